"""The records of one transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.clocks import Clock, Clocks
from bot.domain.errors import Conflict
from bot.domain.escalation import Escalation, Thread
from bot.domain.similar import Candidate
from storage import rows
from storage.candidates import candidates
from storage.dialects import Upsert
from storage.tables import RUNNING_CLOCK, UNFINISHED, by_workspace, named, outbox, workspaces
from storage.tables import escalations as table

_REMINDS = (Clock.INTERNAL.value, Clock.CUSTOMER.value)
_NEXT_NUMBER = Upsert(
    workspaces,
    lambda new: new.on_conflict_do_update(
        index_elements=["team_id"], set_={"last_number": workspaces.c.last_number + 1}
    ).returning(workspaces.c.last_number),
)
_ADD = insert(table)
_OF_TEAM = table.c.team_id == bindparam("team")
_GET = select(table).where(_OF_TEAM, table.c.number == bindparam("which"))
_CLOCKS = select(outbox).where(named(outbox), RUNNING_CLOCK)
_AT = select(table).where(
    _OF_TEAM, table.c.channel == bindparam("place"), table.c.thread_ts == bindparam("stamp")
)


class SqlEscalations:
    """`bot.domain.ports.Escalations` on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def next_number(self, team_id: str) -> int:
        """The next free number of the workspace, from 1, never given twice."""
        first = {"team_id": team_id, "last_number": 1}
        given = await self._connection.execute(_NEXT_NUMBER.on(self._connection), first)
        number: int = given.scalar_one()
        return number

    async def add(self, escalation: Escalation) -> None:
        """Keep a new record (clocks apart: they are owed messages)."""
        await self._connection.execute(_ADD, rows.new_escalation_values(escalation))

    async def get(self, team_id: str, number: int) -> Escalation | None:
        """The record with its clocks."""
        return await self._one(_GET, {"team": team_id, "which": number})

    async def at(self, team_id: str, thread: Thread) -> Escalation | None:
        """The record whose brief opens `thread`."""
        where = {"team": team_id, "place": thread.channel, "stamp": thread.ts}
        return await self._one(_AT, where)

    async def save(self, escalation: Escalation) -> None:
        """Write the record; raises Conflict when it isn't the version it was read as."""
        statement = (
            update(table)
            .where(
                table.c.team_id == escalation.team_id,
                table.c.number == escalation.number,
                table.c.version == escalation.version,
            )
            .values(**rows.escalation_values(escalation), version=escalation.version + 1)
        )
        if (await self._connection.execute(statement)).rowcount != 1:
            raise Conflict(f"{escalation.id} changed meanwhile")

    async def channels(self, team_id: str) -> list[str]:
        """The IDs of the channels in which unfinished escalations stand."""
        statement = (
            select(table.c.channel)
            .where(table.c.team_id == team_id, UNFINISHED, table.c.channel.is_not(None))
            .distinct()
        )
        return list((await self._connection.execute(statement)).scalars())

    async def unfinished(
        self, team_id: str, *, channels: Sequence[str], reporter: str, limit: int
    ) -> tuple[list[Escalation], int]:
        """Those neither closed nor de-escalated that stand in `channels` or are `reporter`'s."""
        seen = [
            table.c.team_id == team_id,
            UNFINISHED,
            or_(table.c.channel.in_(channels), table.c.reporter == reporter),
        ]
        total = (await self._connection.execute(select(func.count()).where(*seen))).scalar_one()
        found = await self._connection.execute(_soonest_first().where(*seen).limit(limit))
        return await with_clocks(self._connection, found.mappings().all()), total

    async def candidates(
        self, team_id: str, *, over_since: datetime, newest: int
    ) -> list[Candidate]:
        """Of the `newest` escalations those that are open or have ended after `over_since`."""
        return await candidates(self._connection, team_id, over_since=over_since, newest=newest)

    async def count_open(self) -> Mapping[str, int]:
        """How many are neither closed nor de-escalated, by severity."""
        statement = select(table.c.severity, func.count().label("n")).where(UNFINISHED)
        counted = await self._connection.execute(statement.group_by(table.c.severity))
        return {row.severity: row.n for row in counted}

    async def _one(self, statement: Select[Any], where: Mapping[str, Any]) -> Escalation | None:
        found = await self._connection.execute(statement, where)
        records = await with_clocks(self._connection, found.mappings().all())
        return records[0] if records else None


def _soonest_first() -> Select[Any]:
    """Records, the overdue in front, then the one whose reminder is due first.

    Overdue is what has had a reminder that nobody has answered.
    """
    due = (
        select(
            outbox.c.team_id,
            outbox.c.number,
            func.min(outbox.c.due_at).label("due_at"),
            func.max(outbox.c.unanswered).label("unanswered"),
        )
        .where(RUNNING_CLOCK, outbox.c.clock.in_(_REMINDS))
        .group_by(outbox.c.team_id, outbox.c.number)
        .subquery()
    )
    same = and_(due.c.team_id == table.c.team_id, due.c.number == table.c.number)
    return (
        select(table)
        .outerjoin(due, same)
        .order_by(due.c.due_at.is_(None), due.c.unanswered == 0, due.c.due_at, table.c.number)
    )


async def with_clocks(connection: AsyncConnection, found: Sequence[rows.Row]) -> list[Escalation]:
    """Records with their clocks, in the order of the rows."""
    names = [(row["team_id"], row["number"]) for row in found]
    running = await clocks_of(connection, names)
    return [rows.escalation(row, running[name]) for row, name in zip(found, names, strict=True)]


async def clocks_of(
    connection: AsyncConnection, names: Iterable[tuple[str, int]]
) -> Mapping[tuple[str, int], Clocks]:
    """The running clocks of the records named by workspace and number."""
    clocks: dict[tuple[str, int], dict[Clock, Any]] = defaultdict(dict)
    for asked in by_workspace(names):
        for row in (await connection.execute(_CLOCKS, asked)).mappings():
            clocks[row["team_id"], row["number"]][Clock(row["clock"])] = rows.next_due(row)
    return clocks
