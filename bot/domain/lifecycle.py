"""The lifecycle: pure decisions over the table of acts."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from bot.domain import commands
from bot.domain.clocks import Clock, Clocks, Effect, NextDue, after
from bot.domain.commands import Command, Submit
from bot.domain.errors import AlreadyThatSeverity, IllegalAct, NothingToSnooze, UnknownSeverity
from bot.domain.escalation import Escalation, Outcome, Status, TeamUpdate
from bot.domain.events import Did, Event
from bot.domain.notices import Kind
from bot.domain.policy import Policy, Severity
from bot.domain.transitions import TRANSITIONS, Transition


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """What an act changes: the record afterwards, the event, and whom to tell."""

    escalation: Escalation
    event: Event
    #: The clocks whose pending reminder has to be planned anew.
    touched: frozenset[Clock]
    tells_thread: Kind | None = None
    tells_reporter: Kind | None = None


def open_escalation(command: Submit, number: int, policy: Policy, now: datetime) -> Decision:
    """Raise an escalation; raises UnknownSeverity when the policy has no such severity."""
    severity = _known_severity(policy, command.severity)
    escalation = Escalation(
        team_id=command.team_id,
        number=number,
        status=Status.OPEN,
        severity=severity.key,
        target=command.target,
        reporter=command.actor,
        brief=command.brief,
        opened_at=now,
        status_at=now,
        status_by=command.actor,
        clocks=_running(
            {c: after(Effect.START, None, cadence=severity.cadence(c), now=now) for c in Clock}
        ),
    )
    data: dict[str, Any] = {"severity": command.severity, "target": command.target}
    if command.suggested:
        data["suggested"] = command.suggested.beside(command.brief.customer)
    data["changes"] = _changes(None, escalation)
    event = _event(escalation, command.actor, Did.SUBMITTED, now, data)
    return Decision(
        escalation=escalation,
        event=event,
        touched=frozenset(escalation.clocks),
        tells_thread=Kind.BRIEF,
        tells_reporter=None,
    )


def decide(escalation: Escalation, command: Command, policy: Policy, now: datetime) -> Decision:
    """What `command` does to `escalation`.

    Raises a Refused when it doesn't fit: IllegalAct by status, AlreadyThatSeverity,
    UnknownSeverity, NothingToSnooze.
    """
    transition = TRANSITIONS[type(command)]
    if escalation.status not in transition.allowed:
        raise IllegalAct(escalation, transition.act)
    _check(escalation, command, policy)
    changed = _with_status(_patched(escalation, command, now), transition, command.actor, now)
    clocks = _clocks(escalation, changed, command, policy=policy, now=now)
    changed = replace(changed, clocks=clocks)
    data = written(command) | {"changes": _changes(escalation, changed)}
    return Decision(
        escalation=changed,
        event=_event(changed, command.actor, transition.did, now, data),
        touched=_touched(escalation, changed, transition),
        tells_thread=transition.tells_thread,
        tells_reporter=None if command.actor == changed.reporter else transition.tells_reporter,
    )


def after_reminder(
    escalation: Escalation, clock: Clock, unanswered: int, policy: Policy, now: datetime
) -> NextDue | None:
    """The next due time of a clock whose reminder has just been sent; None when it is done."""
    running = escalation.status.with_team or (
        clock is Clock.CUSTOMER and escalation.status is Status.RESOLVED
    )
    cadence = policy.severity(escalation.severity).cadence(clock)
    if clock is Clock.ACKNOWLEDGEMENT or not running or not cadence:
        return None
    return NextDue(at=now + cadence, unanswered=unanswered + 1)


def _check(escalation: Escalation, command: Command, policy: Policy) -> None:
    match command:
        case commands.ChangeSeverity(severity=severity):
            _known_severity(policy, severity)
            if severity == escalation.severity:
                raise AlreadyThatSeverity(escalation)
        case commands.Snooze(clocks=clocks):
            if not clocks & escalation.clocks.keys():
                raise NothingToSnooze(escalation)


def _known_severity(policy: Policy, key: str) -> Severity:
    if key not in {severity.key for severity in policy.severities}:
        raise UnknownSeverity(key)
    return policy.severity(key)


def _with_status(
    escalation: Escalation, transition: Transition, actor: str, now: datetime
) -> Escalation:
    if transition.to is None:
        return escalation
    status = transition.to
    if transition.did is Did.REOPENED and escalation.owner:
        status = Status.ACKNOWLEDGED
    return replace(escalation, status=status, status_at=now, status_by=actor)


def _clocks(
    before: Escalation,
    changed: Escalation,
    command: Command,
    *,
    policy: Policy,
    now: datetime,
) -> Clocks:
    severity = policy.severity(changed.severity)
    return _running(
        {
            clock: after(
                _effect(clock, before, changed, command, policy=policy),
                before.clocks.get(clock),
                cadence=severity.cadence(clock),
                now=now,
                moved=_moved(command),
            )
            for clock in Clock
        }
    )


def _moved(command: Command) -> NextDue | None:
    if isinstance(command, commands.Snooze):
        return NextDue(at=command.until, snoozed_by=command.actor)
    return None


def _effect(
    clock: Clock, before: Escalation, changed: Escalation, command: Command, *, policy: Policy
) -> Effect:
    """The table's effect, but for what it leaves to circumstances."""
    effect = TRANSITIONS[type(command)].effect_on(clock)
    if effect is Effect.START and clock is Clock.ACKNOWLEDGEMENT and changed.owner:
        return Effect.KEEP
    if effect is Effect.REPLAN and clock is Clock.ACKNOWLEDGEMENT and _settled(before, policy):
        return Effect.KEEP
    if isinstance(command, commands.Snooze) and clock not in command.clocks:
        return Effect.KEEP
    return effect


def _settled(escalation: Escalation, policy: Policy) -> bool:
    """Somebody has taken it, or it was already said that nobody has: that is said once."""
    waits = policy.severity(escalation.severity).cadence(Clock.ACKNOWLEDGEMENT)
    said = bool(waits) and Clock.ACKNOWLEDGEMENT not in escalation.clocks
    return escalation.status is not Status.OPEN or said


def _touched(before: Escalation, changed: Escalation, transition: Transition) -> frozenset[Clock]:
    """The clocks whose pending reminder has to be planned anew."""
    return frozenset(
        clock
        for clock in Clock
        if transition.effect_on(clock) is not Effect.KEEP
        and (
            before.clocks.get(clock) != changed.clocks.get(clock)
            or transition.effect_on(clock) is Effect.GO_ON
        )
    )


def _running(clocks: Mapping[Clock, NextDue | None]) -> Clocks:
    return {clock: due for clock, due in clocks.items() if due is not None}


def _patched(escalation: Escalation, command: Command, now: datetime) -> Escalation:
    """The record with what the person said, before status and clocks."""
    match command:
        case commands.Acknowledge():
            return replace(escalation, owner=command.actor)
        case commands.PostUpdate(update=text, next_action=next_action, eta=eta):
            word = TeamUpdate(text=text, by=command.actor, at=now, next_action=next_action, eta=eta)
            return replace(escalation, latest_update=word)
        case commands.Reply(text=text):
            word = TeamUpdate(text=text, by=command.actor, at=now)
            return replace(escalation, latest_update=word)
        case commands.MarkCustomerUpdated():
            return replace(escalation, customer_updated_at=now)
        case commands.ChangeSeverity(severity=severity):
            return replace(escalation, severity=severity)
        case commands.Resolve(root_cause=cause, resolution=resolution, learned=learned):
            outcome = Outcome(root_cause=cause, resolution=resolution, learned=learned)
            return replace(escalation, outcome=outcome)
        case commands.Deescalate(reason=reason, resolution=resolution, learned=learned):
            outcome = Outcome(reason=reason, resolution=resolution, learned=learned)
            return replace(escalation, outcome=outcome)
        case commands.Reopen():
            return replace(escalation, outcome=None)
    return escalation


_ADDRESS = {field.name for field in fields(Command)}


def written(command: Command) -> dict[str, Any]:
    """What the person wrote or chose, as plain JSON values."""
    values = ((f.name, getattr(command, f.name)) for f in fields(command))
    return {name: _plain(value) for name, value in values if name not in _ADDRESS and value}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value


def _changes(before: Escalation | None, after: Escalation) -> dict[str, list[str | None]]:
    """Each field that changed, as `[from, to]`; from nothing when there was no record."""
    new = _facts(after)
    old = _facts(before) if before else dict.fromkeys(new)
    return {name: [old[name], new[name]] for name in new if old[name] != new[name]}


def _facts(escalation: Escalation) -> dict[str, str | None]:
    due = {
        f"{clock}_due": running.at.isoformat() if running else None
        for clock in Clock
        for running in (escalation.clocks.get(clock),)
    }
    return {
        "status": escalation.status.value,
        "severity": escalation.severity,
        "owner": escalation.owner,
        **due,
    }


def _event(
    escalation: Escalation, actor: str, did: Did, now: datetime, data: Mapping[str, Any]
) -> Event:
    return Event(
        team_id=escalation.team_id,
        number=escalation.number,
        at=now,
        actor=actor,
        what=did,
        data=data,
    )
