"""Every delivery comes twice, at once or after a restart: each act counts once."""

from dataclasses import replace

from sandbox.delivery import Answer, Delivery, Transport
from tests.chaos.count import count
from tests.chaos.people import People
from tests.chaos.support import World


class Recorder:
    """Remembers what was delivered, so that it can be delivered again."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.delivered: list[Delivery] = []

    async def send(self, delivery: Delivery) -> Answer:
        """Deliver once."""
        self.delivered.append(delivery)
        return await self._transport.send(delivery)


async def test_everything_delivered_twice_at_once_counts_once(world: World, people: People) -> None:
    world.sandbox.deliver_twice = True
    await world.start()
    await a_whole_life(people, target="engineering")
    await world.kill()
    await world.start()
    await a_whole_life(people, target="product")
    await people.slow_down()
    await count(world)
    assert await world.stop() == 0


async def test_everything_delivered_again_after_a_restart_counts_once(
    world: World, people: People
) -> None:
    await world.start()
    recorder = recorded(world)
    await a_whole_life(people, target="engineering")
    await world.kill()
    before = world.books.acts()
    await world.start()
    for delivery in recorder.delivered:
        # An event comes with its number; nothing else is said to be a repetition.
        number = 1 if delivery.kind == "event" else 0
        reason = "http_timeout" if delivery.kind == "event" else None
        await world.sandbox.platform.dispatcher.send(
            replace(delivery, retry_num=number, retry_reason=reason)
        )
    assert world.books.acts() == before
    await people.slow_down()
    await count(world)
    assert await world.stop() == 0


async def test_a_press_delivered_again_after_other_acts_counts_once(
    world: World, people: People
) -> None:
    await world.start()
    brief = await people.raise_one("ana", severity="slow")
    recorder = recorded(world)
    await people.press("ana", brief, "mark_customer_updated")
    (press,) = [delivery for delivery in recorder.delivered if delivery.kind == "interaction"]
    await people.act("bea", brief, "post_update")
    await world.kill()
    await world.start()
    before = world.books.acts()
    answer = await world.sandbox.platform.dispatcher.send(press)
    assert answer.status == 200
    assert world.books.acts() == before
    await count(world)
    assert await world.stop() == 0


async def a_whole_life(people: People, *, target: str) -> None:
    """Everything that people do, from raising to closing, twice over."""
    brief = await people.raise_one("ana", target=target, severity="quick")
    await people.act("bea", brief, "acknowledge")
    await people.reply("bea", brief)
    await people.act("bea", brief, "post_update")
    await people.act("bea", brief, "change_severity", severity="slow")
    await people.act("bea", brief, "snooze_followups")
    await people.act("ana", brief, "mark_customer_updated")
    await people.act("bea", brief, "resolve")
    await people.act("ana", brief, "reopen")
    await people.act("bea", brief, "resolve")
    await people.act("ana", brief, "confirm_resolved")
    await people.act("eve", brief, "reopen")
    await people.act("bea", brief, "deescalate")


def recorded(world: World) -> Recorder:
    """Everything delivered from now on, until the bot is another one."""
    dispatcher = world.sandbox.platform.dispatcher
    assert dispatcher.http is not None
    recorder = Recorder(dispatcher.http)
    dispatcher.http = recorder
    return recorder
