"""How the trained weights are applied to a text: a weighted sum in plain Python."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from bot.triage.features import Block, Features
from bot.triage.hidden import Given
from bot.triage.lanes import take
from bot.triage.model import COLUMNS, SQUARES, Model, Rows
from bot.triage.shards import KnownShards
from bot.triage.stacking import PARTS


class Weighed(NamedTuple):
    """What one block of a text adds.

    Attributes:
        rows: the weights of the block.
        length: by this it is divided, so that it weighs the same however long the text is.
        sums: by part of the text (`stacking.PARTS`), the sum of its rows, packed.
        places: by row, the words that it covers.
    """

    rows: Rows
    length: float
    sums: tuple[int, ...]
    places: Mapping[int, tuple[int, ...]]


def weigh(model: Model, features: Features) -> list[Weighed]:
    """What of the text the model knows; where rarity counts, by how rare it is."""
    found: list[Weighed] = []
    first, last = features.parts()
    for name, rows in model.rows.items():
        places = (
            _shards(model.shards, features.blocks["word"])
            if name == "shard"
            else _known(rows.index, features.blocks[name])
        )
        total = sum(map(rows.packed.__getitem__, places))
        length = sqrt(take(total, SQUARES)) if rows.rarity else 1.0
        opening = _within(first, rows, places)
        closing = opening if first == last else _within(last, rows, places)
        found.append(Weighed(rows, length or 1.0, (total, opening, closing), places))
    return found


def _within(part: range, rows: Rows, places: Mapping[int, tuple[int, ...]]) -> int:
    packed = rows.packed
    return sum(packed[row] for row, covered in places.items() if covered and covered[0] in part)


def _known(index: Mapping[str, int], block: Block) -> dict[int, tuple[int, ...]]:
    return {index[name]: places for name, places in block.items() if name in index}


def _shards(known: KnownShards, words: Block) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for word, places in words.items():
        for row in known.rows(word):
            if row not in found:
                found[row] = places
    return found


def odds(model: Model, found: Sequence[Weighed]) -> list[list[float]]:
    """Log-odds of the first layer, by part and column; the bases are the whole text's."""
    return [
        [
            (0.0 if part else base)
            + step
            * sum(block.rows.scale / block.length * take(block.sums[part], at) for block in found)
            for at, (base, step) in enumerate(zip(model.bases, model.steps, strict=True))
        ]
        for part in range(len(PARTS))
    ]


def given(found: Iterable[Weighed]) -> Iterator[Given]:
    """What the hidden layer is given."""
    for rows, length, _sums, places in found:
        known = [row for row in places if row < rows.known]
        if known:
            counts = {row: rows.rarity[row] if rows.rarity else 1 for row in known}
            yield Given(rows.hidden, counts, rows.scale / length)


def pulls(model: Model, found: Sequence[Weighed], column: str, words: int) -> list[float]:
    """By word, what is added to a column; what covers several words is shared out among them."""
    step = model.steps[COLUMNS.index(column)]
    added = [0.0] * words
    for rows, length, _sums, covered in found:
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
