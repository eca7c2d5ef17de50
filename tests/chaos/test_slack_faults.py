"""An end that says nothing: the message may be there or not, and in the end it is there once."""

import asyncio
from collections.abc import Callable
from functools import partial

from sandbox import Fault, Message
from sandbox.faults import Faults
from tests.chaos.count import count
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, World

POST = "chat.postMessage"
Set = Callable[[str], Fault]


def every_fault(faults: Faults) -> dict[str, Set]:
    """Each puts its fault before the next message in a channel."""
    found: dict[str, Set] = {
        "the connection is lost before": partial(faults.drop, POST, after=False),
        "the connection is lost after": partial(faults.drop, POST, after=True),
        "the answer is lost to a time-out": lambda place: faults.hang(POST, channel=place),
        "the request is lost to a time-out": lambda place: faults.swallow(POST, channel=place),
        "not JSON before": partial(faults.garbage, POST, after=False),
        "not JSON after": partial(faults.garbage, POST, after=True),
    }
    for after in (False, True):
        for status in (500, 503):
            found[f"{status}, {after}"] = partial(faults.http, POST, status, after=after)
        found[f"internal_error, {after}"] = partial(
            faults.error, POST, "internal_error", after=after
        )
    return {
        name: fault if name.endswith("time-out") else partial(_in_channel, fault)
        for name, fault in found.items()
    }


def _in_channel(fault: Callable[..., Fault], place: str) -> Fault:
    return fault(channel=place)


async def test_whatever_slack_answers_everything_is_said_once_and_in_order(
    world: World, people: People
) -> None:
    await world.start()
    _, briefs, *_ = await asyncio.gather(
        briefs_run_into_all(world, people),
        threads_run_into_all(world, people),
        direct_messages_run_into_all(world, people),
        reminders_run_into_both(world, people),
    )
    await over(world)
    for brief in briefs:
        heard = [message.kind for message in world.sandbox.thread(brief)]
        assert heard == ["acknowledged", "update", "deescalated"]


async def briefs_run_into_all(world: World, people: People) -> None:
    """One fault for each new brief."""
    for name, put in every_fault(world.sandbox.faults).items():
        fault = put("eng-escalations")
        await people.submit_one("ana", severity="off")
        await hit(world, fault, name)


async def threads_run_into_all(world: World, people: People) -> list[Message]:
    """One fault for a word in each brief's thread; what comes after it waits for its turn."""
    briefs: list[Message] = []
    for name, put in every_fault(world.sandbox.faults).items():
        brief = await people.raise_one("bea", target="product", severity="off")
        fault = put("product-escalations")
        await people.act("bea", brief, "acknowledge")
        await hit(world, fault, name)
        await people.act("bea", brief, "post_update")
        await people.act("bea", brief, "deescalate")
        briefs.append(brief)
    return briefs


async def direct_messages_run_into_all(world: World, people: People) -> None:
    """One fault for what a reporter is told of each escalation."""
    place = world.sandbox.workspace.im(world.sandbox.person("cem").id).id
    for name, put in every_fault(world.sandbox.faults).items():
        brief = await people.raise_one("cem", target="l2", severity="off")
        fault = put(place)
        await people.act("dan", brief, "acknowledge")
        await hit(world, fault, name)


async def reminders_run_into_both(world: World, people: People) -> None:
    """Each reminder plans the next one, so none may be lost."""
    await people.raise_one("dan", target="leadership", severity="second")
    direct = world.sandbox.workspace.im(world.sandbox.person("dan").id).id
    faults = world.sandbox.faults
    for after in (True, False):
        for place in ("leadership-escalations", direct):
            for fault in (
                faults.error(POST, "internal_error", after=after, channel=place),
                faults.drop(POST, after=after, channel=place),
            ):
                await hit(world, fault, place)
    await people.slow_down()


async def hit(world: World, fault: Fault, about: str) -> None:
    """Wait until a call has run into the fault."""
    await world.sandbox.until(lambda: fault.hits, within=PATIENCE, about=f"{about} did not happen")


async def over(world: World) -> None:
    """The count, and a good end."""
    await count(world)
    assert await world.stop() == 0
