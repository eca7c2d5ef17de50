"""conversations.*: channels, their members, their past."""

from sandbox.payloads import message_json
from sandbox.shapes import Json
from sandbox.web_api.call import ApiError, Call
from sandbox.web_api.pages import page, page_of_stamps
from sandbox.workspace import Channel

READ = {
    "public": "channels:read",
    "private": "groups:read",
    "im": "im:read",
    "mpim": "mpim:read",
}
HISTORY = {"public": "channels:history", "private": "groups:history", "im": "im:history"}
TYPES = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}
#: Bounds of history when none is given: before and after every ts.
FIRST, LAST = "0000000000.000000", "9999999999.999999"


def list_channels(call: Call) -> Json:
    """The channels of the asked types; private ones only where the bot is."""
    asked = [name.strip() for name in call.text("types", "public_channel").split(",")]
    if any(name not in TYPES for name in asked):
        raise ApiError("invalid_types")
    kinds = {TYPES[name] for name in asked}
    for kind in sorted(kinds):
        call.scope(READ[kind])
    hide_archived = call.flag("exclude_archived")
    found = [
        channel
        for channel in call.space.channels.values()
        if channel.kind in kinds
        and (channel.kind == "public" or call.is_in(channel))
        and not (hide_archived and channel.is_archived)
    ]
    some, metadata = page(call, found)
    return {
        "channels": [channel_json(call, channel) for channel in some],
        "response_metadata": metadata,
    }


def info(call: Call) -> Json:
    """One channel."""
    channel = call.channel(call.needed("channel"))
    call.scope(READ[channel.kind])
    shown = channel_json(call, channel)
    if not call.flag("include_num_members"):
        shown.pop("num_members", None)
    return {"channel": shown}


def members(call: Call) -> Json:
    """The IDs of a channel's members, the bot's included."""
    channel = call.channel(call.needed("channel"))
    call.scope(READ[channel.kind])
    some, metadata = page(call, sorted(channel.members))
    return {"members": list(some), "response_metadata": metadata}


def history(call: Call) -> Json:
    """Messages outside threads, newest first."""
    channel = call.joined(call.needed("channel"))
    call.scope(HISTORY[channel.kind])
    oldest, latest, inclusive = _bounds(call)
    stamps = channel.timeline.top_between(oldest, latest, inclusive=inclusive)
    some, metadata = page_of_stamps(call, stamps[::-1], default=100, most=999)
    return _messages(call, channel, some, metadata)


def replies(call: Call) -> Json:
    """A thread: its first message whatever the bounds, then the replies, oldest first."""
    channel = call.joined(call.needed("channel"))
    call.scope(HISTORY[channel.kind])
    parent = call.message(channel, call.needed("ts"), "thread_not_found")
    oldest, latest, inclusive = _bounds(call)
    stamps = channel.timeline.replies_between(parent.ts, oldest, latest, inclusive=inclusive)
    some, metadata = page_of_stamps(call, [parent.ts, *stamps], default=1000, most=1000)
    return _messages(call, channel, some, metadata)


def open_im(call: Call) -> Json:
    """The direct messages with one person."""
    call.scope("im:write")
    names = call.args.get("users") or ""
    ids = names if isinstance(names, list) else [name for name in names.split(",") if name]
    if len(ids) != 1:
        raise ApiError("users_list_not_supplied" if not ids else "not_enough_users")
    user = call.user(ids[0].strip())
    if user.is_bot:
        raise ApiError("cannot_dm_bot")
    channel = call.space.im(user.id)
    shown = channel_json(call, channel) if call.flag("return_im") else {"id": channel.id}
    return {"channel": shown}


def channel_json(call: Call, channel: Channel) -> Json:
    """A channel as Slack shows it to the bot."""
    if channel.kind == "im":
        return {
            "id": channel.id,
            "created": channel.created,
            "is_im": True,
            "is_archived": channel.is_archived,
            "user": channel.user,
            "is_user_deleted": False,
        }
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": not channel.is_private,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.is_private,
        "is_archived": channel.is_archived,
        "is_general": channel.name == "general",
        "is_member": call.is_in(channel),
        "created": channel.created,
        "context_team_id": call.space.team_id,
        "num_members": len(channel.members),
    }


def _bounds(call: Call) -> tuple[str, str, bool]:
    oldest, latest = _stamp(call.text("oldest"), FIRST), _stamp(call.text("latest"), LAST)
    return oldest, latest, call.flag("inclusive")


def _stamp(text: str, default: str) -> str:
    """A bound with as many digits as every ts has, so that it can be compared as text."""
    if text in {"", "0"}:
        return default
    seconds, _, rest = text.partition(".")
    if not seconds.isdigit() or not (rest or "0").isdigit():
        raise ApiError("invalid_ts_oldest" if default == FIRST else "invalid_ts_latest")
    return f"{seconds.zfill(10)}.{rest[:6].ljust(6, '0')}"


def _messages(call: Call, channel: Channel, stamps: list[str], metadata: Json) -> Json:
    with_metadata = call.flag("include_all_metadata")
    found = [channel.timeline.get(ts) for ts in stamps]
    answer: Json = {
        "messages": [
            message_json(call.space, message, metadata=with_metadata)
            for message in found
            if message is not None
        ],
        "has_more": bool(metadata["next_cursor"]),
    }
    return answer | ({"response_metadata": metadata} if metadata["next_cursor"] else {})
