"""The policy as values: what it says of keys it doesn't have."""

import pytest

from bot.domain.clocks import Clock
from bot.domain.policy import Policy, Severity
from tests.unit.domain.samples import HOUR, MINUTE, POLICY


def test_a_severity_knows_the_cadence_of_each_clock() -> None:
    critical = POLICY.severity("critical")
    assert [critical.cadence(clock) for clock in Clock] == [2 * HOUR, 4 * HOUR, 15 * MINUTE]


def test_a_severity_that_the_policy_forgot_has_its_name_and_no_clocks() -> None:
    gone = POLICY.severity("sev1")
    assert (gone.key, gone.label) == ("sev1", "Sev1")
    assert [gone.cadence(clock) for clock in Clock] == [None, None, None]
    assert gone.resolve_within is None


def test_a_target_that_the_policy_forgot_has_no_channel() -> None:
    gone = POLICY.target("leadership")
    assert (gone.key, gone.label, gone.channel, gone.notify) == (
        "leadership",
        "Leadership",
        "",
        None,
    )


@pytest.mark.parametrize(
    ("count", "keys"),
    [(1, ["s0", "s0", "s0"]), (2, ["s0", "s1", "s1"]), (4, ["s0", "s1", "s2"])],
)
def test_triages_three_ranks_are_the_first_three_or_the_last(count: int, keys: list[str]) -> None:
    severities = tuple(Severity(key=f"s{n}", label=f"S{n}") for n in range(count))
    policy = Policy(severities=severities, targets=())
    assert [policy.severity_of_rank(rank).key for rank in range(3)] == keys
