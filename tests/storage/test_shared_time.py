"""Several machines, one time: PostgreSQL's."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.shared_time import SharedTime
from storage.unit_of_work import Database
from tests.storage.support import on_postgresql
from tests.unit.domain.samples import HOUR, NOW


def real() -> datetime:
    """The time on this machine, which is PostgreSQL's as well."""
    return datetime.now(UTC)


@on_postgresql
@pytest.mark.parametrize("off", [HOUR, -HOUR, timedelta(seconds=20)], ids=str)
async def test_a_clock_that_is_off_is_put_right(database: Database, off: timedelta) -> None:
    shared = SharedTime(database, lambda: real() + off)
    await shared.learn()
    assert abs(shared() - real()) < abs(off) / 2


@on_postgresql
async def test_a_clock_that_is_right_again_is_believed_again(database: Database) -> None:
    clocks = [real() + HOUR] * 2
    shared = SharedTime(database, lambda: clocks.pop() if clocks else real())
    await shared.learn()
    assert shared.ahead
    await shared.learn()
    assert not shared.ahead


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_with_an_sqlite_file_the_clock_is_our_own(database: Database) -> None:
    shared = SharedTime(database, lambda: NOW)
    await shared.learn()
    assert shared() == NOW
