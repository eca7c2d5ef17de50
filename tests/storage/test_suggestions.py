"""Reading suggestions off the trail: all of them, once, by index, and nothing written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import insert

from bot.domain.commands import KeepInSupport
from bot.domain.errors import StorageUnavailable
from bot.domain.events import Did, Event
from bot.domain.suggested import Suggested
from bot.usecases.act import Acts
from storage import suggestions as reading
from storage.engine import create_engine
from storage.suggestions import suggestions
from storage.tables import workspaces
from storage.unit_of_work import Database
from tests.storage.support import raised
from tests.storage.test_plans import statements, whole_tables
from tests.unit.domain.samples import (
    ANA,
    HOUR,
    NOW,
    POLICY,
    TEAM,
    change_severity,
    deescalate,
    post_update,
)

SUGGESTED = Suggested(
    target="product",
    severity="high",
    target_sure=True,
    severity_sure=True,
    keep_in_support=True,
)
sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three escalations make a batch, so that a few make several."""
    monkeypatch.setattr(reading, "_BATCH", 3)


async def lives(database: Database, since: datetime | None = None) -> list[Sequence[Event]]:
    async with suggestions(database.engine, since) as trail:
        return [life async for life in trail.lives()]


async def kept(database: Database, since: datetime | None = None) -> list[Event]:
    async with suggestions(database.engine, since) as trail:
        return [line async for line in trail.kept()]


async def test_every_escalation_comes_once_the_newest_first(database: Database, acts: Acts) -> None:
    await raised(acts, 8)
    await acts.perform(replace(change_severity("high"), number=2))
    await acts.perform(replace(post_update(), number=2))
    await acts.perform(replace(deescalate(), number=2))
    found = await lives(database)
    assert [life[0].number for life in found] == [8, 7, 6, 5, 4, 3, 2, 1]
    assert [line.what for line in found[-2]] == [
        Did.SUBMITTED,
        Did.SEVERITY_CHANGED,
        Did.DEESCALATED,
    ]


async def test_older_ones_are_left_out(database: Database) -> None:
    for hour in range(8):
        await raised(Acts(database, POLICY, lambda at=NOW + hour * HOUR: at))  # type: ignore[misc]
    for since, numbers in ((5 * HOUR, [8, 7, 6]), (6 * HOUR, [8, 7]), (9 * HOUR, [])):
        assert [life[0].number for life in await lives(database, NOW + since)] == numbers


async def test_workspaces_are_counted_together(database: Database, acts: Acts) -> None:
    await raised(acts, 4)
    await raised(acts, 4, team_id="T2")
    found = [(life[0].team_id, life[0].number) for life in await lives(database)]
    assert found == [(team, number) for team in (TEAM, "T2") for number in (4, 3, 2, 1)]


async def test_forms_closed_as_advised_are_read(database: Database) -> None:
    command = KeepInSupport(team_id=TEAM, actor=ANA, suggested=SUGGESTED)
    for hour in range(5):
        acts = Acts(database, POLICY, lambda at=NOW + hour * HOUR: at)  # type: ignore[misc]
        if not hour:
            await raised(acts)
        for _ in range(2):  # Slack may say it twice
            await acts.keep_in_support(command, f"closed:V{hour}")
    assert len(await kept(database)) == 5
    assert len(await kept(database, NOW + 3 * HOUR)) == 2
    # They are no escalations.
    assert [life[0].number for life in await lives(database)] == [1]


async def test_nothing_can_be_written_that_way(database: Database, database_url: str) -> None:
    engine = create_engine(database_url, reads_only=True)
    with pytest.raises(StorageUnavailable, match=r"read-?only"):
        async with suggestions(engine, None) as trail:
            await trail._connection.execute(insert(workspaces).values(team_id="T9", last_number=0))
    await engine.dispose()


@sqlite_only
async def test_it_reads_by_index(database: Database, acts: Acts) -> None:
    await raised(acts, 8)
    with statements(database) as asked:
        await lives(database, NOW)
        await kept(database, NOW)
    assert await whole_tables(database, asked) == []
