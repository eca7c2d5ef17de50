"""The HTTP server: Slack's endpoint, health, metrics."""

import asyncio
import errno
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from yarl import URL

#: Slack's largest payload, a view, is 250 KB (docs.slack.dev, views).
LARGEST_BODY_BYTES = 1024 * 1024
#: What a stop waits for the requests in flight: Slack itself gives up after 3 s.
FINISH_SECONDS = 3.0
#: A probe that hangs says less than a 503.
READINESS_SECONDS = 5.0

#: Bolt's answer to what no listener wants.
_UNMATCHED = 404

SlackEndpoint = Callable[[web.Request, bytes], Awaitable[web.Response]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_log = structlog.stdlib.get_logger(__name__)


class CannotListen(Exception):
    """The address can't be listened on; the message says why."""


class PortTaken(CannotListen):
    """Another process listens on the port."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"port {port} on {host} is taken by another process")
        self.host = host
        self.port = port


def create_http(
    *,
    slack: SlackEndpoint | None,
    signing_secret: str | None,
    readiness: Callable[[], Awaitable[Mapping[str, str]]],
    metrics: Callable[[], Awaitable[tuple[bytes, str]]],
) -> web.Application:
    """The endpoints of CONTRACT §3; without `slack`, as in Socket Mode, the last three.

    `slack` gets requests whose signature is right, with their body. `readiness` names what
    is wrong, by part: nothing means ready. `metrics` gives a page and its content type.
    """
    app = web.Application(client_max_size=LARGEST_BODY_BYTES, middlewares=[_answer_errors])
    if slack is not None:
        if not signing_secret:
            raise ValueError("Slack's endpoint needs the signing secret")
        app.router.add_post("/slack/events", _verified(SignatureVerifier(signing_secret), slack))
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/readyz", _readyz(readiness))
    app.router.add_get("/metrics", _metrics(metrics))
    return app


def bolt_endpoint(app: AsyncApp) -> SlackEndpoint:
    """Hands verified requests to a Bolt app, whose own verification has to be off."""

    async def endpoint(request: web.Request, body: bytes) -> web.Response:
        headers = {name: request.headers.getall(name) for name in request.headers}
        answer = await app.async_dispatch(
            AsyncBoltRequest(body=_as_json(body), query=request.query_string, headers={**headers})
        )
        if answer.status == _UNMATCHED:
            # A kind of request we know nothing of: an error would make Slack send it again.
            _log.info("slack_request_unknown")
            return web.Response()
        return await to_aiohttp_response(answer)

    return endpoint


def _as_json(body: bytes) -> str:
    """What Slack sent, as JSON: events come so, a form holds it or is an object itself.

    Bolt would take a command whose text has the word "payload" for an empty form, and
    decode by the charset header, which isn't signed. yarl unquotes ten times as fast, too.
    """
    text = body.decode("utf-8")
    if text.startswith("{"):
        return text
    form = URL.build(path="/", query_string=text, encoded=True).query
    return form["payload"] if "payload" in form else json.dumps({**form})


@asynccontextmanager
async def serve(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serve `app` and give the port (a free one for 0).

    Raises PortTaken or CannotListen. Leaving it stops listening, waits for the requests in
    flight, 3 s at most, then cuts them off.
    """
    runner = web.AppRunner(
        app, access_log=None, handle_signals=False, shutdown_timeout=FINISH_SECONDS
    )
    await runner.setup()
    try:
        await _listen(runner, host, port)
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from error
        raise CannotListen(f"can't listen on {host} port {port}: {error.strerror}") from error


@web.middleware
async def _answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception:  # noqa: BLE001  # the last line before the network: 500, and Slack tries again
        _log.exception("request_failed", path=request.path)
        return web.json_response({"error": "internal error"}, status=500)


def _verified(verifier: SignatureVerifier, slack: SlackEndpoint) -> Handler:
    async def endpoint(request: web.Request) -> web.StreamResponse:
        body = await request.read()
        if not _is_signed(verifier, request, body):
            _log.warning("slack_request_refused", reason="signature", size=len(body))
            return web.json_response({"error": "invalid signature"}, status=401)
        return await slack(request, body)

    return endpoint


def _is_signed(verifier: SignatureVerifier, request: web.Request, body: bytes) -> bool:
    try:
        return verifier.is_valid(
            body,
            request.headers.get("X-Slack-Request-Timestamp"),
            request.headers.get("X-Slack-Signature"),
        )
    except (ValueError, OverflowError, TypeError):
        # The SDK's way of refusing a timestamp that is no number or one too large, a body
        # that is no UTF-8, and a signature that is no ASCII.
        return False


async def _healthz(_request: web.Request) -> web.StreamResponse:
    return web.json_response({"status": "ok"})


def _readyz(readiness: Callable[[], Awaitable[Mapping[str, str]]]) -> Handler:
    async def endpoint(_request: web.Request) -> web.StreamResponse:
        reasons = await _reasons(readiness)
        if not reasons:
            return web.json_response({"status": "ready"})
        return web.json_response({"status": "not ready", "reasons": dict(reasons)}, status=503)

    return endpoint


async def _reasons(readiness: Callable[[], Awaitable[Mapping[str, str]]]) -> Mapping[str, str]:
    try:
        async with asyncio.timeout(READINESS_SECONDS):
            return await readiness()
    except TimeoutError:
        return {"readiness": f"no answer within {READINESS_SECONDS:g} s"}
    except Exception:  # noqa: BLE001  # whatever broke, the bot isn't ready
        _log.exception("readiness_failed")
        return {"readiness": "the check itself failed; the log says why"}


def _metrics(metrics: Callable[[], Awaitable[tuple[bytes, str]]]) -> Handler:
    async def endpoint(_request: web.Request) -> web.StreamResponse:
        page, content_type = await metrics()
        return web.Response(body=page, headers={"Content-Type": content_type})

    return endpoint
