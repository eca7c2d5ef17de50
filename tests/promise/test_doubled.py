"""What is delivered twice is answered once."""

from sandbox import Sandbox
from tests.acceptance.story import act, raise_one, reply_in_thread, sqlite_only


async def answered(sandbox: Sandbox) -> None:
    """Whatever was asked before this is answered: a later question is."""
    await sandbox.settle()
    dan = sandbox.person("dan")
    await dan.command("/customer-escalation help")
    await dan.ephemeral("raises an escalation")
    await sandbox.settle()


@sqlite_only
async def test_a_refusal_is_said_once_though_the_press_is_delivered_twice(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    before = brief.copy()
    await act(sandbox.person("bea"), brief, "acknowledge")
    sandbox.deliver_twice = True
    cem = sandbox.person("cem")
    await cem.click(before, "acknowledge")
    await cem.ephemeral("Nothing changed")
    await answered(sandbox)
    assert len([m for m in cem.ephemerals() if "Nothing changed" in m.words]) == 1


@sqlite_only
async def test_a_list_is_shown_once_though_the_command_is_delivered_twice(
    sandbox: Sandbox, bot: int
) -> None:
    sandbox.deliver_twice = True
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation list")
    await ana.ephemeral("No open")
    await answered(sandbox)
    assert len([m for m in ana.ephemerals() if "No open" in m.words]) == 1


@sqlite_only
async def test_a_snooze_that_is_refused_is_refused_once_though_delivered_twice(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    sandbox.deliver_twice = True
    ana = sandbox.person("ana")
    for action in ("acknowledge", "post_update", "snooze_followups", "mark_customer_updated"):
        await act(ana, brief, action)
        await sandbox.settle()
    await answered(sandbox)
    await reply_in_thread(sandbox, brief, "update")
    kinds = [m.kind for m in sandbox.thread(brief)]
    assert kinds == ["acknowledged", "update"]
    told = [m.words for m in ana.ephemerals()]
    assert len(told) == len(set(told)), told
