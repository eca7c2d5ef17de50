"""Reading what became of triage's suggestions off the audit trail, while the bot is at work."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import groupby

from sqlalchemy import inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import StorageUnavailable
from bot.domain.events import Did, Event
from storage import rows
from storage.engine import APPLICATION, is_sqlite
from storage.migrations import check
from storage.tables import escalations, events, workspaces
from storage.unit_of_work import transaction

#: Escalations whose lines are read by one statement.
_BATCH = 500
#: The lines that suggest, choose, or change what was chosen.
_TELLING = (Did.SUBMITTED, Did.SEVERITY_CHANGED, Did.DEESCALATED, Did.REOPENED)


class NoTables(Exception):
    """The bot has never run on this database."""


class Suggestions:
    """The audit trail as it is at one moment; nothing is written, nobody has to wait."""

    def __init__(self, connection: AsyncConnection, since: datetime | None) -> None:
        self._connection = connection
        self._since = since

    async def lives(self) -> AsyncIterator[Sequence[Event]]:
        """Of each escalation raised since then, newest first, its telling lines, oldest first."""
        for team_id in await self._teams():
            before: int | None = None
            while numbers := await self._numbers(team_id, before):
                lines = await self._lines(team_id, numbers[-1], numbers[0])
                for life in lines:
                    if self._since is None or life[0].at >= self._since:
                        yield life
                before = numbers[-1]
                # Numbers are given in the order of time.
                if self._since and lines and lines[-1][0].at < self._since:
                    break

    async def kept(self) -> AsyncIterator[Event]:
        """The lines about forms that were closed unsent, as they advised."""
        for team_id in await self._teams():
            statement = select(events).where(
                events.c.team_id == team_id,
                events.c.number == 0,
                events.c.what == Did.KEPT_IN_SUPPORT.value,
            )
            if self._since:
                statement = statement.where(events.c.at >= self._since)
            found = await self._connection.stream(
                statement, execution_options={"yield_per": _BATCH}
            )
            async for row in found.mappings():
                yield rows.event(row)

    async def _teams(self) -> Sequence[str]:
        statement = select(workspaces.c.team_id).order_by(workspaces.c.team_id)
        return (await self._connection.execute(statement)).scalars().all()

    async def _numbers(self, team_id: str, before: int | None) -> Sequence[int]:
        """The next numbers down."""
        statement = select(escalations.c.number).where(escalations.c.team_id == team_id)
        if before is not None:
            statement = statement.where(escalations.c.number < before)
        statement = statement.order_by(escalations.c.number.desc()).limit(_BATCH)
        return (await self._connection.execute(statement)).scalars().all()

    async def _lines(self, team_id: str, first: int, last: int) -> Sequence[Sequence[Event]]:
        """The telling lines of these escalations, by escalation, the newest first."""
        statement = (
            select(events)
            .where(
                events.c.team_id == team_id,
                events.c.number.between(first, last),
                events.c.what.in_([what.value for what in _TELLING]),
            )
            .order_by(events.c.number, events.c.id)
        )
        found = (await self._connection.execute(statement)).mappings()
        of_each = [list(life) for _, life in groupby(map(rows.event, found), lambda e: e.number)]
        return [life for life in reversed(of_each) if life[0].what is Did.SUBMITTED]


@asynccontextmanager
async def suggestions(engine: AsyncEngine, since: datetime | None) -> AsyncIterator[Suggestions]:
    """What the audit trail says of escalations raised since then, or of all.

    Raises NoTables, DatabaseTooNew, StorageUnavailable.
    """
    if not is_sqlite(engine):
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    try:
        async with transaction(engine, writes=False) as connection:
            await _introduce(connection)
            if not await connection.run_sync(lambda sync: inspect(sync).has_table("events")):
                raise NoTables
            await connection.run_sync(check)
            yield Suggestions(connection, since)
    except DBAPIError as error:  # what SQLite says of a file that is no database
        raise StorageUnavailable(str(error.orig).partition("\n")[0]) from error


async def _introduce(connection: AsyncConnection) -> None:
    """Not a bot, for those who look for bots at work."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SET LOCAL application_name = '{APPLICATION} report'"))
