"""Times and durations in words. Every reader sees their own time zone."""

from datetime import UTC, datetime, timedelta

#: Nearer than this, the time of day alone says when.
_NEAR = timedelta(hours=20)
#: Nearer than this, it takes seconds: on the short clocks of the demo.
_AT_HAND = timedelta(minutes=2)


def moment(at: datetime, now: datetime) -> str:
    """A time as markup: `14:00` when it is near, else with its date."""
    if abs(at - now) < _AT_HAND:
        return _token(at, "{time_secs}")
    return _token(at, "{time}") if abs(at - now) < _NEAR else dated(at)


def dated(at: datetime) -> str:
    """A time with its date as markup, for what is read days later."""
    return _token(at, "{date_short_pretty} at {time}")


def at_time(at: datetime, now: datetime) -> str:
    """When, to follow a verb: `at 14:00`, or `tomorrow at 14:00`."""
    return f"at {moment(at, now)}" if abs(at - now) < _NEAR else dated(at)


def in_utc(at: datetime) -> str:
    """A time where Slack doesn't translate it: `2026-11-20 14:00 UTC`."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def duration(span: timedelta) -> str:
    """A span in its two largest units: `45 s`, `15 min`, `2 h`, `5 h 12 min`, `1 d 12 h`."""
    seconds = max(int(span.total_seconds()), 0)
    if seconds < 120:
        return "1 min" if seconds == 60 else f"{seconds} s"
    minutes = seconds // 60
    days, rest = divmod(minutes, 24 * 60)
    parts = ((days, "d"), (rest // 60, "h"), (rest % 60, "min"))
    first = next(n for n, (count, _) in enumerate(parts) if count)
    return " ".join(f"{count} {unit}" for count, unit in parts[first : first + 2] if count)


def ago(at: datetime, now: datetime) -> str:
    """How long ago: `3 min ago`, or `just now`."""
    gone = now - at
    return "just now" if gone < timedelta(minutes=1) else f"{duration(gone)} ago"


def _token(at: datetime, form: str) -> str:
    return f"<!date^{int(at.timestamp())}^{form}|{in_utc(at)}>"
