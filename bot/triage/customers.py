"""Customers named in a description, as they are written there.

A name is a run of capitalised words. Which runs are customers is told by their own words
("Ltd", "Bank") and by what stands around them ("for …", "…: ", "… says", "…'s"); each tells a few
points, and enough points make a customer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.triage.name_words import (
    COMPANY,
    LEADING,
    NOT_ALONE,
    PERSON_BEFORE,
    THINGS,
    VERBS_AFTER,
)
from bot.triage.words import vocabulary

_ENOUGH = 2.0
_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”?!…<>|/*`=]+")
_CONNECTORS = vocabulary("of de du la le les van von der den and y e des del & + the da do di")
_PUNCTUATION = ".'’‘-–—"
_OPENING = " \"'“‘-–•*>"
_BEFORE = vocabulary("for at from of affecting customer client account tenant cust by hits and +")
_AFTER_AND = frozenset({"Sons", "Daughters", "Co", "Partners", "Company", "Associates"})
_ORDINARY_ENDINGS = ("ing", "tion", "tions", "ment", "ments", "ally", "ness", "ability")
_CODE = re.compile(r"\d{3}|_|\.(?!io|ai|com|de|net|org|eu|co)\w|[a-z]{2}[A-Z][a-z]+[A-Z]")
_NAME_ENDERS = ("'s ", "’s ", "' ", "’ ", ":", " –", " —", " -", ")", " (")
_SHORT = 220
_LIKELY = 1.25
_LOWER_FOR = re.compile(
    r"\bfor ([\w&.'’-]{1,30}(?: [\w&.'’-]{1,30}){0,3}?)"
    r"(?: (?:since|again|today|now|this|after)\b.{0,40})?[.!]*$"
)
_SMALL = vocabulary(
    """
    a about all am an and any are as at be been but by can cause did do does every everybody
    everyone for from get gets had has have he her his how i if in into is it its just me my no
    nobody not of off on one only or our out she so some somebody someone that the their them
    there they this to too two up us was we were what when where which who whose why with you
    your he's she's it's i'm we're they're don't didn't doesn't can't isn't wasn't
    """
)
_LOWER_HEAD = re.compile(r"^((?:[a-z][\w&.'’-]{1,30})(?: [\w&.'’-]{1,30}){0,2})(?:: | [–—-] )")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


def find(text: str) -> tuple[str, ...]:
    """The names, in the order of the text, each once."""
    scored = [(text[s:e], _points(text, s, e)) for s, e in _runs(text)]
    names = [name for name, points in scored if points >= _ENOUGH]
    if not names and len(text) <= _SHORT:
        names = _likeliest(scored)
    return tuple(dict.fromkeys(n for n in names if not _is_part(n, names))) or _in_lower_case(text)


def _likeliest(scored: list[tuple[str, float]]) -> list[str]:
    """One line nearly always names its customer, so there the best of the doubtful is taken."""
    name, points = max(scored, key=lambda pair: pair[1], default=("", 0.0))
    return [name] if points >= _LIKELY else []


def _is_part(name: str, names: list[str]) -> bool:
    return any(name != other and other.startswith(name + " ") for other in names)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        word = match.group()
        start = match.start() + len(word) - len(word.lstrip(_PUNCTUATION))
        bare = word.strip(_PUNCTUATION)
        if bare or word in _CONNECTORS:
            yield _Token(
                bare or word,
                start if bare else match.start(),
                start + len(bare) if bare else match.end(),
            )


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word[0].isdigit() and word[-1].isupper())


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words with connectors between, leading small talk stripped."""
    run: list[_Token] = []
    shouted = _is_shouted(text)
    for token in _tokens(text):
        if run and not _joined(text, run[-1], token):
            yield from _trimmed(run)
            run = []
        ordinary = shouted and _is_small_talk(token.text)
        if (_is_capital(token.text) and not ordinary) or (run and token.text in _CONNECTORS):
            run.append(token)
        elif run:
            yield from _trimmed(run)
            run = []
    yield from _trimmed(run)


def _is_shouted(text: str) -> bool:
    """ALL IN CAPITALS: then a capital says nothing."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _is_small_talk(word: str) -> bool:
    lower = word.lower()
    known = lower in VERBS_AFTER or lower in LEADING or lower in _SMALL or _is_ordinary(word)
    return known and lower not in COMPANY


def _joined(text: str, left: _Token, right: _Token) -> bool:
    between = text[left.end : right.start]
    return between == " " or (between == ". " and left.text in {"St", "Mr", "Mrs", "Dr"})


def _trimmed(run: list[_Token]) -> Iterator[tuple[int, int]]:
    for part in _parts(run):
        first, last = 0, len(part)
        while first < last and part[first].text.lower() in LEADING | _CONNECTORS:
            first += 1
        while first < last and (part[last - 1].text in _CONNECTORS or _is_tail(part[first:last])):
            last -= 1
        if first < last:
            final = part[last - 1]
            yield part[first].start, final.end - _possessive(final.text)


def _parts(run: list[_Token]) -> list[list[_Token]]:
    """ "Acme and Beta" are two, "Hart and Sons" is one; "Acme's CEO", "CEO of Acme" are Acme."""
    for i, token in enumerate(run[:-1]):
        right = run[i + 1 :]
        if _possessive(token.text) and i and not _goes_on(right):
            return [run[: i + 1], *_parts(right)]
        if token.text in {"and", "+"} and i and right[0].text not in _AFTER_AND:
            return [run[:i], *_parts(right)]
        if token.text == "of" and i and run[i - 1].text.lower() in THINGS:
            return _parts(right)
    return [run]


def _goes_on(right: list[_Token]) -> bool:
    """ "Foxglove Women's Health" is one name, "Acme Corp's Okta" isn't."""
    last = right[-1].text.lower().strip(".")
    return last in COMPANY and last not in THINGS


def _is_tail(part: list[_Token]) -> bool:
    """ "Acme CEO": the office is no part of the name. "Acme HR" may well be."""
    last = part[-1].text.lower()
    return len(part) > 1 and last in THINGS and last not in {"hr", "it", *COMPANY}


def _possessive(word: str) -> int:
    return 2 if word.endswith(("'s", "’s")) else 0


def _points(text: str, start: int, end: int) -> float:
    words = [w.strip(_PUNCTUATION) for w in text[start:end].split() if w not in _CONNECTORS]
    unknown = [word for word in words if not _is_ordinary(word)]
    if not unknown and not _is_company(words):
        return -1.0
    before, after = text[max(0, start - 30) : start], text[end : end + 30]
    if len(words) == 1 and before.rstrip(" ").endswith((".", "!", "?")) and after[:1] in ".!?":
        return -1.0
    return (
        _own_points(words, unknown)
        + _before_points(before, at_start=not text[:start].strip(_OPENING))
        + _after_points(after)
    )


def _is_company(words: list[str]) -> bool:
    return len(words) > 1 and words[-1].lower().strip(".") in COMPANY


def _is_ordinary(word: str) -> bool:
    lower = word.lower()
    stem = re.split("['’]", lower, maxsplit=1)[0]
    return (
        lower in THINGS
        or stem in THINGS
        or stem in NOT_ALONE
        or all(piece in NOT_ALONE or piece in THINGS for piece in re.split("[-/]", lower))
        or len(stem) < 2
        or lower.endswith(_ORDINARY_ENDINGS)
        or _CODE.search(word) is not None
    )


def _own_points(words: list[str], unknown: list[str]) -> float:
    points = 1.0 if len(words) > 1 and unknown else 0.0
    if any(word.lower().strip(".") in COMPANY for word in words[1:]):
        points += 1.5
    if any(word.lower() in THINGS for word in words):
        points -= 1.0
    if len(words) == 1 and words[0].isupper() and len(words[0]) <= 5:
        points -= 0.5
    return points + (0.5 if unknown else 0.0)


def _before_points(before: str, *, at_start: bool) -> float:
    words = before.lower().split()
    last = words[-1].strip("(") if words else ""
    if last in _BEFORE and before.endswith(" "):
        return 1.5
    if last in PERSON_BEFORE:
        return -1.0
    if at_start or before.endswith(("(", "customer: ", "client: ")):
        return 0.5 if at_start else 1.0
    return 0.5 if before.rstrip(" ").endswith((",", "–", "—", "-", ":", ";", ".", "?")) else 0.0


def _after_points(after: str) -> float:
    following = after.strip(".!?").split(maxsplit=1)
    if not following or after.startswith(_NAME_ENDERS):
        return 1.0
    verb = following[0].lower().strip(",.;:")
    return 1.0 if verb in VERBS_AFTER and after[0] == " " else 0.0


def _in_lower_case(text: str) -> tuple[str, ...]:
    """ "login broken for acme": one line that ends in a name nobody capitalised."""
    if "\n" in text.strip() or len(text) > 200:
        return ()
    for pattern in (_LOWER_FOR, _LOWER_HEAD):
        for match in pattern.finditer(text.strip()):
            name = match.group(1).rsplit(" for ", 1)[-1].rstrip(".!")
            if _is_plausible(name):
                return (name,)
    return ()


def _is_plausible(name: str) -> bool:
    words = [word.lower() for word in name.split()]
    return not any(w in THINGS or w in LEADING or w[0].isdigit() for w in words) and (
        any(w in COMPANY for w in words[1:]) or not any(w in NOT_ALONE for w in words)
    )
