"""Where exposure or an intruder is plausible it is security's, at once."""

import pytest

from bot.triage import assess, exposure
from bot.triage.assessment import RANKS
from bot.triage.text import read

PLAUSIBLE = [
    "Someone has unauthorized access to customer records. How do I lock them out?",
    "unauthorised login to the admin account, where is the setting to end sessions? see docs",
    "Possible data breach at Acme: someone logged in with a stolen password",
    "how can I stop users from seeing other tenants' data? quick question",
    "Acme Corp can see another customer's invoices",
    "our API keys were leaked in a public repository, how do I rotate them",
    "a user sees someone else's payslip, sent the help article",
    "former employee can still log in",
    "Turns out users see another customer's invoices in the export, how do they hide that column?",
    "When they drill down they see other customers' invoices",
    "Acme Corp can see another customer's invoices. The export of our test data is fine.",
]
HARMLESS = [
    "security questionnaire asks if we ever had a data breach",
    "A questionnaire came in. Page 4: what do we do after a data breach?",
    "no data breach, she just forgot her password",
    "thought she saw another customer's invoices, turned out to be demo data",
]


@pytest.mark.parametrize("text", PLAUSIBLE)
def test_security_wins_and_support_is_never_advised_to_keep_it(text: str) -> None:
    found = assess(text)

    assert found.target.value == "security"
    assert found.target.evidence
    assert found.escalate
    assert found.advice is None


@pytest.mark.parametrize("text", PLAUSIBLE[:5])
def test_a_plausible_breach_is_critical(text: str) -> None:
    assert assess(text).severity.value == RANKS["critical"]


@pytest.mark.parametrize("text", HARMLESS)
def test_words_taken_back_make_nothing_plausible(text: str) -> None:
    assert exposure.find(read(text)) == ()
