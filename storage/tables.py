"""The tables. Every row carries the workspace it belongs to (`team_id`)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    BindParameter,
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    and_,
    bindparam,
    text,
)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes, kept as UTC; SQLite has no time zones, so they are put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a naive datetime is a mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime: {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """As aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


#: SQLite increments only a column whose type is exactly INTEGER.
RowId = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()


def named(table: Table) -> ColumnElement[bool]:
    """Rows of the records of one workspace: the names come with the execution (`by_workspace`).

    Not `(a, b) IN ((…), …)`, for which SQLite reads the whole table.
    """
    numbers: BindParameter[int] = bindparam("numbers", expanding=True)
    return and_(table.c.team_id == bindparam("team"), table.c.number.in_(numbers))


def by_workspace(names: Iterable[tuple[str, int]]) -> list[dict[str, object]]:
    """Records named by workspace and number, as values for `named`, a statement each.

    In one order always, so that two processes that lock records don't wait for each other.
    """
    numbers: dict[str, list[int]] = defaultdict(list)
    for team_id, number in sorted(set(names)):
        numbers[team_id].append(number)
    return [{"team": team_id, "numbers": some} for team_id, some in numbers.items()]


workspaces = Table(
    "workspaces",
    metadata,
    Column("team_id", String(32), primary_key=True),
    #: The number given last; the next escalation gets the one after.
    Column("last_number", Integer, nullable=False),
)

escalations = Table(
    "escalations",
    metadata,
    Column("team_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("status", String(16), nullable=False),
    Column("severity", String(75), nullable=False),
    Column("target", String(32), nullable=False),
    Column("reporter", String(32), nullable=False),
    Column("owner", String(32)),
    Column("brief", JSON, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("status_at", UtcDateTime, nullable=False),
    Column("status_by", String(32), nullable=False),
    #: Where the brief stands, once Slack has taken it.
    Column("channel", String(32)),
    Column("thread_ts", String(32)),
    Column("latest_update", JSON(none_as_null=True)),
    Column("customer_updated_at", UtcDateTime),
    Column("outcome", JSON(none_as_null=True)),
    Column("version", Integer, nullable=False),
    PrimaryKeyConstraint("team_id", "number"),
)


def one_of(*values: str) -> BindParameter[Sequence[str]]:
    """Values for `in_` that stand in the statement itself.

    A partial index is used only where its condition can be read in the statement.
    """
    return bindparam(None, values, expanding=True, literal_execute=True)


_unfinished = text("status NOT IN ('closed', 'deescalated')")
#: Escalations that are neither; for the index.
UNFINISHED = escalations.c.status.not_in(one_of("closed", "deescalated"))
Index(
    "escalations_unfinished",
    escalations.c.team_id,
    escalations.c.channel,
    escalations.c.severity,
    sqlite_where=_unfinished,
    postgresql_where=_unfinished,
)
Index(
    "escalations_thread",
    escalations.c.team_id,
    escalations.c.channel,
    escalations.c.thread_ts,
    unique=True,
)

#: The audit trail. Triggers refuse to change or delete a line (see the first migration).
events = Table(
    "events",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("team_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("what", String(32), nullable=False),
    Column("data", JSON, nullable=False),
)
Index("events_of", events.c.team_id, events.c.number, events.c.id)

#: Every message the bot owes, and the schedule of those it will owe.
outbox = Table(
    "outbox",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("team_id", String(32), nullable=False),
    Column("number", Integer),
    Column("kind", String(32), nullable=False),
    #: Names the message for ever; travels in its metadata.
    Column("key", String(200), nullable=False),
    #: An edit of a message that is there; edits give way to messages.
    Column("is_edit", Boolean, nullable=False),
    Column("recipient", String(32)),
    #: The audit event it tells about.
    Column("event_id", BigInteger),
    Column("clock", String(16)),
    Column("snoozed_by", String(32)),
    Column("unanswered", Integer, nullable=False),
    Column("data", JSON, nullable=False),
    #: When it was owed: order and lateness go by it.
    Column("due_at", UtcDateTime, nullable=False),
    Column("next_attempt_at", UtcDateTime, nullable=False),
    #: pending, failed (refused; tried again), sent, dropped.
    Column("status", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("first_claimed_at", UtcDateTime),
    #: An attempt may have reached Slack.
    Column("must_look", Boolean, nullable=False),
    #: Until then that attempt may still be under way: not finding it proves nothing.
    Column("settled_at", UtcDateTime),
    #: Taken back while under way.
    Column("withdrawn", Boolean, nullable=False),
    #: How often an edit was asked for.
    Column("revision", Integer, nullable=False),
    Column("lease_owner", String(32)),
    Column("lease_until", UtcDateTime),
    Column("failure", String(100)),
    Column("sent_at", UtcDateTime),
    Column("channel", String(32)),
    Column("ts", String(32)),
    UniqueConstraint("team_id", "key", name="outbox_key"),
)
_owed = text("status IN ('pending', 'failed')")
#: Messages that may still go out; for the indexes.
OWED = outbox.c.status.in_(one_of("pending", "failed"))
Index(
    "outbox_due",
    outbox.c.is_edit,
    outbox.c.next_attempt_at,
    sqlite_where=_owed,
    postgresql_where=_owed,
)
Index("outbox_of", outbox.c.team_id, outbox.c.number, outbox.c.status)
#: Reminders of running clocks.
RUNNING_CLOCK = and_(outbox.c.clock.is_not(None), outbox.c.withdrawn.is_(False), OWED)
_running = text("clock IS NOT NULL AND NOT withdrawn AND status IN ('pending', 'failed')")
#: A clock has at most one pending reminder.
Index(
    "outbox_one_per_clock",
    outbox.c.team_id,
    outbox.c.number,
    outbox.c.clock,
    unique=True,
    sqlite_where=_running,
    postgresql_where=_running,
)

#: What Slack delivered and was acted upon, so that a second delivery is known.
deliveries = Table(
    "deliveries",
    metadata,
    Column("team_id", String(32), nullable=False),
    Column("key", String(300), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("team_id", "key"),
)

#: Texts that are kept until they have become an escalation.
drafts = Table(
    "drafts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("team_id", String(32), nullable=False),
    Column("author", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
