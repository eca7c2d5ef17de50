"""What a receiving team will ask for next, where the text and the form don't say it yet.

Chosen by who should act and how bad it is; never what the form requires anyway.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bot.triage.assessment import RANKS, Facts
from bot.triage.words import split, vocabulary

#: As many as are read at a glance.
MOST = 3

_VAGUE = (
    "many", "several", "multiple", "lots", "most", "some", "various", "numerous", "everyone",
    "everybody",
)  # fmt: skip
_VAGUE_COUNTS = ("several", "a few", "a couple", "dozens", "hundreds", "thousands")
_FAILURE = vocabulary(
    """
    error errors fail fails failed failing failure crash crashes crashed exception message popup
    refused rejected denied invalid
    """
)
_INSTEAD = vocabulary(
    "workaround workarounds manually manual hand instead excel spreadsheet spreadsheets paper"
)
_CONTAINED = vocabulary(
    """
    revoked reset disabled blocked locked rotated removed suspended isolated deactivated closed
    deleted unplugged offline
    """
)


@dataclass(frozen=True, slots=True)
class _Said:
    """What is known: the text's words and facts."""

    words: Collection[str]
    facts: Facts

    def holds(self, words: Collection[str]) -> bool:
        return any(word in self.words for word in words)


def _affected(said: _Said) -> str | None:
    counted = said.facts.affected
    vague = counted is not None and counted.lower().startswith(_VAGUE_COUNTS)
    if said.facts.segment or (counted and not vague):
        return None
    adjective = counted if vague else next((word for word in _VAGUE if word in said.words), None)
    return f"a number for “{adjective}”" if adjective else "how many are hit"


def _error(said: _Said) -> str | None:
    if said.facts.errors or not said.holds(_FAILURE):
        return None
    return "the exact error, word for word"


def _unless(known: Callable[[_Said], object], words: str) -> Callable[[_Said], str | None]:
    return lambda said: None if known(said) else words


@dataclass(frozen=True, slots=True)
class _Hint:
    """What is asked for, None where the text says it; `fields` of the form answer it too."""

    missing: Callable[[_Said], str | None]
    fields: tuple[str, ...] = ()


_HINTS: Mapping[str, _Hint] = {
    "affected": _Hint(_affected, ("customers_affected",)),
    "error": _Hint(_error, ("actual",)),
    "frequency": _Hint(_unless(lambda said: said.facts.frequency, "always, or how often")),
    "environment": _Hint(
        _unless(lambda said: said.facts.environment, "which browser, version or system"),
        ("environment",),
    ),
    "since": _Hint(_unless(lambda said: said.facts.since, "since when"), ("time_in_queue",)),
    "tried": _Hint(_unless(lambda said: said.facts.tried, "what you ruled out"), ("tried",)),
    "deadline": _Hint(
        _unless(lambda said: said.facts.deadline, "by when they need it"),
        ("deadline", "customer_expectation"),
    ),
    "asked by": _Hint(
        _unless(lambda said: said.facts.affected or said.facts.segment, "how many customers asked"),
        ("request_frequency", "customers_affected"),
    ),
    "today": _Hint(_unless(lambda said: said.holds(_INSTEAD), "how they manage today")),
    "workaround": _Hint(
        _unless(lambda said: said.holds(_INSTEAD), "whether there is a way round it"),
    ),
    "exposed": _Hint(
        _unless(lambda said: said.facts.affected or said.facts.segment, "whose data, and how much"),
        ("exposure", "customers_affected"),
    ),
    "contained": _Hint(
        _unless(lambda said: said.holds(_CONTAINED), "what is shut off already"), ("containment",)
    ),
    "first seen": _Hint(
        _unless(lambda said: said.facts.since, "when it was first seen"), ("time_in_queue",)
    ),
    "money": _Hint(
        _unless(lambda said: said.facts.money, "what they pay a year"), ("revenue_at_risk",)
    ),
}
_URGENT = (RANKS["critical"],)
#: By target: what counts most first; then the same where it is critical, if that differs.
_ORDER: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "l2": (
        ("error", "frequency", "since", "tried", "environment", "affected"),
        ("since", "affected", "error", "workaround", "tried"),
    ),
    "engineering": (
        ("error", "frequency", "since", "affected", "environment", "tried", "deadline"),
        ("since", "affected", "error", "workaround", "deadline"),
    ),
    "product": (("asked by", "today", "deadline"), ("asked by", "deadline", "today")),
    "security": (
        ("first seen", "exposed", "contained"),
        ("first seen", "exposed", "contained"),
    ),
    "leadership": (("deadline", "money", "tried"), ("deadline", "money", "affected")),
}


def missing(
    text: str,
    facts: Facts,
    *,
    target: str,
    rank: int,
    answered: Collection[str] = (),
    required: Collection[str] = (),
) -> tuple[str, ...]:
    """At most three things, in a few words each, what counts most first.

    `answered` are fields of the form that hold an answer, `required` those it insists on.
    """
    said = _Said({word.norm for word in split(text)}, facts)
    wanted = _ORDER.get(target, ((), ()))[rank in _URGENT]
    settled = {*answered, *required}
    hints = (_HINTS[key] for key in wanted)
    lacking = (hint.missing(said) for hint in hints if settled.isdisjoint(hint.fields))
    return tuple(words for words in lacking if words)[:MOST]
