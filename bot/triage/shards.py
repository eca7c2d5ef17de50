"""Pieces of words, ends marked: they know "cancelling" from "cancelled"."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

_LENGTHS = (3, 4, 5)
_MOST_KEPT = 8192
#: What is longer is no word that comes again.
_LONGEST_KEPT = 24


def shards(word: str) -> Iterator[str]:
    """The pieces of a word; of a number or a sign none."""
    if word[0].isalpha():
        framed = f" {word} "
        for length in _LENGTHS:
            for start in range(len(framed) - length + 1):
                yield framed[start : start + length]


class KnownWords:
    """What the model's pieces of a word add up to; for words that come again it is kept."""

    def __init__(self, index: Mapping[str, int], packed: Callable[[int], int]) -> None:
        """`index`: by piece, the number of its row; `packed`: by that, its weights."""
        self._index, self._packed = index, packed
        self._kept = lru_cache(_MOST_KEPT)(self._sum)

    def sum(self, word: str) -> int:
        """The sum of the packed rows of the pieces that are known, each once."""
        return self._kept(word) if len(word) <= _LONGEST_KEPT else self._sum(word)

    def _sum(self, word: str) -> int:
        rows = {self._index[shard] for shard in shards(word) if shard in self._index}
        return sum(map(self._packed, rows))
