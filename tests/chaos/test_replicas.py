"""Several processes on one PostgreSQL, killed in turn: nothing lost, nothing twice.

All real: processes, database, HTTP. Stood in for: Slack, and the balancer before the
replicas, which hands each request to the next one and forgets a dead one when it is told.
"""

import asyncio
import os
import random
from datetime import UTC, datetime
from itertools import count as counted

import pytest

from sandbox import Message, Sandbox
from sandbox.delivery import Answer, Delivery, Transport
from storage.outbox import LEASE
from tests.acceptance.story import CHANNELS
from tests.chaos.count import count
from tests.chaos.lives import Lives
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, Started, World

#: `make soak` says how many; CHAOS_SEED=… repeats one story.
KILLS = int(os.environ.get("CHAOS_KILLS", "4"))
SEED = int(os.environ.get("CHAOS_SEED", "1"))

POST = "chat.postMessage"
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


class Replicas(Transport):
    """The processes, and what shares people's requests out between them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._doors: dict[Started, Transport] = {}
        self._turn = counted()

    @property
    def living(self) -> list[Started]:
        """Those that people reach, the oldest first."""
        return list(self._doors)

    async def start(self, many: int = 1) -> None:
        """Start `many`; they share the work as soon as they are ready."""
        for bot in await asyncio.gather(*(self._world.launch() for _ in range(many))):
            self._open(bot)

    async def kill_the_oldest(self) -> None:
        """`kill -9`; what is sent to it until the balancer knows is lost."""
        bot = self.living[0]
        await bot.kill()
        del self._doors[bot]
        # Nobody is told: who waits for an answer of the dead one tries again after a while.
        self._world.bot = self.living[0]

    async def stop(self) -> None:
        """SIGTERM to all."""
        for bot in self.living:
            assert await bot.stop() == 0

    async def send(self, delivery: Delivery) -> Answer:
        """Hand it to the next one."""
        doors = list(self._doors.values())
        return await doors[next(self._turn) % len(doors)].send(delivery)

    def _open(self, bot: Started) -> None:
        sandbox = self._world.sandbox
        sandbox.deliver_by_http(f"{bot.base}/slack/events")
        assert sandbox.platform.dispatcher.http
        self._doors[bot] = sandbox.platform.dispatcher.http
        sandbox.platform.dispatcher.http = self
        if self._world.bot is None:
            self._world.bot = bot
            sandbox.platform.changes.notify()


@on_postgresql
@pytest.mark.soak
@pytest.mark.parametrize("many", [2, 4])
async def test_replicas_killed_in_turn_under_load_say_everything_once(
    world: World, people: People, many: int
) -> None:
    chance = random.Random(f"{many}/{SEED}")  # noqa: S311  # a repeatable story, no secret
    world.notes = [f"CHAOS_SEED={SEED}, {many} replicas, {KILLS} kills"]
    replicas, lives = Replicas(world), Lives(world, people, chance)
    await replicas.start(many)
    lives.begin()
    try:
        for _ in range(KILLS):
            await some_calls(world, chance.randint(1, 15))
            await asyncio.sleep(chance.uniform(0.0, 0.01))
            await replicas.kill_the_oldest()
            lives.check()
            if many > 2 or chance.random() < 0.5:
                await some_calls(world, chance.randint(1, 5))
            await replicas.start()
        await lives.end()
        await count(world)
        assert len(who_sent(world)) > 1, "the others only looked on"
        await replicas.stop()
    finally:
        lives.drop()


async def some_calls(world: World, more: int) -> None:
    """Until Slack has been called so often, or nothing has happened for a while."""
    wanted = len(world.sandbox.calls) + more
    try:
        async with asyncio.timeout(3.0):
            while len(world.sandbox.calls) < wanted:
                await world.sandbox.platform.changes.next()
    except TimeoutError:
        return


def who_sent(world: World) -> list[object]:
    """The processes that say they have sent something."""
    return [p for p in world.log if any(" sent " in line for line in [*p.out, *p.err])]


@on_postgresql
async def test_what_a_dead_replica_held_is_taken_over_when_its_leases_end(
    world: World, people: People
) -> None:
    first = await world.start()
    faults, sandbox = world.sandbox.faults, world.sandbox
    lost = await people.raise_one("ana", target="engineering", severity="slow")
    there = await people.raise_one("cem", target="product", severity="slow")
    await world.quiet()
    never_taken = faults.swallow(POST, channel=CHANNELS["engineering"])
    taken = faults.hang(POST, channel=CHANNELS["product"])
    # Both at once, and then the end: a call is given up after ten seconds.
    await asyncio.gather(
        people.press("bea", lost, "acknowledge"), people.press("dan", there, "acknowledge")
    )
    await sandbox.until(lambda: never_taken.left == taken.left == 0, within=PATIENCE)
    await first.kill()
    died = datetime.now(UTC)
    held = leases(world)
    assert sorted(key.split("/")[1] for key, _ in held) == ["acknowledged", "acknowledged"]
    assert max(held.values()) <= died + LEASE, "nobody may hold anything for longer"
    faults.clear()
    second = await world.start()
    await world.until(lambda: not leases(world).keys() & held.keys())
    await count(world)
    (posted,) = said(sandbox, lost)
    assert at(posted) >= min(held.values()), "it was the dead one's until then"
    (posted,) = said(sandbox, there)
    assert at(posted) < died
    assert await second.stop() == 0


def said(sandbox: Sandbox, brief: Message) -> list[Message]:
    """What the thread hears of who has taken it."""
    return [message for message in sandbox.thread(brief) if message.kind == "acknowledged"]


def leases(world: World) -> dict[tuple[str, str], datetime]:
    """Who holds what, and until when."""
    return {
        (row["key"], row["lease_owner"]): row["lease_until"]
        for row in world.books.outbox()
        if row["lease_owner"]
    }


def at(message: Message) -> datetime:
    """When it was posted."""
    return datetime.fromtimestamp(float(message.ts), UTC)
