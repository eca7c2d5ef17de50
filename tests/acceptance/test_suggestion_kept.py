"""The audit trail keeps what triage suggested beside what the agent chose."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.events import Did
from sandbox import Modal, Sandbox
from storage.engine import create_engine
from storage.tables import events
from tests.acceptance.conftest import bot_in
from tests.acceptance.story import COMMAND, fill_in, open_brief, raise_one, sqlite_only

#: Nothing about it is doubted: who should act, nor how bad it is.
CLEAR = "Scheduled exports crash for Acme Corp since our update, month end is tomorrow"
SUPPORTS_OWN = "How do I configure the SSO settings? The docs describe it, customer needs guidance"
FRENCH = "Bonjour, depuis hier l'export ne marche pas et les clients attendent une réponse"
SURE = {
    "target": "engineering",
    "severity": "high",
    "target_sure": True,
    "severity_sure": True,
    "keep_in_support": False,
    "customer_kept": True,
}


async def lines(database_url: str, what: Did) -> list[dict[str, Any]]:
    """What the trail's lines of a kind hold."""
    engine = create_engine(database_url)
    async with engine.connect() as connection:
        held = select(events.c.data).where(events.c.what == what.value).order_by(events.c.id)
        found = [dict(data) for data in (await connection.execute(held)).scalars()]
    await engine.dispose()
    return found


async def sent(database_url: str, modal: Modal, **values: Any) -> dict[str, Any]:
    """Submit the form, which has to close; gives the line about it."""
    target = values.pop("target", modal.values()["target"])
    await fill_in(modal, target=target, **values)
    submitted = await modal.submit()
    assert submitted.closed, submitted
    (line,) = await lines(database_url, Did.SUBMITTED)
    return line


async def test_a_suggestion_that_was_taken_stands_beside_the_choice(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    line = await sent(database_url, await open_brief(sandbox.person("ana"), CLEAR))
    assert (line["target"], line["severity"]) == ("engineering", "high")
    assert line["suggested"] == SURE


@sqlite_only
async def test_a_suggestion_that_was_changed_stays_what_it_was(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), CLEAR)
    line = await sent(database_url, modal, target="product", severity="medium", customer="Globex")
    assert (line["target"], line["severity"]) == ("product", "medium")
    assert line["suggested"] == SURE | {"customer_kept": False}


@sqlite_only
async def test_what_the_form_doubted_is_kept_as_not_sure(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    line = await sent(database_url, await open_brief(sandbox.person("ana"), "hm"))
    suggested = line["suggested"]
    assert (suggested["target_sure"], suggested["severity_sure"]) == (False, False)
    assert "customer_kept" not in suggested


@sqlite_only
async def test_a_shortcut_keeps_it_too(sandbox: Sandbox, bot: int, database_url: str) -> None:
    ana = sandbox.person("ana")
    await ana.shortcut("escalate_message", message=await ana.say(CLEAR, channel="general"))
    line = await sent(database_url, await ana.modal("escalation_brief"), severity="critical")
    assert (line["severity"], line["suggested"]) == ("critical", SURE)


@sqlite_only
@pytest.mark.parametrize("named", [None, "Globex"])
async def test_the_intake_keeps_it_but_for_a_customer_whom_the_agent_named(
    sandbox: Sandbox, bot: int, database_url: str, named: str | None
) -> None:
    ana = sandbox.person("ana")
    await ana.command(COMMAND)
    intake = await ana.modal("escalation_intake")
    intake.fill({"description": CLEAR} | ({"customer": named} if named else {}))
    await intake.submit()
    line = await sent(database_url, await ana.modal("escalation_brief"), target="l2")
    kept = {name: value for name, value in SURE.items() if name != "customer_kept"}
    assert line["suggested"] == (kept if named else SURE)
    assert line["target"] == "l2"


@sqlite_only
async def test_of_a_text_that_triage_cannot_judge_nothing_is_kept(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    line = await sent(database_url, await open_brief(sandbox.person("ana"), FRENCH))
    assert "suggested" not in line


@sqlite_only
@pytest.mark.parametrize(
    "metadata",
    [
        "",
        "{",
        "null",
        "[1]",
        "[" * 3000,
        '{"suggested": "engineering", "channel": 7, "response_url": [], "draft": {}}',
        '{"suggested": {"target": "engineering"}}',
        '{"suggested": {"target": "Acme says: fix it", "severity": "high", "target_sure": true,'
        ' "severity_sure": true, "keep_in_support": true}}',
    ],
    ids=["lost", "broken", "null", "a list", "deep", "of other types", "a part", "no keys"],
)
async def test_a_form_whose_metadata_is_lost_or_forged_still_raises_one(
    sandbox: Sandbox, bot: int, database_url: str, metadata: str
) -> None:
    modal = await open_brief(sandbox.person("ana"))
    modal.view["private_metadata"] = metadata
    line = await sent(database_url, modal)
    assert "suggested" not in line
    await sandbox.message("eng-escalations", kind="brief")


@sqlite_only
async def test_a_form_from_before_a_change_of_policy_still_raises_one(
    sandbox: Sandbox, database_url: str
) -> None:
    async with bot_in(sandbox, database_url, "standard"):
        modal = await open_brief(sandbox.person("ana"))
    async with bot_in(sandbox, database_url, "sev"):
        again = await open_brief(sandbox.person("bea"))
        again.view["private_metadata"] = modal.view["private_metadata"]
        line = await sent(database_url, again)
        await sandbox.message("eng-escalations", kind="brief")
    # It speaks of severities that nobody could choose any more.
    assert "suggested" not in line


async def test_closing_a_form_that_advised_it_is_following_the_advice(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), SUPPORTS_OWN)
    await modal.choose("target", "product")
    reply = await modal.close()
    assert reply.status == 200
    (line,) = await lines(database_url, Did.KEPT_IN_SUPPORT)
    assert (line["suggested"]["target"], line["suggested"]["keep_in_support"]) == ("l2", True)
    assert "SSO" not in str(line)
    brief = await raise_one(sandbox)
    assert brief.payload["escalation"] == "ESC-1"


@sqlite_only
async def test_closing_any_other_form_leaves_nothing(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    modal = await open_brief(sandbox.person("ana"))
    assert (await modal.close()).status is None
    assert await lines(database_url, Did.KEPT_IN_SUPPORT) == []


@sqlite_only
async def test_escalating_against_the_advice_is_not_keeping_it(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), SUPPORTS_OWN)
    line = await sent(database_url, modal, target="l2")
    assert line["suggested"]["keep_in_support"] is True
    assert await lines(database_url, Did.KEPT_IN_SUPPORT) == []
