"""Pieces of words, ends marked: they know "cancelling" from "cancelled"."""

from collections.abc import Iterator, Mapping
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


class KnownShards:
    """Which rows of the model a word's pieces have; for words that come again it is kept."""

    def __init__(self, index: Mapping[str, int]) -> None:
        """`index`: by piece, the number of its row."""
        self._index = index
        self._kept = lru_cache(_MOST_KEPT)(self._rows)

    def rows(self, word: str) -> tuple[int, ...]:
        """The rows of the pieces that are known, each once."""
        return self._kept(word) if len(word) <= _LONGEST_KEPT else self._rows(word)

    def _rows(self, word: str) -> tuple[int, ...]:
        found = (self._index.get(shard) for shard in shards(word))
        return tuple(dict.fromkeys(row for row in found if row is not None))
