"""The table of acts in CONTRACT §5, cell by cell: what the table says and what happens."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.domain.clocks import Clock, NextDue
from bot.domain.errors import IllegalAct
from bot.domain.escalation import Status
from bot.domain.lifecycle import decide
from bot.domain.notices import Kind, kind_of
from bot.domain.transitions import TRANSITIONS
from tests.unit.domain.samples import (
    ACTS,
    ANA,
    BEA,
    BEFORE,
    HOUR,
    NOW,
    POLICY,
    RUNNING_IN,
    SUBMIT,
    escalation,
    opened,
)

OPEN, ACKNOWLEDGED = Status.OPEN, Status.ACKNOWLEDGED
RESOLVED, CLOSED, DEESCALATED = Status.RESOLVED, Status.CLOSED, Status.DEESCALATED


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the contract's table; an empty status is its dash."""

    act: str
    legal_in: frozenset[Status]
    status: Status | None
    internal: str
    customer: str


def _row(act: str, legal: set[Status], status: Status | None, internal: str, customer: str) -> Row:
    return Row(
        act=act, legal_in=frozenset(legal), status=status, internal=internal, customer=customer
    )


WITH_TEAM = {OPEN, ACKNOWLEDGED}
# `submit` makes a record instead of changing one; see the test of its own below.
CONTRACT = (
    _row("acknowledge", {OPEN}, ACKNOWLEDGED, "resets", "–"),
    _row("post_update", WITH_TEAM, None, "resets", "–"),
    _row("reply", WITH_TEAM, None, "resets", "–"),
    _row("mark_customer_updated", WITH_TEAM | {RESOLVED}, None, "–", "resets"),
    _row("change_severity", WITH_TEAM, None, "re-planned from now", "re-planned from now"),
    _row("snooze_followups", WITH_TEAM, None, "moved", "moved"),
    _row("resolve", WITH_TEAM, RESOLVED, "stops", "goes on"),
    _row("confirm_resolved", {RESOLVED}, CLOSED, "stops", "stops"),
    _row("deescalate", WITH_TEAM, DEESCALATED, "stops", "stops"),
    _row("reopen", {RESOLVED, CLOSED, DEESCALATED}, OPEN, "starts", "starts"),
)
BY_ACT = {row.act: row for row in CONTRACT}
LEGAL = [(row, status) for row in CONTRACT for status in sorted(row.legal_in)]
ILLEGAL = [(row, status) for row in CONTRACT for status in Status if status not in row.legal_in]


def _name(value: object) -> str:
    return value.act if isinstance(value, Row) else str(value)


def test_the_contract_names_every_act_there_is() -> None:
    assert {transition.act for transition in TRANSITIONS.values()} == BY_ACT.keys()


@pytest.mark.parametrize("row", CONTRACT, ids=_name)
def test_the_table_has_the_contracts_effects(row: Row) -> None:
    transition = TRANSITIONS[type(ACTS[row.act])]
    said = {
        Clock.INTERNAL: transition.internal.value,
        Clock.CUSTOMER: transition.customer.value.partition(",")[0],
    }
    assert said == {Clock.INTERNAL: row.internal, Clock.CUSTOMER: row.customer}
    assert (transition.allowed, transition.to) == (row.legal_in, row.status)


@pytest.mark.parametrize(("row", "status"), LEGAL, ids=_name)
def test_a_legal_act_does_what_its_row_says(row: Row, status: Status) -> None:
    before = escalation(status)
    after = decide(before, ACTS[row.act], POLICY, NOW).escalation
    assert after.status is (
        _reopened(before.owner) if row.act == "reopen" else row.status or status
    )
    cadences = POLICY.severity(after.severity)
    for clock, effect in ((Clock.INTERNAL, row.internal), (Clock.CUSTOMER, row.customer)):
        cadence = cadences.cadence(clock)
        assert cadence
        assert after.clocks.get(clock) == _expected(effect, before.clocks.get(clock), cadence)


def _reopened(owner: str | None) -> Status:
    return ACKNOWLEDGED if owner else OPEN


def _expected(effect: str, before: NextDue | None, cadence: timedelta) -> NextDue | None:
    if effect in {"–", "goes on"}:
        return before
    if effect == "stops":
        return None
    if effect == "moved":
        return NextDue(at=NOW + 10 * HOUR, snoozed_by=BEA) if before else None
    return NextDue(at=NOW + cadence)


@pytest.mark.parametrize(("row", "status"), ILLEGAL, ids=_name)
def test_an_act_that_the_status_does_not_allow_is_refused(row: Row, status: Status) -> None:
    record = escalation(status)
    with pytest.raises(IllegalAct) as refused:
        decide(record, ACTS[row.act], POLICY, NOW)
    assert refused.value.escalation is record
    assert refused.value.act == row.act


def test_submitting_opens_and_starts_both_clocks() -> None:
    record = opened()
    assert record.status is OPEN
    assert record.clocks[Clock.INTERNAL].at == NOW + 2 * HOUR
    assert record.clocks[Clock.CUSTOMER].at == NOW + 4 * HOUR
    assert (record.reporter, record.status_by, record.owner) == (ANA, ANA, None)
    assert record.brief is SUBMIT.brief


def test_the_one_who_acknowledges_owns_it() -> None:
    assert decide(opened(), ACTS["acknowledge"], POLICY, NOW).escalation.owner == BEA


@pytest.mark.parametrize("row", CONTRACT, ids=_name)
def test_only_a_change_of_status_is_dated(row: Row) -> None:
    before = escalation(min(row.legal_in))
    after = decide(before, ACTS[row.act], POLICY, NOW).escalation
    actor = ACTS[row.act].actor
    changed = row.status is not None
    assert (after.status_at, after.status_by) == (
        (NOW, actor) if changed else (before.status_at, before.status_by)
    )


def test_after_resolving_the_customer_clock_asks_for_confirmation() -> None:
    assert kind_of(Clock.CUSTOMER, RESOLVED) is Kind.CONFIRMATION_REQUEST
    assert kind_of(Clock.CUSTOMER, ACKNOWLEDGED) is Kind.FOLLOWUP_CUSTOMER
    resolved = decide(opened(), ACTS["resolve"], POLICY, NOW)
    assert Clock.CUSTOMER in resolved.touched, "its pending reminder has to be asked for anew"


def test_a_customer_clock_that_is_overdue_when_resolved_starts_again() -> None:
    late = replace(opened(at=NOW - 9 * HOUR), clocks={Clock.CUSTOMER: NextDue(at=NOW - HOUR)})
    resolved = decide(late, ACTS["resolve"], POLICY, NOW).escalation
    assert resolved.clocks == {Clock.CUSTOMER: NextDue(at=NOW + 4 * HOUR)}


@pytest.mark.parametrize("row", CONTRACT, ids=_name)
def test_a_reporter_is_not_told_of_their_own_act(row: Row) -> None:
    own = replace(ACTS[row.act], actor=ANA)
    assert decide(escalation(min(row.legal_in)), own, POLICY, NOW).tells_reporter is None


def test_the_samples_run_the_clocks_that_each_status_runs() -> None:
    """The tests above start from these: here they are held against the acts themselves."""
    taken = decide(opened(), ACTS["acknowledge"], POLICY, NOW).escalation
    resolved = decide(taken, ACTS["resolve"], POLICY, NOW).escalation
    closed = decide(resolved, ACTS["confirm_resolved"], POLICY, NOW).escalation
    given_back = decide(taken, ACTS["deescalate"], POLICY, NOW).escalation
    for record in (opened(), taken, resolved, closed, given_back):
        assert record.clocks.keys() == RUNNING_IN[record.status]
    assert BEFORE.keys() == set(Clock)
