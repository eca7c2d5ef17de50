"""One reading sees one moment, whatever is committed meanwhile."""

from bot.domain.escalation import Thread
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import claim, raised, sent
from tests.unit.domain.samples import NOW, TEAM


async def test_a_brief_whose_place_is_noted_meanwhile_is_still_under_way(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    await raised(acts)
    (brief,) = await claim(outbox)
    place = Thread(channel="C1", ts="1763640000.000100")
    async with database.reading() as unit:
        assert await unit.escalations.at(TEAM, place) is None
        await outbox.record([sent(brief, ts=place.ts)])
        assert await unit.owed.brief_under_way(TEAM, NOW), "a reply would count for nothing"
    async with database.reading() as unit:
        assert await unit.escalations.at(TEAM, place)
        assert not await unit.owed.brief_under_way(TEAM, NOW)
