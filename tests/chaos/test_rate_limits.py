"""429 in storms: nothing lost, nothing twice, and one flooded channel delays no other."""

from tests.chaos.count import count
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, World

POST, EDIT = "chat.postMessage", "chat.update"
#: More messages than a process has under way at once.
FLOOD = 120


async def test_a_storm_over_all_methods_loses_and_doubles_nothing(
    world: World, people: People
) -> None:
    faults = world.sandbox.faults
    await world.start()
    brief = await people.raise_one("ana")
    storm = [
        faults.rate_limited(POST, retry_after=1, times=6),
        faults.rate_limited(POST, retry_after=0, channel="eng-escalations", times=3),
        faults.error(POST, "rate_limited", times=2),
        faults.error(POST, "ratelimited", times=1),
        faults.rate_limited(EDIT, retry_after=2, times=4),
        faults.rate_limited("conversations.open", retry_after=1, times=1),
    ]
    for target in ("engineering", "product", "l2"):
        other = await people.submit_one("cem", target=target)
        await people.brief(other, target)
    await people.act("bea", brief, "acknowledge")
    await people.act("bea", brief, "post_update")
    await world.sandbox.until(lambda: all(fault.left == 0 for fault in storm), within=2 * PATIENCE)
    await people.slow_down()
    await count(world)
    assert await world.stop() == 0


async def test_one_flooded_channel_delays_no_other(world: World, people: People) -> None:
    """Told by the order of events: while the flood stands still, another channel goes on."""
    await world.start()
    brief = await people.raise_one("ana", target="l2", severity="off")
    flooded = world.sandbox.faults.rate_limited(
        POST, retry_after=30, channel="support-l2", times=None
    )
    for _ in range(FLOOD):
        await people.act("ana", brief, "post_update")
    await world.sandbox.until(lambda: flooded.hits, within=PATIENCE)
    other = await people.raise_one("cem", target="engineering", severity="off")
    await people.act("dan", other, "acknowledge")
    await world.hears(other, "acknowledged")
    await world.sandbox.person("cem").direct_message(kind="reporter_acknowledged", within=PATIENCE)
    assert world.sandbox.thread(brief) == []
