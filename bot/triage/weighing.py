"""How the trained weights are applied to a text: weighted sums in plain Python."""

from collections.abc import Callable, Mapping, Sequence
from math import sqrt
from operator import add, mul
from typing import NamedTuple, TypeVar

from bot.triage.features import Features
from bot.triage.lanes import column, unpacked
from bot.triage.model import LANES, PIECES, SQUARES, Model, Rows

#: The places of the words that a feature covers.
Places = tuple[int, ...]
K = TypeVar("K")
#: So finely is the scale of a block taken, for packed rows of several blocks to be added up.
_FINE = 1 << 40


class Known(NamedTuple):
    """What the model knows of a block of the text: by row the words it covers, and by how much
    every row is multiplied."""

    rows: Rows
    covered: Mapping[int, Places]
    scale: float


class Pieced(NamedTuple):
    """The words whose pieces count, with their places, and by how much all are multiplied."""

    covered: Mapping[str, Places]
    scale: float


class Weighed(NamedTuple):
    """What of a text the model knows.

    Attributes:
        odds: the first layer's log-odds, by part (`stacking.PARTS`) and column.
        units: by unit of the hidden layer, what it adds up to.
    """

    odds: Sequence[Sequence[float]]
    units: Sequence[float]
    blocks: Sequence[Known]
    pieced: Pieced


def weigh(model: Model, text: Features) -> Weighed:
    """What the text adds; where rarity counts, what is rare counts more."""
    first, last = text.parts()
    ends = first.stop, last.start
    totals, blocks = [0, 0, 0], list[Known]()
    for name, rows in model.rows.items():
        if name == PIECES:
            continue
        covered = {
            rows.index[feature]: places
            for feature, places in text.blocks[name].items()
            if feature in rows.index
        }
        sums = _sums(rows.packed, covered, ends)
        blocks.append(Known(rows, covered, _scale(rows, sums)))
        totals = _raised(totals, sums, blocks[-1].scale)
    words = text.blocks["word"]
    sums = _sums(model.pieces.sum, words, ends)
    pieced = Pieced(words, _scale(model.rows[PIECES], sums))
    whole, *parts = (
        [total / _FINE for total in unpacked(packed, LANES + len(model.hidden.steps))]
        for packed in _raised(totals, sums, pieced.scale)
    )
    odds = [list(map(mul, model.steps, part)) for part in (whole, *parts)]
    odds[0] = list(map(add, model.bases, odds[0]))
    return Weighed(odds, whole[LANES:], blocks, pieced)


def _sums(
    packed: Callable[[K], int], covered: Mapping[K, Places], ends: tuple[int, int]
) -> list[int]:
    """What features add up to: all of them, those that begin in the first sentence, and those that
    begin in the last; `ends` are where the one stops and the other starts."""
    rows, (stop, start) = list(map(packed, covered)), ends
    begun = [(places[0], row) for row, places in zip(rows, covered.values(), strict=True) if places]
    return [
        sum(rows),
        sum(row for at, row in begun if at < stop),
        sum(row for at, row in begun if at >= start),
    ]


def _scale(rows: Rows, sums: Sequence[int]) -> float:
    """What a block is multiplied by: where rarity counts, it weighs the same in texts of any
    length."""
    squares = column(sums[0], SQUARES) if rows.rarities else 1
    return rows.scale / (sqrt(squares) or 1.0)


def _raised(totals: Sequence[int], sums: Sequence[int], scale: float) -> list[int]:
    """The totals, with a block's sums added."""
    times = round(scale * _FINE)
    return [total + each * times for total, each in zip(totals, sums, strict=True)]
