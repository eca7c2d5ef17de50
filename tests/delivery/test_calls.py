"""However a call to Slack ends, the bot knows what it may believe."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.clients import Clients
from bot.delivery.calls import Calls
from bot.domain.trouble import NotSent, Rejected, SlackTrouble, Throttled, Unsure
from bot.metrics import Metrics
from sandbox import Sandbox

POST = "chat.postMessage"


async def _post(clients: Clients, sandbox: Sandbox) -> dict[str, object]:
    channel = sandbox.workspace.channel("support").id
    return await clients.patient(POST, channel=channel, text="hello")


async def _trouble(clients: Clients, sandbox: Sandbox) -> SlackTrouble:
    with pytest.raises(SlackTrouble) as raised:
        await _post(clients, sandbox)
    return raised.value


def _posted(sandbox: Sandbox) -> int:
    return len(sandbox.messages("support"))


async def test_a_good_answer_is_returned_and_counted(
    clients: Clients, sandbox: Sandbox, metrics: Metrics
) -> None:
    answer = await _post(clients, sandbox)
    assert answer["ok"]
    assert answer["ts"] == sandbox.messages("support")[0].ts
    assert 'slack_calls_total{method="chat.postMessage",outcome="ok"} 1.0' in _text(metrics)


def _text(metrics: Metrics) -> str:
    return metrics.render().decode()


async def test_too_many_requests_says_how_long(clients: Clients, sandbox: Sandbox) -> None:
    sandbox.faults.rate_limited(POST, retry_after=7)
    trouble = await _trouble(clients, sandbox)
    assert isinstance(trouble, Throttled)
    assert trouble.seconds == 7
    assert _posted(sandbox) == 0


@pytest.mark.parametrize("word", ["rate_limited", "ratelimited"])
async def test_too_many_in_the_body_waits_as_well(
    clients: Clients, sandbox: Sandbox, word: str
) -> None:
    sandbox.faults.error(POST, word)
    trouble = await _trouble(clients, sandbox)
    assert isinstance(trouble, Throttled)
    assert trouble.seconds > 0


@pytest.mark.parametrize("after", [True, False])
@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_broken_server_may_have_taken_it(
    clients: Clients, sandbox: Sandbox, status: int, after: bool
) -> None:
    sandbox.faults.http(POST, status, after=after)
    assert isinstance(await _trouble(clients, sandbox), Unsure)
    assert _posted(sandbox) == int(after)


@pytest.mark.parametrize(
    "word", ["internal_error", "fatal_error", "request_timeout", "service_unavailable"]
)
async def test_slacks_own_errors_may_have_taken_it(
    clients: Clients, sandbox: Sandbox, word: str
) -> None:
    sandbox.faults.error(POST, word, after=True)
    assert isinstance(await _trouble(clients, sandbox), Unsure)


@pytest.mark.parametrize("word", ["not_in_channel", "invalid_auth", "missing_scope", "new_error"])
async def test_a_refusal_is_clear_and_counted_by_its_reason(
    clients: Clients, sandbox: Sandbox, metrics: Metrics, word: str
) -> None:
    sandbox.faults.error(POST, word)
    trouble = await _trouble(clients, sandbox)
    assert isinstance(trouble, Rejected)
    assert trouble.reason == word
    assert f'outcome="{word}"}} 1.0' in _text(metrics)


@pytest.mark.parametrize("after", [True, False])
async def test_a_lost_connection_is_unclear_and_nothing_is_repeated(
    clients: Clients, sandbox: Sandbox, after: bool
) -> None:
    sandbox.faults.drop(POST, after=after)
    assert isinstance(await _trouble(clients, sandbox), Unsure)
    assert sum(call.method == POST for call in sandbox.calls) == 1
    assert _posted(sandbox) == int(after)


async def test_a_body_that_is_no_json_is_unclear(clients: Clients, sandbox: Sandbox) -> None:
    sandbox.faults.garbage(POST)
    assert isinstance(await _trouble(clients, sandbox), Unsure)


async def test_a_port_where_nobody_listens_took_nothing(metrics: Metrics) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/api/"
        async with aiohttp.ClientSession() as session:
            with pytest.raises(NotSent):
                await _calls(url, session, metrics)(POST, channel="C1", text="hello")
    assert 'outcome="notsent"} 1.0' in _text(metrics)


async def test_a_name_that_does_not_resolve_took_nothing(metrics: Metrics) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(NotSent):
            await _calls("http://slack.invalid/api/", session, metrics)(POST, text="hello")


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _calls(url: str, session: aiohttp.ClientSession, metrics: Metrics) -> Calls:
    client = AsyncWebClient(token="xoxb-1", base_url=url, session=session, retry_handlers=[])
    return Calls(client, metrics)


@asynccontextmanager
async def _answering(
    handler: Handler, metrics: Metrics, patience: float = 5
) -> AsyncIterator[Calls]:
    """Calls to a server of our own: for answers that the sandbox doesn't give."""
    app = web.Application()
    app.router.add_route("*", "/api/{method}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    timeout = aiohttp.ClientTimeout(total=patience)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session:
            url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
            yield _calls(url, session, metrics)
    finally:
        await runner.cleanup()


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "Fri, 20 Nov 2026 12:00:00 GMT"}, None),
        ({"Retry-After": "-3"}, 1),
        ({"Retry-After": "0"}, 1),
        ({"retry-after": "12"}, 12),
    ],
)
@pytest.mark.parametrize("body", ['{"ok": false, "error": "ratelimited"}', "", "<html>"])
async def test_too_many_requests_without_a_usable_time_waits_a_little(
    metrics: Metrics, headers: dict[str, str], seconds: float | None, body: str
) -> None:
    async def handler(_request: web.Request) -> web.Response:
        return web.Response(status=429, headers=headers, text=body, content_type=_type_of(body))

    async with _answering(handler, metrics) as calls:
        with pytest.raises(Throttled) as throttled:
            await calls(POST, text="hello")
    if seconds is None:
        assert 0 < throttled.value.seconds <= 60
    else:
        assert throttled.value.seconds == seconds


def _type_of(body: str) -> str:
    return "application/json" if body.startswith("{") else "text/html"


@pytest.mark.parametrize(
    "body", ['{"ok": tr', "", "[]", '"ok"', "null", "42", "{}", '{"ok": false}']
)
async def test_an_answer_that_says_nothing_is_unclear(metrics: Metrics, body: str) -> None:
    async def handler(_request: web.Request) -> web.Response:
        return web.Response(text=body, content_type="application/json")

    async with _answering(handler, metrics) as calls:
        with pytest.raises(Unsure):
            await calls(POST, text="hello")


async def test_an_answer_that_breaks_off_is_unclear(metrics: Metrics) -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        response.content_length = 1000
        await response.prepare(request)
        await response.write(b'{"ok": true, "ts": "17')
        assert request.transport
        request.transport.abort()
        return response

    async with _answering(handler, metrics) as calls:
        with pytest.raises(Unsure):
            await calls(POST, text="hello")


async def test_an_answer_that_does_not_come_in_time_is_unclear(metrics: Metrics) -> None:
    came = asyncio.Event()
    enough = asyncio.Event()

    async def handler(_request: web.Request) -> web.Response:
        came.set()
        await enough.wait()
        return web.json_response({"ok": True})

    async with _answering(handler, metrics, patience=0.3) as calls:
        with pytest.raises(Unsure):
            await calls(POST, text="hello")
        enough.set()
    assert came.is_set()
    assert 'outcome="unsure"} 1.0' in _text(metrics)


async def test_what_only_reads_is_asked_by_get(metrics: Metrics) -> None:
    asked: list[tuple[str, dict[str, str]]] = []

    async def handler(request: web.Request) -> web.Response:
        asked.append((request.method, dict(request.query)))
        if request.can_read_body:
            assert json.loads(await request.text()) == {"text": "hello"}
        return web.json_response({"ok": True})

    async with _answering(handler, metrics) as calls:
        await calls("conversations.info", json=False, channel="C1")
        await calls(POST, text="hello")
    assert asked == [("GET", {"channel": "C1"}), ("POST", {})]
