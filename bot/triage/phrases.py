"""Finds phrases in words. The little language they are written in is `Signal.phrases`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.triage.words import Word

_GAP = "_"
_MOST_SKIPPED = 3
_KEY_LENGTH = 3


class Found(NamedTuple):
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


class _Phrase(NamedTuple):
    number: int
    owner: str
    first: _Part
    rest: tuple[_Part, ...]


@dataclass(frozen=True, slots=True)
class _Opening:
    """Phrases that begin alike.

    Attributes:
        by_next: those whose next word is certain, by that word.
        others: all others.
        merged: by a next word, those that it allows, once it was asked for.
    """

    by_next: dict[str, list[_Phrase]] = field(default_factory=dict)
    others: list[_Phrase] = field(default_factory=list)
    merged: dict[str, list[_Phrase]] = field(default_factory=dict)

    def add(self, phrase: _Phrase) -> None:
        second = phrase.rest[0] if phrase.rest else None
        if second is None or second.gap_before or second.stems or second.number_ends:
            self.others.append(phrase)
        else:
            for word in second.exact:
                self.by_next.setdefault(word, []).append(phrase)

    def before(self, following: str) -> list[_Phrase]:
        """Those that this next word allows, in the order of the book."""
        if following not in self.by_next:
            return self.others
        if following not in self.merged:
            self.merged[following] = sorted((*self.others, *self.by_next[following]))
        return self.merged[following]


class PhraseBook:
    """Phrases of many owners, indexed by how they begin."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases`: pairs of an owner and its phrases, separated by semicolons."""
        self._by_word: dict[str, _Opening] = {}
        self._by_stem: dict[str, list[_Phrase]] = {}
        self._by_number = _Opening()
        written = ((owner, part.split()) for owner, many in phrases for part in many.split(";"))
        for number, (owner, words) in enumerate(pair for pair in written if pair[1]):
            first, *rest = _parts(words)
            self._add(_Phrase(number, owner, first, tuple(rest)))

    def _add(self, phrase: _Phrase) -> None:
        for word in phrase.first.exact:
            self._by_word.setdefault(word, _Opening()).add(phrase)
        for start in {stem[:_KEY_LENGTH] for stem in phrase.first.stems}:
            self._by_stem.setdefault(start, []).append(phrase)
        if phrase.first.number_ends:
            self._by_number.add(phrase)

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Every phrase at every place, in the order of the text."""
        norms = [word.norm for word in words]
        for at in self._places(norms):
            for phrase in self._beginning(norms, at):
                last = _last(phrase, words, at) if phrase.rest else at
                if last is not None:
                    yield Found(phrase.owner, at, last)

    def _places(self, norms: Sequence[str]) -> Iterable[int]:
        """Where a phrase may begin."""
        by_word, by_stem = self._by_word, self._by_stem
        return [
            at
            for at, norm in enumerate(norms)
            if norm in by_word or norm[:_KEY_LENGTH] in by_stem or norm[0].isdigit()
        ]

    def _beginning(self, norms: Sequence[str], at: int) -> list[_Phrase]:
        """Phrases that may stand there; first those that name the first word in full."""
        norm, found = norms[at], list[_Phrase]()
        following = norms[at + 1] if at + 1 < len(norms) else ""
        if opening := self._by_word.get(norm):
            found += opening.before(following)
        for phrase in self._by_stem.get(norm[:_KEY_LENGTH], ()):
            if norm.startswith(phrase.first.stems):
                found.append(phrase)
        if norm[0].isdigit():
            numbered = self._by_number.before(following)
            found += (p for p in numbered if norm.endswith(p.first.number_ends))
        return found


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


def _last(phrase: _Phrase, words: Sequence[Word], first: int) -> int | None:
    """Where the phrase ends that starts at `first`; the sentence has to hold all of it."""
    sentence, at = words[first].sentence, first
    for part in phrase.rest:
        reach = at + 2 + (_MOST_SKIPPED if part.gap_before else 0)
        for following in range(at + 1, reach):
            if following >= len(words) or words[following].sentence != sentence:
                return None
            if part.fits(words[following].norm):
                at = following
                break
        else:
            return None
    return at
