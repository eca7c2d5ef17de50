"""What Slack's own client does when a person acts: the page and the tests both go through it."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sandbox.delivery import Answer, Delivery
from sandbox.events import Told
from sandbox.form import VALUE_FIELDS, elements_of
from sandbox.limits import problems_of_message, problems_of_view
from sandbox.platform import Platform
from sandbox.shapes import Json
from sandbox.surfaces import MOST_OPEN, Surface
from sandbox.timeline import Message
from sandbox.workspace import Channel, User

TROUBLE = "We had some trouble connecting. Try again?"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """How the app answered what a person did."""

    status: int | None
    body: Json | str
    #: None, or Slack's word for what went wrong, such as operation_timeout
    error: str | None = None
    #: what Slack tells the person about it
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Submitted:
    """How a submission ended. Exactly one of the flags is set, or there are errors."""

    #: words by block_id, from the app or from Slack's client
    errors: dict[str, str] = field(default_factory=dict)
    #: whether the app ever saw it; the client refuses empty required inputs itself
    sent: bool = True
    closed: bool = False
    updated: bool = False
    pushed: bool = False
    #: all modals were closed at once
    cleared: bool = False
    #: Slack's word for what went wrong; the modal stays open with what was typed
    error: str | None = None


class Client:
    """Everybody's Slack client. Values typed live in the surfaces' forms."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._busy: Counter[str] = Counter()

    def is_busy(self, user: User) -> bool:
        """Whether something that a person did still waits for the app."""
        return self._busy[user.id] > 0

    async def command(
        self, user: User, channel: Channel, text: str, *, in_thread: bool = False
    ) -> Reply:
        """Send a slash command, and show the person what came back."""
        command, _, rest = text.partition(" ")
        if in_thread:
            words = f"{command} is not supported in threads. Sorry!"
            return Reply(status=None, body="", error="not_supported_in_threads", words=words)
        if command not in {known["command"] for known in self._platform.app.commands}:
            words = f"{command} is not a valid command."
            return Reply(status=None, body="", error="unknown_command", words=words)
        payload = self._platform.payloads.command(
            user,
            channel,
            command,
            rest.strip(),
            trigger=self._platform.triggers.issue(user.id),
            key=self._platform.response_urls.issue(user.id, channel.id),
        )
        answer = await self._send(user, Delivery(kind="command", payload=payload))
        words = _words_of_command(command, answer)
        if words:
            self._slackbot_says(user, channel, words)
        else:
            self._show_answer(user, channel, answer)
        return Reply(status=answer.status, body=answer.body, error=answer.error, words=words)

    async def click(
        self, user: User, message: Message, block_id: str, element: Json, state: Json | None = None
    ) -> Reply:
        """Press a button, or choose from an element, in a message."""
        urls = self._platform.response_urls
        payload = self._platform.payloads.message_action(
            user,
            message,
            action_of(block_id, element),
            state=state or {},
            trigger=self._platform.triggers.issue(user.id),
            key=urls.issue(user.id, message.channel, ts=message.ts, thread_ts=message.thread_ts),
        )
        return await self._interact(user, payload)

    async def act(self, user: User, surface: Surface, block_id: str, element: Json) -> Reply:
        """Press a button, or change a dispatching input, in a modal or Home tab."""
        payload = self._platform.payloads.view_action(
            user,
            surface,
            action_of(block_id, element),
            trigger=self._platform.triggers.issue(
                user.id, from_view=surface.view["type"] == "modal"
            ),
        )
        return await self._interact(user, payload)

    async def shortcut(self, user: User, callback_id: str, message: Message | None = None) -> Reply:
        """Use a global shortcut, or a message's."""
        kind = "message" if message else "global"
        known = {(s["callback_id"], s["type"]) for s in self._platform.app.shortcuts}
        if (callback_id, kind) not in known:
            raise LookupError(f"no {kind} shortcut {callback_id!r}; there are {sorted(known)}")
        key = ""
        if message:
            key = self._platform.response_urls.issue(user.id, message.channel)
        payload = self._platform.payloads.shortcut(
            user,
            callback_id,
            trigger=self._platform.triggers.issue(user.id),
            message=message,
            key=key,
        )
        return await self._interact(user, payload)

    async def submit(self, user: User, surface: Surface) -> Submitted:
        """Press the modal's submit button."""
        refusals = surface.form.refusals()
        surface.form.errors = refusals
        if refusals:
            self._platform.changes.notify()
            return Submitted(errors=refusals, sent=False)
        payload = self._platform.payloads.submission(
            user, surface, trigger=self._platform.triggers.issue(user.id, from_view=True)
        )
        answer = await self._send(user, Delivery(kind="interaction", payload=payload))
        if answer.error:
            return Submitted(error=answer.error)
        return self._follow(surface, answer.body)

    async def close(self, user: User, surface: Surface) -> Reply:
        """Cancel a modal; the app hears of it only when it asked to."""
        payload = self._platform.payloads.closed(user, surface)
        if surface.view["clear_on_close"]:
            self._platform.surfaces.clear(user.id)
        else:
            self._platform.surfaces.close(surface)
        if not surface.view["notify_on_close"]:
            return Reply(status=None, body="")
        return await self._interact(user, payload)

    def say(
        self, user: User, channel: Channel, text: str, thread_ts: str | None = None
    ) -> tuple[Message, Told]:
        """Write a message as a member of a channel; and what the app answers to the event."""
        written = self._platform.workspace.mention(text)
        return self._platform.post(channel, user, written, thread_ts=thread_ts)

    async def open_home(self, user: User) -> Answer | None:
        """Open the bot's Home tab; returns when the event was answered."""
        home = self._platform.surfaces.homes.get(user.id)
        event: Json = {
            "type": "app_home_opened",
            "user": user.id,
            "channel": self._platform.workspace.im(user.id).id,
            "tab": "home",
            "event_ts": self._platform.workspace.new_ts(),
        }
        if home is not None:
            event["view"] = home.payload()
        first = self._platform.events.emit(event, "app_home_opened")
        if first is None:
            return None
        with self._working(user):
            return await asyncio.shield(first)

    async def _interact(self, user: User, payload: Json) -> Reply:
        answer = await self._send(user, Delivery(kind="interaction", payload=payload))
        return Reply(
            status=answer.status,
            body=answer.body,
            error=answer.error,
            words=TROUBLE if answer.error else "",
        )

    async def _send(self, user: User, delivery: Delivery) -> Answer:
        self._platform.journal.recent.append(f"{user.name}: {delivery.kind} {delivery.name}")
        with self._working(user):
            return await self._platform.dispatcher.send(delivery)

    @contextmanager
    def _working(self, user: User) -> Iterator[None]:
        self._busy[user.id] += 1
        self._platform.changes.notify()
        try:
            yield
        finally:
            self._busy[user.id] -= 1
            self._platform.changes.notify()

    def _slackbot_says(self, user: User, channel: Channel, words: str) -> None:
        slackbot = self._platform.workspace.slackbot
        self._platform.post(channel, slackbot, words, only_for=user.id)

    def _show_answer(self, user: User, channel: Channel, answer: Answer) -> None:
        """A command's body, when there is one, is a message: to the person unless it says so."""
        body: Json = answer.body if isinstance(answer.body, dict) else {"text": answer.body}
        if not body.get("text") and not body.get("blocks"):
            return
        problems = problems_of_message(body)
        for problem in problems:
            self._platform.journal.report("violation", f"answer to a command: {problem}")
        if problems:
            return
        public = body.get("response_type") == "in_channel"
        self._platform.post(
            channel,
            self._platform.workspace.bot,
            body.get("text", ""),
            blocks=body.get("blocks"),
            only_for=None if public else user.id,
        )

    def _follow(self, surface: Surface, body: Json | str) -> Submitted:
        """Do what the answer to a submission says."""
        if not body:
            self._platform.surfaces.close(surface)
            return Submitted(closed=True)
        action = body.get("response_action") if isinstance(body, dict) else None
        if isinstance(body, str) or action not in {"errors", "update", "push", "clear"}:
            return self._refuse([f"the answer to a submission can't be {body!r}"])
        if action == "clear":
            self._platform.surfaces.clear(surface.user)
            return Submitted(closed=True, cleared=True)
        if action == "errors":
            return self._show_errors(surface, body.get("errors"))
        view = body.get("view")
        problems = problems_of_view(view)
        full = len(self._platform.surfaces.stack(surface.user)) >= MOST_OPEN
        if action == "push" and full:
            problems.append("push_limit_reached")
        if problems or not isinstance(view, dict):
            return self._refuse(problems)
        if action == "update":
            self._platform.surfaces.replace(surface, view)
            return Submitted(updated=True)
        self._platform.surfaces.push(surface.user, view)
        return Submitted(pushed=True)

    def _show_errors(self, surface: Surface, errors: object) -> Submitted:
        inputs = {b["block_id"] for b in surface.view["blocks"] if b["type"] == "input"}
        if not isinstance(errors, dict) or not errors:
            return self._refuse(["response_action errors: there are none"])
        unknown = errors.keys() - inputs
        if unknown:
            return self._refuse([f"response_action errors: no input {sorted(unknown)}"])
        surface.form.errors = errors
        self._platform.changes.notify()
        return Submitted(errors=errors)

    def _refuse(self, problems: list[str]) -> Submitted:
        for problem in problems:
            self._platform.journal.report("violation", f"view_submission: {problem}")
        return Submitted(error="invalid_response")


def action_of(block_id: str, element: Json) -> Json:
    """What a block_actions payload says of an element; a chosen value is in it already."""
    kept = {"type", "action_id", "text", "value", "style", "confirm", "placeholder"}
    kept |= {VALUE_FIELDS.get(element["type"], "selected_option")}
    return {
        **{key: value for key, value in element.items() if key in kept},
        "block_id": block_id,
    }


def with_value(element: Json, value: object) -> Json:
    """An element with the value that a person gave it."""
    return {**element, VALUE_FIELDS.get(element["type"], "selected_option"): value}


def dispatches(block: Json) -> bool:
    """Whether a change in this block goes to the app at once."""
    return block["type"] != "input" or bool(block.get("dispatch_action"))


def find_element(blocks: list[Json], action_id: str, value: str | None = None) -> tuple[Json, Json]:
    """The block and element with an action_id (and, for several, with a value)."""
    offered = []
    for block in blocks:
        for element in elements_of(block):
            if element.get("action_id") == action_id and value in {None, element.get("value")}:
                return block, element
            offered.append(element.get("action_id"))
    raise LookupError(f"no element {action_id!r} (value {value!r}); there are {offered}")


def _words_of_command(command: str, answer: Answer) -> str:
    """Slack's words when a command didn't work; empty when it did."""
    if answer.error is None:
        return ""
    if answer.error in {"no_app", "connection_failed"}:
        return f"{command} failed because the app did not respond"
    error = "dispatch_failed" if answer.error == "http_error" else answer.error
    return f'{command} failed with the error "{error}"'
