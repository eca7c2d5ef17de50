"""Any sequence of acts, waiting, deliveries and crashes keeps what CONTRACT §5 promises.

Hypothesis chooses who does what and how much time goes by, starting shortly before clocks
are put forward or back. Real: the use cases, the lifecycle, the storage (SQLite and
PostgreSQL), the sender with its rendering, the gateway. Stood in for: time (turned by hand),
the network (the sandbox is called directly), and the dispatcher's loop (its round is taken
step by step; `test_replicas` has the real one).

The same sequences are run each time. `CHAOS_EXAMPLES=2000` runs so many random ones
(`make soak`); a failure prints the steps, and the line that repeats it.
"""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import and_, delete, select

from bot.domain import commands
from bot.domain.clocks import Clock
from bot.domain.commands import Command
from bot.domain.errors import Refused
from bot.domain.escalation import Escalation, Status
from bot.domain.events import Did, Event
from bot.listeners.act_views import wake_time
from bot.policies.loader import load_policy
from bot.wiring import prepare
from storage.engine import is_sqlite
from storage.tables import outbox as table
from tests.chaos.in_one_process import ENDS, End, HandClock, Loop, Process, Slack, process
from tests.chaos.replay import replay, state_of
from tests.unit.domain.samples import BRIEF

POLICY = load_policy("standard")
SEVERITIES = [severity.key for severity in POLICY.severities]
PEOPLE = ("ana", "bea", "cem", "dan", "eve")
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
#: Summer time ends and begins in Europe, ends in America; and an ordinary Friday.
STARTS = (
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2027, 3, 28, 0, 30, tzinfo=UTC),
    datetime(2026, 11, 1, 5, 30, tzinfo=UTC),
    datetime(2026, 11, 20, 12, 0, tzinfo=UTC),
)
SPANS = st.one_of(
    st.sampled_from([timedelta(seconds=seconds) for seconds in (1, 9, 11, 16)]),
    st.integers(1, 300).map(lambda minutes: timedelta(minutes=minutes)),
    st.integers(1, 21).map(lambda days: timedelta(days=days, minutes=7)),
)

_OPEN, _ACKNOWLEDGED, _RESOLVED = Status.OPEN, Status.ACKNOWLEDGED, Status.RESOLVED
_WITH_TEAM = {_OPEN, _ACKNOWLEDGED}
#: When each act is allowed (CONTRACT §5, "Acts and clocks").
ALLOWED: Mapping[type[Command], set[Status]] = {
    commands.Acknowledge: {_OPEN},
    commands.PostUpdate: _WITH_TEAM,
    commands.Reply: _WITH_TEAM,
    commands.MarkCustomerUpdated: _WITH_TEAM | {_RESOLVED},
    commands.ChangeSeverity: _WITH_TEAM,
    commands.Snooze: _WITH_TEAM,
    commands.Resolve: _WITH_TEAM,
    commands.ConfirmResolved: {_RESOLVED},
    commands.Deescalate: _WITH_TEAM,
    commands.Reopen: {_RESOLVED, Status.CLOSED, Status.DEESCALATED},
}
#: What is said of each act: in the thread, and to the reporter when it wasn't their own.
TOLD: Mapping[Did, tuple[str, str | None]] = {
    Did.ACKNOWLEDGED: ("acknowledged", "reporter_acknowledged"),
    Did.UPDATED: ("update", "reporter_update"),
    Did.SEVERITY_CHANGED: ("severity_changed", None),
    Did.RESOLVED: ("resolved", "reporter_resolved"),
    Did.CONFIRMED: ("confirmed", None),
    Did.DEESCALATED: ("deescalated", "reporter_deescalated"),
    Did.REOPENED: ("reopened", None),
}
#: What reminds, and in which status it may.
REMINDS: Mapping[str, set[Status]] = {
    "followup_internal": _WITH_TEAM,
    "followup_customer": _WITH_TEAM,
    "customer_overdue": _WITH_TEAM,
    "unacknowledged": {_OPEN},
    "confirmation_request": {_RESOLVED},
}
_SHOWN = {
    Clock.INTERNAL: re.compile(r"Team follow-up [^<]*<!date\^(\d+)\^", re.IGNORECASE),
    Clock.CUSTOMER: re.compile(
        r"Customer (?:update|confirmation) [^<]*<!date\^(\d+)\^", re.IGNORECASE
    ),
}
_DOUBLE_CLICK = timedelta(seconds=10)
#: So many random sequences instead of the usual ones.
_EXAMPLES = int(os.environ.get("CHAOS_EXAMPLES", "0"))
_runs = count(1)


@dataclass(frozen=True)
class Kept:
    """Everything the database holds of the run."""

    records: Mapping[int, Escalation]
    trails: Mapping[int, list[Event]]
    outbox: list[dict[str, Any]]


class Lifecycle(RuleBasedStateMachine):
    """Up to three escalations, five people, one bot that may die at any time."""

    loop: Loop

    def __init__(self) -> None:
        super().__init__()
        self.team = f"T{next(_runs)}"
        self.clock = HandClock(STARTS[-1])
        #: The latest time that it has shown, before it was put back.
        self.furthest = STARTS[-1]
        self.deliveries = count(1)
        self.escalations = 0
        self.last: tuple[Command, str] | None = None
        #: What each act on an escalation was last, and when: a double click is known by it.
        self.latest: dict[int, tuple[Command, datetime]] = {}
        self.seen = 0
        self.on_its_way: set[str] = set()
        self.kept = Kept({}, {}, [])

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: datetime) -> None:
        """The workspace is there, and a bot; what an earlier run owed is gone."""
        self.clock = HandClock(start)
        self.furthest = start
        self.slack = Slack(self.clock)
        self.people = {name: self.slack.sandbox.workspace.user(name).id for name in PEOPLE}
        self.loop.run(self._forget())
        self.bot = self._start()
        self._look()

    # What people do.

    @precondition(lambda self: self.escalations < 3)
    @rule(
        who=st.sampled_from(PEOPLE),
        team=st.sampled_from([target.key for target in POLICY.targets]),
        severity=st.sampled_from(SEVERITIES),
    )
    def raise_one(self, who: str, team: str, severity: str) -> None:
        """Somebody raises an escalation, and Slack delivers that twice."""
        command = commands.Submit(
            team_id=self.team,
            actor=self.people[who],
            target=team,
            severity=severity,
            brief=BRIEF,
        )
        delivery = f"V{next(self.deliveries)}"
        done = self.loop.run(self.bot.acts.submit(command, delivery))
        again = self.loop.run(self.bot.acts.submit(command, delivery))
        self.escalations += 1
        assert done
        assert done.escalation.number == self.escalations
        assert again is None
        self._look()

    @precondition(lambda self: self.escalations)
    @rule(
        number=st.integers(1, 3),
        who=st.sampled_from(PEOPLE),
        make=st.sampled_from(
            [
                commands.Acknowledge,
                commands.MarkCustomerUpdated,
                commands.ConfirmResolved,
                commands.Reopen,
            ]
        ),
    )
    def press(self, number: int, who: str, make: type[Command]) -> None:
        """Somebody presses a button."""
        self._act(number, lambda address: make(**address), who)

    @precondition(lambda self: self.escalations)
    @rule(
        number=st.integers(1, 3),
        who=st.sampled_from(PEOPLE),
        text=st.sampled_from(["found it", "still at it"]),
        in_thread=st.booleans(),
    )
    def tell(self, number: int, who: str, text: str, in_thread: bool) -> None:
        """Somebody tells where it stands."""
        if in_thread:
            self._act(number, lambda address: commands.Reply(**address, text=text), who)
        else:
            self._act(number, lambda address: commands.PostUpdate(**address, update=text), who)

    @precondition(lambda self: self.escalations)
    @rule(
        number=st.integers(1, 3),
        who=st.sampled_from(PEOPLE),
        severity=st.sampled_from([*SEVERITIES, "unheard of"]),
    )
    def change_severity(self, number: int, who: str, severity: str) -> None:
        """It is better, or worse."""
        self._act(
            number,
            lambda address: commands.ChangeSeverity(**address, severity=severity, reason="facts"),
            who,
        )

    @precondition(lambda self: self.escalations)
    @rule(
        number=st.integers(1, 3),
        who=st.sampled_from(PEOPLE),
        clocks=st.sets(st.sampled_from([Clock.INTERNAL, Clock.CUSTOMER]), min_size=1),
        choice=st.sampled_from(["1h", "4h", "tomorrow", *range(1, 21)]),
        zone=st.sampled_from(ZONES),
    )
    def snooze(
        self, *, number: int, who: str, clocks: set[Clock], choice: str | int, zone: str
    ) -> None:
        """Somebody wants no reminder for a while, or for so many days by their own calendar."""
        here = ZoneInfo(zone)
        days = choice if isinstance(choice, int) else 0
        day = self.clock().astimezone(here).date() + timedelta(days=days)
        until = wake_time("date" if days else str(choice), day, self.clock(), here)
        assert until
        if days or choice == "tomorrow":
            assert until.astimezone(here).strftime("%H:%M") == "09:00", "nine by their own clock"
        self._act(
            number,
            lambda address: commands.Snooze(**address, clocks=frozenset(clocks), until=until),
            who,
        )

    @precondition(lambda self: self.escalations)
    @rule(number=st.integers(1, 3), who=st.sampled_from(PEOPLE), back=st.booleans())
    def end(self, number: int, who: str, back: bool) -> None:
        """It's fixed, or support takes it back."""
        if back:
            self._act(
                number,
                lambda address: commands.Deescalate(
                    **address, reason="workaround", resolution="the old export", learned="ask"
                ),
                who,
            )
        else:
            self._act(
                number,
                lambda address: commands.Resolve(
                    **address, root_cause="bad deploy", resolution="rolled back"
                ),
                who,
            )

    @precondition(lambda self: self.last)
    @rule()
    def deliver_again(self) -> None:
        """Slack delivers the last act once more."""
        assert self.last
        done = self.loop.run(self.bot.acts.perform(*self.last))
        assert done.event is None
        self._nothing_changed()

    # What time and the world do.

    @rule(span=SPANS)
    def wait(self, span: timedelta) -> None:
        """Time passes, and nobody is there to do anything: the machine may be asleep."""
        self.clock.now += span

    @rule(span=st.sampled_from([timedelta(seconds=30), timedelta(hours=1)]))
    def put_back(self, span: timedelta) -> None:
        """The machine's clock was ahead, and is put right."""
        self.furthest = max(self.furthest, self.clock.now)
        self.clock.now -= span

    @rule(script=st.lists(st.sampled_from(ENDS), max_size=8))
    def dispatch(self, script: list[End]) -> None:
        """One round of the dispatcher, with whatever Slack makes of its calls."""
        self.slack.script = list(script)
        self.loop.run(self.bot.round())
        self._look()

    @precondition(lambda self: self.escalations)
    @rule(
        number=st.integers(1, 3),
        who=st.sampled_from(PEOPLE),
        make=st.sampled_from([commands.Acknowledge, commands.ConfirmResolved]),
        back=st.booleans(),
    )
    def act_under_way(self, number: int, who: str, make: type[Command], back: bool) -> None:
        """Somebody acts while the dispatcher holds what is due."""
        claimed = self.loop.run(self.bot.claim())
        self._look()
        # What is on its way to Slack can't be called back; nothing may come after it.
        self.on_its_way = {owed.key for owed, _ in claimed}
        if back:
            self.end(number, who, back)
        else:
            self._act(number, lambda address: make(**address), who)
        results = self.loop.run(self.bot.deliver(claimed))
        self.loop.run(self.bot.outbox.record(results))
        self._look()
        self.on_its_way = set()

    @rule(posted=st.booleans())
    def crash(self, posted: bool) -> None:
        """The process dies between claim and post, or between post and record; the next starts."""
        claimed = self.loop.run(self.bot.claim())
        if posted:
            self.loop.run(self.bot.deliver(claimed))
        self.bot = self._start()
        self._look()

    @rule()
    def settle(self) -> None:
        """All is well for long enough: everything that is due gets said, each thing once."""
        self.slack.script = []
        # What was owed while the clock was ahead is due by then.
        self.clock.now = max(self.clock.now, self.furthest)
        for _ in range(30):
            while self.loop.run(self.bot.round()):
                pass
            if not self.loop.run(self._overdue()):
                break
            self.clock.now += timedelta(minutes=5, seconds=1)
        else:
            raise AssertionError(f"still owed: {self.loop.run(self._overdue())}")
        self._look()
        self._all_said()
        for number, record in self.kept.records.items():
            self._card_is_true(number)
            for clock, due in record.clocks.items():
                assert due.at > self.clock(), f"ESC-{number}'s {clock} clock stands still"

    # What must hold at any time.

    @invariant()
    def a_clock_has_at_most_one_pending_reminder(self) -> None:
        """By the rows themselves, not by the index that refuses a second one."""
        pending = Counter(
            (row["number"], row["clock"])
            for row in self.kept.outbox
            if row["clock"] and not row["withdrawn"] and row["status"] in {"pending", "failed"}
        )
        assert not [name for name, rows in pending.items() if rows > 1], pending

    @invariant()
    def what_is_over_has_no_clock(self) -> None:
        """And what is resolved asks the team for nothing."""
        for record in self.kept.records.values():
            if record.status.is_over:
                assert not record.clocks
            if not record.status.with_team:
                assert record.clocks.keys() <= {Clock.CUSTOMER}

    @invariant()
    def the_trail_replays_to_the_record(self) -> None:
        """Status, people, words, thread and clocks."""
        for number, record in self.kept.records.items():
            assert replay(self.kept.trails[number]) == state_of(record)

    @invariant()
    def nothing_is_said_twice(self) -> None:
        """Each key is in the workspace once, however often it was tried."""
        if self.escalations:
            keys = Counter(message.payload["key"] for message in self.slack.messages())
            assert not [key for key, times in keys.items() if times > 1], keys

    @invariant()
    def a_card_that_lags_has_an_edit_owed(self) -> None:
        """The next due shown is the database's, or is about to be."""
        for number in self.kept.records:
            owed = [
                row
                for row in self.kept.outbox
                if row["number"] == number
                and row["kind"] in {"card_edit", "brief"}
                and row["status"] in {"pending", "failed"}
            ]
            if not owed:
                self._card_is_true(number)

    def teardown(self) -> None:
        """Whatever happened: at the end everything owed is said, once."""
        if hasattr(self, "bot") and sys.exc_info()[0] is None:
            self.settle()
            self.slack.sandbox.assert_clean()

    # How.

    def _act(self, number: int, make: Any, who: str) -> None:
        number = min(number, self.escalations)
        command: Command = make({"team_id": self.team, "number": number, "actor": self.people[who]})
        record = self.kept.records[number]
        fits = record.status in ALLOWED[type(command)]
        if isinstance(command, commands.ChangeSeverity):
            fits = fits and command.severity in set(SEVERITIES) - {record.severity}
        if isinstance(command, commands.Snooze):
            fits = fits and bool(command.clocks & record.clocks.keys())
        delivery = f"E{next(self.deliveries)}"
        latest = self.latest.get(number)
        twice = latest and latest[0] == command and abs(self.clock() - latest[1]) <= _DOUBLE_CLICK
        try:
            done = self.loop.run(self.bot.acts.perform(command, delivery))
        except Refused:
            assert not fits, f"{command} fits {record.status}"
            assert not twice
            self._nothing_changed()
            return
        if done.event is None:
            assert twice, "it was another act, or longer ago"
            self._nothing_changed()
            return
        assert fits, f"{command} doesn't fit {record.status}"
        assert not twice
        self.last = (command, delivery)
        self.latest[number] = (command, self.clock())
        self._look()

    def _nothing_changed(self) -> None:
        before = self.kept
        self._look()
        assert self.kept == before

    def _look(self) -> None:
        self.kept = self.loop.run(self._read())
        self._judge_posts()

    def _judge_posts(self) -> None:
        """What reminds was posted while there was something to remind of, one at a time."""
        new = self.slack.posted[self.seen :]
        self.seen = len(self.slack.posted)
        at_once: Counter[tuple[datetime, str]] = Counter()
        for at, key in new:
            name, kind, *_ = key.split("/")
            if kind in REMINDS and key not in self.on_its_way:
                status = self.kept.records[int(name.removeprefix("ESC-"))].status
                assert status in REMINDS[kind], f"{key} was said when {name} was {status}"
                at_once[at, f"{name}/{kind}"] += 1
        assert not [burst for burst, times in at_once.items() if times > 1], at_once

    def _all_said(self) -> None:
        """Every act was told to those it concerns, and the trail has every message."""
        said = {message.payload["key"] for message in self.slack.messages()}
        for number, trail in self.kept.trails.items():
            reporter = self.kept.records[number].reporter
            owed = {f"ESC-{number}/brief"}
            for line in trail:
                in_thread, to_reporter = TOLD.get(line.what, (None, None))
                if in_thread:
                    owed.add(f"ESC-{number}/{in_thread}/{line.id}")
                if to_reporter and line.actor != reporter:
                    owed.add(f"ESC-{number}/{to_reporter}/{line.id}")
            assert owed <= said, f"never said: {owed - said}"
            written = [line.data["key"] for line in trail if line.what is Did.MESSAGE_SENT]
            mine = {key for key in said if key.startswith(f"ESC-{number}/")}
            assert sorted(written) == sorted(mine)

    def _card_is_true(self, number: int) -> None:
        record = self.kept.records[number]
        thread = record.thread
        assert thread, f"ESC-{number} has no brief"
        card = self.slack.sandbox.workspace.find_message(thread.channel, thread.ts)
        assert card
        shown = {
            clock: [int(found) for found in pattern.findall(card.text)]
            for clock, pattern in _SHOWN.items()
        }
        true = {
            clock: [int(record.clocks[clock].at.timestamp())] if clock in record.clocks else []
            for clock in _SHOWN
        }
        assert shown == true, f"the card of ESC-{number} says {card.text}"

    def _start(self) -> Process:
        bot = process(self.loop.database, self.slack, POLICY, self.clock, self.team)
        self.loop.run(prepare(self.loop.database, self.clock()))
        return bot

    async def _forget(self) -> None:
        async with self.loop.database.engine.begin() as connection:
            await connection.execute(delete(table))

    async def _overdue(self) -> list[str]:
        waits = and_(table.c.status.in_(("pending", "failed")), table.c.due_at <= self.clock())
        async with self.loop.database.engine.connect() as connection:
            found = await connection.execute(select(table.c.key).where(waits))
            return list(found.scalars())

    async def _read(self) -> Kept:
        async with self.loop.database.reading() as unit:
            numbers = range(1, self.escalations + 1)
            found = [await unit.escalations.get(self.team, number) for number in numbers]
            trails = {number: await unit.audit.of(self.team, number) for number in numbers}
        async with self.loop.database.engine.connect() as connection:
            rows = await connection.execute(select(table).order_by(table.c.id))
            outbox = [dict(row) for row in rows.mappings()]
        records = {record.number: record for record in found if record}
        return Kept(records=records, trails=trails, outbox=outbox)


@pytest.fixture
def loop(database_url: str) -> Iterator[Loop]:
    """An empty database, once of each kind."""
    loop = Loop(database_url)
    yield loop
    loop.close()


@pytest.mark.soak
def test_any_sequence_of_acts_waiting_and_trouble_keeps_the_promises(loop: Loop) -> None:
    usual = 30 if is_sqlite(loop.database.engine) else 15
    run_state_machine_as_test(
        type("LifecycleHere", (Lifecycle,), {"loop": loop}),
        settings=settings(
            max_examples=_EXAMPLES or usual,
            stateful_step_count=40,
            derandomize=not _EXAMPLES,
            database=None,
            deadline=None,
            print_blob=True,
            report_multiple_bugs=False,
            phases=list(Phase) if _EXAMPLES else [Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
