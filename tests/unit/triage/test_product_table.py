"""PRODUCT §1's examples, as typed."""

import pytest

from bot.triage import assess
from bot.triage.assessment import RANKS

ROWS = [
    ("API returning 500 errors intermittently for Acme Corp", "engineering", "high", "Acme Corp"),
    (
        "Data export is missing rows — 3 customers reported this week",
        "engineering",
        "high",
        "",
    ),
    ("SSO login loop affecting all Enterprise customers", "engineering", "critical", ""),
    (
        "Customer threatening to churn over missing audit log feature",
        "leadership",
        "high",
        "",
    ),
]


@pytest.mark.parametrize(("text", "target", "severity", "customer"), ROWS)
def test_an_example_goes_where_the_table_says(
    text: str, target: str, severity: str, customer: str
) -> None:
    found = assess(text)

    assert found.escalate
    assert found.advice is None
    assert found.target.value == target
    assert found.severity.value == RANKS[severity]
    assert found.customer == customer


def test_the_facts_of_an_error_are_its_code_and_rhythm() -> None:
    facts = assess(ROWS[0][0]).facts

    assert facts.errors == ("500",)
    assert facts.intermittent
    assert facts.area == "API"


def test_the_facts_of_missing_rows_are_their_count_and_time() -> None:
    facts = assess(ROWS[1][0]).facts

    assert facts.affected == "3 customers"
    assert facts.since == "this week"
    assert facts.area == "Data export"


def test_all_enterprise_customers_are_a_segment_and_no_customer() -> None:
    facts = assess(ROWS[2][0]).facts

    assert facts.segment == "all Enterprise customers"
    assert facts.customers == ()
    assert facts.area == "SSO login"


def test_a_churn_risk_over_a_missing_feature_is_leaderships_then_products() -> None:
    found = assess(ROWS[3][0])

    assert found.target.second == "product"
    assert not found.target.sure
    assert found.target.evidence[0].words == "threatening to churn"
