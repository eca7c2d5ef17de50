"""How the trained weights are applied to a text: weighted sums in plain Python."""

from collections.abc import Sequence
from math import sqrt
from operator import add, mul
from typing import NamedTuple

from bot.triage.features import Features
from bot.triage.lanes import column, unpacked
from bot.triage.model import LANES, PIECES, SQUARES, Model, Rows

#: The places of the words that a feature covers.
Places = tuple[int, ...]
#: So finely is the scale of a block taken, for packed rows of several blocks to be added up.
_FINE = 1 << 40


class Block(NamedTuple):
    """What the model knows of a block of the text.

    Attributes:
        rows: packed, each with the words that it covers.
        scale: by how much all are multiplied.
    """

    rows: Sequence[tuple[int, Places]]
    scale: float


class Weighed(NamedTuple):
    """What of a text the model knows.

    Attributes:
        odds: the first layer's log-odds, by part (`stacking.PARTS`) and column.
        units: by unit of the hidden layer, what it adds up to.
    """

    odds: Sequence[Sequence[float]]
    units: Sequence[float]
    blocks: Sequence[Block]


def weigh(model: Model, text: Features) -> Weighed:
    """What the text adds; where rarity counts, what is rare counts more."""
    first, last = text.parts()
    ends = first.stop, last.start
    totals, blocks = [0, 0, 0], list[Block]()
    for name, known in model.rows.items():
        rows = _rows(model, name, text)
        sums = _sums(rows, ends)
        blocks.append(Block(rows, _scale(known, sums)))
        times = round(blocks[-1].scale * _FINE)
        totals = [total + each * times for total, each in zip(totals, sums, strict=True)]
    whole, *parts = (
        [total / _FINE for total in unpacked(packed, LANES + len(model.hidden.steps))]
        for packed in totals
    )
    odds = [list(map(mul, model.steps, part)) for part in (whole, *parts)]
    odds[0] = list(map(add, model.bases, odds[0]))
    return Weighed(odds, whole[LANES:], blocks)


def _rows(model: Model, name: str, text: Features) -> list[tuple[int, Places]]:
    """The block's packed rows, each with the words that it covers."""
    if name == PIECES:
        return [(model.pieces.sum(word), places) for word, places in text.blocks["word"].items()]
    index, packed = model.rows[name].index, model.rows[name].packed
    return [
        (packed(index[feature]), places)
        for feature, places in text.blocks[name].items()
        if feature in index
    ]


def _sums(rows: Sequence[tuple[int, Places]], ends: tuple[int, int]) -> list[int]:
    """What features add up to: all of them, those that begin in the first sentence, and those that
    begin in the last; `ends` are where the one stops and the other starts."""
    stop, start = ends
    return [
        sum(row for row, _ in rows),
        sum(row for row, places in rows if places and places[0] < stop),
        sum(row for row, places in rows if places and places[0] >= start),
    ]


def _scale(known: Rows, sums: Sequence[int]) -> float:
    """What a block is multiplied by: where rarity counts, it weighs the same in texts of any
    length."""
    squares = column(sums[0], SQUARES) if known.rarities else 1
    return known.scale / (sqrt(squares) or 1.0)
