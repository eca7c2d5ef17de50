"""The audit trail: added to and read, never changed."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.domain.events import BOT, Did, Event
from bot.usecases.act import Acts
from storage.unit_of_work import Database
from tests.storage.support import on_postgresql, raised
from tests.unit.domain.samples import ANA, BEA, HOUR, NOW, POLICY, TEAM, acknowledge, post_update

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
