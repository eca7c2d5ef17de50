"""Durations as people write them: `45s`, `30m`, `2h`, `1d`, `1d12h`."""

import re
from datetime import timedelta

LONGEST = timedelta(days=365)

_FORM = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?", re.ASCII)
_SECONDS = (86_400, 3_600, 60, 1)


def parse_duration(text: str) -> timedelta:
    """The duration that `text` names, longer than zero and at most 365 days.

    Raises ValueError with the reason in words.
    """
    if any(character.isspace() for character in text):
        raise ValueError("a duration has no spaces")
    if text.startswith("-"):
        raise ValueError("a duration can't be negative")
    form = _FORM.fullmatch(text)
    if not form or not text:
        raise ValueError(_why_not(text))
    # Digits are counted first: int() refuses very long ones with words of its own.
    counts = [count.lstrip("0") if count else "" for count in form.groups()]
    if any(len(count) > 8 for count in counts):
        raise ValueError("a duration is at most 365d")
    seconds = sum(int(count or 0) * unit for count, unit in zip(counts, _SECONDS, strict=True))
    if seconds == 0:
        raise ValueError("a duration is longer than zero; leave the key out to turn it off")
    if seconds > LONGEST.total_seconds():
        raise ValueError("a duration is at most 365d")
    return timedelta(seconds=seconds)


def _why_not(text: str) -> str:
    if re.fullmatch(r"\d+", text, re.ASCII):
        return "the unit is missing"
    if re.search(r"\d[.,]\d", text):
        return "only whole numbers, such as 1h30m"
    if re.fullmatch(r"(\d+[dhms])+", text, re.ASCII):
        return "each unit once, the largest first"
    return "the units are d, h, m and s"
