"""Many open escalations: one is raised by the use case and delivered, then multiplied in SQL."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Table, bindparam, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bench.stand_in import TEAM
from bot.domain.brief import Ask, Brief
from bot.domain.commands import Submit
from bot.domain.notices import Kind
from bot.domain.ports import Sent
from bot.policies.loader import load_policy
from bot.usecases.act import Acts
from storage.engine import create_engine
from storage.outbox import SqlOutbox
from storage.tables import OWED, escalations, events, outbox, workspaces
from storage.unit_of_work import Database

#: No clock of it is due within a day.
_SEVERITY = "medium"
SUBMIT = Submit(
    team_id=TEAM,
    actor="U0ANA",
    target="engineering",
    severity=_SEVERITY,
    brief=Brief(
        customer="Acme Corp",
        summary="Exports fail with a 500 since the release of Monday",
        description="Every third export of more than 10,000 lines ends in a 500 after a minute. "
        "The customer's nightly import has not run for two days, and they are asking for a date.",
        ask=Ask.INVESTIGATE,
        needed="Confirm the cause, and say by when exports work again",
    ),
)


async def fill(url: str, count: int) -> None:
    """An up-to-date database with `count` open escalations, none of whose reminders is due."""
    database = Database(create_engine(url))
    try:
        await database.upgrade()
        if count:
            await _raise_and_deliver(database)
            async with database.engine.connect() as connection:
                await _multiply(connection, count)
                await connection.commit()
    finally:
        await database.close()


async def raise_one(url: str) -> None:
    """An up-to-date database with one escalation, whose brief hasn't been posted."""
    database = Database(create_engine(url))
    try:
        await database.upgrade()
        await _submit(database, datetime.now(UTC))
    finally:
        await database.close()


async def make_due(url: str, due: Iterable[tuple[int, datetime]]) -> None:
    """The internal reminders of the escalations with these numbers are due then."""
    statement = (
        update(outbox)
        .where(
            outbox.c.team_id == TEAM,
            outbox.c.number == bindparam("which"),
            outbox.c.kind == Kind.FOLLOWUP_INTERNAL.value,
            outbox.c.status == "pending",
        )
        .values(due_at=bindparam("due"), next_attempt_at=bindparam("due"))
    )
    engine = create_engine(url)
    async with engine.begin() as connection:
        rows = [{"which": number, "due": at} for number, at in due]
        await connection.execute(statement, rows)
    await engine.dispose()


async def forget_edits(url: str) -> None:
    """No edit is owed any more."""
    engine = create_engine(url)
    async with engine.begin() as connection:
        owed = update(outbox).where(OWED, outbox.c.is_edit.is_(True))
        await connection.execute(owed.values(status="sent"))
    await engine.dispose()


async def unsettled(url: str, due_by: datetime) -> int:
    """How many messages that were due by then aren't recorded as out; edits don't count."""
    engine = create_engine(url)
    async with engine.connect() as connection:
        await connection.execution_options(reads_only=True)
        waiting = select(func.count()).where(
            OWED, outbox.c.is_edit.is_(False), outbox.c.next_attempt_at <= due_by
        )
        count: int = (await connection.execute(waiting)).scalar_one()
    await engine.dispose()
    return count


async def _raise_and_deliver(database: Database) -> None:
    now = datetime.now(UTC)
    await _submit(database, now)
    delivering = SqlOutbox(database)
    sent = [
        Sent(owed=owed, at=now, channel="C100000001", ts="1763640000.000001")
        for owed, _ in await delivering.claim(now, posts=100, edits=0)
    ]
    await delivering.record(sent)


async def _submit(database: Database, now: datetime) -> None:
    await Acts(database, load_policy("standard"), lambda: now).submit(SUBMIT, "bench")


async def _multiply(connection: AsyncConnection, count: int) -> None:
    """Escalation 1 is there; 2 to `count` become copies of it, each in a channel of its own."""
    await connection.execute(update(workspaces).values(last_number=count))
    sizes = {
        table.name: (await connection.execute(select(func.count()).select_from(table))).scalar_one()
        for table in (events, outbox)
    }
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        # The bot's own limit is for statements that somebody waits for.
        await connection.execute(text("SET LOCAL statement_timeout = 0"))
    for table in (escalations, events, outbox):
        columns = [column.name for column in table.columns]
        chosen = ", ".join(_expression(table, name, sizes, sqlite=sqlite) for name in columns)
        copy = f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {chosen} FROM "
        await connection.execute(text(copy + _copies(table, count, sqlite=sqlite)))
    if not sqlite:
        for table in (events, outbox):
            sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
            largest = f"(SELECT max(id) FROM {table.name})"
            await connection.execute(text(f"SELECT setval({sequence}, {largest})"))
    await connection.execute(text("ANALYZE"))


def _copies(table: Table, count: int, *, sqlite: bool) -> str:
    if sqlite:
        series = f"SELECT 2 AS n UNION ALL SELECT n + 1 FROM s WHERE n < {count}"
        numbers = f"(WITH RECURSIVE s(n) AS ({series}) SELECT n FROM s)"
    else:
        numbers = f"(SELECT n FROM generate_series(2, {count}) AS n)"
    return f"{numbers} AS s CROSS JOIN {table.name} AS p WHERE p.number = 1 AND {count} > 1"


def _expression(table: Table, column: str, sizes: dict[str, int], *, sqlite: bool) -> str:
    match column:
        case "number":
            return "s.n"
        case "id":
            return f"p.id + (s.n - 1) * {sizes[table.name]}"
        case "event_id":
            return f"p.event_id + (s.n - 1) * {sizes['events']}"
        case "key":
            return "'ESC-' || s.n || substr(p.key, 6)"
        case "channel":
            return "CASE WHEN p.channel IS NULL THEN NULL ELSE 'C' || (100000000 + s.n) END"
        case "due_at" | "next_attempt_at":
            return _spread(f"p.{column}", sqlite=sqlite)
    return f"p.{column}"


def _spread(column: str, *, sqlite: bool) -> str:
    """Within the day after, one a second."""
    if sqlite:
        moved = f"strftime('%Y-%m-%d %H:%M:%f', {column}, (s.n % 86400) || ' seconds')"
        return f"{moved} || '000'"
    return f"{column} + (s.n % 86400) * interval '1 second'"


def at_once(count: int, when: datetime) -> list[tuple[int, datetime]]:
    """Escalations 1 to `count`, all due at `when`."""
    return [(number, when) for number in range(1, count + 1)]


def steadily(count: int, start: datetime, per_second: float) -> list[tuple[int, datetime]]:
    """Escalations 1 to `count`, due one after the other."""
    return [(n, start + timedelta(seconds=n / per_second)) for n in range(1, count + 1)]
