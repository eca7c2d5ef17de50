"""Copying a whole database into an empty one, of either kind: all of it or nothing."""

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Table, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.counters import set_counters
from storage.engine import APPLICATION, is_sqlite
from storage.migrations import head, migrate
from storage.presence import bots_at_work
from storage.tables import metadata

#: Rows in one statement.
_BATCH = 1000
#: Alembic's own table, which says what schema a database has.
_VERSION = "alembic_version"

#: Called with a table's name, the rows copied so far, and how many it has.
Progress = Callable[[str, int, int], None]


class CopyRefused(Exception):
    """The copy isn't made; the message says why, and the target is as it was."""


@dataclass(frozen=True, slots=True)
class _Content:
    """How many rows, and a sum over them that doesn't depend on their order."""

    rows: int
    digest: int


async def copy_database(
    source: AsyncEngine, target: AsyncEngine, progress: Progress
) -> Mapping[str, int]:
    """Copy every table of `source` into `target`; returns how many rows each has.

    Raises CopyRefused: the source isn't at this version's schema or a bot is at work on it,
    the target holds something or is the source, or a value doesn't fit.
    """
    try:
        async with _reading(source) as reader, target.connect() as writer:
            await _introduce(reader)
            await _introduce(writer)
            if await _identity(reader) == await _identity(writer):
                raise CopyRefused("FROM and TO are the same database.")
            await _check_source(reader)
            await _check_target(writer)
            await writer.run_sync(migrate)
            copied = {table.name: await _copy(table, reader, writer, progress) for table in _TABLES}
            await set_counters(writer, *_TABLES)
            await _compare(writer, copied)
            await _check_at_rest(reader)
            await writer.commit()
    except DBAPIError as error:
        raise CopyRefused(_in_words(error)) from None
    except ValueError as error:
        # Its words may quote what people wrote, and so may the trace.
        kind = type(error).__name__
        raise CopyRefused(f"FROM holds a value that can't be read ({kind}).") from None
    return {name: content.rows for name, content in copied.items()}


_TABLES: Sequence[Table] = metadata.sorted_tables


def _reading(source: AsyncEngine) -> Any:
    """A connection that sees one moment of the source, however long it takes."""
    if is_sqlite(source):
        return source.execution_options(reads_only=True).connect()
    return source.execution_options(isolation_level="REPEATABLE READ").connect()


async def _introduce(connection: AsyncConnection) -> None:
    """Not a bot; and nobody waits for a copy, so nothing in it needs to be quick."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SET LOCAL application_name = '{APPLICATION} copy'"))
        for limit in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
            await connection.execute(text(f"SET LOCAL {limit} = 0"))


async def _check_source(reader: AsyncConnection) -> None:
    if _VERSION not in await _tables_of(reader):
        raise CopyRefused("FROM is no database of this bot's.")
    has = await reader.run_sync(_revision)
    if has != head():
        raise CopyRefused(
            f"FROM has schema {has}, and this bot's is {head()}. Copy with the version of the "
            "bot that last ran on it, or run this one on it first."
        )
    await _check_at_rest(reader)


async def _check_at_rest(reader: AsyncConnection) -> None:
    if await bots_at_work(reader):
        raise CopyRefused(
            "A bot is at work on FROM (pg_stat_activity shows its connections), and what it "
            "does during a copy would be missing. Stop it first."
        )


async def _check_target(writer: AsyncConnection) -> None:
    there = await _tables_of(writer)
    ours = {table.name for table in _TABLES} | {_VERSION}
    if there - ours:
        names = ", ".join(sorted(there - ours)[:3])
        raise CopyRefused(f"TO isn't empty: it holds {names}. Name a database of its own.")
    if there and await writer.run_sync(_revision) not in {None, head()}:
        raise CopyRefused("TO isn't empty: another version of the bot has used it.")
    for table in _TABLES:
        if table.name in there and await _count(writer, table):
            raise CopyRefused(
                f"TO isn't empty: it holds {table.name}. Nothing is overwritten; name an empty "
                "database."
            )


async def _copy(
    table: Table, reader: AsyncConnection, writer: AsyncConnection, progress: Progress
) -> _Content:
    total = await _count(reader, table)
    progress(table.name, 0, total)
    rows = digest = 0
    async for batch in _batches(reader, table):
        await writer.execute(insert(table), [dict(row) for row in batch])
        rows, digest = rows + len(batch), digest + sum(map(_digest, batch))
        progress(table.name, rows, total)
    return _Content(rows, digest)


async def _compare(writer: AsyncConnection, copied: Mapping[str, _Content]) -> None:
    for table in _TABLES:
        rows = digest = 0
        async for batch in _batches(writer, table):
            rows, digest = rows + len(batch), digest + sum(map(_digest, batch))
        if _Content(rows, digest) != copied[table.name]:
            raise CopyRefused(f"{table.name} differs from FROM after the copy.")


async def _batches(connection: AsyncConnection, table: Table) -> AsyncIterator[Sequence[Any]]:
    found = await connection.stream(
        select(table).order_by(*table.primary_key), execution_options={"yield_per": _BATCH}
    )
    async for batch in found.mappings().partitions():
        yield batch


def _digest(row: Mapping[str, Any]) -> int:
    """A number for what a row holds, whichever database it is read from."""
    held = json.dumps(dict(row), sort_keys=True, default=_plain).encode()
    return int.from_bytes(hashlib.sha256(held).digest())


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else repr(value)


async def _identity(connection: AsyncConnection) -> tuple[Any, ...]:
    """What two names of one database have in common."""
    if connection.dialect.name == "sqlite":
        file = (await connection.execute(text("PRAGMA database_list"))).first()
        return ("sqlite", file.file if file else "")
    server = text(
        "SELECT pg_postmaster_start_time(), oid, current_schema() FROM pg_database "
        "WHERE datname = current_database()"
    )
    return ("postgresql", *(await connection.execute(server)).one())


async def _count(connection: AsyncConnection, table: Table) -> int:
    counted = await connection.execute(select(func.count()).select_from(table))
    return int(counted.scalar_one())


async def _tables_of(connection: AsyncConnection) -> set[str]:
    return set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _in_words(error: DBAPIError) -> str:
    """The database's own first line: those after it may quote what people wrote."""
    lines = str(error.orig).splitlines() or [type(error.orig).__name__]
    return f"The database says: {lines[0]}"
