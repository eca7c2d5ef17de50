"""Slack itself, as far as this app meets it: one workspace and everything that happens in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sandbox.changes import Changes
from sandbox.delivery import ACK_DEADLINE, Dispatcher
from sandbox.events import RETRY_DELAYS, Events, Told
from sandbox.faults import Faults
from sandbox.journal import Journal
from sandbox.pace import Pace
from sandbox.payloads import Payloads, channel_type, message_json
from sandbox.response_urls import ResponseUrls
from sandbox.shapes import Json
from sandbox.socket_mode import SocketMode
from sandbox.surfaces import Surfaces
from sandbox.timeline import Message
from sandbox.triggers import Triggers
from sandbox.workspace import Channel, User, Workspace

#: The bot scopes, events, command and shortcuts of the manifest; a test keeps them equal.
ALL_SCOPES = frozenset(
    {
        "commands",
        "chat:write",
        "channels:read",
        "groups:read",
        "im:write",
        "channels:history",
        "groups:history",
        "im:history",
        "users:read",
        "usergroups:read",
    }
)
SUBSCRIPTIONS = frozenset(
    {"message.channels", "message.groups", "app_home_opened", "member_joined_channel"}
)
COMMAND = {
    "command": "/customer-escalation",
    "description": "Raise an escalation, or see what is open",
    "usage_hint": "<what's wrong> for <customer> | list | status ESC-7 | help",
}
SHORTCUTS = (
    {"callback_id": "escalate_message", "name": "Escalate message", "type": "message"},
    {"callback_id": "new_escalation", "name": "New escalation", "type": "global"},
)


@dataclass(frozen=True, kw_only=True)
class App:
    """The app as Slack has it installed."""

    bot_token: str = "xoxb-sandbox-bot-token"  # noqa: S105 - made up
    app_token: str = "xapp-sandbox-app-token"  # noqa: S105 - made up
    signing_secret: str = "sandbox-signing-secret"  # noqa: S105 - made up
    scopes: frozenset[str] = ALL_SCOPES
    #: bot events in the manifest's words, such as message.channels
    subscriptions: frozenset[str] = SUBSCRIPTIONS
    commands: tuple[Json, ...] = field(default=(COMMAND,))
    shortcuts: tuple[Json, ...] = field(default=SHORTCUTS)


class Platform:
    """The parts, put together; and posting, which touches several of them."""

    def __init__(
        self,
        *,
        app: App,
        name: str,
        clock: Callable[[], float],
        link: Callable[[str], str],
        ack_deadline: float = ACK_DEADLINE,
        retry_delays: Sequence[float] = RETRY_DELAYS,
    ) -> None:
        self.app = app
        self.clock = clock
        self.changes = Changes()
        self.journal = Journal(self.changes.notify)
        self.workspace = Workspace(name=name, clock=clock, notify=self.changes.notify)
        self.faults = Faults(self.changes.notify)
        self.pace = Pace(clock)
        self.triggers = Triggers(clock)
        self.response_urls = ResponseUrls(clock)
        self.surfaces = Surfaces(self.workspace, self.changes.notify)
        self.socket = SocketMode(
            app_id=self.workspace.app_id, faults=self.faults, notify=self.changes.notify
        )
        self.dispatcher = Dispatcher(
            journal=self.journal, socket=self.socket, deadline=ack_deadline
        )
        self.payloads = Payloads(self.workspace, link)
        self.events = Events(
            payloads=self.payloads,
            dispatcher=self.dispatcher,
            subscriptions=app.subscriptions,
            retry_delays=retry_delays,
        )

    def post(
        self,
        channel: Channel,
        user: User,
        text: str,
        *,
        blocks: list[Json] | None = None,
        metadata: Json | None = None,
        thread_ts: str | None = None,
        only_for: str | None = None,
        subtype: str | None = None,
    ) -> tuple[Message, Told]:
        """Put a message into a channel, or before one person, and tell the app of it."""
        message = Message(
            ts=self.workspace.new_ts(),
            channel=channel.id,
            user=user.id,
            text=text,
            blocks=self.surfaces.with_ids(blocks) if blocks else None,
            metadata=metadata or None,
            thread_ts=thread_ts,
            bot_id=self.workspace.bot_id if user is self.workspace.bot and not subtype else None,
            subtype=subtype,
            only_for=only_for,
        )
        self.workspace.add_message(message)
        if only_for is not None:
            return message, None
        if not self.dispatcher.reachable:
            return message, None
        return message, self.tell(channel, message_json(self.workspace, message))

    def edit(
        self,
        message: Message,
        *,
        text: str,
        blocks: list[Json] | None,
        metadata: Json | None = None,
    ) -> None:
        """Change a message in place; metadata None keeps what it has, {} removes it."""
        before = message_json(self.workspace, message)
        message.text = text
        message.blocks = self.surfaces.with_ids(blocks) if blocks else None
        if metadata is not None:
            message.metadata = metadata or None
        message.edited = {"user": message.user, "ts": self.workspace.new_ts()}
        if message.only_for is None:
            self._tell_of_edit(message, before)
        self.changes.notify()

    def _tell_of_edit(self, message: Message, before: Json) -> None:
        edited = message.edited or {}
        self.tell(
            self.workspace.channels[message.channel],
            {
                "type": "message",
                "subtype": "message_changed",
                "message": message_json(self.workspace, message),
                "previous_message": before,
                "hidden": True,
                "ts": edited.get("ts"),
            },
        )

    def delete(self, message: Message) -> None:
        """Take a message away."""
        if message.only_for:
            self.workspace.ephemerals[message.only_for].remove(message)
        else:
            self.workspace.channels[message.channel].timeline.remove(message)
        self.changes.notify()

    def tell(self, channel: Channel, message: Json) -> Told:
        """Send a message event, if the bot is where it happened."""
        if self.workspace.bot.id not in channel.members:
            return None
        kind = channel_type(channel)
        subscription = {"channel": "message.channels", "group": "message.groups"}.get(kind)
        event = {
            **message,
            "channel": channel.id,
            "channel_type": kind,
            "event_ts": message["ts"],
        }
        return self.events.emit(event, subscription or "message.im")

    def join(self, channel: Channel, user: User, inviter: User) -> Told:
        """Add somebody to a channel, the bot included, and tell the app."""
        channel.members.add(user.id)
        self.post(channel, user, f"<@{user.id}> has joined the channel", subtype="channel_join")
        if self.workspace.bot.id not in channel.members:
            return None
        event = {
            "type": "member_joined_channel",
            "user": user.id,
            "channel": channel.id,
            "channel_type": "G" if channel.is_private else "C",
            "team": self.workspace.team_id,
            "inviter": inviter.id,
            "event_ts": self.workspace.new_ts(),
        }
        return self.events.emit(event, "member_joined_channel")

    def button_holder(self, channel: str, ts: str, user: str) -> Message | None:
        """The message that a person sees under this ts, ephemerals included."""
        own = self.workspace.ephemerals.get(user, [])
        return self.workspace.find_message(channel, ts) or next(
            (message for message in own if message.ts == ts), None
        )
