"""One transaction that writes what the bot writes for a new escalation, by hand.

The rows are those of an escalation that the bot has raised; only their numbers change. The
statements go to the driver as they are, over one open connection, as durable as the bot's.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import aiosqlite
import psycopg
from sqlalchemy import make_url

Transaction = Callable[[str], Awaitable[None]]
Close = Callable[[], Awaitable[None]]
_NUMBER = (
    "INSERT INTO workspaces (team_id, last_number) VALUES ({p}, 1) "
    "ON CONFLICT (team_id) DO UPDATE SET last_number = workspaces.last_number + 1 "
    "RETURNING last_number"
)
_DELIVERY = (
    "INSERT INTO deliveries (team_id, key, at) VALUES ({p}, {p}, {p}) ON CONFLICT DO NOTHING"
)


async def open_transaction(url: str) -> tuple[Transaction, Close]:
    """The transaction on the database at `url`, in which escalation 1 has been raised."""
    if make_url(url).get_backend_name() == "sqlite":
        return await _sqlite(make_url(url).database or "")
    return await _postgresql(url)


async def _sqlite(path: str) -> tuple[Transaction, Close]:
    connection = await aiosqlite.connect(path, isolation_level=None)
    await connection.execute("PRAGMA journal_mode=WAL")
    await connection.execute("PRAGMA synchronous=FULL")
    rows = _Rows("?")
    for name, condition in _TABLES:
        cursor = await connection.execute(f"SELECT * FROM {name} WHERE {condition}")
        columns = [column[0] for column in cursor.description]
        rows.learn(name, columns, [tuple(row) for row in await cursor.fetchall()])

    async def transaction(delivery: str) -> None:
        now = datetime.now(UTC).replace(tzinfo=None).isoformat(" ")
        await connection.execute("BEGIN IMMEDIATE")
        await connection.execute(rows.sql(_DELIVERY), (rows.team, delivery, now))
        number = await _first(await connection.execute(rows.sql(_NUMBER), (rows.team,)))
        for name in ("escalations", "events", "outbox"):
            for values in rows.of(name, number):
                await connection.execute(rows.inserts[name], values)
        await connection.commit()

    return transaction, connection.close


async def _first(cursor: Any) -> int:
    row = await cursor.fetchone()
    return int(row[0])


async def _postgresql(url: str) -> tuple[Transaction, Close]:
    connection = await psycopg.AsyncConnection.connect(url)
    rows = _Rows("%s")
    for name, condition in _TABLES:
        cursor = connection.cursor()
        # As text, which goes back into every kind of column as it came.
        await cursor.execute(f"SELECT * FROM {name} LIMIT 0".encode())
        columns = [column.name for column in cursor.description or ()]
        texts = ", ".join(f"{column}::text" for column in columns)
        await cursor.execute(f"SELECT {texts} FROM {name} WHERE {condition}".encode())
        rows.learn(name, columns, await cursor.fetchall())
    await connection.commit()

    async def transaction(delivery: str) -> None:
        cursor = connection.cursor()
        now = datetime.now(UTC)
        await cursor.execute(rows.sql(_DELIVERY).encode(), (rows.team, delivery, now))
        await cursor.execute(rows.sql(_NUMBER).encode(), (rows.team,))
        number = await _first(cursor)
        for name in ("escalations", "events", "outbox"):
            for values in rows.of(name, number):
                await cursor.execute(rows.inserts[name].encode(), values)
        await connection.commit()

    return transaction, connection.close


_TABLES = (
    ("escalations", "number = 1"),
    ("events", "number = 1 AND what = 'submitted'"),
    ("outbox", "number = 1"),
)


class _Rows:
    """The rows of escalation 1, to be written again under other numbers."""

    def __init__(self, placeholder: str) -> None:
        self._placeholder = placeholder
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self.inserts: dict[str, str] = {}
        self.team = ""

    def sql(self, statement: str) -> str:
        """A statement with the driver's placeholders."""
        return statement.replace("{p}", self._placeholder)

    def learn(self, name: str, columns: Sequence[str], found: Sequence[Sequence[Any]]) -> None:
        """The rows of one table; their IDs are the database's business."""
        kept = [column for column in columns if column != "id"]
        self._rows[name] = [dict(zip(columns, row, strict=True)) for row in found]
        self.team = str(self._rows[name][0]["team_id"])
        places = ", ".join([self._placeholder] * len(kept))
        self.inserts[name] = f"INSERT INTO {name} ({', '.join(kept)}) VALUES ({places})"

    def of(self, name: str, number: int) -> list[tuple[Any, ...]]:
        """The rows of one table for the escalation with this number."""
        return [
            tuple(
                _changed(column, value, number) for column, value in row.items() if column != "id"
            )
            for row in self._rows[name]
        ]


def _changed(column: str, value: Any, number: int) -> Any:
    if column == "number":
        return number
    return f"ESC-{number}{value[5:]}" if column == "key" else value
