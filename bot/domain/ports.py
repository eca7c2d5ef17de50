"""What the bot needs from the outside, as Protocols; storage and delivery implement them.

All datetimes are timezone-aware UTC. Storage methods raise StorageUnavailable when the
database can't be reached, and Conflict when another writer was faster.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation, Thread
from bot.domain.events import Event
from bot.domain.notices import Kind, Notice
from bot.domain.similar import Candidate

Now = Callable[[], datetime]


class Escalations(Protocol):
    """The records of one transaction."""

    async def next_number(self, team_id: str) -> int:
        """The next free number of the workspace, from 1, never given twice."""

    async def add(self, escalation: Escalation) -> None:
        """Keep a new record (clocks apart: they are owed messages)."""

    async def get(self, team_id: str, number: int) -> Escalation | None:
        """The record with its clocks."""

    async def at(self, team_id: str, thread: Thread) -> Escalation | None:
        """The record whose brief opens `thread`."""

    async def channels(self, team_id: str) -> list[str]:
        """The IDs of the channels in which unfinished escalations stand."""

    async def unfinished(
        self, team_id: str, *, channels: Sequence[str], reporter: str, limit: int
    ) -> tuple[list[Escalation], int]:
        """Those neither closed nor de-escalated that stand in `channels` or are `reporter`'s.

        With their clocks, overdue ones in front, then as they are due; `limit` of them and how many
        there are.
        """

    async def candidates(
        self, team_id: str, *, over_since: datetime, newest: int
    ) -> list[Candidate]:
        """Of the `newest` escalations those that are open or have ended after `over_since`."""

    async def save(self, escalation: Escalation) -> None:
        """Write the record; raises Conflict when it isn't the version it was read as."""

    async def count_open(self) -> Mapping[str, int]:
        """How many are neither closed nor de-escalated, by severity."""


class AuditTrail(Protocol):
    """What happened. Lines are added and read, never changed."""

    async def append(self, event: Event) -> Event:
        """Add a line; returns it with its ID."""

    async def of(self, team_id: str, number: int) -> list[Event]:
        """All lines of an escalation, oldest first."""

    async def latest_act(self, team_id: str, number: int) -> Event | None:
        """The last thing a person did to the escalation."""


class OwedMessages(Protocol):
    """The writing side of the outbox."""

    async def owe(self, team_id: str, number: int | None, notices: Sequence[Notice]) -> None:
        """Add messages; one whose key is there already is left as it is."""

    async def withdraw(self, team_id: str, number: int, clocks: frozenset[Clock]) -> None:
        """Take back the pending reminders of `clocks`: they are not sent any more."""

    async def brief_under_way(self, team_id: str, now: datetime) -> bool:
        """Whether some brief may be out without the record knowing where."""

    async def edit_card(self, team_id: str, number: int, now: datetime) -> None:
        """The brief's message has to follow the record; merged with an edit still owed."""


class Deliveries(Protocol):
    """What Slack has delivered to us and we have acted upon."""

    async def record(self, team_id: str, key: str, now: datetime) -> bool:
        """Note a delivery in this transaction; False when it was noted before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A text that must not be lost before it is an escalation."""

    id: str
    team_id: str
    author: str
    text: str
    at: datetime
    #: Who wrote it and where it stands, when it is somebody's message.
    link: str = ""


class Drafts(Protocol):
    """Texts on their way into a modal."""

    async def add(self, draft: Draft) -> None:
        """Keep a draft."""

    async def get(self, team_id: str, draft_id: str) -> Draft | None:
        """The draft, unless it has been cleaned up."""


class UnitOfWork(Protocol):
    """One transaction: leaving it without `commit` rolls back."""

    @property
    def escalations(self) -> Escalations: ...
    @property
    def audit(self) -> AuditTrail: ...
    @property
    def owed(self) -> OwedMessages: ...
    @property
    def deliveries(self) -> Deliveries: ...
    @property
    def drafts(self) -> Drafts: ...

    async def commit(self) -> None:
        """Make it durable; raises Conflict or StorageUnavailable, and then nothing is."""


class Store(Protocol):
    """The database."""

    def writing(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction that may write."""

    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction that only reads."""

    async def ping(self) -> None:
        """Raises StorageUnavailable when the database doesn't answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Owed:
    """A claimed row of the outbox: a message to be delivered now."""

    id: int
    team_id: str
    number: int | None
    kind: Kind
    key: str
    recipient: str | None
    due_at: datetime
    #: Counts the attempts, this one included.
    attempts: int
    #: When it was claimed for the first time: the earliest it can have reached Slack.
    first_claimed_at: datetime
    #: An earlier attempt may have reached Slack: look for the key before posting.
    must_look: bool
    #: Until then that attempt may still be under way, and not finding it proves nothing.
    settled_at: datetime | None
    #: Afterwards another process may take the message over.
    leased_until: datetime
    #: An act took it back while it was under way: only look, never post.
    withdrawn: bool
    #: An edit's count of requests; one that came while it was under way is not lost.
    revision: int
    #: Why the last attempt was refused for good, if it was.
    failure: str | None = None
    clock: Clock | None = None
    unanswered: int = 0
    event: Event | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """Slack has the message."""

    owed: Owed
    at: datetime
    #: Where it is: the channel's ID and the message's own ts. None for what needed no sending.
    channel: str | None = None
    ts: str | None = None
    #: Messages owed because this one is out: the clock's next reminder among them.
    follow_ups: Sequence[Notice] = ()
    #: What the bot did, for the audit trail.
    event: Event | None = None
    #: The brief's message shows something that has changed by this.
    changes_card: bool = False
    #: How much later than owed a brief came: the team's clocks start that much later.
    late: timedelta | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Deferred:
    """It is tried again at `until`."""

    owed: Owed
    until: datetime
    #: It may have reached Slack.
    must_look: bool
    #: When that is settled: the attempt is over by then.
    settled_at: datetime | None = None
    #: Slack wants fewer messages to its place for so long.
    throttled: bool = False
    #: It was sent away for our own pace: that is no attempt.
    unattempted: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Failed:
    """Slack refuses it until somebody puts something right; tried again at `until`."""

    owed: Owed
    reason: str
    #: None: never again.
    until: datetime | None
    at: datetime
    #: An earlier attempt may have reached Slack.
    must_look: bool = False
    follow_ups: Sequence[Notice] = ()
    event: Event | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dropped:
    """It is not owed any more and was not sent."""

    owed: Owed


Delivered = Sent | Deferred | Failed | Dropped


class Outbox(Protocol):
    """The delivering side of the outbox."""

    async def claim(
        self, now: datetime, *, posts: int, edits: int
    ) -> list[tuple[Owed, Escalation | None]]:
        """Lease up to `posts` due messages, then up to `edits` edits, each with its record.

        Only those with no earlier unfinished message of the same escalation, those that have
        waited longest for an attempt first.
        """

    async def renew(self, ids: Sequence[int], now: datetime) -> None:
        """Keep the leases of messages still under way."""

    async def record(self, results: Sequence[Delivered]) -> None:
        """Write what became of claimed messages; a lease that was lost is passed over."""

    async def take_over(self, now: datetime) -> None:
        """End all leases at once: for the only process of a database, at its start."""

    async def retry_failed(self, now: datetime) -> None:
        """Make every refused message due at once."""

    async def next_due(self, now: datetime) -> datetime | None:
        """When the next message after `now` will be due, or None."""

    async def pending(self, now: datetime) -> int:
        """How many messages are due and not delivered."""

    async def clean_up(self, before: datetime) -> None:
        """Forget deliveries and drafts older than `before`."""


class Caller(Protocol):
    """Calls one Web API method of Slack's; raises a SlackTrouble when that doesn't end well."""

    async def __call__(self, method: str, *, json: bool = True, **arguments: Any) -> dict[str, Any]:
        """The method's answer; `json=False` asks by GET, as methods that only read expect."""


class Responder(Protocol):
    """Answers the person who sent a command, by the command's `response_url`."""

    async def __call__(self, url: str, *, text: str, blocks: Sequence[Mapping[str, Any]]) -> bool:
        """Post an ephemeral; False when Slack surely hasn't taken it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """A channel as Slack knows it."""

    id: str
    name: str
    is_private: bool
    is_member: bool
    is_archived: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Workspace:
    """The workspace the bot is installed in, from `auth.test`."""

    team_id: str
    bot_user: str
    #: `https://<domain>.slack.com/`
    url: str

    def link(self, thread: Thread, reply: str | None = None) -> str:
        """The permalink of a message, made from the workspace's domain.

        Form: docs.slack.dev, `chat.getPermalink`.
        """
        stamp = (reply or thread.ts).replace(".", "")
        link = f"{self.url.rstrip('/')}/archives/{thread.channel}/p{stamp}"
        return f"{link}?thread_ts={thread.ts}&cid={thread.channel}" if reply else link


class Directory(Protocol):
    """Who and what there is in the workspace."""

    @property
    def unusable(self) -> Mapping[str, str]:
        """Keys of targets in whose channel the bot can't post, each with Slack's error code.

        As last looked up: opening a modal doesn't wait for Slack.
        """

    async def channel(self, ref: str) -> Channel | None:
        """The channel that a policy calls `ref` (ID or `#name`), or None."""

    async def may_see(self, user: str, channel: str) -> bool:
        """Whether the channel with that ID is public or the user is its member."""

    async def mention(self, ref: str | None, channel: str) -> str | None:
        """How to mention a policy's `@handle` or ID in `channel`; plain text when unknown."""

    async def timezone(self, user: str) -> str:
        """The user's IANA time zone, or `UTC` when it isn't known."""

    def known_timezone(self, user: str) -> str | None:
        """The user's IANA time zone where it has been asked for before; Slack isn't asked."""

    async def name(self, user: str) -> str:
        """What people call the user."""
