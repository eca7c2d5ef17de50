"""What the reporter hears by direct message: others' acts, never their own."""

from sandbox import Sandbox
from tests.acceptance.story import act, bring_to, raise_one, record, reply_in_thread, sqlite_only

pytestmark = sqlite_only


async def test_the_reporter_hears_each_act_of_the_team_once(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox)
    await act(bea, brief, "acknowledge")
    await act(bea, brief, "post_update")
    await act(bea, brief, "resolve")
    await ana.direct_message(kind="reporter_resolved")
    taken, update, resolved = ana.direct_messages()
    assert [m.kind for m in (taken, update, resolved)] == [
        "reporter_acknowledged",
        "reporter_update",
        "reporter_resolved",
    ]
    assert f"<@{bea.id}>" in taken.text
    assert "Reproduced, rolling back." in update.text
    assert "Rolled it back" in resolved.text
    assert resolved.buttons == ["confirm_resolved", "reopen"]
    assert all("open thread" in m.words for m in (taken, update, resolved))


async def test_the_reporter_hears_of_a_deescalation_with_what_to_tell(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, "De-escalated")
    told = await ana.direct_message(kind="reporter_deescalated")
    for words in ("ESC-1", "Acme Corp", "a workaround unblocks", "Use the v2 endpoint."):
        assert words in told.text
    thread = await reply_in_thread(sandbox, brief, "deescalated")
    assert "needs to do nothing more" in thread.text


async def test_nobody_is_told_of_their_own_acts(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    brief = await raise_one(sandbox)
    for action in ("acknowledge", "post_update", "resolve", "reopen", "deescalate"):
        await act(ana, brief, action)
    await reply_in_thread(sandbox, brief, "deescalated")
    # A later message about another one: what had been owed before it would be there by now.
    other = await raise_one(sandbox)
    await act(sandbox.person("bea"), other, "acknowledge")
    told = await ana.direct_message(kind="reporter_acknowledged")
    assert ana.direct_messages() == [told]
    assert told.payload["escalation"] == "ESC-2"


async def test_quiet_acts_reach_no_reporter(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox)
    await act(bea, brief, "mark_customer_updated")
    await act(bea, brief, "snooze_followups")
    await act(bea, brief, "change_severity")
    await bea.say("Looking", thread=brief)
    await act(bea, brief, "acknowledge")
    await ana.direct_message(kind="reporter_acknowledged")
    assert [m.kind for m in ana.direct_messages()] == ["reporter_acknowledged"]
    assert "Looking" in await record(sandbox)


async def test_only_the_reporter_hears(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, "Resolved")
    await sandbox.person("ana").direct_message(kind="reporter_resolved")
    for who in ("bea", "cem", "dan", "eve"):
        assert sandbox.person(who).direct_messages() == []
