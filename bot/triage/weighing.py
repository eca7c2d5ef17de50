"""How the trained weights are applied to a text: a weighted sum in plain Python."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from bot.triage.features import Block, Features
from bot.triage.lanes import take
from bot.triage.model import COLUMNS, SQUARES, Model, Rows
from bot.triage.shards import KnownShards


class Weighed(NamedTuple):
    """What one block of a text adds.

    Attributes:
        rows: the weights of the block.
        length: by this it is divided, so that it weighs the same however long the text is.
        total: the sum of its rows, packed.
        places: by row, the words that it covers.
    """

    rows: Rows
    length: float
    total: int
    places: Mapping[int, tuple[int, ...]]


def weigh(model: Model, features: Features) -> list[Weighed]:
    """What of the text the model knows; where rarity counts, by how rare it is."""
    found: list[Weighed] = []
    for name, rows in model.rows.items():
        places = (
            _shards(model.shards, features.blocks["word"])
            if name == "shard"
            else _known(rows.index, features.blocks[name])
        )
        total = sum(map(rows.packed.__getitem__, places))
        length = sqrt(take(total, SQUARES)) if rows.rarity else 1.0
        found.append(Weighed(rows, length or 1.0, total, places))
    return found


def _known(index: Mapping[str, int], block: Block) -> dict[int, tuple[int, ...]]:
    return {index[name]: places for name, places in block.items() if name in index}


def _shards(known: KnownShards, words: Block) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for word, places in words.items():
        for row in known.rows(word):
            if row not in found:
                found[row] = places
    return found


def totals(model: Model, found: Sequence[Weighed]) -> dict[str, float]:
    """Log-odds by column."""
    return {
        column: base
        + step * sum(block.rows.scale / block.length * take(block.total, at) for block in found)
        for at, (column, base, step) in enumerate(
            zip(COLUMNS, model.bases, model.steps, strict=True)
        )
    }


def pulls(model: Model, found: Sequence[Weighed], column: str, words: int) -> list[float]:
    """By word, what is added to a column; what covers several words is shared out among them."""
    step = model.steps[COLUMNS.index(column)]
    added = [0.0] * words
    for rows, length, _, covered in found:
        values, rarity, scale = rows.columns[column], rows.rarity, rows.scale
        for row, places in covered.items():
            if value := values[row]:
                weight = scale * rarity[row] / length if rarity else scale
                pull, covers = weight * value * step, len(places)
                if covers == 1:
                    added[places[0]] += pull
                else:
                    for at in places:
                        added[at] += pull / covers
    return added
