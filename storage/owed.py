"""The writing side of the outbox: what an act makes the bot owe, or not owe any more."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.clocks import Clock
from bot.domain.notices import Kind, Notice
from storage import rows
from storage.dialects import Upsert
from storage.tables import OWED, RUNNING_CLOCK
from storage.tables import outbox as table

_OF_ONE = and_(table.c.team_id == bindparam("team"), table.c.number == bindparam("which"))
_MAY_BE_OUT = or_(table.c.must_look, table.c.lease_owner.is_not(None))
_WITHDRAW = (
    update(table)
    .where(_OF_ONE, table.c.clock.in_(bindparam("clocks", expanding=True)), RUNNING_CLOCK)
    .values(withdrawn=True, status=case((_MAY_BE_OUT, table.c.status), else_="dropped"))
)
_OWE = Upsert(table, lambda new: new.on_conflict_do_nothing(index_elements=["team_id", "key"]))


def _edit(new: Any) -> Any:
    """An edit of a card, or an edit that is owed once more."""
    owed = table.c.status == "pending"
    now = new.excluded.next_attempt_at
    waits = and_(owed, table.c.next_attempt_at > now)
    return new.on_conflict_do_update(
        index_elements=["team_id", "key"],
        set_={
            "revision": table.c.revision + 1,
            "attempts": case((owed, table.c.attempts), else_=0),
            "due_at": case((owed, table.c.due_at), else_=now),
            "next_attempt_at": case((waits, table.c.next_attempt_at), else_=now),
            "status": "pending",
        },
    )


_EDIT = Upsert(table, _edit)


class SqlOwedMessages:
    """`bot.domain.ports.OwedMessages` on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def owe(self, team_id: str, number: int | None, notices: Sequence[Notice]) -> None:
        """Add messages; one whose key is there already is left as it is."""
        await owe(self._connection, [(team_id, number, notice) for notice in notices])

    async def withdraw(self, team_id: str, number: int, clocks: frozenset[Clock]) -> None:
        """Take back the pending reminders of `clocks`: they are not sent any more.

        One that may have reached Slack, or is on its way, keeps its row so that the
        dispatcher finds out and the audit trail stays true.
        """
        asked = {"team": team_id, "which": number, "clocks": [clock.value for clock in clocks]}
        await self._connection.execute(_WITHDRAW, asked)

    async def brief_under_way(self, team_id: str, now: datetime) -> bool:
        """Whether some brief may be out without the record knowing where."""
        statement = select(table.c.id).where(
            OWED,
            table.c.is_edit.is_(False),
            # For the index; who is tried is due about now.
            table.c.next_attempt_at <= now + timedelta(minutes=10),
            table.c.team_id == team_id,
            table.c.kind == Kind.BRIEF.value,
            _MAY_BE_OUT,
        )
        return (await self._connection.execute(statement.limit(1))).first() is not None

    async def edit_card(self, team_id: str, number: int, now: datetime) -> None:
        """The brief's message has to follow the record; merged with an edit still owed."""
        await edit_cards(self._connection, [(team_id, number)], now)


async def owe(
    connection: AsyncConnection, notices: Iterable[tuple[str, int | None, Notice]]
) -> None:
    """Add messages; one whose key is there already is left as it is."""
    values = [rows.owed_values(team_id, number, notice) for team_id, number, notice in notices]
    if values:
        await connection.execute(_OWE.on(connection), values)


async def edit_cards(
    connection: AsyncConnection, names: Iterable[tuple[str, int]], now: datetime
) -> None:
    """Owe an edit of each card: one row per card for ever, merged with an edit still owed."""
    values = [
        rows.owed_values(
            team_id,
            number,
            Notice(kind=Kind.CARD_EDIT, key=f"ESC-{number}/{Kind.CARD_EDIT}", due_at=now),
        )
        for team_id, number in names
    ]
    if values:
        await connection.execute(_EDIT.on(connection), values)
