"""`kill -9` at any moment: nothing lost, nothing twice."""

import asyncio
import math
import os
import random
import sys
import threading
from collections.abc import Callable, Coroutine
from functools import partial
from itertools import cycle

import pytest

from sandbox import Fault
from tests.acceptance.story import CHANNELS
from tests.chaos.count import count, said_by_the_bot
from tests.chaos.lives import Lives
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, World

#: `make soak` says how many; CHAOS_SEED=… repeats one story.
KILLS = int(os.environ.get("CHAOS_KILLS", "30"))
SEED = int(os.environ.get("CHAOS_SEED", "1"))
#: Kills between two counts.
AT_ONCE = 30
PARTS = math.ceil(KILLS / AT_ONCE)

POST = "chat.postMessage"
#: Tries to be faster than an answer.
MOST_TRIES = 30

Act = Callable[[], Coroutine[None, None, None]]
Point = Callable[[str], Fault]


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
async def test_killed_at_random_moments_it_says_everything_once(
    world: World, people: People, part: int
) -> None:
    first = part * AT_ONCE + 1
    last = min(first + AT_ONCE - 1, KILLS)
    chance = random.Random(f"{SEED}/{part}")  # noqa: S311  # a repeatable story, no secret
    world.notes = [f"CHAOS_SEED={SEED}, kills {first} to {last}"]
    lives = Lives(world, people, chance)
    lives.begin()
    try:
        for _ in range(first, last + 1):
            await killed_at_random(world, chance)
            lives.check()
        await world.start()
        await lives.end()
        await count(world)
        assert await world.stop() == 0
    finally:
        lives.drop()
    sys.stderr.write(
        f"{world.notes[0]} on {world.books.kind}: {len(world.acts)} acts, "
        f"{len(said_by_the_bot(world.sandbox))} messages, lost 0, twice 0\n"
    )


async def killed_at_random(world: World, chance: random.Random) -> None:
    """Start the bot and kill it: while it starts, some time later, or at some call of Slack's."""
    how = chance.random()
    if how < 0.15:
        rooms, process = await world.spawn()
        await asyncio.sleep(chance.uniform(0.1, 1.2))
        process.kill()
        await rooms.aclose()
        return
    await world.start()
    if how < 0.5:
        await asyncio.sleep(chance.uniform(0.0, 2.0))
    else:
        await calls(world, chance.randint(1, 15))
        await asyncio.sleep(chance.uniform(0.0, 0.01))
    await world.kill()


async def calls(world: World, more: int) -> None:
    """Until Slack has been called so often, or nothing has happened for a while."""
    wanted = len(world.sandbox.calls) + more
    try:
        async with asyncio.timeout(3.0):
            while len(world.sandbox.calls) < wanted:
                await world.sandbox.platform.changes.next()
    except TimeoutError:
        return


async def test_killed_after_the_commit_and_before_the_answer_it_does_each_act_once(
    world: World, people: People
) -> None:
    await world.start()
    brief = await people.raise_one("ana", severity="slow")

    pressing = cycle(["ana", "bea", "cem"])

    async def submit() -> None:
        await people.submit_one("cem", severity="slow")

    async def update() -> None:
        await people.act("bea", brief, "post_update")

    async def press() -> None:
        # The same press by the same person a moment later would be a double click.
        await people.press(next(pressing), brief, "mark_customer_updated")

    async def reply() -> None:
        await people.reply("dan", brief)

    for act in (submit, update, press, reply):
        await until_the_kill_was_faster(world, act)
    await count(world)
    assert await world.stop() == 0


async def until_the_kill_was_faster(world: World, act: Act) -> None:
    """Kill the bot as soon as the database has the act, until no answer came any more."""
    for _ in range(MOST_TRIES):
        await killed_at_the_commit(world, act)
        if world.acts[-1].tries > 1:
            return
    raise AssertionError(f"{MOST_TRIES} times the answer was faster than the kill")


async def killed_at_the_commit(world: World, act: Act) -> None:
    """Have something done, and kill the bot as soon as the database has it."""
    assert world.bot is not None
    give_up = threading.Event()
    pid = world.bot.process.pid
    trap = asyncio.create_task(asyncio.to_thread(world.books.kill_at_next_act, pid, give_up))
    doing = asyncio.ensure_future(act())
    try:
        async with asyncio.timeout(PATIENCE):
            assert await trap
    finally:
        give_up.set()
    # A second signal would have asyncio lose the exit code: Popen looks, and so reaps, first.
    await world.killed()
    await world.start()
    await doing


async def test_killed_between_claim_and_post_and_between_post_and_record_it_says_all_once(
    world: World, people: People
) -> None:
    faults = world.sandbox.faults
    await world.start()
    # At each point three messages of three kinds: a brief, an update, a reminder.
    points: dict[str, Point] = {
        "l2": lambda place: faults.swallow(POST, channel=place, times=3),
        "engineering": lambda place: faults.hang(POST, channel=place, after=False, times=3),
        "product": lambda place: faults.hang(POST, channel=place, after=True, times=3),
    }
    updated = {team: await people.raise_one("ana", target=team, severity="off") for team in points}
    for team in points:
        nudged = await people.raise_one("cem", target=team, severity="second")
        await world.sandbox.until(partial(world.sandbox.thread, nudged), within=PATIENCE)
    # Who is told directly is looked up between the claim and the post.
    told = await people.raise_one("ana", target="leadership", severity="off")
    hanging = [faults.swallow("conversations.open", times=1)]
    hanging += [point(CHANNELS[team]) for team, point in points.items()]
    for team, brief in updated.items():
        await people.submit_one("dan", target=team, severity="off")
        await people.act("eve", brief, "post_update")
    await people.act("eve", told, "post_update")
    await world.sandbox.until(
        lambda: all(fault.left == 0 for fault in hanging), within=PATIENCE, about="not all hang"
    )
    await world.kill()
    faults.clear()
    await world.start()
    await people.slow_down("bea")
    await count(world)
    assert await world.stop() == 0
