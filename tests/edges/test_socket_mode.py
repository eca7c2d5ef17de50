"""Socket Mode against the SDK's real client and a small stand-in for Slack's end."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import WSMsgType, web
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.http import serve
from bot.socket_mode import SocketMode


class Slack:
    """`apps.connections.open` and the WebSocket behind it; a ticket shown once is spent."""

    def __init__(self) -> None:
        self.port = 0
        self.tickets: list[str] = []
        self.tokens: list[str] = []
        self.refuse_opens = 0
        self.refuse_handshakes = 0
        self.hang_handshakes = 0
        self.handshakes: list[tuple[str, int]] = []
        self.connections: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()
        self.acks: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.let_go = asyncio.Event()

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/api/apps.connections.open", self._open)
        app.router.add_get("/link", self._link)
        return app

    async def _open(self, request: web.Request) -> web.Response:
        self.tokens.append(request.headers.get("Authorization", ""))
        if self.refuse_opens:
            self.refuse_opens -= 1
            return web.json_response({"ok": False, "error": "internal_error"})
        ticket = f"hunter{len(self.tickets)}"
        self.tickets.append(ticket)
        url = f"ws://127.0.0.1:{self.port}/link?ticket={ticket}"
        return web.json_response({"ok": True, "url": url})

    async def _link(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query["ticket"]
        used = any(ticket == one for one, _status in self.handshakes)
        if self.hang_handshakes:
            self.hang_handshakes -= 1
            self.handshakes.append((ticket, 0))
            await self.let_go.wait()
            return web.Response(status=503)
        if self.refuse_handshakes or used:
            self.refuse_handshakes = max(self.refuse_handshakes - 1, 0)
            self.handshakes.append((ticket, 503))
            return web.Response(status=503)
        self.handshakes.append((ticket, 101))
        connection = web.WebSocketResponse()
        await connection.prepare(request)
        await connection.send_json({"type": "hello"})
        await self.connections.put(connection)
        async for message in connection:
            if message.type is WSMsgType.TEXT:
                await self.acks.put(json.loads(message.data))
        return connection

    async def connection(self) -> web.WebSocketResponse:
        return await asyncio.wait_for(self.connections.get(), 20)

    async def ack(self) -> dict[str, Any]:
        return await asyncio.wait_for(self.acks.get(), 20)


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    slack = Slack()
    async with serve(slack.app(), "127.0.0.1", 0) as slack.port:
        yield slack
        slack.let_go.set()
        while not slack.connections.empty():
            await slack.connections.get_nowait().close()


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="U0")


@pytest.fixture
def app(slack: Slack) -> AsyncApp:
    client = AsyncWebClient(token="xoxb-1", base_url=f"http://127.0.0.1:{slack.port}/api/")
    return AsyncApp(
        client=client,
        authorize=authorize,
        request_verification_enabled=False,
        process_before_response=True,
    )


@pytest.fixture
async def socket_mode(app: AsyncApp) -> AsyncIterator[SocketMode]:
    socket_mode = SocketMode(
        app, "xapp-1-hunter", ping_seconds=0.2, stuck_seconds=0.2, handshake_seconds=1
    )
    yield socket_mode
    await socket_mode.close()


def command(envelope_id: str, text: str = "") -> dict[str, Any]:
    return {
        "type": "slash_commands",
        "envelope_id": envelope_id,
        "accepts_response_payload": True,
        "payload": {
            "command": "/customer-escalation",
            "text": text,
            "team_id": "T1",
            "user_id": "U1",
        },
    }


def echo(app: AsyncApp) -> None:
    @app.command("/customer-escalation")
    async def listener(ack: AsyncAck, command: dict[str, str]) -> None:
        await ack(f"got {command['text']}")


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(20):
        while not await condition():  # noqa: ASYNC110  # the SDK has no event to wait for
            await asyncio.sleep(0.01)


async def test_a_request_is_answered_through_its_envelope(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode
) -> None:
    echo(app)
    assert not await socket_mode.connected()
    await socket_mode.start()
    connection = await slack.connection()
    await until(socket_mode.connected)
    await connection.send_json(command("e1", "größer"))
    assert await slack.ack() == {"envelope_id": "e1", "payload": {"text": "got größer"}}


async def test_the_handshake_is_asked_for_with_the_app_token(
    slack: Slack, socket_mode: SocketMode
) -> None:
    await socket_mode.start()
    await slack.connection()
    assert slack.tokens == ["Bearer xapp-1-hunter"]


async def test_a_failed_handshake_is_followed_by_one_with_a_new_address(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode
) -> None:
    echo(app)
    slack.refuse_handshakes = 1
    await socket_mode.start()
    connection = await slack.connection()
    assert slack.handshakes[0] == (slack.tickets[0], 503)
    assert slack.handshakes[-1] == (slack.tickets[-1], 101)
    assert len(slack.tickets) > 1
    await connection.send_json(command("e1"))
    assert (await slack.ack())["envelope_id"] == "e1"


async def test_a_handshake_that_is_never_answered_is_given_up(
    slack: Slack, socket_mode: SocketMode
) -> None:
    slack.hang_handshakes = 1
    await socket_mode.start()
    await slack.connection()
    await until(socket_mode.connected)


async def test_starting_while_slack_refuses_does_not_fail_and_connects_later(
    slack: Slack, socket_mode: SocketMode
) -> None:
    slack.refuse_opens = 3
    await socket_mode.start()
    await slack.connection()
    assert len(slack.tokens) >= 4


async def test_starting_while_nobody_listens_does_not_fail(unused_port: int) -> None:
    client = AsyncWebClient(token="xoxb-1", base_url=f"http://127.0.0.1:{unused_port}/api/")
    app = AsyncApp(client=client, authorize=authorize, request_verification_enabled=False)
    socket_mode = SocketMode(app, "xapp-1", ping_seconds=0.05)
    await socket_mode.start()
    assert not await socket_mode.connected()
    slack = Slack()
    slack.port = unused_port
    async with serve(slack.app(), "127.0.0.1", unused_port):
        connection = await slack.connection()
        await socket_mode.close()
        await connection.close()


@pytest.fixture
async def unused_port() -> int:
    async with serve(web.Application(), "127.0.0.1", 0) as port:
        return port


async def test_a_lost_connection_is_replaced(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode
) -> None:
    echo(app)
    await socket_mode.start()
    await (await slack.connection()).close()
    connection = await slack.connection()
    await connection.send_json(command("e2"))
    assert (await slack.ack())["envelope_id"] == "e2"


async def test_a_lost_connection_recovers_from_a_failed_handshake(
    slack: Slack, socket_mode: SocketMode
) -> None:
    await socket_mode.start()
    connection = await slack.connection()
    slack.refuse_handshakes = 2
    await connection.close()
    await slack.connection()
    await until(socket_mode.connected)


async def test_slacks_request_to_reconnect_is_followed(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode
) -> None:
    echo(app)
    await socket_mode.start()
    connection = await slack.connection()
    await connection.send_json({"type": "disconnect", "reason": "refresh_requested"})
    renewed = await slack.connection()
    await renewed.send_json(command("e3"))
    assert (await slack.ack())["envelope_id"] == "e3"


async def test_an_event_whose_listener_fails_is_not_acknowledged(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode
) -> None:
    echo(app)

    @app.event("app_home_opened")
    async def opened() -> None:
        raise RuntimeError("no luck")

    await socket_mode.start()
    connection = await slack.connection()
    event = {
        "type": "events_api",
        "envelope_id": "e1",
        "payload": {
            "type": "event_callback",
            "team_id": "T1",
            "event": {"type": "app_home_opened", "user": "U1", "channel": "D1"},
        },
    }
    await connection.send_json(event)
    await connection.send_json(command("e2"))
    assert (await slack.ack())["envelope_id"] == "e2"
    assert slack.acks.empty()


class SlowListener:
    """A command's listener that waits until it may go on."""

    def __init__(self, app: AsyncApp) -> None:
        self.began, self.go_on, self.ended = asyncio.Event(), asyncio.Event(), asyncio.Event()
        app.command("/customer-escalation")(self._run)

    async def _run(self, ack: AsyncAck) -> None:
        self.began.set()
        await self.go_on.wait()
        await ack("done")
        self.ended.set()


async def test_stopping_lets_the_acknowledgements_under_way_out(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode
) -> None:
    listener = SlowListener(app)
    await socket_mode.start()
    connection = await slack.connection()
    await connection.send_json(command("e1"))
    await listener.began.wait()
    stopping = asyncio.create_task(socket_mode.stop_taking())
    listener.go_on.set()
    assert await slack.ack() == {"envelope_id": "e1", "payload": {"text": "done"}}
    await stopping
    assert not await socket_mode.connected()


async def test_after_stopping_there_is_no_new_connection(
    slack: Slack, socket_mode: SocketMode
) -> None:
    await socket_mode.start()
    await slack.connection()
    await socket_mode.stop_taking()
    asked = len(slack.tokens)
    await socket_mode.close()
    assert len(slack.tokens) == asked
    assert slack.connections.empty()


async def test_an_acknowledgement_that_comes_too_late_does_no_harm(
    slack: Slack, app: AsyncApp, socket_mode: SocketMode, caplog: pytest.LogCaptureFixture
) -> None:
    listener = SlowListener(app)
    await socket_mode.start()
    connection = await slack.connection()
    await connection.send_json(command("e1"))
    await listener.began.wait()
    # The connection goes while the listener works, and there is none to answer on.
    slack.refuse_handshakes = 1000
    await connection.close()
    await until(lambda: _negated(socket_mode.connected))
    listener.go_on.set()
    await asyncio.wait_for(listener.ended.wait(), 20)
    await socket_mode.close()
    assert slack.acks.empty()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def _negated(condition: Callable[[], Awaitable[bool]]) -> bool:
    return not await condition()


async def test_closing_what_never_started_does_no_harm(socket_mode: SocketMode) -> None:
    await socket_mode.stop_taking()
    await socket_mode.close()


async def test_neither_ticket_nor_token_is_logged(
    slack: Slack, socket_mode: SocketMode, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    slack.refuse_handshakes, slack.refuse_opens = 1, 1
    await socket_mode.start()
    await slack.connection()
    await until(socket_mode.connected)
    assert "Failed to connect" in caplog.text
    assert "hunter" not in caplog.text
    assert "Traceback" not in caplog.text
