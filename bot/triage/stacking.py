"""The second layer of weights: what the three questions' first answers say about each other.

The first layer adds up words, and so can't know that something odd is worse where it is security's,
or that what stands last is what is asked for. The second is given its log-odds, of the whole text
and of its first and last sentence, and how they go together, and answers anew (stacked
generalisation: Wolpert, 1992).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

#: What the log-odds are of, in the order in which they are given.
PARTS = ("whole", "first sentence", "last sentence")
_MOST = 50.0


#: So many words are a line as typed after the command; what stands in a form is longer.
_LINE = 30


@dataclass(frozen=True, slots=True)
class SecondLayer:
    """Its weights, a row for each column of answers.

    Attributes:
        leans: by column, what is added for a line, and for more than a line: a miss costs more
            than a second look, and a line says less.
    """

    weights: Sequence[Sequence[float]]
    bases: Sequence[float]
    leans: Sequence[tuple[float, float]]

    def totals(self, odds: Sequence[Sequence[float]], words: int) -> list[float]:
        """Log-odds by column, from those of the first layer by part and column."""
        given, long = inputs(odds), not is_line(words)
        return [
            base + lean[long] + sum(map(mul, row, given))
            for row, base, lean in zip(self.weights, self.bases, self.leans, strict=True)
        ]


def is_line(words: int) -> bool:
    """Whether a text of so many words counts as a line."""
    return words <= _LINE


def inputs(odds: Sequence[Sequence[float]]) -> list[float]:
    """What the second layer weighs: the log-odds of each part, and those of the whole each times
    how likely every other answer is."""
    whole = odds[0]
    likely = [logistic(total) for total in whole]
    return [
        *(total for part in odds for total in part),
        *(
            total * share
            for at, total in enumerate(whole)
            for other, share in enumerate(likely)
            if other != at
        ),
    ]


def logistic(total: float) -> float:
    """The probability that log-odds stand for; never so extreme that it can't be computed."""
    return 1 / (1 + exp(-max(min(total, _MOST), -_MOST)))
