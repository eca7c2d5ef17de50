"""The audit trail: lines are added and read, never changed."""

from dataclasses import replace

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.events import BOT, Event
from storage import rows
from storage.tables import events as table

_ADD = insert(table).returning(table.c.id)


class SqlAuditTrail:
    """`bot.domain.ports.AuditTrail` on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def append(self, event: Event) -> Event:
        """Add a line; returns it with its ID."""
        added = await self._connection.execute(_ADD, rows.event_values(event))
        return replace(event, id=added.scalar_one())

    async def of(self, team_id: str, number: int) -> list[Event]:
        """All lines of an escalation, oldest first."""
        statement = (
            select(table)
            .where(table.c.team_id == team_id, table.c.number == number)
            .order_by(table.c.id)
        )
        return [rows.event(row) for row in (await self._connection.execute(statement)).mappings()]

    async def latest_act(self, team_id: str, number: int) -> Event | None:
        """The last thing a person did to the escalation."""
        statement = (
            select(table)
            .where(table.c.team_id == team_id, table.c.number == number, table.c.actor != BOT)
            .order_by(table.c.id.desc())
            .limit(1)
        )
        row = (await self._connection.execute(statement)).mappings().first()
        return rows.event(row) if row else None
