"""One line for the headline."""

import pytest

from bot.triage import assess
from bot.triage.summary import LONGEST


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "API returning 500 errors intermittently for Acme Corp",
            "API returning 500 errors intermittently",
        ),
        ("Reports are empty, Northgate Clinics", "Reports are empty"),
        ("Reports are empty (Northgate Clinics)", "Reports are empty"),
        ("Acme Corp: the nightly export is empty", "the nightly export is empty"),
        ("Export fails for Acme Corp and Beta Labs.", "Export fails"),
        ("Acme Corp can't log in", "Acme Corp can't log in"),
        ("Hi team, the nightly export is empty.", "the nightly export is empty"),
        ("  The  export\tis empty today  ", "The export is empty today"),
        ("The nightly export is empty. Second sentence.", "The nightly export is empty"),
        ("Down. The checkout shows a blank page.", "Down. The checkout shows a blank page"),
        ("", ""),
    ],
)
def test_the_summary_is_the_first_thing_said(text: str, summary: str) -> None:
    assert assess(text).summary == summary


def test_a_long_line_is_cut_at_a_word() -> None:
    summary = assess("checkout " * 40).summary

    assert len(summary) <= LONGEST
    assert summary.endswith("checkout…")


def test_one_endless_word_is_cut_where_the_line_ends() -> None:
    assert assess("x" * 500).summary == "x" * (LONGEST - 1) + "…"
