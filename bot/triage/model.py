"""The trained weights, and how they are applied: a weighted sum in plain Python.

`model.json.gz` is made by `make train` and by nothing else. Its weights are whole numbers, one row
of `COLUMNS` for each feature; `steps` turn sums of them into log-odds.
"""

import gzip
import json
from array import array
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from bot.triage.assessment import TARGETS
from bot.triage.features import Block, Features
from bot.triage.lanes import pack, take
from bot.triage.shards import KnownShards

SEVERITIES = ("critical", "high", "medium")
#: What is weighed: three questions, answered apart. "support" is that support should keep it.
HEADS: dict[str, tuple[str, ...]] = {
    "target": TARGETS,
    "severity": SEVERITIES,
    "support": ("support",),
}
COLUMNS: tuple[str, ...] = tuple(column for head in HEADS.values() for column in head)
_WIDTH = len(COLUMNS)
FILE = Path(__file__).with_name("model.json.gz")


class PackedRows(dict[int, int]):
    """By number, a row times its rarity, and the square of that in one more lane.

    Rows are packed when they are first asked for.
    """

    def __init__(self, rarity: Sequence[int], values: Sequence[int]) -> None:
        """Without rarity every row counts once."""
        super().__init__()
        self._rarity, self._values = rarity, values

    def __missing__(self, row: int) -> int:
        rarity = self._rarity[row] if self._rarity else 1
        values = self._values[row * _WIDTH : (row + 1) * _WIDTH]
        packed = self[row] = pack((*values, rarity)) * rarity
        return packed


@dataclass(frozen=True, slots=True)
class Rows:
    """The weights of one block of features.

    Attributes:
        index: by feature, the number of its row.
        rarity: by row; what is rare tells more. Empty when all count the same.
        columns: by column, the weight of each row.
        packed: by row, the weights of all columns times its rarity.
        scale: what one feature of the block counts.
    """

    index: Mapping[str, int]
    rarity: Sequence[int]
    columns: Mapping[str, Sequence[int]]
    packed: PackedRows
    scale: float


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was learnt, and from which probability on it is called sure."""

    bases: tuple[float, ...]
    steps: tuple[float, ...]
    rows: Mapping[str, Rows]
    shards: KnownShards
    limits: Mapping[str, float]


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


@cache
def load() -> Model:
    """The shipped model, read once."""
    written = json.loads(gzip.decompress(FILE.read_bytes()))
    rows = {name: _rows(block) for name, block in written["blocks"].items()}
    return Model(
        bases=tuple(written["bases"]),
        steps=tuple(written["steps"]),
        rows=rows,
        shards=KnownShards(rows["shard"].index),
        limits=written["limits"],
    )


def _rows(written: Mapping[str, str]) -> Rows:
    names = written["names"].split("\n")
    rarity = b64decode(written["rarity"])
    values = array("b", b64decode(written["values"]))
    return Rows(
        index={name: row for row, name in enumerate(names)},
        rarity=rarity,
        columns={column: values[at::_WIDTH] for at, column in enumerate(COLUMNS)},
        packed=PackedRows(rarity, values),
        scale=float(written["scale"]),
    )


def weigh(model: Model, features: Features) -> list[Weighed]:
    """What of the text the model knows."""
    return [
        _weighed(rows, _shards(model, features) if name == "shard" else _known(rows, block))
        for name, rows in model.rows.items()
        for block in [features.blocks.get(name, {})]
    ]


def _weighed(rows: Rows, places: Mapping[int, tuple[int, ...]]) -> Weighed:
    """Where rarity counts, a block weighs the same however long the text is."""
    total = sum(map(rows.packed.__getitem__, places))
    length = sqrt(take(total, _WIDTH)) if rows.rarity else 1.0
    return Weighed(rows, length or 1.0, total, places)


def _known(rows: Rows, block: Block) -> dict[int, tuple[int, ...]]:
    index = rows.index
    return {index[key]: places for key, places in block.items() if key in index}


def _shards(model: Model, features: Features) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for word, places in features.blocks["word"].items():
        for row in model.shards.rows(word):
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
            if places and (value := values[row]):
                weight = scale * rarity[row] / length if rarity else scale
                share = weight * value * step / len(places)
                for at in places:
                    added[at] += share
    return added
