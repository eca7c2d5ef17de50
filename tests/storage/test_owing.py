"""What the bot owes: each once, one reminder per clock, and what is taken back."""

from dataclasses import replace

import pytest

from bot.domain.clocks import Clock
from bot.domain.errors import Conflict
from bot.domain.notices import Kind
from bot.domain.ports import Deferred
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import (
    claim,
    claim_edits,
    deliver_all,
    edit_card,
    keys,
    message,
    nudge,
    owe,
    raised,
    rows_of,
    sent,
    withdraw,
)
from tests.unit.domain.samples import (
    HOUR,
    MINUTE,
    NOW,
    TEAM,
    acknowledge,
    confirm_resolved,
    post_update,
    resolve,
)

CARD = "ESC-7/card_edit"


async def test_a_message_owed_twice_is_there_once_as_it_was_first(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("ESC-7/update/1"))
    await owe(database, message("ESC-7/update/1", NOW + HOUR), message("ESC-7/update/2"))
    rows = await rows_of(database)
    assert list(rows) == ["ESC-7/update/1", "ESC-7/update/2"]
    assert rows["ESC-7/update/1"]["due_at"] == NOW


async def test_a_message_that_was_sent_is_not_owed_again(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("ESC-7/update/1"))
    assert await deliver_all(outbox) == ["ESC-7/update/1"]
    await owe(database, message("ESC-7/update/1"))
    assert await deliver_all(outbox) == []


async def test_another_workspace_may_owe_the_same_key(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("ESC-7/update/1"))
    async with database.writing() as unit:
        await unit.owed.owe("T2", 7, [message("ESC-7/update/1")])
        await unit.commit()
    assert len(await claim(outbox)) == 2


async def test_a_clock_has_one_pending_reminder(database: Database) -> None:
    await owe(database, nudge("ESC-7/followup_internal/1.0", NOW + HOUR))
    with pytest.raises(Conflict):
        await owe(database, nudge("ESC-7/followup_internal/2.0", NOW + 2 * HOUR))
    await withdraw(database, Clock.INTERNAL)
    await owe(database, nudge("ESC-7/followup_internal/2.0", NOW + 2 * HOUR))
    await owe(database, nudge("ESC-8/followup_internal/1.0", NOW + HOUR), number=8)


async def test_a_reminder_taken_back_in_time_is_never_sent(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, nudge("ESC-7/followup_internal/1.0", NOW + HOUR))
    await withdraw(database, Clock.INTERNAL)
    assert (await rows_of(database))["ESC-7/followup_internal/1.0"]["status"] == "dropped"
    assert await claim(outbox, NOW + 2 * HOUR) == []
    assert await outbox.next_due(NOW) is None


async def test_taking_back_one_clock_leaves_the_other(
    database: Database, outbox: SqlOutbox
) -> None:
    other = message(
        "ESC-7/followup_customer/1.0", kind=Kind.FOLLOWUP_CUSTOMER, clock=Clock.CUSTOMER
    )
    await owe(database, nudge("ESC-7/followup_internal/1.0"), other)
    await withdraw(database, Clock.INTERNAL)
    assert keys(await claim(outbox)) == ["ESC-7/followup_customer/1.0"]


async def test_a_reminder_taken_back_under_way_may_still_get_out(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, nudge("ESC-7/followup_internal/1.0"))
    [owed] = await claim(outbox)
    await withdraw(database, Clock.INTERNAL)
    row = (await rows_of(database))[owed.key]
    assert (row["status"], row["withdrawn"]) == ("pending", True)


async def test_a_reminder_taken_back_under_way_has_no_successor_but_the_acts_own(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, nudge("ESC-7/followup_internal/1.0"))
    [owed] = await claim(outbox)
    await withdraw(database, Clock.INTERNAL)
    await owe(database, nudge("ESC-7/followup_internal/2.0", NOW + 2 * HOUR))
    successor = nudge("ESC-7/followup_internal/1.1", NOW + HOUR)
    await outbox.record([replace(sent(owed), follow_ups=[successor])])
    rows = await rows_of(database)
    assert rows["ESC-7/followup_internal/1.0"]["status"] == "sent", "the audit trail stays true"
    assert "ESC-7/followup_internal/1.1" not in rows
    assert rows["ESC-7/followup_internal/2.0"]["status"] == "pending"


async def test_a_reminder_that_perhaps_went_out_is_looked_for_even_if_taken_back(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, nudge("ESC-7/followup_internal/1.0"))
    [owed] = await claim(outbox)
    await outbox.record([Deferred(owed=owed, until=NOW + MINUTE, must_look=True)])
    await withdraw(database, Clock.INTERNAL)
    [again] = await claim(outbox, NOW + MINUTE)
    assert (again.key, again.must_look, again.withdrawn) == (owed.key, True, True)


async def test_an_edit_of_a_card_is_owed_once_however_often_it_is_asked_for(
    database: Database, outbox: SqlOutbox
) -> None:
    for minute in range(5):
        await edit_card(database, NOW + minute * MINUTE)
    rows = await rows_of(database)
    assert list(rows) == [CARD]
    assert rows[CARD]["due_at"] == NOW, "its age is that of the first request"
    [owed] = await claim_edits(outbox, NOW + HOUR)
    await outbox.record([sent(owed)])
    assert await claim_edits(outbox, NOW + HOUR) == []


async def test_an_edit_asked_for_while_one_is_under_way_is_not_lost(
    database: Database, outbox: SqlOutbox
) -> None:
    await edit_card(database)
    [owed] = await claim_edits(outbox)
    await edit_card(database, NOW + MINUTE)
    assert await claim_edits(outbox, NOW + MINUTE / 60) == [], "it is still under way"
    await outbox.record([sent(owed)])
    [again] = await claim_edits(outbox, NOW + MINUTE)
    await outbox.record([sent(again)])
    assert await claim_edits(outbox, NOW + HOUR) == []


async def test_a_card_is_edited_again_after_it_was_edited(
    database: Database, outbox: SqlOutbox
) -> None:
    await edit_card(database)
    assert await deliver_all(outbox) == [CARD]
    await edit_card(database, NOW + HOUR)
    assert await deliver_all(outbox, NOW + HOUR) == [CARD]


async def test_asking_for_an_edit_does_not_shorten_slacks_wait(
    database: Database, outbox: SqlOutbox
) -> None:
    await edit_card(database)
    [owed] = await claim_edits(outbox)
    await outbox.record([Deferred(owed=owed, until=NOW + HOUR, must_look=False, throttled=True)])
    await edit_card(database, NOW + MINUTE)
    assert await claim_edits(outbox, NOW + 2 * MINUTE) == []
    assert keys(await claim_edits(outbox, NOW + HOUR)) == [CARD]


async def test_an_act_owes_its_messages_and_its_reminders_in_one_go(
    database: Database, acts: Acts
) -> None:
    await raised(acts)
    rows = await rows_of(database)
    assert {row["kind"]: row["due_at"] for row in rows.values()} == {
        "brief": NOW,
        "followup_internal": NOW + 2 * HOUR,
        "followup_customer": NOW + 4 * HOUR,
        "unacknowledged": NOW + 15 * MINUTE,
    }


async def test_closing_takes_every_reminder_back(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts)
    await acts.perform(replace(acknowledge(), number=1))
    await acts.perform(replace(post_update(), number=1))
    await acts.perform(replace(resolve(), number=1))
    await acts.perform(replace(confirm_resolved(), number=1))
    await deliver_all(outbox)
    assert await outbox.next_due(NOW) is None
    assert await claim(outbox, NOW + 1000 * HOUR) == []


async def _broken_off(database: Database) -> None:
    async with database.writing() as unit:
        await unit.owed.owe(TEAM, 7, [message("ESC-7/update/1")])
        raise LookupError


async def test_leaving_without_a_commit_leaves_nothing_behind(
    database: Database, outbox: SqlOutbox
) -> None:
    async with database.writing() as unit:
        await unit.owed.owe(TEAM, 7, [message("ESC-7/update/1")])
        assert await unit.escalations.next_number(TEAM) == 1
    with pytest.raises(LookupError):
        await _broken_off(database)
    assert await rows_of(database) == {}
    async with database.writing() as unit:
        assert await unit.escalations.next_number(TEAM) == 1


async def test_only_a_commit_wakes_the_dispatcher(database: Database) -> None:
    woken: list[bool] = []
    database.on_commit(lambda: woken.append(True))
    async with database.writing() as unit:
        await unit.owed.owe(TEAM, 7, [message("ESC-7/update/1")])
    assert not woken
    await owe(database, message("ESC-7/update/1"))
    assert woken == [True]
