"""A bot that delivers into a sandbox, by a clock that can be put forward."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.clients import open_clients
from bot.config import Settings, load_settings
from bot.delivery.pacing import Rate
from bot.domain.commands import Command
from bot.domain.escalation import Escalation
from bot.domain.events import Event
from bot.domain.notices import Kind
from bot.domain.ports import Deferred, Delivered, Dropped, Failed, Sent
from bot.metrics import Metrics
from bot.policies.loader import load_policy
from bot.run import identify
from bot.usecases.act import Acts
from bot.wiring import Bot, build, prepare
from sandbox import Message, Sandbox
from sandbox.changes import PATIENCE
from storage.engine import create_engine
from storage.unit_of_work import Database
from tests.unit.domain.samples import SUBMIT

#: The sandbox keeps no pace unless told to, and tests needn't wait for Slack's.
FAST = Rate(burst=1000, interval=0.001)
#: Longer than any wait of the bot's after an unclear end of a first attempt.
A_MOMENT = timedelta(seconds=30)
#: Longer than a lease, and than any wait after several unclear ends.
A_LONG_MOMENT = timedelta(seconds=70)

Result = TypeVar("Result", Sent, Deferred, Failed, Dropped)
_deliveries = itertools.count(1)


class Clock:
    """The time, for bot and sandbox alike; it runs, and can be put forward."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def seconds(self) -> float:
        """Unix seconds."""
        return self().timestamp()

    def advance(self, by: timedelta) -> None:
        """Put it forward."""
        self._ahead += by


class Rig:
    """A bot that delivers, what people have it do, and what became of its messages."""

    def __init__(self, sandbox: Sandbox, bot: Bot, clock: Clock) -> None:
        self.sandbox = sandbox
        self.bot = bot
        self.clock = clock
        self.team = sandbox.workspace.team_id
        self.results: list[Delivered] = []
        self._acts = Acts(bot.database, _POLICY, clock)
        self._tell = bot.dispatcher.on_result
        bot.dispatcher.on_result = self._note
        self._loop = asyncio.create_task(bot.dispatcher.run())

    async def raise_one(self, target: str = "engineering", reporter: str = "ana") -> int:
        """Somebody raises an escalation; its number."""
        actor = self.sandbox.workspace.user(reporter).id
        command = replace(SUBMIT, team_id=self.team, actor=actor, target=target)
        done = await self._acts.submit(command, f"V{next(_deliveries)}:escalation_brief")
        assert done
        return done.escalation.number

    async def act(self, command: Command, number: int = 1, by: str = "bea") -> None:
        """Somebody does something with it."""
        actor = self.sandbox.workspace.user(by).id
        await self._acts.perform(replace(command, team_id=self.team, number=number, actor=actor))

    def fly(self, by: timedelta = A_MOMENT) -> None:
        """Time passes, and the dispatcher looks what is due."""
        self.clock.advance(by)
        self.bot.dispatcher.wake()

    async def result(
        self, kind: type[Result], of: Kind | None = None, *, count: int = 1
    ) -> list[Result]:
        """The first `count` such ends that messages (of that kind) have come to."""

        def found() -> list[Result] | None:
            so_far = [
                result
                for result in self.results
                if isinstance(result, kind) and of in {None, result.owed.kind}
            ]
            return so_far if len(so_far) >= count else None

        ends = await self.sandbox.until(found, about=f"no {count} {kind.__name__} of {of}")
        assert ends
        return ends

    async def until(self, predicate: Callable[[], object]) -> None:
        """Wait for something inside the bot, of which nobody tells."""
        async with asyncio.timeout(PATIENCE):
            while not predicate():  # noqa: ASYNC110  # no event tells of the insides
                await asyncio.sleep(0.005)

    async def more_results(self, seen: int) -> None:
        """Wait until more than `seen` messages have come to an end."""
        await self.sandbox.until(lambda: len(self.results) > seen, about="nothing moves")

    async def record(self, number: int = 1) -> Escalation:
        """The escalation as it is now."""
        async with self.bot.database.reading() as unit:
            found = await unit.escalations.get(self.team, number)
        assert found
        return found

    async def lines(self, number: int = 1) -> list[Event]:
        """The audit trail."""
        async with self.bot.database.reading() as unit:
            return await unit.audit.of(self.team, number)

    def calls(self, method: str) -> int:
        """How often a method was called."""
        return sum(call.method == method for call in self.sandbox.calls)

    async def crash(self) -> None:
        """End without a farewell: nothing is awaited, recorded or given back."""
        tasks = [self._loop, *self.bot.dispatcher._under_way]
        for task in tasks:
            task.cancel()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*tasks, return_exceptions=True)
        await self.bot.schedule.stop()

    async def stop(self, patience: float = 4.0) -> None:
        """End politely."""
        await self.bot.schedule.stop()
        await self.bot.tasks.stop(1.0)
        await self.bot.dispatcher.stop(patience)
        self._loop.cancel()
        await asyncio.gather(self._loop, return_exceptions=True)

    def _note(self, result: Delivered) -> None:
        self.results.append(result)
        self._tell(result)
        self.sandbox.platform.changes.notify()


_POLICY = load_policy("standard")


@asynccontextmanager
async def delivering(sandbox: Sandbox, database_url: str, clock: Clock) -> AsyncIterator[Rig]:
    """A bot that delivers, from its start to its stop; several may share a PostgreSQL."""
    settings = settings_for(sandbox, database_url)
    metrics = Metrics()
    database = Database(create_engine(database_url))
    try:
        await database.upgrade()
        async with open_clients(settings, metrics) as clients:
            bot = build(
                workspace=await identify(clients),
                policy=_POLICY,
                database=database,
                clients=clients,
                metrics=metrics,
                now=clock,
                posts=FAST,
                edits=FAST,
            )
            await prepare(bot.database, bot.now())
            bot.schedule.start()
            rig = Rig(sandbox, bot, clock)
            try:
                yield rig
            finally:
                await rig.stop()
    finally:
        await database.close()


def settings_for(sandbox: Sandbox, database_url: str = "sqlite:///:memory:") -> Settings:
    """The environment of a bot in `sandbox`."""
    return load_settings(
        {
            "SLACK_BOT_TOKEN": sandbox.bot_token,
            "SLACK_SIGNING_SECRET": sandbox.signing_secret,
            "SLACK_API_URL": sandbox.api_url,
            "DATABASE_URL": database_url,
        }
    )


def messages(sandbox: Sandbox, kind: Kind | None = None) -> list[Message]:
    """Everything the bot has said in the whole workspace."""
    space = sandbox.workspace
    said = [m for channel in space.channels.values() for m in channel.timeline.all()]
    own = [message for message in said if message.bot_id == space.bot_id and message.payload]
    return [message for message in own if kind in {None, message.kind}]


def assert_nothing_twice(sandbox: Sandbox) -> None:
    """Every key is in the workspace once."""
    keys = [str(message.payload["key"]) for message in messages(sandbox)]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    assert not twice, f"said twice: {twice}\n{sandbox.describe()}"
