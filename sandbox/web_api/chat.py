"""chat.*: posting and editing."""

from sandbox.limits import problems_of_message, problems_of_metadata
from sandbox.payloads import message_json
from sandbox.shapes import Json
from sandbox.timeline import Message
from sandbox.web_api.call import ApiError, Call
from sandbox.workspace import Channel

#: Slack refuses an edit whose text is longer.
MOST_UPDATED_TEXT = 4_000
#: Slack cuts a posted text here.
MOST_POSTED_TEXT = 40_000


def post_message(call: Call) -> Json:
    """Post into a channel, a thread, or (by user ID) a person's direct messages."""
    call.scope("chat:write")
    channel = _place(call)
    blocks, metadata = call.object("blocks"), call.object("metadata")
    _check_content(call, blocks, metadata)
    _note_habits(call, blocks)
    thread_ts = call.text("thread_ts") or None
    if thread_ts:
        parent = call.message(channel, thread_ts, "thread_not_found")
        if parent.thread_ts not in {None, parent.ts}:
            raise ApiError("cannot_reply_to_message")
    message, _ = call.platform.post(
        channel,
        call.space.bot,
        call.text("text")[:MOST_POSTED_TEXT],
        blocks=blocks,
        metadata=metadata,
        thread_ts=thread_ts,
    )
    return _posted(call, message)


def update(call: Call) -> Json:
    """Edit one of the bot's own messages."""
    call.scope("chat:write")
    channel = call.channel(call.needed("channel"))
    message = call.message(channel, call.needed("ts"))
    if message.bot_id != call.space.bot_id:
        raise ApiError("cant_update_message")
    if channel.is_archived:
        raise ApiError("is_inactive")
    blocks, metadata = call.object("blocks"), call.object("metadata")
    if len(call.text("text")) > MOST_UPDATED_TEXT:
        call.violate("msg_too_long", [f"text: at most {MOST_UPDATED_TEXT} characters in an update"])
    _check_content(call, blocks, metadata)
    call.platform.edit(message, text=call.text("text"), blocks=blocks, metadata=metadata)
    return _posted(call, message) | {"text": message.text}


def post_ephemeral(call: Call) -> Json:
    """Show a message to one member of a channel; metadata is ignored."""
    call.scope("chat:write")
    channel = call.joined(call.needed("channel"))
    user = call.user(call.needed("user"), "user_not_in_channel")
    if channel.is_archived:
        raise ApiError("is_archived")
    if user.id not in channel.members:
        raise ApiError("user_not_in_channel")
    blocks = call.object("blocks")
    _check_content(call, blocks, None)
    message, _ = call.platform.post(
        channel,
        call.space.bot,
        call.text("text"),
        blocks=blocks,
        thread_ts=call.text("thread_ts") or None,
        only_for=user.id,
    )
    return {"message_ts": message.ts}


def get_permalink(call: Call) -> Json:
    """The URL of a message."""
    channel = call.channel(call.needed("channel"))
    message = call.message(channel, call.needed("message_ts"))
    url = f"https://{call.space.domain}.slack.com/archives/{channel.id}"
    url += f"/p{message.ts.replace('.', '')}"
    if message.thread_ts and message.thread_ts != message.ts:
        url += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": url}


def _place(call: Call) -> Channel:
    name = call.needed("channel")
    if name in call.space.users and not call.space.users[name].is_bot:
        return call.space.im(name)
    channel = call.channel(name)
    if channel.is_archived:
        raise ApiError("is_archived")
    may_post = channel.kind == "public" and "chat:write.public" in call.platform.app.scopes
    if not call.is_in(channel) and not may_post:
        raise ApiError("not_in_channel")
    return channel


def _check_content(call: Call, blocks: object, metadata: object) -> None:
    if not call.text("text") and not blocks:
        call.violate("no_text", ["there is neither text nor blocks"])
    call.violate("invalid_metadata_format", list(problems_of_metadata(metadata)))
    payload = {"text": call.text("text")[:MOST_POSTED_TEXT], "blocks": blocks}
    call.violate("invalid_blocks", problems_of_message(payload))


def _note_habits(call: Call, blocks: object) -> None:
    if not call.text("text").strip():
        call.note("no top-level text: screen readers and notifications have nothing to say")
    if len(call.text("text")) > MOST_POSTED_TEXT:
        call.note(f"text: Slack cuts it above {MOST_POSTED_TEXT} characters")
    if blocks and (
        call.flag("unfurl_links", default=True) or call.flag("unfurl_media", default=True)
    ):
        call.note("unfurl_links and unfurl_media must be false beside blocks")


def _posted(call: Call, message: Message) -> Json:
    return {
        "channel": message.channel,
        "ts": message.ts,
        "message": message_json(call.space, message, metadata=True),
    }
