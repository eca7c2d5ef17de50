"""Any sequence of acts, reminders and waiting keeps what the contract promises."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.clocks import Clock, NextDue
from bot.domain.commands import Command, Snooze
from bot.domain.errors import Refused
from bot.domain.escalation import Escalation, Status
from bot.domain.lifecycle import Decision, after_reminder, decide
from bot.domain.transitions import TRANSITIONS
from tests.unit.domain.samples import (
    ANA,
    BEA,
    HOUR,
    MINUTE,
    NOW,
    POLICY,
    acknowledge,
    change_severity,
    confirm_resolved,
    deescalate,
    mark_customer_updated,
    opened,
    post_update,
    reopen,
    reply,
    resolve,
    snooze,
)
from tests.unit.domain.test_transitions import BY_ACT

SEVERITIES = [severity.key for severity in POLICY.severities]


@st.composite
def _acts(draw: st.DrawFn) -> Command | timedelta:
    """An act, or the time that passes before the next."""
    actor = draw(st.sampled_from([ANA, BEA]))
    chosen = draw(st.sets(st.sampled_from([Clock.INTERNAL, Clock.CUSTOMER]), min_size=1))
    ahead = timedelta(minutes=draw(st.integers(min_value=1, max_value=5000)))
    choices: list[Command | timedelta] = [
        acknowledge(actor),
        post_update(actor=actor),
        reply(actor=actor),
        mark_customer_updated(actor),
        change_severity(draw(st.sampled_from(SEVERITIES)), actor),
        # Its time is counted from when it is done.
        snooze(*chosen, until=NOW + ahead, actor=actor),
        resolve(actor),
        confirm_resolved(actor),
        deescalate(actor),
        reopen(actor),
        ahead,
        ahead,
    ]
    return draw(st.sampled_from(choices))


@settings(max_examples=200)
@given(st.sampled_from(SEVERITIES), st.lists(_acts(), max_size=30))
def test_any_sequence_keeps_the_invariants(severity: str, steps: list[Command | timedelta]) -> None:
    record, now = opened(severity), NOW
    _holds(record, now)
    for step in steps:
        if isinstance(step, timedelta):
            record, now = _wait(record, now, step)
        else:
            record = _act(record, step, now)
        _holds(record, now)


def _act(record: Escalation, command: Command, now: datetime) -> Escalation:
    if isinstance(command, Snooze):
        command = replace(command, until=now + (command.until - NOW))
    try:
        decision = decide(record, command, POLICY, now)
    except Refused:
        return record
    _follows_the_table(record, command, decision, now)
    return decision.escalation


def _wait(record: Escalation, now: datetime, ahead: timedelta) -> tuple[Escalation, datetime]:
    """Time passes; what falls due is sent, late by up to a minute."""
    end = now + ahead
    for _ in range(500):
        due = {clock: next_due for clock, next_due in record.clocks.items() if next_due.at <= end}
        if not due:
            return record, end
        clock = min(due, key=lambda name: due[name].at)
        now = max(now, due[clock].at) + MINUTE
        successor = after_reminder(record, clock, due[clock].unanswered, POLICY, now)
        assert successor is None or successor.at > now
        others = {name: next_due for name, next_due in record.clocks.items() if name != clock}
        record = replace(record, clocks={**others, **({clock: successor} if successor else {})})
    raise AssertionError("more reminders than such a time can hold")


def _holds(record: Escalation, now: datetime) -> None:
    running = record.clocks.keys()
    if record.status.is_over:
        assert not running, "nothing reminds of what is over"
    if not record.status.with_team:
        assert Clock.INTERNAL not in running, "the team is asked only while it has to act"
    if Clock.ACKNOWLEDGEMENT in running:
        assert record.status is Status.OPEN, "nobody is asked to take what is taken"
        assert record.owner is None
    assert (record.status is Status.ACKNOWLEDGED) <= (record.owner is not None)
    assert (record.outcome is None) is record.status.with_team
    severity = POLICY.severity(record.severity)
    for clock in running:
        assert severity.cadence(clock), "a clock without a cadence is off"
    for due in record.clocks.values():
        assert due.at.tzinfo is not None
        assert due.unanswered >= 0


def _follows_the_table(
    before: Escalation, command: Command, decision: Decision, now: datetime
) -> None:
    row = BY_ACT[TRANSITIONS[type(command)].act]
    after = decision.escalation
    assert before.status in row.legal_in
    if row.act == "reopen":
        assert after.status is (Status.ACKNOWLEDGED if before.owner else Status.OPEN)
    else:
        assert after.status is (row.status or before.status)
    for clock in Clock:
        was, is_now = before.clocks.get(clock), after.clocks.get(clock)
        if clock not in decision.touched:
            assert was == is_now, "what isn't planned anew is as it was"
        elif is_now:
            assert is_now.at > now, "what is planned is planned ahead"
        if row.act not in {"change_severity", "snooze_followups"} and _snoozed(was) and is_now:
            assert was is None or is_now.at >= was.at or was.at <= now, "a snooze isn't shortened"
    assert after.number == before.number
    assert after.brief is before.brief
    assert after.reporter == before.reporter


def _snoozed(due: NextDue | None) -> bool:
    return due is not None and due.snoozed


def test_a_snooze_lasts_however_often_the_team_speaks() -> None:
    record = decide(opened(), snooze(until=NOW + 10 * HOUR), POLICY, NOW).escalation
    for minute in range(60, 600, 60):
        record = decide(record, post_update(), POLICY, NOW + minute * MINUTE).escalation
    assert record.clocks[Clock.INTERNAL].at == max(NOW + 10 * HOUR, NOW + 540 * MINUTE + 2 * HOUR)
