"""The hidden layer: what words mean together.

The first layer adds up what each word says by itself. Here each of many units adds up words in a
way of its own, and is heard only when that comes to more than nothing (rectified units: Glorot,
Bordes and Bengio, 2011); what the units say is then summed up by column. So it can learn that
"lost" beside "found" is no loss.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from bot.triage.lanes import MOVED, sums


class Given(NamedTuple):
    """What one block of a text gives to the units.

    Attributes:
        values: the block's weights, a byte for each unit, feature by feature.
        rows: by feature of the text, how much its row counts.
        factor: by this it is multiplied in the end.
    """

    values: bytes
    rows: Mapping[int, int]
    factor: float


@dataclass(frozen=True, slots=True)
class HiddenLayer:
    """Its weights, but for those of the features.

    Attributes:
        steps: by unit, what one of its whole numbers counts.
        bases: by unit.
        outward: by column of answers, the weight of each unit.
        outward_bases: by column of answers.
    """

    steps: Sequence[float]
    bases: Sequence[float]
    outward: Sequence[Sequence[float]]
    outward_bases: Sequence[float]

    def odds(self, given: Iterable[Given]) -> list[float]:
        """Log-odds by column."""
        loud = [0.0] * len(self.steps)
        for values, rows, factor in given:
            if not rows:
                continue
            moved = MOVED * sum(rows.values())
            summed = sums(values, rows, len(loud))
            loud = [total + factor * (one - moved) for total, one in zip(loud, summed, strict=True)]
        heard = [
            max(step * total + base, 0.0)
            for step, total, base in zip(self.steps, loud, self.bases, strict=True)
        ]
        return [
            base + sum(map(mul, weights, heard))
            for weights, base in zip(self.outward, self.outward_bases, strict=True)
        ]
