"""The little language of the signals."""

import pytest

from bot.triage.phrases import PhraseBook
from bot.triage.words import split


def _found(phrases: str, text: str) -> list[str]:
    words = split(text)
    book = PhraseBook([("it", phrases)])
    return [text[words[f.first].start : words[f.last].end] for f in book.find(words)]


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        ("time out", "Time out again", ["Time out"]),
        ("timeout*", "two timeouts", ["timeouts"]),
        ("cant|cannot log in", "can't log in, cannot log in", ["can't log in", "cannot log in"]),
        ("missing _ feature", "missing audit log feature", ["missing audit log feature"]),
        ("missing _ feature", "missing feature", ["missing feature"]),
        ("missing _ feature", "missing one two three four feature", []),
        ("missing _ feature", "rows missing. A feature", []),
        ("# customers", "all 3 customers", ["3 customers"]),
        ("by #pm", "by 5pm", ["by 5pm"]),
        ("why ?", "why?", ["why?"]),
        ("time out", "timeout", []),
    ],
)
def test_a_phrase_matches_as_it_is_written(phrases: str, text: str, found: list[str]) -> None:
    assert _found(phrases, text) == found


def test_a_stem_too_short_to_mean_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="a stem needs 3 letters"):
        PhraseBook([("it", "a*")])
