"""Texts to numbers: the vocabulary, and the sparse matrix that scikit-learn learns from."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # SciPy ships no types

from bot.triage import customers, facts, features, hits
from bot.triage.features import Features
from bot.triage.model import PIECES
from bot.triage.shards import shards
from bot.triage.stacking import PARTS
from bot.triage.text import read as text_of


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockPlan:
    """How a block of features is taken in.

    Attributes:
        scale: what one feature counts; or all of a block together, where rarity counts.
        least: in how many texts a feature must stand.
        rarity: whether what is rare counts more, and long texts no more than short ones.
        hidden: whether the hidden layer is given what stands in `LEAST_HIDDEN` texts.
    """

    scale: float
    least: int
    rarity: bool
    hidden: bool = True


#: Found by cross-validation over voices, to one digit.
PLAN: Mapping[str, BlockPlan] = {
    "word": BlockPlan(scale=1.0, least=2, rarity=True),
    "pair": BlockPlan(scale=0.7, least=5, rarity=True),
    "later": BlockPlan(scale=0.6, least=5, rarity=True),
    PIECES: BlockPlan(scale=0.8, least=10, rarity=True, hidden=False),
    "concept": BlockPlan(scale=0.1, least=2, rarity=False),
    "concepts": BlockPlan(scale=0.3, least=3, rarity=True),
    "signal": BlockPlan(scale=0.2, least=1, rarity=False),
    "fact": BlockPlan(scale=0.1, least=2, rarity=False),
}
#: Less seldom makes the file bigger and triage no better; so do pieces of words.
LEAST_HIDDEN = 10
#: Rarity is kept in a byte.
_RARITY_STEPS = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """The features that count.

    Attributes:
        names: by block, what stands in most texts first.
        rarity: the same, of each.
        hidden: by block, how many of the first the hidden layer knows.
    """

    names: Mapping[str, tuple[str, ...]]
    rarity: Mapping[str, tuple[int, ...]]
    hidden: Mapping[str, int]

    def given(self) -> list[int]:
        """The columns of the matrix that the hidden layer knows."""
        columns: list[int] = []
        start = 0
        for block, names in self.names.items():
            columns += range(start, start + self.hidden[block])
            start += len(names)
        return columns


def read(text: str) -> Features:
    """The features of a text, found as the bot finds them."""
    split = text_of(text, customers.find(text))
    return features.extract(split, hits.find(split), facts.find(split))


def lines(texts: Sequence[Features]) -> NDArray[np.bool_]:
    """By text, whether it is no longer than a line."""
    return np.array([text.is_line for text in texts])


def vocabulary(texts: Sequence[Features]) -> Vocabulary:
    """What stands in enough of the texts."""
    names: dict[str, tuple[str, ...]] = {}
    rarity: dict[str, tuple[int, ...]] = {}
    hidden: dict[str, int] = {}
    for block, plan in PLAN.items():
        counts = Counter(name for text in texts for name in _names(block, text))
        enough = (name for name, n in counts.items() if n >= plan.least)
        names[block] = tuple(sorted(enough, key=lambda name: (-counts[name], name)))
        rarity[block] = (
            tuple(_rarity(counts[name], len(texts)) for name in names[block]) if plan.rarity else ()
        )
        often = (counts[name] >= LEAST_HIDDEN for name in names[block])
        hidden[block] = sum(often) if plan.hidden else 0
    return Vocabulary(names=names, rarity=rarity, hidden=hidden)


def _names(block: str, text: Features) -> Iterable[str]:
    if block != PIECES:
        return text.blocks[block]
    return {shard for word in text.blocks["word"] for shard in shards(word)}


def _rarity(count: int, texts: int) -> int:
    """Smoothed inverse document frequency, in steps."""
    return round((log((1 + texts) / (1 + count)) + 1) * _RARITY_STEPS)


def matrix(texts: Sequence[Features], known: Vocabulary, part: str = "whole") -> csr_matrix:
    """One row a text, one column a feature, blocks side by side; the same sums as the bot's.

    `part` is one of `stacking.PARTS`: of the others than the whole, what first stands there.
    """
    starts, index = {}, {}
    width = 0
    for block, names in known.names.items():
        starts[block] = width
        index[block] = {name: at for at, name in enumerate(names)}
        width += len(names)
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for text in texts:
        within = dict(zip(PARTS, (None, *text.parts()), strict=True))[part]
        row = sorted(
            (starts[block] + at, value)
            for block in known.names
            for at, value, place in _values(block, text, index[block], known)
            if within is None or place in within
        )
        columns += [column for column, _ in row]
        data += [value for _, value in row]
        ends.append(len(data))
    rows = csr_matrix(
        (np.array(data), np.array(columns), np.array(ends)), shape=(len(texts), width)
    )
    rows.sum_duplicates()
    return rows


def _values(
    block: str, text: Features, index: Mapping[str, int], known: Vocabulary
) -> list[tuple[int, float, int | None]]:
    """Columns and values, and the place of the first word that each covers."""
    plan = PLAN[block]
    places = [
        (index[name], next(iter(at), None)) for name, at in _places(block, text) if name in index
    ]
    if not plan.rarity:
        return [(at, plan.scale, place) for at, place in places]
    rarity = known.rarity[block]
    length = sqrt(sum(rarity[at] ** 2 for at, _ in places)) or 1.0
    return [(at, plan.scale * rarity[at] / length, place) for at, place in places]


def _places(block: str, text: Features) -> Iterable[tuple[str, tuple[int, ...]]]:
    """Features with the places they cover; pieces of words once for each word they are of."""
    if block != PIECES:
        return text.blocks[block].items()
    words = text.blocks["word"].items()
    return ((shard, at) for word, at in words for shard in dict.fromkeys(shards(word)))
