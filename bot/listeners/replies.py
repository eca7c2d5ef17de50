"""Confirmations and refusals: to one person alone (CONTRACT §5, "What is where")."""

import asyncio
import contextlib
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

import structlog

from blocks import answers
from blocks.message import Message
from bot.domain.errors import EscalationError, Refused, UnknownEscalation
from bot.domain.escalation import Escalation
from bot.domain.events import Did
from bot.domain.notices import Kind, Notice
from bot.domain.policy import Policy
from bot.domain.ports import Caller, Directory, Now, Responder, Store, Workspace
from bot.domain.trouble import NotSent, Rejected, SlackTrouble, Throttled
from bot.listeners.tasks import Tasks
from bot.usecases.act import Done

log = structlog.get_logger(__name__)

#: Acts that nothing is posted for (UX, "Who hears it").
_SILENT = {Did.SNOOZED, Did.CUSTOMER_UPDATED}
#: Seconds until the first look whether another process has delivered the brief, and the most
#: between looks: each wait is twice the last. Our own says so when it has.
_FIRST_LOOK = 2.0
_LOOK_EVERY = 30.0
#: After this the reporter has heard of the brief by direct message, or nobody has.
_WAIT_FOR_BRIEF = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asker:
    """A person who is to be answered, and the ways to reach them alone."""

    team_id: str
    user: str
    response_url: str | None = None
    channel: str | None = None
    thread: str | None = None


class Replies:
    """Answers one person: by response_url, else as an ephemeral, else by direct message."""

    def __init__(
        self,
        *,
        slack: Caller,
        respond: Responder,
        store: Store,
        directory: Directory,
        policy: Policy,
        workspace: Workspace,
        tasks: Tasks,
        now: Now,
    ) -> None:
        self._slack = slack
        self._tasks = tasks
        self._respond = respond
        self._store = store
        self._directory = directory
        self._policy = policy
        self._workspace = workspace
        self._now = now
        self._briefs: dict[int, asyncio.Event] = {}

    async def tell(self, asker: Asker, message: Message, number: int | None = None) -> None:
        """Say `message`, about escalation `number` if about any."""
        with _logged_with(asker, number):
            if asker.response_url and await self._respond(
                asker.response_url, text=message.text, blocks=message.blocks
            ):
                return
            if asker.channel and await self._ephemeral(asker, message):
                return
            await self._direct(asker, message, number)

    def later(self, asker: Asker, message: Message, number: int | None = None) -> None:
        """Like `tell`, without making the request wait for it."""
        with _logged_with(asker, number):
            self._tasks.start(self.tell(asker, message, number), "answer")

    def refuse(self, asker: Asker, refused: Refused, asked_for: str) -> None:
        """Say why nothing changed; `asked_for` is the ID they used."""
        if isinstance(refused, UnknownEscalation):
            message = answers.unknown_escalation(asked_for)
        else:
            message = answers.refusal(refused, self._policy, self._now())
        self.later(asker, message)

    def confirm(self, asker: Asker, done: Done) -> None:
        """Say that an act is done, where nothing else shows it to the person."""
        if done.event is None:
            return
        thread = done.escalation.thread
        in_sight = thread is not None and asker.channel == thread.channel
        if in_sight and done.event.what not in _SILENT:
            return
        message = answers.done(done.escalation, done.event, self._policy, self._now())
        self.later(asker, message, done.escalation.number)

    async def confirm_brief(self, asker: Asker, number: int) -> None:
        """Say where the brief is as soon as it is there, whichever process delivers it."""
        out = self._briefs.setdefault(number, asyncio.Event())
        try:
            escalation = await self._delivered(asker.team_id, number, out)
        finally:
            self._briefs.pop(number, None)
        if escalation and escalation.thread:
            target = self._policy.target(escalation.target)
            info = await self._directory.channel(escalation.thread.channel)
            label = f"#{info.name}" if info and info.name else target.channel
            link = self._workspace.link(escalation.thread)
            message = answers.delivered(escalation, label, link, self._policy, self._now())
            await self.tell(asker, message, number)

    def brief_is_out(self, number: int) -> None:
        """This process has delivered a brief."""
        if number in self._briefs:
            self._briefs[number].set()

    def brief_is_refused(self, number: int) -> None:
        """The reporter hears why by direct message; there is nothing to confirm."""
        self._briefs.pop(number, asyncio.Event()).set()

    async def _delivered(self, team_id: str, number: int, out: asyncio.Event) -> Escalation | None:
        give_up = self._now() + _WAIT_FOR_BRIEF
        patience = _FIRST_LOOK
        while self._now() < give_up and number in self._briefs:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    await out.wait()
            patience = min(2 * patience, _LOOK_EVERY)
            out.clear()
            try:
                async with self._store.reading() as unit:
                    escalation = await unit.escalations.get(team_id, number)
            except EscalationError:
                continue
            if escalation and escalation.thread:
                return escalation
        return None

    async def _ephemeral(self, asker: Asker, message: Message) -> bool:
        """Whether Slack has it, as far as one can tell: an answer isn't said twice."""
        arguments: dict[str, Any] = {"channel": asker.channel, "user": asker.user}
        if asker.thread:
            arguments["thread_ts"] = asker.thread
        if message.blocks:
            arguments["blocks"] = message.blocks
        try:
            await self._slack("chat.postEphemeral", text=message.text, **arguments)
        except (Rejected, NotSent, Throttled) as trouble:
            log.info("no ephemeral possible", channel=asker.channel, trouble=str(trouble))
            return False
        except SlackTrouble as trouble:
            log.warning("answer perhaps lost", trouble=str(trouble))
        return True

    async def _direct(self, asker: Asker, message: Message, number: int | None) -> None:
        notice = Notice(
            kind=Kind.ANSWER,
            key=f"{Kind.ANSWER}/{uuid4().hex}",
            due_at=self._now(),
            recipient=asker.user,
            data={"text": message.text, "blocks": message.blocks},
        )
        async with self._store.writing() as unit:
            await unit.owed.owe(asker.team_id, number, [notice])
            await unit.commit()


def _logged_with(asker: Asker, number: int | None) -> AbstractContextManager[None]:
    """Every line within says whom it concerns; a task that is started takes it along."""
    about = {"escalation": f"ESC-{number}"} if number else {}
    return structlog.contextvars.bound_contextvars(workspace=asker.team_id, **about)


def asker_of(body: Mapping[str, Any], team_id: str) -> Asker:
    """Who sent a button's or a command's payload, and where from."""
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    return Asker(
        team_id=team_id,
        user=(body.get("user") or {}).get("id") or body.get("user_id") or "",
        response_url=body.get("response_url") if "command" in body else None,
        channel=channel or body.get("channel_id"),
        thread=(body.get("message") or {}).get("thread_ts") or container.get("thread_ts"),
    )
