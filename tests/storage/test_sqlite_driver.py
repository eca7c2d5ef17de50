"""The rows that come along with a statement, and those behind them, are the ones it found."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import create_engine

#: None, one, just below, at and above what comes along, and several times as many.
COUNTS = (0, 1, 99, 100, 101, 250)
_NUMBERS = text(
    "WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :last)"
    " SELECT n FROM counted WHERE n <= :last"
)


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """An empty SQLite."""
    engine = create_engine(f"sqlite:///{tmp_path / 'escalations.db'}")
    yield engine
    await engine.dispose()


@pytest.mark.parametrize("count", COUNTS)
async def test_all_rows_are_fetched_once_and_in_order(engine: AsyncEngine, count: int) -> None:
    async with engine.connect() as connection:
        found = await connection.execute(_NUMBERS, {"last": count})
        assert found.scalars().all() == list(range(1, count + 1))


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("batch", [1, 30, 100, 170])
async def test_rows_that_are_streamed_are_all_there_whatever_the_batch(
    engine: AsyncEngine, count: int, batch: int
) -> None:
    async with engine.connect() as connection:
        streamed = await connection.stream(
            _NUMBERS, {"last": count}, execution_options={"yield_per": batch}
        )
        assert [row.n async for row in streamed] == list(range(1, count + 1))


async def test_a_stream_that_is_left_halfway_lets_go_of_the_database(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        await connection.exec_driver_sql("CREATE TABLE kept (n INTEGER PRIMARY KEY)")
        streamed = await connection.stream(_NUMBERS, {"last": 1000})
        assert await streamed.fetchone() == (1,)
        await streamed.close()
        await connection.exec_driver_sql("DROP TABLE kept")
        await connection.commit()


async def test_a_refused_statement_leaves_the_connection_fit_for_the_next(
    engine: AsyncEngine,
) -> None:
    async with engine.connect() as connection:
        await connection.exec_driver_sql("CREATE TABLE kept (n INTEGER PRIMARY KEY)")
        many = text("INSERT INTO kept VALUES (:n)")
        with pytest.raises(IntegrityError):
            await connection.execute(many, [{"n": 1}, {"n": 2}, {"n": 2}])
        await connection.rollback()
        assert (await connection.execute(_NUMBERS, {"last": 2})).scalars().all() == [1, 2]


async def test_a_statement_whose_asker_is_gone_spoils_nothing(engine: AsyncEngine) -> None:
    async def long() -> None:
        async with engine.connect() as connection:
            begun.set()
            await connection.execute(_NUMBERS, {"last": 300_000})

    begun = asyncio.Event()
    asker = asyncio.create_task(long())
    await begun.wait()
    await asyncio.sleep(0)
    asker.cancel()
    await asyncio.gather(asker, return_exceptions=True)
    async with engine.connect() as connection:
        assert (await connection.execute(_NUMBERS, {"last": 3})).scalars().all() == [1, 2, 3]


async def test_a_connection_that_was_closed_behind_the_pools_back_is_replaced(
    engine: AsyncEngine,
) -> None:
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        driver: Any = raw.driver_connection
        await driver.close()
    with pytest.raises(OperationalError):
        async with engine.connect() as connection:
            await connection.execute(_NUMBERS, {"last": 1})
    async with engine.connect() as connection:
        assert (await connection.execute(_NUMBERS, {"last": 1})).scalars().all() == [1]
