"""What a form makes of its twins: which are shown, and when they are a pattern."""

from dataclasses import replace

import pytest

from bot.domain.escalation import Status
from bot.domain.prefill import Prefill
from bot.domain.similar import Twin
from bot.usecases.similar import MOST_SHOWN, with_twins
from tests.unit.domain.samples import POLICY

FORM = Prefill(
    target="engineering",
    severity="high",
    values={"customer": "Acme"},
    unsure_severities=("high", "medium"),
)


def twins(*customers: str, sure: bool = True) -> list[Twin]:
    return [
        Twin(
            id=f"ESC-{at}",
            status=Status.OPEN,
            customer=customer,
            summary="Login loop",
            link=None,
            sure=sure,
        )
        for at, customer in enumerate(customers, 1)
    ]


def test_three_customers_with_this_one_raise_the_severity_a_step() -> None:
    raised = with_twins(FORM, twins("Globex", "Initech"), POLICY)
    assert raised.severity == "critical"
    assert raised.unsure_severities == ()
    assert raised.pattern
    assert raised.pattern.customers == ("Acme", "Globex", "Initech")
    assert raised.pattern.raised_from == "high"


@pytest.mark.parametrize(
    "customers",
    [
        (),
        ("Globex",),
        ("Globex", "Globex", "globex"),
        ("Globex", "Acme Corp"),
        ("Globex", "several"),
        ("Globex", ""),
    ],
)
def test_fewer_are_no_pattern(customers: tuple[str, ...]) -> None:
    form = with_twins(FORM, twins(*customers), POLICY)
    assert (form.severity, form.pattern) == ("high", None)
    assert form.unsure_severities == FORM.unsure_severities


def test_three_named_in_one_text_are_no_pattern_without_a_twin() -> None:
    form = replace(FORM, values={"customer": "Acme, Globex, Initech"})
    assert with_twins(form, [], POLICY) == form


def test_without_a_customer_of_its_own_it_takes_three_others() -> None:
    form = replace(FORM, values={})
    assert with_twins(form, twins("Globex", "Initech"), POLICY).pattern is None
    assert with_twins(form, twins("Globex", "Initech", "Hooli"), POLICY).pattern


def test_those_that_only_may_be_twins_are_shown_and_not_counted() -> None:
    form = with_twins(FORM, twins("Globex", "Initech", sure=False), POLICY)
    assert len(form.twins) == 2
    assert form.pattern is None


def test_the_highest_severity_stays_and_the_pattern_is_said() -> None:
    form = with_twins(replace(FORM, severity="critical"), twins("Globex", "Initech"), POLICY)
    assert form.severity == "critical"
    assert form.pattern
    assert form.pattern.raised_from is None


def test_only_a_few_are_shown_and_all_are_counted() -> None:
    form = with_twins(FORM, twins("A1", "B2", "C3", "D4", "E5"), POLICY)
    assert len(form.twins) == MOST_SHOWN
    assert form.pattern
    assert len(form.pattern.customers) == 6
