"""Records to render: an ordinary one, and ones that try to do harm."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from blocks.message import Scene
from bot.domain.brief import Ask, Brief, SlaStatus
from bot.domain.clocks import Clock, NextDue
from bot.domain.escalation import Escalation, Outcome, Status, TeamUpdate, Thread
from bot.domain.events import Did, Event
from bot.domain.policy import Policy, Severity, Target

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
NOW = NOON + timedelta(hours=2)
LINK = "https://acme.slack.com/archives/C0ENG/p1763640000000100?thread_ts=1763640000.0001&cid=C0ENG"

POLICY = Policy(
    severities=(
        Severity(
            key="critical",
            label="Critical",
            internal_followup=timedelta(hours=2),
            customer_update=timedelta(hours=4),
            acknowledge_within=timedelta(minutes=15),
        ),
        Severity(
            key="high",
            label="High",
            internal_followup=timedelta(hours=4),
            customer_update=timedelta(hours=8),
        ),
        Severity(key="low", label="Low"),
    ),
    targets=(
        Target(key="l2", label="L2 Support", channel="#support-l2"),
        Target(
            key="engineering",
            label="Engineering",
            channel="#eng-escalations",
            notify="@eng-oncall",
            escalate_to="@eng-managers",
        ),
        Target(key="product", label="Product", channel="#product-escalations"),
        Target(key="security", label="Security", channel="C0SECURITY"),
        Target(key="leadership", label="Leadership", channel="#leadership-escalations"),
    ),
)

BRIEF = Brief(
    customer="Acme Corp",
    summary="API returning 500 errors intermittently",
    description="Since 09:00 every third call to /v2/export fails with a 500.",
    ask=Ask.INVESTIGATE,
    needed="Confirm the cause; fix or workaround, with a date",
    links="Ticket https://tickets.example.com/4711?a=1&b=2",
    deadline=NOON + timedelta(hours=29),
    customers_affected="40 of 200 users",
    workflow_impact="Nobody can close the month",
    revenue_at_risk="€120k ARR",
    sla_status=SlaStatus.AT_RISK,
    time_in_queue="3 hours",
    last_update="11:00: we are looking into it",
    customer_expectation="A date by tonight",
    escalation_risk="They call their account executive",
    tried="1. Retried → still 500\n2. Other region → works",
    repro_steps="1. Sign in\n2. Open Exports\n3. Press Export",
    actual="500 `upstream_timeout`",
    expected="A CSV file",
    environment="Production, EU, plan Enterprise",
)

CLOCKS = {
    Clock.INTERNAL: NextDue(at=NOON + timedelta(hours=4)),
    Clock.CUSTOMER: NextDue(at=NOON + timedelta(hours=6)),
}

OPEN = Escalation(
    team_id="T1",
    number=7,
    status=Status.OPEN,
    severity="critical",
    target="engineering",
    reporter="U0ANA",
    brief=BRIEF,
    opened_at=NOON,
    status_at=NOON,
    status_by="U0ANA",
    thread=Thread(channel="C0ENG", ts="1763640000.0001"),
    clocks=CLOCKS,
)
ACKNOWLEDGED = replace(
    OPEN,
    status=Status.ACKNOWLEDGED,
    status_at=NOON + timedelta(minutes=4),
    status_by="U0BEA",
    owner="U0BEA",
)
UPDATED = replace(
    ACKNOWLEDGED,
    latest_update=TeamUpdate(
        text="Reproduced, rolling back.",
        by="U0BEA",
        at=NOON + timedelta(minutes=70),
        next_action="Roll back the 08:50 release",
        eta="18:00",
    ),
    customer_updated_at=NOON + timedelta(minutes=80),
)
RESOLVED = replace(
    UPDATED,
    status=Status.RESOLVED,
    status_at=NOON + timedelta(minutes=117),
    outcome=Outcome(root_cause="A timeout of 2 s", resolution="Rolled back", learned="Alert on it"),
    clocks={Clock.CUSTOMER: CLOCKS[Clock.CUSTOMER]},
)
CLOSED = replace(RESOLVED, status=Status.CLOSED, status_by="U0ANA", clocks={})
DEESCALATED = replace(
    UPDATED,
    status=Status.DEESCALATED,
    status_by="U0ANA",
    status_at=NOON + timedelta(minutes=117),
    outcome=Outcome(resolution="Use the v2 endpoint.", reason="workaround"),
    clocks={},
)
BY_STATUS = {e.status: e for e in (OPEN, UPDATED, RESOLVED, CLOSED, DEESCALATED)}


def event(what: Did, actor: str = "U0BEA", **data: Any) -> Event:
    """A line of the audit trail."""
    return Event(team_id="T1", number=7, at=NOW, actor=actor, what=what, data=data, id=3)


def scene(**changes: Any) -> Scene:
    """What rendering needs, as in the ordinary case."""
    ordinary: dict[str, Any] = {
        "policy": POLICY,
        "now": NOW,
        "link": LINK,
        "notify": "<!subteam^S0ONCALL>",
        "escalate_to": "<!subteam^S0MANAGERS>",
    }
    return Scene(**(ordinary | changes))


EVENTS = {
    Did.SUBMITTED: event(Did.SUBMITTED, "U0ANA", severity="critical", target="engineering"),
    Did.ACKNOWLEDGED: event(Did.ACKNOWLEDGED),
    Did.UPDATED: event(
        Did.UPDATED, update="Reproduced.\nRolling back.", next_action="Roll back", eta="18:00"
    ),
    Did.REPLIED: event(Did.REPLIED, text="Looking"),
    Did.CUSTOMER_UPDATED: event(Did.CUSTOMER_UPDATED, "U0ANA"),
    Did.SEVERITY_CHANGED: event(
        Did.SEVERITY_CHANGED,
        severity="critical",
        reason="Now everybody is hit",
        changes={"severity": ["high", "critical"]},
    ),
    Did.SNOOZED: event(
        Did.SNOOZED, clocks=["customer", "internal"], until=NOW.isoformat(), reason="Vendor"
    ),
    Did.RESOLVED: event(
        Did.RESOLVED, root_cause="A timeout of 2 s", resolution="Rolled back", learned="Alert on it"
    ),
    Did.CONFIRMED: event(Did.CONFIRMED, "U0ANA"),
    Did.DEESCALATED: event(
        Did.DEESCALATED, "U0ANA", reason="workaround", resolution="Use the v2 endpoint."
    ),
    Did.REOPENED: event(Did.REOPENED, "U0ANA"),
    Did.MESSAGE_SENT: event(Did.MESSAGE_SENT, "bot", kind="followup_internal"),
    Did.MESSAGE_FAILED: event(Did.MESSAGE_FAILED, "bot", kind="brief", reason="not_in_channel"),
}

RTL_OVERRIDE = "\u202e"
HOSTILE = {
    "channel mention": "<!channel> <!here> <@U0ANA> @channel @here",
    "markup signs": "& < > &amp; &lt;!channel&gt; <https://evil.example|click> *a _b `c ```d ~e",
    "right to left": f"שלום {RTL_OVERRIDE}gnp.exe العربية",
    "emoji": "🔥👩‍👩‍👧🏽" * 20,
    "ten thousand": "x" * 10_000,
    "ten thousand ampersands": "&" * 10_000,
    "ten thousand emoji": "🔥" * 10_000,
    "ten thousand lines": "a\n" * 5_000,
    "one long link": "https://example.com/" + "a" * 9_000,
    "many links": "https://example.com/?a=1&b=2 " * 350,
    "what can't be seen": "a\x00b\ud800c\r\n\u2028d",
    "braces": "{id} {0} {channel} %s \\",
    "blank": " \n ",
}


def hostile_escalations() -> Iterator[tuple[str, Escalation]]:
    """Every status with every hostile text in every field, and one with only blanks."""
    for name, text in HOSTILE.items():
        for ordinary in BY_STATUS.values():
            yield name, _spoilt(ordinary, text)
    bare = Brief(customer="A", summary="B", description="C", ask=Ask.FIX, needed="D")
    for ordinary in BY_STATUS.values():
        yield (
            "nothing optional",
            replace(ordinary, brief=bare, latest_update=None, owner=None, thread=None, clocks={}),
        )


def hostile_event(of: Event, text: str) -> Event:
    """The event with every text in it replaced."""
    return replace(of, data={k: text if isinstance(v, str) else v for k, v in of.data.items()})


def _spoilt(escalation: Escalation, text: str) -> Escalation:
    update, outcome = escalation.latest_update, escalation.outcome
    return replace(
        escalation,
        brief=spoilt_brief(text),
        latest_update=update and replace(update, text=text, next_action=text, eta=text),
        outcome=outcome and replace(outcome, resolution=text, root_cause=text, learned=text),
    )


def spoilt_brief(text: str) -> Brief:
    """A brief whose every text is `text`."""
    texts = {f.name for f in fields(Brief)} - {"ask", "deadline", "sla_status"}
    changes: dict[str, Any] = dict.fromkeys(texts, text)
    return replace(BRIEF, **changes)
