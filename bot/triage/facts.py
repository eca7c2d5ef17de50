"""What a description says in so many words: counts, times, codes, money, links."""

import re
from collections.abc import Iterator

from bot.triage import fact_patterns as patterns
from bot.triage.assessment import Facts
from bot.triage.phrases import PhraseBook
from bot.triage.words import split

_AREAS = PhraseBook([("area", patterns.AREAS)])


def find(text: str, customers: tuple[str, ...]) -> Facts:
    """Everything the text states; the customers are found elsewhere."""
    return Facts(
        customers=customers,
        segment=_first(text, patterns.SEGMENT),
        affected=_first(text, patterns.AFFECTED),
        since=_first(text, *patterns.SINCE),
        errors=tuple(dict.fromkeys(_errors(text))),
        intermittent=patterns.INTERMITTENT.search(text) is not None,
        deadline=_first(text, *patterns.DEADLINE),
        money=_first(text, *patterns.MONEY),
        links=_all(text, patterns.LINKS),
        tried=_tried(text),
        environment=", ".join(dict.fromkeys(m.group() for m in patterns.ENVIRONMENT.finditer(text)))
        or None,
        area=_area(text),
        sla=_sla(text),
    )


def _first(text: str, *patterns: re.Pattern[str]) -> str | None:
    for pattern in patterns:
        if match := pattern.search(text):
            return match.group().strip()
    return None


def _all(text: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.group().rstrip(".,;:)]'") for m in pattern.finditer(text)))


def _errors(text: str) -> Iterator[str]:
    for match in patterns.ERRORS.finditer(text):
        yield next(group for group in match.groups() if group)


def _tried(text: str) -> str | None:
    sentences = (match.group().strip() for match in patterns.SENTENCE.finditer(text))
    return next((s for s in sentences if patterns.TRIED.search(s)), None)


def _area(text: str) -> str | None:
    """The first area named, in its longest form there."""
    words = split(text)
    found = min(_AREAS.find(words), key=lambda f: (f.first, -f.last), default=None)
    return text[words[found.first].start : words[found.last].end] if found else None


def _sla(text: str) -> str | None:
    if patterns.AT_RISK.search(text):
        return "at_risk"
    return "breached" if patterns.BREACHED.search(text) else None
