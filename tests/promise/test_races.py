"""Acts and the dispatcher at the same moment."""

import asyncio
from dataclasses import replace

from sqlalchemy import text

from bot.delivery.follow_ups import after_sent
from bot.domain.clocks import Clock
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.results import record_results
from storage.unit_of_work import Database, transaction
from tests.storage.support import claim, deliver_all, on_postgresql, raised, read, rows_of, sent
from tests.unit.domain.samples import HOUR, NOW, POLICY, acknowledge, resolve


@on_postgresql
async def test_a_clock_that_an_act_stops_stays_stopped_when_its_reminder_is_being_recorded(
    database: Database, outbox: SqlOutbox, acts: Acts
) -> None:
    await raised(acts)
    await acts.perform(replace(acknowledge(), number=1))
    await deliver_all(outbox)
    later = NOW + 3 * HOUR
    (owed,) = await claim(outbox, later)
    assert owed.clock is Clock.INTERNAL
    result = sent(owed, later)
    result = replace(result, follow_ups=after_sent(owed, await read(database, 1), POLICY, later))
    afterwards = Acts(database, POLICY, lambda: later)
    async with transaction(database.engine) as connection:
        await record_results(connection, [result], outbox._owner)
        act = asyncio.create_task(afterwards.perform(replace(resolve(), number=1)))
        await _somebody_waits(database)
        await connection.commit()
    await act
    running = [
        row["key"]
        for row in (await rows_of(database)).values()
        if row["clock"] == "internal" and row["status"] == "pending" and not row["withdrawn"]
    ]
    assert running == []


async def _somebody_waits(database: Database) -> None:
    """Until a transaction waits for another one's row."""
    async with asyncio.timeout(10), database.engine.connect() as connection:
        waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
        while not (  # noqa: ASYNC110  # PostgreSQL has no event for it
            await connection.execute(waiting)
        ).scalar_one():
            await asyncio.sleep(0.01)
