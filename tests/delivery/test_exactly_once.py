"""Nothing lost, nothing twice: every way in which a post can end, in every place."""

import sqlite3
from dataclasses import dataclass

import pytest

from bot.domain.commands import Command
from bot.domain.notices import Kind
from bot.domain.ports import Deferred, Failed, Sent
from sandbox import Sandbox
from tests.delivery.support import (
    A_LONG_MOMENT,
    Clock,
    Rig,
    assert_nothing_twice,
    delivering,
    messages,
)
from tests.unit.domain.samples import acknowledge, post_update, resolve

POST = "chat.postMessage"


@dataclass(frozen=True, kw_only=True)
class End:
    """How a post ends: what the bot gets to see, and whether Slack has taken it by then."""

    what: str
    taken: bool

    def cause(self, sandbox: Sandbox, channel: str) -> None:
        """Have the next post in a channel end so."""
        if self.what == "drop":
            sandbox.faults.drop(POST, after=self.taken, channel=channel)
        elif self.what == "garbage":
            sandbox.faults.garbage(POST, after=self.taken, channel=channel)
        elif self.what.isdigit():
            sandbox.faults.http(POST, int(self.what), after=self.taken, channel=channel)
        else:
            sandbox.faults.error(POST, self.what, after=self.taken, channel=channel)


WHATS = ("drop", "garbage", "500", "502", "503", "internal_error", "fatal_error")
UNCLEAR = [End(what=what, taken=taken) for what in WHATS for taken in (True, False)]


@dataclass(frozen=True, kw_only=True)
class Place:
    """A message of a kind, and what makes the bot owe it in a channel."""

    kind: Kind
    channel: str
    act: Command | None


BRIEF = Place(kind=Kind.BRIEF, channel="eng-escalations", act=None)
THREAD = Place(kind=Kind.UPDATE, channel="eng-escalations", act=post_update())
PERSON = Place(kind=Kind.REPORTER_UPDATE, channel="ana", act=post_update())


def _name(value: End | Place) -> str:
    if isinstance(value, Place):
        return value.kind.value
    return f"{value.what} {'after' if value.taken else 'before'} taking"


@pytest.mark.parametrize("place", [BRIEF, THREAD, PERSON], ids=_name)
@pytest.mark.parametrize("end", UNCLEAR, ids=_name)
async def test_after_an_unclear_end_the_message_is_there_once(
    rig: Rig, end: End, place: Place
) -> None:
    if place.act:
        await rig.raise_one()
        await rig.result(Sent, Kind.BRIEF)
    before = rig.calls(POST)
    end.cause(rig.sandbox, place.channel)
    await (rig.act(place.act) if place.act else rig.raise_one())
    [unclear] = [d for d in await rig.result(Deferred) if d.owed.kind is place.kind]
    assert unclear.must_look
    rig.fly()
    [sent] = await rig.result(Sent, place.kind)
    [message] = messages(rig.sandbox, place.kind)
    assert (sent.channel, sent.ts) == (message.channel, message.ts)
    assert message.payload["key"] == unclear.owed.key
    posts = [c for c in rig.sandbox.calls[before:] if c.method == POST]
    asked = [c for c in posts if c.args["metadata"]["event_payload"]["key"] == unclear.owed.key]
    assert len(asked) == (1 if end.taken else 2)


async def test_a_hanging_answer_is_given_up_and_looked_for(
    sandbox: Sandbox, sqlite_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody waits ten seconds for a test.
    monkeypatch.setattr("bot.clients._PATIENT", 1.0)
    async with delivering(sandbox, sqlite_url, clock) as rig:
        sandbox.faults.hang(POST)
        await rig.raise_one()
        [unclear] = await rig.result(Deferred, Kind.BRIEF)
        assert unclear.must_look
        rig.fly()
        await rig.result(Sent, Kind.BRIEF)
        assert rig.calls(POST) == 1


async def test_a_message_is_looked_for_as_often_as_its_end_is_unclear(rig: Rig) -> None:
    rig.sandbox.faults.drop(POST, after=False, channel="eng-escalations", times=3)
    await rig.raise_one()
    for count in range(1, 4):
        await rig.result(Deferred, Kind.BRIEF, count=count)
        rig.fly(A_LONG_MOMENT)
    [sent] = await rig.result(Sent, Kind.BRIEF)
    assert sent.owed.attempts == 4


async def test_while_slack_cannot_be_asked_the_message_is_not_posted_again(rig: Rig) -> None:
    rig.sandbox.faults.drop(POST, after=True)
    rig.sandbox.faults.http("conversations.history", 503, times=2)
    await rig.raise_one()
    for count in range(1, 4):
        await rig.result(Deferred, Kind.BRIEF, count=count)
        rig.fly(A_LONG_MOMENT)
    await rig.result(Sent, Kind.BRIEF)
    assert rig.calls(POST) == 1


async def test_a_refusal_to_let_the_bot_look_does_not_make_it_post_again(rig: Rig) -> None:
    """Taken, answer lost, bot removed, bot invited again: the message is still there."""
    rig.sandbox.faults.drop(POST, after=True)
    await rig.raise_one()
    await rig.result(Deferred, Kind.BRIEF)
    rig.sandbox.workspace.kick("eng-escalations")
    rig.fly()
    await rig.result(Failed, Kind.BRIEF)
    rig.sandbox.invite_bot("eng-escalations")
    await rig.bot.outbox.retry_failed(rig.clock())
    rig.fly()
    await rig.result(Sent, Kind.BRIEF)
    assert len(messages(rig.sandbox, Kind.BRIEF)) == 1


async def test_what_is_still_under_way_here_is_not_started_again(rig: Rig) -> None:
    """The machine was suspended: the clock says that the lease ran out, the call goes on."""
    rig.sandbox.faults.hang(POST, after=False)
    await rig.raise_one()
    await rig.until(lambda: rig.bot.dispatcher._under_way)
    rig.fly(A_LONG_MOMENT)
    await rig.raise_one("product")
    await rig.sandbox.message("product-escalations", kind="brief")
    rig.sandbox.faults.clear()
    await rig.result(Sent, Kind.BRIEF, count=2)
    await rig.stop()
    assert_nothing_twice(rig.sandbox)


async def test_a_crash_after_slack_took_it_leaves_one_message(
    sandbox: Sandbox, database_url: str, clock: Clock
) -> None:
    async with delivering(sandbox, database_url, clock) as first:
        sandbox.faults.hang(POST, times=None)
        await first.raise_one()
        brief = await sandbox.message("eng-escalations", kind="brief")
        await first.crash()
    sandbox.faults.clear()
    clock.advance(A_LONG_MOMENT)
    async with delivering(sandbox, database_url, clock) as second:
        [sent] = await second.result(Sent, Kind.BRIEF)
        assert sent.owed.must_look
        assert sent.ts == brief.ts
        record = await second.record()
        assert record.thread
        assert record.thread.ts == brief.ts
        assert second.calls(POST) == 1


async def test_a_crash_before_slack_was_asked_loses_nothing(
    sandbox: Sandbox, database_url: str, clock: Clock
) -> None:
    async with delivering(sandbox, database_url, clock) as first:
        # It hangs while finding out where to post: nothing has been posted by then.
        sandbox.faults.hang("conversations.list", after=False, times=None)
        await first.raise_one()
        await first.until(lambda: first.bot.dispatcher._under_way)
        await first.crash()
    sandbox.faults.clear()
    clock.advance(A_LONG_MOMENT)
    async with delivering(sandbox, database_url, clock) as second:
        await second.result(Sent, Kind.BRIEF)
        assert second.calls(POST) == 1


async def test_sqlites_only_process_takes_over_without_waiting_for_the_lease(
    sandbox: Sandbox, sqlite_url: str, clock: Clock
) -> None:
    async with delivering(sandbox, sqlite_url, clock) as first:
        sandbox.faults.hang(POST, times=None)
        await first.raise_one()
        await sandbox.message("eng-escalations", kind="brief")
        await first.crash()
    sandbox.faults.clear()
    async with delivering(sandbox, sqlite_url, clock) as second:
        await second.result(Sent, Kind.BRIEF)


async def test_a_polite_stop_lets_what_is_under_way_end_and_records_it(
    sandbox: Sandbox, sqlite_url: str, clock: Clock
) -> None:
    async with delivering(sandbox, sqlite_url, clock) as first:
        hanging = sandbox.faults.hang(POST, seconds=0.3)
        await first.raise_one()
        await first.until(lambda: hanging.hits)
    async with delivering(sandbox, sqlite_url, clock) as second:
        assert (await second.record()).thread
        assert await second.bot.outbox.pending(clock()) == 0


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_processes_share_the_work_and_say_everything_once(
    sandbox: Sandbox, database_url: str, clock: Clock
) -> None:
    async with (
        delivering(sandbox, database_url, clock) as one,
        delivering(sandbox, database_url, clock) as two,
    ):
        for n in range(8):
            number = await (one, two)[n % 2].raise_one()
            await (two, one)[n % 2].act(acknowledge(), number)
            await (one, two)[n % 2].act(post_update(f"update {n}"), number)
            await one.act(resolve(), number)
        await sandbox.until(lambda: len(messages(sandbox, Kind.REPORTER_RESOLVED)) == 8)
        for brief in messages(sandbox, Kind.BRIEF):
            said = [message.kind for message in sandbox.thread(brief)]
            assert said == ["acknowledged", "update", "resolved"]
    assert len(messages(sandbox, Kind.BRIEF)) == 8


async def test_what_was_sent_while_the_database_was_away_is_recorded_when_it_is_back(
    rig: Rig, sqlite_url: str
) -> None:
    hanging = rig.sandbox.faults.hang(POST)
    await rig.raise_one()
    await rig.until(lambda: hanging.hits)
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None, timeout=0)
    await rig.until(lambda: _held(holder))
    rig.sandbox.faults.clear()
    await rig.until(lambda: not rig.bot.dispatcher._under_way)
    holder.execute("ROLLBACK")
    holder.close()
    await rig.result(Sent, Kind.BRIEF)
    assert rig.calls(POST) == 1


def _held(holder: sqlite3.Connection) -> bool:
    """Take the whole database, unless the bot is writing just now."""
    try:
        holder.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return False
    return True


async def test_a_brief_that_is_found_starts_no_clock_later_than_it_was_out(rig: Rig) -> None:
    rig.sandbox.faults.drop(POST, after=True, channel="eng-escalations")
    await rig.raise_one()
    [unclear] = await rig.result(Deferred, Kind.BRIEF)
    clocks = (await rig.record()).clocks
    rig.fly(A_LONG_MOMENT * 10)
    [found] = await rig.result(Sent, Kind.BRIEF)
    assert found.owed.key == unclear.owed.key
    assert (await rig.record()).clocks == clocks
