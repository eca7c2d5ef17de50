"""The delivering side of the outbox: claiming what is due and recording what became of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import structlog
from sqlalchemy import (
    Integer,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    tuple_,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.clocks import Clocks
from bot.domain.escalation import Escalation
from bot.domain.notices import Kind
from bot.domain.ports import Delivered, Owed
from storage import rows
from storage.escalations import clocks_of
from storage.results import record_results
from storage.tables import (
    OWED,
    UtcDateTime,
    by_workspace,
    deliveries,
    drafts,
    escalations,
    events,
    named,
    one_of,
)
from storage.tables import outbox as table
from storage.unit_of_work import Database, transaction

#: Workspace and number of a record.
Name = tuple[str, int]

log = structlog.get_logger(__name__)

#: How long a process that died keeps others from its messages (DESIGN 5).
LEASE = timedelta(seconds=15)

#: Says nothing, and lets the index on due messages, which starts with it, be used.
_NAMES_INDEX = table.c.is_edit.in_((False, True))


class SqlOutbox:
    """`bot.domain.ports.Outbox`; its leases carry this process's own name."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._owner = uuid4().hex

    async def claim(
        self, now: datetime, *, posts: int, edits: int
    ) -> list[tuple[Owed, Escalation | None]]:
        """Lease up to `posts` due messages and `edits` edits, each with its record."""
        async with self._writing() as connection:
            found = await self._lease(connection, now, posts, edits=False)
            found += await self._lease(connection, now, edits, edits=True)
            lines = await _events(connection, found)
            records, clocks = await _records(connection, found)
            await connection.commit()
        claimed = []
        for row in found:
            name = row["team_id"], row["number"]
            try:
                line = lines.get(row["event_id"])
                owed = rows.owed(row, rows.event(line) if line else None)
                record = records.get(name)
                about = rows.escalation(record, clocks.get(name, {})) if record else None
            except (ArithmeticError, LookupError, TypeError, ValueError):
                # Its lease keeps it from the others for a while; they go on.
                log.exception("message can't be read", **_for_the_log(row))
            else:
                claimed.append((owed, about))
        return claimed

    async def _lease(
        self, connection: AsyncConnection, now: datetime, limit: int, *, edits: bool
    ) -> list[rows.Row]:
        if limit <= 0:
            return []
        asked = {"now": now, "most": limit, "owner": self._owner, "until": now + LEASE}
        claimed = await connection.execute(_CLAIM[edits], asked)
        return sorted(claimed.mappings().all(), key=lambda row: (row["due_at"], row["id"]))

    async def renew(self, ids: Sequence[int], now: datetime) -> None:
        """Keep the leases of messages still under way."""
        if not ids:
            return
        statement = (
            update(table)
            .where(table.c.id.in_(ids), table.c.lease_owner == self._owner)
            .values(lease_until=now + LEASE)
        )
        async with self._writing() as connection:
            await connection.execute(statement)
            await connection.commit()

    async def record(self, results: Sequence[Delivered]) -> None:
        """Write what became of claimed messages; a lease that was lost is passed over."""
        async with self._writing() as connection:
            await record_results(connection, results, self._owner)
            await connection.commit()

    async def take_over(self, now: datetime) -> None:
        """End all leases at once; what was under way has to be looked for.

        The lease outlasts any call, so the dead process's calls are over when it would end.
        """
        statement = (
            update(table)
            .where(_soon(now), table.c.lease_owner.is_not(None))
            .values(
                must_look=True,
                settled_at=table.c.lease_until,
                next_attempt_at=now,
                lease_owner=None,
                lease_until=None,
            )
        )
        async with self._writing() as connection:
            await connection.execute(statement)
            await connection.commit()

    async def retry_failed(self, now: datetime) -> None:
        """Make every refused message due at once."""
        refused = and_(_soon(now), table.c.status == "failed")
        statement = update(table).where(refused).values(next_attempt_at=now)
        async with self._writing() as connection:
            await connection.execute(statement)
            await connection.commit()

    async def next_due(self, now: datetime) -> datetime | None:
        """When the next message after `now` will be due, or None."""
        later = [_first(now, edits=edits).subquery() for edits in (False, True)]
        statement = union_all(*(select(found.c.next_attempt_at) for found in later))
        async with transaction(self._database.engine, writes=False) as connection:
            return min((await connection.execute(statement)).scalars(), default=None)

    async def pending(self, now: datetime) -> int:
        """How many messages are due and not delivered."""
        statement = select(func.count()).where(_soon(now), table.c.due_at <= now)
        async with transaction(self._database.engine, writes=False) as connection:
            count: int = (await connection.execute(statement)).scalar_one()
        return count

    async def clean_up(self, before: datetime) -> None:
        """Forget deliveries and drafts older than `before`."""
        async with self._writing() as connection:
            await connection.execute(delete(deliveries).where(deliveries.c.at < before))
            await connection.execute(delete(drafts).where(drafts.c.at < before))
            await connection.commit()

    def _writing(self) -> Any:
        return transaction(self._database.engine, lock=self._database.lock)


def _for_the_log(row: rows.Row) -> dict[str, object]:
    number = row["number"]
    return {
        "escalation": f"ESC-{number}" if number else None,
        "workspace": row["team_id"],
        "kind": row["kind"],
        "key": row["key"],
    }


#: The first message of all, and the news that something can't get out. After the clock was put
#: back something later may bear an earlier time than the brief for which it waits.
_WAIT_FOR_NOTHING = (Kind.BRIEF.value, Kind.DELIVERY_FAILED.value)


def _claim(*, edits: bool) -> Any:
    """One statement that leases due rows and returns them.

    `must_look` is set for a row whose earlier lease ran out: its process died with the
    message possibly sent.
    """
    now = bindparam("now", type_=UtcDateTime())
    free = or_(table.c.lease_until.is_(None), table.c.lease_until <= now)
    due = (
        select(table.c.id)
        .where(
            OWED,
            table.c.is_edit.is_(edits),
            table.c.next_attempt_at <= now,
            free,
            or_(table.c.kind.in_(_WAIT_FOR_NOTHING), ~_something_earlier()),
        )
        .order_by(table.c.next_attempt_at)
        .limit(bindparam("most", type_=Integer()))
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    return (
        update(table)
        .where(table.c.id.in_(select(due.c.id)))
        .values(
            must_look=or_(table.c.must_look, table.c.lease_owner.is_not(None)),
            lease_owner=bindparam("owner"),
            lease_until=bindparam("until"),
            attempts=table.c.attempts + 1,
            first_claimed_at=func.coalesce(table.c.first_claimed_at, now),
        )
        .returning(table)
    )


def _something_earlier() -> Any:
    """An earlier message of the same escalation isn't out yet.

    A refused one doesn't hold up the others, but everything waits for the brief.
    """
    earlier = table.alias("earlier")
    comes_first = and_(
        earlier.c.is_edit.is_(False),
        tuple_(earlier.c.due_at, earlier.c.id) < tuple_(table.c.due_at, table.c.id),
    )
    return exists().where(
        earlier.c.team_id == table.c.team_id,
        earlier.c.number == table.c.number,
        earlier.c.id != table.c.id,
        earlier.c.status.in_(one_of("pending", "failed")),
        or_(and_(earlier.c.status == "pending", comes_first), earlier.c.kind == Kind.BRIEF.value),
    )


#: Made once: putting it together costs more than running it.
_CLAIM = {edits: _claim(edits=edits) for edits in (False, True)}
_LINES = select(events).where(events.c.id.in_(bindparam("ids", expanding=True)))
_RECORDS = select(escalations).where(named(escalations))


async def _events(connection: AsyncConnection, found: Sequence[rows.Row]) -> Mapping[int, rows.Row]:
    """The audit lines that the messages tell about, by ID."""
    ids = {row["event_id"] for row in found if row["event_id"]}
    if not ids:
        return {}
    lines = await connection.execute(_LINES, {"ids": ids})
    return {row["id"]: row for row in lines.mappings()}


def _soon(now: datetime) -> Any:
    """What is due now, and what waits for another attempt: hardly anything waits longer.

    For the index, which knows when the next attempt is.
    """
    return and_(OWED, _NAMES_INDEX, table.c.next_attempt_at <= now + timedelta(hours=1))


def _first(now: datetime, *, edits: bool) -> Any:
    return (
        select(table.c.next_attempt_at)
        .where(OWED, table.c.is_edit.is_(edits), table.c.next_attempt_at > now)
        .order_by(table.c.next_attempt_at)
        .limit(1)
    )


async def _records(
    connection: AsyncConnection, found: Sequence[rows.Row]
) -> tuple[Mapping[Name, rows.Row], Mapping[Name, Clocks]]:
    """The records that the messages are about and their clocks, by workspace and number."""
    names = {(row["team_id"], row["number"]) for row in found if row["number"] is not None}
    records = {
        (row["team_id"], row["number"]): row
        for asked in by_workspace(names)
        for row in (await connection.execute(_RECORDS, asked)).mappings()
    }
    return records, await clocks_of(connection, names)
