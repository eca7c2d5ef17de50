"""The brief modal names what the team will ask for, and fills in what the text says."""

from datetime import UTC, datetime

import pytest

from sandbox import Modal, Sandbox
from tests.acceptance.story import COMMAND, fill_in, open_brief, sqlite_only

pytestmark = sqlite_only


def hints(modal: Modal) -> str:
    """What the hints say; empty where there are none."""
    if not modal.has("hints"):
        return ""
    (said,) = [element["text"] for element in modal.block("hints")["elements"]]
    return str(said)


async def test_what_is_missing_is_named_under_the_description(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), "API returns 500 errors for many customers")
    order = [block["block_id"] for block in modal.blocks if block.get("block_id")]
    assert order.index("hints") == order.index("description") + 1
    assert hints(modal).startswith("Engineering will ask: ")
    assert "a number for “many”" in hints(modal)
    assert "exact error" not in hints(modal)


async def test_nothing_is_said_where_nothing_is_missing(sandbox: Sandbox, bot: int) -> None:
    text = (
        "API returning 500 errors on every export for 12 customers since 9am, Chrome 129 on"
        " Windows 11. We restarted the job. Workaround none. They need it by Friday 5pm."
    )
    modal = await open_brief(sandbox.person("ana"), text)
    await modal.choose("target", "engineering")
    assert not modal.has("hints")


async def test_another_target_asks_for_something_else(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), "API returns 500 errors for many customers")
    await modal.choose("target", "leadership")
    assert hints(modal).startswith("Leadership will ask: by when they need it")
    await modal.choose("target", "product")
    assert hints(modal).startswith("Product will ask: ")


async def test_what_was_typed_meanwhile_is_not_asked_for(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), "The import shows an error for Acme Corp")
    await modal.choose("target", "leadership")
    assert "by when" in hints(modal)
    modal.fill({"deadline": 1_900_000_000})
    await modal.choose("target", "engineering")
    assert "since when" in hints(modal)
    modal.fill({"time_in_queue": "Monday"})
    await modal.choose("target", "leadership")
    assert "by when" not in hints(modal)
    await modal.choose("target", "engineering")
    assert "since when" not in hints(modal)


async def test_a_hint_keeps_nobody_from_escalating(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana, "The import shows an error for Acme Corp")
    await fill_in(modal)
    assert hints(modal)
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")


@pytest.mark.parametrize(
    "text",
    [
        "Die Anmeldung ist seit heute Morgen für alle Benutzer nicht möglich, wie geht das?",
        "Les factures ne sont pas envoyées depuis hier pour tous les clients",
        "お客様がログインできません",
    ],
)
async def test_a_text_in_another_language_is_taken_without_a_judgement(
    sandbox: Sandbox, bot: int, text: str
) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana, text)
    (said,) = [element["text"] for element in modal.block("evidence")["elements"]]
    assert said.startswith("I can't judge this language")
    assert not modal.has("support_advice")
    assert not modal.has("hints")
    assert modal.values()["description"] == text
    await fill_in(modal, customer="Acme Corp")
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")


async def test_the_facts_of_a_text_are_in_their_fields(sandbox: Sandbox, bot: int) -> None:
    text = (
        "API returning 502 on every call for Acme Corp since yesterday lunch, 40 of 200 users,"
        " £12,500/yr, SLA breached, Chrome 129, ticket 48213. Restarted the agent twice."
        " Fix needed within 48 hours."
    )
    before = datetime.now(UTC).timestamp()
    modal = await open_brief(sandbox.person("ana"), text)
    await modal.choose("target", "engineering")
    values = modal.values()
    said = {
        "customer": "Acme Corp",
        "actual": "502",
        "customers_affected": "40 of 200 users",
        "revenue_at_risk": "£12,500/yr",
        "sla_status": "breached",
        "links": "ticket 48213",
        "tried": "Restarted the agent twice.",
    }
    assert {field: values[field] for field in said} == said
    assert values["environment"].startswith("Chrome 129")
    assert values["time_in_queue"].startswith("since yesterday lunch (")
    assert values["time_in_queue"].endswith(", 12:00 UTC)")
    assert 48 * 3600 - 60 <= int(values["deadline"]) - before <= 48 * 3600 + 60


async def test_how_often_it_happens_is_no_environment(sandbox: Sandbox, bot: int) -> None:
    text = "Checkout API returns 500 for every third order for Acme Corp"
    modal = await open_brief(sandbox.person("ana"), text)
    assert "environment" in modal.values()
    assert not modal.values()["environment"]


async def test_the_second_form_reckons_in_the_agents_own_zone(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    await (await open_brief(ana, "API down for Acme Corp since 9am")).close()
    await sandbox.until(lambda: any(call.method == "users.info" for call in sandbox.calls))
    await sandbox.settle()
    await ana.command(f"{COMMAND} API down for Acme Corp since 9am")
    modal = await ana.modal("escalation_brief")
    assert modal.values()["time_in_queue"].endswith(("09:00 CET)", "09:00 CEST)"))
