"""The audit trail: what happened, who did it, when, from what to what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

#: The actor of what the bot does by itself.
BOT = "bot"


class Did(StrEnum):
    """What happened."""

    SUBMITTED = "submitted"
    ACKNOWLEDGED = "acknowledged"
    UPDATED = "updated"
    REPLIED = "replied"
    CUSTOMER_UPDATED = "customer_updated"
    SEVERITY_CHANGED = "severity_changed"
    SNOOZED = "snoozed"
    RESOLVED = "resolved"
    CONFIRMED = "confirmed"
    DEESCALATED = "deescalated"
    REOPENED = "reopened"
    #: A form that advised support to keep the issue was closed unsent; `data` has what it
    #: suggested. About no escalation: its number is 0.
    KEPT_IN_SUPPORT = "kept_in_support"
    #: A message reached Slack; `data` has its kind, key, channel and ts.
    MESSAGE_SENT = "message_sent"
    #: Slack refused a message for good; `data` has its kind, key and the reason.
    MESSAGE_FAILED = "message_failed"
    #: The database came back from a back-up. About no escalation: its number is 0.
    RESTORED = "restored"


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One line of the audit trail.

    `data` holds plain JSON values: what the person wrote, and under `changes` each changed
    field as `[from, to]`.
    """

    team_id: str
    number: int
    at: datetime
    #: A Slack user ID, or `BOT`.
    actor: str
    what: Did
    data: Mapping[str, Any] = field(default_factory=dict)
    #: Given by the storage; grows with time.
    id: int = 0
