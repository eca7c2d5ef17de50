"""What people can look at: only escalations they may see."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.errors import UnknownEscalation
from bot.domain.escalation import Escalation
from bot.domain.events import Event
from bot.domain.ports import Directory, Store

#: More than this nobody reads in one message.
_MOST = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Overview:
    """The open escalations a person may see, the one due first in front; `total` may be more."""

    escalations: Sequence[Escalation]
    total: int


class Queries:
    """Reading on behalf of a person. Raises UnknownEscalation, StorageUnavailable."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory

    async def overview(self, team_id: str, asker: str) -> Overview:
        """All open escalations that `asker` may see."""
        async with self._store.reading() as unit:
            channels = await unit.escalations.channels(team_id)
        visible = [channel for channel in channels if await self._directory.may_see(asker, channel)]
        async with self._store.reading() as unit:
            found, total = await unit.escalations.unfinished(
                team_id, channels=visible, reporter=asker, limit=_MOST
            )
        return Overview(escalations=found, total=total)

    async def one(
        self, team_id: str, number: int, asker: str, *, seen_in: str | None = None
    ) -> Escalation:
        """An escalation, if `asker` may see it.

        `seen_in` is the channel in which they have its card or thread in front of them.
        """
        async with self._store.reading() as unit:
            escalation = await unit.escalations.get(team_id, number)
        if escalation is None or not await self._may_see(asker, escalation, seen_in):
            raise UnknownEscalation(number)
        return escalation

    async def history(
        self, team_id: str, number: int, asker: str
    ) -> tuple[Escalation, Sequence[Event]]:
        """An escalation and its audit trail, if `asker` may see it."""
        escalation = await self.one(team_id, number, asker)
        async with self._store.reading() as unit:
            return escalation, await unit.audit.of(team_id, number)

    async def _may_see(self, asker: str, escalation: Escalation, seen_in: str | None) -> bool:
        thread = escalation.thread
        if asker == escalation.reporter or (seen_in and thread is None):
            # The second: they press a button on a card whose delivery isn't recorded yet.
            return True
        if thread is None:
            return False
        return thread.channel == seen_in or await self._directory.may_see(asker, thread.channel)
