"""Socket Mode: the SDK's own client and Bolt talk to the sandbox as to Slack."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.support import error_of, modal, post, section, text_input

Json = dict[str, Any]


class RawConnection:
    """A WebSocket that acknowledges nothing by itself."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.seen: list[Json] = []

    async def next(self) -> Json:
        message: Json = await self.socket.receive_json()
        self.seen.append(message)
        return message

    async def ack(self, envelope: Json, payload: Json | None = None) -> None:
        body: Json = {"envelope_id": envelope["envelope_id"]}
        await self.socket.send_json(body | ({"payload": payload} if payload else {}))


async def url_of(sandbox: Sandbox) -> str:
    api = AsyncWebClient(token=sandbox.app_token, base_url=sandbox.api_url)
    return str((await api.apps_connections_open(app_token=sandbox.app_token))["url"])


@asynccontextmanager
async def connected(sandbox: Sandbox) -> AsyncIterator[RawConnection]:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await url_of(sandbox)) as socket,
    ):
        connection = RawConnection(socket)
        hello = await connection.next()
        assert hello["type"] == "hello"
        yield connection


@pytest.fixture
async def bolt(sandbox: Sandbox, api: AsyncWebClient) -> AsyncIterator[AsyncApp]:
    """A Bolt app, connected by Bolt's own handler."""
    app = AsyncApp(client=api, process_before_response=True)
    handler = AsyncSocketModeHandler(app, sandbox.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped
    await sandbox.until(lambda: sandbox.socket.is_connected)
    yield app
    await handler.close_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped


async def test_bolt_opens_a_modal_and_answers_its_submission(
    sandbox: Sandbox, bolt: AsyncApp
) -> None:
    @bolt.command("/customer-escalation")
    async def open_modal(ack: Any, body: Json, client: AsyncWebClient) -> None:
        await ack("one moment")
        await client.views_open(trigger_id=body["trigger_id"], view=modal(text_input("a")))

    @bolt.view("brief")
    async def take(ack: Any, body: Json) -> None:
        value = body["view"]["state"]["values"]["a"]["value"]["value"]
        errors = {"a": "Say more."}
        await (ack() if value == "enough" else ack(response_action="errors", errors=errors))

    ana = sandbox.person("ana")
    await ana.command("/customer-escalation x")
    assert (await ana.ephemeral()).text == "one moment"
    form = await ana.modal("brief")
    form.fill({"a": "x"})
    assert (await form.submit()).errors == {"a": "Say more."}
    form.fill({"a": "enough"})
    assert (await form.submit()).closed


async def test_bolt_hears_events(sandbox: Sandbox, bolt: AsyncApp) -> None:
    heard: list[str] = []

    @bolt.event("message")
    async def hear(event: Json) -> None:
        heard.append(event["text"])

    await sandbox.person("ana").say("hi", channel="support")
    assert heard == ["hi"]


async def test_a_ticket_is_good_for_one_connection(sandbox: Sandbox) -> None:
    url = await url_of(sandbox)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            await socket.receive_json()
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_connections_need_the_app_token(sandbox: Sandbox) -> None:
    api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
    call = api.apps_connections_open(app_token=sandbox.bot_token)
    assert await error_of(call) == "not_allowed_token_type"


async def test_an_envelope_goes_to_one_connection(sandbox: Sandbox) -> None:
    async with connected(sandbox) as first, connected(sandbox) as second:
        people = [sandbox.person(name) for name in ("ana", "bea")]
        commands = asyncio.gather(*(p.command("/customer-escalation x") for p in people))
        envelopes = [await first.next(), await second.next()]
        assert {envelope["type"] for envelope in envelopes} == {"slash_commands"}
        assert envelopes[0]["accepts_response_payload"]
        await first.ack(envelopes[0], {"text": "hello"})
        await second.ack(envelopes[1])
        await commands
        users = {envelope["payload"]["user_name"] for envelope in envelopes}
    assert users == {"ana", "bea"}


async def test_an_envelope_without_an_ack_times_out(sandbox: Sandbox) -> None:
    async with connected(sandbox):
        with sandbox.expect_failure("operation_timeout"):
            reply = await sandbox.person("ana").command("/customer-escalation x")
    assert reply.error == "operation_timeout"


async def test_an_event_without_an_ack_comes_again(sandbox: Sandbox) -> None:
    async with connected(sandbox) as connection:
        with sandbox.expect_failure("operation_timeout"):
            saying = asyncio.ensure_future(sandbox.person("ana").say("hi", channel="support"))
            first, again = await connection.next(), await connection.next()
            await connection.ack(again)
            await saying
            await sandbox.settle()
    assert first["payload"]["event_id"] == again["payload"]["event_id"]
    assert (first["retry_attempt"], again["retry_attempt"]) == (0, 1)
    assert again["retry_reason"] == "http_timeout"


async def test_slack_warns_and_then_hangs_up(sandbox: Sandbox) -> None:
    async with connected(sandbox) as connection:
        await sandbox.socket.disconnect("warning")
        assert (await connection.next())["reason"] == "warning"
        assert sandbox.socket.is_connected
        leaving = asyncio.ensure_future(sandbox.socket.disconnect("refresh_requested"))
        assert (await connection.next())["reason"] == "refresh_requested"
        closing = await connection.socket.receive()
        assert closing.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
        await leaving
    assert not sandbox.socket.is_connected


async def test_the_sdk_comes_back_after_a_refresh(sandbox: Sandbox, bolt: AsyncApp) -> None:
    await sandbox.socket.disconnect("refresh_requested")
    await sandbox.until(lambda: sandbox.socket.is_connected)
    opened = [call for call in sandbox.calls if call.method == "apps.connections.open"]
    assert len(opened) >= 2


async def test_a_handshake_fails_on_demand(sandbox: Sandbox) -> None:
    sandbox.faults.fail_next_handshake()
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
            await session.ws_connect(await url_of(sandbox))
    assert caught.value.status == 503
    async with connected(sandbox):
        assert sandbox.socket.connections == 1


async def test_ten_connections_are_the_most(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(await url_of(sandbox)) for _ in range(11)]
        first = [await socket.receive_json() for socket in sockets]
        assert [body["type"] for body in first] == ["hello"] * 10 + ["disconnect"]
        assert first[10]["reason"] == "too_many_websockets"
        for socket in sockets:
            await socket.close()


async def test_socket_mode_stops_delivery_by_http(sandbox: Sandbox) -> None:
    sandbox.deliver_by_http("http://127.0.0.1:1/slack/events")
    async with connected(sandbox) as connection:
        command = asyncio.ensure_future(sandbox.person("ana").command("/customer-escalation x"))
        await connection.ack(await connection.next())
        assert (await command).status == 200


async def test_a_post_needs_no_connection(sandbox: Sandbox, api: AsyncWebClient) -> None:
    channel = sandbox.workspace.channel("support").id
    await api.chat_postMessage(**post(channel, blocks=[section("a")]))
    assert len(sandbox.messages("support")) == 1
