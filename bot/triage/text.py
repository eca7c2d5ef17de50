"""A description, split into words once; what all of triage reads."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.triage.words import Word, split


@dataclass(frozen=True, slots=True)
class Text:
    """A description and its words.

    Attributes:
        names: the customers', as they are written there.
        named: the places in `words` that belong to one of the names.
    """

    written: str
    words: tuple[Word, ...]
    names: tuple[str, ...]
    named: frozenset[int]


def read(written: str, names: tuple[str, ...] = ()) -> Text:
    """The words of a description whose customers are found already."""
    words = split(written)
    return Text(written, words, names, frozenset(_named(written, words, names)))


def _named(written: str, words: Sequence[Word], names: Sequence[str]) -> Iterator[int]:
    starts = [word.start for word in words] if names else []
    for name in names:
        for match in re.finditer(re.escape(name), written):
            yield from range(bisect_left(starts, match.start()), bisect_left(starts, match.end()))
