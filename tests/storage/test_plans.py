"""How SQLite reads: never a whole table, however many escalations there are.

SQLite only: there the plan follows from the statements alone, on PostgreSQL from statistics too.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.domain.notices import Kind
from bot.domain.ports import Failed, Owed, Sent
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import claim, claim_edits, deliver_all, nudge, raised, sent
from tests.unit.domain.samples import HOUR, NOW, acknowledge, post_update

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

_WHOLE = re.compile(r"SCAN (outbox|escalations|events|earlier)\b")

Statements = list[tuple[str, Any]]


@contextmanager
def statements(database: Database) -> Iterator[Statements]:
    """What is asked of the database meanwhile."""
    asked: Statements = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        asked.append((statement, values[0] if isinstance(values, list) else values))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


async def whole_tables(database: Database, asked: Statements) -> list[str]:
    """Those of the statements that read a whole table, with SQLite's plan."""
    found = []
    async with database.engine.connect() as connection:
        for statement, values in asked:
            if not statement.startswith(("SELECT", "UPDATE", "WITH", "DELETE")):
                continue
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [row["detail"] for row in plan.mappings()]
            if any(map(_WHOLE.match, steps)):
                found.append("\n".join([statement, *steps]))
    return found


def _followed(owed: Owed, at: datetime) -> Sent:
    """Slack has it, and the next one is planned."""
    return replace(sent(owed, at), follow_ups=[nudge(f"{owed.key}+", at + HOUR)])


async def test_a_round_of_the_dispatcher_reads_by_index(
    database: Database, outbox: SqlOutbox, acts: Acts
) -> None:
    await raised(acts, 3)
    await deliver_all(outbox)
    later = NOW + 9 * HOUR
    with statements(database) as asked:
        await outbox.record([sent(owed, later) for owed in await claim(outbox, later)])
        claimed = await claim(outbox, later)
        assert {owed.kind for owed in claimed} == {Kind.FOLLOWUP_INTERNAL}
        await outbox.renew([owed.id for owed in claimed], later)
        *out, refused = claimed
        await outbox.record(
            [
                *(replace(_followed(owed, later), changes_card=True) for owed in out),
                Failed(owed=refused, reason="is_archived", until=later + HOUR, at=later),
            ]
        )
        await outbox.record([sent(owed, later) for owed in await claim_edits(outbox, later)])
        await outbox.next_due(later)
        await outbox.pending(later)
        await outbox.retry_failed(later)
    assert await whole_tables(database, asked) == []


async def test_an_act_reads_by_index(database: Database, outbox: SqlOutbox, acts: Acts) -> None:
    await raised(acts)
    await deliver_all(outbox)
    with statements(database) as asked:
        await raised(acts)
        await acts.perform(replace(acknowledge(), number=1))
        await acts.perform(replace(post_update(), number=1))
    assert await whole_tables(database, asked) == []


async def test_a_whole_table_would_be_noticed(database: Database) -> None:
    with statements(database) as asked:
        async with database.engine.connect() as connection:
            await connection.execute(text("SELECT * FROM outbox WHERE failure = 'x'"))
    assert len(await whole_tables(database, asked)) == 1
