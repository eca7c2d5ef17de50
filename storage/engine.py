"""Connecting to SQLite or PostgreSQL."""

import asyncio
import sqlite3
from collections.abc import Mapping
from functools import partial
from select import POLLIN, poll
from typing import Any

import aiosqlite
import psycopg
from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import sqlite_driver

#: The name under which PostgreSQL shows the bot's connections (`pg_stat_activity`).
APPLICATION = "customer-escalation"
#: Seconds a connection may take. Slack waits 3 s for an answer, and a refusal in words must
#: still fit in.
PATIENCE = 2
#: Seconds a statement may wait for SQLite's write lock.
_SQLITE_PATIENCE = 1
#: Seconds that the first connection may wait for others to take a new file to write-ahead
#: journalling: nobody waits for an answer then, and a busy disk may need more than a second.
_OPENING_PATIENCE = 15
#: Seconds until a connection that SQLite refused without waiting tries again.
_AGAIN = 0.01
#: A connection that has gone silent (a fail-over, a lost route) is given up in seconds, not
#: in TCP's hours: postgresql.org, libpq connection parameters.
_NOTICE_SILENCE = {
    "connect_timeout": PATIENCE,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 6000,
}
#: The option by which a transaction says at its start that it only reads.
_READS = "reads_only"
#: Nobody waits for one statement, one lock or one forgotten transaction for ever.
_LIMITS = (
    "SET statement_timeout = '5s'",
    "SET lock_timeout = '2s'",
    "SET idle_in_transaction_session_timeout = '10s'",
)


def create_engine(database_url: str, *, reads_only: bool = False) -> AsyncEngine:
    """An engine for `sqlite:///…` or `postgresql://…`; nothing is connected yet.

    `reads_only`: for one who may look at a database, and must leave it as it is.
    """
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url.set(drivername="sqlite+aiosqlite"), reads_only=reads_only)
    engine = _postgresql(url.set(drivername="postgresql+psycopg"))
    return engine.execution_options(postgresql_readonly=True) if reads_only else engine


def _postgresql(url: Any) -> AsyncEngine:
    """Through psycopg, because asyncpg refuses `?sslmode=` (DESIGN 9)."""
    engine = create_async_engine(
        url,
        hide_parameters=True,  # errors are logged; what people wrote is not
        pool_size=10,
        pool_timeout=PATIENCE,
        connect_args={"application_name": APPLICATION} | _NOTICE_SILENCE,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for limit in _LIMITS:
            cursor.execute(limit)
        cursor.close()
        connection.commit()

    @event.listens_for(engine.sync_engine, "checkout")
    def still_there(connection: Any, _record: object, _proxy: object) -> None:
        if _has_said_goodbye(connection.driver_connection):
            raise DisconnectionError  # the pool connects anew

    return engine


def _has_said_goodbye(connection: psycopg.AsyncConnection) -> bool:
    """Whether the server has ended an idle connection, or its keepalives have given it up.

    Nothing is sent: an idle server is silent, so whatever can be read is its goodbye.
    """
    if connection.closed:
        return True
    waiting = poll()
    waiting.register(connection.fileno(), POLLIN)
    return bool(waiting.poll(0))


def is_sqlite(engine: AsyncEngine) -> bool:
    """Whether the database is a file that one process has to itself."""
    return engine.dialect.name == "sqlite"


def reading(engine: AsyncEngine) -> Mapping[str, Any]:
    """The options of a transaction that only reads: it sees one moment from its first statement.

    SQLite's do by themselves; PostgreSQL's each statement sees the newest, unless asked for
    this (postgresql.org, "Transaction Isolation").
    """
    if is_sqlite(engine):
        return {_READS: True}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


async def _write_ahead(connection: aiosqlite.Connection, patience: float) -> None:
    """Let readers and the writer not wait for each other (WAL).

    Two connections that take a new file there at once would wait for each other for ever, so
    SQLite refuses one of them without waiting (sqlite.org, `sqlite3_busy_handler`); that one
    tries again.
    """
    clock = asyncio.get_running_loop().time
    end = clock() + patience
    while True:
        try:
            await connection.execute("PRAGMA journal_mode=WAL")
        except aiosqlite.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or clock() > end:
                raise
            await asyncio.sleep(_AGAIN)
        else:
            return


def _sqlite(url: Any, *, reads_only: bool) -> AsyncEngine:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_timeout=PATIENCE,
        connect_args={
            "async_creator_fn": sqlite_driver.connect,
            "isolation_level": None,
            "timeout": _SQLITE_PATIENCE,
        },
    )

    opened = False

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        nonlocal opened
        cursor = connection.cursor()
        if reads_only:
            cursor.execute("PRAGMA query_only=ON")
        else:
            patience = _SQLITE_PATIENCE if opened else _OPENING_PATIENCE
            connection.run_async(partial(_write_ahead, patience=patience))
            opened = True
            # A commit survives a power cut.
            cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        # A read that turns into a write fails at once when another connection wrote in
        # between, so a transaction says at its start which one it is.
        reads = connection.get_execution_options().get(_READS)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine
