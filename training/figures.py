"""The figures triage is held to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.triage.assessment import RANKS
from training.judged import Judged

#: Characters: what is no longer counts as a one-liner where customers are counted.
ONE_LINER = 140


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of some of the texts.

    Attributes:
        goal: the least it should be, on texts kept aside.
        asked: which texts count.
        met: which of them are as they should be.
    """

    name: str
    goal: float
    asked: Callable[[Judged], bool]
    met: Callable[[Judged], bool]

    def of(self, judged: Iterable[Judged]) -> tuple[int, int]:
        """How many met it, of how many."""
        counted = [self.met(one) for one in judged if self.asked(one)]
        return sum(counted), len(counted)


def _all(_: Judged) -> bool:
    return True


def _too_low(one: Judged) -> int:
    return RANKS[one.severity] - RANKS[one.example.severity]


FIGURES: Sequence[Figure] = (
    Figure("target, first suggestion right", 0.80, _all, lambda j: j.right),
    Figure(
        "… right or accepted",
        0.86,
        _all,
        lambda j: j.target in (j.example.target, *j.example.accept),
    ),
    Figure("… among the first two", 0.92, _all, lambda j: j.example.target in (j.target, j.second)),
    Figure("severity right", 0.68, _all, lambda j: j.severity == j.example.severity),
    Figure(
        "critical found",
        0.80,
        lambda j: j.example.severity == "critical",
        lambda j: j.severity == "critical",
    ),
    Figure("never two levels too low", 0.97, _all, lambda j: _too_low(j) < 2),
    Figure(
        "security found",
        0.93,
        lambda j: j.example.target == "security",
        lambda j: j.target == "security",
    ),
    Figure(
        '"support should keep it": really so, of those advised',
        0.85,
        lambda j: j.advised,
        lambda j: j.example.support,
    ),
    Figure("… advised, of those that are", 0.60, lambda j: j.example.support, lambda j: j.advised),
    Figure(
        "… true escalations not talked down",
        0.97,
        lambda j: not j.example.support,
        lambda j: not j.advised,
    ),
    Figure(
        "customers exactly as written, one-liners",
        0.92,
        lambda j: j.customers is not None and len(j.example.text) <= ONE_LINER,
        lambda j: set(j.customers or ()) == set(j.example.customers),
    ),
    Figure("targets marked sure", 0.45, _all, lambda j: j.sure),
    Figure("… right, of those", 0.93, lambda j: j.sure, lambda j: j.right),
)
