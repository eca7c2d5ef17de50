"""Making a database that comes from a back-up fit to go on with."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.events import BOT, Did
from storage.counters import set_counters
from storage.owed import edit_cards
from storage.tables import UNFINISHED, escalations, events, outbox, workspaces
from storage.unit_of_work import Database, transaction

#: Added to the audit trail's numbering: more lines than anybody has lost with a back-up.
#: Messages are named after the line they tell of, and no name is given twice.
_LINES_LOST_AT_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Restored:
    """What was found and done."""

    #: The last thing the back-up knows of; None when it is empty.
    until: datetime | None
    #: Messages that are looked for in Slack before they are sent.
    looked_for: int
    #: Cards that are drawn anew.
    cards: int


async def after_restore(database: Database, last_number: int, now: datetime) -> Restored:
    """Let nothing be said twice that Slack has got since the back-up.

    Every message that is due is looked for before it is sent, as far back as the back-up;
    escalations are numbered on after `last_number`, the last that Slack shows; the cards of
    open ones are drawn anew. Raises StorageUnavailable.
    """
    async with transaction(database.engine, lock=database.lock) as connection:
        until = await _last_known(connection)
        looked_for = await _look_for(connection, until, now) if until else 0
        await _number_on(connection, last_number, now)
        placed = await connection.execute(
            select(escalations.c.team_id, escalations.c.number).where(
                UNFINISHED, escalations.c.thread_ts.is_not(None)
            )
        )
        cards = [(row.team_id, row.number) for row in placed]
        await edit_cards(connection, cards, now)
        await connection.commit()
    return Restored(until, looked_for, len(cards))


async def _last_known(connection: AsyncConnection) -> datetime | None:
    """A moment that the back-up isn't older than."""
    known = [func.max(events.c.at), func.max(outbox.c.sent_at), func.min(outbox.c.due_at)]
    found: list[datetime | None] = [
        (await connection.execute(select(moment))).scalar_one() for moment in known
    ]
    return max((at for at in found[:2] if at), default=found[2])


async def _look_for(connection: AsyncConnection, until: datetime, now: datetime) -> int:
    """What was due by now may have been sent by the process whose memory is lost."""
    earlier = outbox.c.first_claimed_at < until
    statement = (
        update(outbox)
        .where(
            outbox.c.status.in_(("pending", "failed")),
            outbox.c.is_edit.is_(False),
            outbox.c.due_at <= now,
        )
        .values(
            must_look=True,
            first_claimed_at=case((earlier, outbox.c.first_claimed_at), else_=until),
            settled_at=None,
            lease_owner=None,
            lease_until=None,
        )
    )
    return (await connection.execute(statement)).rowcount


async def _number_on(connection: AsyncConnection, last_number: int, now: datetime) -> None:
    highest = case(
        (workspaces.c.last_number < last_number, last_number), else_=workspaces.c.last_number
    )
    await connection.execute(update(workspaces).values(last_number=highest))
    last = (await connection.execute(select(func.max(events.c.id)))).scalar_one() or 0
    teams = (await connection.execute(select(workspaces.c.team_id))).scalars().all()
    lines = [
        {
            "id": last + _LINES_LOST_AT_MOST + place,
            "team_id": team,
            "number": 0,
            "at": now,
            "actor": BOT,
            "what": Did.RESTORED.value,
            "data": {"numbers_after": last_number},
        }
        for place, team in enumerate(teams)
    ]
    if lines:
        await connection.execute(insert(events), lines)
        await set_counters(connection, events)
