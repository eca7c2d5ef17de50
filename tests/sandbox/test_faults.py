"""Faults on demand: what the app sees, and what Slack has done."""

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.support import error_of, post


async def test_a_429_names_the_seconds_to_wait_and_posts_nothing(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support").id
    sandbox.faults.rate_limited("chat.postMessage", retry_after=7)
    with pytest.raises(SlackApiError) as caught:
        await api.chat_postMessage(**post(channel))
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "7"
    assert sandbox.messages("support") == []
    await api.chat_postMessage(**post(channel))


@pytest.mark.parametrize("after", [False, True])
async def test_an_error_comes_with_or_without_the_message(
    sandbox: Sandbox, api: AsyncWebClient, after: bool
) -> None:
    channel = sandbox.workspace.channel("support").id
    sandbox.faults.error("chat.postMessage", "internal_error", after=after)
    assert await error_of(api.chat_postMessage(**post(channel))) == "internal_error"
    assert len(sandbox.messages("support")) == after


@pytest.mark.parametrize("after", [False, True])
async def test_a_server_error_comes_with_or_without_the_message(
    sandbox: Sandbox, api: AsyncWebClient, after: bool
) -> None:
    channel = sandbox.workspace.channel("support").id
    sandbox.faults.http("chat.postMessage", 503, after=after)
    with pytest.raises(SlackApiError) as caught:
        await api.chat_postMessage(**post(channel))
    assert caught.value.response.status_code == 503
    assert len(sandbox.messages("support")) == after


@pytest.mark.parametrize("after", [False, True])
async def test_a_connection_is_lost_with_or_without_the_message(
    sandbox: Sandbox, api: AsyncWebClient, after: bool
) -> None:
    channel = sandbox.workspace.channel("support").id
    sandbox.faults.drop("chat.postMessage", after=after)
    with pytest.raises(aiohttp.ClientConnectionError):
        await api.chat_postMessage(**post(channel))
    assert len(sandbox.messages("support")) == after
    assert "fault drop" in sandbox.calls[-1].outcome


async def test_an_answer_hangs_until_the_fault_is_cleared(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support").id
    sandbox.faults.hang("chat.postMessage")
    call = asyncio.ensure_future(api.chat_postMessage(**post(channel)))
    await sandbox.message("support")
    assert not call.done()
    sandbox.faults.clear()
    assert (await call)["ok"]


async def test_an_answer_can_be_late(sandbox: Sandbox, api: AsyncWebClient) -> None:
    sandbox.faults.hang("auth.test", seconds=0.01, after=False)
    assert (await api.auth_test())["ok"]


async def test_a_request_can_be_swallowed_for_good(sandbox: Sandbox, api: AsyncWebClient) -> None:
    channel = sandbox.workspace.channel("support").id
    fault = sandbox.faults.swallow("chat.postMessage")
    call = asyncio.ensure_future(api.chat_postMessage(**post(channel)))
    await sandbox.until(lambda: fault.hits)
    assert not call.done()
    sandbox.faults.clear()
    with pytest.raises(aiohttp.ClientConnectionError):
        await call
    assert sandbox.messages("support") == []


async def test_an_answer_can_be_no_json(sandbox: Sandbox, api: AsyncWebClient) -> None:
    sandbox.faults.garbage("chat.postMessage")
    with pytest.raises(SlackApiError):
        await api.chat_postMessage(**post(sandbox.workspace.channel("support").id))
    assert len(sandbox.messages("support")) == 1


async def test_a_fault_keeps_to_its_channel_and_count(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    support = sandbox.workspace.channel("support").id
    ana = sandbox.person("ana").id
    fault = sandbox.faults.error("chat.postMessage", "fatal_error", channel="@ana", times=2)
    await api.chat_postMessage(**post(support))
    for _ in range(2):
        assert await error_of(api.chat_postMessage(**post(ana))) == "fatal_error"
    await api.chat_postMessage(**post(ana))
    assert fault.hits == 2


async def test_a_fault_can_last_and_mean_every_method(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    sandbox.faults.error("*", "service_unavailable", times=None)
    for call in (api.auth_test, api.team_info, api.auth_test):
        assert await error_of(call()) == "service_unavailable"
    sandbox.faults.clear()
    await api.auth_test()


async def test_slacks_pace_is_enforced_per_channel_on_demand() -> None:
    now = [1_790_000_000.0]
    async with Sandbox(clock=lambda: now[0]) as sandbox:
        api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])
        sandbox.enforce_rate_limits = True
        support, l2 = (sandbox.workspace.channel(name).id for name in ("support", "support-l2"))
        for _ in range(5):
            await api.chat_postMessage(**post(support))
        assert await error_of(api.chat_postMessage(**post(support))) == "ratelimited"
        await api.chat_postMessage(**post(l2))
        now[0] += 1
        await api.chat_postMessage(**post(support))
        assert await error_of(api.chat_postMessage(**post(support))) == "ratelimited"
