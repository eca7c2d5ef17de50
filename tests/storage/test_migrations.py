"""The schema: what the migrations make is what the code expects."""

import asyncio
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, text

from bot.domain.errors import DatabaseTooNew
from bot.usecases.act import Acts
from storage.engine import create_engine
from storage.tables import escalations, metadata
from storage.unit_of_work import Database
from tests.storage.support import raised, read


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


async def test_upgrading_again_changes_nothing(database: Database, acts: Acts) -> None:
    await raised(acts)
    await database.upgrade()
    await database.upgrade()
    assert (await read(database, 1)).number == 1


async def test_processes_that_start_together_make_one_schema(database_url: str) -> None:
    processes = [Database(create_engine(database_url)) for _ in range(4)]
    try:
        await asyncio.gather(*(process.upgrade() for process in processes))
        async with processes[-1].engine.connect() as connection:
            assert await connection.run_sync(_differences) == []
            assert (await connection.execute(select(escalations))).all() == []
            revisions = await connection.execute(text("SELECT version_num FROM alembic_version"))
            assert len(revisions.all()) == 1
    finally:
        for process in processes:
            await process.close()


async def test_a_schema_from_the_future_is_left_alone(database: Database) -> None:
    await database.check_schema()
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNew, match="9999"):
        await database.upgrade()
    with pytest.raises(DatabaseTooNew):
        await database.check_schema()
