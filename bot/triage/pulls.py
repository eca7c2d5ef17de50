"""What each word of a text adds to an answer, followed back through the layers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import mul

from bot.triage.features import Features
from bot.triage.lanes import dots, unpacked
from bot.triage.model import LANES, Model
from bot.triage.weighing import Places, Weighed

#: Where a feature begins: neither in the first nor in the last sentence, in the first, in the last,
#: or in one that is both.
_BEGINS = range(4)
#: Those that count for the first sentence, and for the last.
_ENDS = ((1, 3), (2, 3))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of one layer.

    Attributes:
        weights: a byte for each column or unit.
        times: how much a row counts for each of the words that it covers.
        places: those words.
    """

    weights: list[bytes] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    places: list[Places] = field(default_factory=list)

    def add(self, weights: bytes, times: float, places: Places) -> None:
        self.weights.append(weights)
        self.times.append(times)
        self.places.append(places)

    def spread(self, slopes: Sequence[float], pulls: list[float]) -> None:
        """Adds to each word's pull what the rows say, where a column or unit counts `slopes`."""
        said = map(mul, dots(b"".join(self.weights), slopes), self.times)
        for pull, places in zip(said, self.places, strict=True):
            for place in places:
                pulls[place] += pull


class Pulls:
    """The words' shares in what a text adds. What covers several words is shared out among them;
    what covers none, like the length of the text, is nobody's."""

    def __init__(self, model: Model, text: Features, weighed: Weighed) -> None:
        """Gathers what every answer asks for."""
        (first, last), self._words = text.parts(), len(text.words)
        stop, start = first.stop, last.start
        self._begun, self._heard = [_Rows() for _ in _BEGINS], _Rows()
        for rows, covered, scale in weighed.blocks:
            for row, places in covered.items():
                if places:
                    times, at = scale * rows.rarity(row) / len(places), places[0]
                    begun = self._begun[(at < stop) + 2 * (at >= start)]
                    begun.add(rows.first_of(row), times, places)
                    if weights := rows.hidden_of(row):
                        self._heard.add(weights, times, places)
        words, self._scale = weighed.pieced
        self._pieces = [
            (at, (at < stop) + 2 * (at >= start), unpacked(model.pieces.sum(word), LANES))
            for word, (at,) in words.items()
        ]

    def of(self, slopes: Sequence[Sequence[float]], units: Sequence[float]) -> list[float]:
        """By word, what it adds to something that the layers' answers count for.

        Args:
            slopes: by part (`stacking.PARTS`), how much a step of each of the first layer's columns
                counts.
            units: how much a step of each of the hidden layer's units counts.
        """
        pulls = [0.0] * self._words
        whole, *ends = slopes
        by_begin = [
            [
                slope
                + sum(end[at] for end, begin in zip(ends, _ENDS, strict=True) if begins in begin)
                for at, slope in enumerate(whole)
            ]
            for begins in _BEGINS
        ]
        for rows, counts in zip(self._begun, by_begin, strict=True):
            rows.spread(counts, pulls)
        for at, begins, sums in self._pieces:
            pulls[at] += self._scale * sum(map(mul, by_begin[begins], sums))
        self._heard.spread(units, pulls)
        return pulls
