"""Text to features: what the trained weights are keyed by, and the words each one covers.

Training and the running bot read texts through this one module, so they can't drift apart.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.triage import concepts
from bot.triage.assessment import Facts
from bot.triage.hits import Hit
from bot.triage.words import Word, split

#: Feature name to the places in `Features.words` it covers where it first stands.
Block = Mapping[str, tuple[int, ...]]

_NAME = "@"
_SHARDS = (3, 4, 5)
_PAIR_REACH = 4
#: More than a modal's field holds is cut: the beginning tells who should act.
_MOST_WORDS = 700
_ANY_CASE = re.IGNORECASE
_LENGTHS = (60, 120, 200, 350)
_SERVER_CODE = re.compile(r"[45]\d\d$")
_NUMBER = re.compile(r"\d[\d,.]*")
_UNIT = re.compile(r"minute|hour|day|week|month|year|morning|night|am\b|pm\b|\d[:.]\d\d")
_SOON = re.compile(r"today|tonight|tomorrow|hour|minute|noon|midnight|eod|end of day", _ANY_CASE)
_THOUSANDS = {"k": 1_000.0, "m": 1_000_000.0, "b": 1_000_000_000.0}


@dataclass(frozen=True, kw_only=True, slots=True)
class Features:
    """A text as the model sees it: its words in order, and its features by block."""

    words: tuple[Word, ...]
    blocks: Mapping[str, Block]


def extract(text: str, names: Sequence[str], found: Sequence[Hit], facts: Facts) -> Features:
    """The features of a text whose customers, signals and facts are found already.

    Customers' names are all one word here: who it is about says nothing about who should act.
    """
    words, norms = _words(text, names)
    return Features(
        words=words,
        blocks={
            "word": _grams(norms, 1),
            "pair": _grams(norms, 2),
            "shard": _shards(norms),
            "concept": (known := _concepts(norms)),
            "concepts": _concept_pairs(known, norms),
            "signal": _signals(found, words),
            "fact": dict.fromkeys(_facts(text, names, facts), ()),
        },
    )


def _words(text: str, names: Sequence[str]) -> tuple[tuple[Word, ...], list[str]]:
    taken = [(m.start(), m.end()) for name in names for m in re.finditer(re.escape(name), text)]
    words: list[Word] = []
    norms: list[str] = []
    for word in split(text)[:_MOST_WORDS]:
        named = any(start <= word.start < end for start, end in taken)
        if named and norms and norms[-1] == _NAME:
            continue
        words.append(replace(word, norm=_NAME) if named else word)
        norms.append(_NAME if named else _shape(word.norm))
    return tuple(words), norms


def _shape(norm: str) -> str:
    """Numbers by their length, "1,250" as "####" and "480k" as "###k"; 404 and 503 stay."""
    if not norm[0].isdigit() or _SERVER_CODE.match(norm):
        return norm
    return "#" * min(sum(c.isdigit() for c in norm), 5) + re.sub(r"[\d.,]", "", norm)


def _grams(norms: Sequence[str], length: int) -> Block:
    found: dict[str, tuple[int, ...]] = {}
    for at in range(len(norms) - length + 1):
        found.setdefault(" ".join(norms[at : at + length]), tuple(range(at, at + length)))
    return found


def _shards(norms: Sequence[str]) -> Block:
    """Pieces of words, ends marked: they know "cancelling" from "cancelled"."""
    found: dict[str, tuple[int, ...]] = {}
    places = {norm: at for at, norm in reversed(list(enumerate(norms))) if norm[0].isalpha()}
    for norm, at in sorted(places.items(), key=lambda place: place[1]):
        framed = f" {norm} "
        for length in _SHARDS:
            for start in range(len(framed) - length + 1):
                found.setdefault(framed[start : start + length], (at,))
    return found


def _concepts(norms: Sequence[str]) -> Block:
    found: dict[str, tuple[int, ...]] = {}
    for at, norm in enumerate(norms):
        joined = norm + norms[at + 1] if at + 1 < len(norms) else norm
        for concept in dict.fromkeys((*concepts.of(norm), *concepts.of(joined))):
            found[concept] = (*found.get(concept, ()), at)
    return found


def _concept_pairs(known: Block, norms: Sequence[str]) -> Block:
    """Two concepts close together, in their order: seeing, then somebody else's."""
    at_place: list[list[str]] = [[] for _ in norms]
    for concept in sorted(known):
        for at in known[concept]:
            at_place[at].append(concept)
    found: dict[str, tuple[int, ...]] = {}
    for first, here in enumerate(at_place):
        for second in range(first + 1, min(first + _PAIR_REACH + 1, len(norms)) if here else 0):
            for left in here:
                for right in at_place[second]:
                    if left != right:
                        found.setdefault(f"{left}>{right}", (first, second))
    return found


def _signals(found: Sequence[Hit], words: Sequence[Word]) -> Block:
    starts = [word.start for word in words]
    place = partial(bisect_left, starts)
    return {
        hit.signal.key: tuple(range(place(hit.at), place(hit.at + len(hit.words)))) for hit in found
    }


def _facts(text: str, names: Sequence[str], facts: Facts) -> Iterator[str]:
    """What a person would point at beyond words: how many, how much, how long, by when."""
    yield f"length {sum(len(text) >= limit for limit in _LENGTHS)}"
    yield f"names {min(len(names), 3)}"
    if facts.affected:
        yield "count"
        yield f"count {_magnitude(facts.affected)}"
        yield f"count of {facts.affected.split()[-1].lower()}"
    if facts.money:
        yield "money"
        yield f"money {_magnitude(facts.money)}"
    if facts.since:
        yield "since"
        yield from (f"since {unit}" for unit in sorted(set(_UNIT.findall(facts.since.lower()))))
    if facts.deadline:
        yield "deadline"
        yield f"deadline {'soon' if _SOON.search(facts.deadline) else 'later'}"
    if facts.sla:
        yield f"sla {facts.sla}"
    stated = ("segment", "errors", "intermittent", "links", "tried", "environment", "area")
    yield from (name for name in stated if getattr(facts, name))
    if "?" in text:
        yield "asks at the end" if text.rstrip().endswith("?") else "asks"
    if "!" in text:
        yield "shouts"
    if text.isupper():
        yield "capitals"


def _magnitude(written: str) -> str:
    """How many digits the number has: 3 for "$480", 6 for "$480k"; a few are told in words."""
    match = _NUMBER.search(written)
    if not match:
        return "in words"
    number = match.group().rstrip(".,")
    decimals = len(number.rpartition(".")[2]) if "." in number else 3
    whole = number.replace(",", "") if decimals < 3 else re.sub(r"[.,]", "", number)
    suffix = written[match.end() : match.end() + 2].strip().lower()[:1]
    follows = written[match.end() :].strip().lower()
    times = _THOUSANDS.get(suffix, 1.0) if re.match(r"[kmb]n?\b|million|billion", follows) else 1.0
    try:
        return str(len(str(int(float(whole) * times))))
    except ValueError:
        return "in words"
