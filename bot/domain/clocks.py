"""The clocks of an escalation: when the next reminder is due.

A clock has no state but its next due time. Two clocks recur: the internal one asks the
receiving team for progress, the customer one reminds the reporter that the customer is due
a word. The third runs once, until somebody has taken the escalation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum


class Clock(StrEnum):
    """What reminds."""

    #: Asks the receiving team for progress, in the thread.
    INTERNAL = "internal"
    #: Reminds the reporter, by direct message, that the customer is due a word.
    CUSTOMER = "customer"
    #: Says once, in the thread, that nobody has taken the escalation.
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, kw_only=True, slots=True)
class NextDue:
    """When a running clock is due next."""

    at: datetime
    #: Who moved it there, if anyone; acts that would make it earlier leave it.
    snoozed_by: str | None = None
    #: Reminders in a row that no act has answered.
    unanswered: int = 0

    @property
    def snoozed(self) -> bool:
        """A person moved it there."""
        return self.snoozed_by is not None


Clocks = Mapping[Clock, NextDue]


class Effect(Enum):
    """What an act does to a clock."""

    KEEP = "–"
    #: Runs from now, off or not, but a snooze is not shortened.
    START = "starts"
    #: The same, for a clock that is running.
    RESET = "resets"
    #: Runs from now, whatever it was: the only way to shorten a snooze.
    REPLAN = "re-planned from now"
    #: Goes to the time a person chose.
    MOVE = "moved"
    STOP = "stops"
    #: Keeps running; from now on it asks whether the customer confirms.
    GO_ON = "goes on, asking for confirmation"


def after(
    effect: Effect,
    current: NextDue | None,
    *,
    cadence: timedelta | None,
    now: datetime,
    moved: NextDue | None = None,
) -> NextDue | None:
    """A clock's next due time after an act, or None when it doesn't run; `moved` is where
    MOVE puts it."""
    match effect:
        case Effect.KEEP:
            return current
        case Effect.STOP:
            return None
        case Effect.REPLAN:
            return fresh(cadence, now)
        case Effect.START | Effect.RESET:
            return _unless_snoozed(current, cadence, now)
        case Effect.MOVE:
            return moved if current else None
        case Effect.GO_ON:
            return _going_on(current, cadence, now)


def fresh(cadence: timedelta | None, now: datetime) -> NextDue | None:
    """A clock that starts now; off without a cadence."""
    return NextDue(at=now + cadence) if cadence else None


def _unless_snoozed(
    current: NextDue | None, cadence: timedelta | None, now: datetime
) -> NextDue | None:
    restarted = fresh(cadence, now)
    if current and current.snoozed and (restarted is None or current.at >= restarted.at):
        return replace(current, unanswered=0)
    return restarted


def _going_on(current: NextDue | None, cadence: timedelta | None, now: datetime) -> NextDue | None:
    if current and current.at > now:
        return replace(current, unanswered=0)
    return fresh(cadence, now)
