"""One transaction, and the database it runs on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import Conflict, DatabaseMoved, StorageUnavailable
from storage.audit import SqlAuditTrail
from storage.engine import is_sqlite, reading
from storage.escalations import SqlEscalations
from storage.inbox import SqlDeliveries, SqlDrafts
from storage.migrations import check, migrate
from storage.owed import SqlOwedMessages

#: PostgreSQL: serialization failure and deadlock; another transaction was faster.
_FASTER = {"40001", "40P01"}
#: PostgreSQL: read-only (a standby), out of resources, intervention, system error.
_UNFIT = ("25006", "53", "57", "58")
#: Seconds a writer waits for the writers of its own process, and then for SQLite itself:
#: together they must fit into the three that Slack waits.
_TURN = 1.0


@asynccontextmanager
async def transaction(
    engine: AsyncEngine, *, writes: bool = True, lock: asyncio.Lock | None = None
) -> AsyncIterator[AsyncConnection]:
    """A connection with an open transaction; leaving it without a commit rolls back.

    One that doesn't write sees one moment, however many its statements are. Driver errors become
    Conflict or StorageUnavailable. `lock` lets writers of one process queue in order where the
    database would make them poll (SQLite).
    """
    async with AsyncExitStack() as stack:
        if lock and writes:
            await _take_turn(stack, lock)
        try:
            connection = await stack.enter_async_context(engine.connect())
            yield await connection.execution_options(**({} if writes else reading(engine)))
        except (DBAPIError, PoolTimeout, OSError) as error:
            raise _translated(error) from error


async def _take_turn(stack: AsyncExitStack, lock: asyncio.Lock) -> None:
    # Not wait_for: before Python 3.12 it may swallow a cancellation (CPython gh-81839).
    try:
        async with asyncio.timeout(_TURN):
            await lock.acquire()
    except TimeoutError:
        raise StorageUnavailable("other writers are waiting for the database") from None
    stack.callback(lock.release)


def _translated(error: Exception) -> Exception:
    state = str(getattr(getattr(error, "orig", None), "sqlstate", None) or "")
    if isinstance(error, IntegrityError) or state in _FASTER:
        # Only the first line: those after it quote the row.
        return Conflict(str(getattr(error, "orig", error)).partition("\n")[0])
    unreachable = (OperationalError, InterfaceError, PoolTimeout, OSError)
    if isinstance(error, unreachable) or state.startswith(_UNFIT):
        said = str(getattr(error, "orig", None) or error) or type(error).__name__
        return StorageUnavailable(said.splitlines()[0])
    return error


#: What tells one file from another: device and inode.
_File = tuple[int, int]


def _file_of(engine: AsyncEngine) -> _File | None:
    path = engine.url.database
    if not is_sqlite(engine) or not path:
        return None
    try:
        found = Path(path).stat()
    except OSError:
        return (0, 0)
    return found.st_dev, found.st_ino


class SqlUnitOfWork:
    """`bot.domain.ports.UnitOfWork` on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.committed = False

    @cached_property
    def escalations(self) -> SqlEscalations:
        """The records."""
        return SqlEscalations(self._connection)

    @cached_property
    def audit(self) -> SqlAuditTrail:
        """What happened."""
        return SqlAuditTrail(self._connection)

    @cached_property
    def owed(self) -> SqlOwedMessages:
        """The messages owed."""
        return SqlOwedMessages(self._connection)

    @cached_property
    def deliveries(self) -> SqlDeliveries:
        """What Slack delivered."""
        return SqlDeliveries(self._connection)

    @cached_property
    def drafts(self) -> SqlDrafts:
        """Texts on their way into a modal."""
        return SqlDrafts(self._connection)

    async def commit(self) -> None:
        """Make it durable."""
        await self._connection.commit()
        self.committed = True


class Database:
    """`bot.domain.ports.Store` on an engine."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.lock = asyncio.Lock() if is_sqlite(engine) else None
        self._committed: Callable[[], None] = lambda: None
        self._file: _File | None = None

    def on_commit(self, call: Callable[[], None]) -> None:
        """Call `call`, and nothing else, after each transaction that wrote."""
        self._committed = call

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqlUnitOfWork]:
        """A transaction that may write."""
        async with transaction(self.engine, lock=self.lock) as connection:
            unit = SqlUnitOfWork(connection)
            yield unit
        if unit.committed:
            self._committed()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnitOfWork]:
        """A transaction that only reads."""
        async with transaction(self.engine, writes=False) as connection:
            yield SqlUnitOfWork(connection)

    async def ping(self) -> None:
        """Raises StorageUnavailable when the database doesn't answer, DatabaseMoved when it is
        another one than at the start."""
        async with transaction(self.engine, writes=False) as connection:
            await connection.execute(select(1))
        if self._file and _file_of(self.engine) != self._file:
            raise DatabaseMoved

    async def upgrade(self) -> None:
        """Bring the schema up to date; processes that start together wait in line.

        Raises DatabaseTooNew.
        """
        async with transaction(self.engine, lock=self.lock) as connection:
            await connection.run_sync(migrate)
            await connection.commit()
        self._file = _file_of(self.engine)

    async def check_schema(self) -> None:
        """Raises DatabaseTooNew when the schema is one that this code doesn't know."""
        async with transaction(self.engine, writes=False) as connection:
            await connection.run_sync(check)

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()
