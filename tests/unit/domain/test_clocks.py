"""When the next reminder is due."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.clocks import Clock, Effect, NextDue, after
from bot.domain.commands import Command
from bot.domain.errors import NothingToSnooze
from bot.domain.escalation import Escalation, Status
from bot.domain.lifecycle import after_reminder, decide
from tests.unit.domain.samples import (
    BEA,
    HOUR,
    MINUTE,
    NOW,
    POLICY,
    acknowledge,
    change_severity,
    deescalate,
    escalation,
    mark_customer_updated,
    opened,
    post_update,
    reopen,
    reply,
    resolve,
    snooze,
)

INTERNAL, CUSTOMER, ACKNOWLEDGEMENT = Clock.INTERNAL, Clock.CUSTOMER, Clock.ACKNOWLEDGEMENT


def _after(record: Escalation, *acts: Command) -> Escalation:
    for act in acts:
        record = decide(record, act, POLICY, NOW).escalation
    return record


def _name(act: Command) -> str:
    return type(act).__name__


@pytest.mark.parametrize(
    "act", [acknowledge(), post_update(), reply()], ids=lambda a: type(a).__name__
)
def test_a_reset_never_shortens_a_snooze(act: Command) -> None:
    snoozed = _after(opened(), snooze(INTERNAL, until=NOW + 10 * HOUR))
    assert _after(snoozed, act).clocks[INTERNAL] == NextDue(at=NOW + 10 * HOUR, snoozed_by=BEA)


def test_a_reset_beyond_a_snooze_ends_the_snooze() -> None:
    snoozed = _after(opened(), snooze(INTERNAL, until=NOW + HOUR))
    assert _after(snoozed, post_update()).clocks[INTERNAL] == NextDue(at=NOW + 2 * HOUR)


def test_a_reset_to_the_very_time_of_a_snooze_leaves_the_snooze() -> None:
    snoozed = decide(opened(), snooze(until=NOW + 2 * HOUR), POLICY, NOW).escalation
    after = decide(snoozed, post_update(), POLICY, NOW).escalation
    assert after.clocks[Clock.INTERNAL] == NextDue(at=NOW + 2 * HOUR, snoozed_by=BEA)


def test_marking_the_customer_updated_never_shortens_their_snooze() -> None:
    snoozed = _after(opened(), snooze(CUSTOMER, until=NOW + 10 * HOUR))
    told = _after(snoozed, mark_customer_updated())
    assert told.clocks[CUSTOMER].at == NOW + 10 * HOUR
    assert told.customer_updated_at == NOW


def test_changing_the_severity_ends_a_snooze_and_plans_from_now() -> None:
    snoozed = _after(opened(), snooze(until=NOW + 10 * HOUR))
    changed = _after(snoozed, change_severity("high"))
    assert changed.clocks[INTERNAL] == NextDue(at=NOW + 3 * HOUR)
    assert changed.clocks[CUSTOMER] == NextDue(at=NOW + 8 * HOUR)


def test_changing_to_a_severity_without_clocks_stops_them_and_back_starts_them() -> None:
    quiet = _after(opened(), change_severity("quiet"))
    assert quiet.clocks == {}
    back = _after(quiet, change_severity("high"))
    assert back.clocks[INTERNAL] == NextDue(at=NOW + 3 * HOUR)
    assert back.clocks[CUSTOMER] == NextDue(at=NOW + 8 * HOUR)


def test_a_snooze_moves_only_the_clock_it_names() -> None:
    record = opened()
    snoozed = decide(record, snooze(CUSTOMER, until=NOW + 10 * HOUR), POLICY, NOW)
    assert snoozed.touched == {CUSTOMER}
    assert snoozed.escalation.clocks[INTERNAL] == record.clocks[INTERNAL]
    assert snoozed.escalation.clocks[CUSTOMER].snoozed


def test_a_snooze_of_nothing_that_runs_is_refused() -> None:
    with pytest.raises(NothingToSnooze):
        _after(opened("quiet"), snooze())


def test_a_snooze_of_both_takes_the_one_that_runs() -> None:
    record = escalation(Status.ACKNOWLEDGED, {INTERNAL: NextDue(at=NOW + HOUR)})
    assert _after(record, snooze()).clocks.keys() == {INTERNAL}


def test_a_snooze_may_also_bring_a_reminder_forward() -> None:
    assert (
        _after(opened(), snooze(INTERNAL, until=NOW + MINUTE)).clocks[INTERNAL].at == NOW + MINUTE
    )


def test_after_a_snooze_the_clock_goes_on_by_itself() -> None:
    snoozed = _after(opened(), snooze(INTERNAL, until=NOW + 10 * HOUR))
    due = after_reminder(snoozed, INTERNAL, 0, POLICY, NOW + 10 * HOUR)
    assert due == NextDue(at=NOW + 12 * HOUR, unanswered=1)


def test_resolving_keeps_the_customers_snooze() -> None:
    snoozed = _after(opened(), snooze(CUSTOMER, until=NOW + 10 * HOUR))
    assert _after(snoozed, resolve()).clocks == {
        CUSTOMER: NextDue(at=NOW + 10 * HOUR, snoozed_by=BEA)
    }


@pytest.mark.parametrize("act", [post_update(), reply()], ids=_name)
def test_an_act_answers_the_reminders_before_it(act: Command) -> None:
    nagged = replace(opened(), clocks={INTERNAL: NextDue(at=NOW + MINUTE, unanswered=3)})
    assert _after(nagged, act).clocks[INTERNAL].unanswered == 0


def test_reopening_starts_all_clocks_and_the_wait_for_an_owner() -> None:
    again = _after(opened(), deescalate(), reopen())
    assert again.status is Status.OPEN
    assert again.clocks[ACKNOWLEDGEMENT] == NextDue(at=NOW + 15 * MINUTE)
    assert again.outcome is None


def test_reopening_what_somebody_owns_gives_it_back_to_them() -> None:
    again = _after(opened(), acknowledge(), resolve(), reopen())
    assert (again.status, again.owner) == (Status.ACKNOWLEDGED, BEA)
    assert again.clocks.keys() == {INTERNAL, CUSTOMER}


def test_acknowledging_ends_the_wait_for_an_owner() -> None:
    assert ACKNOWLEDGEMENT not in _after(opened(), acknowledge()).clocks


def test_that_nobody_has_taken_it_is_said_once() -> None:
    record = opened()
    assert after_reminder(record, ACKNOWLEDGEMENT, 0, POLICY, NOW + HOUR) is None
    said = replace(record, clocks={INTERNAL: record.clocks[INTERNAL]})
    assert ACKNOWLEDGEMENT not in _after(said, change_severity("high")).clocks
    assert ACKNOWLEDGEMENT not in _after(said, post_update()).clocks


def test_a_new_severity_gives_a_new_wait_for_an_owner_while_none_was_missed() -> None:
    assert _after(opened(), change_severity("high")).clocks[ACKNOWLEDGEMENT].at == NOW + HOUR
    assert ACKNOWLEDGEMENT not in _after(opened(), change_severity("medium")).clocks
    back = _after(opened("medium"), change_severity("critical"))
    assert back.clocks[ACKNOWLEDGEMENT].at == NOW + 15 * MINUTE


def test_a_new_severity_asks_nobody_to_take_what_is_owned() -> None:
    assert ACKNOWLEDGEMENT not in _after(opened(), acknowledge(), change_severity("high")).clocks


@pytest.mark.parametrize("clock", [INTERNAL, CUSTOMER])
def test_a_reminder_plans_its_successor_from_now_however_late_it_was(clock: Clock) -> None:
    late = NOW + timedelta(days=30)
    cadence = POLICY.severity("critical").cadence(clock)
    assert cadence
    due = after_reminder(opened(), clock, 4, POLICY, late)
    assert due == NextDue(at=late + cadence, unanswered=5)


@pytest.mark.parametrize("status", list(Status))
def test_reminders_have_successors_only_while_their_clock_runs(status: Status) -> None:
    record = escalation(status)
    assert (after_reminder(record, INTERNAL, 0, POLICY, NOW) is not None) is status.with_team
    asks = status.with_team or status is Status.RESOLVED
    assert (after_reminder(record, CUSTOMER, 0, POLICY, NOW) is not None) is asks


def test_a_clock_without_a_cadence_is_off() -> None:
    record = opened("quiet")
    assert record.clocks == {}
    assert _after(record, acknowledge(), post_update(), mark_customer_updated()).clocks == {}
    assert _after(record, deescalate(), reopen()).clocks == {}
    assert after_reminder(record, INTERNAL, 0, POLICY, NOW) is None


@pytest.mark.parametrize("effect", list(Effect))
def test_no_effect_starts_a_clock_that_has_no_cadence(effect: Effect) -> None:
    moved = NextDue(at=NOW + HOUR, snoozed_by=BEA)
    assert after(effect, None, cadence=None, now=NOW, moved=moved) is None
