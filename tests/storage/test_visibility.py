"""Which open escalations there are for whom, the soonest first."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.clocks import Clock
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import deliver_all, raised, withdraw
from tests.unit.domain.samples import (
    ANA,
    BEA,
    CEM,
    HOUR,
    NOW,
    TEAM,
    acknowledge,
    change_severity,
    deescalate,
    resolve,
    snooze,
)


async def _seen(
    database: Database, channels: Sequence[str] = (), reporter: str = CEM, limit: int = 100
) -> tuple[list[int], int]:
    async with database.reading() as unit:
        found, total = await unit.escalations.unfinished(
            TEAM, channels=channels, reporter=reporter, limit=limit
        )
    return [record.number for record in found], total


async def test_people_see_what_stands_in_their_channels_and_what_they_reported(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts, actor=ANA)
    await deliver_all(outbox, channel="C1")
    await raised(acts, actor=BEA)
    await deliver_all(outbox, channel="C2")
    await raised(acts, actor=CEM)
    assert await _seen(database, ["C1"], reporter="U0") == ([1], 1)
    assert await _seen(database, ["C1", "C2"], reporter="U0") == ([1, 2], 2)
    assert await _seen(database, ["C1"], reporter=CEM) == ([1, 3], 2)
    assert await _seen(database, [], reporter="U0") == ([], 0)


async def test_what_is_closed_or_deescalated_is_in_no_list(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts, 3)
    await deliver_all(outbox)
    await acts.perform(replace(resolve(), number=1))
    await acts.perform(replace(deescalate(), number=2))
    assert await _seen(database, ["C1"]) == ([3, 1], 2), "resolved isn't over yet"
    async with database.reading() as unit:
        assert await unit.escalations.count_open() == {"critical": 2}
        assert await unit.escalations.channels(TEAM) == ["C1"]


async def test_the_soonest_due_comes_first_and_those_without_a_clock_last(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts, 4)
    await deliver_all(outbox)
    both = (Clock.INTERNAL, Clock.CUSTOMER)
    await acts.perform(replace(snooze(*both, until=NOW + 20 * HOUR), number=1))
    await acts.perform(replace(snooze(*both, until=NOW + 10 * HOUR), number=2))
    await acts.perform(replace(change_severity("quiet"), number=3))
    assert await _seen(database, ["C1"]) == ([4, 2, 1, 3], 4)
    assert await _seen(database, ["C1"], limit=2) == ([4, 2], 4)


async def test_the_wait_for_an_owner_does_not_count_as_due(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts, 2)
    await acts.perform(replace(acknowledge(), number=1))
    await withdraw(database, Clock.INTERNAL, Clock.CUSTOMER, number=2)
    await deliver_all(outbox)
    assert await _seen(database, ["C1"]) == ([1, 2], 2)


async def test_another_workspace_sees_nothing_of_this(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts)
    await deliver_all(outbox)
    async with database.reading() as unit:
        assert await unit.escalations.unfinished("T2", channels=["C1"], reporter=ANA, limit=9) == (
            [],
            0,
        )
        assert await unit.escalations.channels("T2") == []


async def test_listed_records_carry_their_clocks(database: Database, acts: Acts) -> None:
    [record] = await raised(acts, actor=CEM)
    async with database.reading() as unit:
        [found], _ = await unit.escalations.unfinished(TEAM, channels=[], reporter=CEM, limit=9)
    assert found == record
