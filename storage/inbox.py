"""What Slack has delivered, and texts that are on their way into a modal."""

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ports import Draft
from storage.dialects import Upsert
from storage.tables import deliveries, drafts

_NOTE = Upsert(
    deliveries,
    lambda new: new.on_conflict_do_nothing(index_elements=["team_id", "key"]).returning(
        deliveries.c.key
    ),
)


class SqlDeliveries:
    """`bot.domain.ports.Deliveries` on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def record(self, team_id: str, key: str, now: datetime) -> bool:
        """Note a delivery in this transaction; False when it was noted before."""
        noted = {"team_id": team_id, "key": key, "at": now}
        found = await self._connection.execute(_NOTE.on(self._connection), noted)
        return found.first() is not None


class SqlDrafts:
    """`bot.domain.ports.Drafts` on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, draft: Draft) -> None:
        """Keep a draft."""
        await self._connection.execute(
            insert(drafts).values(
                id=draft.id,
                team_id=draft.team_id,
                author=draft.author,
                text=draft.text,
                link=draft.link,
                at=draft.at,
            )
        )

    async def get(self, team_id: str, draft_id: str) -> Draft | None:
        """The draft, unless it has been cleaned up."""
        statement = select(drafts).where(drafts.c.team_id == team_id, drafts.c.id == draft_id)
        row = (await self._connection.execute(statement)).mappings().first()
        return Draft(**row) if row else None
