"""Times in each reader's zone, durations in words."""

from datetime import UTC, datetime, timedelta

import pytest

from blocks.times import ago, at_time, duration, in_utc, moment

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), "59 s"),
        (timedelta(minutes=15), "15 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=5, minutes=12, seconds=50), "5 h 12 min"),
        (timedelta(days=3), "3 d"),
        (timedelta(days=1, hours=12, minutes=40), "1 d 12 h"),
        (timedelta(days=2, minutes=5), "2 d"),
        (-timedelta(hours=1), "0 s"),
    ],
)
def test_a_duration_has_two_units_at_most(span: timedelta, words: str) -> None:
    assert duration(span) == words


def test_a_near_time_is_a_time_of_day() -> None:
    at = NOW + timedelta(hours=2)
    assert moment(at, NOW) == "<!date^1795183200^{time}|2026-11-20 14:00 UTC>"
    assert at_time(at, NOW) == f"at {moment(at, NOW)}"


def test_a_far_time_has_its_date() -> None:
    at = NOW + timedelta(days=2)
    assert "{date_short_pretty} at {time}|2026-11-22 12:00 UTC" in moment(at, NOW)
    assert not at_time(at, NOW).startswith("at ")


def test_ago() -> None:
    assert ago(NOW - timedelta(seconds=20), NOW) == "just now"
    assert ago(NOW - timedelta(minutes=3), NOW) == "3 min ago"


def test_utc_is_named() -> None:
    assert in_utc(NOW) == "2026-11-20 12:00 UTC"
