"""The baseline of the drain: APScheduler with its SQLAlchemy job store.

One date job per nudge, and the same post through the same client. `fill` adds the jobs;
`python -m bench.scheduler DATABASE_URL API_URL [own]` prints a line when it is ready, and runs them
when it is sent one.

The configuration is the best one for it that was found: the asyncio scheduler, one shared
HTTP session, SQLite in WAL mode and as durable as the bot's, psycopg for PostgreSQL, and
nothing logged. With `own` the client is as the SDK makes it: it connects for each call.
"""

import asyncio
import pickle  # APScheduler's own format
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import aiohttp
from apscheduler.jobstores.sqlalchemy import (  # type: ignore[import-untyped]  # no stubs
    SQLAlchemyJobStore,
)
from apscheduler.schedulers.asyncio import (  # type: ignore[import-untyped]  # no stubs
    AsyncIOScheduler,
)
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine, create_engine, event, make_url

from bench.posts import nudge
from bench.processes import TOKEN

_client: AsyncWebClient


async def post(number: int) -> None:
    """The nudge of one escalation."""
    await _client.api_call("chat.postMessage", json=nudge(number))


def fill(url: str, due: Sequence[tuple[int, datetime]]) -> None:
    """One job per nudge, in one transaction; needs a running event loop."""
    engine = _engine(url)
    scheduler = _scheduler(engine)
    scheduler.start(paused=True)
    store = scheduler._lookup_jobstore("default")  # noqa: SLF001 - to fill it in one transaction
    with engine.begin() as connection:
        for start in range(0, len(due), 1000):
            rows = [_row(scheduler, store, number, at) for number, at in due[start : start + 1000]]
            connection.execute(store.jobs_t.insert(), rows)
    scheduler.shutdown(wait=False)
    engine.dispose()


def _row(scheduler: Any, store: Any, number: int, at: datetime) -> dict[str, Any]:
    # A job that a paused scheduler made itself, so that it is in the form it reads.
    job = scheduler.add_job(
        post, "date", run_date=at, args=(number,), id=f"n{number}", jobstore="making"
    )
    return {
        "id": job.id,
        "next_run_time": at.timestamp(),
        "job_state": _state(store, job, at),
    }


def _state(store: Any, job: Any, at: datetime) -> bytes:
    job._modify(next_run_time=at)  # noqa: SLF001 - as the scheduler does when it adds a job
    return pickle.dumps(job.__getstate__(), store.pickle_protocol)


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed.set(drivername="postgresql+psycopg"))
    engine = create_engine(parsed)

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    return engine


def _scheduler(engine: Engine) -> Any:
    return AsyncIOScheduler(
        timezone=UTC,
        jobstores={"default": SQLAlchemyJobStore(engine=engine), "making": {"type": "memory"}},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )


async def _run(database_url: str, api_url: str, client: str = "shared") -> None:
    global _client  # noqa: PLW0603 - a job is a function by name, and its client has to be found
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    connector = aiohttp.TCPConnector(limit=128)
    async with aiohttp.ClientSession(connector=connector) as session:
        _client = AsyncWebClient(
            token=TOKEN, base_url=api_url, session=session if client == "shared" else None
        )
        scheduler = _scheduler(_engine(database_url))
        scheduler.start(paused=True)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await loop.run_in_executor(None, sys.stdin.readline)
        scheduler.resume()
        await stop.wait()
        scheduler.shutdown(wait=False)


if __name__ == "__main__":
    # Jobs name their function by its module, which must be this one and not __main__.
    asyncio.run(import_module("bench.scheduler")._run(*sys.argv[1:]))  # noqa: SLF001
