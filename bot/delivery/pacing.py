"""Slack's pace: about one message a second in a channel, with a small burst.

Source: docs.slack.dev, Rate limits: "1 per second per channel, short bursts allowed";
`chat.update` is Tier 3, 50 a minute. Each process paces itself; 429 settles the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """So many at once, then one every `interval` seconds."""

    burst: int
    interval: float


POSTS = Rate(burst=5, interval=1.0)
EDITS = Rate(burst=20, interval=1.2)


class Pace:
    """Tells for each lane (a channel, or all edits) how long the next call has to wait.

    A lane is a bucket kept as one number, the time at which it will be full again.
    """

    def __init__(self, rate: Rate, monotonic: Callable[[], float]) -> None:
        self._rate = rate
        self._monotonic = monotonic
        self._full_at: dict[str, float] = {}
        self._blocked_until: dict[str, float] = {}
        self._queue_end: dict[str, float] = {}

    def wait(self, lane: str) -> float:
        """Take a place in `lane`: 0 for go now, else the seconds after which to come again.

        Those who are sent away are given times one interval apart, so that a flood comes
        back in an orderly line.
        """
        now = self._monotonic()
        free_at = max(self._blocked_until.get(lane, 0.0), self._next_free(lane))
        if free_at <= now:
            self._full_at[lane] = max(self._full_at.get(lane, now), now) + self._rate.interval
            return 0.0
        place = max(free_at, self._queue_end.get(lane, 0.0))
        self._queue_end[lane] = place + self._rate.interval
        return place - now

    def room(self, lane: str) -> int:
        """How many calls in `lane` may go now."""
        if self.free_in(lane) > 0:
            return 0
        left = max(self._full_at.get(lane, 0.0) - self._monotonic(), 0.0)
        return self._rate.burst - ceil(left / self._rate.interval)

    def free_in(self, lane: str) -> float:
        """Seconds until the next call in `lane` may go; 0 for now."""
        free_at = max(self._blocked_until.get(lane, 0.0), self._next_free(lane))
        return max(free_at - self._monotonic(), 0.0)

    def block(self, lane: str, seconds: float) -> None:
        """Nothing more in `lane` for `seconds`: Slack said so."""
        self._blocked_until[lane] = self._monotonic() + seconds

    def forget_idle(self) -> None:
        """Drop lanes that are free again, so that their number stays bounded."""
        now = self._monotonic()
        for times in (self._full_at, self._blocked_until, self._queue_end):
            for lane in [lane for lane, until in times.items() if until <= now]:
                del times[lane]

    def _next_free(self, lane: str) -> float:
        slack = (self._rate.burst - 1) * self._rate.interval
        return self._full_at.get(lane, 0.0) - slack
