"""The modals behind the buttons, and the intake modal: their inputs as the contract has them."""

from typing import NamedTuple

import pytest

from sandbox import Modal, Sandbox
from tests.acceptance.story import (
    ASKS,
    COMMAND,
    TEXT,
    act,
    ask,
    card_shows,
    kinds_in_thread,
    raise_one,
    record,
    reply_in_thread,
    sqlite_only,
)

pytestmark = sqlite_only

SELECT, DATE, TEXT_INPUT = "static_select", "datepicker", "plain_text_input"


class Field(NamedTuple):
    """An input: whether it must be answered, its element, and a select's values."""

    required: bool
    kind: str = TEXT_INPUT
    multiline: bool = False
    values: tuple[str, ...] = ()


MODALS: dict[str, dict[str, Field]] = {
    "escalation_intake": {
        "description": Field(True, multiline=True),
        "customer": Field(False),
    },
    "deescalate": {
        "reason": Field(
            True,
            SELECT,
            values=("support_resolvable", "workaround", "self_resolved", "severity_changed"),
        ),
        "resolution": Field(True, multiline=True),
        "learned": Field(False, multiline=True),
    },
    "resolve": {
        "root_cause": Field(True, multiline=True),
        "resolution": Field(True, multiline=True),
        "learned": Field(False, multiline=True),
    },
    "post_update": {
        "update": Field(True, multiline=True),
        "next_action": Field(False),
        "eta": Field(False),
    },
    "change_severity": {
        "severity": Field(True, SELECT, values=("critical", "high", "medium")),
        "reason": Field(True),
    },
    "snooze_followups": {
        "clock": Field(True, SELECT, values=("internal", "customer", "both")),
        "until": Field(True, SELECT, values=("1h", "4h", "tomorrow", "date")),
        "until_date": Field(False, DATE),
        "reason": Field(False),
    },
}


def shape(modal: Modal) -> dict[str, Field]:
    found = {}
    for block_id in modal.inputs:
        block = modal.block(block_id)
        element = block["element"]
        assert element["action_id"] == "value"
        found[block_id] = Field(
            not block.get("optional", False),
            element["type"],
            element.get("multiline", False),
            tuple(option["value"] for option in element.get("options", ())),
        )
    return found


async def opened(sandbox: Sandbox, callback_id: str) -> Modal:
    if callback_id == "escalation_intake":
        ana = sandbox.person("ana")
        await ana.command(COMMAND)
        return await ana.modal(callback_id)
    brief = await raise_one(sandbox)
    return await ask(sandbox.person("bea"), brief, callback_id)


@pytest.mark.parametrize("callback_id", MODALS)
async def test_a_modal_has_the_contracts_inputs(
    sandbox: Sandbox, bot: int, callback_id: str
) -> None:
    modal = await opened(sandbox, callback_id)
    assert shape(modal) == MODALS[callback_id]


@pytest.mark.parametrize("callback_id", sorted(ASKS))
async def test_a_modal_says_which_escalation_it_is_about(
    sandbox: Sandbox, bot: int, callback_id: str
) -> None:
    modal = await opened(sandbox, callback_id)
    assert "ESC-1" in modal.words
    assert "Acme Corp" in modal.words


BLANKS = {
    "escalation_intake": ["description"],
    "deescalate": ["resolution"],
    "resolve": ["root_cause", "resolution"],
    "post_update": ["update"],
    "change_severity": ["reason"],
}


@pytest.mark.parametrize("callback_id", BLANKS)
async def test_blank_answers_are_refused_at_their_fields_and_nothing_is_done(
    sandbox: Sandbox, bot: int, callback_id: str
) -> None:
    modal = await opened(sandbox, callback_id)
    modal.fill({**ASKS.get(callback_id, {}), **dict.fromkeys(BLANKS[callback_id], " \n ")})
    submitted = await modal.submit()
    assert submitted.sent
    assert set(submitted.errors) == set(BLANKS[callback_id])
    assert modal.is_open
    await modal.close()
    assert not sandbox.messages("eng-escalations", kind="update")


async def test_the_intake_leads_to_the_brief_filled_in_from_it(sandbox: Sandbox, bot: int) -> None:
    modal = await opened(sandbox, "escalation_intake")
    modal.fill({"description": "API returning 500 errors", "customer": "Globex"})
    ana = sandbox.person("ana")
    assert not (await modal.submit()).errors
    modal = await ana.modal("escalation_brief")
    values = modal.values()
    assert values["customer"] == "Globex"
    assert values["description"] == "API returning 500 errors"
    assert values["target"] == "engineering"
    assert modal.has("evidence")
    modal.fill({"repro_steps": "unknown", "needed": "A date"})
    assert (await modal.submit()).closed
    assert ana.modals() == []
    assert "Globex" in (await sandbox.message("eng-escalations", kind="brief")).words
    await ana.ephemeral("ESC-1 is in #eng-escalations")


async def test_cancelling_the_brief_leaves_nothing_behind(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await opened(sandbox, "escalation_intake")
    modal.fill({"description": TEXT})
    await modal.submit()
    while ana.modals():
        await ana.modals()[-1].close()
    assert (await raise_one(sandbox)).payload["escalation"] == "ESC-1"


async def test_the_intake_finds_the_customer_in_the_text(sandbox: Sandbox, bot: int) -> None:
    modal = await opened(sandbox, "escalation_intake")
    modal.fill({"description": TEXT})
    await modal.submit()
    brief = await sandbox.person("ana").modal("escalation_brief")
    assert brief.values()["customer"] == "Acme Corp"


async def test_change_severity_starts_from_the_severity_it_has(sandbox: Sandbox, bot: int) -> None:
    modal = await opened(sandbox, "change_severity")
    assert modal.values()["severity"] == "high"


async def test_snooze_from_the_card_starts_with_both_clocks(sandbox: Sandbox, bot: int) -> None:
    modal = await opened(sandbox, "snooze_followups")
    assert modal.values()["clock"] == "both"


async def test_a_snooze_to_a_date_needs_the_date(sandbox: Sandbox, bot: int) -> None:
    modal = await opened(sandbox, "snooze_followups")
    modal.fill({"until": "date"})
    assert set((await modal.submit()).errors) == {"until_date"}
    modal.fill({"until_date": "2020-01-01"})
    assert set((await modal.submit()).errors) == {"until_date"}
    modal.fill({"until_date": "2999-01-01"})
    assert (await modal.submit()).closed
    brief = sandbox.messages("eng-escalations", kind="brief")[-1]
    await card_shows(sandbox, brief, "snoozed by")


async def test_what_was_answered_is_told_to_team_and_reporter(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    bea, ana = sandbox.person("bea"), sandbox.person("ana")
    await act(bea, brief, "post_update", next_action="Roll back", eta="18:00 today")
    update = await reply_in_thread(sandbox, brief, "update")
    told = await ana.direct_message(kind="reporter_update")
    await act(bea, brief, "resolve", learned="Watch the pool")
    resolved = await reply_in_thread(sandbox, brief, "resolved")
    for message in (update, told):
        for words in ("Reproduced, rolling back.", "Roll back", "18:00 today"):
            assert words in message.words
    for words in ("A bad deploy", "Rolled it back", "Watch the pool"):
        assert words in resolved.words


async def test_show_as_markdown_has_no_inputs_and_is_preformatted(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    cem = sandbox.person("cem")
    await cem.click(brief, "show_markdown")
    modal = await cem.modal("markdown")
    assert modal.inputs == []
    assert modal["submit"] is None
    pieces = [b for b in modal.blocks if b["type"] == "rich_text"]
    assert {e["type"] for p in pieces for e in p["elements"]} == {"rich_text_preformatted"}
    for words in ("# ESC-1", "Acme Corp", TEXT, "Confirm the cause", "High"):
        assert words in modal.words
    assert kinds_in_thread(sandbox, brief) == []


async def test_reading_the_markdown_is_no_act(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    before = await record(sandbox)
    cem = sandbox.person("cem")
    await cem.click(brief, "show_markdown")
    await cem.modal("markdown")
    assert await record(sandbox) == before
