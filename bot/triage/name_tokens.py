"""Text to the words that names are made of, each with what kind of word it is."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.triage.name_words import COMPANY, FIRST_NAMES, LEADING, PLACES, THINGS, VERBS_AFTER
from bot.triage.words import vocabulary

#: Small words that stand inside names.
CONNECTORS = vocabulary(
    "of de du la le les van von der den ter and y e des del & + 'n' n the da do di dos al el na"
    " und et"
)
_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”„«»?!…<>|/*`=~]+")
_PUNCTUATION = ".'’‘-–—_"
_CODE = re.compile(
    r"[A-Z]{1,6}-?\d[\w-]*|#?\d[\d.,:%]*\w?|v\d[\w.]*|[\w-]*_\w*|[A-Za-z-]*\d[A-Za-z]+\d\w*"
)
_ENDINGS = (
    "ing",
    "tion",
    "tions",
    "ment",
    "ments",
    "ally",
    "ness",
    "ability",
    "able",
    "ful",
    "less",
)
#: An ending, and what stands in its place in the word it is a form of.
_FORMS = (
    ("'s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""),
    ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("y", ""),
)  # fmt: skip
_LONGEST = 60
_ABBREVIATION = 6
_LEAST_PIECE = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place.

    Attributes:
        kind: "connector", "code", "thing", "place", "person", "abbreviation", "ordinary", or
            "odd": none of these, so likely a name.
        capital: begins with a capital, or is like "3M".
        shouted: in capitals throughout.
        company: a word that companies carry in their names.
        compound: odd, and two ordinary words in one.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: str
    capital: bool
    shouted: bool
    company: bool
    compound: bool


def tokens(text: str, ordinary: AbstractSet[str]) -> list[Token]:
    """The words of the text, in order; `ordinary` are those that are no name by themselves."""
    return list(_tokens(text, ordinary))


def _tokens(text: str, ordinary: AbstractSet[str]) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word = match.group()
        bare = word.strip(_PUNCTUATION)
        if not bare:
            continue
        start = match.start() + word.index(bare)
        lower = bare.lower().replace("’", "'")
        kind = _kind(bare, lower, ordinary)
        yield Token(
            text=bare,
            lower=lower,
            start=start,
            end=start + len(bare),
            kind=kind,
            capital=bare[0].isupper() or (bare[0].isdigit() and bare[-1].isupper()),
            shouted=len(bare) > 1 and bare.isupper(),
            company=lower.strip(".") in COMPANY,
            compound=kind == "odd" and _is_compound(lower.removesuffix("'s"), ordinary),
        )


def _kind(word: str, lower: str, ordinary: AbstractSet[str]) -> str:
    if word in CONNECTORS:
        return "connector"
    if len(word) <= _LONGEST and _CODE.fullmatch(word):
        return "code"
    if lower in THINGS or lower.removesuffix("'s") in THINGS:
        return "thing"
    if lower in PLACES:
        return "place"
    if lower in FIRST_NAMES:
        return "person"
    if is_ordinary(lower, ordinary):
        return "ordinary"
    return "abbreviation" if word.isupper() and len(word) < _ABBREVIATION else "odd"


def is_ordinary(lower: str, ordinary: AbstractSet[str]) -> bool:
    """Whether a word, or what it is a form of, is an ordinary one."""
    if lower in ordinary or lower in LEADING or lower in VERBS_AFTER or lower.endswith(_ENDINGS):
        return True
    if "-" in lower:
        return all(not piece or _is_plain(piece, ordinary) for piece in lower.split("-"))
    return _is_plain(lower, ordinary)


def _is_plain(lower: str, ordinary: AbstractSet[str]) -> bool:
    return lower in ordinary or any(
        lower.endswith(ending) and lower[: -len(ending)] + instead in ordinary
        for ending, instead in _FORMS
    )


def _is_compound(word: str, ordinary: AbstractSet[str]) -> bool:
    """ "lintwise": two ordinary words in one."""
    if len(word) > _LONGEST:
        return False
    return any(
        word[:at] in ordinary and (word[at:] in ordinary or word[at:] in COMPANY)
        for at in range(_LEAST_PIECE, len(word) - _LEAST_PIECE + 1)
    )
