"""When to try again: a decision from how it ended and how often."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.trouble import NotSent, Rejected, SlackTrouble, Throttled, Unsure

#: A refused message is tried again this often (DESIGN 8).
AFTER_REFUSAL = timedelta(minutes=5)
#: The first wait after an unclear end is long enough for Slack's history to show the message.
_FIRST_WAIT = 2.0
_LONGEST_WAIT = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class RetryDecision:
    """Try again at `at`, looking for the message first when `look`.

    Before `settled_at` not finding it proves nothing.
    """

    at: datetime
    look: bool
    settled_at: datetime | None = None


def decide_retry(
    trouble: SlackTrouble, *, attempts: int, must_look: bool, now: datetime
) -> RetryDecision:
    """What to do after `trouble` on attempt number `attempts` (from 1).

    A message that had to be looked for before still has to be.
    """
    match trouble:
        case Throttled(seconds=seconds):
            return RetryDecision(at=now + timedelta(seconds=seconds), look=must_look)
        case NotSent():
            return RetryDecision(at=now + _backoff(attempts), look=must_look)
        case Rejected():
            return RetryDecision(at=now + AFTER_REFUSAL, look=must_look)
        case Unsure(settles_in=seconds):
            settled = now + timedelta(seconds=seconds)
            return RetryDecision(at=now + _backoff(attempts), look=True, settled_at=settled)
    raise TypeError(f"no rule for {trouble!r}")


def _backoff(attempts: int) -> timedelta:
    return timedelta(seconds=min(_FIRST_WAIT * 2 ** min(attempts - 1, 10), _LONGEST_WAIT))
