"""The hidden layer: what words mean together.

The first layer adds up what each word says by itself. Here each of many units adds up words in a
way of its own, and is heard only when that comes to more than nothing (rectified units: Glorot,
Bordes and Bengio, 2011); what the units say is then summed up by column. So it can learn that
"lost" beside "found" is no loss.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul


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

    def hear(self, sums: Sequence[float]) -> list[float]:
        """What each unit says of what it adds up to; nothing below zero."""
        return [
            max(step * total + base, 0.0)
            for step, total, base in zip(self.steps, sums, self.bases, strict=True)
        ]

    def odds(self, heard: Sequence[float]) -> list[float]:
        """Log-odds by column, from what the units say."""
        return [
            base + sum(map(mul, weights, heard))
            for weights, base in zip(self.outward, self.outward_bases, strict=True)
        ]

    def slopes(self, heard: Sequence[float], columns: Sequence[float]) -> list[float]:
        """By unit, how much a step of it adds to the columns' weighted sum; the silent add none."""
        return [
            step * sum(map(mul, columns, outward)) if said else 0.0
            for step, said, outward in zip(
                self.steps, heard, zip(*self.outward, strict=True), strict=True
            )
        ]
