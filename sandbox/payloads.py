"""What Slack sends to an app, field by field."""

import copy
import secrets
from collections.abc import Callable

from sandbox.shapes import Json
from sandbox.surfaces import Surface
from sandbox.timeline import Message
from sandbox.workspace import Channel, User, Workspace

#: Deprecated by Slack and still in every request; apps verify the signature instead.
VERIFICATION_TOKEN = "sandbox-verification-token"  # noqa: S105 - Slack's own deprecated field


def message_json(space: Workspace, message: Message, *, metadata: bool = False) -> Json:
    """A message as conversations.history and message events show it."""
    full: Json = {
        "type": "message",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": space.team_id,
    }
    if message.bot_id:
        full |= {"bot_id": message.bot_id, "app_id": space.app_id}
        full["bot_profile"] = _bot_profile(space)
    optional = {
        "subtype": message.subtype,
        "blocks": copy.deepcopy(message.blocks),
        "edited": message.edited,
        "thread_ts": message.thread_ts,
        "metadata": copy.deepcopy(message.metadata) if metadata else None,
    }
    full |= {key: value for key, value in optional.items() if value is not None}
    return full | _thread_fields(space, message)


def _thread_fields(space: Workspace, message: Message) -> Json:
    timeline = space.channels[message.channel].timeline
    if message.replies:
        return {
            "thread_ts": message.ts,
            "reply_count": message.replies,
            "latest_reply": timeline.last_reply(message.ts),
            "is_locked": False,
            "subscribed": False,
        }
    parent = timeline.get(message.thread_ts) if message.thread_ts else None
    return {"parent_user_id": parent.user} if parent and parent is not message else {}


def _bot_profile(space: Workspace) -> Json:
    return {
        "id": space.bot_id,
        "app_id": space.app_id,
        "user_id": space.bot.id,
        "name": space.bot.real_name,
        "deleted": False,
        "updated": 0,
        "team_id": space.team_id,
        "icons": {},
    }


def name_of(channel: Channel) -> str:
    """A channel's name as interactions carry it: private ones aren't named."""
    return {"private": "privategroup", "im": "directmessage"}.get(channel.kind, channel.name)


def channel_type(channel: Channel) -> str:
    """A channel's kind as message events name it."""
    return {"public": "channel", "private": "group", "im": "im"}[channel.kind]


class Payloads:
    """Builds requests; `link` turns a response_url's key into a URL."""

    def __init__(self, space: Workspace, link: Callable[[str], str]) -> None:
        self._space = space
        self._link = link

    def command(
        self, user: User, channel: Channel, command: str, text: str, *, trigger: str, key: str
    ) -> Json:
        """A slash command: a flat form."""
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": self._space.team_id,
            "team_domain": self._space.domain,
            "channel_id": channel.id,
            "channel_name": name_of(channel),
            "user_id": user.id,
            "user_name": user.name,
            "command": command,
            "text": text,
            "api_app_id": self._space.app_id,
            "is_enterprise_install": "false",
            "response_url": self._link(key),
            "trigger_id": trigger,
        }

    def shortcut(
        self,
        user: User,
        callback_id: str,
        *,
        trigger: str,
        message: Message | None = None,
        key: str = "",
    ) -> Json:
        """A global shortcut, or a message's."""
        full = self._interaction("shortcut", user, trigger)
        full |= {"callback_id": callback_id, "action_ts": self._space.new_ts()}
        if message is not None:
            channel = self._space.channels[message.channel]
            full |= {
                "type": "message_action",
                "message_ts": message.ts,
                "message": message_json(self._space, message),
                "channel": {"id": channel.id, "name": name_of(channel)},
                "response_url": self._link(key),
            }
        return full

    def message_action(
        self, user: User, message: Message, action: Json, *, state: Json, trigger: str, key: str
    ) -> Json:
        """A click on something in a message."""
        channel = self._space.channels[message.channel]
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": message.only_for is not None,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        full = self._interaction("block_actions", user, trigger)
        full |= {
            "container": container,
            "channel": {"id": channel.id, "name": name_of(channel)},
            "state": {"values": state},
            "response_url": self._link(key),
            "actions": [{**action, "action_ts": self._space.new_ts()}],
        }
        if message.only_for is None:
            full["message"] = message_json(self._space, message)
        return full

    def view_action(self, user: User, surface: Surface, action: Json, *, trigger: str) -> Json:
        """A click or a dispatching input in a modal or Home tab."""
        view = surface.payload()
        return self._interaction("block_actions", user, trigger) | {
            "container": {"type": "view", "view_id": surface.id},
            "view": view,
            "actions": [{**action, "action_ts": self._space.new_ts()}],
        }

    def submission(self, user: User, surface: Surface, *, trigger: str) -> Json:
        """A modal's submission."""
        return self._interaction("view_submission", user, trigger) | {
            "view": surface.payload(),
            "response_urls": [],
        }

    def closed(self, user: User, surface: Surface) -> Json:
        """A modal that was cancelled."""
        full = self._interaction("view_closed", user, "")
        del full["trigger_id"]
        return full | {"view": surface.payload(), "is_cleared": False}

    def event(self, event: Json) -> Json:
        """The envelope around an event."""
        space = self._space
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": space.team_id,
            "context_team_id": space.team_id,
            "context_enterprise_id": None,
            "api_app_id": space.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{secrets.token_hex(5).upper()}",
            "event_time": int(space.now()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": space.team_id,
                    "user_id": space.bot.id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": secrets.token_hex(8),
        }

    def _interaction(self, kind: str, user: User, trigger: str) -> Json:
        space = self._space
        return {
            "type": kind,
            "token": VERIFICATION_TOKEN,
            "team": {"id": space.team_id, "domain": space.domain},
            "user": {
                "id": user.id,
                "username": user.name,
                "name": user.name,
                "team_id": space.team_id,
            },
            "api_app_id": space.app_id,
            "trigger_id": trigger,
            "enterprise": None,
            "is_enterprise_install": False,
        }
