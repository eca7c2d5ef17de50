"""Text to the words that names are made of, each with what kind of word it is."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

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
    r"|\w+(?:Error|Exception)"
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
class Lexicon:
    """Words that are known.

    Attributes:
        ordinary: those that are no name by themselves.
        kinds: of what kind a word is, in lower case.
        plain: the same of words in small letters that are nothing besides, as most words are.
    """

    ordinary: AbstractSet[str]
    kinds: Mapping[str, str]
    plain: Mapping[str, str]

    @classmethod
    def of(cls, ordinary: AbstractSet[str]) -> "Lexicon":
        """With the lists of `name_words` besides; the last kind of a word counts."""
        known = {"ordinary": (ordinary, LEADING, VERBS_AFTER), "person": (FIRST_NAMES,)}
        known |= {"place": (PLACES,), "thing": (THINGS,)}
        kinds = {word: kind for kind, lists in known.items() for one in lists for word in one}
        marked = kinds | dict.fromkeys(CONNECTORS, "connector")
        plain = {word: kind for word, kind in marked.items() if _is_plain_word(word)}
        return cls(ordinary, kinds, plain)


def _is_plain_word(word: str) -> bool:
    as_found = word == word.strip(_PUNCTUATION) and "’" not in word
    return as_found and word.islower() and word[0].isalpha() and word not in COMPANY


class Token(NamedTuple):
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


def tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """The words of the text, in order."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if kind := lexicon.plain.get(word):
            start, end = match.span()
            found.append(Token(word, word, start, end, kind, False, False, False, False))
        elif bare := word.strip(_PUNCTUATION):
            start = match.start() if bare == word else match.start() + word.index(bare)
            found.append(_token(bare, start, lexicon))
    return found


def _token(word: str, start: int, lexicon: Lexicon) -> Token:
    lower = word.lower().replace("’", "'")
    kind = "connector" if word in CONNECTORS else lexicon.kinds.get(lower)
    if not kind or (kind == "ordinary" and word[0].isdigit()):
        kind = _kind(word, lower, lexicon)
    return Token(
        text=word,
        lower=lower,
        start=start,
        end=start + len(word),
        kind=kind,
        capital=word[0].isupper() or (word[0].isdigit() and word[-1].isupper()),
        shouted=len(word) > 1 and word.isupper(),
        company=lower.strip(".") in COMPANY,
        compound=kind == "odd" and _is_compound(lower.removesuffix("'s"), lexicon.ordinary),
    )


def _kind(word: str, lower: str, lexicon: Lexicon) -> str:
    """Of what kind a word is that isn't known as it stands."""
    if len(word) > _LONGEST:
        return "odd"
    if _CODE.fullmatch(word):
        return "code"
    if lower.removesuffix("'s") in THINGS:
        return "thing"
    if _is_form(lower, lexicon.ordinary):
        return "ordinary"
    return "abbreviation" if word.isupper() and len(word) < _ABBREVIATION else "odd"


def _is_form(lower: str, ordinary: AbstractSet[str]) -> bool:
    """Whether a word is a form of ordinary ones."""
    if lower.endswith(_ENDINGS):
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
    return len(word) <= _LONGEST and any(
        word[:at] in ordinary and (word[at:] in ordinary or word[at:] in COMPANY)
        for at in range(_LEAST_PIECE, len(word) - _LEAST_PIECE + 1)
    )
