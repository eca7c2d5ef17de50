"""When something said in passing was, or will be: "by Friday 5pm", "since yesterday lunch".

Reckoned from `now`, in `now`'s own time zone. What is vague ("soon", "last week") is None.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*"
_FRIDAY = 4
#: When a working day is over, for who names a day and no time.
_END_OF_DAY = time(17)
_PARTS = {
    "noon": time(12),
    "lunch": time(12),
    "midnight": time(23, 59),
    "morning": time(9),
    "afternoon": time(15),
    "evening": time(19),
    "tonight": time(20),
    "night": time(22),
}
_NUMBERS = {
    "a": 1, "an": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "fifty": 50,
}  # fmt: skip
_UNITS = {
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_SPAN = re.compile(
    r"\b(?P<number>\d{1,3}|[a-z]+) (?:business |working )?(?P<unit>min|h|day|week|wk)[a-z]*\b"
)
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?:(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?: ?(?P<half>[ap])m\b)?"
    r"|(?P<hour12>\d{1,2}) ?(?P<half12>[ap])m\b)(?P<zone> ?(?:utc|gmt)\b)?(?![\d:.-])"
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DAY_MONTH = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?{_MONTH}\b")
_MONTH_DAY = re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)")
_DAY_ALONE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_WEEKDAY = re.compile(rf"\b(next |last )?({'|'.join(_WEEKDAYS)})(?:s|ne|nes|r|rs|ur)?(?:day)?s?\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time; `exact` when a time of day was said, else only the day counts."""

    at: datetime
    exact: bool


def deadline(said: str, now: datetime) -> datetime | None:
    """Until when; None when the words don't tell, or tell of the past."""
    words = said.lower()
    if re.match(r"(?:in|within) ", words):
        return _ahead(words, now)
    day = _day(words, now, ahead=True) or _period_end(words, now)
    clock = _clock(words)
    if day is None:
        if clock is None:
            return None
        at = _on(now.date(), clock, now)
        return at if at > now else _on(now.date() + timedelta(days=1), clock, now)
    at = _on(day, clock or _Clock(_END_OF_DAY), now)
    if at <= now and day == now.date() and clock is None:
        at = _on(day, _Clock(time(23, 59)), now)
    return at if at > now else None


def since(said: str, now: datetime) -> Moment | None:
    """Since when; None when the words don't tell, or tell of what is to come."""
    words = said.lower()
    if span := _span(words):
        length, in_days = span
        return Moment(now - length, exact=not in_days)
    day, clock = _day(words, now, ahead=False), _clock(words)
    if day is None and clock is None:
        return None
    if day is None:
        at = _on(now.date(), clock or _Clock(time()), now)
        at = at if at <= now else _on(now.date() - timedelta(days=1), clock or _Clock(time()), now)
        return Moment(at, exact=True)
    at = _on(day, clock or _Clock(time()), now)
    return Moment(at, exact=clock is not None) if at <= now else None


@dataclass(frozen=True, slots=True)
class _Clock:
    at: time
    utc: bool = False


def _on(day: date, clock: _Clock, now: datetime) -> datetime:
    zone = UTC if clock.utc else now.tzinfo
    return datetime.combine(day, clock.at, zone).astimezone(now.tzinfo)


def _ahead(words: str, now: datetime) -> datetime | None:
    span = _span(words)
    return now + span[0] if span else None


def _span(words: str) -> tuple[timedelta, bool] | None:
    """A length of time, and whether it is told in days or more."""
    match = _SPAN.search(words)
    if not match:
        return None
    written = match["number"]
    number = int(written) if written.isdigit() else _NUMBERS.get(written)
    if not number:
        return None
    unit = match["unit"] if match["unit"] == "min" else match["unit"][0]
    return number * _UNITS[unit], unit in "dw"


def _clock(words: str) -> _Clock | None:
    match = _CLOCK.search(words)
    if not match:
        part = next((at for word, at in _PARTS.items() if re.search(rf"\b{word}", words)), None)
        return _Clock(part) if part else None
    hour = int(match["hour"] or match["hour12"])
    half = match["half"] or match["half12"]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute = int(match["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    return _Clock(time(hour, minute), utc=bool(match["zone"]))


def _day(words: str, now: datetime, *, ahead: bool) -> date | None:
    today = now.date()
    for word, days in (("tomorrow", 1), ("yesterday", -1), ("last night", -1)):
        if word in words:
            return today + timedelta(days=days)
    if re.search(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", words):
        return today
    return _date(words, today, ahead=ahead) or _weekday(words, today, ahead=ahead)


def _date(words: str, today: date, *, ahead: bool) -> date | None:
    if match := _ISO.search(words):
        year, month, day = map(int, match.groups())
        return _real(year, month, day)
    if match := _DAY_MONTH.search(words) or _MONTH_DAY.search(words):
        month, day = _MONTHS.index(match["month"]) + 1, int(match["day"])
        return _nearest(lambda years: _real(today.year + years, month, day), today, ahead=ahead)
    if match := _DAY_ALONE.search(words):
        day = int(match[1])
        return _nearest(lambda months: _in_month(today, months, day), today, ahead=ahead)
    return None


def _nearest(made: Callable[[int], date | None], today: date, *, ahead: bool) -> date | None:
    """The first that is not over, or the last that was."""
    for step in (0, 1) if ahead else (0, -1):
        day = made(step)
        if day and (day >= today if ahead else day <= today):
            return day
    return None


def _in_month(today: date, months: int, day: int) -> date | None:
    whole = today.year * 12 + today.month - 1 + months
    return _real(whole // 12, whole % 12 + 1, day)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(words: str, today: date, *, ahead: bool) -> date | None:
    """The coming one, today's included; or the last one before today."""
    match = _WEEKDAY.search(words)
    if not match:
        return None
    wanted = _WEEKDAYS.index(match[2])
    if ahead:
        days = (wanted - today.weekday()) % 7
        return today + timedelta(days=days + (7 if match[1] == "next " and days == 0 else 0))
    return today - timedelta(days=(today.weekday() - wanted) % 7 or 7)


def _period_end(words: str, now: datetime) -> date | None:
    today = now.date()
    if re.search(r"\b(?:eod|cob|end of (?:the )?(?:business )?(?:day|business))\b", words):
        return today
    if re.search(r"\beow\b|end of (?:the )?week", words):
        return today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    if re.search(r"end of (?:the )?month|month[- ]end", words):
        return today.replace(day=monthrange(today.year, today.month)[1])
    if re.search(r"end of (?:the )?quarter", words):
        month = (today.month + 2) // 3 * 3
        return date(today.year, month, monthrange(today.year, month)[1])
    if re.search(r"end of (?:the )?year|year[- ]end", words):
        return date(today.year, 12, 31)
    return None
