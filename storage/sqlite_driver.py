"""aiosqlite with one hop to its thread for a statement, instead of one each for the cursor, the
statement, its rows and the end. Nearly all of the bot's statements find a few rows.
"""

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Self

import aiosqlite

#: So many rows come along with a statement; for more of them there are more hops.
_ALONG = 100


def connect(path: str, **options: Any) -> "Connection":
    """A connection to be awaited; `options` are those of `sqlite3.connect`.

    SQLAlchemy's `check_same_thread=False` is among them: cursors are made in the loop's thread,
    and used in the connection's own.
    """
    return Connection(partial(sqlite3.connect, path, **options), _ALONG)


class Connection(aiosqlite.Connection):
    """Its cursors are `Cursor`."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], rows: int) -> None:
        super().__init__(connector, rows)
        # As SQLAlchemy has it with connections of its own making: a process may end without it.
        self._thread.daemon = True

    def cursor(self) -> "Cursor":  # type: ignore[override]  # nothing to wait for
        """A new cursor, without a hop. Raises OperationalError when the connection is closed."""
        if self._connection is None:
            raise sqlite3.OperationalError("no active connection")
        return Cursor(self, self._connection.cursor())


class Cursor(aiosqlite.Cursor):
    """Fetches the first rows together with its statement."""

    _along: list[Any]
    #: Whether all rows are here, so that the database has nothing more to do with it.
    _ended = False

    async def execute(self, sql: str, parameters: Any = ()) -> Self:
        """Run a statement, and bring its first rows along."""
        return await self._run(self._cursor.execute, sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Any]) -> Self:
        """Run a statement once for each of the parameters."""
        return await self._run(self._cursor.executemany, sql, parameters)

    async def _run(self, method: Callable[..., sqlite3.Cursor], sql: str, given: Any) -> Self:
        def run() -> list[Any]:
            found = method(sql, given)
            return found.fetchmany(_ALONG) if found.description else []

        self._ended = False
        self._along = await self._execute(run)  # type: ignore[no-untyped-call]  # not typed there
        self._ended = len(self._along) < _ALONG
        return self

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """Up to `size` of the rows that are left."""
        size = size or self.arraysize
        taken, self._along = self._along[:size], self._along[size:]
        if len(taken) < size and not self._ended:
            taken += await super().fetchmany(size - len(taken))
        return taken

    async def fetchone(self) -> Any:
        """The next row, or None."""
        return next(iter(await self.fetchmany(1)), None)

    async def fetchall(self) -> list[Any]:
        """All rows that are left."""
        taken, self._along = self._along, []
        return taken if self._ended else [*taken, *await super().fetchall()]

    async def close(self) -> None:
        """Let go of the statement; where its rows are all here, the database already has."""
        if not self._ended:
            await super().close()
