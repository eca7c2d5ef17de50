"""What the receiving team will ask for next."""

import pytest

from bot.triage import facts, hints
from bot.triage.assessment import RANKS
from bot.triage.text import read

HIGH, CRITICAL, MEDIUM = RANKS["high"], RANKS["critical"], RANKS["medium"]


def asked(
    text: str,
    target: str = "engineering",
    rank: int = HIGH,
    answered: tuple[str, ...] = (),
    required: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """The hints for a text."""
    return hints.missing(
        text,
        facts.find(read(text)),
        target=target,
        rank=rank,
        answered=answered,
        required=required,
    )


@pytest.mark.parametrize("target", ["l2", "engineering", "product", "security", "leadership"])
@pytest.mark.parametrize("rank", [CRITICAL, HIGH, MEDIUM])
def test_there_are_never_more_than_three(target: str, rank: int) -> None:
    assert 1 <= len(asked("something is odd and errors show", target, rank)) <= 3


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("many customers get an error", "a number for “many”"),
        ("several shops see the error", "a number for “several shops”"),
        ("everyone is hit by the error", "a number for “everyone”"),
        ("the import shows an error", "how many are hit"),
        ("the import shows an error", "the exact error, word for word"),
        ("the import shows an error 500", "always, or how often"),
        ("error 500 on every login, 3 users, since 9am", "which browser, version or system"),
    ],
)
def test_what_the_text_lacks_is_asked_for(text: str, hint: str) -> None:
    wanted = [asked(text, rank=rank) for rank in (HIGH, CRITICAL)]

    assert any(hint in hints for hints in wanted)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("error 502 on every call", "the exact error, word for word"),
        ('it says "Could not save"', "the exact error, word for word"),
        ("40 users get an error", "how many are hit"),
        ("all EU tenants get an error", "how many are hit"),
        ("fails every time", "always, or how often"),
        ("sometimes fails", "always, or how often"),
        ("fails since 9am", "since when"),
        ("fails on Chrome 129", "which browser, version or system"),
        ("nothing happens", "the exact error, word for word"),
        ("restarted it, still fails", "what you ruled out"),
    ],
)
def test_what_the_text_says_is_not_asked_for(text: str, hint: str) -> None:
    for target in ("l2", "engineering"):
        for rank in (CRITICAL, HIGH, MEDIUM):
            assert hint not in asked(text, target, rank)


def test_nothing_is_asked_where_everything_is_said() -> None:
    text = (
        "Error 500 on every export for 12 customers since 9am, Chrome 129 on Windows 11."
        " We restarted the job. They need it by Friday 5pm."
    )

    assert asked(text) == ()


@pytest.mark.parametrize(
    ("field", "target", "hint"),
    [
        ("customers_affected", "engineering", "how many are hit"),
        ("actual", "engineering", "the exact error, word for word"),
        ("time_in_queue", "engineering", "since when"),
        ("environment", "engineering", "which browser, version or system"),
        ("deadline", "leadership", "by when they need it"),
        ("customer_expectation", "leadership", "by when they need it"),
        ("request_frequency", "product", "how many customers asked"),
        ("exposure", "security", "whose data, and how much"),
    ],
)
def test_what_a_field_holds_is_not_asked_for(field: str, target: str, hint: str) -> None:
    text = "the import shows an error"
    before = [asked(text, target, rank) for rank in (CRITICAL, HIGH)]
    after = [asked(text, target, rank, answered=(field,)) for rank in (CRITICAL, HIGH)]

    if field != "environment":
        assert any(hint in hints for hints in before)
    assert all(hint not in hints for hints in after)


def test_what_the_form_requires_is_not_asked_for_twice() -> None:
    assert "what you ruled out" in asked("stuck since 9am, 3 users, every time", "l2", MEDIUM)
    assert "what you ruled out" not in asked(
        "stuck since 9am, 3 users, every time", "l2", MEDIUM, required=("tried",)
    )


@pytest.mark.parametrize(
    ("target", "first"),
    [
        ("product", "how many customers asked"),
        ("security", "when it was first seen"),
        ("leadership", "by when they need it"),
        ("l2", "always, or how often"),
    ],
)
def test_each_target_asks_for_what_it_needs_first(target: str, first: str) -> None:
    assert asked("it is odd", target, MEDIUM)[0] == first


def test_in_a_crisis_the_extent_comes_before_the_details() -> None:
    assert asked("checkout fails", rank=CRITICAL)[:2] == ("since when", "how many are hit")


def test_an_unknown_target_asks_for_nothing() -> None:
    assert asked("it is odd", "somebody") == ()
