"""Finds phrases in words. The little language they are written in is `Signal.phrases`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.triage.words import Word

_GAP = "_"
_MOST_SKIPPED = 3
_KEY_LENGTH = 3
_MOST_KEPT = 4096


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
    owner: str
    first: _Part
    rest: tuple[_Part, ...]

    def next_words(self) -> frozenset[str]:
        """The words of which one must follow the first; none where that isn't certain."""
        second = self.rest[0] if self.rest else None
        if second is None or second.gap_before or second.stems or second.number_ends:
            return frozenset()
        return second.exact


@dataclass(frozen=True, slots=True)
class _Opening:
    """Phrases that begin alike.

    Attributes:
        by_next: those that a next word allows, by each that is named.
        others: those that allow any.
    """

    by_next: Mapping[str, Sequence[_Phrase]]
    others: Sequence[_Phrase]

    @classmethod
    def of(cls, phrases: Sequence[_Phrase]) -> "_Opening":
        nexts = [phrase.next_words() for phrase in phrases]
        by_next = {
            word: [p for p, n in zip(phrases, nexts, strict=True) if not n or word in n]
            for word in frozenset().union(*nexts)
        }
        return cls(by_next, [p for p, n in zip(phrases, nexts, strict=True) if not n])

    def before(self, following: str) -> Sequence[_Phrase]:
        """Those that this next word allows, in their order."""
        return self.by_next.get(following, self.others)


class PhraseBook:
    """Phrases of many owners, indexed by how they begin."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases`: pairs of an owner and its phrases, separated by semicolons."""
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_stem: dict[str, list[_Phrase]] = {}
        self._by_number: list[_Phrase] = []
        self._opening = lru_cache(_MOST_KEPT)(self._begun_with)
        written = ((owner, part.split()) for owner, many in phrases for part in many.split(";"))
        for owner, words in (pair for pair in written if pair[1]):
            first, *rest = _parts(words)
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
        norms = [word.norm for word in words]
        followed = zip(map(self._opening, norms), [*norms[1:], ""], strict=False)
        for at, (opening, following) in enumerate(followed):
            for phrase in opening.before(following) if opening else ():
                last = _last(phrase, words, at) if phrase.rest else at
                if last is not None:
                    yield Found(phrase.owner, at, last)

    def _begun_with(self, norm: str) -> _Opening | None:
        """Phrases that a word begins; first those that name it in full."""
        named = self._by_word.get(norm, ())
        stems = self._by_stem.get(norm[:_KEY_LENGTH], ())
        numbered = self._by_number if norm[0].isdigit() else ()
        fitting = [
            *named,
            *(phrase for phrase in stems if norm.startswith(phrase.first.stems)),
            *(phrase for phrase in numbered if norm.endswith(phrase.first.number_ends)),
        ]
        return _Opening.of(fitting) if fitting else None


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
