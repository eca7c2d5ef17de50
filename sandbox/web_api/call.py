"""One call of a Web API method, as its handler sees it."""

import json
from typing import Any

from sandbox.platform import Platform
from sandbox.shapes import Json
from sandbox.timeline import Message
from sandbox.workspace import Channel, User, Workspace

FALSE = {"false", "0", "", "none"}


class ApiError(Exception):
    """What becomes `{"ok": false, "error": …}`."""

    def __init__(self, error: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra


class Call:
    """A method's arguments, and what a handler needs to judge them."""

    def __init__(self, platform: Platform, method: str, args: Json) -> None:
        self.platform = platform
        self.method = method
        self.args = args

    @property
    def space(self) -> Workspace:
        """The workspace."""
        return self.platform.workspace

    def text(self, name: str, default: str = "") -> str:
        """A string argument."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def needed(self, name: str) -> str:
        """A string argument that must be there."""
        value = self.text(name)
        if not value:
            raise ApiError(
                "invalid_arguments",
                response_metadata={"messages": [f"[ERROR] missing required field: {name}"]},
            )
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A boolean argument, as JSON or as a form's text."""
        value = self.args.get(name)
        return default if value is None else str(value).lower() not in FALSE

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        try:
            return int(self.text(name, str(default)))
        except ValueError:
            raise ApiError("invalid_arguments") from None

    def object(self, name: str) -> Any:
        """A JSON argument: already an object, or JSON text in a form. None when absent."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise ApiError("invalid_json") from None

    def scope(self, *any_of: str) -> None:
        """Refuse the call when the app has none of these scopes."""
        if self.platform.app.scopes.isdisjoint(any_of):
            raise ApiError(
                "missing_scope",
                needed=any_of[0],
                provided=",".join(sorted(self.platform.app.scopes)),
            )

    def violate(self, error: str, problems: list[str]) -> None:
        """Refuse what breaks Slack's rules, and remember it."""
        if problems:
            self.note(*problems)
            messages = [f"[ERROR] {problem}" for problem in problems]
            raise ApiError(error, response_metadata={"messages": messages})

    def note(self, *problems: str) -> None:
        """Remember what Slack would take but no app should send."""
        for problem in problems:
            self.platform.journal.report("violation", f"{self.method}: {problem}")

    def user(self, user_id: str, error: str = "user_not_found") -> User:
        """A user by ID."""
        if user_id not in self.space.users:
            raise ApiError(error)
        return self.space.users[user_id]

    def channel(self, channel_id: str) -> Channel:
        """A channel that the bot may know of, by ID."""
        channel = self.space.channels.get(channel_id)
        if channel is None or (channel.kind != "public" and not self.is_in(channel)):
            raise ApiError("channel_not_found")
        return channel

    def joined(self, channel_id: str) -> Channel:
        """A channel that the bot is in."""
        channel = self.channel(channel_id)
        if not self.is_in(channel):
            raise ApiError("not_in_channel")
        return channel

    def is_in(self, channel: Channel) -> bool:
        """Whether the bot is a member."""
        return self.space.bot.id in channel.members

    def message(self, channel: Channel, ts: str, error: str = "message_not_found") -> Message:
        """A message by its ts."""
        message = channel.timeline.get(ts)
        if message is None:
            raise ApiError(error)
        return message
