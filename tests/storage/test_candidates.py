"""What a new escalation is compared with: the newest, open or ended lately."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import deliver_all, raised
from tests.storage.test_plans import statements, whole_tables
from tests.unit.domain.samples import NOW, SUBMIT, TEAM, deescalate

LATELY = NOW - timedelta(days=14)


async def _numbers(
    database: Database, *, since: datetime = LATELY, newest: int = 300, team_id: str = TEAM
) -> list[int]:
    async with database.reading() as unit:
        found = await unit.escalations.candidates(team_id, over_since=since, newest=newest)
    return [one.number for one in found]


async def test_open_ones_and_those_ended_lately_are_compared(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts, 3)
    await deliver_all(outbox)
    await acts.perform(replace(deescalate(), number=2))
    assert await _numbers(database) == [3, 2, 1]
    assert await _numbers(database, since=NOW + timedelta(days=1)) == [3, 1]


async def test_only_the_newest_are_compared(database: Database, acts: Acts) -> None:
    await raised(acts, 4)
    assert await _numbers(database, newest=2) == [4, 3]


async def test_another_workspace_is_compared_with_nothing(database: Database, acts: Acts) -> None:
    await raised(acts)
    assert await _numbers(database, team_id="T2") == []


async def test_a_candidate_carries_what_is_compared_and_who_may_see_it(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    long = replace(SUBMIT.brief, description="Exports fail. " * 200)
    await raised(acts, brief=long)
    await deliver_all(outbox, channel="C1")
    async with database.reading() as unit:
        [one] = await unit.escalations.candidates(TEAM, over_since=LATELY, newest=300)
    assert (one.customer, one.summary) == (long.customer, long.summary)
    assert one.reporter == SUBMIT.actor
    assert one.thread
    assert one.thread.channel == "C1"
    assert one.description == long.description[:1000]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_candidates_are_read_by_index(database: Database, acts: Acts) -> None:
    await raised(acts, 3)
    with statements(database) as asked:
        await _numbers(database)
    assert len([statement for statement, _ in asked if statement.startswith("SELECT")]) == 1
    assert await whole_tables(database, asked) == []
