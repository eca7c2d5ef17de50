"""An act is one transaction: record, audit line and messages, or nothing of it."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.commands import Command, Reply
from bot.domain.errors import Conflict, IllegalAct, StorageUnavailable, UnknownEscalation
from bot.domain.escalation import Status, Thread
from bot.domain.events import Did
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import deliver_all, raised, read, rows_of
from tests.unit.domain.samples import (
    ACTS,
    ANA,
    BEA,
    HOUR,
    NOW,
    POLICY,
    SUBMIT,
    TEAM,
    acknowledge,
    deescalate,
    post_update,
    resolve,
)


async def _everything(database: Database) -> tuple[Any, ...]:
    """Record, trail and outbox, to see whether something changed."""
    async with database.reading() as unit:
        return (
            await unit.escalations.get(TEAM, 1),
            await unit.audit.of(TEAM, 1),
            await rows_of(database),
        )


def _to(number: int, command: Command) -> Command:
    return replace(command, number=number)


@pytest.mark.parametrize("name", ["confirm_resolved", "reopen"])
async def test_a_refused_act_changes_nothing(database: Database, acts: Acts, name: str) -> None:
    await raised(acts)
    before = await _everything(database)
    with pytest.raises(IllegalAct):
        await acts.perform(_to(1, ACTS[name]), "E1")
    assert await _everything(database) == before


async def test_an_act_on_what_does_not_exist_is_refused(acts: Acts) -> None:
    with pytest.raises(UnknownEscalation) as refused:
        await acts.perform(_to(99, acknowledge()))
    assert refused.value.number == 99


async def test_an_act_in_another_workspace_finds_nothing(acts: Acts) -> None:
    await raised(acts)
    with pytest.raises(UnknownEscalation):
        await acts.perform(replace(acknowledge(), number=1, team_id="T2"))


async def test_a_double_click_changes_nothing_the_second_time(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    assert (await acts.perform(_to(1, acknowledge()))).event
    before = await _everything(database)
    again = await acts.perform(_to(1, acknowledge()))
    assert again.event is None
    assert again.escalation.owner == BEA
    assert await _everything(database) == before


async def test_two_different_updates_are_both_said(database: Database, acts: Acts) -> None:
    await raised(acts)
    await acts.perform(_to(1, post_update("one")))
    await acts.perform(_to(1, post_update("two")))
    kinds = [row["kind"] for row in (await rows_of(database)).values()]
    assert kinds.count("update") == kinds.count("reporter_update") == 2


async def test_every_message_of_an_act_carries_the_acts_line(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    done = await Acts(database, POLICY, lambda: NOW + HOUR).perform(_to(1, acknowledge()))
    assert done.event
    rows = (await rows_of(database)).values()
    about = {row["kind"] for row in rows if row["event_id"] == done.event.id}
    assert about == {"acknowledged", "reporter_acknowledged", "followup_internal"}


@pytest.fixture
async def thread(database: Database, acts: Acts) -> Thread:
    """The thread of ESC-1."""
    await raised(acts)
    await deliver_all(SqlOutbox(database))
    found = (await read(database, 1)).thread
    assert found
    return found


def _reply(actor: str, text: str = "looking into it") -> Reply:
    return Reply(team_id=TEAM, number=0, actor=actor, text=text)


async def test_a_reply_of_the_team_counts_as_progress(database: Database, thread: Thread) -> None:
    later = Acts(database, POLICY, lambda: NOW + HOUR)
    await later.reply(_reply(BEA), thread, "E1")
    record = await read(database, 1)
    assert record.latest_update
    assert record.latest_update.text == "looking into it"
    assert min(due.at for due in record.clocks.values() if due.at > NOW + HOUR) == NOW + 3 * HOUR


async def test_a_reply_that_is_delivered_twice_is_one_line(
    database: Database, acts: Acts, thread: Thread
) -> None:
    await acts.reply(_reply(BEA), thread, "E1")
    await acts.reply(_reply(BEA), thread, "E1")
    async with database.reading() as unit:
        lines = [line for line in await unit.audit.of(TEAM, 1) if line.what is Did.REPLIED]
    assert len(lines) == 1


@pytest.mark.parametrize("case", ["the reporter's", "elsewhere", "in what is over"])
async def test_other_replies_change_nothing(
    database: Database, acts: Acts, thread: Thread, case: str
) -> None:
    if case == "in what is over":
        await acts.perform(_to(1, deescalate()))
    before = await _everything(database)
    actor = ANA if case == "the reporter's" else BEA
    place = replace(thread, ts="1.000000") if case == "elsewhere" else thread
    await acts.reply(_reply(actor), place, "E1")
    assert await _everything(database) == before


class _Crowded:
    """A store in which somebody else is always faster, so many times."""

    def __init__(self, database: Database, times: int) -> None:
        self._database = database
        self.left = times

    def writing(self) -> Any:
        """A transaction, or a lost race."""
        if self.left:
            self.left -= 1
            raise Conflict("somebody was faster")
        return self._database.writing()

    def reading(self) -> Any:
        """A transaction that only reads."""
        return self._database.reading()

    async def ping(self) -> None:
        """It is there."""


async def test_a_lost_race_is_run_again(database: Database) -> None:
    crowded = _Crowded(database, 4)
    done = await Acts(crowded, POLICY, lambda: NOW).submit(SUBMIT, "V1:escalation_brief")
    assert done
    assert done.escalation.number == 1


async def test_who_always_loses_is_told_that_it_did_not_work(database: Database) -> None:
    await raised(Acts(database, POLICY, lambda: NOW))
    crowded = _Crowded(database, 1000)
    with pytest.raises(StorageUnavailable):
        await Acts(crowded, POLICY, lambda: NOW).perform(_to(1, resolve()))
    assert (await read(database, 1)).status is Status.OPEN
    assert crowded.left > 900, "it gave up in time"
