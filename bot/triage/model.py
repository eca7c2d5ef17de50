"""The trained weights, read from `model.json.gz`; how they are applied is in `weighing.py`.

The file is made by `make train` and by nothing else. Its weights are whole numbers, one row of
`COLUMNS` for each feature; `steps` turn sums of them into log-odds.
"""

import gzip
import json
from array import array
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.triage.assessment import TARGETS
from bot.triage.hidden import HiddenLayer
from bot.triage.lanes import pack
from bot.triage.shards import KnownWords
from bot.triage.stacking import SecondLayer

SEVERITIES = ("critical", "high", "medium")
#: What is weighed: three questions, answered apart. "support" is that support should keep it.
HEADS: dict[str, tuple[str, ...]] = {
    "target": TARGETS,
    "severity": SEVERITIES,
    "support": ("support",),
}
COLUMNS: tuple[str, ...] = tuple(column for head in HEADS.values() for column in head)
_WIDTH = len(COLUMNS)
#: Lanes of packed rows: the columns, and one for squares.
LANES = _WIDTH + 1
FILE = Path(__file__).with_name("model.json.gz")


class PackedRows(dict[int, int]):
    """By number, a row times its rarity, and in the last lane its rarity squared.

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
        packed: by row, the weights of all columns times its rarity.
        scale: what one feature of the block counts.
        hidden: the hidden layer's weights of the first `known` features, a byte for each unit.
        known: how many features the hidden layer knows; they stand in most texts.
    """

    index: Mapping[str, int]
    rarity: Sequence[int]
    packed: Mapping[int, int]
    scale: float
    hidden: bytes
    known: int


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was learnt, and from which probability on it is called sure.

    `bases`, `steps` and most of `rows` are the first layer's.

    Attributes:
        pieces: the block "shard", by the word that its pieces are of.
        favours: by column, what is added to the log-odds of a line, and of a longer text: a miss
            costs more than a second look, and a line says less.
        limits: by question, the probability from which on something is said.
    """

    bases: tuple[float, ...]
    steps: tuple[float, ...]
    rows: Mapping[str, Rows]
    pieces: KnownWords
    hidden: HiddenLayer
    second: SecondLayer
    favours: Sequence[tuple[float, float]]
    limits: Mapping[str, float]


@cache
def load() -> Model:
    """The shipped model, read once."""
    written = json.loads(gzip.decompress(FILE.read_bytes()))
    hidden = HiddenLayer(**written["hidden"])
    rows = {name: _rows(block, len(hidden.steps)) for name, block in written["blocks"].items()}
    return Model(
        bases=tuple(written["bases"]),
        steps=tuple(written["steps"]),
        rows=rows,
        pieces=KnownWords(rows["shard"].index, rows["shard"].packed),
        hidden=hidden,
        second=SecondLayer(**written["second"]),
        favours=written["favours"],
        limits=written["limits"],
    )


def _rows(written: Mapping[str, str], units: int) -> Rows:
    names = written["names"].split("\n")
    rarity = b64decode(written["rarity"])
    values = array("b", b64decode(written["values"]))
    hidden = b64decode(written["hidden"])
    return Rows(
        index={name: row for row, name in enumerate(names)},
        rarity=rarity,
        packed=PackedRows(rarity, values),
        scale=float(written["scale"]),
        hidden=hidden,
        known=len(hidden) // units,
    )
