"""The words for what the record holds: statuses, asks, reasons, teams."""

import re

from blocks.text import line, mention, user
from bot.domain.brief import Ask, SlaStatus
from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation, Status
from bot.domain.policy import Policy, Target

STATUS = {
    Status.OPEN: "Open",
    Status.ACKNOWLEDGED: "Acknowledged",
    Status.RESOLVED: "Resolved",
    Status.CLOSED: "Closed",
    Status.DEESCALATED: "De-escalated",
}

ASK = {
    Ask.INVESTIGATE: "Investigate",
    Ask.FIX: "Fix",
    Ask.DECIDE: "Decide",
    Ask.APPROVE: "Approve",
}

SLA = {
    SlaStatus.WITHIN: "Within",
    SlaStatus.AT_RISK: "At risk",
    SlaStatus.BREACHED: "Breached",
}

#: Why an escalation goes back to support, as a choice.
REASONS = {
    "support_resolvable": "Support can finish it",
    "workaround": "A workaround unblocks the customer",
    "self_resolved": "It went away by itself",
    "severity_changed": "It's less severe than it looked",
}

_REASONS_IN_A_SENTENCE = {
    "support_resolvable": "support can finish it",
    "workaround": "a workaround unblocks {customer}",
    "self_resolved": "it went away by itself",
    "severity_changed": "it's less severe than it looked",
}

#: What each clock reminds of, as a choice.
CLOCKS = {
    Clock.INTERNAL: "Team follow-up",
    Clock.CUSTOMER: "Customer update",
}

_CHANNEL_ID = re.compile(r"[CG][A-Z0-9]{5,}")


def reason(key: str | None, customer: str) -> str:
    """Why it went back to support, to follow a colon; `customer` is markup."""
    return _REASONS_IN_A_SENTENCE.get(key or "", "support takes it on").replace(
        "{customer}", customer
    )


def customer(escalation: Escalation) -> str:
    """The customer, as markup."""
    return line(escalation.brief.customer, 100)


def team(escalation: Escalation, policy: Policy) -> str:
    """The receiving team, as markup."""
    return line(policy.target(escalation.target).label, 75)


def severity(escalation: Escalation, policy: Policy) -> str:
    """The severity's label, as markup."""
    return line(policy.severity(escalation.severity).label, 75)


def owner(escalation: Escalation) -> str:
    """Who has it, as markup."""
    return user(escalation.owner) if escalation.owner else "nobody yet"


def channel(target: Target) -> str:
    """The team's channel, as markup."""
    if _CHANNEL_ID.fullmatch(target.channel):
        return mention(f"<#{target.channel}>")
    return line(target.channel, 80) or "its channel"
