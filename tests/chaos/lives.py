"""Escalations from raising to closing, by people who choose at random what to do next."""

import asyncio
import random

from bot.domain.events import Did
from sandbox import Message
from tests.chaos.people import People
from tests.chaos.support import PATIENCE, World

TARGETS = ("l2", "engineering", "product", "leadership")
#: Who raises, and who in the team answers.
PAIRS = (("ana", "bea"), ("cem", "dan"))
#: Slack takes its time, so that more moments are in the middle of something.
_SLOW_ANSWER = 0.03


class Lives:
    """Work that goes on until `end`."""

    def __init__(self, world: World, people: People, chance: random.Random) -> None:
        self._world = world
        self._people = people
        self._chance = chance
        self._ending = False
        self._tasks: list[asyncio.Task[None]] = []
        #: The escalation whose customer each reporter has just updated: again at once is a
        #: double click.
        self._marked: dict[str, Message | None] = {}

    def begin(self) -> None:
        """Everybody starts working."""
        self._world.sandbox.faults.hang(
            "chat.postMessage", seconds=_SLOW_ANSWER, after=self._chance.random() < 0.7, times=None
        )
        for reporter, responder in PAIRS:
            chance = random.Random(self._chance.random())  # noqa: S311  # repeatable, no secret
            self._tasks.append(asyncio.create_task(self._work(reporter, responder, chance)))

    def check(self) -> None:
        """Raises what went wrong so far."""
        for task in self._tasks:
            if task.done():
                task.result()

    def ending(self) -> bool:
        """Whether nobody begins anything new."""
        return self._ending

    async def end(self) -> None:
        """Everybody finishes what they are doing; no clock is due any more afterwards."""
        self._ending = True
        self._world.sandbox.faults.clear()
        await asyncio.gather(*self._tasks)
        await self._people.slow_down()

    def drop(self) -> None:
        """Nobody does anything any more."""
        for task in self._tasks:
            task.cancel()

    async def _work(self, reporter: str, responder: str, chance: random.Random) -> None:
        while not self.ending():
            brief = await self._people.raise_one(
                reporter, target=chance.choice(TARGETS), severity=chance.choice(["quick", "brisk"])
            )
            for _ in range(chance.randint(2, 8)):
                if self.ending() or not await self._step(brief, reporter, responder, chance):
                    break

    async def _step(
        self, brief: Message, reporter: str, responder: str, chance: random.Random
    ) -> bool:
        """One thing that fits the status; False when it's over."""
        people, books = self._people, self._world.books
        number = int(str(brief.payload["escalation"]).removeprefix("ESC-"))
        match books.status(number):
            case "open":
                act = chance.choice(["acknowledge", "acknowledge", "post_update", "wait"])
            case "acknowledged":
                act = chance.choice([*_MIDDLE, *_MIDDLE, "resolve", "deescalate"])
            case "resolved":
                act = chance.choice(["confirm_resolved", "confirm_resolved", "reopen"])
            case _:
                return False
        if act == "mark_customer_updated" and self._marked.get(reporter) is brief:
            act = "post_update"
        self._marked[reporter] = brief if act == "mark_customer_updated" else None
        if act == "mark_customer_updated" and books.latest_act(number) == Did.CUSTOMER_UPDATED:
            act = "post_update"  # the same press once more would be a double click
        if act == "wait":
            await self._wait_for_a_word(brief)
        elif act == "reply":
            await people.reply(responder, brief)
        elif act in {"mark_customer_updated", "confirm_resolved"}:
            await people.act(reporter, brief, act)
        elif act == "change_severity":
            severity = chance.choice(["quick", "brisk"])
            await people.act(responder, brief, act, severity=severity)
        else:
            await people.act(responder, brief, act)
        return True

    async def _wait_for_a_word(self, brief: Message) -> None:
        """Until the thread has heard something more, such as a reminder, or it's over."""
        sandbox = self._world.sandbox
        before = len(sandbox.thread(brief))
        await sandbox.until(
            lambda: self.ending() or len(sandbox.thread(brief)) > before,
            within=2 * PATIENCE,
            about="the thread has heard nothing more",
        )


_MIDDLE = ("post_update", "mark_customer_updated", "change_severity", "reply", "wait")
