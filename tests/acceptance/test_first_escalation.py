"""The main journey: raised, taken, told about, resolved, confirmed."""

from sandbox import Sandbox
from tests.acceptance.story import act, card_shows, kinds_in_thread, open_brief, reply_in_thread


async def test_a_command_becomes_a_brief_in_the_teams_channel(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    assert modal.values()["customer"] == "Acme Corp"
    modal.fill({"needed": "Confirm the cause", "repro_steps": "unknown"})
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief", escalation="ESC-1")
    assert brief.thread_ts is None
    for words in ("ESC-1", "High", "Open", "Engineering", "owner: nobody yet", "Acme Corp"):
        assert words in brief.words
    answer = await ana.ephemeral("ESC-1 is in #eng-escalations")
    assert brief.ts.replace(".", "") in answer.text
    assert "I'll ask Engineering at <!date^" in answer.text
    assert "remind you about Acme Corp at <!date^" in answer.text


async def test_the_whole_way_from_command_to_the_customers_yes(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    modal = await open_brief(ana)
    modal.fill({"needed": "Confirm the cause", "repro_steps": "unknown"})
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief", escalation="ESC-1")
    await act(bea, brief, "acknowledge")
    await card_shows(sandbox, brief, "Acknowledged", f"owner: <@{bea.id}>")
    await act(bea, brief, "post_update")
    await reply_in_thread(sandbox, brief, "update")
    await ana.direct_message(kind="reporter_update")
    await act(bea, brief, "resolve")
    told = await ana.direct_message(kind="reporter_resolved")
    await act(ana, told, "confirm_resolved")
    await reply_in_thread(sandbox, brief, "confirmed")
    await card_shows(sandbox, brief, "Closed")
    assert kinds_in_thread(sandbox, brief) == ["acknowledged", "update", "resolved", "confirmed"]
    heard = [message.kind for message in ana.direct_messages()]
    told_by_the_bot = ["reporter_acknowledged", "reporter_update", "reporter_resolved"]
    assert heard[:3] == told_by_the_bot
