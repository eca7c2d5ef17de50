"""What is kept of a suggestion: keys and flags, and never a customer's name."""

from dataclasses import asdict
from typing import Any

import pytest

from bot.domain.prefill import Prefill
from bot.domain.suggested import Suggested, suggested_by


def prefilled(**changed: Any) -> Prefill:
    given: dict[str, Any] = {
        "target": "engineering",
        "severity": "high",
        "evidence": ("500 errors",),
        "values": {"customer": "Acme Corp"},
    }
    return Prefill(**given | changed)


def suggestion(**changed: Any) -> Suggested:
    found = suggested_by(prefilled(**changed))
    assert found
    return found


def test_a_form_without_a_doubt_is_sure_of_both() -> None:
    assert suggestion().beside("Acme Corp") == {
        "target": "engineering",
        "severity": "high",
        "target_sure": True,
        "severity_sure": True,
        "keep_in_support": False,
        "customer_kept": True,
    }


def test_what_the_form_doubts_is_not_sure() -> None:
    of_target = suggestion(unsure_targets=("engineering", "l2"))
    assert (of_target.target_sure, of_target.severity_sure) == (False, True)
    of_severity = suggestion(unsure_severities=("high", "critical"))
    assert (of_severity.target_sure, of_severity.severity_sure) == (True, False)


def test_a_guess_that_rests_on_no_words_is_not_sure() -> None:
    guess = suggestion(evidence=())
    assert (guess.target_sure, guess.severity_sure) == (False, False)


def test_advice_to_keep_it_is_kept() -> None:
    assert suggestion(advice="It asks how to do something.").keep_in_support


def test_a_text_that_triage_cannot_judge_has_no_suggestion() -> None:
    assert suggested_by(prefilled(judged=False)) is None


@pytest.mark.parametrize("submitted", ["Globex", "Acme", "Acme Corp, Globex", ""])
def test_another_customer_is_a_change(submitted: str) -> None:
    assert suggestion().beside(submitted)["customer_kept"] is False


def test_white_space_is_no_change_of_the_customer() -> None:
    assert suggestion().beside("  Acme   Corp ")["customer_kept"] is True


def test_a_customer_that_the_form_had_to_cut_is_no_change() -> None:
    names = ", ".join(f"Customer {number}" for number in range(1000))
    assert suggestion(values={"customer": names}).beside(names[:2999] + "…")["customer_kept"]


def test_of_a_customer_that_was_not_found_nothing_is_said() -> None:
    assert "customer_kept" not in suggestion(values={}).beside("Acme Corp")


def test_of_a_customer_whom_the_reporter_named_nothing_is_said() -> None:
    named = suggested_by(prefilled(), customer_named=True)
    assert named
    assert "customer_kept" not in named.beside("Acme Corp")


def test_no_name_travels_or_is_kept() -> None:
    found = suggestion()
    for said in (str(asdict(found)), str(found.beside("Acme Corp"))):
        assert "acme" not in said.lower()


def test_text_that_is_no_unicode_is_compared_too() -> None:
    assert suggestion(values={"customer": "Acme \ud800"}).beside("Acme") is not None
