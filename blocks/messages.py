"""Every kind of message the bot owes, rendered."""

from collections.abc import Callable, Mapping

from blocks import card, direct, failures, nudges, thread
from blocks.message import Message, Scene
from bot.domain.escalation import Escalation
from bot.domain.notices import Kind

Renderer = Callable[[Escalation, Scene], Message]

RENDERERS: Mapping[Kind, Renderer] = {
    Kind.BRIEF: card.card,
    Kind.CARD_EDIT: card.card,
    Kind.ACKNOWLEDGED: thread.acknowledged,
    Kind.UPDATE: thread.updated,
    Kind.SEVERITY_CHANGED: thread.severity_changed,
    Kind.RESOLVED: thread.resolved,
    Kind.CONFIRMED: thread.confirmed,
    Kind.DEESCALATED: thread.deescalated,
    Kind.REOPENED: thread.reopened,
    Kind.FOLLOWUP_INTERNAL: nudges.followup_internal,
    Kind.UNACKNOWLEDGED: nudges.unacknowledged,
    Kind.CUSTOMER_OVERDUE: nudges.customer_overdue,
    Kind.REPORTER_UNREACHABLE: nudges.reporter_unreachable,
    Kind.FOLLOWUP_CUSTOMER: nudges.followup_customer,
    Kind.CONFIRMATION_REQUEST: nudges.confirmation_request,
    Kind.REPORTER_ACKNOWLEDGED: direct.acknowledged,
    Kind.REPORTER_UPDATE: direct.updated,
    Kind.REPORTER_RESOLVED: direct.resolved,
    Kind.REPORTER_DEESCALATED: direct.deescalated,
    Kind.DELIVERY_FAILED: failures.delivery_failed,
    Kind.BRIEF_DELIVERED: direct.delivered,
}


def render(kind: Kind, escalation: Escalation, scene: Scene) -> Message:
    """The message of `kind` about `escalation` as it is now.

    Raises LookupError for ANSWER, whose words are kept with it, and for BUTTONS_OFF, which
    needs the message it edits.
    """
    try:
        renderer = RENDERERS[kind]
    except KeyError:
        raise LookupError(f"a message of kind {kind} isn't rendered from the record") from None
    return renderer(escalation, scene)


def without_buttons(message: Message) -> Message:
    """The same message with its buttons gone."""
    return Message(
        text=message.text,
        blocks=[block for block in message.blocks if block.get("type") != "actions"],
    )
