"""The table of acts: when each is legal, and what it does (CONTRACT §5, "Acts and clocks")."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain import commands
from bot.domain.clocks import Clock, Effect
from bot.domain.commands import Command
from bot.domain.escalation import WITH_TEAM, Status
from bot.domain.events import Did
from bot.domain.notices import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Transition:
    """One row of the table: when an act is legal and what it does."""

    act: str
    did: Did
    allowed: frozenset[Status]
    #: The status afterwards; None keeps it.
    to: Status | None = None
    internal: Effect = Effect.KEEP
    customer: Effect = Effect.KEEP
    acknowledgement: Effect = Effect.KEEP
    #: What the thread hears.
    tells_thread: Kind | None = None
    #: What the reporter hears, unless it was their own act.
    tells_reporter: Kind | None = None

    def effect_on(self, clock: Clock) -> Effect:
        """What the act does to `clock`."""
        return {
            Clock.INTERNAL: self.internal,
            Clock.CUSTOMER: self.customer,
            Clock.ACKNOWLEDGEMENT: self.acknowledgement,
        }[clock]


_S, _E = Status, Effect

TRANSITIONS: Mapping[type[Command], Transition] = {
    commands.Acknowledge: Transition(
        act="acknowledge",
        did=Did.ACKNOWLEDGED,
        allowed=frozenset({_S.OPEN}),
        to=_S.ACKNOWLEDGED,
        internal=_E.RESET,
        acknowledgement=_E.STOP,
        tells_thread=Kind.ACKNOWLEDGED,
        tells_reporter=Kind.REPORTER_ACKNOWLEDGED,
    ),
    commands.PostUpdate: Transition(
        act="post_update",
        did=Did.UPDATED,
        allowed=WITH_TEAM,
        internal=_E.RESET,
        tells_thread=Kind.UPDATE,
        tells_reporter=Kind.REPORTER_UPDATE,
    ),
    commands.Reply: Transition(act="reply", did=Did.REPLIED, allowed=WITH_TEAM, internal=_E.RESET),
    commands.MarkCustomerUpdated: Transition(
        act="mark_customer_updated",
        did=Did.CUSTOMER_UPDATED,
        allowed=WITH_TEAM | {_S.RESOLVED},
        customer=_E.RESET,
    ),
    commands.ChangeSeverity: Transition(
        act="change_severity",
        did=Did.SEVERITY_CHANGED,
        allowed=WITH_TEAM,
        internal=_E.REPLAN,
        customer=_E.REPLAN,
        acknowledgement=_E.REPLAN,
        tells_thread=Kind.SEVERITY_CHANGED,
    ),
    commands.Snooze: Transition(
        act="snooze_followups",
        did=Did.SNOOZED,
        allowed=WITH_TEAM,
        internal=_E.MOVE,
        customer=_E.MOVE,
    ),
    commands.Resolve: Transition(
        act="resolve",
        did=Did.RESOLVED,
        allowed=WITH_TEAM,
        to=_S.RESOLVED,
        internal=_E.STOP,
        customer=_E.GO_ON,
        acknowledgement=_E.STOP,
        tells_thread=Kind.RESOLVED,
        tells_reporter=Kind.REPORTER_RESOLVED,
    ),
    commands.ConfirmResolved: Transition(
        act="confirm_resolved",
        did=Did.CONFIRMED,
        allowed=frozenset({_S.RESOLVED}),
        to=_S.CLOSED,
        tells_thread=Kind.CONFIRMED,
        internal=_E.STOP,
        customer=_E.STOP,
        acknowledgement=_E.STOP,
    ),
    commands.Deescalate: Transition(
        act="deescalate",
        did=Did.DEESCALATED,
        allowed=WITH_TEAM,
        to=_S.DEESCALATED,
        tells_thread=Kind.DEESCALATED,
        tells_reporter=Kind.REPORTER_DEESCALATED,
        internal=_E.STOP,
        customer=_E.STOP,
        acknowledgement=_E.STOP,
    ),
    commands.Reopen: Transition(
        act="reopen",
        did=Did.REOPENED,
        allowed=frozenset({_S.RESOLVED, _S.CLOSED, _S.DEESCALATED}),
        to=_S.OPEN,  # acknowledged when owned: see _status
        internal=_E.START,
        customer=_E.START,
        acknowledgement=_E.START,
        tells_thread=Kind.REOPENED,
    ),
}
