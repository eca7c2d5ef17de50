"""Customers named in a description, as they are written there.

Every stretch that may be a name is weighed by its signs (its own words, what stands around it);
what a sign counts is learnt from texts whose customers are known (`training/names.py`).
"""

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.triage.name_signs import LINE, SMALL
from bot.triage.name_spans import Span, spans
from bot.triage.name_tokens import Lexicon, tokens
from bot.triage.words import vocabulary

_FOR = re.compile(
    r"\bfor ([\w&.'’-]{1,30}(?: [\w&.'’-]{1,30}){0,3}?)"
    r"(?: (?:since|again|today|now|this|after)\b[^\n]{0,40})?[.!]*$"
)
_PAIR = frozenset({" and ", " & ", " + ", ", and "})
_LIST = frozenset({", ", "/", " / "})
#: So many hundredths less are enough for what is paired with a name, half of it for what is listed.
_PARTNER = 260
_CUED = re.compile(
    r"\b(?:at|for|from|by|with) ([\w-]{2,30}\.(?:io|ai|com|net|org|co|dev|app))\b(?![./@])"
    r"|\b(?:folks|guys|people|crew|lads) (?:at|from) "
    r"(?!the\b|our\b|their\b|a\b)([a-z][\w'’-]{2,30})\b"
)
FILE = Path(__file__).with_name("names.json.gz")


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """What is known of names.

    Attributes:
        lexicon: words that are known.
        weights: what a sign adds to the log-odds, in hundredths.
        least: from what sum on a stretch is a name.
    """

    lexicon: Lexicon
    weights: dict[str, int]
    least: int


@cache
def load() -> Names:
    """What was shipped, read once."""
    written = json.loads(gzip.decompress(FILE.read_bytes()))
    return Names(
        lexicon=Lexicon.of(vocabulary(written["ordinary"])),
        weights=written["weights"],
        least=written["least"],
    )


def find(text: str) -> tuple[str, ...]:
    """The names, in the order of the text, each once."""
    return chosen(text, load()) or _after_for(text, load().lexicon) or _cued(text)


def _after_for(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """`<issue> for <customer>` is how the command is typed (CONTRACT §5), in whatever letters."""
    match = _FOR.search(text) if len(text) <= LINE else None
    if not match:
        return ()
    words = tokens(match[1], lexicon)
    kinds = {word.kind for word in words}
    named = kinds & {"odd", "abbreviation"} and not kinds & {"thing", "code", "place"}
    return (match[1],) if named and not any(word.lower in SMALL for word in words) else ()


def _cued(text: str) -> tuple[str, ...]:
    """ "labels wrong at acme.io", "the folks at acme": one line in lower case."""
    match = _CUED.search(text) if len(text) <= LINE else None
    return (match[1] or match[2],) if match else ()


def chosen(text: str, names: Names) -> tuple[str, ...]:
    """The likeliest stretches that don't overlap."""
    weighed = [(_weight(span, names), span) for span in spans(text, names.lexicon)]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].start, -pair[1].end))
    kept = _apart([], (span for weight, span in weighed if weight >= names.least))
    if kept:
        lacks = ((names.least - weight, span) for weight, span in weighed)
        doubtful = [(lack, span) for lack, span in lacks if 0 < lack <= _PARTNER]
        kept = _apart(
            kept, (s for lack, s in doubtful if any(_listed(text, s, k, lack) for k in kept))
        )
    kept.sort(key=lambda span: span.start)
    found = list(dict.fromkeys(text[span.start : span.end] for span in kept))
    return tuple(name for name in found if not _is_part(name, found))


def _weight(span: Span, names: Names) -> int:
    weights = names.weights
    return sum([weights[sign] for sign in span.signs if sign in weights])


def _listed(text: str, span: Span, name: Span, lack: int) -> bool:
    """Whether a stretch that lacks so much is a name for being listed: "Acme and Beta"."""
    first, second = sorted((span, name))
    between = text[first.end : second.start]
    return between in _PAIR or (lack <= _PARTNER // 2 and between in _LIST)


def _apart(kept: list[Span], likely: Iterable[Span]) -> list[Span]:
    """`kept`, and of the likely ones those that overlap none."""
    kept = list(kept)
    for span in likely:
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return kept


def _is_part(name: str, found: Sequence[str]) -> bool:
    """ "Acme" beside "Acme Corp" is the same customer."""
    return any(name != other and other.startswith(name + " ") for other in found)
