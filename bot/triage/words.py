"""Text to words: what the phrases of the signals are matched against."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"\d+(?:[.,]\d+)+[^\W_]*|[^\W_]+(?:['’][^\W_]+)*|[?>$€£]")
_SENTENCE_END = re.compile(r"[.!?;…](?:[\s\"'”’)]|$)|\n")
_APOSTROPHES = str.maketrans("", "", "'’")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as phrases see it, with its place in the text and the sentence it stands in."""

    norm: str
    start: int
    end: int
    sentence: int


def vocabulary(written: str) -> frozenset[str]:
    """A set of words written with blanks between them."""
    return frozenset(written.split())


def split(text: str) -> list[Word]:
    """The words of the text, in order; linear in its length."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    found: list[Word] = []
    sentence = 0
    for match in _WORD.finditer(text):
        while sentence < len(ends) and ends[sentence] < match.start():
            sentence += 1
        norm = match.group().lower().translate(_APOSTROPHES)
        found.append(Word(norm, match.start(), match.end(), sentence))
    return found
