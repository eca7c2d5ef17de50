"""The trained weights, and how they are applied: a weighted sum in plain Python.

`model.json.gz` is made by `make train` and by nothing else. Its weights are whole numbers, one row
of `COLUMNS` for each feature; `steps` turn sums of them into log-odds.
"""

import gzip
import json
from array import array
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

from bot.triage.assessment import TARGETS
from bot.triage.features import Block, Features

SEVERITIES = ("critical", "high", "medium")
#: What is weighed: three questions, answered apart. "support" is that support should keep it.
HEADS: dict[str, tuple[str, ...]] = {
    "target": TARGETS,
    "severity": SEVERITIES,
    "support": ("support",),
}
COLUMNS: tuple[str, ...] = tuple(column for head in HEADS.values() for column in head)
FILE = Path(__file__).with_name("model.json.gz")


@dataclass(frozen=True, slots=True)
class Rows:
    """The weights of one block of features.

    Attributes:
        index: by feature, the number of its row.
        rarity: by row; what is rare tells more. Empty when all count the same.
        values: row by row, in the order of `COLUMNS`.
        scale: what one feature of the block counts.
    """

    index: Mapping[str, int]
    rarity: Sequence[int]
    values: Sequence[int]
    scale: float


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was learnt, and from which probability on it is called sure."""

    bases: tuple[float, ...]
    steps: tuple[float, ...]
    rows: Mapping[str, Rows]
    limits: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """What one feature adds: `weight` times its row, at the words it covers."""

    block: str
    row: int
    weight: float
    places: tuple[int, ...]


@cache
def load() -> Model:
    """The shipped model, read once."""
    written = json.loads(gzip.decompress(FILE.read_bytes()))
    return Model(
        bases=tuple(written["bases"]),
        steps=tuple(written["steps"]),
        rows={name: _rows(block) for name, block in written["blocks"].items()},
        limits=written["limits"],
    )


def _rows(written: Mapping[str, str]) -> Rows:
    names = written["names"].split("\n")
    return Rows(
        index={name: row for row, name in enumerate(names)},
        rarity=b64decode(written["rarity"]),
        values=array("b", b64decode(written["values"])),
        scale=float(written["scale"]),
    )


def parts(model: Model, features: Features) -> list[Part]:
    """What of the text the model knows."""
    return [
        part
        for name, rows in model.rows.items()
        for part in _parts(name, rows, features.blocks[name])
    ]


def _parts(name: str, rows: Rows, block: Block) -> Iterator[Part]:
    """Where rarity counts, a block weighs the same however long the text is."""
    known = [(rows.index[key], places) for key, places in block.items() if key in rows.index]
    if not rows.rarity:
        yield from (Part(name, row, rows.scale, places) for row, places in known)
        return
    length = sqrt(sum(rows.rarity[row] ** 2 for row, _ in known)) or 1.0
    for row, places in known:
        yield Part(name, row, rows.scale * rows.rarity[row] / length, places)


def totals(model: Model, found: Sequence[Part]) -> dict[str, float]:
    """Log-odds by column."""
    width = len(COLUMNS)
    sums = [0.0] * width
    for part in found:
        start = part.row * width
        weight = part.weight
        row = model.rows[part.block].values[start : start + width]
        sums = [total + weight * value for total, value in zip(sums, row, strict=True)]
    return {
        column: base + step * total
        for column, base, step, total in zip(COLUMNS, model.bases, model.steps, sums, strict=True)
    }


def pulls(model: Model, found: Sequence[Part], column: str, words: int) -> list[float]:
    """By word, what is added to a column; what covers several words is shared out among them."""
    own, width = COLUMNS.index(column), len(COLUMNS)
    added = [0.0] * words
    for part in found:
        if not part.places:
            continue
        value = model.rows[part.block].values[part.row * width + own]
        share = part.weight * value * model.steps[own] / len(part.places)
        for at in part.places:
            added[at] += share
    return added
