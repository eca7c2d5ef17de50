"""How the trained weights are applied to a text: a weighted sum in plain Python."""

from collections.abc import Sequence
from math import sqrt
from operator import add, mul
from typing import NamedTuple

from bot.triage.features import Features
from bot.triage.hidden import Given
from bot.triage.lanes import dots, unpacked
from bot.triage.model import LANES, Model, Rows

#: The places of the words that a feature covers.
Places = tuple[int, ...]
#: Where a feature begins: neither in the first nor in the last sentence, in the first, in the last,
#: or in one that is both.
_BEGINS = range(4)
#: Those that count for the first sentence, and for the last.
_ENDS = ((1, 3), (2, 3))
#: So finely is the scale of a block taken, for packed rows of several blocks to be added up.
_FINE = 1 << 40


class Share(NamedTuple):
    """A word's share in the first layer's sums by column, of what begins in a part of the text."""

    place: int
    begins: int
    sums: Sequence[int]


class Heard(NamedTuple):
    """What the hidden layer is given of a block, and the words that each row covers."""

    given: Given
    covered: Sequence[Places]


class Weighed(NamedTuple):
    """What of a text the model knows.

    Attributes:
        odds: the first layer's log-odds, by part (`stacking.PARTS`) and column.
        shares: the words' in that. What covers several words is shared out among them; what covers
            none, like the length of the text, is nobody's.
        heard: by block.
    """

    odds: Sequence[Sequence[float]]
    shares: Sequence[Share]
    heard: Sequence[Heard]


def weigh(model: Model, text: Features) -> Weighed:
    """What the text adds; where rarity counts, what is rare counts more."""
    first, last = text.parts()
    words = [[0] * len(text.words) for _ in _BEGINS]
    rest, heard = 0, list[Heard]()
    for name, rows in model.rows.items():
        features, known = _features(model, name, text)
        scale = _scale(rows, features)
        times = round(scale * _FINE)
        for packed, places in features:
            if places:
                part = packed * (times // len(places))
                sums = words[(places[0] in first) + 2 * (places[0] in last)]
                for place in places:
                    sums[place] += part
            else:
                rest += packed * times
        counts = {row: rows.rarity[row] if rows.rarity else 1 for row in known}
        heard.append(Heard(Given(rows.hidden, counts, scale), tuple(known.values())))
    begun = [sum(sums) for sums in words]
    shares = [
        Share(place, begins, unpacked(packed, LANES))
        for begins, sums in enumerate(words)
        for place, packed in enumerate(sums)
        if packed
    ]
    ends = (sum(begun[at] for at in end) for end in _ENDS)
    whole, *parts = (_odds(model, packed) for packed in (rest + sum(begun), *ends))
    return Weighed((list(map(add, model.bases, whole)), *parts), shares, heard)


def _odds(model: Model, packed: int) -> list[float]:
    """By column."""
    sums = unpacked(packed, LANES)
    return [step * sums[at] / _FINE for at, step in enumerate(model.steps)]


def _features(
    model: Model, name: str, text: Features
) -> tuple[list[tuple[int, Places]], dict[int, Places]]:
    """What the model knows of a block: packed weights and places; and the places of those rows that
    the hidden layer knows."""
    if name == "shard":
        pieces = model.pieces.sum
        return [(pieces(word), places) for word, places in text.blocks["word"].items()], {}
    rows, block = model.rows[name], text.blocks[name]
    index, packed, most = rows.index, rows.packed, rows.known
    known = [(index[feature], places) for feature, places in block.items() if feature in index]
    return (
        [(packed[row], places) for row, places in known],
        {row: places for row, places in known if row < most},
    )


def _scale(rows: Rows, features: Sequence[tuple[int, Places]]) -> float:
    """What a block is multiplied by: where rarity counts, it weighs the same in texts of any
    length."""
    if not rows.rarity:
        return rows.scale
    *_, squares = unpacked(sum(packed for packed, _ in features), LANES)
    return rows.scale / (sqrt(squares) or 1.0)


def added(
    found: Weighed, words: int, slopes: Sequence[Sequence[float]], units: Sequence[float]
) -> list[float]:
    """By word, what it adds to something that the layers' answers count for.

    Args:
        found: the text.
        words: how many it has.
        slopes: by part, how much a step of each of the first layer's columns counts.
        units: how much a step of each of the hidden layer's units counts.
    """
    total = [0.0] * words
    whole, *ends = slopes
    by_begin = [
        [
            slope + sum(end[at] for end, begin in zip(ends, _ENDS, strict=True) if begins in begin)
            for at, slope in enumerate(whole)
        ]
        for begins in _BEGINS
    ]
    for place, begins, sums in found.shares:
        total[place] += sum(map(mul, by_begin[begins], sums)) / _FINE
    said = iter(dots(b"".join(heard.given.taken(len(units)) for heard in found.heard), units))
    for given, covered in found.heard:
        for times, places in zip(given.rows.values(), covered, strict=True):
            pull = next(said)
            if places:
                pull *= given.factor * times / len(places)
                for place in places:
                    total[place] += pull
    return total
