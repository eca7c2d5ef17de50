"""Counting where triage was overruled: what it suggested, what was chosen, where it ended."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.domain.events import Did, Event


class Taken(NamedTuple):
    """A suggestion and what was chosen."""

    suggested: str
    chosen: str
    #: The form offered no second one.
    sure: bool


@dataclass(slots=True)
class Question:
    """One thing that triage suggests: who should act, or how bad it is."""

    taken: Counter[Taken] = field(default_factory=Counter)
    #: Changed by an act on the escalation, after it was raised: to what had been suggested,
    #: from what had been suggested, or neither.
    back: int = 0
    away: int = 0
    elsewhere: int = 0

    def count(self, taken: Taken, stands: str) -> None:
        """One more, which stands at `stands` by now."""
        self.taken[taken] += 1
        if stands == taken.chosen:
            return
        if stands == taken.suggested:
            self.back += 1
        elif taken.chosen == taken.suggested:
            self.away += 1
        else:
            self.elsewhere += 1


@dataclass(slots=True)
class Sent:
    """Escalations that were raised, and how many of them support has taken back."""

    raised: int = 0
    taken_back: int = 0

    def count(self, *, taken_back: bool) -> None:
        """One more."""
        self.raised += 1
        self.taken_back += taken_back


@dataclass(slots=True)
class Tally:
    """What has been counted so far."""

    escalations: int = 0
    with_suggestion: int = 0
    first: datetime | None = None
    last: datetime | None = None
    target: Question = field(default_factory=Question)
    severity: Question = field(default_factory=Question)
    #: Customers that were found in the text: left as they were (True) or changed.
    customer: Counter[bool] = field(default_factory=Counter)
    #: Forms that advised support to keep the issue and were closed unsent.
    kept: int = 0
    #: Raised against that advice, and raised without it.
    against_advice: Sent = field(default_factory=Sent)
    unadvised: Sent = field(default_factory=Sent)

    def count(self, life: Sequence[Event]) -> None:
        """An escalation, by its lines on the audit trail, the submission first."""
        submitted = life[0]
        self.escalations += 1
        self.first = min(self.first or submitted.at, submitted.at)
        self.last = max(self.last or submitted.at, submitted.at)
        suggested = submitted.data.get("suggested")
        if not suggested:
            return
        self.with_suggestion += 1
        stands = _stands(life)
        for name, question in (("target", self.target), ("severity", self.severity)):
            sure = bool(suggested.get(f"{name}_sure"))
            taken = Taken(suggested[name], submitted.data[name], sure)
            question.count(taken, stands.get(name, taken.chosen))
        if "customer_kept" in suggested:
            self.customer[suggested["customer_kept"]] += 1
        sent = self.against_advice if suggested["keep_in_support"] else self.unadvised
        sent.count(taken_back=_taken_back(life))

    def count_kept(self) -> None:
        """A form that was closed unsent, as it advised."""
        self.kept += 1


def _stands(life: Sequence[Event]) -> dict[str, str]:
    """What later lines have changed, as it stands now."""
    changes = [line.data.get("changes", {}) for line in life[1:]]
    return {name: to for change in changes for name, (_, to) in change.items()}


def _taken_back(life: Sequence[Event]) -> bool:
    turns = [line.what for line in life if line.what in {Did.DEESCALATED, Did.REOPENED}]
    return bool(turns) and turns[-1] is Did.DEESCALATED
