"""The workspace: people, user groups, channels, and who is where."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from sandbox.timeline import Message, Timeline

Kind = Literal["public", "private", "im"]


@dataclass(kw_only=True, eq=False)
class User:
    """A person, or the bot."""

    id: str
    name: str
    real_name: str
    #: an IANA name
    tz: str
    is_bot: bool = False


@dataclass(kw_only=True, eq=False)
class Group:
    """A user group, mentioned by its handle."""

    id: str
    handle: str
    name: str
    members: list[str]


@dataclass(kw_only=True, eq=False)
class Channel:
    """A channel, or the direct messages between a person and the bot."""

    id: str
    name: str
    kind: Kind
    members: set[str]
    created: int
    #: the person, in direct messages
    user: str | None = None
    is_archived: bool = False
    timeline: Timeline = field(default_factory=Timeline)

    @property
    def is_private(self) -> bool:
        """Whether only its members know of it."""
        return self.kind == "private"


class Workspace:
    """Everything there is, by ID and by name. Change it only through its methods."""

    def __init__(
        self, *, name: str, clock: Callable[[], float], notify: Callable[[], None]
    ) -> None:
        self.name = name
        self.domain = name.lower().replace(" ", "-")
        self.users: dict[str, User] = {}
        self.groups: dict[str, Group] = {}
        self.channels: dict[str, Channel] = {}
        self.ephemerals: dict[str, list[Message]] = {}
        self._names: dict[str, str] = {}
        self._ims: dict[str, str] = {}
        self._counter = itertools.count(1)
        self._clock = clock
        self._notify = notify
        self._last_ts = 0
        self.team_id = self.new_id("T")
        self.app_id = self.new_id("A")
        self.bot_id = self.new_id("B")
        self.bot = self.add_user("escalations", real_name="Customer Escalation", is_bot=True)
        self.slackbot = self.add_user("slackbot", real_name="Slackbot", is_bot=True)

    def new_id(self, prefix: str) -> str:
        """A fresh ID of Slack's shape."""
        return f"{prefix}0SB{next(self._counter):07X}"

    def now(self) -> float:
        """Unix seconds by the sandbox's clock."""
        return self._clock()

    def new_ts(self) -> str:
        """A ts later than every other, in Slack's seconds with six decimals."""
        self._last_ts = max(self._last_ts + 1, int(self._clock() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def add_user(
        self, name: str, *, real_name: str = "", tz: str = "Europe/Berlin", is_bot: bool = False
    ) -> User:
        """Add a person who can then be acted as."""
        user = User(
            id=self.new_id("U"), name=name, real_name=real_name or name, tz=tz, is_bot=is_bot
        )
        self.users[user.id] = user
        self._names[f"@{name}"] = user.id
        self._notify()
        return user

    def add_group(self, handle: str, *, name: str = "", members: tuple[str, ...] = ()) -> Group:
        """Add a user group of people given by name."""
        ids = [self.user(member).id for member in members]
        group = Group(id=self.new_id("S"), handle=handle, name=name or handle, members=ids)
        self.groups[group.id] = group
        self._notify()
        return group

    def add_channel(
        self,
        name: str,
        *,
        members: tuple[str, ...] | None = None,
        private: bool = False,
        archived: bool = False,
        bot: bool = True,
    ) -> Channel:
        """Add a channel; all people are in it unless `members` names some."""
        people = self.people() if members is None else [self.user(member) for member in members]
        ids = {person.id for person in people} | ({self.bot.id} if bot else set())
        channel = Channel(
            id=self.new_id("C"),
            name=name,
            kind="private" if private else "public",
            members=ids,
            created=int(self.now()),
            is_archived=archived,
        )
        self.channels[channel.id] = channel
        self._names[f"#{name}"] = channel.id
        self._notify()
        return channel

    def rename(self, channel: str, name: str) -> None:
        """Give a channel another name; its ID stays."""
        found = self.channel(channel)
        self._names.pop(f"#{found.name}", None)
        found.name = name
        self._names[f"#{name}"] = found.id
        self._notify()

    def archive(self, channel: str, *, archived: bool = True) -> None:
        """Archive a channel, or bring it back."""
        self.channel(channel).is_archived = archived
        self._notify()

    def kick(self, channel: str, user: str | None = None) -> None:
        """Take a person, or the bot, out of a channel. (Slack tells an app nothing of it here.)"""
        self.channel(channel).members.discard(self.user(user).id if user else self.bot.id)
        self._notify()

    def people(self) -> list[User]:
        """Everybody but bots."""
        return [user for user in self.users.values() if not user.is_bot]

    def user(self, name: str) -> User:
        """A user by name, @name or ID; LookupError names those there are."""
        found = self.users.get(name) or self.users.get(self._names.get(f"@{name.lstrip('@')}", ""))
        if found is None:
            known = ", ".join(user.name for user in self.users.values())
            raise LookupError(f"no user {name!r}; there are {known}")
        return found

    def channel(self, name: str) -> Channel:
        """A channel by name, #name or ID, or the bot's direct messages with `@person`."""
        if name.startswith("@") or name in self.users:
            return self.im(self.user(name).id)
        found = self.channels.get(name)
        found = found or self.channels.get(self._names.get(f"#{name.lstrip('#')}", ""))
        if found is None:
            known = ", ".join(channel.name for channel in self.channels.values())
            raise LookupError(f"no channel {name!r}; there are {known}")
        return found

    def im(self, user_id: str) -> Channel:
        """The direct messages between a person and the bot; there from the first use on."""
        if user_id not in self._ims:
            channel = Channel(
                id=self.new_id("D"),
                name=self.users[user_id].name,
                kind="im",
                members={user_id, self.bot.id},
                created=int(self.now()),
                user=user_id,
            )
            self.channels[channel.id] = channel
            self._ims[user_id] = channel.id
        return self.channels[self._ims[user_id]]

    def add_message(self, message: Message) -> None:
        """Put a message where it belongs: in its channel, or before one person's eyes only."""
        if message.only_for:
            self.ephemerals.setdefault(message.only_for, []).append(message)
        else:
            self.channels[message.channel].timeline.add(message)
        self._notify()

    def find_message(self, channel: str, ts: str) -> Message | None:
        """A message by channel ID and ts, ephemerals not included."""
        found = self.channels.get(channel)
        return found.timeline.get(ts) if found else None

    def mention(self, text: str) -> str:
        """A text as Slack's composer sends it: escaped, with `@name` turned into mentions."""
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for user in self.people():
            escaped = escaped.replace(f"@{user.name}", f"<@{user.id}>")
        for group in self.groups.values():
            escaped = escaped.replace(f"@{group.handle}", f"<!subteam^{group.id}>")
        return escaped
