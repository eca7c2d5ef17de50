"""What is due next, and what the bot promises, in words."""

from datetime import datetime

from blocks import words
from blocks.text import user
from blocks.times import at_time, moment
from bot.domain.clocks import Clock, NextDue
from bot.domain.escalation import Escalation, Status
from bot.domain.policy import Policy

#: The clocks that people hear of; the third only says once that nobody took it.
_SHOWN = (Clock.INTERNAL, Clock.CUSTOMER)


def due_times(escalation: Escalation, now: datetime) -> list[str]:
    """`Team follow-up 14:00` and the like, for each running clock."""
    return [said for clock in _SHOWN if (said := due_time(clock, escalation, now))]


def due_time(clock: Clock, escalation: Escalation, now: datetime, word: str = "") -> str:
    """The same for one clock, or nothing when it doesn't run; `word` precedes the time."""
    due = escalation.clocks.get(clock)
    return f"{_name(clock, escalation)} {_when(due, now, word)}" if due else ""


def is_overdue(escalation: Escalation, now: datetime) -> bool:
    """Whether a reminder is late, or was sent and nobody has answered."""
    return any(_is_late(due, now) for due in escalation.clocks.values())


def promise(escalation: Escalation, policy: Policy, now: datetime, *, reader: str) -> str:
    """`I'll ask Engineering at 14:00 and remind you about Acme Corp at 16:00.`, or nothing."""
    you = "you" if reader == escalation.reporter else "the reporter"
    customer = words.customer(escalation)
    resolved = escalation.status is Status.RESOLVED
    verbs = {
        Clock.INTERNAL: f"ask {words.team(escalation, policy)} {{when}}",
        Clock.CUSTOMER: f"ask {you} {{when}} whether {customer} confirms"
        if resolved
        else f"remind {you} about {customer} {{when}}",
    }
    parts = [
        verbs[clock].replace("{when}", at_time(due.at, now))
        for clock in _SHOWN
        if (due := escalation.clocks.get(clock))
    ]
    return f"I'll {' and '.join(parts)}." if parts else ""


def next_after(
    clock: Clock, escalation: Escalation, policy: Policy, now: datetime
) -> datetime | None:
    """When `clock` is due again once the reminder being written is out."""
    current = escalation.clocks.get(clock)
    if current and current.at > now:
        return current.at
    cadence = policy.severity(escalation.severity).cadence(clock)
    return now + cadence if cadence else None


def _name(clock: Clock, escalation: Escalation) -> str:
    if clock is Clock.INTERNAL:
        return "Team follow-up"
    resolved = escalation.status is Status.RESOLVED
    return "Customer confirmation" if resolved else "Customer update"


def _when(due: NextDue, now: datetime, word: str) -> str:
    if due.at <= now:
        return f"*overdue* since {moment(due.at, now)}"
    snoozed = f" (snoozed by {user(due.snoozed_by)})" if due.snoozed_by else ""
    if due.unanswered:
        times = "a reminder" if due.unanswered == 1 else f"{due.unanswered} reminders"
        return f"*overdue*, {times} unanswered; next {moment(due.at, now)}{snoozed}"
    return f"{word} {moment(due.at, now)}{snoozed}".lstrip()


def _is_late(due: NextDue, now: datetime) -> bool:
    return due.at <= now or due.unanswered > 0
