"""Recording what became of claimed messages, many in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.clocks import Clock
from bot.domain.events import Event
from bot.domain.notices import NUDGES, Kind, Notice
from bot.domain.ports import Deferred, Delivered, Dropped, Failed, Owed, Sent
from storage import rows
from storage.owed import edit_cards, owe
from storage.tables import RUNNING_CLOCK, by_workspace, escalations, events, named
from storage.tables import outbox as table

#: Fields that changed, as `[from, to]`: the `changes` of an audit line.
Changes = Mapping[str, Sequence[str | None]]

_ROW = table.c.id == bindparam("row_id")
_NOT_SENT = table.c.status == "pending"
_RELEASED: dict[str, Any] = {"lease_owner": None, "lease_until": None}
_AS_SEEN = table.c.revision == bindparam("seen")

# Put together once: that costs more than running them.

_LOCK = (
    select(escalations.c.number)
    .where(named(escalations))
    .order_by(escalations.c.number)
    .with_for_update()
)
_HELD = (
    select(table.c.id, table.c.withdrawn)
    .where(
        table.c.id.in_(bindparam("ids", expanding=True)),
        table.c.lease_owner == bindparam("owner"),
    )
    .order_by(table.c.id)
    .with_for_update()
)
_SENT = (
    update(table)
    .where(_ROW)
    .values(
        # An edit asked for again while it was under way stays owed.
        status=case((_AS_SEEN, "sent"), else_="pending"),
        attempts=case((_AS_SEEN, table.c.attempts), else_=0),
        must_look=False,
        failure=None,
        sent_at=bindparam("at"),
        channel=bindparam("place"),
        ts=bindparam("stamp"),
        **_RELEASED,
    )
)
_PLACE = (
    update(escalations)
    .where(escalations.c.team_id == bindparam("team"), escalations.c.number == bindparam("which"))
    .values(channel=bindparam("place"), thread_ts=bindparam("stamp"))
)
_DEFER = (
    update(table)
    .where(_ROW)
    .values(
        next_attempt_at=bindparam("until"),
        attempts=table.c.attempts - bindparam("not_counted"),
        must_look=bindparam("look"),
        settled_at=bindparam("settled"),
        **_RELEASED,
    )
)
_ADD_LINES = insert(events)
_OLDER_NUDGES = (
    select(table)
    .where(
        named(table),
        table.c.status == "sent",
        table.c.kind.in_([kind.value for kind in NUDGES]),
        table.c.id.not_in(bindparam("newer", expanding=True)),
    )
    .order_by(table.c.id)
)


async def record_results(
    connection: AsyncConnection, results: Sequence[Delivered], owner: str
) -> None:
    """Write `results`; one whose lease `owner` has lost is passed over."""
    await _lock_records(connection, results)
    held = await _held(connection, results, owner)
    kept = [
        replace(result, owed=replace(result.owed, withdrawn=held[result.owed.id]))
        for result in results
        if result.owed.id in held
    ]
    sent = [result for result in kept if isinstance(result, Sent)]
    moved = await _record_sent(connection, sent)
    await _record_deferred(connection, [r for r in kept if isinstance(r, Deferred)])
    await _record_failed(connection, [r for r in kept if isinstance(r, Failed)])
    await _record_dropped(connection, [r for r in kept if isinstance(r, Dropped)])
    await _add_events(connection, kept, moved)
    await _owe_follow_ups(connection, kept)
    await _take_buttons_off(connection, sent)


async def _lock_records(connection: AsyncConnection, results: Sequence[Delivered]) -> None:
    """Let no act come between a reminder and the one that follows it.

    An act changes its record first, so it waits here, and then sees what was planned. The
    order of the rows keeps two processes from waiting for each other.
    """
    if connection.dialect.name == "sqlite":
        return  # there one writes at a time anyway
    names = {(r.owed.team_id, r.owed.number) for r in results if r.owed.clock and r.owed.number}
    for asked in by_workspace(names):
        await connection.execute(_LOCK, asked)


async def _held(
    connection: AsyncConnection, results: Sequence[Delivered], owner: str
) -> dict[int, bool]:
    """Which rows are still leased, and whether an act has withdrawn them meanwhile."""
    asked = {"ids": [result.owed.id for result in results], "owner": owner}
    return {row.id: row.withdrawn for row in await connection.execute(_HELD, asked)}


async def _record_sent(connection: AsyncConnection, sent: Sequence[Sent]) -> Mapping[int, Changes]:
    """Returns, by row, what that has changed in the records' clocks."""
    if not sent:
        return {}
    await connection.execute(
        _SENT,
        [
            {
                "row_id": result.owed.id,
                "seen": result.owed.revision,
                "at": result.at,
                "place": result.channel,
                "stamp": result.ts,
            }
            for result in sent
        ],
    )
    await _place_briefs(connection, [r for r in sent if r.owed.kind is Kind.BRIEF])
    moved = {r.owed.id: await _start_clocks_later(connection, r) for r in sent if r.late}
    moved |= {r.owed.id: _planned(r) for r in sent if r.owed.clock and not r.owed.withdrawn}
    cards = [r for r in sent if r.changes_card and r.owed.number is not None]
    if cards:
        names = {(r.owed.team_id, r.owed.number) for r in cards if r.owed.number is not None}
        await edit_cards(connection, sorted(names), max(r.at for r in cards))
    return moved


def _planned(reminder: Sent) -> Changes:
    """A clock's next due time, now that its reminder is out; none when it is done."""
    clock = reminder.owed.clock
    successor = next((notice for notice in reminder.follow_ups if notice.clock is clock), None)
    due = successor.due_at.isoformat() if successor else None
    return {f"{clock}_due": [reminder.owed.due_at.isoformat(), due]}


async def _place_briefs(connection: AsyncConnection, briefs: Sequence[Sent]) -> None:
    """The records learn where their briefs stand."""
    if not briefs:
        return
    await connection.execute(
        _PLACE,
        [
            {
                "team": result.owed.team_id,
                "which": result.owed.number,
                "place": result.channel,
                "stamp": result.ts,
            }
            for result in briefs
        ],
    )


async def _start_clocks_later(connection: AsyncConnection, brief: Sent) -> Changes:
    """The team's clocks run from when it could see the brief; the customer's is not moved.

    Nor is one that somebody has snoozed: it goes to the time they chose.
    """
    clocks = select(table.c.id, table.c.clock, table.c.due_at).where(
        table.c.team_id == brief.owed.team_id,
        table.c.number == brief.owed.number,
        table.c.clock.in_([Clock.INTERNAL.value, Clock.ACKNOWLEDGEMENT.value]),
        table.c.snoozed_by.is_(None),
        RUNNING_CLOCK,
    )
    moved = {}
    for row in (await connection.execute(clocks)).all():
        due = row.due_at + brief.late
        later = update(table).where(table.c.id == row.id)
        await connection.execute(later.values(due_at=due, next_attempt_at=due))
        moved[f"{row.clock}_due"] = [row.due_at.isoformat(), due.isoformat()]
    return moved


async def _record_deferred(connection: AsyncConnection, deferred: Sequence[Deferred]) -> None:
    if not deferred:
        return
    await connection.execute(
        _DEFER,
        [
            {
                "row_id": result.owed.id,
                "until": result.until,
                "not_counted": int(result.unattempted),
                "look": result.must_look,
                "settled": result.settled_at,
            }
            for result in deferred
        ],
    )


async def _record_failed(connection: AsyncConnection, failed: Sequence[Failed]) -> None:
    for result in failed:
        again = result.until is not None
        values = {
            "status": "failed" if again else "dropped",
            "failure": result.reason[:100],
            "must_look": result.must_look,
            **({"next_attempt_at": result.until} if again else {}),
            **_RELEASED,
        }
        await connection.execute(update(table).where(table.c.id == result.owed.id).values(**values))


async def _record_dropped(connection: AsyncConnection, dropped: Sequence[Dropped]) -> None:
    if dropped:
        ids = [result.owed.id for result in dropped]
        statement = update(table).where(table.c.id.in_(ids))
        await connection.execute(statement.values(status="dropped", **_RELEASED))


async def _add_events(
    connection: AsyncConnection, results: Iterable[Delivered], moved: Mapping[int, Changes]
) -> None:
    """The audit lines, each with what its message has moved."""
    lines = [
        rows.event_values(_with_changes(result.event, moved.get(result.owed.id)))
        for result in results
        if isinstance(result, Sent | Failed) and result.event
    ]
    if lines:
        await connection.execute(_ADD_LINES, lines)


def _with_changes(line: Event, changes: Changes | None) -> Event:
    return replace(line, data={**line.data, "changes": changes}) if changes else line


async def _owe_follow_ups(connection: AsyncConnection, results: Iterable[Delivered]) -> None:
    """What comes after; a withdrawn reminder has no successor, the act has planned its own."""
    after = [
        (result.owed, notice)
        for result in results
        if isinstance(result, Sent | Failed)
        for notice in result.follow_ups
        if not (result.owed.withdrawn and result.owed.clock)
    ]
    await owe(connection, [(owed.team_id, owed.number, notice) for owed, notice in after])
    for owed, notice in after:
        if owed.must_look and notice.clock is None:
            await _look_for(connection, owed, notice)


async def _look_for(connection: AsyncConnection, owed: Owed, notice: Notice) -> None:
    """Where a message may be out already, so may what came after it: see `after_restore`."""
    same = table.c.team_id == owed.team_id, table.c.key == notice.key
    since = {"must_look": True, "first_claimed_at": owed.first_claimed_at}
    await connection.execute(update(table).where(*same, _NOT_SENT).values(**since))


async def _take_buttons_off(connection: AsyncConnection, sent: Sequence[Sent]) -> None:
    """A newer nudge takes the buttons off the older one of its kind."""
    newer = {
        (r.owed.team_id, r.owed.number, NUDGES[r.owed.kind]): r
        for r in sent
        if r.owed.kind in NUDGES and r.owed.number is not None
    }
    if not newer:
        return
    ids = [r.owed.id for r in newer.values()]
    older: dict[Any, Any] = {}
    for asked in by_workspace((team, number) for team, number, _ in newer):
        found = await connection.execute(_OLDER_NUDGES, asked | {"newer": ids})
        for row in found.mappings():
            name = (row["team_id"], row["number"], NUDGES[Kind(row["kind"])])
            if name in newer:
                older[name] = row
    await owe(
        connection,
        [
            (row["team_id"], row["number"], _buttons_off(row, newer[name].at))
            for name, row in older.items()
        ],
    )


def _buttons_off(row: rows.Row, now: datetime) -> Notice:
    return Notice(
        kind=Kind.BUTTONS_OFF,
        key=f"{row['key']}/{Kind.BUTTONS_OFF}",
        due_at=now,
        event=row["event_id"],
        data={"kind": row["kind"], "channel": row["channel"], "ts": row["ts"]},
    )
