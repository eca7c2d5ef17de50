"""Who and what there is: looked up, remembered, and answered cautiously when Slack is silent."""

from datetime import timedelta

import pytest

from bot.clients import Clients
from bot.delivery.directory import SlackDirectory
from bot.domain.trouble import SlackTrouble
from bot.policies.loader import load_policy
from sandbox import Sandbox
from tests.delivery.support import Clock


@pytest.fixture
def directory(clients: Clients, clock: Clock) -> SlackDirectory:
    """The bot's knowledge of the workspace."""
    return SlackDirectory(clients.patient, clock)


def _silence(sandbox: Sandbox) -> None:
    sandbox.faults.http("*", 503, times=None)


async def test_a_channel_is_found_by_name_and_by_id(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    expected = sandbox.workspace.channel("eng-escalations").id
    for ref in ("#eng-escalations", "eng-escalations", "#Eng-Escalations", expected):
        channel = await directory.channel(ref)
        assert channel
        assert channel.id == expected
        assert (channel.is_private, channel.is_member, channel.is_archived) == (False, True, False)


@pytest.mark.parametrize("ref", ["#nowhere", "C0NOWHERE", "", "#"])
async def test_a_channel_that_is_not_there_is_none(directory: SlackDirectory, ref: str) -> None:
    assert await directory.channel(ref) is None


async def test_a_private_channel_is_known_only_from_inside(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    inside = await directory.channel("#security-escalations")
    assert inside
    assert inside.is_private
    sandbox.workspace.kick("security-escalations")
    directory.forget_channels()
    assert await directory.channel("#security-escalations") is None
    assert await directory.channel(inside.id) is None


async def test_a_channel_tells_that_it_is_archived_or_closed_to_the_bot(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    sandbox.workspace.archive("support-l2")
    sandbox.workspace.kick("eng-escalations")
    archived = await directory.channel("#support-l2")
    closed = await directory.channel("#eng-escalations")
    assert archived
    assert archived.is_archived
    assert closed
    assert not closed.is_member


async def test_a_channel_is_found_among_a_thousand(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    for n in range(1100):
        sandbox.workspace.add_channel(f"room-{n}", members=())
    assert await directory.channel("#room-1099")
    assert sum(call.method == "conversations.list" for call in sandbox.calls) == 2


async def test_channels_are_asked_for_once_in_a_while(
    directory: SlackDirectory, sandbox: Sandbox, clock: Clock
) -> None:
    for _ in range(5):
        await directory.channel("#support-l2")
    assert len(sandbox.calls) == 1
    clock.advance(timedelta(minutes=11))
    await directory.channel("#support-l2")
    assert len(sandbox.calls) == 2


async def test_a_channel_made_since_is_found_soon(
    directory: SlackDirectory, sandbox: Sandbox, clock: Clock
) -> None:
    assert await directory.channel("#new-room") is None
    sandbox.workspace.add_channel("new-room")
    clock.advance(timedelta(seconds=31))
    assert await directory.channel("#new-room")


async def test_when_slack_is_silent_about_a_channel_that_is_said(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    _silence(sandbox)
    with pytest.raises(SlackTrouble):
        await directory.channel("#eng-escalations")


async def test_everybody_sees_a_public_channel_and_members_a_private_one(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    public = sandbox.workspace.channel("eng-escalations").id
    private = sandbox.workspace.channel("security-escalations").id
    ana, eve = (sandbox.workspace.user(name).id for name in ("ana", "eve"))
    assert await directory.may_see(ana, public)
    assert await directory.may_see(eve, private)
    assert not await directory.may_see(ana, private)
    assert not await directory.may_see(ana, "C0NOWHERE")


async def test_a_member_is_found_among_hundreds(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    for n in range(250):
        sandbox.workspace.add_user(f"person{n}")
    names = tuple(user.name for user in sandbox.workspace.people())
    private = sandbox.workspace.add_channel("large", private=True, members=names)
    for user in sandbox.workspace.people()[::50]:
        assert await directory.may_see(user.id, private.id)


async def test_when_slack_is_silent_nobody_sees_anything(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    _silence(sandbox)
    ana = sandbox.workspace.user("ana").id
    assert not await directory.may_see(ana, sandbox.workspace.channel("eng-escalations").id)


async def test_handles_become_mentions(directory: SlackDirectory, sandbox: Sandbox) -> None:
    room = sandbox.workspace.channel("eng-escalations").id
    group = next(g for g in sandbox.workspace.groups.values() if g.handle == "eng-oncall")
    bea = sandbox.workspace.user("bea").id
    for ref, said in (
        ("@eng-oncall", f"<!subteam^{group.id}>"),
        ("eng-oncall", f"<!subteam^{group.id}>"),
        ("@Eng-OnCall", f"<!subteam^{group.id}>"),
        ("@bea", f"<@{bea}>"),
        (bea, f"<@{bea}>"),
        (group.id, f"<!subteam^{group.id}>"),
        ("@nobody", "@nobody"),
        (None, None),
    ):
        assert await directory.mention(ref, room) == said
    assert await directory.knows_handle("@bea", room)
    assert not await directory.knows_handle("@nobody", room)


async def test_a_person_outside_the_channel_is_not_mentioned(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    private = sandbox.workspace.channel("security-escalations").id
    assert await directory.mention("@bea", private) == "@bea"


async def test_when_slack_is_silent_handles_are_plain_text(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    room = sandbox.workspace.channel("eng-escalations").id
    _silence(sandbox)
    assert await directory.mention("@eng-oncall", room) == "@eng-oncall"
    assert not await directory.knows_handle("@eng-oncall", room)
    sandbox.faults.clear()
    assert (await directory.mention("@eng-oncall", room) or "").startswith("<!subteam^")


async def test_people_have_a_name_and_a_time_zone_unless_slack_is_silent(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    ana, eve = (sandbox.workspace.user(name) for name in ("ana", "eve"))
    assert await directory.timezone(eve.id) == "Asia/Tokyo"
    assert await directory.name(eve.id) == "eve"
    assert sum(call.method == "users.info" for call in sandbox.calls) == 1
    _silence(sandbox)
    assert await directory.timezone(ana.id) == "UTC"
    assert await directory.name(ana.id) == ana.id
    assert await directory.name(eve.id) == "eve", "what is known is known"


async def test_targets_that_cannot_be_posted_to_are_known_with_the_reason(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    policy = load_policy("standard")
    assert await directory.look_at_targets(policy) == {}
    sandbox.workspace.archive("support-l2")
    sandbox.workspace.kick("eng-escalations")
    sandbox.workspace.rename("product-escalations", "product")
    expected = {
        "l2": "is_archived",
        "engineering": "not_in_channel",
        "product": "channel_not_found",
    }
    assert await directory.look_at_targets(policy) == expected
    assert directory.unusable == expected


async def test_when_slack_is_silent_no_target_is_called_usable_or_not_anew(
    directory: SlackDirectory, sandbox: Sandbox
) -> None:
    sandbox.workspace.archive("support-l2")
    policy = load_policy("standard")
    await directory.look_at_targets(policy)
    _silence(sandbox)
    await directory.look_at_targets(policy)
    assert directory.unusable == {"l2": "is_archived"}
