"""One message from row to Slack: find its place, render it, look or send, say what became."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from blocks.message import Message, Scene
from blocks.messages import render, without_buttons
from blocks.metadata import metadata
from bot.delivery import follow_ups
from bot.delivery.directory import SlackDirectory
from bot.delivery.retry import decide_retry
from bot.delivery.slack_gateway import Address, SlackGateway
from bot.domain.escalation import OVER, WITH_TEAM, Escalation, Status
from bot.domain.notices import Kind, Place
from bot.domain.policy import Policy
from bot.domain.ports import (
    Deferred,
    Delivered,
    Dropped,
    Failed,
    Now,
    Owed,
    Sent,
    Workspace,
)
from bot.domain.trouble import Rejected, SlackTrouble, Throttled

#: The longest that posting can take: the clients' time limit.
POST_TAKES = timedelta(seconds=10)

#: Refusals after which the channel of a name is looked up anew.
_OTHER_CHANNEL = {"channel_not_found", "is_archived", "not_in_channel"}
#: Edits that can't ever be made: the message is gone, or too old.
_NEVER = {"message_not_found", "cant_update_message", "edit_window_closed", "block_mismatch"}

log = structlog.get_logger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sender:
    """Delivers claimed messages; what it needs is handed to it once."""

    gateway: SlackGateway
    directory: SlackDirectory
    policy: Policy
    workspace: Workspace
    now: Now

    async def deliver(self, owed: Owed, escalation: Escalation | None) -> Delivered:
        """Deliver one message about `escalation` and say what became of it. Never raises
        a SlackTrouble."""
        try:
            if owed.kind.place is Place.EDIT:
                return await self._edit(owed, escalation)
            return await self._post(owed, escalation)
        except Rejected as rejected:
            return self._failed(owed, escalation, rejected)
        except SlackTrouble as trouble:
            return self._deferred(owed, trouble)

    async def _post(self, owed: Owed, escalation: Escalation | None) -> Delivered:
        if _obsolete(owed, escalation):
            owed = replace(owed, withdrawn=True)
        if owed.withdrawn and not owed.must_look:
            return Dropped(owed=owed)
        address = await self._address(owed, escalation)
        if owed.must_look:
            ts = await self.gateway.find(address, owed.key, owed.first_claimed_at)
            if ts:
                out = datetime.fromtimestamp(float(ts), UTC)
                return self._sent(owed, escalation, address.channel, ts, out)
            if owed.settled_at and self.now() < owed.settled_at:
                return self._later(owed, owed.settled_at)
            if owed.withdrawn:
                return Dropped(owed=owed)
        message = await self._message(owed, escalation, address.channel)
        name = escalation.id if escalation else ""
        if self.now() >= owed.leased_until - POST_TAKES:
            # The process was held up: somebody else may have taken this message over.
            return self._later(owed, self.now())
        try:
            ts = await self.gateway.post(address, message, metadata(name, owed.kind, owed.key))
        except Rejected as rejected:
            # Only this refusal says that the message isn't there.
            return self._failed(replace(owed, must_look=False), escalation, rejected)
        return self._sent(owed, escalation, address.channel, ts, self.now())

    async def _edit(self, owed: Owed, escalation: Escalation | None) -> Delivered:
        if escalation is None or escalation.thread is None:
            return Dropped(owed=owed)
        thread = escalation.thread
        if owed.kind is Kind.BUTTONS_OFF:
            channel, ts = owed.data["channel"], owed.data["ts"]
            in_thread = Kind(owed.data["kind"]).place is Place.THREAD
            address = Address(channel=channel, thread=thread.ts if in_thread else None)
            said = await self.gateway.read(address, ts)
            if said is None:
                return Dropped(owed=owed)
            message = without_buttons(said)
        else:
            channel, ts = thread.channel, thread.ts
            message = await self._message(owed, escalation, channel)
        await self.gateway.edit(channel, ts, message)
        return Sent(owed=owed, at=self.now(), channel=channel, ts=ts)

    async def _address(self, owed: Owed, escalation: Escalation | None) -> Address:
        if owed.recipient:
            return Address(channel=await self.gateway.direct_messages(owed.recipient))
        if escalation is None:
            raise Rejected("no_recipient")
        if owed.kind.place is Place.THREAD:
            if escalation.thread is None:
                raise Rejected("no_brief")
            return Address(channel=escalation.thread.channel, thread=escalation.thread.ts)
        channel = await self.directory.channel(self.policy.target(escalation.target).channel)
        if channel is None:
            raise Rejected("channel_not_found")
        return Address(channel=channel.id)

    async def _message(self, owed: Owed, escalation: Escalation | None, channel: str) -> Message:
        if owed.kind is Kind.ANSWER or escalation is None:
            return Message(text=owed.data["text"], blocks=owed.data["blocks"])
        target = self.policy.target(escalation.target)
        mentions = _mentions_needed(owed.kind)
        scene = self._scene(owed, escalation, self.now())
        if mentions:
            scene = replace(
                scene,
                notify=await self.directory.mention(target.notify, channel),
                escalate_to=await self.directory.mention(target.escalate_to, channel),
            )
        return render(owed.kind, escalation, scene)

    def _scene(self, owed: Owed, escalation: Escalation, now: datetime) -> Scene:
        thread = escalation.thread
        data: Mapping[str, Any] = owed.data
        return Scene(
            policy=self.policy,
            now=now,
            link=self.workspace.link(thread) if thread else None,
            notify=None,
            escalate_to=None,
            event=owed.event,
            unanswered=owed.unanswered,
            failure=data.get("reason"),
            data=data,
        )

    def _sent(
        self, owed: Owed, escalation: Escalation | None, channel: str, ts: str, out: datetime
    ) -> Delivered:
        """`out`: since when people can read it, which may be long ago for what was looked for."""
        now = self.now()
        owes = follow_ups.after_sent(owed, escalation, self.policy, now) if escalation else []
        return Sent(
            owed=owed,
            at=now,
            channel=channel,
            ts=ts,
            follow_ups=owes,
            event=follow_ups.sent_event(owed, channel, ts, now),
            changes_card=follow_ups.changes_card(owed, out),
            late=follow_ups.lateness_of_brief(owed, out),
        )

    def _failed(self, owed: Owed, escalation: Escalation | None, rejected: Rejected) -> Delivered:
        now = self.now()
        if owed.withdrawn:
            return Dropped(owed=owed)
        if rejected.reason in _OTHER_CHANNEL:
            self.directory.forget_channels()
        retry = decide_retry(rejected, attempts=owed.attempts, must_look=owed.must_look, now=now)
        return Failed(
            owed=owed,
            reason=rejected.reason,
            must_look=retry.look,
            until=None if _hopeless(owed, rejected.reason) else retry.at,
            at=now,
            follow_ups=follow_ups.after_failure(
                owed, escalation, rejected.reason, self.policy, now
            ),
            event=follow_ups.failed_event(owed, rejected.reason, now),
        )

    def _deferred(self, owed: Owed, trouble: SlackTrouble) -> Delivered:
        retry = decide_retry(
            trouble, attempts=owed.attempts, must_look=owed.must_look, now=self.now()
        )
        return Deferred(
            owed=owed,
            until=retry.at,
            must_look=retry.look,
            settled_at=retry.settled_at or owed.settled_at,
            throttled=isinstance(trouble, Throttled),
        )

    def _later(self, owed: Owed, until: datetime) -> Delivered:
        return Deferred(
            owed=owed, until=until, must_look=owed.must_look, settled_at=owed.settled_at
        )


def _hopeless(owed: Owed, reason: str) -> bool:
    """Trying again makes no sense: the message to edit is gone, or the answer comes too late."""
    return reason in _NEVER or owed.kind is Kind.ANSWER


def _mentions_needed(kind: Kind) -> bool:
    return kind in {
        Kind.BRIEF,
        Kind.CARD_EDIT,
        Kind.FOLLOWUP_INTERNAL,
        Kind.UNACKNOWLEDGED,
        Kind.REOPENED,
        Kind.REPORTER_UNREACHABLE,
    }


#: What a reminder is about has to be still so when it goes out.
_STILL: Mapping[Kind, frozenset[Status]] = {
    Kind.UNACKNOWLEDGED: frozenset({Status.OPEN}),
    Kind.FOLLOWUP_INTERNAL: WITH_TEAM,
    Kind.FOLLOWUP_CUSTOMER: WITH_TEAM,
    Kind.CUSTOMER_OVERDUE: WITH_TEAM,
    Kind.REPORTER_UNREACHABLE: frozenset(Status) - OVER,
    Kind.CONFIRMATION_REQUEST: frozenset({Status.RESOLVED}),
}


def _obsolete(owed: Owed, escalation: Escalation | None) -> bool:
    """What it says has passed while it waited."""
    if escalation is None:
        return False
    if owed.kind is Kind.DELIVERY_FAILED and owed.data.get("kind") == Kind.BRIEF.value:
        return escalation.thread is not None
    if owed.kind is Kind.CUSTOMER_OVERDUE and _heard_since(owed, escalation):
        return True
    return owed.kind in _STILL and escalation.status not in _STILL[owed.kind]


def _heard_since(owed: Owed, escalation: Escalation) -> bool:
    """The customer has had a word since the clock was started that is overdue."""
    heard = escalation.customer_updated_at
    return heard is not None and owed.event is not None and heard > owed.event.at
