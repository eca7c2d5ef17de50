"""Slack's pace: about one message a second and channel, with a small burst."""

import math
from collections.abc import Callable

#: Slack publishes no size of the burst; this one is small.
BURST = 5.0
PER_SECOND = 1.0


class Pace:
    """A bucket per channel, off until `enforced`."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.enforced = False
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def wait(self, channel: str) -> int:
        """0 when a message may pass now, else the whole seconds to wait."""
        now = self._clock()
        held, at = self._buckets.get(channel, (BURST, now))
        held = min(BURST, held + (now - at) * PER_SECOND)
        allowed = held >= 1
        self._buckets[channel] = (held - 1 if allowed else held, now)
        return 0 if allowed else math.ceil((1 - held) / PER_SECOND)
