"""What tests look at: waiting, the record, and what was wrong."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.support import error_of, metadata, post


async def test_a_message_is_awaited_by_its_metadata(sandbox: Sandbox, api: AsyncWebClient) -> None:
    channel = sandbox.workspace.channel("support").id
    waiting = asyncio.ensure_future(sandbox.message("support", kind="brief", escalation="ESC-2"))
    for escalation in ("ESC-1", "ESC-2"):
        sent = post(channel, escalation, metadata=metadata(escalation=escalation))
        await api.chat_postMessage(**sent)
    assert (await waiting).text == "ESC-2"


async def test_waiting_in_vain_tells_the_state(sandbox: Sandbox) -> None:
    await sandbox.person("ana").say("nobody answers", channel="support")
    with pytest.raises(AssertionError, match=r"kind 'brief'[\s\S]*nobody answers"):
        await sandbox.message("support", kind="brief", within=0.01)


async def test_a_change_in_membership_wakes_those_who_wait(sandbox: Sandbox) -> None:
    channel = sandbox.workspace.channel("general")
    waiting = asyncio.ensure_future(
        sandbox.until(lambda: sandbox.workspace.bot.id in channel.members)
    )
    await asyncio.sleep(0)
    sandbox.invite_bot("general", by="ana")
    assert await waiting


async def test_an_unexpected_call_fails_the_test() -> None:
    async with Sandbox() as sandbox:
        api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        await error_of(api.reactions_add(channel="C1", name="eyes", timestamp="1"))
        assert len(sandbox.unexpected_calls) == 1
        with pytest.raises(AssertionError, match=r"reactions\.add"):
            sandbox.assert_clean()


async def test_an_expectation_that_is_not_met_fails_the_test(sandbox: Sandbox) -> None:
    with pytest.raises(AssertionError, match="there was none"), sandbox.expect_failure("boom"):
        pass
    with sandbox.allow_failure("boom"):
        pass


async def test_a_problem_of_another_kind_is_not_forgiven(api: AsyncWebClient) -> None:
    async with Sandbox() as sandbox:
        with sandbox.allow_failure("operation_timeout"):
            api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
            await error_of(api.reactions_add(channel="C1", name="eyes", timestamp="1"))
        assert len(sandbox.problems) == 1


async def test_the_seed_is_the_workspace_of_the_demo(sandbox: Sandbox) -> None:
    space = sandbox.workspace
    assert [user.name for user in space.people()] == ["ana", "bea", "cem", "dan", "eve"]
    inside = {c.name for c in space.channels.values() if space.bot.id in c.members}
    assert len(inside) == 6
    assert "general" not in inside
    security = space.channel("security-escalations")
    assert {space.users[m].name for m in security.members} == {"eve", "cem", space.bot.name}


async def test_a_workspace_can_be_made_to_measure() -> None:
    async with Sandbox(seed=None, name="Other Shop") as sandbox:
        space = sandbox.workspace
        space.add_user("zoe", tz="Asia/Kolkata")
        space.add_channel("ops", members=("zoe",), bot=False)
        space.add_group("ops-oncall", members=("zoe",))
        assert space.domain == "other-shop"
        with pytest.raises(LookupError, match="there are ops"):
            space.channel("support")
        with pytest.raises(LookupError, match=r"there are .*zoe"):
            sandbox.person("ana")


async def test_people_act_only_where_they_are(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match="ana is not in security-escalations"):
        await sandbox.person("ana").say("hi", channel="security-escalations")
