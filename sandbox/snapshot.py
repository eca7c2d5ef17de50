"""Everything that one person sees, as the page draws it."""

from sandbox.client import Client
from sandbox.platform import Platform
from sandbox.shapes import Json
from sandbox.timeline import Message
from sandbox.workspace import Channel, User, Workspace

#: Messages per channel that the page gets; a person can't read more either.
MOST_SHOWN = 300


def snapshot(platform: Platform, client: Client, user: User, notice: str | None) -> Json:
    """The page's whole state for one person."""
    space = platform.workspace
    space.im(user.id)
    stack = platform.surfaces.stack(user.id)
    home = platform.surfaces.homes.get(user.id)
    channels = [channel for channel in space.channels.values() if _sees(user, channel)]
    return {
        "workspace": {"name": space.name, "domain": space.domain},
        "notice": notice,
        "me": {"id": user.id, "name": user.name, "real_name": user.real_name, "tz": user.tz},
        "users": [
            {"id": u.id, "name": u.name, "real_name": u.real_name, "tz": u.tz, "is_bot": u.is_bot}
            for u in space.users.values()
        ],
        "groups": [
            {"id": group.id, "handle": group.handle, "name": group.name}
            for group in space.groups.values()
        ],
        "commands": list(platform.app.commands),
        "shortcuts": list(platform.app.shortcuts),
        "channels": [_channel(space, user, channel) for channel in channels],
        "messages": {channel.id: _messages(space, user, channel) for channel in channels},
        "home": home.payload() if home else None,
        "views": [surface.payload() for surface in stack],
        "errors": stack[-1].form.errors if stack else {},
        "busy": client.is_busy(user),
    }


def _sees(user: User, channel: Channel) -> bool:
    return channel.kind == "public" or user.id in channel.members


def _channel(space: Workspace, user: User, channel: Channel) -> Json:
    is_im = channel.kind == "im"
    return {
        "id": channel.id,
        "name": space.bot.real_name if is_im else channel.name,
        "is_private": channel.is_private,
        "is_im": is_im,
        "is_member": user.id in channel.members,
        "has_bot": space.bot.id in channel.members,
    }


def _messages(space: Workspace, user: User, channel: Channel) -> list[Json]:
    own = [m for m in space.ephemerals.get(user.id, []) if m.channel == channel.id]
    shown = channel.timeline.all()[-MOST_SHOWN:] + own
    return [_message(space, message) for message in sorted(shown, key=lambda m: m.ts)]


def _message(space: Workspace, message: Message) -> Json:
    author = space.users[message.user]
    return {
        "ts": message.ts,
        "channel": message.channel,
        "user": message.user,
        "username": author.real_name,
        "is_bot": author.is_bot,
        "text": message.text,
        "blocks": message.blocks,
        "thread_ts": message.thread_ts,
        "edited": message.edited is not None,
        "ephemeral": message.only_for is not None,
    }
