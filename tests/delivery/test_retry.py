"""When to try again, as a table."""

from datetime import timedelta

import pytest

from bot.delivery.retry import AFTER_REFUSAL, decide_retry
from bot.domain.trouble import NotSent, Rejected, SlackTrouble, Throttled, Unsure
from tests.unit.domain.samples import NOW

REFUSED, LOST, THROTTLED = Rejected("not_in_channel"), Unsure("HTTP 500"), Throttled(30.0)
NEVER_LEFT = NotSent("refused")


@pytest.mark.parametrize(
    ("trouble", "attempts", "seconds"),
    [
        (THROTTLED, 1, 30),
        (THROTTLED, 9, 30),
        (Throttled(0.5), 1, 0.5),
        (NEVER_LEFT, 1, 2),
        (NEVER_LEFT, 2, 4),
        (NEVER_LEFT, 3, 8),
        (NEVER_LEFT, 6, 60),
        (LOST, 1, 2),
        (LOST, 5, 32),
        (LOST, 6, 60),
        (LOST, 100_000, 60),
        (REFUSED, 1, AFTER_REFUSAL.total_seconds()),
        (REFUSED, 100, AFTER_REFUSAL.total_seconds()),
    ],
)
def test_the_wait_follows_from_the_end_and_how_often(
    trouble: SlackTrouble, attempts: int, seconds: float
) -> None:
    decision = decide_retry(trouble, attempts=attempts, must_look=False, now=NOW)
    assert decision.at == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("trouble", "before", "after"),
    [
        (THROTTLED, False, False),
        (THROTTLED, True, True),
        (NEVER_LEFT, False, False),
        (NEVER_LEFT, True, True),
        (LOST, False, True),
        (LOST, True, True),
        (REFUSED, False, False),
        (REFUSED, True, True),
    ],
)
def test_only_an_unclear_end_makes_it_look_and_none_forgets_that_it_must(
    trouble: SlackTrouble, before: bool, after: bool
) -> None:
    decision = decide_retry(trouble, attempts=1, must_look=before, now=NOW)
    assert decision.look is after


def test_a_refused_message_is_tried_again_every_five_minutes() -> None:
    assert timedelta(minutes=5) == AFTER_REFUSAL
