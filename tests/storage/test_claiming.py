"""Claiming: in order, nobody's twice, nothing overtaken, nothing stuck behind what can't go."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from bot.domain.notices import Kind
from bot.domain.ports import Deferred, Dropped, Failed, Owed
from bot.usecases.act import Acts
from storage.outbox import LEASE, SqlOutbox
from storage.tables import events
from storage.unit_of_work import Database
from tests.storage.support import (
    claim,
    claim_edits,
    database_at,
    deliver_all,
    edit_card,
    keys,
    message,
    nudge,
    owe,
    raised,
    rows_of,
    sent,
)
from tests.unit.domain.samples import HOUR, MINUTE, NOW, TEAM

SECOND = timedelta(seconds=1)


@pytest.fixture
async def other(database_url: str, database: Database) -> AsyncIterator[SqlOutbox]:
    """The outbox of another process, on connections of its own where there can be one."""
    if database_url.startswith("sqlite"):
        yield SqlOutbox(database)
        return
    async with database_at(database_url) as second:
        yield SqlOutbox(second)


def _failed(owed: Owed, reason: str = "not_in_channel") -> Failed:
    return Failed(owed=owed, reason=reason, until=NOW + 5 * MINUTE, at=NOW)


async def test_what_is_due_is_claimed_oldest_first(database: Database, outbox: SqlOutbox) -> None:
    for number, due in ((1, NOW - MINUTE), (2, NOW - HOUR), (3, NOW), (4, NOW + MINUTE)):
        await owe(database, message(f"m{number}", due), number=number)
    await owe(database, message("m5", NOW - MINUTE), number=5)
    claimed = await claim(outbox)
    assert keys(claimed) == ["m2", "m1", "m5", "m3"]
    assert [owed.attempts for owed in claimed] == [1, 1, 1, 1]
    assert {owed.first_claimed_at for owed in claimed} == {NOW}


async def test_no_more_is_claimed_than_asked_for(database: Database, outbox: SqlOutbox) -> None:
    for number in range(1, 6):
        await owe(database, message(f"m{number}", NOW - number * MINUTE), number=number)
    assert keys(await claim(outbox, limit=2)) == ["m5", "m4"]
    assert keys(await claim(outbox, limit=2)) == ["m3", "m2"]


async def test_nothing_overtakes_an_earlier_message_of_its_escalation(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"), message("second"), message("third", NOW - MINUTE))
    assert keys(await claim(outbox)) == ["third"]
    assert await claim(outbox) == [], "it is under way"
    assert await deliver_all(outbox, NOW + LEASE) == ["third", "first", "second"]


async def test_an_earlier_message_that_waits_for_slack_is_waited_for(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"), message("second"))
    [first] = await claim(outbox)
    await outbox.record([Deferred(owed=first, until=NOW + HOUR, must_look=False)])
    assert await claim(outbox, NOW + MINUTE) == []
    assert await deliver_all(outbox, NOW + HOUR) == ["first", "second"]


async def test_other_escalations_do_not_wait(database: Database, outbox: SqlOutbox) -> None:
    await owe(database, message("first"), message("second"))
    await owe(database, message("other"), number=8)
    assert keys(await claim(outbox)) == ["first", "other"]


async def test_a_refused_message_does_not_block_the_others(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"), message("second"))
    [first] = await claim(outbox)
    await outbox.record([_failed(first)])
    assert keys(await claim(outbox)) == ["second"]


async def test_everything_waits_for_the_brief_but_the_word_that_it_failed(
    database: Database, outbox: SqlOutbox
) -> None:
    brief = message("ESC-7/brief", kind=Kind.BRIEF)
    told = message("ESC-7/failed", kind=Kind.DELIVERY_FAILED)
    await owe(database, brief, message("second"), nudge("nudge"))
    await edit_card(database)
    [owed] = await claim(outbox)
    assert owed.kind is Kind.BRIEF
    await outbox.record([replace(_failed(owed), follow_ups=[told])])
    assert keys(await claim(outbox)) == ["ESC-7/failed"]
    assert await claim_edits(outbox) == []
    await outbox.retry_failed(NOW + MINUTE / 60)
    [again] = await claim(outbox, NOW + MINUTE / 60)
    assert (again.key, again.failure) == ("ESC-7/brief", "not_in_channel")
    await outbox.record([sent(again)])
    assert keys(await claim(outbox, NOW + MINUTE / 60)) == ["second"]


async def test_a_refused_message_is_due_again_at_its_time(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [first] = await claim(outbox)
    await outbox.record([_failed(first)])
    assert await claim(outbox, NOW + 4 * MINUTE) == []
    [again] = await claim(outbox, NOW + 5 * MINUTE)
    assert (again.attempts, again.failure) == (2, "not_in_channel")
    await outbox.record([replace(_failed(again), until=None)])
    assert await claim(outbox, NOW + HOUR) == [], "never again was said"


async def test_a_refusal_to_look_does_not_forget_that_it_must_be_looked_for(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [first] = await claim(outbox)
    await outbox.record([replace(_failed(first), must_look=True)])
    [again] = await claim(outbox, NOW + 5 * MINUTE)
    assert again.must_look


async def test_a_dropped_message_is_not_owed_any_more(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"), message("second"))
    [first] = await claim(outbox)
    await outbox.record([Dropped(owed=first)])
    assert await deliver_all(outbox, NOW + HOUR) == ["second"]


async def test_edits_wait_for_the_messages_before_them_but_block_none(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first", NOW - MINUTE))
    await edit_card(database)
    await owe(database, message("second", NOW + SECOND))
    assert await claim_edits(outbox, NOW + MINUTE) == []
    assert await deliver_all(outbox, NOW + MINUTE) == ["first", "second", "ESC-7/card_edit"]


async def test_a_message_of_no_escalation_waits_for_nobody(
    database: Database, outbox: SqlOutbox
) -> None:
    answers = (message(f"answer{n}", kind=Kind.ANSWER) for n in range(3))
    await owe(database, *answers, number=None)
    assert len(await claim(outbox)) == 3


async def test_a_claimed_message_is_nobody_elses(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    await owe(database, message("first"))
    assert keys(await claim(outbox)) == ["first"]
    assert await claim(other) == []


@pytest.mark.parametrize("table", ["escalations", "outbox", "events"])
async def test_what_cannot_be_read_does_not_hold_up_the_others(
    database: Database, outbox: SqlOutbox, acts: Acts, table: str
) -> None:
    await raised(acts, 2)
    damage = {
        "escalations": """UPDATE escalations SET brief = '{"ask": "sing"}' WHERE number = 1""",
        "outbox": "UPDATE outbox SET kind = 'song' WHERE number = 1",
        "events": "UPDATE outbox SET event_id = 9 WHERE number = 1",
    }
    async with database.engine.begin() as connection:
        await connection.execute(text(damage[table]))
        if table == "events":
            values = {"id": 9, "team_id": TEAM, "number": 1, "at": NOW, "actor": "U1"}
            await connection.execute(insert(events), values | {"what": "sings", "data": {}})
    assert [owed.number for owed in await claim(outbox)] == [2]
    assert [owed.number for owed in await claim(outbox, NOW + LEASE)] == [2]


async def test_many_claims_at_once_never_get_the_same_row(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    for start in range(0, 200, 50):
        async with database.writing() as unit:
            for number in range(start, start + 50):
                await unit.owed.owe(TEAM, number, [message(f"m{number}"), message(f"n{number}")])
            await unit.commit()
    claims = await asyncio.gather(*(claim((outbox, other)[n % 2], limit=15) for n in range(20)))
    got = [owed.key for claimed in claims for owed in claimed]
    got += keys(await claim(outbox, limit=200))
    assert len(got) == len(set(got)), "no row twice"
    assert sorted(got) == sorted(f"m{number}" for number in range(200)), "no row left out"


async def test_two_processes_empty_an_outbox_in_order_and_once(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    async with database.writing() as unit:
        for number in range(20):
            await unit.owed.owe(TEAM, number, [message(f"{number}.{n}") for n in range(4)])
        await unit.commit()
    order: list[str] = []

    async def work(mine: SqlOutbox) -> None:
        for _ in range(200):
            claimed = await claim(mine, limit=7)
            order.extend(keys(claimed))
            await mine.record([sent(owed) for owed in claimed])
            if not await mine.pending(NOW):
                return

    await asyncio.gather(work(outbox), work(other))
    assert len(order) == len(set(order)) == 80
    for number in range(20):
        mine = [key for key in order if key.startswith(f"{number}.")]
        assert mine == [f"{number}.{n}" for n in range(4)]


async def test_a_lease_that_ran_out_is_taken_over_and_looked_for(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [owed] = await claim(outbox)
    assert not owed.must_look
    assert await claim(other, NOW + LEASE - SECOND) == []
    [taken] = await claim(other, NOW + LEASE)
    assert (taken.key, taken.must_look, taken.attempts) == ("first", True, 2)
    assert taken.first_claimed_at == NOW, "the earliest it can have reached Slack"


async def test_a_renewed_lease_holds(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [owed] = await claim(outbox)
    await outbox.renew([owed.id], NOW + 10 * SECOND)
    await outbox.renew([], NOW)
    assert await claim(other, NOW + LEASE) == []
    assert keys(await claim(other, NOW + 10 * SECOND + LEASE)) == ["first"]


async def test_nobody_renews_anothers_lease(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [owed] = await claim(outbox)
    await other.renew([owed.id], NOW + HOUR)
    assert keys(await claim(other, NOW + LEASE)) == ["first"]


async def test_the_result_of_a_lost_lease_is_passed_over(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [owed] = await claim(outbox)
    [taken] = await claim(other, NOW + LEASE)
    late = replace(sent(owed, ts="1.000001"), follow_ups=[message("successor")])
    await outbox.record([late])
    row = (await rows_of(database))["first"]
    assert (row["status"], row["ts"]) == ("pending", None)
    assert "successor" not in await rows_of(database)
    await other.record([sent(taken, ts="1.000002")])
    row = (await rows_of(database))["first"]
    assert (row["status"], row["ts"]) == ("sent", "1.000002")
    await outbox.record([late])
    assert (await rows_of(database))["first"]["ts"] == "1.000002"


async def test_a_process_that_starts_alone_takes_everything_over_at_once(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"))
    await claim(outbox)
    again = SqlOutbox(database)
    await again.take_over(NOW + SECOND)
    [owed] = await claim(again, NOW + SECOND)
    assert owed.must_look


async def test_a_message_given_back_is_free_and_not_looked_for_unless_it_must_be(
    database: Database, outbox: SqlOutbox, other: SqlOutbox
) -> None:
    await owe(database, message("first"))
    [owed] = await claim(outbox)
    await outbox.record([Deferred(owed=owed, until=NOW + SECOND, must_look=False)])
    [again] = await claim(other, NOW + SECOND)
    assert not again.must_look
    await other.record([Deferred(owed=again, until=NOW + SECOND, must_look=True)])
    [third] = await claim(outbox, NOW + SECOND)
    assert third.must_look


async def test_the_outbox_knows_what_comes_next_and_what_waits(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, message("first"), message("second", NOW + HOUR), number=1)
    await owe(database, message("third", NOW + MINUTE), number=2)
    assert await outbox.next_due(NOW) == NOW + MINUTE
    assert await outbox.pending(NOW) == 1
    assert await outbox.pending(NOW + MINUTE) == 2
    await deliver_all(outbox)
    assert await outbox.pending(NOW) == 0


async def test_the_newer_nudge_takes_the_buttons_off_the_older(
    database: Database, outbox: SqlOutbox
) -> None:
    await owe(database, nudge("ESC-7/followup_internal/1.0"))
    await deliver_all(outbox, channel="C0ENG")
    await owe(database, nudge("ESC-7/followup_internal/1.1", NOW + HOUR))
    assert await deliver_all(outbox, NOW + HOUR) == [
        "ESC-7/followup_internal/1.1",
        "ESC-7/followup_internal/1.0/buttons_off",
    ]
    await owe(database, nudge("ESC-7/followup_internal/1.2", NOW + 2 * HOUR))
    assert await deliver_all(outbox, NOW + 2 * HOUR) == [
        "ESC-7/followup_internal/1.2",
        "ESC-7/followup_internal/1.1/buttons_off",
    ]
    data = (await rows_of(database))["ESC-7/followup_internal/1.0/buttons_off"]["data"]
    assert data["channel"] == "C0ENG"
    assert data["ts"]
