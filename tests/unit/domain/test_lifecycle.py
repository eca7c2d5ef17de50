"""What an act leaves behind: the audit line, the words, the refusals."""

from dataclasses import asdict, replace
from datetime import datetime

import pytest

from bot.domain.clocks import Clock, NextDue
from bot.domain.commands import Command
from bot.domain.errors import AlreadyThatSeverity, EscalationError, Refused, UnknownSeverity
from bot.domain.escalation import Status
from bot.domain.events import Did
from bot.domain.lifecycle import decide, open_escalation
from bot.domain.notices import Kind
from bot.domain.suggested import Suggested
from tests.unit.domain.samples import (
    ACTS,
    ANA,
    BEA,
    HOUR,
    MINUTE,
    NOW,
    POLICY,
    SUBMIT,
    TEAM,
    acknowledge,
    change_severity,
    deescalate,
    escalation,
    opened,
    post_update,
    reopen,
    reply,
    resolve,
    snooze,
)


def test_the_audit_line_of_a_submission_says_what_was_suggested() -> None:
    suggested = Suggested(
        target="product",
        severity="high",
        target_sure=True,
        severity_sure=False,
        keep_in_support=True,
    )
    line = open_escalation(replace(SUBMIT, suggested=suggested), 7, POLICY, NOW).event
    assert (line.team_id, line.number, line.actor, line.at) == (TEAM, 7, ANA, NOW)
    assert line.what is Did.SUBMITTED
    assert line.data == {
        "severity": "critical",
        "target": "engineering",
        "suggested": {
            "target": "product",
            "severity": "high",
            "target_sure": True,
            "severity_sure": False,
            "keep_in_support": True,
        },
        "changes": {
            "status": [None, "open"],
            "severity": [None, "critical"],
            "internal_due": [None, _at(NOW + 2 * HOUR)],
            "customer_due": [None, _at(NOW + 4 * HOUR)],
            "acknowledgement_due": [None, _at(NOW + 15 * MINUTE)],
        },
    }


def test_the_audit_line_of_an_act_says_who_when_and_from_what_to_what() -> None:
    line = decide(opened(at=NOW - HOUR), acknowledge(), POLICY, NOW).event
    assert (line.team_id, line.number, line.actor, line.at) == (TEAM, 7, BEA, NOW)
    assert line.what is Did.ACKNOWLEDGED
    assert line.data["changes"] == {
        "status": ["open", "acknowledged"],
        "owner": [None, BEA],
        "internal_due": [_at(NOW + HOUR), _at(NOW + 2 * HOUR)],
        "acknowledgement_due": [_at(NOW - 45 * MINUTE), None],
    }


def _at(when: datetime) -> str:
    return when.isoformat()


@pytest.mark.parametrize("name", ACTS)
def test_every_act_leaves_a_line_with_its_words_and_exactly_what_changed(name: str) -> None:
    command = ACTS[name]
    before = escalation(_legal(command))
    decision = decide(before, command, POLICY, NOW)
    changes = decision.event.data["changes"]
    after = decision.escalation
    assert ("status" in changes) is (after.status is not before.status)
    assert ("severity" in changes) is (after.severity != before.severity)
    assert ("owner" in changes) is (after.owner != before.owner)
    for clock in Clock:
        changed = _due(after.clocks.get(clock)) != _due(before.clocks.get(clock))
        assert (f"{clock}_due" in changes) is changed
    said = decision.event.data
    words = {k: v for k, v in asdict(command).items() if isinstance(v, str)}
    for field in words.keys() - {"team_id", "actor"}:
        assert said[field] == words[field]


def _legal(command: Command) -> Status:
    for status in Status:
        try:
            decide(escalation(status), command, POLICY, NOW)
        except Refused:
            continue
        return status
    raise AssertionError(f"{command} is legal nowhere")


def _due(due: NextDue | None) -> datetime | None:
    return due.at if due else None


def test_a_snooze_is_written_in_words_that_json_knows() -> None:
    line = decide(opened(), snooze(until=NOW + HOUR), POLICY, NOW).event
    assert line.data["clocks"] == ["customer", "internal"]
    assert line.data["until"] == _at(NOW + HOUR)


def test_the_teams_last_word_is_kept_from_updates_and_replies() -> None:
    updated = decide(opened(), post_update("Found it"), POLICY, NOW).escalation
    assert updated.latest_update
    assert (updated.latest_update.text, updated.latest_update.by) == ("Found it", BEA)
    replied = decide(updated, reply("shipping"), POLICY, NOW + MINUTE).escalation
    assert replied.latest_update
    assert (replied.latest_update.text, replied.latest_update.at) == ("shipping", NOW + MINUTE)


def test_the_outcome_is_kept_until_it_is_reopened() -> None:
    resolved = decide(opened(), resolve(), POLICY, NOW).escalation
    assert resolved.outcome
    assert (resolved.outcome.root_cause, resolved.outcome.reason) == ("bad deploy", None)
    given_back = decide(opened(), deescalate(), POLICY, NOW).escalation
    assert given_back.outcome
    assert given_back.outcome.reason == "workaround"
    assert decide(given_back, reopen(), POLICY, NOW).escalation.outcome is None


def test_the_severity_it_has_is_refused_as_a_change() -> None:
    with pytest.raises(AlreadyThatSeverity):
        decide(opened("critical"), change_severity("critical"), POLICY, NOW)


def test_a_severity_that_the_policy_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownSeverity):
        decide(opened(), change_severity("catastrophic"), POLICY, NOW)
    with pytest.raises(UnknownSeverity):
        open_escalation(replace(SUBMIT, severity="catastrophic"), 7, POLICY, NOW)


def test_a_record_whose_severity_the_policy_forgot_can_still_be_worked_on() -> None:
    old = replace(opened(), severity="p0")
    taken = decide(old, acknowledge(), POLICY, NOW).escalation
    assert decide(taken, resolve(), POLICY, NOW).escalation.status is Status.RESOLVED
    assert decide(old, change_severity("high"), POLICY, NOW).escalation.severity == "high"


def test_a_refusal_is_an_expected_answer() -> None:
    assert issubclass(Refused, EscalationError)
    with pytest.raises(Refused, match="ESC-7 is closed"):
        decide(escalation(Status.CLOSED), acknowledge(), POLICY, NOW)


def test_the_reporter_hears_what_the_team_does() -> None:
    heard = {name: decide(escalation(_legal(c)), c, POLICY, NOW) for name, c in ACTS.items()}
    by_team = {name: d.tells_reporter for name, d in heard.items() if d.event.actor == BEA}
    assert by_team == {
        "acknowledge": Kind.REPORTER_ACKNOWLEDGED,
        "post_update": Kind.REPORTER_UPDATE,
        "reply": None,
        "change_severity": None,
        "snooze_followups": None,
        "resolve": Kind.REPORTER_RESOLVED,
    }


def test_deciding_changes_nothing_it_was_given() -> None:
    before = opened()
    kept = dict(before.clocks)
    decide(before, resolve(), POLICY, NOW)
    assert before.status is Status.OPEN
    assert before.clocks == kept
