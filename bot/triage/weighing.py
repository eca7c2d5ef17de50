"""How the trained weights are applied to a text: weighted sums in plain Python."""

from collections.abc import Sequence
from math import sqrt
from operator import add, mul
from typing import NamedTuple

from bot.triage.features import Features
from bot.triage.lanes import column, unpacked
from bot.triage.model import LANES, PIECES, SQUARES, Model, Rows

#: A packed row, and the places of the words that its feature covers.
Row = tuple[int, tuple[int, ...]]
#: Where a feature begins: neither in the first nor in the last sentence, in the first, in the last,
#: or in one that is both.
BEGINS = range(4)
#: Those that count for the first sentence, and for the last.
ENDS = ((1, 3), (2, 3))
#: So finely is the scale of a block taken, for packed rows of several blocks to be added up.
_FINE = 1 << 40


class Block(NamedTuple):
    """What the model knows of a block of the text.

    Attributes:
        rows: by where a feature begins (`BEGINS`).
        scale: by how much all are multiplied.
    """

    rows: Sequence[Sequence[Row]]
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
    begins = _begins(text)
    totals, blocks = [0] * len(BEGINS), list[Block]()
    for name, known in model.rows.items():
        rows = _rows(model, name, text, begins)
        sums = [sum([row for row, _ in begun]) for begun in rows]
        blocks.append(Block(rows, _scale(known, sum(sums))))
        times = round(blocks[-1].scale * _FINE)
        totals = [total + each * times for total, each in zip(totals, sums, strict=True)]
    whole = _even(sum(totals), LANES + len(model.hidden.steps))
    ends = [_even(sum(totals[begin] for begin in end), LANES) for end in ENDS]
    odds = [list(map(mul, model.steps, part)) for part in (whole, *ends)]
    odds[0] = list(map(add, model.bases, odds[0]))
    return Weighed(odds, whole[LANES:], blocks)


def _begins(text: Features) -> list[int]:
    """Of `BEGINS`, by the place of a feature's first word."""
    first, last = text.parts()
    return [(at in first) + 2 * (at in last) for at in range(len(text.words))]


def _rows(
    model: Model, name: str, text: Features, begins: Sequence[int]
) -> Sequence[Sequence[Row]]:
    """The block's rows, by where they begin; what covers no word begins nowhere."""
    rows: Sequence[list[Row]] = [[] for _ in BEGINS]
    if name == PIECES:
        for word, places in text.blocks["word"].items():
            rows[begins[places[0]]].append((model.pieces.sum(word), places))
        return rows
    index, packed = model.rows[name].index, model.rows[name].packed
    for feature, places in text.blocks[name].items():
        if (row := index.get(feature)) is not None:
            rows[begins[places[0]] if places else 0].append((packed(row), places))
    return rows


def _scale(known: Rows, total: int) -> float:
    """What a block is multiplied by: where rarity counts, it weighs the same in texts of any
    length."""
    squares = column(total, SQUARES) if known.rarities else 1
    return known.scale / (sqrt(squares) or 1.0)


def _even(total: int, width: int) -> list[float]:
    """What the first lanes come to."""
    return [each / _FINE for each in unpacked(total, width)]
