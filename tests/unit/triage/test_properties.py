"""What holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.triage import assess
from bot.triage.assessment import TARGETS, Assessment
from bot.triage.model import COLUMNS
from bot.triage.signals import SIGNALS
from bot.triage.summary import LONGEST

WORDY = "API returning 500 errors intermittently for Acme Corp, {} they threaten to cancel. "
HOSTILE = [
    "",
    " \n\t ",
    "?",
    "🔥" * 5000,
    "a" * 10_000,
    "A " * 5000,
    "A." * 5000,
    "for " * 2500,
    "since since since " * 500,
    "$1,1,1,1," * 1000,
    "((((((" * 1500,
    "no not never without " * 500,
    "missing x y z w " * 600,
    (WORDY.format("since 9am") * 200)[:10_000],
    "\u202eהכניסה נכשלת מאז הבוקר\u202c for Acme Corp",
    "\x00\x01<!channel> <@U1> *bold* `code` & <https://e.example|x>",
    "ß\u0130ı" * 2000,
    "\ud800",
]


def _evidence(found: Assessment) -> list[str]:
    groups = (found.target.evidence, found.severity.evidence, found.advice_evidence)
    return [evidence.words for group in groups for evidence in group]


def _check(text: str) -> None:
    found = assess(text)

    assert all(words in text for words in _evidence(found))
    assert all(name in text for name in found.facts.customers)
    assert len(found.summary) <= LONGEST
    assert "\n" not in found.summary
    assert found.target.value in TARGETS
    assert found.severity.value in {0, 1, 2}
    assert found.target.second in {*TARGETS} - {found.target.value}
    assert found.severity.second in {0, 1, 2} - {found.severity.value}
    assert (found.advice is None) == found.escalate
    assert found == assess(text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_assessed_like_any_other(text: str) -> None:
    _check(text)


@given(st.text(max_size=300))
def test_any_text_is_assessed_from_its_own_words(text: str) -> None:
    _check(text)


@given(st.lists(st.sampled_from([*WORDY.split(), "no", "Bank", "\n", "hacked?", "3", "for"])))
def test_any_order_of_telling_words_is_assessed_from_them(words: list[str]) -> None:
    _check(" ".join(words))


def test_every_signal_has_a_name_of_its_own() -> None:
    keys = [signal.key for signal in SIGNALS]

    assert len(set(keys)) == len(keys)


def test_a_signal_leans_only_where_there_is_a_column() -> None:
    known = {*COLUMNS, "compliance"}

    assert all(signal.leans <= known for signal in SIGNALS)
