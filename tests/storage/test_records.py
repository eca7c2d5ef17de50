"""A record is read as it was written, on both databases."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.domain.brief import FIELD_NAMES, Ask, Brief, SlaStatus
from bot.domain.clocks import Clock, NextDue
from bot.domain.escalation import Escalation, Outcome, Status, TeamUpdate, Thread
from bot.domain.ports import Draft
from bot.usecases.act import Acts
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database
from tests.storage.support import deliver_all, raised, read
from tests.unit.domain.samples import (
    ANA,
    BEA,
    BRIEF,
    HOUR,
    MINUTE,
    NOW,
    TEAM,
    acknowledge,
    opened,
    snooze,
)

TEXT = "Zoë’s “exports” 日本語 עברית 👩🏽‍🚒 🇩🇪 \U0001f600 <@U1> & 'quotes' \"double\" \\ \t\r\n end"
FULL = Brief(
    **{
        name: f"{name}: {TEXT}"
        for name in FIELD_NAMES
        if name not in {"ask", "sla_status", "deadline"}
    },
    ask=Ask.APPROVE,
    sla_status=SlaStatus.BREACHED,
    deadline=datetime(2026, 12, 24, 23, 59, 59, 123456, tzinfo=UTC),
)


async def _kept(database: Database, record: Escalation) -> Escalation:
    async with database.writing() as unit:
        await unit.escalations.add(record)
        await unit.commit()
    return await read(database, record.number)


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_the_full_brief_has_every_field(name: str) -> None:
    assert getattr(FULL, name) is not None


async def test_a_brief_comes_back_field_by_field(database: Database) -> None:
    record = await _kept(database, replace(opened(), brief=FULL))
    for name in FIELD_NAMES:
        assert getattr(record.brief, name) == getattr(FULL, name), name
    assert isinstance(record.brief.ask, Ask)
    assert isinstance(record.brief.sla_status, SlaStatus)


async def test_an_almost_empty_brief_comes_back_as_empty(database: Database) -> None:
    assert (await _kept(database, opened())).brief == BRIEF


async def test_a_very_long_text_comes_back_whole(database: Database) -> None:
    long = ("Ein Satz mit 😀 und ‘Zeichen’. " * 400)[:10_000]
    assert len(long) == 10_000
    brief = replace(BRIEF, description=long, original_text=long)
    assert (await _kept(database, replace(opened(), brief=brief))).brief == brief


async def test_a_record_comes_back_field_by_field(database: Database) -> None:
    record = replace(
        opened(),
        clocks={},
        status=Status.RESOLVED,
        status_at=NOW + timedelta(microseconds=1),
        status_by=BEA,
        owner=BEA,
        latest_update=TeamUpdate(text=TEXT, by=BEA, at=NOW, next_action=TEXT, eta="17:00 ☕"),
        customer_updated_at=NOW + HOUR,
        outcome=Outcome(resolution=TEXT, root_cause=TEXT, learned=TEXT, reason="workaround"),
        version=4,
    )
    kept = await _kept(database, record)
    for field in fields(Escalation):
        assert getattr(kept, field.name) == getattr(record, field.name), field.name


async def test_times_come_back_as_aware_utc(database: Database) -> None:
    tokyo = timezone(timedelta(hours=9))
    deadline = datetime(2026, 11, 21, 9, 0, tzinfo=tokyo)
    record = replace(
        opened(),
        opened_at=NOW.astimezone(tokyo),
        customer_updated_at=NOW.astimezone(tokyo),
        brief=replace(BRIEF, deadline=deadline),
    )
    kept = await _kept(database, record)
    assert kept.opened_at == NOW
    for when in (kept.opened_at, kept.status_at, kept.customer_updated_at):
        assert when is not None
        assert when.utcoffset() == timedelta(0)
    assert kept.brief.deadline == deadline
    assert kept.brief.deadline.tzinfo is not None


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(Exception, match="naive"):
        await _kept(database, replace(opened(), opened_at=naive))


async def test_clocks_come_back_from_what_is_owed(database: Database, acts: Acts) -> None:
    [record] = await raised(acts)
    assert (await read(database, record.number)).clocks == record.clocks
    until = NOW + 10 * HOUR
    await acts.perform(replace(acknowledge(), number=record.number))
    await acts.perform(replace(snooze(Clock.CUSTOMER, until=until), number=record.number))
    assert (await read(database, record.number)).clocks == {
        Clock.INTERNAL: NextDue(at=NOW + 2 * HOUR),
        Clock.CUSTOMER: NextDue(at=until, snoozed_by=BEA),
    }


async def test_a_record_is_found_by_the_thread_of_its_brief(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    [record] = await raised(acts)
    await deliver_all(outbox)
    thread = (await read(database, record.number)).thread
    assert thread
    async with database.reading() as unit:
        found = await unit.escalations.at(TEAM, thread)
        assert found
        assert found.number == record.number
        assert await unit.escalations.at(TEAM, replace(thread, ts="1.000000")) is None
        assert await unit.escalations.at("T2", thread) is None


async def test_saving_leaves_the_thread_to_the_dispatcher(
    database: Database, acts: Acts, outbox: SqlOutbox
) -> None:
    """An act decided before the brief was out must not forget where the brief stands."""
    [record] = await raised(acts)
    before = await read(database, record.number)
    await deliver_all(outbox)
    async with database.writing() as unit:
        await unit.escalations.save(replace(before, owner=BEA))
        await unit.commit()
    after = await read(database, record.number)
    assert after.owner == BEA
    assert isinstance(after.thread, Thread)


async def test_what_does_not_exist_is_none(database: Database) -> None:
    async with database.reading() as unit:
        assert await unit.escalations.get(TEAM, 7) is None


async def test_another_workspace_has_its_own_records(database: Database, acts: Acts) -> None:
    [mine] = await raised(acts)
    [theirs] = await raised(acts, team_id="T2", actor=BEA)
    assert mine.number == theirs.number == 1
    assert (await read(database, 1)).reporter == ANA


async def test_a_draft_comes_back_whole(database: Database) -> None:
    draft = Draft(id="d1", team_id=TEAM, author=ANA, text=TEXT * 50, at=NOW)
    async with database.writing() as unit:
        await unit.drafts.add(draft)
        await unit.commit()
    async with database.reading() as unit:
        assert await unit.drafts.get(TEAM, "d1") == draft
        assert await unit.drafts.get("T2", "d1") is None
        assert await unit.drafts.get(TEAM, "d2") is None


async def test_deliveries_and_drafts_are_forgotten_in_time(
    database: Database, outbox: SqlOutbox
) -> None:
    async with database.writing() as unit:
        for name, at in (("old", NOW - MINUTE), ("new", NOW)):
            await unit.drafts.add(Draft(id=name, team_id=TEAM, author=ANA, text="x", at=at))
            await unit.deliveries.record(TEAM, name, at)
        await unit.commit()
    await outbox.clean_up(NOW)
    async with database.writing() as unit:
        assert await unit.drafts.get(TEAM, "old") is None
        assert await unit.drafts.get(TEAM, "new")
        assert await unit.deliveries.record(TEAM, "old", NOW)
        assert not await unit.deliveries.record(TEAM, "new", NOW)
