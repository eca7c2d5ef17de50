"""What the bot owes because a message is out, or can't get out. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain import notices
from bot.domain.escalation import Escalation
from bot.domain.events import BOT, Did, Event
from bot.domain.lifecycle import after_reminder
from bot.domain.notices import Kind, Notice, Place
from bot.domain.policy import Policy
from bot.domain.ports import Owed

#: A brief that comes later than this moves the team's clocks.
_LATE_BRIEF = timedelta(minutes=1)
#: A reminder that comes after this many unanswered ones is a whole interval overdue.
_OVERDUE_AFTER = 1


def after_sent(owed: Owed, escalation: Escalation, policy: Policy, now: datetime) -> list[Notice]:
    """The clock's next reminder, and who else has to hear."""
    owes = []
    if owed.clock and owed.event:
        due = after_reminder(escalation, owed.clock, owed.unanswered, policy, now)
        if due:
            owes.append(
                notices.reminder(
                    owed.clock,
                    due,
                    status=escalation.status,
                    reporter=escalation.reporter,
                    number=escalation.number,
                    event=owed.event.id,
                )
            )
    if owed.kind is Kind.FOLLOWUP_CUSTOMER and owed.unanswered == _OVERDUE_AFTER and owed.event:
        owes.append(_now(owed, Kind.CUSTOMER_OVERDUE, str(owed.event.id), now))
    if owed.kind is Kind.BRIEF and owed.failure:
        owes.append(
            _now(owed, Kind.BRIEF_DELIVERED, owed.failure, now, recipient=escalation.reporter)
        )
    return owes


def after_failure(
    owed: Owed, escalation: Escalation | None, reason: str, policy: Policy, now: datetime
) -> Sequence[Notice]:
    """The reporter learns of it, once per reason; when it's them it can't reach, the team."""
    if escalation is None or owed.failure == reason or owed.kind.place is Place.EDIT:
        return ()
    if owed.recipient == escalation.reporter:
        return _unreachable(owed, escalation, policy, now)
    name = f"{owed.key}/{Kind.DELIVERY_FAILED}/{reason}"
    return (
        Notice(
            kind=Kind.DELIVERY_FAILED,
            key=name[:200],
            due_at=now,
            recipient=escalation.reporter,
            event=owed.event.id if owed.event else None,
            data={"kind": owed.kind.value, "reason": reason},
        ),
    )


def _unreachable(owed: Owed, escalation: Escalation, policy: Policy, now: datetime) -> list[Notice]:
    """The customer clock can't remind: the team hears it now, and again when it's overdue."""
    if owed.clock is None or owed.event is None:
        return []
    name = str(owed.event.id)
    owes = [_now(owed, Kind.REPORTER_UNREACHABLE, name, now)]
    cadence = policy.severity(escalation.severity).cadence(owed.clock)
    if owed.kind is Kind.FOLLOWUP_CUSTOMER and cadence:
        owes.append(_now(owed, Kind.CUSTOMER_OVERDUE, name, max(now, owed.due_at + cadence)))
    return owes


def changes_card(owed: Owed, out: datetime) -> bool:
    """Whether the card shows something that this message has moved: a next due time."""
    return owed.clock is not None or lateness_of_brief(owed, out) is not None


def lateness_of_brief(owed: Owed, out: datetime) -> timedelta | None:
    """How late a brief is out, if that matters: a team isn't nagged for what it couldn't see."""
    late = out - owed.due_at
    return late if owed.kind is Kind.BRIEF and late > _LATE_BRIEF else None


def sent_event(owed: Owed, channel: str, ts: str, now: datetime) -> Event | None:
    """The audit line for a message that Slack has."""
    if owed.number is None or owed.kind.place is Place.EDIT:
        return None
    data = {"kind": owed.kind.value, "key": owed.key, "channel": channel, "ts": ts}
    return _line(owed, owed.number, Did.MESSAGE_SENT, data, now)


def failed_event(owed: Owed, reason: str, now: datetime) -> Event | None:
    """The audit line for a message that Slack refuses, once per reason."""
    if owed.number is None or owed.failure == reason:
        return None
    data = {"kind": owed.kind.value, "key": owed.key, "reason": reason}
    return _line(owed, owed.number, Did.MESSAGE_FAILED, data, now)


def _line(owed: Owed, number: int, what: Did, data: dict[str, str], now: datetime) -> Event:
    return Event(team_id=owed.team_id, number=number, at=now, actor=BOT, what=what, data=data)


def _now(owed: Owed, kind: Kind, name: str, now: datetime, recipient: str | None = None) -> Notice:
    return Notice(
        kind=kind,
        key=f"ESC-{owed.number}/{kind}/{name}",
        due_at=now,
        recipient=recipient,
        event=owed.event.id if owed.event else None,
    )
