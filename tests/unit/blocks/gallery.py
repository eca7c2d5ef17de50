"""Everything that can be rendered, by name: what the golden files and the limits are held to."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from blocks import act_modals, answers
from blocks.brief_modal import brief_modal
from blocks.home import home
from blocks.intake_modal import intake_modal
from blocks.listing import Listed, listing, status
from blocks.markdown import brief_as_markdown, markdown_modal
from blocks.message import Message
from blocks.messages import RENDERERS, render
from bot.domain.brief import FIELD_NAMES
from bot.domain.clocks import Clock
from bot.domain.errors import (
    AlreadyThatSeverity,
    IllegalAct,
    NothingToSnooze,
    UnknownEscalation,
    UnknownSeverity,
)
from bot.domain.escalation import Escalation, Status
from bot.domain.events import Did, Event
from bot.domain.notices import Kind
from bot.domain.prefill import Prefill
from bot.domain.similar import Pattern, Twin
from tests.unit.blocks.samples import (
    ACKNOWLEDGED,
    CLOSED,
    DEESCALATED,
    EVENTS,
    LINK,
    NOW,
    OPEN,
    POLICY,
    RESOLVED,
    UPDATED,
    hostile_event,
    scene,
)

View = dict[str, Any]

#: The record and the event that each kind ordinarily tells of.
ORDINARY: Mapping[Kind, tuple[Escalation, Did | None]] = {
    Kind.BRIEF: (OPEN, Did.SUBMITTED),
    Kind.CARD_EDIT: (RESOLVED, None),
    Kind.ACKNOWLEDGED: (ACKNOWLEDGED, Did.ACKNOWLEDGED),
    Kind.UPDATE: (UPDATED, Did.UPDATED),
    Kind.SEVERITY_CHANGED: (UPDATED, Did.SEVERITY_CHANGED),
    Kind.RESOLVED: (RESOLVED, Did.RESOLVED),
    Kind.CONFIRMED: (RESOLVED, Did.CONFIRMED),
    Kind.DEESCALATED: (DEESCALATED, Did.DEESCALATED),
    Kind.REOPENED: (UPDATED, Did.REOPENED),
    Kind.FOLLOWUP_INTERNAL: (UPDATED, Did.UPDATED),
    Kind.UNACKNOWLEDGED: (OPEN, Did.SUBMITTED),
    Kind.CUSTOMER_OVERDUE: (OPEN, Did.SUBMITTED),
    Kind.REPORTER_UNREACHABLE: (OPEN, Did.SUBMITTED),
    Kind.FOLLOWUP_CUSTOMER: (UPDATED, Did.UPDATED),
    Kind.CONFIRMATION_REQUEST: (RESOLVED, Did.RESOLVED),
    Kind.REPORTER_ACKNOWLEDGED: (ACKNOWLEDGED, Did.ACKNOWLEDGED),
    Kind.REPORTER_UPDATE: (UPDATED, Did.UPDATED),
    Kind.REPORTER_RESOLVED: (RESOLVED, Did.RESOLVED),
    Kind.REPORTER_DEESCALATED: (DEESCALATED, Did.DEESCALATED),
    Kind.DELIVERY_FAILED: (OPEN, None),
    Kind.BRIEF_DELIVERED: (OPEN, Did.SUBMITTED),
}

PREFILL = Prefill(
    target="engineering",
    severity="high",
    values={"customer": "Acme Corp", "description": "API returning 500 errors", "links": "#4711"},
    evidence=("500 errors", "Acme Corp"),
    hints=("always, or how often", "how many are hit"),
)

TWINS = replace(
    PREFILL,
    severity="critical",
    twins=(
        Twin(
            id="ESC-7",
            status=Status.ACKNOWLEDGED,
            customer="Globex",
            summary="Random 500s & <timeouts>",
            link="https://example.slack.com/archives/C1/p1763640000000100",
        ),
        Twin(id="ESC-9", status=Status.OPEN, customer="Initech", summary="API fails", link=None),
    ),
    pattern=Pattern(customers=("Acme Corp", "Globex", "Initech"), raised_from="high"),
)


def ordinary(kind: Kind) -> Message:
    """A message of that kind as it usually is."""
    escalation, did = ORDINARY[kind]
    failure = "not_in_channel" if kind is Kind.DELIVERY_FAILED else None
    return render(kind, escalation, scene(event=EVENTS[did] if did else None, failure=failure))


def messages_about(escalation: Escalation, text: str = "plain") -> dict[str, Message]:
    """Every kind, about one record; the event's texts are `text`."""
    return {
        f"{kind} {did}": render(
            kind,
            escalation,
            scene(
                event=hostile_event(EVENTS[did], text) if did else None,
                unanswered=2,
                failure=text[:100],
                data={"kind": Kind.UPDATE},
            ),
        )
        for kind in RENDERERS
        for did in (ORDINARY[kind][1], None)
    }


#: Acts that are confirmed to the person, each with the record afterwards.
_TOLD = {
    Did.ACKNOWLEDGED: ACKNOWLEDGED,
    Did.UPDATED: UPDATED,
    Did.CUSTOMER_UPDATED: UPDATED,
    Did.SEVERITY_CHANGED: UPDATED,
    Did.SNOOZED: UPDATED,
    Did.RESOLVED: RESOLVED,
    Did.CONFIRMED: CLOSED,
    Did.DEESCALATED: DEESCALATED,
    Did.REOPENED: ACKNOWLEDGED,
}


def confirmations() -> dict[str, Message]:
    """What each act is answered with, in the ordinary case."""
    return {str(did): answers.done(e, EVENTS[did], POLICY, NOW) for did, e in _TOLD.items()}


def refusals() -> dict[str, Message]:
    """What a button that has become stale is answered with, by status and act."""
    return {
        f"{e.status} {act}": answers.refusal(IllegalAct(e, act), POLICY, NOW)
        for e in (OPEN, ACKNOWLEDGED, RESOLVED, CLOSED, DEESCALATED)
        for act in ("acknowledge", "reopen", "resolve")
    }


def answers_about(escalation: Escalation, text: str = "plain") -> dict[str, Message]:
    """Every answer."""
    refused = (
        IllegalAct(escalation, "acknowledge"),
        IllegalAct(escalation, "reopen"),
        AlreadyThatSeverity(escalation),
        NothingToSnooze(escalation),
        UnknownSeverity(text),
        UnknownEscalation(9),
        UnknownEscalation(None),
    )
    return {
        "delivered": answers.delivered(escalation, "#eng-escalations", LINK, POLICY, NOW),
        **{f"done_{d}": answers.done(escalation, EVENTS[d], POLICY, NOW) for d in _TOLD},
        **{f"refused_{n}": answers.refusal(e, POLICY, NOW) for n, e in enumerate(refused)},
        "unknown_escalation": answers.unknown_escalation(text),
        "expired_trigger": answers.expired_trigger("d1"),
        "draft_gone": answers.draft_gone(),
        "expired_click": answers.expired_click(),
        "usage": answers.usage(),
        "storage_down": answers.storage_down(),
        "storage_down_click": answers.storage_down(form=False),
        "went_wrong": answers.went_wrong(),
        "cannot_look": answers.cannot_look(),
    }


def lists_about(escalation: Escalation, text: str = "plain", often: int = 1) -> dict[str, Message]:
    """What the commands `list` and `status` answer."""
    listed = Listed(escalation=escalation, link=LINK)
    return {
        "listing": listing([listed] * often, POLICY, NOW),
        "listing_empty": listing([], POLICY, NOW),
        "status": status(listed, story(text) * often, POLICY, NOW),
    }


def story(text: str | None = None) -> list[Event]:
    """One of every kind of event."""
    return [hostile_event(e, text) if text else e for e in EVENTS.values()]


ACTS: Mapping[str, Callable[[Escalation], View]] = {
    "deescalate": lambda e: act_modals.deescalate_modal(e, "m", POLICY),
    "resolve": lambda e: act_modals.resolve_modal(e, "m", POLICY),
    "post_update": lambda e: act_modals.post_update_modal(e, "m", POLICY),
    "change_severity": lambda e: act_modals.change_severity_modal(e, "m", POLICY),
    "snooze": lambda e: act_modals.snooze_modal(e, "m", POLICY, Clock.CUSTOMER),
}


def views_about(escalation: Escalation, text: str = "plain", often: int = 1) -> dict[str, View]:
    """Every modal and the Home tab."""
    listed = [Listed(escalation=escalation, link=None)] * often
    markdown = brief_as_markdown(escalation, POLICY, {}, LINK)
    return {
        **{name: act(escalation) for name, act in ACTS.items()},
        **{f"brief_{t.key}": brief(t.key, filled(text)) for t in POLICY.targets},
        "intake": intake_modal("m", text, text),
        "markdown": markdown_modal(markdown, escalation.id),
        "home": home(listed, listed, POLICY, NOW + timedelta(days=2)),
        "home_empty": home([], [], POLICY, NOW),
    }


def brief(target: str, prefill: Prefill, unusable: Mapping[str, str] | None = None) -> View:
    """The brief modal for a target."""
    return brief_modal(
        replace(prefill, target=target),
        policy=POLICY,
        unusable=unusable or {},
        private_metadata="m",
    )


def filled(text: str) -> Prefill:
    """A prefill with `text` everywhere."""
    return Prefill(
        target="engineering",
        severity="high",
        values=dict.fromkeys(FIELD_NAMES, text),
        evidence=(text,) * 20,
        unsure_targets=("engineering", "l2"),
        unsure_severities=("critical", "high"),
        advice=text if text.strip() else "known workaround",
        twins=tuple(replace(twin, customer=text, summary=text) for twin in TWINS.twins),
        pattern=Pattern(customers=(text,) * 6, raised_from="medium"),
        cut=("description",),
        hints=(text,) * 3,
    )
