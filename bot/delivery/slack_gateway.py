"""Slack's messages: post one, edit one, look for one. `chat.postMessage` is called nowhere else."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from blocks.message import Message
from bot.delivery import pages
from bot.domain.ports import Caller

#: How far Slack's clock and ours may be apart when looking for a message. Generous: a look is
#: rare and reads a page or two more; what it doesn't find is said twice.
_SKEW = timedelta(hours=2)
_PAGE = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where a message goes: a channel's ID, and a thread's ts when it's a reply."""

    channel: str
    thread: str | None = None


class SlackGateway:
    """Messages to and from Slack. Every method raises a SlackTrouble."""

    def __init__(self, call: Caller, bot_user: str) -> None:
        self._call = call
        self._bot_user = bot_user
        self._direct: dict[str, str] = {}

    async def direct_messages(self, user: str) -> str:
        """The ID of the bot's conversation with `user`."""
        if user not in self._direct:
            answer = await self._call("conversations.open", users=user)
            self._direct[user] = answer["channel"]["id"]
        return self._direct[user]

    async def post(self, address: Address, message: Message, metadata: Mapping[str, Any]) -> str:
        """Post `message`; returns its ts."""
        place: dict[str, Any] = {"channel": address.channel}
        if address.thread:
            place["thread_ts"] = address.thread
        answer = await self._call(
            "chat.postMessage",
            **place,
            **_content(message),
            metadata=metadata,
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer["ts"])

    async def edit(self, channel: str, ts: str, message: Message) -> None:
        """Replace what a message of the bot's says; its metadata stays."""
        await self._call("chat.update", channel=channel, ts=ts, **_content(message), parse="none")

    async def read(self, address: Address, ts: str) -> Message | None:
        """A message as it stands there, or None when it is gone."""
        oldest = datetime.fromtimestamp(float(ts), UTC) - timedelta(seconds=1)
        async for message in self._messages(address, oldest):
            if message.get("ts") == ts:
                return Message(text=message.get("text") or "", blocks=message.get("blocks") or [])
        return None

    async def find(self, address: Address, key: str, since: datetime) -> str | None:
        """The ts of the message with `key` in its metadata, sent since `since`, or None."""
        async for message in self._messages(address, since - _SKEW):
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("key") == key and self._is_ours(message):
                return str(message["ts"])
        return None

    def _is_ours(self, message: Mapping[str, Any]) -> bool:
        """Not another app's: anybody can put anything into metadata."""
        return bool(message.get("user", self._bot_user) == self._bot_user)

    def _messages(self, address: Address, oldest: datetime) -> AsyncIterator[Any]:
        method = "conversations.replies" if address.thread else "conversations.history"
        return pages.items(
            self._call,
            method,
            "messages",
            channel=address.channel,
            oldest=f"{oldest.timestamp():.6f}",
            include_all_metadata=True,
            limit=_PAGE,
            **({"ts": address.thread} if address.thread else {}),
        )


def _content(message: Message) -> dict[str, Any]:
    return {"text": message.text, "blocks": message.blocks}
