"""response_urls: five uses, thirty minutes, ephemeral unless said otherwise."""

from typing import Any

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

from sandbox import Sandbox
from tests.sandbox.support import Bot, actions, button, metadata, post, section

Json = dict[str, Any]


async def send(url: str, body: Json) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.text()


async def url_of_command(sandbox: Sandbox, bot: Bot) -> str:
    await sandbox.person("ana").command("/customer-escalation x")
    return str(bot.received[-1]["response_url"])


async def test_an_answer_is_for_the_person_alone_unless_it_says_so(
    sandbox: Sandbox, bot: Bot
) -> None:
    url = await url_of_command(sandbox, bot)
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    answer = await AsyncWebhookClient(url).send(text="for you")
    assert (answer.status_code, answer.body) == (200, "ok")
    await AsyncWebhookClient(url).send(text="for all", response_type="in_channel")
    assert [message.text for message in ana.ephemerals()] == ["for you"]
    assert bea.ephemerals() == []
    assert [message.text for message in sandbox.messages("support")] == ["for all"]
    await sandbox.settle()


async def test_the_sixth_use_is_refused(sandbox: Sandbox, bot: Bot) -> None:
    url = await url_of_command(sandbox, bot)
    answers = [await send(url, {"text": str(number)}) for number in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [404]
    assert "used_url" in answers[-1][1]


async def test_after_thirty_minutes_a_url_is_refused(sandbox: Sandbox, bot: Bot) -> None:
    url = await url_of_command(sandbox, bot)
    sandbox.expire_response_urls()
    status, text = await send(url, {"text": "late"})
    assert status == 404
    assert "expired_url" in text


async def test_an_ephemeral_can_be_replaced_and_deleted(sandbox: Sandbox, bot: Bot) -> None:
    ana = sandbox.person("ana")
    blocks = [section("a"), actions(button("open"))]
    await send(await url_of_command(sandbox, bot), {"text": "first", "blocks": blocks})
    await ana.click(await ana.ephemeral("first"), "open")
    payload = bot.of("block_actions")[0]
    assert payload["container"]["is_ephemeral"]
    assert "message" not in payload
    await send(payload["response_url"], {"text": "second", "replace_original": True})
    assert [message.text for message in ana.ephemerals()] == ["second"]
    await send(payload["response_url"], {"delete_original": True})
    assert ana.ephemerals() == []


async def test_a_clicked_message_can_be_replaced(sandbox: Sandbox, bot: Bot) -> None:
    channel = sandbox.workspace.channel("support").id
    blocks = [actions(button("acknowledge"))]
    await bot.api.chat_postMessage(**post(channel, blocks=blocks, metadata=metadata()))
    brief = await sandbox.message("support", kind="brief")
    await sandbox.person("ana").click(brief, "acknowledge")
    url = bot.of("block_actions")[0]["response_url"]
    await send(url, {"text": "new", "replace_original": True})
    assert brief.text == "new"
    await send(url, {"delete_original": True})
    assert sandbox.messages("support") == []
    await sandbox.settle()


async def test_what_slack_refuses_is_a_violation_here_too(sandbox: Sandbox, bot: Bot) -> None:
    url = await url_of_command(sandbox, bot)
    with sandbox.expect_failure("at most 3000"):
        status, _ = await send(url, {"text": "t", "blocks": [section("x" * 3001)]})
    assert status == 400
