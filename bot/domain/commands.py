"""What people ask for: each command is one act on one escalation."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.brief import Brief
from bot.domain.clocks import Clock
from bot.domain.suggested import Suggested


@dataclass(frozen=True, kw_only=True, slots=True)
class Submit:
    """Raise an escalation."""

    team_id: str
    actor: str
    target: str
    severity: str
    brief: Brief
    suggested: Suggested | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepInSupport:
    """Close the form unsent, as it advised."""

    team_id: str
    actor: str
    suggested: Suggested


@dataclass(frozen=True, kw_only=True, slots=True)
class Command:
    """An act on an escalation that exists."""

    team_id: str
    number: int
    actor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Acknowledge(Command):
    """Take it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PostUpdate(Command):
    """Tell where it stands."""

    update: str
    next_action: str | None = None
    eta: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply(Command):
    """Write in the brief's thread."""

    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkCustomerUpdated(Command):
    """Say that the customer has had a word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeSeverity(Command):
    """Say how bad it really is."""

    severity: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Snooze(Command):
    """Move one or both clocks to a time."""

    clocks: frozenset[Clock]
    until: datetime
    reason: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolve(Command):
    """Say that it's fixed."""

    root_cause: str
    resolution: str
    learned: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfirmResolved(Command):
    """Say that the customer confirms it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deescalate(Command):
    """Take it back to support."""

    reason: str
    resolution: str
    learned: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reopen(Command):
    """Say that it isn't over."""
