"""Socket Mode: Slack's requests over a WebSocket, and a watchdog over that."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiohttp import ClientSession, ClientTimeout
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

#: How often the SDK pings, looks after its connection, and tries again.
PING_SECONDS = 5.0
#: After this long without a connection the address it tries is given up: before its next try.
STUCK_SECONDS = 3.0
#: The SDK has no limit of its own for a handshake that is never answered.
HANDSHAKE_SECONDS = 10.0
#: What acknowledgements under way may still take before the connection is closed; Slack
#: itself gives up after 3 s (docs.slack.dev, interactivity).
ACK_SECONDS = 3.0
#: What a stop waits for the requests in flight, the above included.
FINISH_SECONDS = 4.0

_GOODBYE_SECONDS = 1.0
_WSS_URL = re.compile(r"wss?://[^\s'\"]+")

_log = structlog.stdlib.get_logger(__name__)


class SocketMode:
    """Runs a Bolt app over Socket Mode.

    Connects to wherever the app's client calls (`base_url`), again and again, and never
    with an address that has failed. A request is acknowledged when its listener is done;
    an acknowledgement that gets lost with the connection makes Slack deliver again.
    """

    def __init__(
        self,
        app: AsyncApp,
        app_token: str,
        *,
        ping_seconds: float = PING_SECONDS,
        stuck_seconds: float = STUCK_SECONDS,
        handshake_seconds: float = HANDSHAKE_SECONDS,
    ) -> None:
        self._app = app
        self._app_token = app_token
        self._ping_seconds = ping_seconds
        self._stuck_seconds = stuck_seconds
        self._handshake_seconds = handshake_seconds
        self._handler: _Handler | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._watching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin connecting, and return at once; `connected` tells when it has worked."""
        handler = _Handler(self._app, self._app_token, self._ping_seconds)
        client = handler.client
        await client.aiohttp_client_session.close()
        client.aiohttp_client_session = ClientSession(
            timeout=ClientTimeout(total=self._handshake_seconds)
        )
        # The SDK would read HTTP_PROXY again, whatever the app's own client uses.
        client.proxy = self._app.client.proxy
        backoff = _Backoff(client.issue_new_wss_url, most=2 * self._ping_seconds)
        client.issue_new_wss_url = backoff  # type: ignore[method-assign]  # its one way in
        self._handler = handler
        self._connecting = asyncio.create_task(
            client.connect(),  # type: ignore[no-untyped-call]  # not annotated upstream
            name="socket mode: connect",
        )
        self._watching = asyncio.create_task(self._watch(handler), name="socket mode: watchdog")

    async def connected(self) -> bool:
        """Whether Slack can reach the bot now."""
        return self._handler is not None and await self._handler.client.is_connected()

    async def stop_taking(self) -> None:
        """Let acknowledgements out for 3 s at most, read no further requests, disconnect.

        Until then requests are taken: Slack delivers to this connection as long as it is open,
        and what isn't read is lost.
        """
        if self._handler is None:
            return
        await _cancelled(self._watching, self._connecting)
        client = self._handler.client
        client.default_auto_reconnect_enabled = client.auto_reconnect_enabled = False
        await self._handler.finished(ACK_SECONDS / 3)
        await _cancelled(client.current_session_monitor, client.message_receiver)
        await self._handler.finished(ACK_SECONDS * 2 / 3)
        # Not earlier: it makes the SDK drop what it has read and not handled. From here on a
        # `disconnect` of Slack's that was read last can't open a new connection.
        client.closed = True
        await self._disconnect(client)

    async def close(self) -> None:
        """Stop taking, wait for requests in flight (10 s at most in all), free everything."""
        await self.stop_taking()
        if self._handler is None:
            return
        handler, self._handler = self._handler, None
        await handler.finished(FINISH_SECONDS - ACK_SECONDS)
        await handler.cancel()
        client = handler.client
        await _cancelled(
            client.message_processor, client.current_session_monitor, client.message_receiver
        )
        await client.aiohttp_client_session.close()

    async def _disconnect(self, client: SocketModeClient) -> None:
        if client.current_session is None:
            return
        try:
            async with asyncio.timeout(_GOODBYE_SECONDS):
                await client.current_session.close()
        except (TimeoutError, OSError):
            _log.info("socket_mode_goodbye_unanswered")

    async def _watch(self, handler: "_Handler") -> None:
        """Give up an address that doesn't work: the SDK itself tries it for ever.

        Source: slack-sdk 3.47, `SocketModeClient.connect` asks for a new address only when
        it has none.
        """
        clock = asyncio.get_running_loop().time
        seen, told = clock(), False
        while True:
            await asyncio.sleep(self._stuck_seconds / 4)
            if await handler.client.is_connected():
                seen, told = clock(), False
            elif clock() - seen >= self._stuck_seconds:
                handler.client.wss_uri = None
                if not told:
                    _log.warning("socket_mode_disconnected", seconds=self._stuck_seconds)
                told = True


class _Handler(AsyncSocketModeHandler):
    """Bolt's handler, which keeps hold of the requests in flight."""

    def __init__(self, app: AsyncApp, app_token: str, ping_seconds: float) -> None:
        super().__init__(app, app_token, logger=_sdk_logger(), ping_interval=ping_seconds)
        self._in_flight: set[asyncio.Task[Any]] = set()

    async def handle(  # type: ignore[override]  # as Bolt's own
        self, client: SocketModeClient, req: SocketModeRequest
    ) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._in_flight.add(task)
            task.add_done_callback(self._in_flight.discard)
        try:
            await super().handle(client, req)
        except ConnectionError as error:
            # The work is committed; Slack delivers again, and that is known as a repeat.
            _log.info("socket_mode_ack_lost", type=req.type, reason=type(error).__name__)

    async def finished(self, seconds: float) -> None:
        """Wait until nothing read is unhandled or in flight, `seconds` at most."""
        try:
            async with asyncio.timeout(seconds):
                while self._in_flight or not self.client.message_queue.empty():
                    if self._in_flight:
                        await asyncio.wait(self._in_flight)
                    await asyncio.sleep(0)
        except TimeoutError:
            _log.warning("socket_mode_requests_unfinished", count=len(self._in_flight))

    async def cancel(self) -> None:
        """Cut off what is still in flight."""
        await _cancelled(*self._in_flight)


class _Backoff:
    """Asks for an address, more slowly the more often it is asked in a row."""

    def __init__(self, ask: Callable[[], Awaitable[str]], *, most: float) -> None:
        self._ask = ask
        self._most = most
        self._delay = 0.0
        self._last = float("-inf")

    async def __call__(self) -> str:
        loop = asyncio.get_running_loop()
        if loop.time() - self._last > 4 * self._most:
            self._delay = 0.0
        else:
            # The first repeat is nearly at once: a rotation may ask twice.
            self._delay = min(self._delay * 2 or self._most / 32, self._most)
        await asyncio.sleep(self._delay)
        self._last = loop.time()
        return await self._ask()


async def _cancelled(*futures: "asyncio.Future[Any] | None") -> None:
    """Cancel what there is, and wait until it has ended."""
    there = [future for future in futures if future is not None]
    for future in there:
        future.cancel()
    await asyncio.gather(*there, return_exceptions=True)


def _sdk_logger() -> logging.Logger:
    logger = logging.getLogger("slack_sdk.socket_mode.bot")
    if not any(isinstance(one, _Discreet) for one in logger.filters):
        logger.addFilter(_Discreet())
    return logger


class _Discreet(logging.Filter):
    """Keeps the ticket in Socket Mode's address out of the log, and traces of usual failures."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _WSS_URL.sub("wss://…", " ".join(record.getMessage().split()))
        record.args = ()
        if record.msg.startswith("Failed to connect"):
            # Slack is away; the SDK tries again, and a trace each time says nothing more.
            record.exc_info = record.exc_text = None
            record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True
