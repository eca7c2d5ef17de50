"""A double click is one act; two different words are two."""

from dataclasses import replace

import pytest

from bot.domain.errors import Refused
from bot.domain.escalation import Status
from bot.domain.lifecycle import decide
from bot.domain.repeats import WITHIN, is_repeat
from tests.unit.domain.samples import (
    ACTS,
    CEM,
    MINUTE,
    NOW,
    POLICY,
    escalation,
    post_update,
    resolve,
)


@pytest.mark.parametrize("name", ACTS)
def test_the_same_act_by_the_same_person_counts_once(name: str) -> None:
    line = decide(escalation(_status_for(name)), ACTS[name], POLICY, NOW).event
    assert is_repeat(ACTS[name], line, NOW + WITHIN)


def _status_for(name: str) -> Status:
    for status in Status:
        try:
            decide(escalation(status), ACTS[name], POLICY, NOW)
        except Refused:
            continue
        return status
    raise AssertionError(name)


def test_after_ten_seconds_it_is_another_act() -> None:
    line = decide(escalation(Status.OPEN), post_update(), POLICY, NOW).event
    assert not is_repeat(post_update(), line, NOW + WITHIN + MINUTE / 60)


def test_before_it_by_a_clock_that_was_put_back_it_is_another_act() -> None:
    line = decide(escalation(Status.OPEN), post_update(), POLICY, NOW).event
    assert not is_repeat(post_update(), line, NOW - 30 * MINUTE)
    assert is_repeat(post_update(), line, NOW - WITHIN), "two clocks may be a little apart"


def test_two_different_updates_are_two_acts() -> None:
    line = decide(escalation(Status.OPEN), post_update("Found it"), POLICY, NOW).event
    assert not is_repeat(post_update("Fixed it"), line, NOW)
    further = replace(post_update("Found it"), eta="today")
    assert not is_repeat(further, line, NOW)


def test_somebody_elses_act_is_another_one() -> None:
    line = decide(escalation(Status.OPEN), post_update(), POLICY, NOW).event
    assert not is_repeat(post_update(actor=CEM), line, NOW)


def test_another_act_is_another_one() -> None:
    line = decide(escalation(Status.OPEN), post_update(), POLICY, NOW).event
    assert not is_repeat(resolve(), line, NOW)


def test_the_first_act_repeats_nothing() -> None:
    assert not is_repeat(post_update(), None, NOW)
