"""Text to features: what the trained weights are keyed by, and the words each one covers.

Training and the running bot read texts through this one module, so they can't drift apart.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from bot.triage import concepts
from bot.triage.assessment import Facts
from bot.triage.hits import Hit
from bot.triage.text import Text
from bot.triage.words import Word

#: Feature name to the places in `Features.words` it covers where it first stands.
Block = Mapping[str, tuple[int, ...]]

_NAME = "@"
_START = attrgetter("start")
_PAIR_REACH = 4
#: More than a modal's field holds is cut: the beginning tells who should act.
_MOST_WORDS = 700
_ANY_CASE = re.IGNORECASE
_LENGTHS = (60, 120, 200, 350)
_SERVER_CODE = re.compile(r"[45]\d\d$")
_NUMBER = re.compile(r"\d[\d,.]*")
_UNIT = re.compile(r"minute|hour|day|week|month|year|morning|night|am\b|pm\b|\d[:.]\d\d")
_SOON = re.compile(r"today|tonight|tomorrow|hour|minute|noon|midnight|eod|end of day", _ANY_CASE)
#: So many words are a line as typed after the command; what stands in a form is longer.
_LINE = 30
_THOUSANDS = {"k": 1_000.0, "m": 1_000_000.0, "b": 1_000_000_000.0}


@dataclass(frozen=True, kw_only=True, slots=True)
class Features:
    """A text as the model sees it: its words in order, and its features by block.

    The block "later" has the words of the second half once more: how a story ends counts for
    itself. "shard" isn't there: its features are the pieces of the words in "word".
    """

    words: tuple[Word, ...]
    blocks: Mapping[str, Block]

    @property
    def is_line(self) -> bool:
        """Whether it is no longer than what people type after the command."""
        return len(self.words) <= _LINE

    def parts(self) -> tuple[range, range]:
        """The places of the first sentence's words, and of the last one's."""
        if not self.words:
            return range(0), range(0)
        sentences = [word.sentence for word in self.words]
        first = bisect_right(sentences, sentences[0])
        return range(first), range(bisect_left(sentences, sentences[-1]), len(sentences))


def covered(words: Sequence[Word], hit: Hit) -> range:
    """The places of the words that a hit covers."""
    first = bisect_left(words, hit.at, key=_START)
    return range(first, bisect_left(words, hit.at + len(hit.words), first, key=_START))


def extract(text: Text, found: Sequence[Hit], facts: Facts) -> Features:
    """The features of a text whose signals and facts are found already.

    Customers' names are all one word here: who it is about says nothing about who should act.
    """
    words, norms = _words(text)
    return Features(
        words=words,
        blocks={
            "word": _singles(norms),
            "pair": _pairs(norms),
            "later": _singles(norms, len(norms) // 2),
            "concept": (known := _concepts(norms)),
            "concepts": _concept_pairs(known, norms),
            "signal": _signals(found, words),
            "fact": dict.fromkeys(_facts(text.written, text.names, facts), ()),
        },
    )


def _words(text: Text) -> tuple[tuple[Word, ...], list[str]]:
    words: list[Word] = []
    norms: list[str] = []
    for at, word in enumerate(text.words[:_MOST_WORDS]):
        if at not in text.named:
            words.append(word)
            norms.append(_shape(word.norm) if word.norm[0].isdigit() else word.norm)
        elif not norms or norms[-1] != _NAME:
            words.append(word._replace(norm=_NAME))
            norms.append(_NAME)
    return tuple(words), norms


def _shape(norm: str) -> str:
    """Numbers by their length, "1,250" as "####" and "480k" as "###k"; 404 and 503 stay."""
    if _SERVER_CODE.match(norm):
        return norm
    return "#" * min(sum(c.isdigit() for c in norm), 5) + re.sub(r"[\d.,]", "", norm)


def _singles(norms: Sequence[str], begin: int = 0) -> Block:
    found: dict[str, tuple[int, ...]] = {}
    for at, norm in enumerate(norms[begin:], begin):
        if norm not in found:
            found[norm] = (at,)
    return found


def _pairs(norms: Sequence[str]) -> Block:
    found: dict[str, tuple[int, ...]] = {}
    for at, (left, right) in enumerate(pairwise(norms)):
        if (pair := f"{left} {right}") not in found:
            found[pair] = (at, at + 1)
    return found


def _concepts(norms: Sequence[str]) -> Block:
    found: dict[str, list[int]] = {}
    for at, (norm, second, third) in enumerate(
        zip(norms, [*norms[1:], ""], [*norms[2:], "", ""], strict=False)
    ):
        alone, two, three = (
            concepts.of(norm),
            concepts.of(norm + second),
            concepts.of(norm + second + third),
        )
        for concept in dict.fromkeys((*alone, *two, *three)) if two or three else alone:
            found.setdefault(concept, []).append(at)
    return {concept: tuple(places) for concept, places in found.items()}


def _concept_pairs(known: Block, norms: Sequence[str]) -> Block:
    """Two concepts close together, in their order: seeing, then somebody else's."""
    at_place: list[list[str]] = [[] for _ in norms]
    for concept in sorted(known):
        for at in known[concept]:
            at_place[at].append(concept)
    found: dict[str, tuple[int, ...]] = {}
    for first, here in enumerate(at_place):
        if not here:
            continue
        for second, there in enumerate(at_place[first + 1 : first + _PAIR_REACH + 1], first + 1):
            for left in here if there else ():
                for right in there:
                    if left != right and (pair := f"{left}>{right}") not in found:
                        found[pair] = (first, second)
    return found


def _signals(found: Sequence[Hit], words: Sequence[Word]) -> Block:
    return {
        hit.signal.key: tuple(covered(words, hit)) for hit in sorted(found, key=lambda hit: -hit.at)
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
