"""Text longer than a field holds: cut where it must be, said so, and never lost."""

import pytest

from sandbox import Modal, Person, Sandbox
from tests.acceptance.story import COMMAND, fill_in, open_brief, sqlite_only

pytestmark = sqlite_only

LONG = "API returning 500 errors for Acme Corp. " + " ".join(f"line{n:04}" for n in range(1200))


async def markdown_of(sandbox: Sandbox, person: Person) -> str:
    brief = await sandbox.message("eng-escalations", kind="brief")
    await person.click(brief, "show_markdown")
    modal = await person.modal("markdown")
    return modal.words.replace("\n", "").replace(" ", "")


def assert_cut_and_said(modal: Modal) -> None:
    assert len(modal.values()["description"]) <= 3000
    assert "longer than a field holds" in modal.words
    assert "What is happening" in modal.block("cut")["elements"][0]["text"]


async def test_ten_thousand_characters_are_cut_said_so_and_kept_whole(
    sandbox: Sandbox, bot: int
) -> None:
    assert len(LONG) > 10_000
    ana = sandbox.person("ana")
    modal = await open_brief(ana, LONG)
    assert_cut_and_said(modal)
    await fill_in(modal)
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")
    assert LONG.replace(" ", "") in await markdown_of(sandbox, ana)


async def test_the_note_stays_when_the_target_is_changed(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana, LONG)
    await modal.choose("target", "l2")
    await modal.choose("target", "engineering")
    assert_cut_and_said(modal)
    await fill_in(modal)
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")
    assert LONG.replace(" ", "") in await markdown_of(sandbox, ana)


async def test_a_long_message_is_kept_whole_too(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    message = await ana.say(LONG, channel="support")
    await ana.shortcut("escalate_message", message=message)
    modal = await ana.modal("escalation_brief")
    assert_cut_and_said(modal)
    await fill_in(modal)
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")
    assert LONG.replace(" ", "") in await markdown_of(sandbox, ana)


@pytest.mark.parametrize("length", [3000, 3001])
async def test_the_note_is_there_only_from_the_first_character_too_many(
    sandbox: Sandbox, bot: int, length: int
) -> None:
    text = "API returning 500 errors " + "x" * (length - 25)
    ana = sandbox.person("ana")
    modal = await open_brief(ana, text)
    assert ("longer than a field holds" in modal.words) is (length > 3000)


async def test_a_full_field_of_the_intake_arrives_whole(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    await ana.command(COMMAND)
    modal = await ana.modal("escalation_intake")
    modal.fill({"description": LONG[:3000]})
    assert not (await modal.submit()).errors
    modal = await ana.modal("escalation_brief")
    assert modal.values()["description"] == LONG[:3000]
    assert "longer than a field holds" not in modal.words


async def test_the_card_says_where_the_whole_text_is(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana, LONG)
    await fill_in(modal)
    await modal.submit()
    brief = await sandbox.message("eng-escalations", kind="brief")
    await ana.ephemeral("ESC-1 is in")
    assert "Show as Markdown" in brief.words
    assert len(brief.text) <= 4000
