"""The words a suggestion rests on: whole words of the text, strongest first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from bot.triage.assessment import Evidence
from bot.triage.features import covered
from bot.triage.hits import Hit
from bot.triage.scores import Scores
from bot.triage.words import Word, vocabulary

_MOST = 3
#: Below this many log-odds a word is no reason that anybody would give.
_LEAST = 0.15
_SHORTEST = 3
_LONGEST_RUN = 4
#: What may stand between two words that are shown as one piece: "log-in", "SETUP_TEMP", "lib/data".
_BESIDE = frozenset(" -_/.")

_SMALL = vocabulary(
    """
    a about after all also am an and any are as at be been before being but by came can come could
    did do does doing during each either else every few for from gave get gets give goes going
    got had has have having he her here hers him his how i if in into is it its ive just like made
    make makes many may me might mine more most much must my no nor not now of off on once one only
    onto or other our out over own per put quite rather said same say says she should so some such
    take than that thats the their them then there these they theyre this those though through to
    too two under until up upon us use used very via was way we well went were what when where
    which while who whose why will with within would yes yet you your
    """
)
_MEANING = {
    "l2": "usual where senior support is needed",
    "engineering": "usual for engineering",
    "product": "usual for product",
    "security": "usual for security",
    "leadership": "usual for leadership",
    "critical": "usual when it is critical",
    "high": "usual when it is high",
    "medium": "usual when it is medium",
    "support": "usual for what support can finish",
}


class _Reason(NamedTuple):
    pull: float
    start: int
    end: int
    meaning: str
    signal: bool


def pointed(words: Sequence[Word], hits: Iterable[Hit]) -> frozenset[int]:
    """The places of the words that may be shown: those that tell, and those of the hits."""
    tell = (at for at, word in enumerate(words) if _tells(word))
    return frozenset(chain(tell, *(covered(words, hit) for hit in hits)))


def find(text: str, column: str, scores: Scores, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    """At most three pieces that speak for the column; no name, and nothing that is denied."""
    pulls = scores.pulls(column)
    reasons = [*_told(column, pulls, scores, hits), *_runs(text, column, pulls, scores)]
    reasons.sort(key=lambda reason: (-reason.pull, reason.start))
    shown: list[_Reason] = []
    for reason in reasons:
        if len(shown) == _MOST or reason.pull < _LEAST:
            break
        if not any(_repeats(reason, other) for other in shown):
            shown.append(reason)
    return tuple(Evidence(words=text[r.start : r.end], meaning=r.meaning) for r in shown)


def _told(
    column: str, pulls: Sequence[float], scores: Scores, hits: Iterable[Hit]
) -> Iterator[_Reason]:
    """Signals: phrases with a meaning."""
    for hit in hits:
        if column in hit.signal.leans:
            end = hit.at + len(hit.words)
            yield _Reason(scores.over(hit, pulls), hit.at, end, hit.signal.meaning, signal=True)


def _runs(text: str, column: str, pulls: Sequence[float], scores: Scores) -> Iterator[_Reason]:
    """Words that pull together, side by side."""
    words = scores.words
    for first, last in _stretches(text, words, pulls, scores.taken_back):
        pull, meaning = sum(pulls[first : last + 1]), _MEANING[column]
        yield _Reason(pull, words[first].start, words[last].end, meaning, signal=False)


def _stretches(
    text: str, words: Sequence[Word], pulls: Sequence[float], taken_back: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch of telling words that speak for it, side by side."""
    telling = [
        at
        for at, word in enumerate(words)
        if pulls[at] > 0 and at not in taken_back and _tells(word)
    ]
    run: list[int] = []
    for at in telling:
        if run and (
            at - run[0] >= _LONGEST_RUN or text[words[run[-1]].end : words[at].start] not in _BESIDE
        ):
            yield run[0], run[-1]
            run = []
        run.append(at)
    if run:
        yield run[0], run[-1]


def _tells(word: Word) -> bool:
    return word.norm not in _SMALL and len(word.norm) >= _SHORTEST


def _repeats(reason: _Reason, shown: _Reason) -> bool:
    overlap = reason.start < shown.end and shown.start < reason.end
    return overlap or (reason.signal and reason.meaning == shown.meaning)
