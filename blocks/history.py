"""The audit trail in words: one line for each thing that happened."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from blocks import words
from blocks.failures import short_reason
from blocks.text import line, quote, user
from blocks.times import moment
from bot.domain.events import Did, Event
from bot.domain.notices import Kind
from bot.domain.policy import Policy

#: Lines shown; older ones are counted.
MOST_LINES = 40

#: What the bot said by itself; what it said about people's acts stands in their own lines.
_REMINDERS = {
    str(Kind.BRIEF): "brief delivered",
    str(Kind.FOLLOWUP_INTERNAL): "team asked for news",
    str(Kind.FOLLOWUP_CUSTOMER): "reporter reminded of the customer",
    str(Kind.CONFIRMATION_REQUEST): "reporter asked whether the customer confirms",
    str(Kind.UNACKNOWLEDGED): "said that nobody had taken it",
    str(Kind.CUSTOMER_OVERDUE): "said that the customer had no word",
    str(Kind.REPORTER_UNREACHABLE): "said that the reporter can't be reached",
    str(Kind.DELIVERY_FAILED): "reporter told of a delivery that failed",
}


def history(events: Sequence[Event], policy: Policy, now: datetime) -> list[str]:
    """The lines, oldest first, as markup; runs of the same reminder are one line."""
    told = [(event, said) for event in events if (said := _told(event, policy, now))]
    rows = list(_rows(told, now))
    if len(rows) <= MOST_LINES:
        return rows
    return [f"… {len(rows) - MOST_LINES} earlier", *rows[-MOST_LINES:]]


def _rows(told: Sequence[tuple[Event, str]], now: datetime) -> Iterator[str]:
    for said, run in groupby(told, key=lambda one: one[1]):
        times = [event for event, _ in run]
        often = f" ({len(times)} times, last {moment(times[-1].at, now)})" if times[1:] else ""
        yield f"{moment(times[0].at, now)} {said}{often}"


def _told(event: Event, policy: Policy, now: datetime) -> str:
    return _WORDS[event.what](event, policy, now)


def _by(verb: str) -> Callable[[Event, Policy, datetime], str]:
    return lambda event, _policy, _now: f"{verb} by {user(event.actor)}"


def _said(verb: str, name: str) -> Callable[[Event, Policy, datetime], str]:
    """Who did it, and the words of one field."""

    def told(event: Event, _policy: Policy, _now: datetime) -> str:
        text = event.data.get(name)
        return f"{verb} by {user(event.actor)}" + (f": {quote(str(text), 200)}" if text else "")

    return told


def _severity(event: Event, policy: Policy, _now: datetime) -> str:
    before, after = event.data.get("changes", {}).get("severity") or (None, None)
    label = line(policy.severity(after or str(event.data.get("severity", ""))).label, 75)
    was = f" (was {line(policy.severity(before).label, 75)})" if before else ""
    why = event.data.get("reason")
    because = f": {quote(str(why), 200)}" if why else ""
    return f"made {label}{was} by {user(event.actor)}{because}"


def _snoozed(event: Event, _policy: Policy, now: datetime) -> str:
    until = _time(event.data.get("until"))
    which = _which(event.data.get("clocks", ()))
    till = f" until {moment(until, now)}" if until else ""
    why = event.data.get("reason")
    because = f": {quote(str(why), 200)}" if why else ""
    return f"{which} snoozed{till} by {user(event.actor)}{because}"


def _which(clocks: Sequence[str]) -> str:
    names = {"internal": "team follow-up", "customer": "customer update"}
    return " and ".join(name for clock, name in names.items() if clock in clocks) or "reminders"


def _deescalated(event: Event, _policy: Policy, _now: datetime) -> str:
    why = words.reason(str(event.data.get("reason") or ""), "the customer")
    return f"taken back to support by {user(event.actor)}: {why}"


def _sent(event: Event, _policy: Policy, _now: datetime) -> str:
    return _REMINDERS.get(str(event.data.get("kind")), "")


def _failed(event: Event, _policy: Policy, _now: datetime) -> str:
    what = "brief" if event.data.get("kind") == Kind.BRIEF else "message"
    return f"{what} not delivered: {short_reason(str(event.data.get('reason') or 'unknown'))}"


def _time(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


_WORDS: Mapping[Did, Callable[[Event, Policy, datetime], str]] = {
    Did.SUBMITTED: _by("raised"),
    Did.ACKNOWLEDGED: _by("taken"),
    Did.UPDATED: _said("update", "update"),
    Did.REPLIED: _said("reply", "text"),
    Did.CUSTOMER_UPDATED: _by("customer updated"),
    Did.SEVERITY_CHANGED: _severity,
    Did.SNOOZED: _snoozed,
    Did.RESOLVED: _said("resolved", "resolution"),
    Did.CONFIRMED: _by("customer's confirmation noted"),
    Did.DEESCALATED: _deescalated,
    Did.REOPENED: _by("reopened"),
    Did.MESSAGE_SENT: _sent,
    Did.MESSAGE_FAILED: _failed,
}
