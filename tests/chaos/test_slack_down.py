"""Slack is away for a while: afterwards one message per clock, in order, and nothing is lost."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from sandbox import Sandbox
from tests.chaos.count import count, said_by_the_bot
from tests.chaos.line import Line
from tests.chaos.people import People, words
from tests.chaos.support import World

TEAMS = ("engineering", "product", "l2")
#: Seconds: so many reminders of a clock of a second would have been due meanwhile.
MISSED = 5
Turn = Callable[[], Awaitable[None]]


@pytest.fixture
async def line(sandbox: Sandbox) -> AsyncIterator[Line]:
    """Between the bot and Slack."""
    async with Line(sandbox.api_url) as line:
        yield line


@pytest.fixture
def slack_url(line: Line) -> str:
    """The bot calls Slack over the line."""
    return line.url


async def test_after_nobody_answered_for_a_while_all_is_said_once_and_in_order(
    world: World, people: People, line: Line
) -> None:
    await caught_up(world, people, line.cut, line.mend)


async def test_after_503_for_a_while_all_is_said_once_and_in_order(
    world: World, people: People
) -> None:
    async def down() -> None:
        world.sandbox.faults.http("*", 503, times=None)

    async def up() -> None:
        world.sandbox.faults.clear()

    await caught_up(world, people, down, up)


async def caught_up(world: World, people: People, down: Turn, up: Turn) -> None:
    """Clocks run and people submit while Slack is away."""
    await world.start()
    ticking = [await people.raise_one("ana", target=team, severity="second") for team in TEAMS]
    waiting = await people.raise_one("bea", target="leadership", severity="off")
    modals = {who: await people.brief_modal(who) for who in ("cem", "dan", "eve")}
    form = await people.ask("bea", waiting, "post_update")
    await down()
    said = len(said_by_the_bot(world.sandbox))
    await people.press("ana", waiting, "acknowledge")
    form.fill({"update": words("Written while Slack was away,")})
    end, _ = await people.submitted(form)
    assert end.closed
    summaries = []
    for who, modal in modals.items():
        summaries.append(words("Raised while Slack was away,"))
        await people.submit_brief(
            modal, who, summaries[-1], target="engineering", severity="off", choose=False
        )
    await asyncio.sleep(MISSED)
    assert len(said_by_the_bot(world.sandbox)) == said
    await up()
    for summary in summaries:
        await people.brief(summary, "engineering")
    for brief in ticking:
        await world.hears(brief)
    await people.slow_down()
    await count(world)
    assert [m.kind for m in world.sandbox.thread(waiting)] == ["acknowledged", "update"]
    assert await world.stop() == 0
