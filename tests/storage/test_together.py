"""Many at once: numbers, locks, repeats."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.commands import Command
from bot.domain.errors import Conflict, IllegalAct
from bot.domain.escalation import Status
from bot.domain.events import BOT
from bot.usecases.act import Acts, Done
from storage.engine import create_engine
from storage.unit_of_work import Database
from tests.storage.support import database_at, raised, read, rows_of
from tests.unit.domain.samples import (
    ANA,
    BEA,
    CEM,
    NOW,
    POLICY,
    SUBMIT,
    TEAM,
    acknowledge,
    change_severity,
    confirm_resolved,
    post_update,
    resolve,
)


@pytest.fixture
async def processes(database_url: str, database: Database) -> AsyncIterator[list[Acts]]:
    """The acts of two processes on one PostgreSQL; SQLite has one process."""
    mine = Acts(database, POLICY, lambda: NOW)
    if database_url.startswith("sqlite"):
        yield [mine, mine]
        return
    async with database_at(database_url) as other:
        yield [mine, Acts(other, POLICY, lambda: NOW)]


async def _mode_of(engine: AsyncEngine) -> str | None:
    async with engine.connect() as connection:
        await connection.execution_options(reads_only=True)
        mode: str | None = await connection.scalar(text("PRAGMA journal_mode"))
        return mode


async def test_those_who_open_a_new_file_at_once_all_get_in(tmp_path: Path) -> None:
    """SQLite used to refuse one of four in about one file of eight; so it is many files."""
    for number in range(40):
        engines = [create_engine(f"sqlite:///{tmp_path}/{number}.db") for _ in range(4)]
        try:
            modes = await asyncio.gather(*(_mode_of(each) for each in engines))
            assert modes == ["wal"] * 4
        finally:
            for each in engines:
                await each.dispose()


async def test_one_who_opens_a_new_file_waits_for_another_that_is_slow_at_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "escalations.db"
    slow = sqlite3.connect(path, isolation_level=None)
    slow.execute("BEGIN EXCLUSIVE")
    engine = create_engine(f"sqlite:///{path}")
    opening = asyncio.create_task(_mode_of(engine))
    # Longer than a statement waits for a lock.
    await asyncio.wait({opening}, timeout=1.5)
    slow.execute("ROLLBACK")
    slow.close()
    assert await opening == "wal"
    await engine.dispose()


async def test_numbers_are_counted_from_one_and_never_given_twice(processes: list[Acts]) -> None:
    done = await asyncio.gather(
        *(
            processes[n % 2].submit(replace(SUBMIT, actor=f"U{n}"), f"V{n}:escalation_brief")
            for n in range(30)
        )
    )
    assert sorted(d.escalation.number for d in done if d) == list(range(1, 31))


async def test_a_modal_that_is_delivered_many_times_raises_one(
    database: Database, processes: list[Acts]
) -> None:
    done = await asyncio.gather(
        *(processes[n % 2].submit(SUBMIT, "V1:escalation_brief") for n in range(10))
    )
    assert len([d for d in done if d]) == 1
    briefs = [row for row in (await rows_of(database)).values() if row["kind"] == "brief"]
    assert len(briefs) == 1


async def test_a_refused_submission_uses_no_number(acts: Acts) -> None:
    with pytest.raises(Exception, match="catastrophic"):
        await acts.submit(replace(SUBMIT, severity="catastrophic"), "V1:escalation_brief")
    assert [record.number for record in await raised(acts)] == [1]


async def test_what_was_read_before_somebody_elses_change_cannot_be_saved(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    stale = await read(database, 1)
    await acts.perform(replace(acknowledge(), number=1))
    with pytest.raises(Conflict):
        async with database.writing() as unit:
            await unit.escalations.save(replace(stale, owner=CEM))
    assert (await read(database, 1)).owner == BEA


async def _both(processes: list[Acts], *commands: Command) -> list[Done | BaseException]:
    return await asyncio.gather(
        *(processes[n].perform(command) for n, command in enumerate(commands)),
        return_exceptions=True,
    )


async def test_of_two_who_acknowledge_at_once_one_wins_and_the_other_learns_who(
    database: Database, processes: list[Acts]
) -> None:
    await raised(processes[0])
    ends = await _both(
        processes, replace(acknowledge(BEA), number=1), replace(acknowledge(CEM), number=1)
    )
    [won] = [end for end in ends if isinstance(end, Done)]
    [lost] = [end for end in ends if isinstance(end, IllegalAct)]
    assert lost.escalation.status is Status.ACKNOWLEDGED
    assert lost.escalation.owner == won.escalation.owner == (await read(database, 1)).owner


async def test_two_acts_that_both_fit_are_both_done(
    database: Database, processes: list[Acts]
) -> None:
    await raised(processes[0])
    ends = await _both(
        processes,
        replace(post_update("Found it", BEA), number=1),
        replace(change_severity("high", CEM), number=1),
    )
    assert all(isinstance(end, Done) for end in ends), ends
    record = await read(database, 1)
    assert record.severity == "high"
    assert record.latest_update
    assert record.version == 2


async def test_an_act_decided_anew_is_decided_by_what_the_winner_left(
    database: Database, processes: list[Acts]
) -> None:
    await raised(processes[0])
    ends = await _both(
        processes, replace(resolve(BEA), number=1), replace(post_update("Still", CEM), number=1)
    )
    record = await read(database, 1)
    assert record.status is Status.RESOLVED
    refused = [end for end in ends if isinstance(end, IllegalAct)]
    # Either the update came first, or it found the escalation resolved.
    assert (record.latest_update is None) is (len(refused) == 1)


async def test_twenty_updates_at_once_are_twenty_lines(
    database: Database, processes: list[Acts]
) -> None:
    await raised(processes[0])
    done = 0
    for start in range(0, 20, 4):
        ends = await asyncio.gather(
            *(
                processes[n % 2].perform(replace(post_update(f"update {n}"), number=1))
                for n in range(start, start + 4)
            )
        )
        done += len(ends)
    assert done == 20
    async with database.reading() as unit:
        lines = [line for line in await unit.audit.of(TEAM, 1) if line.actor != BOT]
    assert len(lines) == 21
    assert sorted(line.data["update"] for line in lines[1:]) == sorted(
        f"update {n}" for n in range(20)
    )
    pending = [
        row
        for row in (await rows_of(database)).values()
        if row["clock"] == "internal" and row["status"] == "pending"
    ]
    assert len(pending) == 1


async def test_a_double_click_counts_once(database: Database, processes: list[Acts]) -> None:
    await raised(processes[0])
    click = replace(acknowledge(BEA), number=1)
    ends = await _both(processes, click, click)
    assert all(isinstance(end, Done) for end in ends), ends
    assert sorted(end.event is None for end in ends if isinstance(end, Done)) == [False, True]
    async with database.reading() as unit:
        assert len(await unit.audit.of(TEAM, 1)) == 2


async def test_a_request_that_is_delivered_again_is_done_once(acts: Acts) -> None:
    await raised(acts)
    first = await acts.perform(replace(acknowledge(ANA), number=1), "E1")
    again = await acts.perform(replace(acknowledge(ANA), number=1), "E1")
    assert first.event
    assert again.event is None
    assert again.escalation.owner == ANA


async def test_a_delivery_that_was_refused_may_come_again(acts: Acts) -> None:
    await raised(acts)
    with pytest.raises(IllegalAct):
        await acts.perform(replace(confirm_resolved(), number=1), "E1")
    await acts.perform(replace(resolve(), number=1))
    done = await acts.perform(replace(confirm_resolved(), number=1), "E1")
    assert done.event
    assert done.escalation.status is Status.CLOSED
