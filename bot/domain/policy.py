"""Who gets what, how often: the operator's policy as values."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.clocks import Clock


@dataclass(frozen=True, kw_only=True, slots=True)
class Severity:
    """How bad an escalation is, and the cadences that go with it; a clock without one is off."""

    key: str
    label: str
    internal_followup: timedelta | None = None
    customer_update: timedelta | None = None
    acknowledge_within: timedelta | None = None
    resolve_within: timedelta | None = None

    def cadence(self, clock: Clock) -> timedelta | None:
        """How long `clock` runs from a (re)start until it is due, or None when it is off."""
        return {
            Clock.INTERNAL: self.internal_followup,
            Clock.CUSTOMER: self.customer_update,
            Clock.ACKNOWLEDGEMENT: self.acknowledge_within,
        }[clock]


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A team that receives escalations.

    `channel` is a channel ID or a `#name`; `notify` and `escalate_to` are a user or a
    user group as `@handle` or ID.
    """

    key: str
    label: str
    channel: str
    notify: str | None = None
    escalate_to: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """All severities, highest first (the order is the rank), and all targets."""

    severities: tuple[Severity, ...]
    targets: tuple[Target, ...]

    def severity(self, key: str) -> Severity:
        """The severity called `key`.

        A key that an earlier policy knew and this one doesn't gets its own name and no
        clocks, so that old escalations can still be shown and closed.
        """
        known = {severity.key: severity for severity in self.severities}
        return known.get(key) or Severity(key=key, label=key.capitalize())

    def target(self, key: str) -> Target:
        """The target called `key`; one that the policy no longer names has no channel."""
        known = {target.key: target for target in self.targets}
        return known.get(key) or Target(key=key, label=key.capitalize(), channel="")

    def severity_of_rank(self, rank: int) -> Severity:
        """The severity for triage's rank 0, 1 or 2, or the last when there are fewer."""
        return self.severities[min(rank, len(self.severities) - 1)]
