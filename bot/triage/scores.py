"""A text, read: how likely each answer is, and what the words that may be shown add to it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from math import exp
from operator import add, mul
from typing import Generic, TypeVar

from bot.triage import model
from bot.triage.denial import denied
from bot.triage.features import Features, covered
from bot.triage.hits import Hit
from bot.triage.pulls import Pulls
from bot.triage.stacking import logistic
from bot.triage.weighing import weigh
from bot.triage.words import Word

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Answers(Generic[K]):
    """The answers to a question.

    Attributes:
        likely: the probability of each; they add up to 1.
        first: the one to suggest: not always the likeliest, as some cost more to miss.
        second: the likeliest of the others.
    """

    likely: Mapping[K, float]
    first: K
    second: K


@dataclass(frozen=True, kw_only=True, slots=True)
class Scores:
    """What is likely, calibrated on writers that were held out.

    Attributes:
        target: by target key.
        severity: by rank.
        support: how much speaks for support's keeping it, from 0 to 1.
        words: the words that were weighed.
        taken_back: the places of those that are denied.
        pulls: by word, what it adds to the log-odds of a column; only of those that were asked for.
    """

    target: Answers[str]
    severity: Answers[int]
    support: float
    words: Sequence[Word]
    taken_back: frozenset[int]
    pulls: Callable[[str], list[float]]

    def strongest(self, hits: Sequence[Hit], column: str) -> Hit | None:
        """Of these hits, the one whose words speak most for the column."""
        pulls = self.pulls(column)
        return max(hits, key=lambda hit: self.over(hit, pulls), default=None)

    def over(self, hit: Hit, pulls: Sequence[float]) -> float:
        """The sum of the words' pulls that a hit covers."""
        places = covered(self.words, hit)
        return sum(pulls[places.start : places.stop])


def score(features: Features, pointed: Collection[int]) -> Scores:
    """Reads a text; the model is loaded with the first.

    `pointed` are the places of the words that may be pointed at: theirs are the pulls.
    """
    learnt = model.load()
    weighed = weigh(learnt, features)
    heard = learnt.hidden.hear(weighed.units)
    odds = [learnt.hidden.odds(heard), *weighed.odds]
    even = dict(zip(model.COLUMNS, map(add, learnt.second.totals(odds), learnt.usual), strict=True))
    length = 0 if features.is_line else 1
    favours = {
        column: favour[length] for column, favour in zip(model.COLUMNS, learnt.favours, strict=True)
    }

    gathered = cache(partial(Pulls, features, weighed, heard, pointed))

    @cache
    def pulls(column: str) -> list[float]:
        hidden, *parts = learnt.second.slopes(odds, model.COLUMNS.index(column))
        steps = [list(map(mul, part, learnt.steps)) for part in parts]
        units = learnt.hidden.slopes(heard, hidden)
        return gathered().of(steps, units)

    return Scores(
        target=_answers({key: (even[key], favours[key]) for key in model.HEADS["target"]}),
        severity=_answers(
            {rank: (even[name], favours[name]) for rank, name in enumerate(model.SEVERITIES)}
        ),
        support=logistic(even["support"] + favours["support"]),
        words=features.words,
        taken_back=denied(features.words),
        pulls=pulls,
    )


def limit(name: str) -> float:
    """From which probability on something is said: "target", "severity", "support"."""
    return model.load().limits[name]


def _answers(totals: Mapping[K, tuple[float, float]]) -> Answers[K]:
    """Of log-odds, each with how far it is favoured."""
    highest = max(even for even, _ in totals.values())
    raised = {key: exp(even - highest) for key, (even, _) in totals.items()}
    everything = sum(raised.values())
    first = max(totals, key=lambda key: sum(totals[key]))
    return Answers(
        likely={key: value / everything for key, value in raised.items()},
        first=first,
        second=max((key for key in totals if key != first), key=raised.__getitem__),
    )
