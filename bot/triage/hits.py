"""Text to hits: which signals stand in it, and where. Denied ones are left out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.triage.denial import denied
from bot.triage.phrases import Found, PhraseBook
from bot.triage.signal import Signal
from bot.triage.signals import SIGNALS
from bot.triage.text import Text
from bot.triage.words import Word

_BY_KEY = {signal.key: signal for signal in SIGNALS}
_BOOK = PhraseBook((signal.key, signal.phrases) for signal in SIGNALS)


class Hit(NamedTuple):
    """A signal found in the text, with the words as they stand there."""

    signal: Signal
    words: str
    at: int


def find(text: Text) -> list[Hit]:
    """Every phrase of every signal that stands in the text and isn't taken back, in order.

    Names are left out: "Senior" in a customer's name asks for nobody senior.
    """
    words: Sequence[Word] = text.words
    if text.named:
        words = [word for at, word in enumerate(words) if at not in text.named]
    return list(_hits(text.written, words, denied(words)))


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
