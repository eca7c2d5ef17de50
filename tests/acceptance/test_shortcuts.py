"""The shortcuts: raising one from anywhere, and from a message anywhere."""

import pytest

from sandbox import Sandbox
from tests.acceptance.story import fill_in, sqlite_only

pytestmark = sqlite_only


async def test_the_global_shortcut_opens_the_intake_modal(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    reply = await ana.shortcut("new_escalation")
    assert reply.status == 200
    modal = await ana.modal("escalation_intake")
    modal.fill({"description": "API returning 500 errors for Acme Corp"})
    await modal.submit()
    modal = await ana.modal("escalation_brief")
    await fill_in(modal)
    assert (await modal.submit()).closed
    await sandbox.message("eng-escalations", kind="brief")
    answer = await ana.direct_message(kind="answer")
    assert "ESC-1 is in #eng-escalations" in answer.text


async def test_a_message_becomes_the_brief_with_its_text_author_and_link(
    sandbox: Sandbox, bot: int
) -> None:
    ana, dan = sandbox.person("ana"), sandbox.person("dan")
    written = await dan.say("checkout is down for Globex", channel="general")
    await ana.shortcut("escalate_message", message=written)
    modal = await ana.modal("escalation_brief")
    values = modal.values()
    assert values["description"] == "checkout is down for Globex"
    assert values["customer"] == "Globex"
    stamp = written.ts.replace(".", "")
    link = f"https://{sandbox.workspace.domain}.slack.com/archives/{written.channel}/p{stamp}"
    assert link in values["links"]
    assert "dan" in values["links"].lower()
    await fill_in(modal)
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief")
    assert link in brief.words
    # The bot isn't in #general, so nobody can be answered there.
    assert "ESC-1 is in" in (await ana.direct_message(kind="answer")).text


async def test_a_thread_reply_is_linked_within_its_thread(sandbox: Sandbox, bot: int) -> None:
    ana, dan = sandbox.person("ana"), sandbox.person("dan")
    root = await dan.say("Anyone seen this?", channel="general")
    reply = await dan.say("Exports fail for Globex", thread=root)
    await ana.shortcut("escalate_message", message=reply)
    modal = await ana.modal("escalation_brief")
    links = modal.values()["links"]
    assert f"/archives/{reply.channel}/p{reply.ts.replace('.', '')}" in links
    assert f"thread_ts={root.ts}" in links
    assert f"cid={root.channel}" in links


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "Tell @bea that <b>&amp;</b> fails & how",
            "Tell @bea that <b>&amp;</b> fails & how",
        ),
        ("two\nlines", "two\nlines"),
        ("See @eng-oncall", "See @"),
    ],
)
async def test_a_messages_markup_reads_as_it_did_in_slack(
    sandbox: Sandbox, bot: int, written: str, read: str
) -> None:
    ana = sandbox.person("ana")
    message = await ana.say(written, channel="general")
    await ana.shortcut("escalate_message", message=message)
    modal = await ana.modal("escalation_brief")
    assert modal.values()["description"].startswith(read)
    assert "&lt;" not in modal.values()["description"]


async def test_a_message_of_another_bots_can_be_escalated(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    platform = sandbox.platform
    alert, _ = platform.post(
        sandbox.workspace.channel("general"), sandbox.workspace.slackbot, "Disk full on db-1"
    )
    await ana.shortcut("escalate_message", message=alert)
    modal = await ana.modal("escalation_brief")
    assert modal.values()["description"] == "Disk full on db-1"


async def test_a_message_without_a_text_still_opens_the_form(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    message = await ana.say("x", channel="general")
    message.text = ""
    await ana.shortcut("escalate_message", message=message)
    modal = await ana.modal("escalation_brief")
    assert modal.values()["description"] is None
    assert modal.has("evidence")


async def test_after_a_shortcut_the_answer_is_shown_where_the_bot_is(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    message = await ana.say("API returning 500 errors for Acme Corp", channel="support")
    await ana.shortcut("escalate_message", message=message)
    modal = await ana.modal("escalation_brief")
    await fill_in(modal)
    assert (await modal.submit()).closed
    answer = await ana.ephemeral("ESC-1 is in")
    assert answer.channel == message.channel
