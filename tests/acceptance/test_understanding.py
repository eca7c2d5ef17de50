"""What the brief modal makes of a text: target, severity, customer, and the reasons."""

from typing import NamedTuple

import pytest

from sandbox import Sandbox
from tests.acceptance.story import fill_in, open_brief, sqlite_only

pytestmark = sqlite_only


class Example(NamedTuple):
    """A text, and what the modal makes of it."""

    text: str
    target: str
    severity: str
    customer: str | None
    facts: dict[str, str]


#: PRODUCT §1, as typed.
EXAMPLES = [
    Example(
        "API returning 500 errors intermittently for Acme Corp",
        "engineering",
        "high",
        "Acme Corp",
        {"actual": "500"},
    ),
    Example(
        "Data export is missing rows — 3 customers reported this week",
        "engineering",
        "high",
        None,
        {"customers_affected": "3 customers", "time_in_queue": "this week"},
    ),
    Example(
        "SSO login loop affecting all Enterprise customers",
        "engineering",
        "critical",
        None,
        {"customers_affected": "all Enterprise"},
    ),
    Example(
        "Customer threatening to churn over missing audit log feature",
        "leadership",
        "high",
        None,
        {},
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.text[:20] for e in EXAMPLES])
async def test_the_products_own_examples_are_understood(
    sandbox: Sandbox, bot: int, example: Example
) -> None:
    modal = await open_brief(sandbox.person("ana"), example.text)
    values = modal.values()
    found = (values["target"], values["severity"], values["customer"])
    assert found == (example.target, example.severity, example.customer)
    for field, said in example.facts.items():
        assert said in values[field]
    assert modal.has("evidence")
    assert not modal.has("support_advice")


async def test_a_churn_threat_is_for_leadership_then_product(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), EXAMPLES[3].text)
    offered = [o["value"] for o in modal.block("target")["element"]["options"]]
    assert {"leadership", "product"} <= set(offered)
    assert modal.values()["target"] == "leadership"


async def test_the_evidence_quotes_the_words_it_rests_on(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"))
    (said,) = [e["text"] for e in modal.block("evidence")["elements"]]
    assert "High" in said
    assert "Engineering" in said
    assert "*Acme Corp*" in said
    assert "500 errors*" in said


@pytest.mark.parametrize("text", ["asdf", "hm", "😀", "??"])
async def test_a_text_that_says_nothing_still_gets_a_form_with_evidence(
    sandbox: Sandbox, bot: int, text: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), text)
    assert modal.has("evidence")
    assert modal.values()["description"] == text


SUPPORTS_OWN = "How do I configure the SSO settings? The docs describe it, customer needs guidance"


async def test_advice_to_keep_it_comes_with_a_reason_and_may_be_overridden(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana, SUPPORTS_OWN)
    assert modal.has("support_advice")
    assert "You can still escalate" in modal.words
    await fill_in(modal, target="l2", customer="Acme Corp")
    assert (await modal.submit()).closed
    await sandbox.message("support-l2", kind="brief")
    await ana.ephemeral("ESC-1 is in")


async def test_advice_stays_while_the_target_is_changed(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), SUPPORTS_OWN)
    before = modal.block("support_advice")
    await modal.choose("target", "product")
    assert modal.block("support_advice") == before
    assert modal.has("evidence")


@pytest.mark.parametrize(
    "text",
    [
        "Someone has unauthorized access to customer records. How do I configure alerts?",
        "Possible data breach at Acme: someone logged in with a stolen password",
    ],
)
async def test_security_is_never_advised_to_stay_with_support(
    sandbox: Sandbox, bot: int, text: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), text)
    assert modal.values()["target"] == "security"
    assert not modal.has("support_advice")


async def test_several_customers_are_joined_by_commas(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), "Exports fail for Acme Corp and Globex")
    assert modal.values()["customer"] == "Acme Corp, Globex"
