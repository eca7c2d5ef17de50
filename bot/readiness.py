"""Whether the bot does its job right now: database, Slack, dispatching, Socket Mode."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.clients import Clients
from bot.domain.errors import DatabaseMoved, EscalationError
from bot.domain.trouble import SlackTrouble, Throttled
from bot.metrics import Metrics
from bot.socket_mode import SocketMode
from bot.wiring import Bot

#: Seconds that a probe waits for the database, and for Slack.
_PATIENCE = 2.0
#: Seconds without a round of the dispatcher that count as standing still; it rests 2 s at most.
_STILL = 15.0
#: Seconds an answer of Slack's is taken for the next probes.
_SLACK_FOR = 5.0

Endpoint = Callable[[web.Request, bytes], Awaitable[web.Response]]


class Readiness:
    """Answers `/readyz` and `/metrics`, and Slack while the bot is still starting."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._bot: Bot | None = None
        self._clients: Clients | None = None
        self._endpoint: Endpoint | None = None
        self._socket: SocketMode | None = None
        self._slack_seen = float("-inf")

    def attach(
        self, bot: Bot, clients: Clients, endpoint: Endpoint, socket: SocketMode | None
    ) -> None:
        """The bot is complete."""
        self._bot, self._clients, self._endpoint, self._socket = bot, clients, endpoint, socket

    async def slack_endpoint(self, request: web.Request, body: bytes) -> web.Response:
        """A verified request of Slack's; 503 until the bot is complete."""
        if self._endpoint is None:
            return web.Response(status=503, text="starting")
        return await self._endpoint(request, body)

    async def reasons(self) -> Mapping[str, str]:
        """What is wrong, by part; empty when the bot is ready."""
        if self._bot is None or self._clients is None:
            return {"start": "database and Slack haven't both been reached yet"}
        database, slack = await asyncio.gather(self._database(self._bot), self._slack())
        found = {
            "database": database,
            "slack": slack,
            "dispatching": self._dispatching(self._bot),
            "socket_mode": await self._socket_mode(),
        }
        return {part: reason for part, reason in found.items() if reason}

    async def render_metrics(self) -> tuple[bytes, str]:
        """The metrics with their content type; the gauges are read off the database."""
        if self._bot:
            try:
                async with asyncio.timeout(_PATIENCE):
                    await self._read_gauges(self._bot)
            except (EscalationError, TimeoutError):
                pass  # the last known figures are better than none; /readyz tells of the rest
        return self._metrics.render(), self._metrics.content_type

    async def _read_gauges(self, bot: Bot) -> None:
        async with bot.database.reading() as unit:
            counted = await unit.escalations.count_open()
        none = {severity.key: 0 for severity in bot.policy.severities}
        self._metrics.set_open(none | dict(counted))
        self._metrics.set_pending(await bot.outbox.pending(bot.now()))

    async def _database(self, bot: Bot) -> str | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await bot.database.ping()
        except DatabaseMoved as moved:
            return str(moved)
        except (EscalationError, TimeoutError):
            return "doesn't answer"
        return None

    async def _slack(self) -> str | None:
        now = asyncio.get_running_loop().time()
        if self._clients is None or now - self._slack_seen < _SLACK_FOR:
            return None
        try:
            await self._clients.quick("auth.test")
        except Throttled:
            pass  # it answers, and wants fewer probes
        except SlackTrouble as trouble:
            return str(trouble)
        self._slack_seen = now
        return None

    def _dispatching(self, bot: Bot) -> str | None:
        still = asyncio.get_running_loop().time() - bot.dispatcher.last_round
        return f"stands still for {still:.0f} s" if still > _STILL else None

    async def _socket_mode(self) -> str | None:
        if self._socket is None or await self._socket.connected():
            return None
        return "not connected"
