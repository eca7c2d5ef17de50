"""The fields of the brief: what the modal asks, and what the brief calls the answer."""

from dataclasses import dataclass
from enum import Enum

from blocks.words import SLA
from bot.domain.brief import REQUIRED_BY_TARGET, Brief


class Form(Enum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    TIME = "time"
    SLA = "sla"
    ASK = "ask"


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One question of the modal."""

    label: str
    form: Form = Form.LINE
    hint: str | None = None
    placeholder: str | None = None
    #: In place of label and hint, where the target's brief can't go without it.
    required_label: str | None = None
    required_hint: str | None = None
    #: What the brief calls it, where that isn't the label.
    title: str | None = None


_NOTHING_YET = "“nothing yet” is fine."
_UNKNOWN = "“unknown” is fine."

FIELDS: dict[str, Field] = {
    "customer": Field(label="Customer", placeholder="Acme Corp"),
    "summary": Field(
        label="One-line summary",
        placeholder="API returns 500 for every export",
        hint="The headline the team reads first.",
    ),
    "description": Field(
        label="What is happening",
        form=Form.TEXT,
        title="Issue",
        hint="Since when, how often, exact words of any error.",
    ),
    "ask": Field(label="We need them to", form=Form.ASK),
    "needed": Field(label="What exactly", form=Form.TEXT),
    "links": Field(
        label="Ticket and links",
        form=Form.TEXT,
        placeholder="Ticket, logs, screenshots, threads",
    ),
    "deadline": Field(label="Needed by", form=Form.TIME),
    "customers_affected": Field(
        label="How many affected",
        placeholder="1 customer, 40 of 200 users, growing",
        hint="A number beats an adjective.",
        title="Affected",
    ),
    "workflow_impact": Field(
        label="What they can't do",
        form=Form.TEXT,
        placeholder="Month-end close is blocked for 12 accountants",
        title="Can't do",
    ),
    "revenue_at_risk": Field(
        label="Revenue at risk", placeholder="€120k ARR, renewal in March", required_hint=_UNKNOWN
    ),
    "sla_status": Field(label="SLA", form=Form.SLA),
    "time_in_queue": Field(label="Waiting since", placeholder="Monday 09:00, or 3 days"),
    "last_update": Field(
        label="Customer last heard",
        form=Form.TEXT,
        placeholder="Today 10:00: we're looking into it",
    ),
    "customer_expectation": Field(
        label="Customer expects", form=Form.TEXT, placeholder="A fix or a date by tomorrow noon"
    ),
    "escalation_risk": Field(
        label="If we are late", form=Form.TEXT, placeholder="They call their account executive"
    ),
    "tried": Field(
        label="Already tried",
        form=Form.TEXT,
        placeholder="1. Cleared the cache → still fails",
        required_label="What you tried",
        required_hint=_NOTHING_YET,
        title="Tried",
    ),
    "repro_steps": Field(
        label="Steps to reproduce",
        form=Form.TEXT,
        placeholder="1. Sign in as an admin\n2. Open Exports\n3. Press Export",
        required_hint=f"Exact clicks and values, from a clean start. {_UNKNOWN}",
    ),
    "actual": Field(
        label="Exact error",
        form=Form.TEXT,
        placeholder="HTTP 500, request ID 8f3a…",
    ),
    "expected": Field(label="Expected", form=Form.TEXT),
    "environment": Field(
        label="Environment",
        form=Form.TEXT,
        placeholder="Browser, OS, plan, region, feature flags",
        hint="Always, or sometimes? On every account?",
    ),
    "use_case": Field(label="What the customer wants to do", form=Form.TEXT, title="Use case"),
    "request_frequency": Field(label="How often asked", placeholder="4 customers this quarter"),
    "competitive_pressure": Field(
        label="Competitor in play", placeholder="Trialling a competitor's export"
    ),
    "observed": Field(
        label="What was seen",
        form=Form.TEXT,
        hint="What, where, when, by whom. No passwords, no personal data.",
        title="Observed",
    ),
    "containment": Field(
        label="Contained so far", form=Form.TEXT, required_hint=_NOTHING_YET, title="Contained"
    ),
    "exposure": Field(label="Who or what may be exposed", form=Form.TEXT, title="May be exposed"),
    "decision_needed": Field(
        label="Decision wanted", form=Form.TEXT, placeholder="Approve 2 months of credit"
    ),
}

#: What `needed` means to each target (UX, "The brief modal").
NEEDED_HINTS = {
    "l2": "Find the cause or the next question.",
    "engineering": "Confirm the cause; fix or workaround, with a date.",
    "product": "Yes, no, or when.",
    "security": "Confirm or rule out exposure.",
    "leadership": "Decide by the deadline.",
}

#: The paragraphs of the brief (PRODUCT §7), each with its fields; a paragraph of several
#: fields names each of them.
PARAGRAPHS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Impact",
        (
            "customers_affected",
            "workflow_impact",
            "revenue_at_risk",
            "time_in_queue",
            "sla_status",
        ),
    ),
    ("Issue", ("description",)),
    ("Tried", ("tried",)),
    ("Steps to reproduce", ("repro_steps",)),
    ("Expected", ("expected",)),
    ("Exact error", ("actual",)),
    ("Environment", ("environment",)),
    ("Use case", ("use_case",)),
    ("Demand", ("request_frequency", "competitive_pressure")),
    ("Observed", ("observed",)),
    ("Contained so far", ("containment",)),
    ("May be exposed", ("exposure",)),
    ("Decision wanted", ("decision_needed",)),
    ("Customer communication", ("last_update", "customer_expectation", "escalation_risk")),
)


def title(name: str) -> str:
    """What the brief calls a field."""
    return FIELDS[name].title or FIELDS[name].label


def question(name: str, target: str) -> tuple[str, str | None]:
    """The label and the hint of a field in the modal of `target`."""
    field = FIELDS[name]
    if name == "needed":
        return field.label, NEEDED_HINTS.get(target)
    if name in REQUIRED_BY_TARGET.get(target, ()):
        return field.required_label or field.label, field.required_hint or field.hint
    return field.label, field.hint


def answer(brief: Brief, name: str) -> str:
    """What the reporter wrote, or the word for what they chose; empty when nothing."""
    value = getattr(brief, name)
    return SLA[value] if name == "sla_status" and value else str(value or "")
