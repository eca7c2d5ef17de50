"""The second layer of weights: what the three questions' first answers say about each other.

The first layer adds up words, and so can't know that something odd is worse where it is security's,
or that what stands last is what is asked for. The second is given the log-odds of the hidden layer
and how they go together, those of the first layer, of the whole text and of its first and last
sentence, and answers anew (stacked generalisation: Wolpert, 1992).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

#: What the first layer's log-odds are of, in the order in which they are given.
PARTS = ("whole", "first sentence", "last sentence")
#: Log-odds beyond this are as good as certain, and `exp` stays in its range.
_MOST = 50.0


@dataclass(frozen=True, slots=True)
class SecondLayer:
    """Its weights, a row for each column of answers."""

    weights: Sequence[Sequence[float]]
    bases: Sequence[float]

    def totals(self, odds: Sequence[Sequence[float]]) -> list[float]:
        """Log-odds by column, from those of the hidden layer, and of the first by part."""
        given = inputs(odds)
        return [
            base + sum(map(mul, row, given))
            for row, base in zip(self.weights, self.bases, strict=True)
        ]

    def slopes(self, odds: Sequence[Sequence[float]], column: int) -> list[list[float]]:
        """By source and column, how much those of `odds` count for a column of the totals; how
        likely other answers are is taken as it is."""
        row, width = self.weights[column], len(odds[0])
        direct = [list(row[at : at + width]) for at in range(0, len(odds) * width, width)]
        crossed = iter(row[len(odds) * width :])
        likely = [logistic(total) for total in odds[0]]
        for at in range(width):
            others = likely[:at] + likely[at + 1 :]
            direct[0][at] += sum(share * next(crossed) for share in others)
        return direct


def inputs(odds: Sequence[Sequence[float]]) -> list[float]:
    """What the second layer weighs: all log-odds, and those of the hidden layer each times how
    likely every other answer is."""
    hidden = odds[0]
    likely = [logistic(total) for total in hidden]
    return [
        *(total for source in odds for total in source),
        *(
            total * share
            for at, total in enumerate(hidden)
            for other, share in enumerate(likely)
            if other != at
        ),
    ]


def logistic(total: float) -> float:
    """The probability that log-odds stand for; never so extreme that it can't be computed."""
    return 1 / (1 + exp(-max(min(total, _MOST), -_MOST)))
