"""The numbers that PostgreSQL gives to new rows, after rows came in with theirs."""

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection


async def set_counters(connection: AsyncConnection, *tables: Table) -> None:
    """Number on after the rows that are there; SQLite goes by the rows themselves."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        column = table.autoincrement_column
        if column is not None:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            last = select(func.max(column)).scalar_subquery()
            await connection.execute(
                select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None)))
            )
