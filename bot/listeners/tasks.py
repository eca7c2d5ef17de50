"""Work that goes on after a request was answered."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

log = structlog.get_logger(__name__)


class Tasks:
    """Tasks by reference, so that none is garbage-collected half-way and a stop can wait.

    Bolt keeps no reference to its own (measured: a waiting one vanished).
    """

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()
        self._waiting: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Run `work`; a stop waits for it. Its errors are logged."""
        self._keep(work, name, self._running)

    def wait_for(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Run `work` that mostly waits for something; a stop ends it."""
        self._keep(work, name, self._waiting)

    async def stop(self, patience: float) -> None:
        """End what waits; let the rest finish for `patience` seconds."""
        for task in self._waiting:
            task.cancel()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()

    async def settle(self) -> None:
        """Wait until nothing runs any more."""
        while self._running:
            await asyncio.wait(self._running)

    def _keep(
        self, work: Coroutine[Any, Any, None], name: str, kept: set[asyncio.Task[None]]
    ) -> None:
        task = asyncio.create_task(_logged(work, name), name=name)
        kept.add(task)
        task.add_done_callback(kept.discard)


async def _logged(work: Coroutine[Any, Any, None], name: str) -> None:
    try:
        await work
    except Exception:  # the last place that can tell of it
        log.exception("task failed", task=name)
