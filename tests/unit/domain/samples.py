"""A policy, records in every status, and one command of each kind."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import commands
from bot.domain.brief import Ask, Brief
from bot.domain.clocks import Clock, Clocks, NextDue
from bot.domain.commands import Command, Submit
from bot.domain.escalation import Escalation, Outcome, Status
from bot.domain.lifecycle import open_escalation
from bot.domain.policy import Policy, Severity, Target

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
TEAM = "T1"
ANA, BEA, CEM = "U0ANA", "U0BEA", "U0CEM"

CRITICAL = Severity(
    key="critical",
    label="Critical",
    internal_followup=2 * HOUR,
    customer_update=4 * HOUR,
    acknowledge_within=15 * MINUTE,
)
HIGH = Severity(
    key="high",
    label="High",
    internal_followup=3 * HOUR,
    customer_update=8 * HOUR,
    acknowledge_within=HOUR,
)
#: Nobody is pressed to take it.
MEDIUM = Severity(
    key="medium", label="Medium", internal_followup=24 * HOUR, customer_update=48 * HOUR
)
#: No clock at all.
QUIET = Severity(key="quiet", label="Quiet")
POLICY = Policy(
    severities=(CRITICAL, HIGH, MEDIUM, QUIET),
    targets=(
        Target(key="engineering", label="Engineering", channel="#eng-escalations"),
        Target(key="product", label="Product", channel="#product-escalations"),
    ),
)

BRIEF = Brief(
    customer="Acme Corp",
    summary="Exports fail",
    description="Every third export ends in a 500.",
    ask=Ask.INVESTIGATE,
    needed="Confirm the cause",
)
SUBMIT = Submit(team_id=TEAM, actor=ANA, target="engineering", severity="critical", brief=BRIEF)

#: Where the clocks of `escalation()` stand: none at a time that an act would plan.
BEFORE: Clocks = {
    Clock.INTERNAL: NextDue(at=NOW + 7 * MINUTE),
    Clock.CUSTOMER: NextDue(at=NOW + 11 * MINUTE),
    Clock.ACKNOWLEDGEMENT: NextDue(at=NOW + 13 * MINUTE),
}
RUNNING_IN = {
    Status.OPEN: frozenset(Clock),
    Status.ACKNOWLEDGED: frozenset({Clock.INTERNAL, Clock.CUSTOMER}),
    Status.RESOLVED: frozenset({Clock.CUSTOMER}),
    Status.CLOSED: frozenset[Clock](),
    Status.DEESCALATED: frozenset[Clock](),
}


def opened(severity: str = "critical", at: datetime = NOW) -> Escalation:
    """An escalation that has just been raised."""
    return open_escalation(replace(SUBMIT, severity=severity), 7, POLICY, at).escalation


def escalation(status: Status, clocks: Clocks | None = None) -> Escalation:
    """A record in `status`, with the clocks that run then."""
    owned = status in {Status.ACKNOWLEDGED, Status.RESOLVED, Status.CLOSED}
    return replace(
        opened(at=NOW - HOUR),
        status=status,
        status_at=NOW - HOUR,
        status_by=ANA,
        owner=BEA if owned else None,
        outcome=None if status.with_team else Outcome(resolution="rolled back"),
        clocks=clocks
        if clocks is not None
        else {clock: BEFORE[clock] for clock in sorted(RUNNING_IN[status])},
    )


def acknowledge(actor: str = BEA) -> commands.Acknowledge:
    """Somebody takes it."""
    return commands.Acknowledge(team_id=TEAM, number=7, actor=actor)


def post_update(update: str = "Found it", actor: str = BEA) -> commands.PostUpdate:
    """The team tells where it stands."""
    return commands.PostUpdate(team_id=TEAM, number=7, actor=actor, update=update)


def reply(text: str = "looking", actor: str = BEA) -> commands.Reply:
    """The team writes in the thread."""
    return commands.Reply(team_id=TEAM, number=7, actor=actor, text=text)


def mark_customer_updated(actor: str = ANA) -> commands.MarkCustomerUpdated:
    """The customer has had a word."""
    return commands.MarkCustomerUpdated(team_id=TEAM, number=7, actor=actor)


def change_severity(severity: str = "high", actor: str = BEA) -> commands.ChangeSeverity:
    """It is as bad as this."""
    return commands.ChangeSeverity(
        team_id=TEAM, number=7, actor=actor, severity=severity, reason="only a few see it"
    )


def snooze(*clocks: Clock, until: datetime = NOW + 10 * HOUR, actor: str = BEA) -> commands.Snooze:
    """No reminder before then; of both clocks unless one is named."""
    chosen = frozenset(clocks or {Clock.INTERNAL, Clock.CUSTOMER})
    return commands.Snooze(team_id=TEAM, number=7, actor=actor, clocks=chosen, until=until)


def resolve(actor: str = BEA) -> commands.Resolve:
    """It is fixed."""
    return commands.Resolve(
        team_id=TEAM, number=7, actor=actor, root_cause="bad deploy", resolution="rolled back"
    )


def confirm_resolved(actor: str = ANA) -> commands.ConfirmResolved:
    """The customer confirms."""
    return commands.ConfirmResolved(team_id=TEAM, number=7, actor=actor)


def deescalate(actor: str = ANA) -> commands.Deescalate:
    """Support keeps it."""
    return commands.Deescalate(
        team_id=TEAM, number=7, actor=actor, reason="workaround", resolution="use the old export"
    )


def reopen(actor: str = ANA) -> commands.Reopen:
    """It isn't over."""
    return commands.Reopen(team_id=TEAM, number=7, actor=actor)


#: One of each act, by the name the contract gives it.
ACTS: dict[str, Command] = {
    "acknowledge": acknowledge(),
    "post_update": post_update(),
    "reply": reply(),
    "mark_customer_updated": mark_customer_updated(),
    "change_severity": change_severity("high"),
    "snooze_followups": snooze(),
    "resolve": resolve(),
    "confirm_resolved": confirm_resolved(),
    "deescalate": deescalate(),
    "reopen": reopen(),
}
