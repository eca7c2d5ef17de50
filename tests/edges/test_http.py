"""The endpoints, asked over a real socket."""

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator, Mapping
from io import BytesIO
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession, web
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from structlog.testing import capture_logs

from bot.http import CannotListen, PortTaken, bolt_endpoint, create_http, serve

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


class Service:
    """A server under test, and what reached its Slack endpoint."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        self.wrong: dict[str, str] = {}
        self.url = ""

    async def slack(self, _request: web.Request, body: bytes) -> web.Response:
        self.received.append(body)
        return web.json_response({"received": len(body)})

    async def readiness(self) -> Mapping[str, str]:
        return self.wrong

    async def metrics(self) -> tuple[bytes, str]:
        return b"outbox_pending 0.0\n", "text/plain; version=1.0.0; charset=utf-8"

    def app(self, *, socket_mode: bool = False) -> web.Application:
        return create_http(
            slack=None if socket_mode else self.slack,
            signing_secret=None if socket_mode else SECRET,
            readiness=self.readiness,
            metrics=self.metrics,
        )


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    service = Service()
    async with serve(service.app(), "127.0.0.1", 0) as port:
        service.url = f"http://127.0.0.1:{port}"
        yield service


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


def signed(body: bytes, *, at: float | None = None, secret: str = SECRET) -> dict[str, str]:
    timestamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    return {
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature or "",
        "Content-Type": "application/json",
    }


async def test_a_signed_request_is_handed_over_with_its_exact_body(
    service: Service, http: ClientSession
) -> None:
    body = '{"text":"größer   als"}'.encode()
    async with http.post(f"{service.url}/slack/events", data=body, headers=signed(body)) as answer:
        assert (answer.status, await answer.json()) == (200, {"received": len(body)})
    assert service.received == [body]


BODY = b'{"text":"hunter2"}'
GOOD = signed(BODY)
STALE = time.time() - 301


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param(BODY, {}, id="no headers"),
        pytest.param(BODY, {**GOOD, "X-Slack-Signature": "v0=0"}, id="wrong signature"),
        pytest.param(BODY, {**GOOD, "X-Slack-Signature": ""}, id="empty signature"),
        pytest.param(BODY, {**GOOD, "X-Slack-Signature": "v0=é"}, id="odd signature"),
        pytest.param(b"{}", GOOD, id="another body"),
        pytest.param(BODY, signed(BODY, secret="other"), id="another secret"),
        pytest.param(BODY, signed(BODY, at=STALE), id="too old"),
        pytest.param(BODY, signed(BODY, at=time.time() + 40_000), id="from the future"),
        pytest.param(BODY, {**GOOD, "X-Slack-Request-Timestamp": "soon"}, id="no number"),
        pytest.param(BODY, {**GOOD, "X-Slack-Request-Timestamp": ""}, id="empty timestamp"),
        pytest.param(BODY, {**GOOD, "X-Slack-Request-Timestamp": "9" * 400}, id="large number"),
        pytest.param(BODY, {**GOOD, "X-Slack-Request-Timestamp": "9" * 5000}, id="vast number"),
        pytest.param(b"\xff\xfe", GOOD, id="no utf-8"),
    ],
)
async def test_a_request_that_slack_has_not_signed_is_refused_and_does_nothing(
    service: Service, http: ClientSession, body: bytes, headers: dict[str, str]
) -> None:
    with capture_logs() as logs:
        async with http.post(f"{service.url}/slack/events", data=body, headers=headers) as answer:
            assert (answer.status, await answer.json()) == (401, {"error": "invalid signature"})
    assert service.received == []
    assert "hunter2" not in str(logs)
    assert not any("exc_info" in log for log in logs)


async def test_a_body_of_a_mebibyte_is_taken_and_a_larger_one_is_not(
    service: Service, http: ClientSession
) -> None:
    for size, status in ((1024 * 1024, 200), (1024 * 1024 + 1, 413)):
        body = b"x" * size
        async with http.post(
            f"{service.url}/slack/events", data=BytesIO(body), headers=signed(body)
        ) as answer:
            assert answer.status == status
    assert len(service.received) == 1


async def test_an_error_behind_the_endpoint_is_a_500_without_its_text(http: ClientSession) -> None:
    service = Service()

    async def fails(_request: web.Request, _body: bytes) -> web.Response:
        raise RuntimeError("hunter2")

    app = create_http(
        slack=fails, signing_secret=SECRET, readiness=service.readiness, metrics=service.metrics
    )
    async with serve(app, "127.0.0.1", 0) as port:
        with capture_logs() as logs:
            async with http.post(
                f"http://127.0.0.1:{port}/slack/events", data=BODY, headers=GOOD
            ) as answer:
                assert (answer.status, await answer.json()) == (500, {"error": "internal error"})
    assert [log["event"] for log in logs] == ["request_failed"]


async def test_health_is_a_200(service: Service, http: ClientSession) -> None:
    async with http.get(f"{service.url}/healthz") as answer:
        assert (answer.status, await answer.json()) == (200, {"status": "ok"})


async def test_readiness_is_a_200_or_a_503_with_the_reasons(
    service: Service, http: ClientSession
) -> None:
    async with http.get(f"{service.url}/readyz") as answer:
        assert (answer.status, await answer.json()) == (200, {"status": "ready"})
    service.wrong = {"slack": "Socket Mode is disconnected"}
    async with http.get(f"{service.url}/readyz") as answer:
        assert answer.status == 503
        assert await answer.json() == {"status": "not ready", "reasons": service.wrong}


async def test_a_readiness_check_that_breaks_is_not_ready(http: ClientSession) -> None:
    service = Service()

    async def breaks() -> Mapping[str, str]:
        raise RuntimeError("hunter2")

    app = create_http(slack=None, signing_secret=None, readiness=breaks, metrics=service.metrics)
    async with (
        serve(app, "127.0.0.1", 0) as port,
        http.get(f"http://127.0.0.1:{port}/readyz") as answer,
    ):
        assert answer.status == 503
        assert "hunter2" not in await answer.text()


async def test_metrics_come_with_their_content_type(service: Service, http: ClientSession) -> None:
    async with http.get(f"{service.url}/metrics") as answer:
        assert await answer.read() == b"outbox_pending 0.0\n"
        assert answer.headers["Content-Type"] == "text/plain; version=1.0.0; charset=utf-8"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/slack/events", 405),
        ("POST", "/healthz", 405),
        ("POST", "/slack", 404),
        ("HEAD", "/healthz", 200),
    ],
)
async def test_other_paths_and_methods_are_refused(
    service: Service, http: ClientSession, method: str, path: str, status: int
) -> None:
    async with http.request(method, service.url + path) as answer:
        assert answer.status == status


async def test_in_socket_mode_there_is_no_slack_endpoint(http: ClientSession) -> None:
    async with serve(Service().app(socket_mode=True), "127.0.0.1", 0) as port:
        url = f"http://127.0.0.1:{port}"
        async with http.post(f"{url}/slack/events", data=BODY, headers=GOOD) as answer:
            assert answer.status == 404
        async with http.get(f"{url}/healthz") as answer:
            assert answer.status == 200


def test_an_endpoint_for_slack_needs_the_secret() -> None:
    service = Service()
    with pytest.raises(ValueError, match="signing secret"):
        create_http(
            slack=service.slack,
            signing_secret=None,
            readiness=service.readiness,
            metrics=service.metrics,
        )


async def test_a_taken_port_is_a_readable_error(service: Service) -> None:
    port = int(service.url.rsplit(":", 1)[1])
    with pytest.raises(PortTaken, match=f"port {port} on 127.0.0.1 is taken") as taken:
        async with serve(Service().app(), "127.0.0.1", port):
            pass
    assert (taken.value.host, taken.value.port) == ("127.0.0.1", port)


async def test_an_address_of_another_machine_is_a_readable_error() -> None:
    # 192.0.2.0/24 is nobody's (RFC 5737).
    with pytest.raises(CannotListen, match=r"can't listen on 192\.0\.2\.1 port"):
        async with serve(Service().app(), "192.0.2.1", 0):
            pass


async def test_a_stop_lets_the_requests_in_flight_finish(http: ClientSession) -> None:
    service = Service()
    arrived, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_request: web.Request, _body: bytes) -> web.Response:
        arrived.set()
        await go_on.wait()
        return web.Response(text="done")

    app = create_http(
        slack=slow, signing_secret=SECRET, readiness=service.readiness, metrics=service.metrics
    )
    stopping = asyncio.Event()
    stop = asyncio.Event()
    url = asyncio.get_running_loop().create_future()

    async def run() -> None:
        async with serve(app, "127.0.0.1", 0) as port:
            url.set_result(f"http://127.0.0.1:{port}")
            await stop.wait()
            stopping.set()

    running = asyncio.create_task(run())

    async def ask() -> str:
        async with http.post(f"{await url}/slack/events", data=BODY, headers=GOOD) as answer:
            return await answer.text()

    asking = asyncio.create_task(ask())
    await arrived.wait()
    stop.set()
    await stopping.wait()
    await _refuses(int((await url).rsplit(":", 1)[1]))
    go_on.set()
    assert await asking == "done"
    await running


async def _refuses(port: int) -> None:
    """Returns once nobody accepts connections on `port`."""
    while True:
        with socket.socket() as probe:
            probe.setblocking(False)
            try:
                await asyncio.get_running_loop().sock_connect(probe, ("127.0.0.1", port))
            except ConnectionRefusedError:
                return
        await asyncio.sleep(0)


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="U0")


@pytest.fixture
async def bolt(http: ClientSession) -> AsyncIterator[tuple[AsyncApp, str]]:
    """A Bolt app behind the endpoint, and the endpoint's URL."""
    app = AsyncApp(
        authorize=authorize, request_verification_enabled=False, process_before_response=True
    )
    service = Service()
    edge = create_http(
        slack=bolt_endpoint(app),
        signing_secret=SECRET,
        readiness=service.readiness,
        metrics=service.metrics,
    )
    async with serve(edge, "127.0.0.1", 0) as port:
        yield app, f"http://127.0.0.1:{port}/slack/events"


@pytest.mark.parametrize(
    "text",
    [
        "größer & mehr",
        "webhook payload empty",
        "payload=%7B%7D & ?payload",
        '{"payload": "{}"}',
        "100 % + 5 %zz",
        "#1 a=b;c=d",
        "",
    ],
)
async def test_bolt_hears_a_commands_text_as_it_was_typed(
    bolt: tuple[AsyncApp, str], http: ClientSession, text: str
) -> None:
    app, url = bolt

    @app.command("/customer-escalation")
    async def command(ack: AsyncAck, command: dict[str, str]) -> None:
        await ack(f"got {command['text']}")

    body = urlencode(
        {
            "command": "/customer-escalation",
            "text": text,
            "team_id": "T1",
            "user_id": "U1",
        }
    ).encode()
    headers = {**signed(body), "Content-Type": "application/x-www-form-urlencoded"}
    async with http.post(url, data=body, headers=headers) as answer:
        assert (answer.status, await answer.text()) == (200, f"got {text}")


@pytest.mark.parametrize("body", [b"payload=%7Bnot+json", b"payload=", b"payload=%5B1%5D", b"&&="])
async def test_a_signed_form_that_says_nothing_is_answered_all_the_same(
    bolt: tuple[AsyncApp, str], http: ClientSession, body: bytes
) -> None:
    _app, url = bolt
    headers = {**signed(body), "Content-Type": "application/x-www-form-urlencoded"}
    async with http.post(url, data=body, headers=headers) as answer:
        assert answer.status in {200, 500}


async def test_bolt_answers_a_modal_with_json(
    bolt: tuple[AsyncApp, str], http: ClientSession
) -> None:
    app, url = bolt

    @app.view("resolve")
    async def view(ack: AsyncAck) -> None:
        await ack(response_action="errors", errors={"learned": "Say more."})

    payload = {
        "type": "view_submission",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "view": {"type": "modal", "callback_id": "resolve", "state": {"values": {}}},
    }
    body = urlencode({"payload": json.dumps(payload)}).encode()
    headers = {**signed(body), "Content-Type": "application/x-www-form-urlencoded"}
    async with http.post(url, data=body, headers=headers) as answer:
        assert answer.content_type == "application/json"
        assert await answer.json() == {
            "response_action": "errors",
            "errors": {"learned": "Say more."},
        }


async def test_bolt_answers_slacks_url_check(
    bolt: tuple[AsyncApp, str], http: ClientSession
) -> None:
    _app, url = bolt
    body = b'{"type":"url_verification","challenge":"c1"}'
    async with http.post(url, data=body, headers=signed(body)) as answer:
        assert await answer.json() == {"challenge": "c1"}


async def test_an_event_whose_listener_fails_is_a_500_so_that_slack_sends_it_again(
    bolt: tuple[AsyncApp, str], http: ClientSession
) -> None:
    app, url = bolt

    @app.event("app_home_opened")
    async def opened() -> None:
        raise RuntimeError("no luck")

    body = json.dumps(
        {
            "type": "event_callback",
            "team_id": "T1",
            "event": {"type": "app_home_opened", "user": "U1", "channel": "D1"},
        }
    ).encode()
    async with http.post(url, data=body, headers=signed(body)) as answer:
        assert answer.status == 500
