"""What each word of a text adds to an answer, followed back through the layers."""

from collections.abc import Collection, Sequence
from itertools import compress
from operator import mul

from bot.triage.features import Features
from bot.triage.lanes import unpacked
from bot.triage.model import LANES, SQUARES
from bot.triage.weighing import BEGINS, ENDS, Weighed

#: So finely is a block's scale taken: any finer, and multiplying by it takes twice as long.
_FINE = 1 << 29


class Pulls:
    """The words' shares in what a text adds. What covers several words is shared out among them;
    what covers none, like the length of the text, is nobody's."""

    def __init__(
        self,
        text: Features,
        weighed: Weighed,
        heard: Sequence[float],
        pointed: Collection[int],
    ) -> None:
        """Gathers what every answer asks for.

        Args:
            heard: what the hidden layer's units say.
            pointed: the places of the words whose shares are wanted.
        """
        self._words = len(text.words)
        wanted = [at in pointed for at in range(self._words)]
        shares = [[0] * self._words for _ in BEGINS]
        for by_begin, scale in weighed.blocks:
            times = round(scale * _FINE)
            for begun, rows in zip(shares, by_begin, strict=True):
                for row, places in rows:
                    if asked := [at for at in places if wanted[at]]:
                        share = row * (times // len(places))
                        for at in asked:
                            begun[at] += share
        # Of the lanes, the columns and the units that say something; the squares say nothing.
        self._counting = [True] * SQUARES + [False] + [unit > 0 for unit in heard]
        self._shares = [
            (at, begins, tuple(compress(unpacked(share, LANES + len(heard)), self._counting)))
            for begins, begun in zip(BEGINS, shares, strict=True)
            for at, share in enumerate(begun)
            if share
        ]

    def of(self, slopes: Sequence[Sequence[float]], units: Sequence[float]) -> list[float]:
        """By word, what it adds to something that the layers' answers count for.

        Args:
            slopes: by part (`stacking.PARTS`), how much a step of each of the first layer's columns
                counts.
            units: how much a step of each of the hidden layer's units counts; of those that say
                nothing, nothing.
        """
        pulls = [0.0] * self._words
        whole, *ends = slopes
        counting = list(compress(units, self._counting[LANES:]))
        by_begin = [
            [
                slope
                + sum(end[at] for end, begin in zip(ends, ENDS, strict=True) if begins in begin)
                for at, slope in enumerate(whole)
            ]
            + counting
            for begins in BEGINS
        ]
        for at, begins, share in self._shares:
            pulls[at] += sum(map(mul, by_begin[begins], share)) / _FINE
        return pulls
