"""Slack's pace, by a clock that stands still unless it is moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import EDITS, POSTS, Pace, Rate

RATE = Rate(burst=3, interval=1.0)


class Standing:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Standing:
    """The time."""
    return Standing()


@pytest.fixture
def pace(time: Standing) -> Pace:
    """Three at once, then one a second."""
    return Pace(RATE, time)


def test_a_burst_goes_at_once_and_the_next_waits_an_interval(pace: Pace) -> None:
    assert [pace.wait("C1") for _ in range(4)] == [0.0, 0.0, 0.0, 1.0]


def test_those_who_wait_are_given_an_orderly_line(pace: Pace) -> None:
    waits = [pace.wait("C1") for _ in range(8)]
    assert waits == [0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0]


def test_who_comes_at_the_given_time_may_go(pace: Pace, time: Standing) -> None:
    waits = [pace.wait("C1") for _ in range(6)]
    for wait in waits[3:]:
        time.now = 1000.0 + wait
        assert pace.wait("C1") == 0.0


def test_after_a_rest_there_is_a_burst_again(pace: Pace, time: Standing) -> None:
    for _ in range(3):
        pace.wait("C1")
    time.now += 3
    assert [pace.wait("C1") for _ in range(4)] == [0.0, 0.0, 0.0, 1.0]


def test_a_short_rest_gives_a_short_burst(pace: Pace, time: Standing) -> None:
    for _ in range(3):
        pace.wait("C1")
    time.now += 2
    assert [pace.wait("C1") for _ in range(3)] == [0.0, 0.0, 1.0]


def test_lanes_do_not_wait_for_each_other(pace: Pace) -> None:
    for _ in range(10):
        pace.wait("C1")
    assert pace.wait("C2") == 0.0


def test_a_blocked_lane_waits_as_long_as_slack_said(pace: Pace, time: Standing) -> None:
    pace.block("C1", 30)
    assert [pace.wait("C1"), pace.wait("C1")] == [30.0, 31.0]
    assert pace.wait("C2") == 0.0
    time.now += 30
    assert pace.wait("C1") == 0.0


def test_a_lane_that_is_free_again_is_forgotten_and_a_busy_one_is_not(
    pace: Pace, time: Standing
) -> None:
    pace.block("C1", 30)
    for _ in range(9):
        pace.wait("C2")
    pace.wait("C3")
    time.now += 10
    pace.forget_idle()
    assert pace.wait("C1") == 20.0
    assert pace._blocked_until.keys() == {"C1"}
    assert not pace._full_at
    assert pace._queue_end.keys() == {"C1"}


def test_the_usual_paces_are_slacks() -> None:
    """One a second and channel; Tier 3 is fifty a minute (docs.slack.dev, Rate limits)."""
    assert POSTS.interval >= 1.0
    assert 60 / EDITS.interval <= 50


@given(st.lists(st.tuples(st.floats(0, 5), st.sampled_from(["C1", "C2"])), min_size=1, max_size=60))
def test_no_window_holds_more_than_the_burst_and_its_seconds(
    steps: list[tuple[float, str]],
) -> None:
    time = Standing()
    pace = Pace(RATE, time)
    went: dict[str, list[float]] = {"C1": [], "C2": []}
    for rest, lane in steps:
        time.now += rest
        if pace.wait(lane) == 0.0:
            went[lane].append(time.now)
    for times in went.values():
        for start, first in enumerate(times):
            for count, last in enumerate(times[start:], start=1):
                assert count <= RATE.burst + (last - first) / RATE.interval + 1e-6
