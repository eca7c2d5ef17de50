"""The dispatcher at work: refusals, waits, clocks, and what is taken back under way."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.clocks import Clock as Clocks
from bot.domain.errors import StorageUnavailable
from bot.domain.events import Did
from bot.domain.notices import Kind
from bot.domain.ports import Deferred, Dropped, Failed, Sent
from sandbox import Sandbox
from tests.delivery.support import A_LONG_MOMENT, Clock, Rig, delivering, messages
from tests.unit.domain.samples import (
    HOUR,
    MINUTE,
    acknowledge,
    change_severity,
    deescalate,
    post_update,
    resolve,
    snooze,
)

POST = "chat.postMessage"
A_SECOND = timedelta(seconds=1)


async def _delivered(rig: Rig) -> int:
    """An escalation whose brief is out."""
    number = await rig.raise_one()
    await rig.result(Sent, Kind.BRIEF)
    return number


async def test_a_brief_is_posted_and_its_place_known(rig: Rig) -> None:
    await _delivered(rig)
    [brief] = messages(rig.sandbox, Kind.BRIEF)
    record = await rig.record()
    assert record.thread
    assert (record.thread.channel, record.thread.ts) == (brief.channel, brief.ts)
    assert brief.payload == {"escalation": "ESC-1", "kind": "brief", "key": "ESC-1/brief"}
    line = (await rig.lines())[-1]
    assert line.what is Did.MESSAGE_SENT
    assert line.data["ts"] == brief.ts


async def test_messages_of_an_escalation_come_in_the_order_of_the_acts(rig: Rig) -> None:
    await rig.raise_one()
    await rig.act(acknowledge())
    await rig.act(post_update("one"))
    await rig.act(change_severity("high"))
    await rig.act(post_update("two"))
    await rig.act(resolve())
    await rig.result(Sent, Kind.RESOLVED)
    [brief] = messages(rig.sandbox, Kind.BRIEF)
    said = [message.kind for message in rig.sandbox.thread(brief)]
    assert said == ["acknowledged", "update", "severity_changed", "update", "resolved"]
    first, second = messages(rig.sandbox, Kind.UPDATE)
    assert "one" in first.words
    assert "two" in second.words


async def test_changes_that_wait_are_one_edit_of_the_card(rig: Rig) -> None:
    await _delivered(rig)
    hanging = rig.sandbox.faults.hang(POST, channel="eng-escalations")
    for severity in ("high", "medium", "critical", "high", "medium"):
        await rig.act(change_severity(severity))
    await rig.until(lambda: hanging.hits)
    rig.sandbox.faults.clear()
    [brief] = messages(rig.sandbox, Kind.BRIEF)
    await rig.sandbox.until(lambda: "Medium" in brief.words)
    await rig.sandbox.until(lambda: len(messages(rig.sandbox, Kind.SEVERITY_CHANGED)) == 5)
    assert rig.calls("chat.update") < 5


async def test_a_channel_that_waits_for_slack_keeps_no_other_waiting(rig: Rig) -> None:
    limited = rig.sandbox.faults.rate_limited(POST, retry_after=1, channel="eng-escalations")
    await rig.raise_one("engineering")
    [waiting] = await rig.result(Deferred, Kind.BRIEF)
    assert (waiting.throttled, waiting.must_look) == (True, False)
    await rig.raise_one("product")
    await rig.sandbox.message("product-escalations", kind="brief")
    assert not rig.sandbox.messages("eng-escalations"), "it hasn't been a second"
    await rig.sandbox.message("eng-escalations", kind="brief")
    refused, taken = (
        call.at
        for call in rig.sandbox.calls
        if call.method == POST and call.args["metadata"]["event_payload"]["escalation"] == "ESC-1"
    )
    assert taken - refused >= 1, "Slack said how long"
    assert limited.hits == 1
    assert rig.calls("conversations.history") == 0, "a clear refusal needs no look"


REASONS = ("not_in_channel", "is_archived", "channel_not_found")


def _spoil(sandbox: Sandbox, reason: str) -> None:
    match reason:
        case "not_in_channel":
            sandbox.workspace.kick("eng-escalations")
        case "is_archived":
            sandbox.workspace.archive("eng-escalations")
        case "channel_not_found":
            sandbox.workspace.rename("eng-escalations", "engineering")


def _repair(sandbox: Sandbox, reason: str) -> None:
    match reason:
        case "not_in_channel":
            sandbox.invite_bot("eng-escalations")
        case "is_archived":
            sandbox.workspace.archive("eng-escalations", archived=False)
        case "channel_not_found":
            sandbox.workspace.rename("engineering", "eng-escalations")


@pytest.mark.parametrize("reason", REASONS)
async def test_a_refused_brief_is_said_once_and_delivered_when_it_can_be(
    rig: Rig, reason: str
) -> None:
    ana = rig.sandbox.person("ana")
    _spoil(rig.sandbox, reason)
    await rig.raise_one()
    [failed] = await rig.result(Failed, Kind.BRIEF)
    assert failed.reason == reason
    await ana.direct_message(kind="delivery_failed")
    rig.fly(5 * MINUTE + A_SECOND)
    await rig.result(Failed, Kind.BRIEF, count=2)
    _repair(rig.sandbox, reason)
    rig.fly(5 * MINUTE + A_SECOND)
    await rig.result(Sent, Kind.BRIEF)
    await ana.direct_message(kind="brief_delivered")
    assert len(ana.direct_messages(kind="delivery_failed")) == 1
    lines = [line for line in await rig.lines() if line.what is Did.MESSAGE_FAILED]
    assert [line.data["reason"] for line in lines] == [reason]
    text = rig.bot.metrics.render().decode()
    assert f'outbox_failed_total{{reason="{reason}"}} 1.0' in text


async def test_another_reason_is_said_as_well(rig: Rig) -> None:
    ana = rig.sandbox.person("ana")
    _spoil(rig.sandbox, "not_in_channel")
    await rig.raise_one()
    await ana.direct_message(kind="delivery_failed")
    _spoil(rig.sandbox, "is_archived")
    rig.fly(5 * MINUTE + A_SECOND)
    await rig.sandbox.until(lambda: len(ana.direct_messages(kind="delivery_failed")) == 2)


async def test_what_was_refused_is_tried_again_at_the_start(
    sandbox: Sandbox, sqlite_url: str, clock: Clock
) -> None:
    async with delivering(sandbox, sqlite_url, clock) as first:
        _spoil(sandbox, "is_archived")
        await first.raise_one()
        await first.result(Failed, Kind.BRIEF)
    _repair(sandbox, "is_archived")
    async with delivering(sandbox, sqlite_url, clock) as second:
        await second.result(Sent, Kind.BRIEF)


async def test_nothing_is_said_of_an_escalation_whose_brief_is_not_out(rig: Rig) -> None:
    _spoil(rig.sandbox, "is_archived")
    await rig.raise_one()
    await rig.result(Failed, Kind.BRIEF)
    await rig.result(Sent, Kind.DELIVERY_FAILED)
    rig.fly(9 * HOUR)
    await rig.result(Failed, Kind.BRIEF, count=2)
    said = {message.kind for message in messages(rig.sandbox)}
    assert said == {"delivery_failed"}
    _repair(rig.sandbox, "is_archived")
    rig.fly(5 * MINUTE + A_SECOND)
    await rig.result(Sent, Kind.FOLLOWUP_CUSTOMER)
    seen = rig.clock()
    # The team isn't nagged for what it couldn't see.
    assert (await rig.record()).clocks[Clocks.INTERNAL].at >= seen + 2 * HOUR - MINUTE
    rig.fly(2 * HOUR + A_SECOND)
    await rig.result(Sent, Kind.FOLLOWUP_INTERNAL)
    [brief] = messages(rig.sandbox, Kind.BRIEF)
    assert all(
        message.ts > brief.ts
        for message in messages(rig.sandbox)
        if message.kind not in {"brief", "delivery_failed"}
    )


async def test_an_undeliverable_word_to_the_reporter_is_told_to_nobody(rig: Rig) -> None:
    rig.sandbox.faults.error("conversations.open", "user_disabled", times=None)
    await _delivered(rig)
    await rig.act(post_update())
    [failed] = await rig.result(Failed, Kind.REPORTER_UPDATE)
    assert not failed.follow_ups
    await rig.act(post_update("another"))
    await rig.sandbox.until(lambda: len(messages(rig.sandbox, Kind.UPDATE)) == 2)


async def test_a_reminder_taken_back_under_way_is_followed_by_the_acts_own(rig: Rig) -> None:
    await _delivered(rig)
    hanging = rig.sandbox.faults.hang(POST, after=False, channel="eng-escalations")
    rig.fly(2 * HOUR + A_SECOND)
    await rig.until(lambda: hanging.hits)
    before = rig.clock()
    await rig.act(acknowledge())
    rig.sandbox.faults.clear()
    await rig.result(Sent, Kind.ACKNOWLEDGED)
    due = (await rig.record()).clocks[Clocks.INTERNAL]
    assert due.at >= before + 2 * HOUR, "planned by the act"
    assert due.unanswered == 0


@pytest.mark.parametrize("taken", [True, False])
async def test_a_reminder_taken_back_after_an_unclear_end_is_looked_for_never_posted(
    rig: Rig, taken: bool
) -> None:
    await _delivered(rig)
    await rig.act(acknowledge())
    await rig.result(Sent, Kind.ACKNOWLEDGED)
    rig.sandbox.faults.drop(POST, after=taken, channel="eng-escalations")
    rig.fly(2 * HOUR + MINUTE)
    await rig.result(Deferred, Kind.FOLLOWUP_INTERNAL)
    await rig.act(deescalate())
    rig.fly()
    if taken:
        await rig.result(Sent, Kind.FOLLOWUP_INTERNAL)
    else:
        await rig.result(Dropped, Kind.FOLLOWUP_INTERNAL)
    await rig.result(Sent, Kind.DEESCALATED)
    assert len(messages(rig.sandbox, Kind.FOLLOWUP_INTERNAL)) == int(taken)
    assert (await rig.record()).clocks == {}


async def test_a_reminder_claimed_before_it_was_over_is_not_sent_after(rig: Rig) -> None:
    await _delivered(rig)
    hanging = rig.sandbox.faults.hang("conversations.open", after=False, times=None)
    rig.fly(4 * HOUR + A_SECOND)
    await rig.until(lambda: hanging.hits)
    await rig.act(deescalate(), by="ana")
    rig.sandbox.faults.clear()
    await rig.result(Sent, Kind.DEESCALATED)
    rig.fly(100 * HOUR)
    await rig.raise_one()
    await rig.result(Sent, Kind.BRIEF, count=2)
    assert (await rig.record()).clocks == {}
    assert len(messages(rig.sandbox, Kind.FOLLOWUP_CUSTOMER)) <= 1, "it may have been on its way"


async def test_clocks_go_on_until_somebody_acts_and_overdue_is_said_once(rig: Rig) -> None:
    await _delivered(rig)
    for count in range(1, 4):
        rig.fly(4 * HOUR + MINUTE)
        await rig.result(Sent, Kind.FOLLOWUP_CUSTOMER, count=count)
    await rig.result(Sent, Kind.CUSTOMER_OVERDUE)
    assert len(messages(rig.sandbox, Kind.CUSTOMER_OVERDUE)) == 1
    assert len(messages(rig.sandbox, Kind.UNACKNOWLEDGED)) == 1
    assert len({message.payload["key"] for message in messages(rig.sandbox)}) == len(
        messages(rig.sandbox)
    )


async def test_after_a_long_outage_each_clock_fires_once_and_goes_on_from_now(
    sandbox: Sandbox, database_url: str, clock: Clock
) -> None:
    async with delivering(sandbox, database_url, clock) as first:
        await _delivered(first)
    clock.advance(timedelta(days=30))
    async with delivering(sandbox, database_url, clock) as second:
        started = second.clock()
        await second.result(Sent, Kind.FOLLOWUP_CUSTOMER)
        await second.result(Sent, Kind.FOLLOWUP_INTERNAL)
        await second.result(Sent, Kind.UNACKNOWLEDGED)
        await second.result(Sent, Kind.CARD_EDIT)
        due = (await second.record()).clocks
        assert due.keys() == {Clocks.INTERNAL, Clocks.CUSTOMER}
        assert due[Clocks.INTERNAL].at >= started + 2 * HOUR
        assert due[Clocks.CUSTOMER].at >= started + 4 * HOUR
        kinds = [message.kind for message in messages(sandbox)]
        assert sorted(str(kind) for kind in kinds) == [
            "brief",
            "followup_customer",
            "followup_internal",
            "unacknowledged",
        ]
        second.fly(2 * HOUR + A_LONG_MOMENT)
        await second.result(Sent, Kind.FOLLOWUP_INTERNAL, count=2)
        text = second.bot.metrics.render().decode()
        assert 'followup_lateness_seconds_bucket{le="3600.0"} 1.0' in text
        assert "followup_lateness_seconds_count 4.0" in text


async def test_a_newer_nudge_takes_the_buttons_off_the_older(rig: Rig) -> None:
    await _delivered(rig)
    rig.fly(2 * HOUR + A_SECOND)
    await rig.result(Sent, Kind.FOLLOWUP_INTERNAL)
    [older] = messages(rig.sandbox, Kind.FOLLOWUP_INTERNAL)
    assert older.buttons
    words = older.text
    rig.fly(2 * HOUR + A_SECOND)
    await rig.result(Sent, Kind.BUTTONS_OFF)
    older, newer = messages(rig.sandbox, Kind.FOLLOWUP_INTERNAL)
    assert (older.buttons, older.text) == ([], words)
    assert newer.buttons
    assert older.payload["key"] != newer.payload["key"]


async def test_an_edit_that_slack_refuses_for_ever_is_let_go(rig: Rig) -> None:
    await _delivered(rig)
    rig.sandbox.faults.error("chat.update", "message_not_found")
    await rig.act(acknowledge())
    [failed] = await rig.result(Failed, Kind.CARD_EDIT)
    assert failed.until is None
    assert not failed.follow_ups, "nobody has to hear of it"
    await rig.act(post_update())
    await rig.result(Sent, Kind.CARD_EDIT)


async def test_a_snoozed_clock_is_silent_until_its_time(rig: Rig) -> None:
    await _delivered(rig)
    await rig.act(acknowledge())
    await rig.act(snooze(Clocks.INTERNAL, until=rig.clock() + 10 * HOUR))
    rig.fly(9 * HOUR)
    await rig.result(Sent, Kind.FOLLOWUP_CUSTOMER)
    assert not messages(rig.sandbox, Kind.FOLLOWUP_INTERNAL)
    rig.fly(HOUR + A_SECOND)
    await rig.result(Sent, Kind.FOLLOWUP_INTERNAL)


async def test_what_cannot_be_made_is_put_aside_and_the_rest_goes_on(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in the making of one message: nothing else suffers, and it is not lost."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("bot.delivery.sender.render", broken)
        await rig.raise_one()
        await rig.result(Deferred, Kind.BRIEF)
    await rig.raise_one("product")
    await rig.sandbox.message("product-escalations", kind="brief")
    rig.fly(5 * MINUTE + A_SECOND)
    await rig.sandbox.message("eng-escalations", kind="brief")
    assert 'outbox_failed_total{reason="bug"} 1.0' in rig.bot.metrics.render().decode()


@pytest.mark.parametrize("asked", ["claim", "record", "next_due"])
async def test_a_database_that_is_away_for_a_moment_does_not_end_the_dispatching(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    await _delivered(rig)
    away = asyncio.Event()

    async def nobody(*_: object, **__: object) -> None:
        away.set()
        raise StorageUnavailable("server closed the connection")

    with monkeypatch.context() as patch:
        patch.setattr(rig.bot.outbox, asked, nobody)
        await rig.raise_one("product")
        rig.bot.dispatcher.wake()
        await asyncio.wait_for(away.wait(), 10)
    rig.fly(A_LONG_MOMENT)
    await rig.sandbox.message("product-escalations", kind="brief")
    await rig.result(Sent, Kind.BRIEF, count=2)
    assert len(messages(rig.sandbox, Kind.BRIEF)) == 2
