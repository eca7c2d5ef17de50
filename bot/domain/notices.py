"""The messages the bot owes: which there are, where each goes, and what orders them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum
from typing import Any

from bot.domain.clocks import Clock, NextDue
from bot.domain.escalation import Status
from bot.domain.events import Event


class Place(Enum):
    """Where a message goes."""

    #: The target's channel.
    CHANNEL = "channel"
    #: The brief's thread.
    THREAD = "thread"
    #: A direct message.
    PERSON = "person"
    #: A message that is already there is edited.
    EDIT = "edit"


class Kind(StrEnum):
    """What a message is; the `kind` in its metadata (CONTRACT §5)."""

    BRIEF = "brief"
    ACKNOWLEDGED = "acknowledged"
    UPDATE = "update"
    SEVERITY_CHANGED = "severity_changed"
    RESOLVED = "resolved"
    CONFIRMED = "confirmed"
    DEESCALATED = "deescalated"
    REOPENED = "reopened"
    FOLLOWUP_INTERNAL = "followup_internal"
    UNACKNOWLEDGED = "unacknowledged"
    CUSTOMER_OVERDUE = "customer_overdue"
    #: The reporter's direct messages can't be reached; who tells the customer?
    REPORTER_UNREACHABLE = "reporter_unreachable"

    FOLLOWUP_CUSTOMER = "followup_customer"
    CONFIRMATION_REQUEST = "confirmation_request"
    REPORTER_ACKNOWLEDGED = "reporter_acknowledged"
    REPORTER_UPDATE = "reporter_update"
    REPORTER_RESOLVED = "reporter_resolved"
    REPORTER_DEESCALATED = "reporter_deescalated"
    #: A message couldn't be delivered; why, and what to do.
    DELIVERY_FAILED = "delivery_failed"
    #: The brief got through after all.
    BRIEF_DELIVERED = "brief_delivered"
    #: A confirmation or refusal for one person that no ephemeral could carry.
    ANSWER = "answer"

    #: The brief's own message follows the record.
    CARD_EDIT = "card_edit"
    #: An older nudge loses its buttons to a newer one.
    BUTTONS_OFF = "buttons_off"

    @property
    def place(self) -> Place:
        """Where a message of this kind goes."""
        return _PLACES[self]


_PLACES = {
    Kind.BRIEF: Place.CHANNEL,
    **dict.fromkeys(
        (
            Kind.ACKNOWLEDGED,
            Kind.UPDATE,
            Kind.SEVERITY_CHANGED,
            Kind.RESOLVED,
            Kind.CONFIRMED,
            Kind.DEESCALATED,
            Kind.REOPENED,
            Kind.FOLLOWUP_INTERNAL,
            Kind.UNACKNOWLEDGED,
            Kind.CUSTOMER_OVERDUE,
            Kind.REPORTER_UNREACHABLE,
        ),
        Place.THREAD,
    ),
    **dict.fromkeys(
        (
            Kind.FOLLOWUP_CUSTOMER,
            Kind.CONFIRMATION_REQUEST,
            Kind.REPORTER_ACKNOWLEDGED,
            Kind.REPORTER_UPDATE,
            Kind.REPORTER_RESOLVED,
            Kind.REPORTER_DEESCALATED,
            Kind.DELIVERY_FAILED,
            Kind.BRIEF_DELIVERED,
            Kind.ANSWER,
        ),
        Place.PERSON,
    ),
    Kind.CARD_EDIT: Place.EDIT,
    Kind.BUTTONS_OFF: Place.EDIT,
}

#: Nudges whose buttons the next one of the same clock takes over.
NUDGES = {
    Kind.FOLLOWUP_INTERNAL: Clock.INTERNAL,
    Kind.FOLLOWUP_CUSTOMER: Clock.CUSTOMER,
    Kind.CONFIRMATION_REQUEST: Clock.CUSTOMER,
    Kind.REPORTER_RESOLVED: Clock.CUSTOMER,
}


def kind_of(clock: Clock, status: Status) -> Kind:
    """The message that `clock` sends when it is due."""
    if clock is Clock.CUSTOMER and status is Status.RESOLVED:
        return Kind.CONFIRMATION_REQUEST
    return {
        Clock.INTERNAL: Kind.FOLLOWUP_INTERNAL,
        Clock.CUSTOMER: Kind.FOLLOWUP_CUSTOMER,
        Clock.ACKNOWLEDGEMENT: Kind.UNACKNOWLEDGED,
    }[clock]


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A message to be owed.

    `key` names it for ever: it is unique in the outbox and travels in the message's
    metadata. `event` is the ID of what it tells about.
    """

    kind: Kind
    key: str
    due_at: datetime
    #: The Slack user it goes to; None for channel, thread and edits.
    recipient: str | None = None
    event: int | None = None
    clock: Clock | None = None
    snoozed_by: str | None = None
    unanswered: int = 0
    #: Plain JSON values that neither the record nor the event holds.
    data: Mapping[str, Any] = field(default_factory=dict)


def about(event: Event, kind: Kind, *, recipient: str | None = None) -> Notice:
    """A message, owed at once, that tells of `event`."""
    return Notice(
        kind=kind,
        key=f"ESC-{event.number}/{kind}/{event.id}",
        due_at=event.at,
        recipient=recipient,
        event=event.id,
    )


def brief(event: Event) -> Notice:
    """The brief itself: one per escalation."""
    return Notice(kind=Kind.BRIEF, key=f"ESC-{event.number}/brief", due_at=event.at, event=event.id)


def reminder(
    clock: Clock, due: NextDue, *, status: Status, reporter: str, number: int, event: int
) -> Notice:
    """The message that `clock` sends at its next due time; `event` is the act that started it."""
    kind = kind_of(clock, status)
    return Notice(
        kind=kind,
        key=f"ESC-{number}/{kind}/{event}.{due.unanswered}",
        due_at=due.at,
        recipient=reporter if kind.place is Place.PERSON else None,
        event=event,
        clock=clock,
        snoozed_by=due.snoozed_by,
        unanswered=due.unanswered,
    )
