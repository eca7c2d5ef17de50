"""The IDs people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.escalation import number_of
from tests.unit.domain.samples import opened


def test_an_escalation_is_called_by_its_number() -> None:
    assert opened().id == "ESC-7"


@pytest.mark.parametrize(
    ("text", "number"),
    [("ESC-7", 7), ("esc-7", 7), (" Esc-120 ", 120), ("ESC-999999999", 999_999_999)],
)
def test_an_id_is_read_as_people_type_it(text: str, number: int) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *("", "7", "ESC", "ESC-", "ESC-0", "ESC-07", "ESC--7", "ESC-7x", "xESC-7", "ESC 7"),
        *("ESC-7 8", "ESC-٣", "ESC-1000000000", "ESC-7\nESC-8", "ESC-−7"),
    ],
)
def test_what_is_no_id_is_not_taken_for_one(text: str) -> None:
    assert number_of(text) is None


@given(st.integers(min_value=1, max_value=999_999_999))
def test_every_id_is_read_back(number: int) -> None:
    assert number_of(f"ESC-{number}") == number


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    found = number_of(text)
    assert found is None or found > 0
