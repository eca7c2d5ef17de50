"""Who and what there is in the workspace, as far as the bot needs to know."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

import structlog

from bot.delivery import pages
from bot.delivery.memory import MOST_ANSWERS, Memory
from bot.domain.policy import Policy
from bot.domain.ports import Caller, Channel, Now
from bot.domain.trouble import Rejected, SlackTrouble

log = structlog.get_logger(__name__)

#: How long an answer of Slack's is taken as still true.
_CHANNELS_FOR = timedelta(minutes=10)
_PEOPLE_FOR = timedelta(hours=1)
#: Seconds a message waits for whom it mentions.
_PATIENCE = 2.0
#: Names of a channel's members that are looked at: `users.info` allows about 100 a minute.
_MOST_NAMES = 200
#: People looked up side by side.
_AT_ONCE = 20
#: A name that wasn't there is looked up again after this long.
_ABSENT_FOR = timedelta(seconds=30)

#: Names have no capitals, so an ID is never taken for one.
_CHANNEL_ID = re.compile(r"[CDG][A-Z0-9]+")
_USER_ID = re.compile(r"[UW][A-Z0-9]{2,}")
_GROUP_ID = re.compile(r"S[A-Z0-9]{2,}")


class SlackDirectory:
    """`bot.domain.ports.Directory`, asking Slack and remembering for a while.

    What can't be found out is answered cautiously: an unknown channel is None, an unknown
    member may not see, an unknown handle is plain text.
    """

    def __init__(self, call: Caller, now: Now) -> None:
        self._call = call
        self._by_name: Memory[dict[str, Channel]] = Memory(now)
        self._by_id: Memory[Channel | None] = Memory(now)
        self._groups: Memory[dict[str, str]] = Memory(now)
        self._people: Memory[Mapping[str, Any]] = Memory(now)
        self._members: Memory[dict[str, str]] = Memory(now)
        #: Mentions by handle and channel, as last looked up: an old one beats none.
        self._mentions: dict[tuple[str, str], str | None] = {}
        #: Keys of targets the bot can't post to, with Slack's error code; see look_at_targets.
        self.unusable: Mapping[str, str] = {}

    def forget_channels(self) -> None:
        """Something about channels has changed: ask Slack again."""
        self._by_name.clear()
        self._by_id.clear()

    async def channel(self, ref: str) -> Channel | None:
        """The channel that a policy calls `ref` (ID or `#name`), or None.

        Raises SlackTrouble when Slack can't be asked.
        """
        if _CHANNEL_ID.fullmatch(ref):
            return await self._by_id.get(ref, lambda: self._channel_info(ref), _CHANNELS_FOR)
        channels = await self._by_name.get("all", self._list_channels, _CHANNELS_FOR)
        name = ref.removeprefix("#").lower()
        if name not in channels and self._by_name.older_than("all", _ABSENT_FOR):
            self._by_name.clear()
            channels = await self._by_name.get("all", self._list_channels, _CHANNELS_FOR)
        return channels.get(name)

    async def may_see(self, user: str, channel: str) -> bool:
        """Whether the channel with that ID is public or the user is its member."""
        try:
            info = await self.channel(channel)
            if info is None:
                return False
            return not info.is_private or await self._is_member(user, channel)
        except SlackTrouble as trouble:
            log.warning("visibility unknown, so hidden", channel=channel, trouble=str(trouble))
            return False

    async def mention(self, ref: str | None, channel: str) -> str | None:
        """How to mention a policy's `@handle` or ID in `channel`; plain text when unknown.

        A message doesn't wait long for it: a brief without a mention beats a late one.
        """
        if ref is None:
            return None
        if _USER_ID.fullmatch(ref):
            return f"<@{ref}>"
        if _GROUP_ID.fullmatch(ref):
            return f"<!subteam^{ref}>"
        handle = ref.removeprefix("@").lower()
        group = (self._groups.at_hand("all", _CHANNELS_FOR) or {}).get(handle)
        if group:
            return f"<!subteam^{group}>"
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._look_up_handle(handle, channel)
        except (SlackTrouble, TimeoutError) as trouble:
            log.warning("handle not looked up", handle=handle, trouble=str(trouble))
        return self._mentions.get((handle, channel)) or f"@{handle}"

    async def knows_handle(self, ref: str, channel: str) -> bool:
        """Whether a policy's `@handle` is a user group or a member of `channel`."""
        return (await self.mention(ref, channel) or "").startswith("<")

    async def timezone(self, user: str) -> str:
        """The user's IANA time zone, or `UTC` when it isn't known."""
        return str((await self._person(user)).get("tz") or "UTC")

    def known_timezone(self, user: str) -> str | None:
        """The user's IANA time zone where it has been asked for before; Slack isn't asked."""
        return (self._people.known(user) or {}).get("tz")

    async def name(self, user: str) -> str:
        """What people call the user."""
        person = await self._person(user)
        profile = person.get("profile") or {}
        return str(
            profile.get("display_name")
            or person.get("real_name")
            or profile.get("real_name")
            or person.get("name")
            or user
        )

    async def look_at_targets(self, policy: Policy) -> Mapping[str, str]:
        """Bring `unusable` up to date and return it."""
        self.forget_channels()
        reasons = {}
        for target in policy.targets:
            try:
                reason = _why_not(await self.channel(target.channel))
            except SlackTrouble as trouble:
                log.warning("channel unknown", channel=target.channel, trouble=str(trouble))
                reason = self.unusable.get(target.key)
            if reason:
                reasons[target.key] = reason
        self.unusable = reasons
        return reasons

    async def look_at_handles(self, policy: Policy) -> None:
        """Find out whom the policy's handles mean, however long it takes.

        Raises SlackTrouble when Slack can't be asked.
        """
        for target in policy.targets:
            channel = await self.channel(target.channel)
            for ref in filter(None, (target.notify, target.escalate_to)):
                if channel and ref.startswith("@"):
                    await self._look_up_handle(ref.removeprefix("@").lower(), channel.id)

    async def _person(self, user: str) -> Mapping[str, Any]:
        try:
            return await self._people.get(user, lambda: self._user_info(user), _PEOPLE_FOR)
        except SlackTrouble as trouble:
            log.warning("person unknown", user=user, trouble=str(trouble))
            return {}

    async def _user_info(self, user: str) -> Mapping[str, Any]:
        answer = await self._call("users.info", json=False, user=user)
        person: Mapping[str, Any] = answer["user"]
        return person

    async def _channel_info(self, channel: str) -> Channel | None:
        try:
            answer = await self._call("conversations.info", json=False, channel=channel)
        except Rejected as rejected:
            if rejected.reason == "channel_not_found":
                return None
            raise
        return _channel(answer["channel"])

    async def _list_channels(self) -> dict[str, Channel]:
        types = "public_channel,private_channel"
        found = pages.items(self._call, "conversations.list", "channels", types=types, limit=999)
        return {channel.name: channel async for channel in _channels(found)}

    async def _is_member(self, user: str, channel: str) -> bool:
        async for member in self._all_members(channel):
            if member == user:
                return True
        return False

    def _all_members(self, channel: str) -> AsyncIterator[Any]:
        return pages.items(self._call, "conversations.members", "members", channel=channel)

    async def _look_up_handle(self, handle: str, channel: str) -> None:
        mention = await self._mention_by_handle(handle, channel)
        if len(self._mentions) >= MOST_ANSWERS:
            self._mentions.clear()
        self._mentions[handle, channel] = mention

    async def _mention_by_handle(self, handle: str, channel: str) -> str | None:
        groups = await self._groups.get("all", self._list_groups, _CHANNELS_FOR)
        if handle in groups:
            return f"<!subteam^{groups[handle]}>"
        # A person is looked for among the channel's members only: who is to act there is
        # there, and it needs no list of all people (docs/decisions/0004).
        members = await self._members.get(
            channel, lambda: self._names_of_members(channel), _PEOPLE_FOR
        )
        return f"<@{members[handle]}>" if handle in members else None

    async def _list_groups(self) -> dict[str, str]:
        answer = await self._call("usergroups.list", json=False)
        groups = answer.get("usergroups") or []
        return {str(group.get("handle")).lower(): group["id"] for group in groups}

    async def _names_of_members(self, channel: str) -> dict[str, str]:
        members = [member async for member in self._all_members(channel)][:_MOST_NAMES]
        names: dict[str, str] = {}
        for start in range(0, len(members), _AT_ONCE):
            some = members[start : start + _AT_ONCE]
            for member, person in zip(
                some, await asyncio.gather(*map(self._person, some)), strict=True
            ):
                profile = person.get("profile") or {}
                for name in filter(None, (person.get("name"), profile.get("display_name"))):
                    names.setdefault(str(name).lower(), member)
        return names


async def _channels(found: AsyncIterator[Any]) -> AsyncIterator[Channel]:
    async for item in found:
        yield _channel(item)


def _channel(item: Mapping[str, Any]) -> Channel:
    return Channel(
        id=item["id"],
        name=str(item.get("name") or "").lower(),
        is_private=bool(item.get("is_private")),
        is_member=bool(item.get("is_member", True)),
        is_archived=bool(item.get("is_archived")),
    )


def _why_not(channel: Channel | None) -> str | None:
    if channel is None:
        return "channel_not_found"
    if channel.is_archived:
        return "is_archived"
    return None if channel.is_member else "not_in_channel"
