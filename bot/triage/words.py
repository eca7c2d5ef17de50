"""Text to words: what the phrases of the signals are matched against."""

import re
from typing import NamedTuple

_WORD = re.compile(r"\d+(?:[.,]\d+)+[^\W_]*|[^\W_]+(?:['’][^\W_]+)*|[?>$€£]")
_SENTENCE_END = re.compile(r"[.!?;…](?:[\s\"'”’)]|$)|\n")
_APOSTROPHES = str.maketrans("", "", "'’")


class Word(NamedTuple):
    """A word as phrases see it, with its place in the text and the sentence it stands in."""

    norm: str
    start: int
    end: int
    sentence: int


def vocabulary(written: str) -> frozenset[str]:
    """A set of words written with blanks between them."""
    return frozenset(written.split())


def split(text: str) -> tuple[Word, ...]:
    """The words of the text, in order; linear in its length."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    ends.append(len(text))
    found: list[Word] = []
    sentence = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while ends[sentence] < start:
            sentence += 1
        norm = match.group().lower()
        if not norm.isalnum():
            norm = norm.translate(_APOSTROPHES)
        found.append(Word(norm, start, end, sentence))
    return tuple(found)
