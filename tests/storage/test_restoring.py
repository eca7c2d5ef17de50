"""What a database from a back-up needs before the bot goes on."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from bot.domain.events import Did
from bot.domain.notices import Kind
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.restoring import after_restore
from storage.tables import events
from storage.unit_of_work import Database
from tests.storage.support import claim, deliver_all, message, nudge, owe, raised, rows_of, sent
from tests.unit.domain.samples import HOUR, NOW

LATER = NOW + timedelta(days=1)
#: Comes after a reminder, and isn't one.
KIND = Kind.CUSTOMER_OVERDUE


async def test_numbers_go_on_after_the_last_that_slack_shows(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts, 3)
    await deliver_all(outbox)
    done = await after_restore(database, 240, LATER)
    assert (done.until, done.cards) == (NOW, 3)
    (escalation,) = await raised(acts)
    assert escalation.number == 241


async def test_a_number_that_is_too_low_changes_nothing(database: Database, acts: Acts) -> None:
    await raised(acts, 3)
    await after_restore(database, 2, LATER)
    (escalation,) = await raised(acts)
    assert escalation.number == 4


async def test_no_line_of_the_audit_trail_gets_a_number_that_was_lost(
    database: Database, acts: Acts
) -> None:
    await raised(acts, 3)
    async with database.engine.connect() as connection:
        before = (await connection.execute(select(func.max(events.c.id)))).scalar_one()
    await after_restore(database, 3, LATER)
    await raised(acts)
    async with database.engine.connect() as connection:
        found = (
            await connection.execute(select(events).where(events.c.id > before).order_by("id"))
        ).mappings()
        restored, submitted = found.all()
    assert (restored["what"], restored["number"]) == (Did.RESTORED, 0)
    assert before + 1_000_000 <= restored["id"] < submitted["id"]


async def test_what_was_due_is_looked_for_as_far_back_as_the_back_up(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    await owe(database, message("ESC-1/update/9", NOW + HOUR), nudge("later", LATER + HOUR))
    done = await after_restore(database, 1, LATER)
    found = await rows_of(database)
    looked_for = {key for key, row in found.items() if row["must_look"]}
    assert {"ESC-1/brief", "ESC-1/update/9"} <= looked_for
    assert "later" not in looked_for
    assert done.looked_for == len(looked_for)
    assert {found[key]["first_claimed_at"] for key in looked_for} == {NOW}


async def test_what_follows_a_message_that_was_found_is_looked_for_too(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("found"), number=7)
    await after_restore(database, 7, LATER)
    await owe(database, message("posted"), number=8)
    results = [
        replace(sent(owed, LATER), follow_ups=[message(f"after {owed.key}", LATER, kind=KIND)])
        for owed in await claim(outbox, LATER)
    ]
    await outbox.record(results)
    rows = await rows_of(database)
    assert [rows[f"after {key}"]["must_look"] for key in ("found", "posted")] == [True, False]
    assert rows["after found"]["first_claimed_at"] == rows["found"]["first_claimed_at"]
