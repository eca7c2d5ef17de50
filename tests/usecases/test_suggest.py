"""Which targets a form suggests, as far as the policy has them."""

from dataclasses import replace

import pytest

from bot.domain.policy import Policy, Target
from bot.domain.prefill import Prefill
from bot.usecases.suggest import suggest
from tests.unit.domain.samples import NOW, POLICY

WISH = "feature request from Acme: dark mode in the app"
#: Says nothing that a team could be told by; L2, or engineering.
NOTHING = "?"


def form(text: str, *targets: str) -> Prefill:
    return suggest(text, policy_of(*targets), now=NOW)


def policy_of(*targets: str) -> Policy:
    has = tuple(Target(key=key, label=key, channel=f"#{key}") for key in targets)
    return replace(POLICY, targets=has)


def test_the_likeliest_is_suggested_without_a_doubt_when_triage_has_none() -> None:
    found = form(WISH, "engineering", "product", "l2")

    assert (found.target, found.unsure_targets) == ("product", ())


def test_two_are_offered_when_triage_doubts() -> None:
    found = form(NOTHING, "engineering", "product", "l2")

    assert (found.target, found.unsure_targets) == ("l2", ("l2", "engineering"))


@pytest.mark.parametrize(
    ("targets", "instead"),
    [(("engineering", "l2"), "l2"), (("engineering", "leadership"), "engineering")],
    ids=["the next likely", "neither"],
)
def test_what_stands_in_for_the_likeliest_is_never_sure(
    targets: tuple[str, ...], instead: str
) -> None:
    found = form(WISH, *targets)

    assert (found.target, found.unsure_targets) == (instead, (instead,))


def test_the_words_that_spoke_for_a_target_are_not_shown_for_what_stands_in_for_it() -> None:
    there, instead = form(WISH, "product", "l2"), form(WISH, "engineering", "leadership")

    assert "app" in there.evidence
    assert "app" not in instead.evidence


def test_a_policy_of_one_target_leaves_nothing_to_doubt() -> None:
    found = form(NOTHING, "leadership")

    assert (found.target, found.unsure_targets) == ("leadership", ())


def test_a_doubt_is_told_though_the_policy_lacks_the_second() -> None:
    found = form(NOTHING, "product", "l2")

    assert (found.target, found.unsure_targets) == ("l2", ("l2",))
