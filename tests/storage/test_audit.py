"""The audit trail: added to and read, never changed."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.domain.clocks import Clock
from bot.domain.events import BOT, Did, Event
from bot.domain.notices import Kind, Notice
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import claim, on_postgresql, raised, read, sent
from tests.unit.domain.samples import (
    ANA,
    BEA,
    HOUR,
    MINUTE,
    NOW,
    POLICY,
    TEAM,
    acknowledge,
    post_update,
    snooze,
)

TAMPERING = (
    "UPDATE events SET actor = 'U0EVE'",
    "UPDATE events SET at = at WHERE id = 1",
    "DELETE FROM events",
    "DELETE FROM events WHERE id = 1",
)


@pytest.mark.parametrize("statement", TAMPERING)
async def test_no_line_is_changed_or_deleted(
    database: Database, acts: Acts, statement: str
) -> None:
    await raised(acts)
    with pytest.raises(DBAPIError, match="audit trail is never changed"):
        async with database.engine.begin() as connection:
            await connection.execute(text(statement))
    async with database.reading() as unit:
        [line] = await unit.audit.of(TEAM, 1)
    assert (line.actor, line.at) == (ANA, NOW)


@on_postgresql
async def test_postgresql_does_not_empty_it_either(database: Database) -> None:
    await raised(Acts(database, POLICY, lambda: NOW))
    with pytest.raises(DBAPIError, match="audit trail is never changed"):
        async with database.engine.begin() as connection:
            await connection.execute(text("TRUNCATE events"))


async def test_lines_come_back_in_order_with_everything_they_said(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    await acts.perform(replace(acknowledge(), number=1))
    await acts.perform(replace(post_update("Fünf 😀 “Fälle”"), number=1))
    async with database.reading() as unit:
        lines = await unit.audit.of(TEAM, 1)
    assert [line.what for line in lines] == [Did.SUBMITTED, Did.ACKNOWLEDGED, Did.UPDATED]
    assert [line.id for line in lines] == sorted({line.id for line in lines})
    assert lines[2].data["update"] == "Fünf 😀 “Fälle”"
    assert lines[1].data["changes"]["status"] == ["open", "acknowledged"]
    assert all(line.at == NOW and line.at.tzinfo for line in lines)


async def test_the_latest_act_is_a_persons(database: Database, acts: Acts) -> None:
    await raised(acts)
    await acts.perform(replace(acknowledge(), number=1))
    own = Event(team_id=TEAM, number=1, at=NOW + HOUR, actor=BOT, what=Did.MESSAGE_SENT)
    async with database.writing() as unit:
        await unit.audit.append(own)
        await unit.commit()
    async with database.reading() as unit:
        latest = await unit.audit.latest_act(TEAM, 1)
        assert latest
        assert (latest.actor, latest.what) == (BEA, Did.ACKNOWLEDGED)
        assert await unit.audit.latest_act("T2", 1) is None
        assert await unit.audit.of("T2", 1) == []


async def test_the_line_of_a_reminder_says_when_its_clock_is_due_next(
    database: Database, acts: Acts
) -> None:
    outbox = SqlOutbox(database)
    await raised(acts)
    await outbox.record([sent(owed) for owed in await claim(outbox)])
    (late,) = await claim(outbox, NOW + 20 * MINUTE)
    line = Event(team_id=TEAM, number=1, at=NOW, actor=BOT, what=Did.MESSAGE_SENT)
    await outbox.record([replace(sent(late, NOW + 20 * MINUTE), event=line)])
    (asks,) = await claim(outbox, NOW + 3 * HOUR)
    successor = Notice(
        kind=Kind.FOLLOWUP_INTERNAL, key="next", due_at=NOW + 5 * HOUR, clock=Clock.INTERNAL
    )
    result = replace(sent(asks, NOW + 3 * HOUR), event=line, follow_ups=[successor])
    await outbox.record([result])
    async with database.reading() as unit:
        _, told_late, asked = await unit.audit.of(TEAM, 1)
    due = (NOW + 15 * MINUTE).isoformat()
    assert told_late.data["changes"] == {"acknowledgement_due": [due, None]}
    dues = [(NOW + 2 * HOUR).isoformat(), (NOW + 5 * HOUR).isoformat()]
    assert asked.data["changes"] == {"internal_due": dues}


async def test_the_line_of_a_late_brief_says_which_clocks_it_has_moved(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    await acts.perform(replace(snooze(Clock.INTERNAL, until=NOW + 10 * HOUR), number=1))
    outbox = SqlOutbox(database)
    (brief,) = await claim(outbox, NOW + 10 * MINUTE)
    line = Event(team_id=TEAM, number=1, at=NOW, actor=BOT, what=Did.MESSAGE_SENT)
    await outbox.record([replace(sent(brief), event=line, late=10 * MINUTE)])
    async with database.reading() as unit:
        *_, told = await unit.audit.of(TEAM, 1)
    dues = [(NOW + 15 * MINUTE).isoformat(), (NOW + 25 * MINUTE).isoformat()]
    assert told.data["changes"] == {"acknowledgement_due": dues}
    clocks = (await read(database, 1)).clocks
    assert clocks[Clock.ACKNOWLEDGEMENT].at == NOW + 25 * MINUTE
    assert clocks[Clock.INTERNAL].at == NOW + 10 * HOUR, "a snooze ends when it was said to"
