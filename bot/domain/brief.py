"""The brief: what the receiving team needs to act, as the reporter wrote it."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum


class Ask(StrEnum):
    """What the receiving team is asked to do."""

    INVESTIGATE = "investigate"
    FIX = "fix"
    DECIDE = "decide"
    APPROVE = "approve"


class SlaStatus(StrEnum):
    """Where the customer's service level stands."""

    WITHIN = "within"
    AT_RISK = "at_risk"
    BREACHED = "breached"


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief:
    """Everything the reporter says about the issue; empty answers are None.

    Field names are the `block_id`s of the brief modal (CONTRACT §5), so that a field has
    one name from the modal to the record.
    """

    customer: str
    summary: str
    description: str
    ask: Ask
    needed: str
    links: str | None = None
    deadline: datetime | None = None
    customers_affected: str | None = None
    workflow_impact: str | None = None
    revenue_at_risk: str | None = None
    sla_status: SlaStatus | None = None
    time_in_queue: str | None = None
    last_update: str | None = None
    customer_expectation: str | None = None
    escalation_risk: str | None = None
    tried: str | None = None
    repro_steps: str | None = None
    actual: str | None = None
    expected: str | None = None
    environment: str | None = None
    use_case: str | None = None
    request_frequency: str | None = None
    competitive_pressure: str | None = None
    observed: str | None = None
    containment: str | None = None
    exposure: str | None = None
    decision_needed: str | None = None
    #: The text the escalation was raised from, when it was longer than the modal's field.
    original_text: str | None = None


#: Fields that every target's brief has, in the order of the modal.
COMMON_REQUIRED = ("customer", "summary", "description", "ask", "needed")

#: Fields that a target's brief must carry besides (PRODUCT §5, CONTRACT §5).
REQUIRED_BY_TARGET: dict[str, tuple[str, ...]] = {
    "l2": ("tried",),
    "engineering": ("repro_steps",),
    "product": ("use_case",),
    "security": ("observed", "containment"),
    "leadership": ("decision_needed", "revenue_at_risk"),
}

#: Fields that only some targets' briefs have.
OPTIONAL_BY_TARGET: dict[str, tuple[str, ...]] = {
    "l2": (),
    "engineering": ("actual", "expected", "environment", "tried"),
    "product": ("request_frequency", "competitive_pressure"),
    "security": ("exposure",),
    "leadership": ("tried",),
}

#: Optional fields of every target, in the order of the modal.
OPTIONAL = (
    "links",
    "deadline",
    "customers_affected",
    "workflow_impact",
    "revenue_at_risk",
    "sla_status",
    "time_in_queue",
    "last_update",
    "customer_expectation",
    "escalation_risk",
)

#: What each target is asked for unless the reporter says otherwise (UX, "The brief modal").
USUAL_ASK: dict[str, Ask] = {
    "l2": Ask.INVESTIGATE,
    "engineering": Ask.INVESTIGATE,
    "product": Ask.DECIDE,
    "security": Ask.INVESTIGATE,
    "leadership": Ask.DECIDE,
}

FIELD_NAMES = tuple(field.name for field in fields(Brief))


def required_fields(target: str) -> tuple[str, ...]:
    """The fields a brief for `target` can't go without."""
    return COMMON_REQUIRED + REQUIRED_BY_TARGET[target]


def optional_fields(target: str) -> tuple[str, ...]:
    """The further fields a brief for `target` may have, in the order of the modal."""
    required = required_fields(target)
    return OPTIONAL_BY_TARGET[target] + tuple(name for name in OPTIONAL if name not in required)
