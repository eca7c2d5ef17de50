"""Between rows and the domain's values."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from bot.domain.brief import Ask, Brief, SlaStatus
from bot.domain.clocks import Clock, Clocks, NextDue
from bot.domain.escalation import Escalation, Outcome, Status, TeamUpdate, Thread
from bot.domain.events import Did, Event
from bot.domain.notices import Kind, Notice, Place
from bot.domain.ports import Owed

Row = RowMapping | Mapping[str, Any]


def escalation(row: Row, clocks: Clocks) -> Escalation:
    """A record from its row and its pending reminders."""
    thread = Thread(channel=row["channel"], ts=row["thread_ts"]) if row["thread_ts"] else None
    return Escalation(
        team_id=row["team_id"],
        number=row["number"],
        status=Status(row["status"]),
        severity=row["severity"],
        target=row["target"],
        reporter=row["reporter"],
        owner=row["owner"],
        brief=_brief(row["brief"]),
        opened_at=row["opened_at"],
        status_at=row["status_at"],
        status_by=row["status_by"],
        thread=thread,
        latest_update=_update(row["latest_update"]),
        customer_updated_at=row["customer_updated_at"],
        outcome=Outcome(**row["outcome"]) if row["outcome"] else None,
        clocks=clocks,
        version=row["version"],
    )


def escalation_values(record: Escalation) -> dict[str, Any]:
    """The columns an act may change: all but identity and thread."""
    return {
        "status": record.status.value,
        "severity": record.severity,
        "target": record.target,
        "owner": record.owner,
        "brief": _plain(record.brief),
        "status_at": record.status_at,
        "status_by": record.status_by,
        "latest_update": _plain(record.latest_update),
        "customer_updated_at": record.customer_updated_at,
        "outcome": _plain(record.outcome),
    }


def new_escalation_values(record: Escalation) -> dict[str, Any]:
    """All columns of a record that hasn't been delivered yet."""
    return escalation_values(record) | {
        "team_id": record.team_id,
        "number": record.number,
        "reporter": record.reporter,
        "opened_at": record.opened_at,
        "version": record.version,
    }


def event(row: Row) -> Event:
    """A line of the audit trail."""
    return Event(
        id=row["id"],
        team_id=row["team_id"],
        number=row["number"],
        at=row["at"],
        actor=row["actor"],
        what=Did(row["what"]),
        data=row["data"],
    )


def event_values(line: Event) -> dict[str, Any]:
    """A line's columns but its ID."""
    return {
        "team_id": line.team_id,
        "number": line.number,
        "at": line.at,
        "actor": line.actor,
        "what": line.what.value,
        "data": dict(line.data),
    }


def owed_values(team_id: str, number: int | None, notice: Notice) -> dict[str, Any]:
    """A new outbox row's columns."""
    return {
        "team_id": team_id,
        "number": number,
        "kind": notice.kind.value,
        "key": notice.key,
        "is_edit": notice.kind.place is Place.EDIT,
        "recipient": notice.recipient,
        "event_id": notice.event,
        "clock": notice.clock.value if notice.clock else None,
        "snoozed_by": notice.snoozed_by,
        "unanswered": notice.unanswered,
        "data": dict(notice.data),
        "due_at": notice.due_at,
        "next_attempt_at": notice.due_at,
        "status": "pending",
        "attempts": 0,
        "must_look": False,
        "withdrawn": False,
        "revision": 1,
    }


def owed(row: Row, line: Event | None) -> Owed:
    """A claimed message."""
    return Owed(
        id=row["id"],
        team_id=row["team_id"],
        number=row["number"],
        kind=Kind(row["kind"]),
        key=row["key"],
        recipient=row["recipient"],
        due_at=row["due_at"],
        attempts=row["attempts"],
        first_claimed_at=row["first_claimed_at"],
        must_look=row["must_look"],
        settled_at=row["settled_at"],
        leased_until=row["lease_until"],
        withdrawn=row["withdrawn"],
        revision=row["revision"],
        failure=row["failure"],
        clock=Clock(row["clock"]) if row["clock"] else None,
        unanswered=row["unanswered"],
        event=line,
        data=row["data"],
    )


def next_due(row: Row) -> NextDue:
    """A clock's state from its pending reminder."""
    return NextDue(at=row["due_at"], snoozed_by=row["snoozed_by"], unanswered=row["unanswered"])


def _plain(value: object) -> dict[str, Any] | None:
    """A dataclass as JSON values, empty answers left out."""
    if value is None:
        return None
    items = asdict(value).items()  # type: ignore[call-overload]  # only dataclasses come here
    return {
        name: item.isoformat() if isinstance(item, datetime) else item
        for name, item in items
        if item is not None
    }


def _brief(values: Mapping[str, Any]) -> Brief:
    known = {field.name for field in fields(Brief)}
    answers = {name: value for name, value in values.items() if name in known}
    answers["ask"] = Ask(answers["ask"])
    if "sla_status" in answers:
        answers["sla_status"] = SlaStatus(answers["sla_status"])
    if "deadline" in answers:
        answers["deadline"] = datetime.fromisoformat(answers["deadline"])
    return Brief(**answers)


def _update(values: Mapping[str, Any] | None) -> TeamUpdate | None:
    if values is None:
        return None
    return TeamUpdate(**{**values, "at": datetime.fromisoformat(values["at"])})
