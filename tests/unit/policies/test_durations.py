"""Durations read as people write them, and refusals say why."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.policies.durations import LONGEST, parse_duration


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("45s", timedelta(seconds=45)),
        ("30m", timedelta(minutes=30)),
        ("2h", timedelta(hours=2)),
        ("1d", timedelta(days=1)),
        ("1d12h", timedelta(days=1, hours=12)),
        ("1h30m15s", timedelta(hours=1, minutes=30, seconds=15)),
        ("90m", timedelta(minutes=90)),
        ("002h", timedelta(hours=2)),
        ("365d", timedelta(days=365)),
    ],
)
def test_a_duration_is_what_it_says(text: str, duration: timedelta) -> None:
    assert parse_duration(text) == duration


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the units are"),
        ("soon", "the units are"),
        ("2H", "the units are"),
        ("1w", "the units are"),
        ("h", "the units are"),
        ("٢h", "the units are"),
        ("30", "the unit is missing"),
        ("0", "the unit is missing"),
        ("1.5h", "only whole numbers"),
        ("1h1d", "the largest first"),
        ("1h1h", "each unit once"),
        ("2 h", "no spaces"),
        (" 2h", "no spaces"),
        ("2h\n", "no spaces"),
        ("-2h", "can't be negative"),
        ("0h", "longer than zero"),
        ("0d0h0m0s", "longer than zero"),
        ("366d", "at most 365d"),
        ("365d1s", "at most 365d"),
        ("9" * 5000 + "d", "at most 365d"),
    ],
)
def test_anything_else_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_duration(text)


@given(st.text(alphabet="0123456789dhms .-", max_size=30))
def test_whatever_is_taken_is_longer_than_zero_and_within_the_limit(text: str) -> None:
    try:
        duration = parse_duration(text)
    except ValueError:
        return
    assert timedelta() < duration <= LONGEST
