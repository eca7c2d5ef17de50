"""A brief that can't be delivered: its reporter hears why and what to do, and nothing is lost."""

from collections.abc import AsyncIterator

import pytest

from sandbox import Message, Sandbox
from tests.acceptance.conftest import Policies, bot_in
from tests.acceptance.story import (
    QUICK,
    act,
    answer_to,
    fill_in,
    nudged,
    open_brief,
    raise_one,
    reply_in_thread,
    sqlite_only,
)


async def submit(sandbox: Sandbox, summary: str = "Exports fail") -> None:
    modal = await open_brief(sandbox.person("ana"))
    await fill_in(modal, summary=summary)
    assert (await modal.submit()).closed


async def failure(sandbox: Sandbox) -> Message:
    return await sandbox.person("ana").direct_message(kind="delivery_failed")


async def test_without_the_bot_in_the_channel_the_reporter_learns_what_to_do(
    sandbox: Sandbox, bot: int
) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    sandbox.workspace.kick("eng-escalations")
    await submit(sandbox)
    told = await failure(sandbox)
    for words in ("ESC-1", "Acme Corp", "*not*", "#eng-escalations", "/invite", "text is safe"):
        assert words in told.text
    assert (told.metadata or {})["event_type"] == "escalation"
    assert "not delivered yet" in (await answer_to(ana, "list")).text
    assert not [m for m in ana.ephemerals() if "is in" in m.text]
    await bea.invite_bot("eng-escalations")
    brief = await sandbox.message("eng-escalations", kind="brief", escalation="ESC-1")
    assert "Exports fail" in brief.words
    delivered = await ana.direct_message(kind="brief_delivered")
    assert "ESC-1" in delivered.text
    assert brief.ts.replace(".", "") in delivered.words
    assert [m.kind for m in ana.direct_messages()] == ["delivery_failed", "brief_delivered"]
    assert len(sandbox.messages("eng-escalations", kind="brief")) == 1


@sqlite_only
async def test_several_that_wait_all_come_in_order(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    sandbox.workspace.kick("eng-escalations")
    for number in (1, 2, 3):
        await submit(sandbox, f"Number {number}")
    await sandbox.until(lambda: len(ana.direct_messages(kind="delivery_failed")) == 3)
    await sandbox.person("bea").invite_bot("eng-escalations")
    await sandbox.until(lambda: len(ana.direct_messages(kind="brief_delivered")) == 3)
    briefs = sandbox.messages("eng-escalations", kind="brief")
    assert sorted(b.payload["escalation"] for b in briefs) == ["ESC-1", "ESC-2", "ESC-3"]


async def test_an_archived_channel_is_named_and_tried_again_at_the_next_start(
    sandbox: Sandbox, database_url: str, policy_file: str
) -> None:
    async with bot_in(sandbox, database_url, policy_file):
        sandbox.workspace.archive("eng-escalations")
        await submit(sandbox)
        told = await failure(sandbox)
        assert "#eng-escalations is archived" in told.text
        assert "unarchive" in told.text
    sandbox.workspace.archive("eng-escalations", archived=False)
    async with bot_in(sandbox, database_url, policy_file):
        brief = await sandbox.message("eng-escalations", kind="brief", escalation="ESC-1")
        await sandbox.person("ana").direct_message(kind="brief_delivered")
    assert "Exports fail" in brief.words


@sqlite_only
@pytest.mark.parametrize("error", ["missing_scope", "restricted_action", "made_up_error"])
async def test_any_refusal_of_slacks_is_explained(sandbox: Sandbox, bot: int, error: str) -> None:
    sandbox.faults.error("chat.postMessage", error, channel="eng-escalations", times=None)
    await submit(sandbox)
    told = await failure(sandbox)
    assert "has *not* reached Engineering" in told.text
    assert len(told.text) < 400


MISSING = """
targets:
  engineering: {label: Engineering, channel: "#eng-new"}
  l2: {label: L2 Support, channel: "#support-l2"}
"""


@pytest.fixture
async def bot_without_channel(
    sandbox: Sandbox, database_url: str, policy_text: Policies
) -> AsyncIterator[int]:
    """A bot whose policy names a channel that isn't there."""
    async with bot_in(sandbox, database_url, policy_text(MISSING)) as port:
        yield port


@sqlite_only
async def test_a_missing_channel_does_not_keep_the_bot_from_starting(
    sandbox: Sandbox, bot_without_channel: int
) -> None:
    modal = await open_brief(sandbox.person("ana"))
    labels = {
        option["value"]: option["text"]["text"]
        for option in modal.block("target")["element"]["options"]
    }
    assert labels["engineering"] == "Engineering (can't reach #eng-new)"
    assert labels["l2"] == "L2 Support"
    await fill_in(modal)
    assert (await modal.submit()).closed
    told = await failure(sandbox)
    assert "#eng-new" in told.text
    sandbox.workspace.add_channel("eng-new", bot=False)
    await sandbox.person("bea").invite_bot("eng-new")
    await sandbox.message("eng-new", kind="brief", escalation="ESC-1")
    await sandbox.person("ana").direct_message(kind="brief_delivered")
    modal = await open_brief(sandbox.person("cem"))
    assert "can't reach" not in modal.words


@sqlite_only
async def test_an_update_that_cannot_be_posted_is_said_and_posted_later(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    sandbox.workspace.kick("eng-escalations")
    await act(sandbox.person("bea"), brief, "post_update")
    told = await failure(sandbox)
    assert "An update of ESC-1" in told.text
    assert "/invite" in told.text
    await sandbox.person("bea").invite_bot("eng-escalations")
    update = await reply_in_thread(sandbox, brief, "update")
    assert "Reproduced, rolling back." in update.text


@sqlite_only
async def test_the_bots_own_invitation_to_another_channel_doubles_nothing(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    await sandbox.person("bea").invite_bot("general")
    await raise_one(sandbox, target="l2")
    assert sandbox.messages("eng-escalations", kind="brief") == [brief]


@sqlite_only
async def test_nudges_wait_for_their_brief(
    sandbox: Sandbox, database_url: str, policy_text: Policies
) -> None:
    async with bot_in(sandbox, database_url, policy_text(QUICK), hurry=3):
        sandbox.workspace.kick("eng-escalations")
        modal = await open_brief(sandbox.person("ana"))
        await fill_in(modal, severity="both")
        assert (await modal.submit()).closed
        await failure(sandbox)
        marker = await raise_one(sandbox, "cem", severity="team", target="l2")
        await nudged(sandbox, marker, more_than=1)
        assert [m.kind for m in sandbox.messages("eng-escalations") if m.kind] == []
        await sandbox.person("bea").invite_bot("eng-escalations")
        brief = await sandbox.message("eng-escalations", kind="brief")
        nudge = await nudged(sandbox, brief)
    assert nudge.ts > brief.ts
