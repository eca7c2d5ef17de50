"""A modal that didn't open in time: the text is kept, a button opens the form with it."""

import pytest

from sandbox import Fault, Message, Person, Sandbox
from tests.acceptance.story import COMMAND, TEXT, ask, fill_in, raise_one, sqlite_only

LONG = "API returning 500 errors for Acme Corp. " + " ".join(f"line{n:04}" for n in range(1200))
OFFER = "Your text is kept"


def expired(sandbox: Sandbox, times: int = 1) -> Fault:
    return sandbox.faults.error("views.open", "expired_trigger_id", times=times)


async def offered(sandbox: Sandbox, person: Person, text: str) -> Message:
    expired(sandbox)
    await person.command(f"{COMMAND} {text}".strip())
    return await person.ephemeral(OFFER)


async def test_a_text_whose_trigger_expired_is_kept_behind_a_button(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    answer = await offered(sandbox, ana, TEXT)
    assert answer.buttons == ["open_form"]
    assert "Open the form" in answer.words
    await ana.click(answer, "open_form")
    modal = await ana.modal("escalation_brief")
    assert modal.values()["description"] == TEXT
    assert modal.values()["customer"] == "Acme Corp"
    await fill_in(modal)
    assert (await modal.submit()).closed
    await sandbox.message("eng-escalations", kind="brief")
    await sandbox.until(
        lambda: [m for m in [*ana.ephemerals(), *ana.direct_messages()] if "ESC-1 is in" in m.text]
    )


@sqlite_only
async def test_a_long_text_is_kept_whole(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    answer = await offered(sandbox, ana, LONG)
    await ana.click(answer, "open_form")
    modal = await ana.modal("escalation_brief")
    assert "longer than a field holds" in modal.words
    await fill_in(modal)
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief")
    await ana.click(brief, "show_markdown")
    markdown = await ana.modal("markdown")
    assert LONG.replace(" ", "") in markdown.words.replace("\n", "").replace(" ", "")


@sqlite_only
async def test_without_a_text_the_button_opens_the_intake(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    answer = await offered(sandbox, ana, "")
    await ana.click(answer, "open_form")
    assert (await ana.modal()).callback_id == "escalation_intake"


@sqlite_only
async def test_somebody_elses_text_is_not_shown(sandbox: Sandbox, bot: int) -> None:
    ana, cem = sandbox.person("ana"), sandbox.person("cem")
    answer = await offered(sandbox, ana, TEXT)
    await cem.click(answer, "open_form")
    told = await cem.ephemeral()
    assert "Acme" not in told.words
    assert cem.modals() == []


@sqlite_only
async def test_the_button_works_again_after_a_second_bad_moment(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    answer = await offered(sandbox, ana, TEXT)
    expired(sandbox)
    await ana.click(answer, "open_form")
    await sandbox.until(lambda: len([m for m in ana.ephemerals() if OFFER in m.text]) == 2)
    await ana.click(ana.ephemerals()[-1], "open_form")
    assert (await ana.modal("escalation_brief")).values()["description"] == TEXT


@sqlite_only
@pytest.mark.parametrize("draft", ["", "nonsense", "x" * 300])
async def test_a_text_that_is_gone_is_said_to_be(sandbox: Sandbox, bot: int, draft: str) -> None:
    ana = sandbox.person("ana")
    answer = (await offered(sandbox, ana, TEXT)).copy()
    assert answer.blocks
    answer.blocks[-1]["elements"][0]["value"] = draft
    await ana.click(answer, "open_form")
    assert "isn't kept any more" in (await ana.ephemeral("any more")).text
    assert ana.modals() == []


@sqlite_only
async def test_a_message_keeps_its_text_author_and_link(sandbox: Sandbox, bot: int) -> None:
    ana, dan = sandbox.person("ana"), sandbox.person("dan")
    message = await dan.say("checkout is down for Globex", channel="support")
    expired(sandbox)
    await ana.shortcut("escalate_message", message=message)
    await ana.click(await ana.ephemeral(OFFER), "open_form")
    values = (await ana.modal("escalation_brief")).values()
    assert values["description"] == "checkout is down for Globex"
    assert f"/p{message.ts.replace('.', '')}" in (values["links"] or "")
    assert "dan" in values["links"]


@sqlite_only
async def test_a_shortcut_from_nowhere_is_offered_again_by_direct_message(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    expired(sandbox)
    await ana.shortcut("new_escalation")
    told = await ana.direct_message(kind="answer")
    assert told.buttons == ["open_form"]
    await ana.click(told, "open_form")
    assert (await ana.modal()).callback_id == "escalation_intake"


@sqlite_only
@pytest.mark.parametrize("trouble", ["error", "drop", "http", "garbage"])
async def test_whatever_keeps_the_modal_shut_the_text_is_offered(
    sandbox: Sandbox, bot: int, trouble: str
) -> None:
    ana = sandbox.person("ana")
    faults = sandbox.faults
    {
        "error": lambda: faults.error("views.open", "internal_error"),
        "drop": lambda: faults.drop("views.open", after=False),
        "http": lambda: faults.http("views.open", 503),
        "garbage": lambda: faults.garbage("views.open", after=False),
    }[trouble]()
    await ana.command(f"{COMMAND} {TEXT}")
    await ana.click(await ana.ephemeral(OFFER), "open_form")
    assert (await ana.modal("escalation_brief")).values()["description"] == TEXT


@sqlite_only
async def test_a_button_whose_modal_came_too_late_asks_to_press_again(
    sandbox: Sandbox, bot: int
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox)
    expired(sandbox)
    await bea.click(brief, "resolve")
    assert "Press it again" in (await bea.ephemeral("too long")).text
    assert (await ask(bea, brief, "resolve")).is_open
