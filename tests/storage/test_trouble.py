"""A database that doesn't answer is said in the bot's own words, and nothing is half done."""

import asyncio
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.errors import StorageUnavailable
from bot.usecases.act import Acts
from storage.engine import create_engine
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import claim, database_at, message, on_postgresql, owe, raised, read
from tests.unit.domain.samples import BEA, NOW, POLICY, SUBMIT, acknowledge


@contextmanager
def _nobody_listens() -> Iterator[int]:
    """A port that refuses connections for as long as the block lasts."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


async def test_a_postgresql_that_cannot_be_reached_is_unavailable() -> None:
    with _nobody_listens() as port:
        database = Database(create_engine(f"postgresql://bot@127.0.0.1:{port}/escalations"))
        with pytest.raises(StorageUnavailable):
            await database.ping()
        with pytest.raises(StorageUnavailable):
            await Acts(database, POLICY, lambda: NOW).submit(SUBMIT, "V1:escalation_brief")
        with pytest.raises(StorageUnavailable):
            await claim(SqlOutbox(database))
        with pytest.raises(StorageUnavailable):
            await database.upgrade()
        await database.close()


async def test_a_sqlite_that_another_holds_is_unavailable_and_then_again_available(
    tmp_path: Path,
) -> None:
    path = tmp_path / "escalations.db"
    async with database_at(f"sqlite:///{path}") as database:
        acts = Acts(database, POLICY, lambda: NOW)
        await raised(acts)
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageUnavailable):
            await acts.perform(replace(acknowledge(), number=1))
        assert (await read(database, 1)).owner is None, "reading doesn't wait for a writer"
        holder.execute("ROLLBACK")
        holder.close()
        await acts.perform(replace(acknowledge(), number=1))
        assert (await read(database, 1)).owner == BEA


async def test_only_the_first_connection_waits_long_for_a_sqlite_that_another_has_to_itself(
    tmp_path: Path,
) -> None:
    path = tmp_path / "escalations.db"
    async with database_at(f"sqlite:///{path}") as database:
        await database.engine.dispose()
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("PRAGMA locking_mode=EXCLUSIVE")
        holder.execute("BEGIN IMMEDIATE")
        async with asyncio.timeout(5):
            with pytest.raises(StorageUnavailable):
                await database.ping()
        holder.close()
        await database.ping()
    await _aiosqlite_has_ended()


async def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    database = Database(create_engine(f"sqlite:///{tmp_path / 'nowhere' / 'escalations.db'}"))
    with pytest.raises(StorageUnavailable):
        await database.ping()
    await database.close()
    await _aiosqlite_has_ended()


async def _aiosqlite_has_ended() -> None:
    """Its thread, when it couldn't open the file, still tells the loop so before it ends."""
    async with asyncio.timeout(5):
        # A thread's end is no event of the loop's.
        while _workers():  # noqa: ASYNC110  # see above
            await asyncio.sleep(0.005)


@on_postgresql
async def test_connections_that_the_server_cut_are_replaced(database: Database) -> None:
    await owe(database, message("first"))
    await _cut_all_connections(database)
    await database.ping()
    assert len(await claim(SqlOutbox(database))) == 1


@on_postgresql
async def test_a_connection_cut_in_the_middle_is_unavailable_and_nothing_is_kept(
    database: Database,
) -> None:
    with pytest.raises(StorageUnavailable):
        await _cut_before_the_commit(database)
    assert await claim(SqlOutbox(database)) == []


async def _cut_before_the_commit(database: Database) -> None:
    async with database.writing() as unit:
        await unit.owed.owe("T1", 7, [message("first")])
        await _cut_all_connections(database)
        await unit.commit()


async def _cut_all_connections(database: Database) -> None:
    """Each is closed when this returns: the server ends a connection some time after it is told
    to, unless one waits for it (postgresql.org, `pg_terminate_backend`)."""
    url = database.engine.url.render_as_string(hide_password=False)
    server = create_engine(url)
    async with server.connect() as connection:
        await connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    await server.dispose()


def _workers() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if "_connection_worker_thread" in t.name]
