"""Reading what a new escalation may be the twin of."""

from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.escalation import Status, Thread
from bot.domain.similar import Candidate
from storage.tables import UNFINISHED, workspaces
from storage.tables import escalations as table

#: Characters of a description that are compared.
_READS = 1000


async def candidates(
    connection: AsyncConnection, team_id: str, *, over_since: datetime, newest: int
) -> list[Candidate]:
    """Of the `newest` escalations those that are open or have ended after `over_since`.

    A range of the primary key: what it costs doesn't grow with the table.
    """
    last = select(workspaces.c.last_number).where(workspaces.c.team_id == team_id)
    statement = (
        select(
            table.c.number,
            table.c.status,
            table.c.reporter,
            table.c.channel,
            table.c.thread_ts,
            table.c.brief["customer"].as_string().label("customer"),
            table.c.brief["summary"].as_string().label("summary"),
            func.substr(table.c.brief["description"].as_string(), 1, _READS).label("description"),
        )
        .where(
            table.c.team_id == team_id,
            table.c.number > last.scalar_subquery() - newest,
            or_(UNFINISHED, table.c.status_at > over_since),
        )
        .order_by(table.c.number.desc())
    )
    found = await connection.execute(statement)
    return [
        Candidate(
            number=row["number"],
            status=Status(row["status"]),
            reporter=row["reporter"],
            thread=Thread(channel=row["channel"], ts=row["thread_ts"])
            if row["thread_ts"]
            else None,
            customer=row["customer"] or "",
            summary=row["summary"] or "",
            description=row["description"] or "",
        )
        for row in found.mappings()
    ]
