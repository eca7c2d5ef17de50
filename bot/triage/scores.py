"""A text, read: how likely each answer is, and what each word adds to it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from typing import TypeVar

from bot.triage import model, weighing
from bot.triage.denial import denied
from bot.triage.features import Features
from bot.triage.hits import Hit
from bot.triage.stacking import logistic
from bot.triage.words import Word

K = TypeVar("K")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scores:
    """Probabilities, calibrated on writers that were held out.

    Attributes:
        target: by target key; they add up to 1.
        severity: by rank; they add up to 1.
        support: that support should keep it.
        weighed: what the first layer weighed.
        words: the words that are numbered there.
        taken_back: the places of those that are denied.
    """

    target: Mapping[str, float]
    severity: Mapping[int, float]
    support: float
    weighed: Sequence[weighing.Weighed]
    words: Sequence[Word]
    taken_back: frozenset[int]
    _pulls: dict[str, list[float]] = field(default_factory=dict)

    def pulls(self, column: str) -> list[float]:
        """By word, how much it speaks for the column, in the first layer's log-odds."""
        if column not in self._pulls:
            found = weighing.pulls(model.load(), self.weighed, column, len(self.words))
            self._pulls[column] = found
        return self._pulls[column]

    def strongest(self, hits: Sequence[Hit], column: str) -> Hit | None:
        """Of these hits, the one whose words speak most for the column."""
        pulls = self.pulls(column)
        return max(hits, key=lambda hit: self.over(hit, pulls), default=None)

    def over(self, hit: Hit, pulls: Sequence[float]) -> float:
        """The sum of the words' pulls that a hit covers."""
        end = hit.at + len(hit.words)
        first = bisect_left(self.words, hit.at, key=lambda word: word.start)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return sum(pulls[first:last])


def score(features: Features) -> Scores:
    """Reads a text; the model is loaded with the first."""
    learnt = model.load()
    weighed = weighing.weigh(learnt, features)
    hidden = learnt.hidden.odds(block.given for block in weighed)
    said = learnt.second.totals([*weighing.odds(learnt, weighed), hidden])
    longer = not features.is_line
    totals = {
        column: total + favour[longer]
        for column, total, favour in zip(model.COLUMNS, said, learnt.favours, strict=True)
    }
    return Scores(
        target=_shares({key: totals[key] for key in model.HEADS["target"]}),
        severity=_shares({rank: totals[name] for rank, name in enumerate(model.SEVERITIES)}),
        support=logistic(totals["support"]),
        weighed=weighed,
        words=features.words,
        taken_back=denied(features.words),
    )


def limit(name: str) -> float:
    """From which probability on something is said: "target", "severity", "support"."""
    return model.load().limits[name]


def _shares(totals: Mapping[K, float]) -> dict[K, float]:
    highest = max(totals.values())
    raised = {key: exp(total - highest) for key, total in totals.items()}
    everything = sum(raised.values())
    return {key: value / everything for key, value in raised.items()}
