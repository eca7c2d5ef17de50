"""Finds phrases in words. The little language they are written in is `Signal.phrases`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.triage.words import Word

_GAP = "_"
_MOST_SKIPPED = 3
_KEY_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that stands in the text: its owner's key, and the words it covers."""

    owner: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a phrase, with its choices sorted by how they are compared."""

    exact: frozenset[str]
    stems: tuple[str, ...]
    number_ends: tuple[str, ...]
    gap_before: bool

    def fits(self, norm: str) -> bool:
        return (
            norm in self.exact
            or norm.startswith(self.stems)
            or (norm[0].isdigit() and norm.endswith(self.number_ends))
        )


@dataclass(frozen=True, slots=True)
class _Phrase:
    owner: str
    first: _Part
    rest: tuple[_Part, ...]


class PhraseBook:
    """Phrases of many owners, indexed by their first word."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases`: pairs of an owner and its phrases, separated by semicolons."""
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_stem: dict[str, list[_Phrase]] = {}
        self._by_number: list[_Phrase] = []
        for owner, written in phrases:
            for phrase in filter(None, (part.split() for part in written.split(";"))):
                first, *rest = _parts(phrase)
                self._add(_Phrase(owner, first, tuple(rest)))

    def _add(self, phrase: _Phrase) -> None:
        for word in phrase.first.exact:
            self._by_word.setdefault(word, []).append(phrase)
        for start in {stem[:_KEY_LENGTH] for stem in phrase.first.stems}:
            self._by_stem.setdefault(start, []).append(phrase)
        if phrase.first.number_ends:
            self._by_number.append(phrase)

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Every phrase at every place, in the order of the text."""
        for at, word in enumerate(words):
            for phrase in self._by_word.get(word.norm, ()):
                yield from _match(phrase, words, at)
            for phrase in self._by_stem.get(word.norm[:_KEY_LENGTH], ()):
                if phrase.first.fits(word.norm):
                    yield from _match(phrase, words, at)
            if word.norm[0].isdigit():
                for phrase in self._by_number:
                    if phrase.first.fits(word.norm):
                        yield from _match(phrase, words, at)


def _parts(phrase: Sequence[str]) -> Iterator[_Part]:
    for before, written in zip(["", *phrase], phrase, strict=False):
        if written == _GAP:
            continue
        choices = written.split("|")
        if short := [c for c in choices if c.endswith("*") and len(c) <= _KEY_LENGTH]:
            raise ValueError(f"{short[0]!r}: a stem needs {_KEY_LENGTH} letters")
        yield _Part(
            exact=frozenset(c for c in choices if c[0] != "#" and c[-1] != "*"),
            stems=tuple(c[:-1] for c in choices if c[-1] == "*"),
            number_ends=tuple(c[1:] for c in choices if c[0] == "#"),
            gap_before=before == _GAP,
        )


def _match(phrase: _Phrase, words: Sequence[Word], first: int) -> Iterator[Found]:
    """The phrase, when it starts at `first`; the sentence has to hold all of it."""
    sentence, at = words[first].sentence, first
    for part in phrase.rest:
        for following in range(at + 1, at + 2 + (_MOST_SKIPPED if part.gap_before else 0)):
            if following >= len(words) or words[following].sentence != sentence:
                return
            if part.fits(words[following].norm):
                at = following
                break
        else:
            return
    yield Found(phrase.owner, first, at)
