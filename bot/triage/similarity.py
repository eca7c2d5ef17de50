"""Whether two descriptions tell of the same issue.

Pure and deterministic: things and troubles by name (`likeness_things`, `likeness_troubles`), the
rest by words that both use, the rarer the more it says. Customers' names don't count. The weights
are set by `training/similarity.py` on pairs that were read and labelled.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, sqrt
from pathlib import Path

from bot.triage import likeness_things, likeness_troubles, likeness_words, model
from bot.triage.words import split

FILE = Path(__file__).with_name("likeness.json")
#: Words that are read: by then it is said what it is about.
_MOST_WORDS = 80
_SUFFIXES = ("ings", "ing", "ies", "ied", "ed", "es", "s", "ly")
_LEAST_STEM = 3
#: Words after a "not" in which it looks for what is denied.
_DENIED = 4
_CODE = re.compile(r"[45]\d\d|[a-z]{1,6}\d{2,6}|0x[0-9a-f]{3,8}")
_ERROR = frozenset({"error", "code", "fehler"})
#: How much a word says that the shipped model doesn't know.
_UNHEARD = 150


@dataclass(frozen=True, slots=True)
class Likeness:
    """What of a description is compared.

    Attributes:
        words: by stem, how much sharing it says.
        unnamed: the words that have no name there.
        things, troubles: what it is about, and what goes wrong.
        codes: error codes and the like.
        wish: it asks for something rather than tells of a fault.
    """

    words: Mapping[str, float]
    unnamed: frozenset[str]
    things: frozenset[str]
    troubles: frozenset[str]
    codes: frozenset[str]
    wish: bool


@lru_cache(maxsize=1024)
def read(text: str, names: tuple[str, ...] = ()) -> Likeness:
    """What is compared of `text`, whose customers are `names`."""
    norms = _norms(text, names)
    stems = [stem(norm) for norm in norms]
    found = _lookup()
    keys = {one for norm, one in zip(norms, stems, strict=True) if norm not in found.common}
    keys.update(_joined(norms))
    things = _named(keys, found.things)
    troubles = _named(keys, found.troubles) | set(_denied(norms, stems, found))
    words = {
        one: _says(norm)
        for norm, one in zip(norms, stems, strict=True)
        if norm not in found.common and len(norm) > 1
    }
    return Likeness(
        words=words,
        unnamed=frozenset(
            one for one in words if one not in found.things and one not in found.troubles
        ),
        things=things,
        troubles=troubles | {one for trouble in troubles for one in found.kin.get(trouble, ())},
        codes=frozenset(_codes(norms)),
        wish=not {*stems, *keys}.isdisjoint(found.wishes),
    )


def _codes(norms: Sequence[str]) -> Iterator[str]:
    """Error codes and the like: those that look so, and any number after "error"."""
    for before, norm in pairwise(("", *norms)):
        if _CODE.fullmatch(norm) or (before in _ERROR and norm[0].isdigit()):
            yield norm


def _denied(norms: Sequence[str], stems: Sequence[str], found: "_Lookup") -> Iterator[str]:
    """What should happen and doesn't: "not arrive" for "hasn't been delivered"."""
    for at, norm in enumerate(norms):
        if norm in found.negations:
            for one in stems[at + 1 : at + 1 + _DENIED]:
                if expected := found.expected.get(one):
                    yield from (f"not {name}" for name in expected)
                    break


def _norms(text: str, names: tuple[str, ...]) -> list[str]:
    taken = [(m.start(), m.end()) for name in names for m in re.finditer(re.escape(name), text)]
    return [
        word.norm
        for word in split(text)[:_MOST_WORDS]
        if not any(start <= word.start < end for start, end in taken)
    ]


def _joined(norms: Sequence[str]) -> Iterator[str]:
    """Two and three words side by side, as the lists write them with hyphens; the last may
    be bent."""
    for at in range(len(norms) - 1):
        for last in range(at + 1, min(at + 3, len(norms))):
            yield "".join(norms[at:last]) + stem(norms[last])


def _named(keys: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(name for key in keys for name in known.get(key, ()))


@lru_cache(maxsize=8192)
def stem(norm: str) -> str:
    """A word without the ending that only bends it."""
    for suffix in _SUFFIXES:
        if norm.endswith(suffix) and len(norm) - len(suffix) >= _LEAST_STEM:
            bare = norm[: -len(suffix)]
            return bare + "y" if suffix in {"ies", "ied"} else bare.rstrip("e") or bare
    return norm.rstrip("e") if len(norm) > _LEAST_STEM else norm


@dataclass(frozen=True, slots=True)
class _Lookup:
    things: Mapping[str, tuple[str, ...]]
    troubles: Mapping[str, tuple[str, ...]]
    expected: Mapping[str, tuple[str, ...]]
    kin: Mapping[str, tuple[str, ...]]
    negations: frozenset[str]
    wishes: frozenset[str]
    common: frozenset[str]


@cache
def _lookup() -> _Lookup:
    return _Lookup(
        things=_by_key(likeness_things.THINGS),
        troubles=_by_key(likeness_troubles.TROUBLES),
        expected=_by_key(likeness_troubles.EXPECTED),
        kin=_kin(),
        negations=frozenset(likeness_words.NEGATIONS.split()),
        wishes=frozenset(map(_key, likeness_words.WISHES.split())),
        common=frozenset(likeness_words.COMMON.split()),
    )


def _kin() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for family, troubles in likeness_troubles.KIN.items():
        for trouble in troubles.split():
            found.setdefault(trouble, []).append(family)
    for family, expected in likeness_troubles.KIN_OF_EXPECTED.items():
        for name in expected.split():
            found.setdefault(f"not {name}", []).append(family)
    return {trouble: tuple(families) for trouble, families in found.items()}


def _by_key(named: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, words in named.items():
        for key in dict.fromkeys(map(_key, words.split())):
            found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def _key(word: str) -> str:
    *before, last = word.split("-")
    return "".join(before) + stem(last)


def _says(norm: str) -> float:
    """How much a word says, about 0 to 1.5: rare ones more."""
    rows = model.load().rows["word"]
    row = rows.index.get(norm)
    return (_UNHEARD if row is None else rows.rarity(row)) / 100


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt from pairs, see `training/similarity.py`.

    Attributes:
        base: the log-odds of two descriptions without any sign.
        signs: by sign, what it adds.
        least: from this probability on two descriptions are taken for the same issue.
        sure: from this one on it is hardly ever by chance.
        rarity: by thing or trouble, how much sharing it says.
    """

    base: float
    signs: Mapping[str, float]
    least: float
    sure: float
    rarity: Mapping[str, float]


@cache
def load() -> Weights:
    """What was shipped, read once."""
    return Weights(**json.loads(FILE.read_text(encoding="utf-8")))


def likeness(one: Likeness, other: Likeness) -> float:
    """How likely it is, from 0 to 1, that both tell of the same issue."""
    if one.words == other.words and one.codes == other.codes and one.words:
        return 1.0
    if one.things.isdisjoint(other.things) and one.words.keys().isdisjoint(other.words):
        return 0.0
    weights = load()
    told = signs(one, other, weights.rarity)
    total = weights.base + sum(weights.signs[name] * value for name, value in told.items())
    return 1 / (1 + exp(-total))


def signs(one: Likeness, other: Likeness, rarity: Mapping[str, float]) -> dict[str, float]:
    """What speaks for and against it, each from 0 to 1."""
    words = _shared(one.words, other.words)
    unnamed = one.unnamed & other.unnamed
    things = _known(one.things, other.things, rarity)
    troubles = _known(one.troubles, other.troubles, rarity)
    against = {
        "rivals": _apart(one.things, other.things, likeness_things.RIVALS),
        "opposites": _apart(one.troubles, other.troubles, likeness_troubles.OPPOSITES),
        "reverses": _apart(one.words.keys(), other.words.keys(), likeness_words.REVERSES),
        "other codes": bool(one.codes and other.codes and not one.codes & other.codes),
        "only one wishes": one.wish != other.wish,
        "no things shared": bool(one.things and other.things and not things.amount),
        "other troubles": bool(one.troubles and other.troubles and not troubles.amount),
    }
    # Texts that differ in one word that matters are alike in all others.
    alike = 0.0 if any(against.values()) else max(words.of_both - 0.45, 0.0) / 0.55
    return {
        "words": words.of_both,
        "wording": alike,
        "unnamed words": min(sum(one.words[word] for word in unnamed) / 4, 1.0),
        "things": things.of_both,
        "things of the shorter": things.of_shorter,
        "things, how much": min(things.amount / 12, 1.0),
        "troubles": troubles.of_both,
        "troubles of the shorter": troubles.of_shorter,
        "things and troubles": things.of_shorter * troubles.of_shorter,
        **{name: float(is_so) for name, is_so in against.items()},
    }


#: Signs that speak against it; all others speak for it.
AGAINST = frozenset(
    {
        "no things shared",
        "other troubles",
        "rivals",
        "opposites",
        "reverses",
        "only one wishes",
        "other codes",
    }
)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What two descriptions share: as part of both, of the shorter one, and in itself."""

    of_both: float
    of_shorter: float
    amount: float


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> _Shared:
    amount = sum(one[key] * other[key] for key in one.keys() & other.keys())
    if not amount:
        return _Shared(0.0, 0.0, 0.0)
    left = sum(says * says for says in one.values())
    right = sum(says * says for says in other.values())
    return _Shared(amount / sqrt(left * right), min(amount / min(left, right), 1.0), amount)


def _known(one: Set[str], other: Set[str], rarity: Mapping[str, float]) -> _Shared:
    shared = one & other
    if not shared:
        return _Shared(0.0, 0.0, 0.0)
    amount = sum(rarity[name] for name in shared)
    left = sum(rarity[name] for name in one)
    right = sum(rarity[name] for name in other)
    return _Shared(amount / (left + right - amount), amount / min(left, right), amount)


def _apart(one: Set[str], other: Set[str], pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether of a pair one has the first alone, and the other the second alone."""
    for left, right in pairs:
        here = (left in one, right in one)
        if here[0] != here[1] and (left in other, right in other) == (here[1], here[0]):
            return True
    return False
