"""What travels with a form, and comes back as Slack or somebody else has it."""

import json

import pytest

from bot.domain.suggested import Suggested
from bot.listeners.payloads import Origin

SUGGESTED = Suggested(
    target="engineering",
    severity="high",
    target_sure=True,
    severity_sure=False,
    keep_in_support=False,
    customer="0123456789abcdef",
)
FULL = Origin(
    response_url="https://hooks.slack.test/commands/T1/" + "x" * 200,
    channel="C0123456789",
    thread="1763640000.000100",
    draft="d" * 32,
    suggested=SUGGESTED,
    on_intake=True,
)


def came_back(packed: str) -> Origin:
    return Origin.of({"private_metadata": packed})


def test_what_was_packed_comes_back() -> None:
    assert came_back(FULL.packed()) == FULL
    assert came_back(Origin().packed()) == Origin()


def test_it_fits_into_what_slack_carries() -> None:
    longest = Suggested(
        target="leadership",
        severity="ü" * 75,  # as long as a policy's key may be, each six characters in JSON
        target_sure=False,
        severity_sure=False,
        keep_in_support=False,
        customer="0" * 16,
    )
    packed = Origin(response_url=FULL.response_url, draft=FULL.draft, suggested=longest).packed()
    assert len(packed) < 1500  # of 3,000


@pytest.mark.parametrize(
    "packed", ["", "{", "null", "7", "[]", '"x"', "[" * 3000, '{"channel": ["C1"], "draft": {}}']
)
def test_what_cannot_be_read_is_left_out(packed: str) -> None:
    assert came_back(packed) == Origin()


@pytest.mark.parametrize(
    "suggested",
    [
        None,
        "engineering",
        [],
        {},
        {"target": "engineering"},
        {"target": ["engineering"], "severity": "high"},
        json.loads(FULL.packed())["suggested"] | {"target_sure": "yes"},
        json.loads(FULL.packed())["suggested"] | {"severity": 7},
    ],
)
def test_a_broken_suggestion_is_none_and_the_rest_stands(suggested: object) -> None:
    packed = json.dumps({"channel": "C1", "suggested": suggested})
    assert came_back(packed) == Origin(channel="C1")


def test_fields_that_nobody_knows_are_left_out() -> None:
    packed = json.dumps(json.loads(FULL.packed()) | {"later": 1})
    assert came_back(packed) == FULL
