"""The escalation: one customer problem that a team has been asked to act on."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.brief import Brief
from bot.domain.clocks import Clocks


class Status(StrEnum):
    """Where an escalation stands."""

    #: Posted to the team; nobody has taken it.
    OPEN = "open"
    #: Somebody of the team owns it.
    ACKNOWLEDGED = "acknowledged"
    #: The team says it's fixed; the customer hasn't confirmed.
    RESOLVED = "resolved"
    #: The customer confirmed.
    CLOSED = "closed"
    #: Taken back to support.
    DEESCALATED = "deescalated"

    @property
    def is_over(self) -> bool:
        """Closed or de-escalated: in no list of open escalations, and without clocks."""
        return self in OVER

    @property
    def with_team(self) -> bool:
        """The receiving team is expected to act."""
        return self in WITH_TEAM


WITH_TEAM = frozenset({Status.OPEN, Status.ACKNOWLEDGED})
OVER = frozenset({Status.CLOSED, Status.DEESCALATED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """Where the brief stands: the channel's ID and the brief's `ts`, which is also its thread's."""

    channel: str
    ts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamUpdate:
    """The last word of the receiving team."""

    text: str
    by: str
    at: datetime
    next_action: str | None = None
    eta: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """How it ended: cause and remedy, as the person who ended it wrote them."""

    resolution: str
    root_cause: str | None = None
    learned: str | None = None
    #: Why it went back to support; one of CONTRACT §5's reasons.
    reason: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Escalation:
    """The record. People are Slack user IDs; severity and target are policy keys."""

    team_id: str
    number: int
    status: Status
    severity: str
    target: str
    reporter: str
    brief: Brief
    opened_at: datetime
    #: When and by whom `status` last changed.
    status_at: datetime
    status_by: str
    owner: str | None = None
    thread: Thread | None = None
    latest_update: TeamUpdate | None = None
    customer_updated_at: datetime | None = None
    outcome: Outcome | None = None
    clocks: Clocks = field(default_factory=dict)
    #: Counts the changes, so that of two people acting at once one is told.
    version: int = 0

    @property
    def id(self) -> str:
        """The ID people use: `ESC-7`."""
        return f"ESC-{self.number}"


_ID = re.compile(r"ESC-([1-9][0-9]{0,8})", re.IGNORECASE | re.ASCII)


def number_of(escalation_id: str) -> int | None:
    """The number in an ID such as `ESC-7`, or None when it isn't one."""
    match = _ID.fullmatch(escalation_id.strip())
    return int(match[1]) if match else None
