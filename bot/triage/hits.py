"""Text to hits: which signals stand in it, and where. Denied ones are left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.triage.denial import denied
from bot.triage.phrases import Found, PhraseBook
from bot.triage.signal import Signal
from bot.triage.signals import SIGNALS
from bot.triage.words import Word, split

_BY_KEY = {signal.key: signal for signal in SIGNALS}
_BOOK = PhraseBook((signal.key, signal.phrases) for signal in SIGNALS)


@dataclass(frozen=True, slots=True)
class Hit:
    """A signal found in the text, with the words as they stand there."""

    signal: Signal
    words: str
    at: int


def find(text: str, names: Iterable[str] = ()) -> list[Hit]:
    """Every phrase of every signal that stands in the text and isn't taken back, in order.

    `names` are left out: "Senior" in a customer's name asks for nobody senior.
    """
    taken = [(m.start(), m.end()) for name in names for m in re.finditer(re.escape(name), text)]
    words = [word for word in split(text) if not any(s <= word.start < e for s, e in taken)]
    return list(_hits(text, words, denied(words)))


def _hits(text: str, words: Sequence[Word], taken_back: frozenset[int]) -> Iterator[Hit]:
    for found in _outermost(_BOOK.find(words)):
        signal = _BY_KEY[found.owner]
        if signal.deniable and found.first in taken_back:
            continue
        start, end = words[found.first].start, words[found.last].end
        yield Hit(signal, text[start:end], start)


def _outermost(found: Iterable[Found]) -> Iterator[Found]:
    """Without what stands inside something longer: "missing" in "missing audit log feature"."""
    reached = first = -1
    for phrase in sorted(found, key=lambda f: (f.first, -f.last)):
        if phrase.last > reached or (phrase.first, phrase.last) == (first, reached):
            reached, first = phrase.last, phrase.first
            yield phrase
