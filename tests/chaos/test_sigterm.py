"""SIGTERM while everybody works: nothing half done, and the end comes in time."""

import random
import time

from tests.chaos.count import count
from tests.chaos.lives import Lives
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, World

#: Seconds that the contract gives the process (CONTRACT §1), and the test for measuring them.
IN_TIME = 10.0 + 3.0
TIMES = 4


async def test_it_ends_in_time_and_leaves_nothing_half_done(world: World, people: People) -> None:
    chance = random.Random(10)  # noqa: S311  # a repeatable story, no secret
    lives = Lives(world, people, chance)
    lives.begin()
    try:
        for _ in range(TIMES):
            await world.start()
            await calls(world, chance.randint(5, 25))
            await ends_in_time(world)
            lives.check()
        await world.start()
        await lives.end()
        await count(world)
        await ends_in_time(world)
    finally:
        lives.drop()


async def test_it_ends_in_time_though_slack_answers_nobody(world: World, people: People) -> None:
    await world.start()
    briefs = [await people.raise_one("ana", target=team) for team in ("engineering", "product")]
    faults = world.sandbox.faults
    # One that Slack never takes, and one that it takes and doesn't answer.
    hanging = [
        faults.swallow("chat.postMessage", channel="eng-escalations", times=None),
        faults.hang("chat.postMessage", channel="product-escalations", times=None),
    ]
    for brief in briefs:
        await people.act("ana", brief, "post_update")
    await world.sandbox.until(lambda: all(fault.hits for fault in hanging), within=PATIENCE)
    await ends_in_time(world)
    faults.clear()
    await world.start()
    await people.slow_down()
    await count(world)
    await ends_in_time(world)


async def calls(world: World, more: int) -> None:
    """Until Slack has been called so often."""
    wanted = len(world.sandbox.calls) + more
    await world.sandbox.until(lambda: len(world.sandbox.calls) >= wanted, within=PATIENCE)


async def ends_in_time(world: World) -> None:
    """SIGTERM, exit code 0, within the time, and nobody's lease is left."""
    begun = time.monotonic()
    code = await world.stop()
    took = time.monotonic() - begun
    assert code == 0, world.report()
    assert took < IN_TIME, f"{took:.1f} s\n{world.report()}"
    held = [row["key"] for row in world.books.outbox() if row["lease_owner"]]
    assert held == []
