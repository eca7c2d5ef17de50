"""The sandbox: a stand-in for Slack that one app talks to, over the network like to Slack."""

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self, TypeVar

import aiohttp
from aiohttp import web

from sandbox.changes import PATIENCE
from sandbox.client import Client
from sandbox.delivery import ACK_DEADLINE, Delivery, Kind
from sandbox.events import RETRY_DELAYS
from sandbox.faults import Faults
from sandbox.http_delivery import HttpDelivery
from sandbox.journal import ApiCall, Problem
from sandbox.page import Page
from sandbox.person import Person
from sandbox.platform import App, Platform
from sandbox.seed import Seed, seed
from sandbox.shapes import Json
from sandbox.socket_mode import SocketMode
from sandbox.timeline import Message
from sandbox.web_api.endpoint import Endpoint
from sandbox.web_api.respond import ResponseEndpoint
from sandbox.workspace import Workspace

T = TypeVar("T")
HOST = "127.0.0.1"
#: Bytes of a request; a view may have 250 KB and a form doubles that.
MOST_BODY = 4 * 1024 * 1024


class Sandbox:
    """One workspace, served on localhost.

    `clock` gives Unix seconds. `seed` fills the workspace (None leaves it empty). Start it with
    `async with` or `start()`; then `api_url` is what the app calls.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        app: App | None = None,
        name: str = "Sandbox",
        seed: Seed | None = seed,
        clock: Callable[[], float] = time.time,
        ack_deadline: float = ACK_DEADLINE,
        retry_delays: Sequence[float] = RETRY_DELAYS,
        notice: str | None = None,
    ) -> None:
        self._port = port
        self._seed = seed
        self.platform = Platform(
            app=app or App(),
            name=name,
            clock=clock,
            link=lambda key: f"{self._base}/response/{key}",
            ack_deadline=ack_deadline,
            retry_delays=retry_delays,
        )
        self.client = Client(self.platform)
        self._page = Page(self.platform, self.client, notice=notice)
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        if seed:
            seed(self.platform.workspace)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        app = web.Application(client_max_size=MOST_BODY)
        app.router.add_route("*", "/api/{method}", Endpoint(self.platform).handle)
        app.router.add_post("/response/{key}", ResponseEndpoint(self.platform).handle)
        app.router.add_get("/link", self.platform.socket.handle)
        self._page.add_routes(app)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=None)
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self._port)
        await site.start()
        self._port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Hang up on everybody; what hangs is let go."""
        self.faults.clear()
        await self.platform.events.stop()
        await self._page.stop()
        await self.platform.socket.drop()
        if self._session:
            await self._session.close()
        if self._runner:
            await self._runner.cleanup()

    @property
    def _base(self) -> str:
        return f"http://{HOST}:{self._port}"

    @property
    def api_url(self) -> str:
        """The base of every Web API call."""
        return f"{self._base}/api/"

    @property
    def page_url(self) -> str:
        """Where a browser sees the workspace."""
        return self._base

    @property
    def bot_token(self) -> str:
        """The app's bot token."""
        return self.platform.app.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token for Socket Mode."""
        return self.platform.app.app_token

    @property
    def signing_secret(self) -> str:
        """What requests to the app are signed with."""
        return self.platform.app.signing_secret

    @property
    def workspace(self) -> Workspace:
        """People, groups and channels; change them here."""
        return self.platform.workspace

    @property
    def faults(self) -> Faults:
        """What shall go wrong."""
        return self.platform.faults

    @property
    def socket(self) -> SocketMode:
        """The Socket Mode connections."""
        return self.platform.socket

    @property
    def calls(self) -> list[ApiCall]:
        """Every Web API call so far."""
        return self.platform.journal.calls

    @property
    def problems(self) -> list[Problem]:
        """Everything that was wrong so far and wasn't expected."""
        return self.platform.journal.problems

    @property
    def violations(self) -> list[str]:
        """What broke Slack's rules."""
        return self.platform.journal.of_kind("violation")

    @property
    def unexpected_calls(self) -> list[str]:
        """Calls of methods that the sandbox doesn't serve."""
        return self.platform.journal.of_kind("unexpected_call")

    @property
    def failures(self) -> list[str]:
        """Deliveries that the app answered badly, late or not at all."""
        return self.platform.journal.of_kind("failure")

    @property
    def deliver_twice(self) -> bool:
        """Whether every command, interaction and event is delivered twice."""
        return self.platform.dispatcher.twice

    @deliver_twice.setter
    def deliver_twice(self, value: bool) -> None:
        self.platform.dispatcher.twice = value

    @property
    def enforce_rate_limits(self) -> bool:
        """Whether more than about one message a second and channel is answered 429."""
        return self.platform.pace.enforced

    @enforce_rate_limits.setter
    def enforce_rate_limits(self, value: bool) -> None:
        self.platform.pace.enforced = value

    def deliver_by_http(self, url: str | None) -> None:
        """Send commands, interactions and events to the app's URL from now on; None: nowhere."""
        if self._session is None:
            raise RuntimeError("start the sandbox first")
        if url is None:
            self.platform.dispatcher.http = None
            return
        self.platform.dispatcher.http = HttpDelivery(
            url, secret=self.signing_secret, session=self._session
        )

    async def send(self, kind: Kind, payload: Json) -> tuple[int | None, Json | str]:
        """Deliver any payload as a command, interaction or event: the status and the body."""
        answer = await self.platform.dispatcher.send(Delivery(kind=kind, payload=payload))
        return answer.status, answer.body

    def person(self, name: str) -> Person:
        """Act as somebody, by name."""
        return Person(self.platform, self.client, self.workspace.user(name))

    def messages(
        self, channel: str, *, kind: str | None = None, **payload: object
    ) -> list[Message]:
        """Messages of a channel (or `@person`), thread replies included, by metadata."""
        timeline = self.workspace.channel(channel).timeline
        found = timeline.all() if kind is None else timeline.of_kind(kind)
        return [message for message in found if _carries(message, payload)]

    async def message(
        self, channel: str, *, kind: str | None = None, within: float = PATIENCE, **payload: object
    ) -> Message:
        """The newest such message; waits until there is one."""
        found = await self.until(
            lambda: self.messages(channel, kind=kind, **payload),
            within=within,
            about=f"no message in {channel} with kind {kind!r} and {payload}",
        )
        return found[-1]

    def thread(self, message: Message) -> list[Message]:
        """The replies to a message, oldest first."""
        return self.workspace.channels[message.channel].timeline.thread(message.ts)

    async def until(
        self, predicate: Callable[[], T], *, within: float = PATIENCE, about: str = ""
    ) -> T:
        """The predicate's first true value, tried at every change; else AssertionError."""
        return await self.platform.changes.until(
            predicate, within=within, explain=lambda: f"{about}\n{self.describe()}"
        )

    async def settle(self) -> None:
        """Wait until no event is on its way to the app."""
        await self.platform.events.settle()

    def expire_triggers(self) -> None:
        """Let every trigger_id be older than three seconds."""
        self.platform.triggers.expire_all()

    def expire_response_urls(self) -> None:
        """Let every response_url be older than thirty minutes."""
        self.platform.response_urls.expire_all()

    def invite_bot(self, channel: str, *, by: str | None = None) -> None:
        """Add the bot to a channel: the app gets member_joined_channel."""
        inviter = self.workspace.user(by) if by else self.workspace.people()[0]
        self.platform.join(self.workspace.channel(channel), self.workspace.bot, inviter)

    def expect_failure(self, match: str = "") -> AbstractContextManager[list[Problem]]:
        """Within the block a problem with `match` in its text must come up, and is forgiven."""
        return self.platform.journal.expecting(match, required=True)

    def allow_failure(self, match: str = "") -> AbstractContextManager[list[Problem]]:
        """Within the block problems with `match` in their text are forgiven."""
        return self.platform.journal.expecting(match, required=False)

    def assert_clean(self) -> None:
        """AssertionError for unexpected calls, violations, and failed deliveries."""
        self.platform.journal.assert_clean()

    def describe(self) -> str:
        """The state in a few lines, for the message of a failing test."""
        return "\n".join([*self._places(), "lately:", *self.platform.journal.recent])

    def _places(self) -> list[str]:
        lines = []
        for channel in self.workspace.channels.values():
            last = [f"{m.kind or '-'}: {m.text[:60]!r}" for m in channel.timeline.all()[-3:]]
            if last:
                lines.append(f"{channel.name} ({channel.kind}) ends with {', '.join(last)}")
        for user in self.workspace.people():
            stack = self.platform.surfaces.stack(user.id)
            alone = self.workspace.ephemerals.get(user.id, [])[-2:]
            lines += [f"{user.name} has {s.view['callback_id']!r} open" for s in stack]
            lines += [f"{user.name} alone sees {m.text[:80]!r}" for m in alone]
        return lines


def _carries(message: Message, payload: dict[str, object]) -> bool:
    return all(message.payload.get(key) == value for key, value in payload.items())
