"""Ticks come, come again after an error, and come late rather than not at all."""

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.schedule import Schedule

PAST = datetime(2020, 1, 1, tzinfo=UTC)


def soon() -> datetime:
    return datetime.now(UTC) + timedelta(milliseconds=50)


@pytest.fixture
async def schedule() -> AsyncIterator[Schedule]:
    schedule = Schedule()
    schedule.start()
    yield schedule
    await schedule.stop()


async def test_a_time_that_is_long_past_runs_at_once(schedule: Schedule) -> None:
    ran = asyncio.Event()
    schedule.at(PAST, ran.set, "wake")
    await asyncio.wait_for(ran.wait(), 10)


async def test_a_job_comes_again_and_again(schedule: Schedule) -> None:
    runs = asyncio.Semaphore(0)
    schedule.every(0.01, runs.release, "tick")
    for _ in range(3):
        await asyncio.wait_for(runs.acquire(), 10)


async def test_the_later_job_of_a_name_replaces_the_earlier_one(schedule: Schedule) -> None:
    ran: list[str] = []
    done = asyncio.Event()

    def second() -> None:
        ran.append("second")
        done.set()

    schedule.at(soon(), lambda: ran.append("first"), "wake")
    schedule.at(soon(), second, "wake")
    await asyncio.wait_for(done.wait(), 10)
    assert ran == ["second"]


async def test_a_job_is_not_dropped_because_its_forerunner_still_runs(schedule: Schedule) -> None:
    started, second = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        started.set()
        await second.wait()

    schedule.at(PAST, first, "wake")
    await asyncio.wait_for(started.wait(), 10)
    schedule.at(PAST, second.set, "wake")
    await asyncio.wait_for(second.wait(), 10)


async def test_jobs_run_in_the_event_loops_thread(schedule: Schedule) -> None:
    where: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    schedule.at(PAST, lambda: where.set_result(threading.get_ident()), "wake")
    assert await asyncio.wait_for(where, 10) == threading.get_ident()


async def test_an_error_is_logged_with_its_traceback_and_the_job_goes_on(
    schedule: Schedule,
) -> None:
    runs = asyncio.Semaphore(0)

    async def fails() -> None:
        runs.release()
        raise RuntimeError("no luck")

    with capture_logs() as logs:
        schedule.every(0.01, fails, "tick")
        for _ in range(2):
            await asyncio.wait_for(runs.acquire(), 10)
    assert {(log["event"], log["job"], log["exc_info"]) for log in logs} == {
        ("job_failed", "tick", True)
    }


async def test_stopping_cancels_what_runs_and_complains_of_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    schedule = Schedule()
    schedule.start()
    started, cancelled = asyncio.Event(), asyncio.Event()

    async def long() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    schedule.at(PAST, long, "long")
    await asyncio.wait_for(started.wait(), 10)
    await schedule.stop()
    assert cancelled.is_set()
    assert not caplog.records


async def test_stopping_what_never_started_does_no_harm() -> None:
    await Schedule().stop()


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Schedule().at(datetime(2020, 1, 1), print, "wake")  # noqa: DTZ001  # that is the point
