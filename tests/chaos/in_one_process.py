"""A bot without a network: use cases, storage and sender are real, time is turned by hand.

Slack is the sandbox's workspace, called directly instead of over HTTP; what a call comes to
can be scripted, so that a run is the same every time. The dispatcher is not here: its
round (claim, refresh, deliver, record) is taken step by step, so that anything can happen
between two of them.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeVar

from sqlalchemy import event

from bot.delivery.directory import SlackDirectory
from bot.delivery.sender import Sender
from bot.delivery.slack_gateway import SlackGateway
from bot.domain.escalation import Escalation
from bot.domain.policy import Policy
from bot.domain.ports import Delivered, Owed, Workspace
from bot.domain.trouble import NotSent, Rejected, Throttled, Unsure
from bot.usecases.act import Acts
from sandbox import Message, Sandbox
from sandbox.web_api.call import ApiError, Call
from sandbox.web_api.methods import METHODS
from storage.engine import create_engine, is_sqlite
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database

T = TypeVar("T")
Claimed = tuple[Owed, Escalation | None]
#: What a call to Slack comes to.
End = Literal["taken", "taken, answer lost", "answer lost", "throttled", "refused", "not reached"]
ENDS: Sequence[End] = (
    "taken",
    "taken, answer lost",
    "answer lost",
    "throttled",
    "refused",
    "not reached",
)


class HandClock:
    """The time; it moves only when told to."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        """Unix seconds."""
        return self.now.timestamp()


class Slack:
    """`bot.domain.ports.Caller` on a sandbox's workspace; writing calls follow the script."""

    def __init__(self, clock: HandClock) -> None:
        self.sandbox = Sandbox(clock=clock.seconds)
        #: What the next calls that write come to; then all are taken.
        self.script: list[End] = []
        #: Keys in the order in which they were posted, with the time.
        self.posted: list[tuple[datetime, str]] = []
        self._clock = clock

    async def __call__(
        self,
        method: str,
        *,
        json: bool = True,  # noqa: ARG002  # there is no wire here
        **arguments: Any,
    ) -> dict[str, Any]:
        """One call; raises what the script or the workspace says."""
        writes = method in {"chat.postMessage", "chat.update"}
        end = self.script.pop(0) if writes and self.script else "taken"
        match end:
            case "answer lost":
                raise Unsure("answer lost")
            case "throttled":
                raise Throttled(30)
            case "refused":
                raise Rejected("is_archived")
            case "not reached":
                raise NotSent("not reached")
        try:
            answer = METHODS[method](Call(self.sandbox.platform, method, arguments))
        except ApiError as error:
            raise Rejected(error.error) from error
        if method == "chat.postMessage":
            key = arguments["metadata"]["event_payload"]["key"]
            self.posted.append((self._clock.now, key))
        if end == "taken, answer lost":
            raise Unsure("answer lost")
        return answer

    def messages(self) -> list[Message]:
        """Everything the bot has said in the workspace."""
        space = self.sandbox.workspace
        said = [m for channel in space.channels.values() for m in channel.timeline.all()]
        return [message for message in said if message.bot_id and message.payload]


class Loop:
    """An event loop that a test without one of its own can run things in, and a database."""

    def __init__(self, database_url: str) -> None:
        self._loop = asyncio.new_event_loop()
        self.database = Database(create_engine(database_url))
        if is_sqlite(self.database.engine):
            # Nothing here has to survive a power cut.
            event.listen(self.database.engine.sync_engine, "connect", _dont_sync)
        self.run(self.database.upgrade())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What `work` gives."""
        return self._loop.run_until_complete(work)

    def close(self) -> None:
        """Close connections and loop."""
        self.run(self.database.close())
        self._loop.close()


def _dont_sync(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.close()


@dataclass(kw_only=True)
class Process:
    """One running bot: what dies with it."""

    outbox: SqlOutbox
    sender: Sender
    acts: Acts
    now: HandClock

    async def claim(self) -> list[Claimed]:
        """Lease everything that is due and free."""
        return await self.outbox.claim(self.now(), posts=100, edits=100)

    async def deliver(self, claimed: Sequence[Claimed]) -> list[Delivered]:
        """Send what was claimed, one after the other."""
        return [await self.sender.deliver(owed, record) for owed, record in claimed]

    async def round(self) -> int:
        """What the dispatcher does in one turn; how many messages that were."""
        claimed = await self.claim()
        await self.outbox.record(await self.deliver(claimed))
        return len(claimed)


def process(database: Database, slack: Slack, policy: Policy, now: HandClock, team: str) -> Process:
    """A bot that has just started; `now` is the clock of its machine."""
    workspace = Workspace(
        team_id=team, bot_user=slack.sandbox.workspace.bot.id, url="https://example.slack.com/"
    )
    sender = Sender(
        gateway=SlackGateway(slack, workspace.bot_user),
        directory=SlackDirectory(slack, now),
        policy=policy,
        workspace=workspace,
        now=now,
    )
    acts = Acts(database, policy, now)
    return Process(outbox=SqlOutbox(database), sender=sender, acts=acts, now=now)
