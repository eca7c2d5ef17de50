"""Delivery by HTTP: shapes, deadlines, retries, copies."""

import asyncio
from typing import Any

import pytest
from aiohttp import web

from sandbox import App, Sandbox
from tests.sandbox.support import Bot, actions, button, metadata, post, section

Json = dict[str, Any]


async def fail(_payload: Json) -> web.Response:
    return web.Response(status=500)


async def test_a_command_is_a_flat_form_with_all_of_slacks_fields(
    sandbox: Sandbox, bot: Bot
) -> None:
    reply = await sandbox.person("ana").command("/customer-escalation a <b> & @bea")
    assert (reply.status, reply.error) == (200, None)
    payload = bot.received[0]
    assert payload["text"] == "a <b> & @bea"
    assert payload["channel_name"] == "support"
    assert payload["user_name"] == "ana"
    assert payload.keys() == {
        "token",
        "team_id",
        "team_domain",
        "channel_id",
        "channel_name",
        "user_id",
        "user_name",
        "command",
        "text",
        "api_app_id",
        "is_enterprise_install",
        "response_url",
        "trigger_id",
    }


async def test_a_private_channel_is_not_named(sandbox: Sandbox, bot: Bot) -> None:
    await sandbox.person("eve").command("/customer-escalation x", "security-escalations")
    await sandbox.person("eve").command("/customer-escalation x", "@eve")
    names = [payload["channel_name"] for payload in bot.received]
    assert names == ["privategroup", "directmessage"]


@pytest.mark.parametrize(
    ("answer", "seen"), [("done", "done"), ({"text": "done"}, "done"), (None, None)]
)
async def test_the_body_of_a_commands_answer_is_for_the_person_alone(
    sandbox: Sandbox, bot: Bot, answer: Json | str | None, seen: str | None
) -> None:
    async def say(_payload: Json) -> Json | str | None:
        return answer

    bot.on("/customer-escalation", say)
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation list")
    assert [message.text for message in ana.ephemerals()] == ([seen] if seen else [])


async def test_a_late_or_failing_app_is_seen_by_the_person(sandbox: Sandbox, bot: Bot) -> None:
    release = asyncio.Event()

    async def hang(_payload: Json) -> None:
        await release.wait()

    ana = sandbox.person("ana")
    bot.on("/customer-escalation", hang)
    with sandbox.expect_failure("operation_timeout"):
        reply = await ana.command("/customer-escalation x")
    release.set()
    assert reply.error == "operation_timeout"
    assert "operation_timeout" in (await ana.ephemeral()).text
    bot.on("/customer-escalation", fail)
    with sandbox.expect_failure("http_error 500"):
        await ana.command("/customer-escalation x")
    assert "dispatch_failed" in (await ana.ephemeral()).text


async def test_without_an_app_a_command_says_that_nobody_answered(sandbox: Sandbox) -> None:
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation x")
    await ana.ephemeral("/customer-escalation failed because the app did not respond")
    sandbox.deliver_by_http("http://127.0.0.1:1/slack/events")
    with sandbox.expect_failure("connection_failed"):
        await ana.command("/customer-escalation x")


async def test_commands_are_refused_in_threads_and_when_unknown(sandbox: Sandbox, bot: Bot) -> None:
    ana = sandbox.person("ana")
    said = await ana.say("hi", channel="support")
    await sandbox.settle()
    bot.received.clear()
    refused = await ana.command("/customer-escalation x", thread=said)
    unknown = await ana.command("/other")
    assert (refused.error, unknown.error) == ("not_supported_in_threads", "unknown_command")
    assert bot.received == []


async def test_a_click_carries_message_container_and_response_url(
    sandbox: Sandbox, bot: Bot
) -> None:
    channel = sandbox.workspace.channel("eng-escalations").id
    blocks = [section("a"), actions(button("acknowledge"), button("resolve"))]
    await bot.api.chat_postMessage(**post(channel, blocks=blocks, metadata=metadata()))
    brief = await sandbox.message("eng-escalations", kind="brief")
    bea = sandbox.person("bea")
    await bea.click(brief, "acknowledge")
    payload = bot.of("block_actions")[0]
    assert payload["user"]["id"] == bea.id
    assert payload["channel"] == {"id": channel, "name": "eng-escalations"}
    assert payload["message"]["ts"] == brief.ts
    assert payload["container"] == {
        "type": "message",
        "message_ts": brief.ts,
        "channel_id": channel,
        "is_ephemeral": False,
    }
    action = payload["actions"][0]
    assert (action["action_id"], action["value"], action["block_id"]) == (
        "acknowledge",
        "ESC-1",
        "actions",
    )
    assert action["action_ts"]
    assert payload["response_url"].startswith(sandbox.page_url)
    await sandbox.settle()


async def test_an_old_button_can_still_be_pressed_from_a_copy(sandbox: Sandbox, bot: Bot) -> None:
    channel = sandbox.workspace.channel("eng-escalations").id
    blocks = [actions(button("acknowledge"))]
    await bot.api.chat_postMessage(**post(channel, blocks=blocks, metadata=metadata()))
    brief = await sandbox.message("eng-escalations", kind="brief")
    before = brief.copy()
    await bot.api.chat_update(channel=channel, ts=brief.ts, text="taken")
    with pytest.raises(LookupError):
        await sandbox.person("bea").click(brief, "acknowledge")
    await sandbox.person("bea").click(before, "acknowledge")
    assert bot.of("block_actions")[0]["message"]["text"] == "hello"
    await sandbox.settle()


async def test_shortcuts_carry_what_slack_sends(sandbox: Sandbox, bot: Bot) -> None:
    ana = sandbox.person("ana")
    said = await ana.say("it is <broken>", channel="support")
    await ana.shortcut("new_escalation")
    await ana.shortcut("escalate_message", message=said)
    plain, on_message = bot.of("shortcut")[0], bot.of("message_action")[0]
    assert "response_url" not in plain
    assert on_message["message"]["text"] == "it is &lt;broken&gt;"
    assert on_message["message_ts"] == said.ts
    with pytest.raises(LookupError, match="escalate_message"):
        await ana.shortcut("escalate_message")


async def test_messages_become_events_where_the_bot_is(sandbox: Sandbox, bot: Bot) -> None:
    bea = sandbox.person("bea")
    root = await bea.say("@ana, on it", channel="eng-escalations")
    await bea.say("still", thread=root)
    await bea.say("lunch?", channel="general")
    await bot.api.chat_postMessage(**post(root.channel))
    await sandbox.settle()
    first, reply, own = bot.events("message")
    assert first["text"] == f"<@{sandbox.person('ana').id}>, on it"
    assert (first["channel"], first["channel_type"]) == (root.channel, "channel")
    assert (reply["thread_ts"], reply["parent_user_id"]) == (root.ts, bea.id)
    assert own["bot_id"] == sandbox.workspace.bot_id
    wrapped = bot.of("event_callback")[0]
    assert wrapped["authorizations"][0]["user_id"] == sandbox.workspace.bot.id
    assert wrapped["event_id"].startswith("Ev")


async def test_edits_and_invitations_are_told(sandbox: Sandbox, bot: Bot) -> None:
    channel = sandbox.workspace.channel("support").id
    ts = (await bot.api.chat_postMessage(**post(channel)))["ts"]
    await bot.api.chat_update(channel=channel, ts=ts, text="new")
    await sandbox.person("ana").invite_bot("general")
    await sandbox.settle()
    subtypes = [event.get("subtype") for event in bot.events("message")]
    assert sorted(map(str, subtypes)) == ["None", "channel_join", "message_changed"]
    joined = bot.events("member_joined_channel")[0]
    assert joined["user"] == sandbox.workspace.bot.id
    assert sandbox.workspace.bot.id in sandbox.workspace.channel("general").members


async def test_only_subscribed_events_are_sent() -> None:
    async with Sandbox(app=App(subscriptions=frozenset({"message.im"}))) as sandbox:
        seen: list[Json] = []

        async def take(request: web.Request) -> web.Response:
            seen.append(await request.json())
            return web.Response()

        app = web.Application()
        app.router.add_post("/", take)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        sandbox.deliver_by_http(f"http://127.0.0.1:{runner.addresses[0][1]}/")
        await sandbox.person("ana").say("public", channel="support")
        await sandbox.person("ana").say("private")
        assert [payload["event"]["text"] for payload in seen] == ["private"]
        await runner.cleanup()


async def test_an_event_that_failed_comes_again_with_its_id(sandbox: Sandbox, bot: Bot) -> None:
    bot.on("message", fail)
    with sandbox.expect_failure("http_error"):
        await sandbox.person("ana").say("hi", channel="support")
        await sandbox.settle()
    assert len({payload["event_id"] for payload in bot.received}) == 1
    numbers = [headers.get("x-slack-retry-num") for headers in bot.headers]
    assert numbers == [None, "1", "2", "3"]
    assert bot.headers[1]["x-slack-retry-reason"] == "http_error"


async def test_an_app_can_ask_for_no_retry(sandbox: Sandbox, bot: Bot) -> None:
    async def no_more(_payload: Json) -> web.Response:
        return web.Response(status=404, headers={"x-slack-no-retry": "1"})

    bot.on("message", no_more)
    with sandbox.expect_failure("404"):
        await sandbox.person("ana").say("hi", channel="support")
        await sandbox.settle()
    assert len(bot.received) == 1


async def test_everything_comes_twice_on_demand(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.deliver_twice = True
    await sandbox.person("ana").command("/customer-escalation x")
    await sandbox.person("ana").say("hi", channel="support")
    await sandbox.settle()
    commands = [payload for payload in bot.received if "command" in payload]
    assert len(commands) == 2
    assert commands[0] == commands[1]
    assert len({payload["event_id"] for payload in bot.of("event_callback")}) == 1
    assert len(bot.of("event_callback")) == 2


async def test_anything_can_be_delivered_raw(sandbox: Sandbox, bot: Bot) -> None:
    status, body = await sandbox.send("interaction", {"type": "odd", "callback_id": "x"})
    assert (status, body) == (200, "")
    assert bot.received == [{"type": "odd", "callback_id": "x"}]
