"""Where a person is answered: response_url, else ephemeral, else direct message."""

from sandbox import Sandbox
from tests.acceptance.story import (
    act,
    fill_in,
    open_brief,
    raise_one,
    sqlite_only,
    with_button,
)

pytestmark = sqlite_only


async def test_a_submission_is_answered_by_the_commands_response_url(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    await raise_one(sandbox)
    assert "chat.postEphemeral" not in {call.method for call in sandbox.calls}
    assert ana.direct_messages() == []
    assert len([m for m in ana.ephemerals() if "ESC-1 is in" in m.text]) == 1


async def test_with_the_response_url_gone_the_answer_is_an_ephemeral(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    await fill_in(modal)
    sandbox.expire_response_urls()
    assert (await modal.submit()).closed
    answer = await ana.ephemeral("ESC-1 is in #eng-escalations")
    assert answer.channel == sandbox.workspace.channel("support").id
    assert "chat.postEphemeral" in {call.method for call in sandbox.calls}
    assert ana.direct_messages() == []


async def test_where_the_bot_is_not_the_answer_is_a_direct_message(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation API returning 500 errors for Acme Corp", "general")
    modal = await ana.modal("escalation_brief")
    await fill_in(modal)
    sandbox.expire_response_urls()
    assert (await modal.submit()).closed
    answer = await ana.direct_message(kind="answer")
    assert "ESC-1 is in #eng-escalations" in answer.text
    assert answer.metadata
    assert answer.metadata["event_type"] == "escalation"
    assert answer.payload["escalation"] == "ESC-1"
    assert answer.payload["key"]
    assert ana.ephemerals() == []


async def test_a_refusal_is_shown_where_the_button_was_pressed(sandbox: Sandbox, bot: int) -> None:
    dan = sandbox.person("dan")
    brief = await raise_one(sandbox)
    await dan.click(with_button(brief, "reopen"), "reopen")
    answer = await dan.ephemeral("Nothing changed")
    assert answer.channel == brief.channel


async def test_a_refusal_in_a_thread_is_shown_in_the_thread(sandbox: Sandbox, bot: int) -> None:
    dan, bea = sandbox.person("dan"), sandbox.person("bea")
    brief = await raise_one(sandbox)
    reply = await bea.say("Hm", thread=brief)
    pressed = with_button(brief, "reopen")
    pressed.ts, pressed.thread_ts, pressed.replies = reply.ts, brief.ts, 0
    await dan.click(pressed, "reopen")
    assert (await dan.ephemeral("Nothing changed")).thread_ts == brief.ts


async def test_a_refusal_finds_its_person_when_the_bot_has_been_thrown_out(
    sandbox: Sandbox, bot: int
) -> None:
    dan = sandbox.person("dan")
    brief = await raise_one(sandbox)
    sandbox.workspace.kick("eng-escalations")
    await dan.click(with_button(brief, "reopen"), "reopen")
    answer = await dan.direct_message(kind="answer")
    assert "Nothing changed" in answer.text


async def test_what_the_thread_shows_is_not_said_again(sandbox: Sandbox, bot: int) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox)
    for action in ("acknowledge", "post_update", "change_severity", "resolve"):
        await act(bea, brief, action)
    await act(bea, brief, "mark_customer_updated")
    await bea.ephemeral("Noted")
    assert len(bea.ephemerals()) == 1
    assert bea.direct_messages() == []


async def test_nobody_else_sees_an_answer(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    await sandbox.person("dan").click(with_button(brief, "reopen"), "reopen")
    await sandbox.person("dan").ephemeral("Nothing changed")
    assert all(not sandbox.person(who).ephemerals() for who in ("bea", "cem", "eve"))
