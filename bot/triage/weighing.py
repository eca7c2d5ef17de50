"""How the trained weights are applied to a text: a weighted sum in plain Python."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from bot.triage.features import Block, Features
from bot.triage.hidden import Given
from bot.triage.lanes import take, take_each
from bot.triage.model import COLUMNS, SQUARES, Model, Rows
from bot.triage.stacking import PARTS


class Weighed(NamedTuple):
    """What one block of a text adds.

    Attributes:
        scale: by this its rows are multiplied in the end, so that they weigh the same however long
            the text is.
        told: the packed rows, each with the places of the words that it covers.
        sums: by part of the text (`stacking.PARTS`), the sum of its rows, packed.
        given: what the hidden layer is given.
    """

    scale: float
    told: Sequence[tuple[int, tuple[int, ...]]]
    sums: tuple[int, ...]
    given: Given


def weigh(model: Model, features: Features) -> list[Weighed]:
    """What of the text the model knows; where rarity counts, by how rare it is."""
    first, last = features.parts()
    found: list[Weighed] = []
    for name, rows in model.rows.items():
        known = _known(rows, features.blocks[name]) if name != "shard" else []
        told = (
            [(rows.packed[row], places) for row, places in known]
            if name != "shard"
            else [(model.pieces.sum(word), at) for word, at in features.blocks["word"].items()]
        )
        total = sum(packed for packed, _ in told)
        length = sqrt(take(total, SQUARES)) if rows.rarity else 1.0
        scale = rows.scale / (length or 1.0)
        opening = _within(first, told)
        closing = opening if first == last else _within(last, told)
        given = Given(rows.hidden, _counts(rows, known), scale)
        found.append(Weighed(scale, told, (total, opening, closing), given))
    return found


def _known(rows: Rows, block: Block) -> list[tuple[int, tuple[int, ...]]]:
    index = rows.index
    return [(index[name], places) for name, places in block.items() if name in index]


def _counts(rows: Rows, known: Sequence[tuple[int, tuple[int, ...]]]) -> dict[int, int]:
    """By row that the hidden layer knows, how much it counts."""
    rarity, most = rows.rarity, rows.known
    return {row: rarity[row] if rarity else 1 for row, _ in known if row < most}


def _within(part: range, told: Sequence[tuple[int, tuple[int, ...]]]) -> int:
    return sum(packed for packed, places in told if places and places[0] in part)


def odds(model: Model, found: Sequence[Weighed]) -> list[list[float]]:
    """Log-odds of the first layer, by part and column; the bases are the whole text's."""
    return [
        [
            (0.0 if part else base)
            + step * sum(block.scale * take(block.sums[part], at) for block in found)
            for at, (base, step) in enumerate(zip(model.bases, model.steps, strict=True))
        ]
        for part in range(len(PARTS))
    ]


def pulls(model: Model, found: Sequence[Weighed], column: str, words: int) -> list[float]:
    """By word, what is added to a column; what covers several words is shared out among them."""
    at = COLUMNS.index(column)
    step = model.steps[at]
    added = [0.0] * words
    for block in found:
        scale = block.scale * step
        values = take_each((packed for packed, _ in block.told), at)
        for value, (_, places) in zip(values, block.told, strict=True):
            if value and places:
                pull = scale * value / len(places)
                for place in places:
                    added[place] += pull
    return added
