"""People who go on working whatever happens to the bot: they try again until they are answered."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import count
from typing import Any

from bot.domain.events import Did
from sandbox import Message, Modal, Person, Submitted
from tests.acceptance.story import ASKS, CHANNELS, COMMAND, OWN, with_button
from tests.chaos.books import Act
from tests.chaos.support import PATIENCE, World

#: Seconds after which a person presses again, when no modal comes.
_IMPATIENT = 6.0
_numbers = count(1)

#: What a person writes, by the modal; it carries what tells it from all others.
_WRITTEN = {
    "post_update": ("update", Did.UPDATED),
    "resolve": ("resolution", Did.RESOLVED),
    "deescalate": ("resolution", Did.DEESCALATED),
    "change_severity": ("reason", Did.SEVERITY_CHANGED),
    "snooze_followups": ("reason", Did.SNOOZED),
}
_PRESSED = {
    "acknowledge": Did.ACKNOWLEDGED,
    "mark_customer_updated": Did.CUSTOMER_UPDATED,
    "confirm_resolved": Did.CONFIRMED,
    "reopen": Did.REOPENED,
}


def words(about: str) -> str:
    """A text that nobody has written before."""
    return f"{about} (no. {next(_numbers)})"


class People:
    """Everybody in the workspace. One person does one thing at a time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._sandbox = world.sandbox

    async def raise_one(
        self, by: str = "ana", *, target: str = "engineering", severity: str = "quick"
    ) -> Message:
        """Raise an escalation and wait for its brief."""
        summary = await self.submit_one(by, target=target, severity=severity)
        return await self.brief(summary, target)

    async def submit_one(
        self, by: str = "ana", *, target: str = "engineering", severity: str = "quick"
    ) -> str:
        """Raise an escalation; gives its summary as soon as it was received."""
        summary = words("Exports fail")
        modal = await self.brief_modal(by)
        await self.submit_brief(modal, by, summary, target=target, severity=severity)
        return summary

    async def brief_modal(self, by: str) -> Modal:
        """Type the command until the modal comes."""
        person = self._sandbox.person(by)
        text = f"{COMMAND} API returning 500 errors for Acme Corp"
        return await self._opened(person, lambda: person.command(text), "escalation_brief")

    async def submit_brief(
        self,
        modal: Modal,
        by: str,
        summary: str,
        *,
        target: str,
        severity: str,
        choose: bool = True,
    ) -> None:
        """Fill in the brief and send it until it was received.

        Without `choose` it goes to the target that the modal suggests.
        """
        if choose and modal.values()["target"] != target:
            await modal.choose("target", target, rerender=False)
        answers = {
            "summary": summary,
            "severity": severity,
            "needed": "Confirm the cause",
            "customer": "Acme Corp",
            # What the other targets ask may still be there when the choice's answer is lost.
            **{name: said for own in OWN.values() for name, said in own.items()},
            **OWN[target],
        }
        closed, tries = False, 0
        while not closed:
            modal.fill({name: said for name, said in answers.items() if modal.has(name)})
            end, more = await self.submitted(modal)
            tries += more
            closed = end.closed
            # Updated, or not even sent: the target's own fields had not come, or came just now.
            assert end.closed or end.updated or not end.sent, end
        self._note(0, Did.SUBMITTED, by, summary, tries)

    async def brief(self, summary: str, target: str) -> Message:
        """Wait for the brief with this summary; there is one."""
        where = CHANNELS[target]

        def there() -> list[Message]:
            briefs = self._sandbox.messages(where, kind="brief")
            return [brief for brief in briefs if summary in brief.words]

        found = await self._sandbox.until(there, within=PATIENCE, about=f"no brief of {summary!r}")
        assert len(found) == 1, f"{summary!r} is there {len(found)} times"
        return found[0]

    async def act(self, by: str, message: Message, action: str, **values: Any) -> bool:
        """Press a button, and fill in what it asks, until it was received.

        Gives whether it was done: a modal may say that it doesn't fit any more.
        """
        if action in _PRESSED:
            await self.press(by, message, action)
            return True
        modal = await self.ask(by, message, action)
        field, did = _WRITTEN[action]
        said = words(action)
        modal.fill({**ASKS[action], **values, field: said})
        end, tries = await self.submitted(modal)
        if end.closed:
            self._note(_number(message), did, by, said, tries)
            return True
        await modal.close()
        return False

    async def ask(self, by: str, message: Message, action: str) -> Modal:
        """Press a button that asks by a modal, until the modal comes."""
        person = self._sandbox.person(by)
        return await self._opened(person, lambda: self._click(person, message, action), action)

    async def press(self, by: str, message: Message, action: str) -> None:
        """Press a button that acts at once, until it was answered."""
        person, tries, answered = self._sandbox.person(by), 0, False
        while not answered:
            await self._world.up()
            tries += 1
            reply = await self._click(person, message, action)
            answered = reply.status == 200
            if not answered:
                await self._world.wait_a_moment()
        self._note(_number(message), _PRESSED[action], by, None, tries)

    async def reply(self, by: str, brief: Message) -> None:
        """Write in the brief's thread; Slack sends the event until it is answered."""
        said = words("Looking at it,")
        person = self._sandbox.person(by)
        place = self._sandbox.workspace.channels[brief.channel]
        _, told = self._sandbox.client.say(person.user, place, said, brief.ts)
        assert told is not None
        first = await asyncio.shield(told)
        await self._world.until(
            lambda: [event for event in self._world.books.acts() if said in str(event["data"])],
            about=lambda: f"{said!r} was not taken",
        )
        self._note(_number(brief), Did.REPLIED, by, said, 2 if first.error else 1)

    async def submitted(self, modal: Modal) -> tuple[Submitted, int]:
        """Send a modal until it is answered by something else than an outage; and how often."""
        tries = 0
        while True:
            await self._world.up()
            tries += 1
            end = await modal.submit()
            if not end.error and not any("couldn't save" in said for said in end.errors.values()):
                return end, tries
            await self._world.wait_a_moment()

    async def slow_down(self, by: str = "eve") -> None:
        """Let no clock be due any more while the test looks."""
        for row in self._world.books.escalations():
            if row["status"] not in {"open", "acknowledged", "resolved"}:
                continue
            brief = await self.brief(row["brief"]["summary"], row["target"])
            if row["status"] == "resolved":
                await self.act(by, brief, "confirm_resolved")
            elif row["severity"] not in {"slow", "off"}:
                assert await self.act(by, brief, "change_severity", severity="slow")

    async def _opened(
        self, person: Person, opening: Callable[[], Awaitable[object]], callback: str
    ) -> Modal:
        """Try until the modal is there."""
        for _ in range(50):
            turn = await self._world.up()
            for modal in reversed(person.modals()):
                await modal.close()
            await opening()
            with suppress(TimeoutError):
                async with asyncio.timeout(_IMPATIENT):
                    while turn == self._world.turns:
                        top = person.modals()[-1:]
                        if top and top[0].callback_id == callback:
                            return top[0]
                        await self._sandbox.platform.changes.next()
        raise AssertionError(f"no {callback} for {person.user.name}")

    async def _click(self, person: Person, message: Message, action: str) -> Any:
        if action not in message.buttons:
            message = with_button(message, action)  # people may be quicker than the card
        return await person.click(message, action)

    def _note(self, number: int, did: Did, by: str, text: str | None, tries: int) -> None:
        user = self._sandbox.workspace.user(by).id
        self._world.acts.append(Act(number=number, did=did, by=user, text=text, tries=tries))


def _number(message: Message) -> int:
    return int(str(message.payload["escalation"]).removeprefix("ESC-"))
