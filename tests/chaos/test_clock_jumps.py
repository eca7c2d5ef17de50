"""Clocks that jump, stand still, differ, and change to summer time: late, once, no burst.

- A machine that was asleep: the process is stopped (SIGSTOP) and goes on later, both real.
  Hours are stood in for: meanwhile everything in the outbox is put so many hours into the
  past, which to the process is the same as waking up so many hours later.
- A replica that stood still while another one took its work: all real.
- Machines whose clocks differ: two bots in this process, each with its own clock; database,
  HTTP and dispatchers are real.
- Summer time: time is turned by hand; use cases, storage and sender are real.

A clock that is put back is one of the steps in `test_lifecycle_stateful`.
"""

import signal
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import create_engine, make_url, select, update

from bot.domain import commands
from bot.domain.clocks import Clock
from bot.domain.notices import Kind
from bot.domain.ports import Sent
from bot.listeners.act_views import wake_time
from bot.policies.loader import load_policy
from sandbox import Message, Sandbox
from storage.shared_time import SharedTime
from storage.tables import outbox
from storage.unit_of_work import Database
from tests.chaos.count import count, said_by_the_bot
from tests.chaos.in_one_process import HandClock, Slack, process
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, World
from tests.delivery import support as rigs
from tests.storage.support import database_at
from tests.unit.domain.samples import BRIEF

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

_TIMES = ("due_at", "next_attempt_at", "first_claimed_at", "settled_at", "lease_until", "sent_at")


async def test_a_machine_that_was_asleep_for_a_day_says_each_reminder_once(
    world: World, people: People
) -> None:
    bot = await world.start()
    for _ in range(4):
        await people.raise_one("ana", severity="slow")
    untouched, taken, resolved, over = world.sandbox.messages("eng-escalations", kind="brief")
    assert untouched.payload["escalation"] == "ESC-1"
    await people.act("bea", taken, "acknowledge")
    await people.act("bea", resolved, "resolve")
    await people.act("bea", over, "deescalate")
    await world.quiet()
    bot.process.signal(signal.SIGSTOP)
    put_back(world.database_url, timedelta(hours=26))
    bot.process.signal(signal.SIGCONT)
    await world.until(lambda: not overdue(world), within=2 * PATIENCE, about=world.report)
    await count(world)
    assert reminders(said_by_the_bot(world.sandbox)) == {
        ("ESC-1", "followup_internal"): 1,
        ("ESC-1", "followup_customer"): 1,
        ("ESC-2", "followup_internal"): 1,
        ("ESC-2", "followup_customer"): 1,
        ("ESC-3", "confirmation_request"): 1,
    }
    assert await world.stop() == 0


def put_back(database_url: str, by: timedelta) -> None:
    """All times in the outbox are so much earlier."""
    url = make_url(database_url)
    driver = "sqlite" if url.get_backend_name() == "sqlite" else "postgresql+psycopg"
    engine = create_engine(url.set(drivername=driver))
    with engine.begin() as connection:
        for row in connection.execute(select(outbox)).mappings().all():
            earlier = {name: row[name] - by for name in _TIMES if row[name]}
            change = update(outbox).where(outbox.c.id == row["id"])
            connection.execute(change.values(**earlier))
    engine.dispose()


def overdue(world: World) -> list[str]:
    """What should have been said by now."""
    now = datetime.now(UTC)
    waits = {"pending", "failed"}
    return [
        row["key"]
        for row in world.books.outbox()
        if row["status"] in waits and row["due_at"] <= now
    ]


def reminders(messages: list[Message]) -> Counter[tuple[str, str]]:
    """How often each clock has spoken."""
    kinds = {"followup_internal", "followup_customer", "confirmation_request", "customer_overdue"}
    return Counter(
        (str(message.payload["escalation"]), str(message.kind))
        for message in messages
        if message.kind in kinds
    )


@on_sqlite
async def test_a_process_that_stood_still_goes_on_without_a_burst(
    world: World, people: People
) -> None:
    bot = await world.start()
    brief = await people.raise_one("ana", severity="second")
    await nudged(world, brief, 2)
    bot.process.signal(signal.SIGSTOP)
    before = len(world.sandbox.thread(brief))
    # Several intervals of its clocks go by.
    ends = datetime.now(UTC) + timedelta(seconds=5)
    await world.until(lambda: datetime.now(UTC) >= ends)
    assert len(world.sandbox.thread(brief)) <= before + 1, "more than what was on its way"
    bot.process.signal(signal.SIGCONT)
    await nudged(world, brief, 5)
    await people.slow_down("bea")
    await count(world)  # holds the reminders' distances, too
    assert await world.stop() == 0


async def nudged(world: World, brief: Message, times: int) -> None:
    """Until the thread has so many reminders."""
    await world.sandbox.until(
        lambda: sum(m.kind == "followup_internal" for m in world.sandbox.thread(brief)) >= times,
        within=PATIENCE,
        about="no reminders",
    )


@on_postgresql
async def test_a_replica_that_stood_still_does_not_say_what_another_one_has_said(
    world: World, people: People
) -> None:
    first = await world.start()
    brief = await people.raise_one("ana", severity="slow")
    await world.quiet()
    # Whom to write to is asked between claim and post.
    asked = world.sandbox.faults.hang("conversations.open")
    await people.press("bea", brief, "acknowledge")
    await world.sandbox.until(lambda: asked.left == 0, within=PATIENCE)
    first.process.signal(signal.SIGSTOP)
    second = await world.start()
    await world.sandbox.until(
        lambda: [m for m in said_by_the_bot(world.sandbox) if m.kind == Kind.REPORTER_ACKNOWLEDGED],
        within=PATIENCE,
        about="nobody took it over",
    )
    world.sandbox.faults.clear()
    first.process.signal(signal.SIGCONT)
    await count(world)
    assert await first.stop() == 0
    await count(world)
    assert await second.stop() == 0


@on_postgresql
@pytest.mark.parametrize("apart", [timedelta(seconds=5), timedelta(hours=1)], ids=str)
async def test_two_machines_whose_clocks_differ_say_everything_once(
    database_url: str, apart: timedelta
) -> None:
    async with (
        Sandbox() as sandbox,
        database_at(database_url) as database,
        rigs.delivering(sandbox, database_url, await Off.by(-apart, database)) as one,
        rigs.delivering(sandbox, database_url, await Off.by(apart, database)) as other,
    ):
        # Slack takes its time, so that the other one looks while a message is on its way.
        slow = sandbox.faults.hang("chat.postMessage", seconds=2.5, after=False, times=None)
        for rig in (one, other, one, other):
            await rig.raise_one()
        for rig in (one, other):
            rig.bot.dispatcher.wake()
        await one.until(
            lambda: len({r.owed.number for rig in (one, other) for r in briefs_of(rig)}) == 4
        )
        # What was posted a second time would still be on its way.
        tried = slow.hits
        await sandbox.until(lambda: len(sandbox.messages("eng-escalations")) >= tried)
        rigs.assert_nothing_twice(sandbox)


class Off(rigs.Clock):
    """A machine's clock that is off, as a process on it reads the time."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self.time = SharedTime(database, super().__call__)

    @classmethod
    async def by(cls, much: timedelta, database: Database) -> Self:
        """So much."""
        clock = cls(database)
        clock.advance(much)
        await clock.time.learn()
        return clock

    def __call__(self) -> datetime:
        return self.time()


def briefs_of(rig: rigs.Rig) -> list[Sent]:
    """The briefs that this bot says are out."""
    return [r for r in rig.results if isinstance(r, Sent) and r.owed.kind is Kind.BRIEF]


@on_sqlite
async def test_a_brief_waits_for_nothing_that_waits_for_it(database_url: str) -> None:
    clock = HandClock(NOON)
    async with database_at(database_url) as database:
        slack = Slack(clock)
        bot = process(database, slack, load_policy("standard"), clock, "T1")
        ana, bea = (slack.sandbox.workspace.user(name).id for name in ("ana", "bea"))
        await bot.acts.submit(raised_by(ana), "V1")
        slack.script = ["answer lost"]
        await bot.round()
        clock.now -= timedelta(seconds=10)  # it was ahead
        await bot.acts.perform(commands.Acknowledge(team_id="T1", number=1, actor=bea))
        for _ in range(10):
            clock.now += timedelta(minutes=1)
            await bot.round()
    assert [key.split("/")[1] for _, key in slack.posted] == [
        "brief",
        "acknowledged",
        "reporter_acknowledged",
    ]


@on_sqlite
async def test_a_clock_ahead_of_slacks_posts_nothing_twice(database_url: str) -> None:
    clock, slacks = HandClock(NOON + timedelta(hours=1)), HandClock(NOON)
    async with database_at(database_url) as database:
        slack = Slack(slacks)
        bot = process(database, slack, load_policy("standard"), clock, "T1")
        await bot.acts.submit(raised_by(slack.sandbox.workspace.user("ana").id), "V1")
        slack.script = ["taken, answer lost"]
        for _ in range(3):
            await bot.round()
            clock.now += timedelta(minutes=1)
            slacks.now += timedelta(minutes=1)
    assert len(slack.posted) == 1


NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def raised_by(person: str) -> commands.Submit:
    """An escalation of medium severity."""
    return commands.Submit(team_id="T1", actor=person, target="l2", severity="medium", brief=BRIEF)


#: Days before the clocks change, and by how many hours the next is longer than 24 hours.
_CHANGES = [
    ("Europe/Berlin", date(2026, 10, 24), 1.0),
    ("Europe/Berlin", date(2027, 3, 27), -1.0),
    ("America/New_York", date(2026, 10, 31), 1.0),
    ("Australia/Lord_Howe", date(2027, 4, 3), 0.5),
]


@on_sqlite
@pytest.mark.parametrize(("zone", "day", "longer"), _CHANGES, ids=str)
async def test_through_a_change_of_clocks_a_snooze_ends_at_nine_and_a_day_has_24_hours(
    database_url: str, zone: str, day: date, longer: float
) -> None:
    here, policy = ZoneInfo(zone), load_policy("standard")
    start = datetime.combine(day, time(18), here).astimezone(UTC)
    clock = HandClock(start)
    async with database_at(database_url) as database:
        slack = Slack(clock)
        bot = process(database, slack, policy, clock, "T1")
        ana = slack.sandbox.workspace.user("ana").id
        await bot.acts.submit(raised_by(ana), "V1")
        until = wake_time("tomorrow", None, clock(), here)
        assert until
        snooze = commands.Snooze(
            team_id="T1", number=1, actor=ana, clocks=frozenset({Clock.CUSTOMER}), until=until
        )
        await bot.acts.perform(snooze)
        spoken: list[tuple[timedelta, str]] = []
        while clock.now < start + timedelta(hours=30):
            seen = len(slack.posted)
            while await bot.round():
                pass
            spoken += [(at - start, key.split("/")[1]) for at, key in slack.posted[seen:]]
            clock.now += timedelta(minutes=15)
    nine = timedelta(hours=15 + longer)
    assert (start + nine).astimezone(here).time() == time(9)
    assert spoken == [
        (timedelta(), "brief"),
        (nine, "followup_customer"),
        (timedelta(hours=24), "followup_internal"),
    ]
