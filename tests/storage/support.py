"""Writing to and reading from a database in one line each."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation
from bot.domain.notices import Kind, Notice
from bot.domain.ports import Owed, Sent
from bot.usecases.act import Acts
from storage.engine import create_engine
from storage.outbox import SqlOutbox
from storage.tables import outbox as table
from storage.unit_of_work import Database
from tests.unit.domain.samples import HOUR, NOW, SUBMIT, TEAM

#: For what SQLite has no counterpart of.
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@asynccontextmanager
async def database_at(url: str) -> AsyncIterator[Database]:
    """The database at `url`, brought up to date, as one process has it open."""
    database = Database(create_engine(url))
    try:
        await database.upgrade()
        yield database
    finally:
        await database.close()


def message(
    key: str, due_at: datetime = NOW, *, kind: Kind = Kind.UPDATE, clock: Clock | None = None
) -> Notice:
    """A message to be owed."""
    return Notice(kind=kind, key=key, due_at=due_at, clock=clock)


def nudge(key: str, due_at: datetime = NOW) -> Notice:
    """A reminder of the internal clock."""
    return message(key, due_at, kind=Kind.FOLLOWUP_INTERNAL, clock=Clock.INTERNAL)


async def owe(database: Database, *notices: Notice, number: int | None = 7) -> None:
    """Owe messages of one escalation."""
    async with database.writing() as unit:
        await unit.owed.owe(TEAM, number, notices)
        await unit.commit()


async def withdraw(database: Database, *clocks: Clock, number: int = 7) -> None:
    """Take the reminders of these clocks back."""
    async with database.writing() as unit:
        await unit.owed.withdraw(TEAM, number, frozenset(clocks))
        await unit.commit()


async def edit_card(database: Database, now: datetime = NOW, number: int = 7) -> None:
    """Ask for an edit of a card."""
    async with database.writing() as unit:
        await unit.owed.edit_card(TEAM, number, now)
        await unit.commit()


async def rows_of(database: Database) -> dict[str, dict[str, Any]]:
    """The outbox by key, in the order of the rows."""
    async with database.engine.connect() as connection:
        found = await connection.execute(select(table).order_by(table.c.id))
        return {row["key"]: dict(row) for row in found.mappings()}


async def claim(outbox: SqlOutbox, now: datetime = NOW, limit: int = 100) -> list[Owed]:
    """Claim messages."""
    return [owed for owed, _ in await outbox.claim(now, posts=limit, edits=0)]


async def claim_edits(outbox: SqlOutbox, now: datetime = NOW) -> list[Owed]:
    """Claim edits."""
    return [owed for owed, _ in await outbox.claim(now, posts=0, edits=100)]


def keys(claimed: Sequence[Owed]) -> list[str]:
    """What was claimed, by name."""
    return [owed.key for owed in claimed]


def sent(owed: Owed, at: datetime = NOW, channel: str = "C1", ts: str = "") -> Sent:
    """Slack has it."""
    return Sent(owed=owed, at=at, channel=channel, ts=ts or f"1763640000.{owed.id:06d}")


async def raised(acts: Acts, count: int = 1, **changed: Any) -> list[Escalation]:
    """Raise escalations."""
    command = replace(SUBMIT, **changed)
    return [await _raised(acts, command) for _ in range(count)]


async def _raised(acts: Acts, command: Any) -> Escalation:
    _raised_before.append(command)
    done = await acts.submit(command, f"V{len(_raised_before)}:escalation_brief")
    assert done
    return done.escalation


_raised_before: list[Any] = []


async def read(database: Database, number: int) -> Escalation:
    """A record as it is now."""
    async with database.reading() as unit:
        found = await unit.escalations.get(TEAM, number)
    assert found
    return found


async def deliver_all(outbox: SqlOutbox, now: datetime = NOW, channel: str = "C1") -> list[str]:
    """Send everything that is due, one after the other; the keys in that order."""
    order: list[str] = []
    while claimed := [*await claim(outbox, now), *await claim_edits(outbox, now)]:
        order += keys(claimed)
        await outbox.record([sent(owed, now, channel) for owed in claimed])
    return order


LATER = NOW + HOUR
