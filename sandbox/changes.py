"""Waiting for something to become true, woken by every change in the workspace."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: How long a test waits for the bot before it gives up, in seconds: far more than any bot needs.
PATIENCE = 20.0


class Changes:
    """Told of every change, it wakes those who wait for one."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Wake everybody who waits."""
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def next(self) -> None:
        """Wait for the next change."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)

    async def until(
        self,
        predicate: Callable[[], T],
        *,
        within: float = PATIENCE,
        explain: Callable[[], str] = lambda: "",
    ) -> T:
        """Return the predicate's first true value; AssertionError after `within` seconds."""
        try:
            async with asyncio.timeout(within):
                while not (found := predicate()):
                    await self.next()
                return found
        except TimeoutError:
            raise AssertionError(f"nothing of the kind within {within:g} s\n{explain()}") from None
