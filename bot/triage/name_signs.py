"""What speaks for a stretch of words being a customer's name, and what against it.

A sign is a short text, such as "before: for"; what each counts is learnt (`training/names.py`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.triage.name_tokens import CONNECTORS, Token
from bot.triage.name_words import LEADING, PERSON_BEFORE, VERBS_AFTER
from bot.triage.words import vocabulary

#: In a line a customer is named about every second time, in a longer text much less.
LINE = 240
_SHORT = 80
_SHORT_ABBREVIATION = 4
SMALL = vocabulary(
    """
    a about all am an and any are as at be been but by can cause did do does every everybody
    everyone for from get gets had has have he her his how i if in into is it its just me my no
    nobody not of off on one only or our out she so some somebody someone that the their them
    there they this to too two up us was we were what when where which who whose why with you
    your he's she's it's i'm we're they're don't didn't doesn't can't isn't wasn't cant dont
    wont will would should could again today now since after before because still never always
    very also then than more most same other another here yes ok okay new
    """
)
_DOMAIN = re.compile(
    r"[\w-]{2,30}\.(?:io|ai|com|de|net|org|eu|co|dev|app|nl|fr|uk|at|ch|se|no|example)"
)
_CAPITAL_INSIDE = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*")
_BEFORE = {
    word: sign
    for sign, words in {
        "for": "for",
        "at": "at @",
        "from": "from",
        "in": "in near to into via on",
        "with": "by with hits affecting hit",
        "of": "of",
        "and": "and & + or",
        "customer": "customer client account tenant cust group",
        "article": "the a an their our his her its my",
        "says": "says said asks asked tells told calls wrote called",
    }.items()
    for word in words.split()
}
_MARKS = {
    mark: sign
    for sign, marks in {
        "stop": ".!?…",
        "comma": ",;",
        "bracket": "(",
        "bracket closes": ")",
        "colon": ":",
        "dash": "-–—",
        "quote": "\"'“”‘’«„",
    }.items()
    for mark in marks
}
_OPENING = " \"'“‘-–•*>\n"
_ENDS = {"", ".", "!", "?", "...", "…", "!!", "!!!"}


class Stretch(NamedTuple):
    """Words `left` to `right` of a text, and the run of candidate words they lie in.

    Attributes:
        cased: whether capitals say something in this text.
        rank: how the run stands among the text's others; "" where there are no capitals.
    """

    text: str
    tokens: Sequence[Token]
    left: int
    right: int
    run: tuple[int, int]
    cased: bool
    rank: str = ""


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two words stand side by side, as in "St. Anne"."""
    between = text[left.end : right.start]
    if between == " ":
        return True
    titles = {"st", "mr", "mrs", "dr", "fa", "prof", "hon", "ms", "gebr", "fr", "dra", "sr"}
    return between == ". " and (left.lower in titles or len(left.text) == 1)


def before(stretch: Stretch) -> str:
    """What stands before it."""
    text, tokens, left = stretch.text, stretch.tokens, stretch.left
    if not left:
        return "start" if not text[: tokens[0].start].strip(_OPENING) else "bracket"
    gap = text[tokens[left - 1].end : tokens[left].start]
    if "\n" in gap:
        return "line"
    if mark := gap.strip():
        return _MARKS.get(mark[-1], "sign")
    previous = tokens[left - 1]
    if previous.lower in _BEFORE:
        return _BEFORE[previous.lower]
    if previous.lower in PERSON_BEFORE:
        return "person"
    return "capital" if previous.capital else "word"


def after(stretch: Stretch) -> str:
    """What stands after it."""
    text, tokens, right = stretch.text, stretch.tokens, stretch.right
    end = tokens[right].end
    if right + 1 >= len(tokens):
        return "end" if text[end:].strip() in _ENDS else "sign at the end"
    gap = text[end : tokens[right + 1].start]
    if "\n" in gap:
        return "line"
    if mark := gap.strip():
        return _MARKS.get(mark[0], "sign")
    following = tokens[right + 1]
    if following.lower in VERBS_AFTER:
        return "verb"
    if following.lower in {"and", "&", "+"}:
        return "and"
    if following.lower in SMALL:
        return "small"
    if following.capital:
        return "capital"
    return "odd word" if following.kind in {"odd", "abbreviation"} else "word"


def signs(stretch: Stretch, came: str, follows: str) -> list[str]:
    """All signs of a stretch, given what stands before and after it."""
    found = list(_signs(stretch, came, follows))
    return found if stretch.cased else ["u " + sign for sign in found]


def _signs(stretch: Stretch, came: str, follows: str) -> Iterator[str]:
    inside = stretch.tokens[stretch.left : stretch.right + 1]
    words = [token for token in inside if token.kind != "connector"]
    make = _make(words)
    length = len(stretch.text)
    size = "short" if length <= _SHORT else "a line" if length <= LINE else "long"
    yield "any"
    yield make
    yield f"{make}, {size}"
    yield f"before: {came}"
    yield f"before: {came}, {size}"
    yield f"after: {follows}"
    yield f"{came} – {follows}"
    yield f"{make}, before: {came}"
    yield f"{make}, after: {follows}"
    if came in {"start", "line"}:
        yield f"starts, after: {follows}"
    if follows == "end":
        yield f"ends, before: {came}"
    if stretch.rank:
        yield stretch.rank
        yield f"{stretch.rank}, {make}, {size}"
        yield f"{stretch.rank}, before: {came}, {size}"
    yield from _of_words_around(stretch)
    yield from _of_company(words)
    yield from _of_ends(words[0], words[-1])
    if stretch.cased:
        yield from _of_words_inside(words)
    if len(words) == 1:
        yield from _of_one(words[0])
    if len(inside) > 1:
        yield from _of_several(inside, words)
    if any(word.compound for word in words):
        yield "compound"
        yield f"compound, {make}"
    yield from _left_out(stretch, make) if stretch.cased else _neighbours(stretch)


def _make(words: Sequence[Token]) -> str:
    """How many words, and of what kinds."""
    if len(words) == 1:
        return f"one {words[0].kind}"
    odd = sum(word.kind in {"odd", "abbreviation", "person", "code"} for word in words)
    which = "ordinary" if not odd else "odd" if odd == len(words) else "mixed"
    return f"{'two' if len(words) == 2 else 'more'} {which}"


def _of_words_around(stretch: Stretch) -> Iterator[str]:
    """The words at either side, but for names: "promised Acme", "Acme wants"."""
    tokens, left, right = stretch.tokens, stretch.left, stretch.right
    if left and not tokens[left - 1].capital:
        yield f"after the word {tokens[left - 1].lower}"
    if right + 1 < len(tokens) and not tokens[right + 1].capital:
        yield f"before the word {tokens[right + 1].lower}"


def _of_words_inside(words: Sequence[Token]) -> Iterator[str]:
    """The words themselves: many names end in "Trust", and none in "PDFs"."""
    if len(words) == 1:
        yield f"the word {words[0].lower}"
    else:
        yield f"the first word {words[0].lower}"
        yield f"the last word {words[-1].lower}"


def _of_company(words: Sequence[Token]) -> Iterator[str]:
    if words[-1].company:
        yield "ends like a company" if len(words) > 1 else "is a company word"
    elif any(word.company for word in words[1:]):
        yield "holds a company word"


def _of_ends(first: Token, last: Token) -> Iterator[str]:
    for end, word in (("first", first), ("last", last)):
        if word.kind in {"code", "thing", "place", "person"}:
            yield f"{end} is a {word.kind}"
        if word.shouted:
            yield f"{end} in capitals, {'short' if len(word.text) < 6 else 'long'}"
    if first.lower in LEADING:
        yield "first leads on"
    if first.lower.rstrip(".") in PERSON_BEFORE:
        yield "first is a title"


def _of_one(word: Token) -> Iterator[str]:
    if word.shouted:
        yield "only one in capitals"
        if len(word.text) <= _SHORT_ABBREVIATION:
            yield "only one in capitals, short"
    if _DOMAIN.fullmatch(word.lower):
        yield "a domain"
    elif "." in word.text:
        yield "a dot inside"
    if _CAPITAL_INSIDE.fullmatch(word.text):
        yield "a capital inside"
    if len(word.text) == 1:
        yield "one letter"
    if word.kind == "odd" and word.lower.endswith("s"):
        yield "ends in s"


def _of_several(inside: Sequence[Token], words: Sequence[Token]) -> Iterator[str]:
    for at, token in enumerate(inside):
        if token.kind == "connector":
            company = ", company" if inside[-1].company else ""
            yield f"joined by {_connector(token)}{company}"
        elif at and token.lower in VERBS_AFTER:
            yield "holds a verb"
        elif at < len(inside) - 1 and token.lower.endswith("'s"):
            yield "holds 's" if at else "begins with 's"
    shouted = {word.shouted for word in words if len(word.text) > 1}
    if len(words) > 1 and shouted == {True}:
        yield "all in capitals"
    if len(shouted) > 1:
        yield "capitals beside words"


def _left_out(stretch: Stretch, make: str) -> Iterator[str]:
    """What of the run of capitalised words isn't taken along."""
    tokens, (first, last) = stretch.tokens, stretch.run
    if stretch.left > first:
        out = tokens[stretch.left - 1]
        beyond = tokens[stretch.left - 2] if stretch.left - 1 > first else None
        yield f"cut: {_cut(out, beyond)}"
        yield f"cut: {out.kind}, {make}"
    if stretch.right < last:
        out = tokens[stretch.right + 1]
        beyond = tokens[stretch.right + 2] if stretch.right + 2 <= last else None
        yield f"cut after: {_cut(out, beyond)}"
        yield f"cut after: {out.kind}, {make}"
    if (stretch.left, stretch.right) == (first, last):
        yield "whole"


def _cut(out: Token, beyond: Token | None) -> str:
    if out.kind == "connector":
        return _connector(out) + (f", {beyond.kind}" if beyond else "")
    if out.lower in LEADING:
        return "leading"
    if out.kind in {"code", "thing"}:
        return out.kind
    if out.company:
        return "company word"
    if out.lower.endswith("'s"):
        return "possessive"
    return f"capitals, {out.kind}" if out.shouted else out.kind


def _connector(token: Token) -> str:
    return token.text if token.text in {"and", "&", "of", "+", "the"} else "a foreign word"


def _neighbours(stretch: Stretch) -> Iterator[str]:
    """Where there are no capitals: which words stand at either side."""
    text, tokens, left, right = stretch.text, stretch.tokens, stretch.left, stretch.right
    if left and joined(text, tokens[left - 1], tokens[left]):
        yield f"left: {_neighbour(tokens[left - 1])}"
    if right + 1 < len(tokens) and joined(text, tokens[right], tokens[right + 1]):
        yield f"right: {_neighbour(tokens[right + 1])}"
    yield f"{right - left + 1} words"


def _neighbour(token: Token) -> str:
    if token.lower in SMALL or token.text in CONNECTORS:
        return "small"
    return "company word" if token.company else token.kind
