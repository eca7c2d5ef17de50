"""Socket Mode that breaks: every act once, nothing lost, and it recovers by itself.

Real: the process with the SDK's client, the WebSocket, the database. Stood in for: Slack's
end, which drops connections, asks for new ones, refuses handshakes, and gives each envelope
to one of the connections it has.
"""

import asyncio
import os
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from sandbox import Sandbox
from tests.chaos.count import count
from tests.chaos.lives import Lives
from tests.chaos.people import People
from tests.chaos.support import EVENT_RETRIES, PATIENCE, World
from tests.process.support import reports

#: `make soak` says how many; CHAOS_SEED=… repeats one story.
BREAKS = int(os.environ.get("CHAOS_KILLS", "5"))
SEED = int(os.environ.get("CHAOS_SEED", "1"))

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A workspace that gives up an unanswered envelope after Slack's three seconds."""
    async with Sandbox(retry_delays=EVENT_RETRIES) as sandbox:
        yield sandbox


@pytest.fixture
async def world(sandbox: Sandbox, tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """Where the bot lives; it will connect by Socket Mode."""
    world = World(sandbox, tmp_path, database_url, socket_mode=True)
    yield world
    print(world.report())  # noqa: T201  # pytest shows it when the test has failed
    await world.close()


@on_sqlite
@pytest.mark.soak
async def test_through_lost_refreshed_and_refused_connections_every_act_is_done_once(
    world: World, people: People
) -> None:
    chance = random.Random(SEED)  # noqa: S311  # a repeatable story, no secret
    lives, sockets = Lives(world, people, chance), world.sandbox.socket
    breaks: list[Callable[[], Awaitable[None]]] = [
        sockets.drop,
        lambda: sockets.disconnect("refresh_requested"),
        lambda: sockets.disconnect("warning"),
        lambda: twice(lambda: sockets.disconnect("warning")),
        lambda: refused(world, chance.randint(1, 2)),
    ]
    bot = await world.start()
    lives.begin()
    try:
        for nth in range(BREAKS):
            await some_calls(world, chance.randint(1, 10))
            # Each of them comes up, in another order for each seed.
            what = chance.randrange(len(breaks)) if nth >= len(breaks) else nth
            world.notes.append(f"CHAOS_SEED={SEED}: break {what} of {len(breaks)}")
            await breaks[what]()
            await connected(world)
            lives.check()
        await lives.end()
        await count(world)
        await reports(f"{bot.base}/readyz", 200)
        assert await world.stop() == 0
    finally:
        lives.drop()


async def twice(disturb: Callable[[], Awaitable[None]]) -> None:
    """The second one while the first is being followed."""
    await disturb()
    await disturb()


async def refused(world: World, times: int) -> None:
    """The connection is lost, and the next handshakes fail: the wedge."""
    world.sandbox.faults.fail_next_handshake(times)
    await world.sandbox.socket.drop()


async def connected(world: World, many: int = 1) -> None:
    """As many connections as there should be, and no more."""
    await world.sandbox.until(
        lambda: world.sandbox.socket.connections == many,
        within=PATIENCE,
        about=f"{world.sandbox.socket.connections} connections",
    )


async def some_calls(world: World, more: int) -> None:
    """Until Slack has been called so often, or nothing has happened for a while."""
    wanted = len(world.sandbox.calls) + more
    try:
        async with asyncio.timeout(3.0):
            while len(world.sandbox.calls) < wanted:
                await world.sandbox.platform.changes.next()
    except TimeoutError:
        return


@on_sqlite
async def test_while_no_handshake_succeeds_it_says_so_and_goes_on_reminding(
    world: World, people: People
) -> None:
    bot = await world.start()
    brief = await people.raise_one("ana", severity="quick")
    world.sandbox.faults.fail_next_handshake(2)
    await world.sandbox.socket.drop()
    body = await reports(f"{bot.base}/readyz", 503)
    assert body["reasons"] == {"socket_mode": "not connected"}
    seen = len(world.sandbox.thread(brief))
    await world.sandbox.until(lambda: len(world.sandbox.thread(brief)) > seen, within=PATIENCE)
    await connected(world)
    await reports(f"{bot.base}/readyz", 200)
    assert await people.act("bea", brief, "deescalate")
    await count(world)
    assert await world.stop() == 0


@on_postgresql
@pytest.mark.soak
async def test_with_two_connections_and_each_envelope_on_both_every_act_is_done_once(
    world: World, people: People
) -> None:
    chance = random.Random(SEED)  # noqa: S311  # a repeatable story, no secret
    lives = Lives(world, people, chance)
    await world.start()
    other = await world.launch()
    await connected(world, 2)
    world.sandbox.platform.dispatcher.twice = True
    lives.begin()
    try:
        for _ in range(BREAKS // 2):
            await some_calls(world, 10)
            await world.sandbox.socket.disconnect(chance.choice(["warning", "refresh_requested"]))
            await connected(world, 2)
            lives.check()
        await lives.end()
        await count(world)
        assert await other.stop() == 0
        assert await world.stop() == 0
    finally:
        lives.drop()
