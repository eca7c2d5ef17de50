"""Stretches of a text that may be a name, each with its signs.

Where people use capitals, a stretch is made of capitalised words; where they don't (all in lower
case, or all in capitals), of any few words side by side.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.triage.name_signs import LINE, SMALL, Stretch, after, before, joined, signs
from bot.triage.name_tokens import Lexicon, Token, tokens
from bot.triage.name_words import COMPANY, OFFICES

_TICKET = re.compile(r"[A-Z]{2,6}-\d{2,9}")
_MOST_WORDS = 6
_MOST_UNCASED = 4
_MOST_CONNECTORS = 2
_LONGEST_NUMBER = 3
#: Of fewer words nobody can say that they are all in capitals.
_FEW = 4
_SHOUTED = 0.6


class Span(NamedTuple):
    """A stretch that may be a name."""

    start: int
    end: int
    signs: tuple[str, ...]


def spans(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Every stretch that may be a name."""
    words = tokens(text, lexicon)
    cased = not _is_shouted(words)
    if cased:
        yield from _capitalised(text, words)
    if len(text) <= LINE and not (cased and _has_names(words)):
        yield from _uncased(text, words)


def _is_shouted(words: Sequence[Token]) -> bool:
    """ALL IN CAPITALS: then a capital says nothing."""
    long = [word for word in words if word.text[0].isalpha() and len(word.text) > 2]
    return len(long) >= _FEW and sum(word.shouted for word in long) > _SHOUTED * len(long)


def _has_names(words: Sequence[Token]) -> bool:
    """Whether something is capitalised that need not be: a writer who uses capitals."""
    return any(
        word.capital and not word.text.isupper() and (at > 0 or word.kind != "ordinary")
        for at, word in enumerate(words)
    )


def _capitalised(text: str, words: Sequence[Token]) -> Iterator[Span]:
    runs = list(_runs(text, words))
    odd = [any(word.kind == "odd" for word in words[first : last + 1]) for first, last in runs]
    only, first_odd = odd.count(True) == 1, odd.index(True) if True in odd else -1
    for at, run in enumerate(runs):
        if run[0] == run[1] and words[run[0]].lower in SMALL:
            continue
        rank = (
            "nothing odd"
            if not odd[at]
            else "alone"
            if only
            else "first"
            if at == first_odd
            else "later"
        )
        for left in range(run[0], run[1] + 1):
            if words[left].kind == "connector" or (left < run[1] and _is_ticket(words[left])):
                continue
            for right in range(left, min(left + _MOST_WORDS, run[1] + 1)):
                if words[right].kind != "connector":
                    yield from _ways(Stretch(text, words, left, right, run, True, rank))


def _is_ticket(word: Token) -> bool:
    """ "REQ-11930 Kirkbride Thrift": a ticket's number before a name is no part of it."""
    return word.kind == "code" and _TICKET.fullmatch(word.text) is not None


def _is_office(words: Sequence[Token], at: int) -> bool:
    company = at + 1 < len(words) and words[at + 1].lower in COMPANY
    return words[at].lower in OFFICES and not company


def _runs(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and last word of each run of capitalised words with connectors between them.

    A person's office is no part of one ("CFO of …", "… CFO"), but "VP Bank" is.
    """
    first = last = -1
    for at, word in enumerate(words):
        goes_on = first >= 0 and joined(text, words[at - 1], word)
        if first >= 0 and not goes_on:
            yield first, last
            first = -1
        number = goes_on and word.text.isdigit() and len(word.text) <= _LONGEST_NUMBER
        if (word.capital and not _is_office(words, at)) or number:
            first, last = (at if first < 0 else first), at
        elif first >= 0 and (word.kind != "connector" or at - last > _MOST_CONNECTORS):
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _uncased(text: str, words: Sequence[Token]) -> Iterator[Span]:
    for left, start in enumerate(words):
        if start.lower in SMALL or start.kind == "connector" or not start.text[0].isalnum():
            continue
        for right in range(left, min(left + _MOST_UNCASED, len(words))):
            word = words[right]
            if word.lower in SMALL and word.kind != "connector":
                break
            if right > left and not joined(text, words[right - 1], word):
                break
            if word.kind != "connector":
                yield from _ways(Stretch(text, words, left, right, (left, right), False))


def _ways(stretch: Stretch) -> Iterator[Span]:
    """The stretch, and where it ends in "'s", also without."""
    start, last = stretch.tokens[stretch.left].start, stretch.tokens[stretch.right]
    follows = after(stretch)
    found = signs(stretch, before(stretch), follows)
    mode = "" if stretch.cased else "u "
    if last.lower.endswith("'s") and len(last.text) > len("'s") + 1:
        for how, end in (("without 's", last.end - 2), ("with 's", last.end)):
            yield Span(start, end, (*found, mode + how, f"{mode}{how}, {follows}"))
    else:
        yield Span(start, last.end, tuple(found))
