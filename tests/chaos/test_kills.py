"""`kill -9` at any moment: nothing lost, nothing twice."""

from tests.chaos.count import count
from tests.chaos.people import People
from tests.chaos.support import World


async def test_smoke(world: World, people: People) -> None:
    await world.start()
    brief = await people.raise_one("ana", target="product")
    await people.act("bea", brief, "acknowledge")
    await people.act("bea", brief, "post_update")
    await people.act("ana", brief, "mark_customer_updated")
    await people.reply("bea", brief)
    await world.kill()
    await world.start()
    await people.act("bea", brief, "resolve")
    await people.slow_down()
    await count(world)
    assert await world.stop() == 0
