"""A person in the workspace, for tests: everything they can do and see."""

import asyncio

from sandbox.changes import PATIENCE
from sandbox.client import Client, Reply, find_element, with_value
from sandbox.form import as_typed
from sandbox.modal import Home, Modal
from sandbox.platform import Platform
from sandbox.timeline import Message
from sandbox.workspace import Channel, User


class Person:
    """Acts return when the app has answered. LookupError names what there is instead."""

    def __init__(self, platform: Platform, client: Client, user: User) -> None:
        self._platform = platform
        self._client = client
        self.user = user

    @property
    def id(self) -> str:
        """The user ID."""
        return self.user.id

    async def command(
        self, text: str, channel: str = "support", *, thread: Message | None = None
    ) -> Reply:
        """Type a slash command in a channel that the person is in."""
        place = self._place(channel)
        return await self._client.command(self.user, place, text, in_thread=thread is not None)

    async def shortcut(self, callback_id: str, *, message: Message | None = None) -> Reply:
        """Use a global shortcut, or a message's."""
        return await self._client.shortcut(self.user, callback_id, message)

    async def click(
        self, message: Message, action_id: str, *, value: str | None = None, choice: str = ""
    ) -> Reply:
        """Press a button in a message; a `message.copy()` presses what was there then.

        `choice` picks an option of a select or overflow menu by its value.
        """
        self._check_in(self._platform.workspace.channels[message.channel])
        block, element = find_element(message.blocks or [], action_id, value)
        if choice:
            element = with_value(element, as_typed(element, choice))
        return await self._client.click(self.user, message, block["block_id"], element)

    async def say(
        self, text: str, *, channel: str | None = None, thread: Message | None = None
    ) -> Message:
        """Write in a channel, or (without one) to the bot; `thread` answers a message.

        Returns when the app has answered the event, if it gets one.
        """
        place = self._platform.workspace.channels[thread.channel] if thread else None
        place = place or self._place(channel or f"@{self.user.name}")
        self._check_in(place)
        if place.is_archived:
            raise LookupError(f"{place.name} is archived")
        root = (thread.thread_ts or thread.ts) if thread else None
        message, told = self._client.say(self.user, place, text, root)
        if told is not None:
            await asyncio.shield(told)
        return message

    async def invite_bot(self, channel: str) -> None:
        """Invite the bot; returns when the app has answered member_joined_channel."""
        told = self._platform.join(self._place(channel), self._platform.workspace.bot, self.user)
        if told is not None:
            await asyncio.shield(told)

    async def modal(self, callback_id: str | None = None, *, within: float = PATIENCE) -> Modal:
        """The top modal; waits for one, and for this callback_id when it is given."""

        def top() -> Modal | None:
            stack = self._platform.surfaces.stack(self.user.id)
            if stack and callback_id in {None, stack[-1].view["callback_id"]}:
                return Modal(self._platform, self._client, stack[-1])
            return None

        found = await self._platform.changes.until(
            top, within=within, explain=lambda: self._explain(f"no modal {callback_id or ''}")
        )
        assert found is not None  # noqa: S101 - `until` returns true values only
        return found

    def modals(self) -> list[Modal]:
        """The open modals, the top one last."""
        stack = self._platform.surfaces.stack(self.user.id)
        return [Modal(self._platform, self._client, surface) for surface in stack]

    async def open_home(self, *, wait: bool = True, within: float = PATIENCE) -> Home:
        """Open the Home tab; waits until the app has published it anew."""
        homes = self._platform.surfaces.homes
        before = homes[self.id].renders if self.id in homes else 0
        await self._client.open_home(self.user)
        if wait:
            await self._platform.changes.until(
                lambda: self.id in homes and homes[self.id].renders > before,
                within=within,
                explain=lambda: self._explain("the Home tab was not published"),
            )
        if self.id not in homes:
            raise LookupError(f"nothing was published for {self.user.name}")
        return Home(self._platform, self._client, homes[self.id])

    def ephemerals(self, channel: str | None = None) -> list[Message]:
        """What only this person sees, oldest first."""
        own = self._platform.workspace.ephemerals.get(self.id, [])
        place = self._platform.workspace.channel(channel).id if channel else None
        return [message for message in own if place in {None, message.channel}]

    async def ephemeral(self, containing: str = "", *, within: float = PATIENCE) -> Message:
        """The newest ephemeral with these words; waits until there is one."""
        found = await self._platform.changes.until(
            lambda: [m for m in self.ephemerals() if containing in m.words],
            within=within,
            explain=lambda: self._explain(f"no ephemeral with {containing!r}"),
        )
        return found[-1]

    def direct_messages(self, *, kind: str | None = None) -> list[Message]:
        """The direct messages with the bot, oldest first."""
        timeline = self._platform.workspace.im(self.id).timeline
        return timeline.all() if kind is None else list(timeline.of_kind(kind))

    async def direct_message(self, *, kind: str | None = None, within: float = PATIENCE) -> Message:
        """The newest direct message; waits until there is one."""
        found = await self._platform.changes.until(
            lambda: self.direct_messages(kind=kind),
            within=within,
            explain=lambda: self._explain(f"no direct message of kind {kind!r}"),
        )
        return found[-1]

    def _place(self, channel: str) -> Channel:
        place = self._platform.workspace.channel(channel)
        self._check_in(place)
        return place

    def _check_in(self, place: Channel) -> None:
        if self.id not in place.members:
            raise LookupError(f"{self.user.name} is not in {place.name}")

    def _explain(self, what: str) -> str:
        alone = [message.text for message in self.ephemerals()[-3:]]
        lately = "\n".join(self._platform.journal.recent)
        return f"{what} for {self.user.name}; alone they saw {alone}\nlately:\n{lately}"
