"""The process: start, serve, and stop without losing anything."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar

import structlog

from bot.clients import Clients, open_clients
from bot.config import Settings
from bot.delivery.pacing import EDITS, POSTS, Rate
from bot.domain.errors import EscalationError
from bot.domain.policy import Policy
from bot.domain.ports import Workspace
from bot.domain.trouble import Rejected, SlackTrouble
from bot.http import bolt_endpoint, create_http, serve
from bot.metrics import Metrics
from bot.readiness import Readiness
from bot.socket_mode import SocketMode
from bot.wiring import Bot, build, prepare, utc_now
from storage.engine import create_engine
from storage.presence import SoleUse
from storage.shared_time import SharedTime
from storage.unit_of_work import Database

T = TypeVar("T")

log = structlog.get_logger(__name__)

#: Seconds for answers and for deliveries in flight after a SIGTERM; with what the doors take
#: to close it stays within the ten of CONTRACT §1.
_ANSWERS = 2.0
_DELIVERIES = 3.0
#: Seconds between tries while Slack or the database can't be reached at the start.
_TRY_AGAIN = 2.0
#: Seconds between looks at the database's clock.
_SET_CLOCK = 60.0


class TokenRefused(Exception):
    """Slack doesn't take the bot token; `reason` is its error code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def run_until_signal(settings: Settings, policy: Policy) -> None:
    """Run the bot until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with running(settings, policy, stop=stop) as port:
        if not stop.is_set():
            log.info("running", port=port, mode="socket" if settings.socket_mode else "http")
        await stop.wait()
        log.info("stopping")


@asynccontextmanager
async def running(
    settings: Settings,
    policy: Policy,
    *,
    stop: asyncio.Event | None = None,
    posts: Rate = POSTS,
    edits: Rate = EDITS,
) -> AsyncIterator[int]:
    """The bot, serving; gives the port of its HTTP server.

    `/healthz` and `/readyz` answer from the start; the rest begins as soon as database and
    Slack can be reached, and until then is waited for, or until `stop` is set.
    """
    metrics = Metrics()
    readiness = Readiness(metrics)
    database_url = settings.database_url.get_secret_value()
    sole_use = SoleUse(database_url)
    database = Database(create_engine(database_url))
    now = SharedTime(database, utc_now)
    # On leaving, the doors close first, so that what came in still gets its answer.
    async with AsyncExitStack() as rooms, AsyncExitStack() as doors:
        rooms.callback(sole_use.release)
        rooms.push_async_callback(database.close)
        clients = await rooms.enter_async_context(open_clients(settings, metrics))
        port = await doors.enter_async_context(_http(settings, readiness))
        workspace = await _unless_stopped(_begin(sole_use, database, now, clients), stop)
        if workspace is None:
            yield port
            return
        bot = build(
            workspace=workspace,
            policy=policy,
            database=database,
            clients=clients,
            metrics=metrics,
            now=now,
            posts=posts,
            edits=edits,
        )
        bot.schedule.every(_SET_CLOCK, now.learn, "set the clock by the database's")
        await rooms.enter_async_context(_dispatching(bot))
        socket = None
        if settings.slack_app_token:
            socket = SocketMode(bot.app, settings.slack_app_token.get_secret_value())
            await doors.enter_async_context(_listening(socket))
        readiness.attach(bot, clients, bolt_endpoint(bot.app), socket)
        yield port


def _http(settings: Settings, readiness: Readiness) -> AbstractAsyncContextManager[int]:
    secret = settings.slack_signing_secret
    app = create_http(
        slack=None if settings.socket_mode else readiness.slack_endpoint,
        signing_secret=secret.get_secret_value() if secret else None,
        readiness=readiness.reasons,
        metrics=readiness.render_metrics,
    )
    return serve(app, settings.host, settings.port)


async def _begin(
    sole_use: SoleUse, database: Database, now: SharedTime, clients: Clients
) -> Workspace:
    """Bring the database up to date and learn which workspace this is, however long it takes.

    Raises DatabaseInUse, DatabaseTooNew, TokenRefused.
    """

    async def upgrade() -> None:
        sole_use.take()
        await database.upgrade()

    await _insist(upgrade)
    await _insist(now.learn)
    if now.ahead:
        seconds = round(now.ahead.total_seconds(), 1)
        log.warning("this machine's clock is off; going by the database's", seconds=seconds)
    await _insist(lambda: prepare(database, now()))
    return await _insist(lambda: identify(clients))


async def _insist(attempt: Callable[[], Awaitable[T]]) -> T:
    """Try until database and Slack let it through."""
    while True:
        try:
            return await attempt()
        except (EscalationError, SlackTrouble) as error:
            log.warning("can't start yet, trying again", error=str(error))
        await asyncio.sleep(_TRY_AGAIN)


async def identify(clients: Clients) -> Workspace:
    """Which workspace the token is for. Raises TokenRefused, or a SlackTrouble."""
    try:
        answer = await clients.patient("auth.test")
    except Rejected as rejected:
        raise TokenRefused(rejected.reason) from rejected
    return Workspace(
        team_id=answer["team_id"],
        bot_user=answer["user_id"],
        url=answer.get("url") or "https://slack.com/",
    )


async def _unless_stopped(
    beginning: Coroutine[Any, Any, Workspace], stop: asyncio.Event | None
) -> Workspace | None:
    """The workspace, or None when `stop` was set first."""
    if stop is None:
        return await beginning
    starting = asyncio.create_task(beginning)
    stopped = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({starting, stopped}, return_when=asyncio.FIRST_COMPLETED)
        return starting.result() if starting.done() else None
    finally:
        stopped.cancel()
        starting.cancel()


@asynccontextmanager
async def _dispatching(bot: Bot) -> AsyncIterator[None]:
    """Deliver what is due; on leaving, finish what is under way and give back the rest."""
    bot.schedule.start()
    loop = asyncio.create_task(bot.dispatcher.run(), name="dispatcher")
    try:
        yield
    finally:
        await bot.schedule.stop()
        await bot.tasks.stop(_ANSWERS)
        await bot.dispatcher.stop(_DELIVERIES)
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)


@asynccontextmanager
async def _listening(socket: SocketMode) -> AsyncIterator[None]:
    await socket.start()
    try:
        yield
    finally:
        await socket.stop_taking()
        await socket.close()
