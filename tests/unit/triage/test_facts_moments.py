"""What people's words for times mean, seen from a moment in a place."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.triage import moments

#: A Wednesday.
NOW = datetime(2026, 11, 18, 15, 30, tzinfo=ZoneInfo("Europe/Berlin"))

UNTIL = [
    ("by Friday 5pm", "2026-11-20 17:00"),
    ("by fri", "2026-11-20 17:00"),
    ("by Friday", "2026-11-20 17:00"),
    ("by Wednesday", "2026-11-18 17:00"),
    ("by next Wednesday", "2026-11-25 17:00"),
    ("before go-live on Monday", "2026-11-23 17:00"),
    ("before tomorrow noon", "2026-11-19 12:00"),
    ("by tomorrow 9am", "2026-11-19 09:00"),
    ("by tomorrow morning", "2026-11-19 09:00"),
    ("by 17:30", "2026-11-18 17:30"),
    ("by 9:00", "2026-11-19 09:00"),
    ("by 16:00 UTC", "2026-11-18 17:00"),
    ("EOD", "2026-11-18 17:00"),
    ("by EOW", "2026-11-20 17:00"),
    ("by end of month", "2026-11-30 17:00"),
    ("renewal on the 30th", "2026-11-30 17:00"),
    ("due on the 3rd", "2026-12-03 17:00"),
    ("by 1 December", "2026-12-01 17:00"),
    ("by Dec 1st", "2026-12-01 17:00"),
    ("by 5 January", "2027-01-05 17:00"),
    ("by 2026-12-01", "2026-12-01 17:00"),
    ("in 2 hours", "2026-11-18 17:30"),
    ("within 48 hours", "2026-11-20 15:30"),
    ("within the hour", "2026-11-18 16:30"),
    ("in three days", "2026-11-21 15:30"),
    ("by midnight", "2026-11-18 23:59"),
    ("by 2025-12-01", None),
    ("by the 31st", "2026-12-31 17:00"),
    ("by 30 February", None),
    ("by 25:70", None),
    ("by next month", None),
    ("before June", None),
]
SINCE = [
    ("since 14:20", "2026-11-18 14:20"),
    ("since 18:00", "2026-11-17 18:00"),
    ("since 9am", "2026-11-18 09:00"),
    ("since 03:11 UTC", "2026-11-18 04:11"),
    ("since yesterday lunch", "2026-11-17 12:00"),
    ("since yesterday", "2026-11-17"),
    ("since Tuesday", "2026-11-17"),
    ("since Friday", "2026-11-13"),
    ("since Wednesday", "2026-11-11"),
    ("last Thursday", "2026-11-12"),
    ("since Monday 10:00", "2026-11-16 10:00"),
    ("since the 14th", "2026-11-14"),
    ("since the 20th", "2026-10-20"),
    ("since 1 Nov", "2026-11-01"),
    ("since Dec 3", "2025-12-03"),
    ("for 3 days", "2026-11-15"),
    ("two weeks ago", "2026-11-04"),
    ("for an hour", "2026-11-18 14:30"),
    ("for 90 minutes", "2026-11-18 14:00"),
    ("since this morning", "2026-11-18 09:00"),
    ("last week", None),
    ("since the 2.8 release", None),
    ("since v4.1", None),
    ("overnight", None),
]


@pytest.mark.parametrize(("said", "meant"), UNTIL)
def test_a_deadline_is_the_next_moment_it_can_mean(said: str, meant: str | None) -> None:
    at = moments.deadline(said, NOW)

    assert (at and f"{at:%Y-%m-%d %H:%M}") == meant


@pytest.mark.parametrize(("said", "meant"), SINCE)
def test_a_beginning_is_the_last_moment_it_can_mean(said: str, meant: str | None) -> None:
    found = moments.since(said, NOW)

    assert (found and f"{found.at:%Y-%m-%d %H:%M}"[: 16 if found.exact else 10]) == meant


def test_a_day_whose_working_hours_are_over_lasts_until_midnight() -> None:
    evening = NOW.replace(hour=20)

    assert moments.deadline("by EOD", evening) == NOW.replace(hour=23, minute=59)


def test_a_summer_deadline_is_told_in_summer_time() -> None:
    before = datetime(2026, 3, 27, 12, tzinfo=ZoneInfo("Europe/Berlin"))

    at = moments.deadline("by Monday 9am", before)

    assert at is not None
    assert at.isoformat() == "2026-03-30T09:00:00+02:00"
