"""APScheduler: it ticks, and knows no rule."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from itertools import count

import structlog
from apscheduler.jobstores.base import JobLookupError  # type: ignore[import-untyped]  # no stubs
from apscheduler.schedulers.asyncio import (  # type: ignore[import-untyped]  # no stubs
    AsyncIOScheduler,
)

Job = Callable[[], Awaitable[None] | None]

_log = structlog.stdlib.get_logger(__name__)


class Schedule:
    """Runs jobs in the running event loop, from memory.

    A late job runs as soon as it can, once however often it was missed, and never beside
    itself. An error in a job is logged; the job goes on.
    """

    def __init__(self) -> None:
        # APScheduler's own defaults drop a job that is a second late.
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._names: dict[str, str] = {}
        self._ids = count()
        self._running: set[asyncio.Task[None]] = set()
        self._stopping = False

    def every(self, seconds: float, job: Job, name: str) -> None:
        """Run `job` every `seconds`, for the first time after that long."""
        self._add(job, name, trigger="interval", seconds=seconds)

    def at(self, when: datetime, job: Job, name: str) -> None:
        """Run `job` once at `when` (aware), or at once when that is past.

        Replaces the earlier one of that name, unless it is running already.
        """
        if when.tzinfo is None:
            raise ValueError("a time needs its time zone")
        self._add(job, name, trigger="date", run_date=when)

    def start(self) -> None:
        """Begin; needs a running event loop."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Start no more jobs, and cancel those that are running."""
        self._stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        running = set(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _add(self, job: Job, name: str, **trigger: object) -> None:
        self._remove(name)
        # A fresh ID each time: max_instances would drop a job whose forerunner still runs.
        self._names[name] = job_id = f"{name}-{next(self._ids)}"
        self._scheduler.add_job(self._run, args=(job, name), id=job_id, name=name, **trigger)

    def _remove(self, name: str) -> None:
        job_id = self._names.pop(name, None)
        if job_id is None:
            return
        try:
            self._scheduler.remove_job(job_id)
        except JobLookupError:
            # It has had its time.
            return

    # A coroutine, because APScheduler runs plain functions in a thread.
    async def _run(self, job: Job, name: str) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        try:
            result = job()
            if inspect.isawaitable(result):
                await result
        except asyncio.CancelledError:
            # APScheduler would log the end that `stop` has asked for as an error.
            if not self._stopping:
                raise
        except Exception:  # noqa: BLE001  # whatever a job raises, the next tick comes
            _log.exception("job_failed", job=name)
