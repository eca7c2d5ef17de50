"""The one statement that SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


class Upsert:
    """An INSERT that can say ON CONFLICT, put together once for each database.

    Putting a statement together costs more than running it.
    """

    def __init__(self, table: Table, build: Callable[[Any], Executable]) -> None:
        self._built: Mapping[str, Executable] = {
            "sqlite": build(sqlite.insert(table)),
            "postgresql": build(postgresql.insert(table)),
        }

    def on(self, connection: AsyncConnection) -> Executable:
        """The statement as the connection's database wants it."""
        return self._built[connection.dialect.name]
