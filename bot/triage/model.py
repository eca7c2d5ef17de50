"""The trained weights, read from `model.json.gz`; how they are applied is in `weighing.py`.

The file is made by `make train` and by nothing else. Its weights are whole numbers, one row of
`COLUMNS` for each feature; `steps` turn sums of them into log-odds.
"""

import gzip
import json
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from bot.triage.assessment import TARGETS
from bot.triage.hidden import HiddenLayer
from bot.triage.lanes import MOVED, lane, pack
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
#: The lane of packed rows that holds squares of rarities, and how many come before the hidden
#: layer's units.
SQUARES, LANES = _WIDTH, _WIDTH + 1
#: The block whose features are the pieces of words.
PIECES = "shard"
FILE = Path(__file__).with_name("model.json.gz")
_NONE = bytes([MOVED])
#: So many packed rows of a block are kept, about 5 MB of those that the hidden layer knows.
_MOST_PACKED = 8192
#: The bytes of the whole numbers from -128 to 127, moved up.
_UP = bytes(range(MOVED, 2 * MOVED)) + bytes(range(MOVED))


@dataclass(frozen=True)
class Rows:
    """The weights of one block of features.

    Attributes:
        index: by feature, the number of its row.
        rarities: by row; what is rare tells more. Empty when all count the same.
        scale: what one feature of the block counts.
        first: the first layer's weights, a byte for each column.
        hidden: the hidden layer's, a byte for each of its `units`. It knows the first features
            only, which stand in most texts.
    """

    index: Mapping[str, int]
    rarities: bytes
    scale: float
    first: bytes
    hidden: bytes
    units: int

    @property
    def known(self) -> int:
        """How many features the hidden layer knows."""
        return len(self.hidden) // self.units

    def rarity(self, row: int) -> int:
        """How much a row counts."""
        return self.rarities[row] if self.rarities else 1

    def first_of(self, row: int) -> bytes:
        """A row's weights in the first layer."""
        return self.first[row * _WIDTH : (row + 1) * _WIDTH]

    def hidden_of(self, row: int) -> bytes:
        """A row's weights in the hidden layer; none when that doesn't know the feature."""
        return self.hidden[row * self.units : (row + 1) * self.units]

    @cached_property
    def packed(self) -> Callable[[int], int]:
        """A row times its rarity: the first layer's columns, the rarity's square, the hidden
        layer's units. It is packed when it is asked for; those asked for last are kept."""
        return lru_cache(_MOST_PACKED)(self._packed)

    def _packed(self, row: int) -> int:
        weights, rarity = pack(self.first_of(row) + _NONE + self.hidden_of(row)), self.rarity(row)
        return weights * rarity + lane(SQUARES, rarity * rarity)


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was learnt, and from which probability on it is called sure.

    `bases` and `steps` are the first layer's.

    Attributes:
        rows: by block.
        pieces: the block of the pieces of words, by the word.
        usual: by column, what is added to the log-odds because answers aren't as frequent as in
            what was taught.
        favours: by column, what is added to those of a line, and of a longer text, before the
            likeliest is chosen: a miss costs more than a second look, and a line says less.
        limits: by question, the probability from which on something is said.
    """

    bases: tuple[float, ...]
    steps: tuple[float, ...]
    rows: Mapping[str, Rows]
    pieces: KnownWords
    hidden: HiddenLayer
    second: SecondLayer
    usual: Sequence[float]
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
        pieces=KnownWords(rows[PIECES].index, rows[PIECES].packed),
        hidden=hidden,
        second=SecondLayer(**written["second"]),
        usual=written["usual"],
        favours=written["favours"],
        limits=written["limits"],
    )


def _rows(written: Mapping[str, str], units: int) -> Rows:
    return Rows(
        index={name: row for row, name in enumerate(written["names"].split("\n"))},
        rarities=b64decode(written["rarity"]),
        scale=float(written["scale"]),
        first=b64decode(written["values"]).translate(_UP),
        hidden=b64decode(written["hidden"]),
        units=units,
    )
