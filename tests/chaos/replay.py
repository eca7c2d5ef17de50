"""The record of an escalation, worked out from its audit trail and from nothing else.

Written from CONTRACT §5 and without the lifecycle, so that the two can disagree. The brief
isn't part of it: no act changes it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation
from bot.domain.events import Did, Event

#: The acts that answer reminders, and whose ("Acts and clocks"); a snooze names its own.
_ANSWERS: Mapping[Did, tuple[Clock, ...]] = {
    Did.ACKNOWLEDGED: (Clock.INTERNAL,),
    Did.UPDATED: (Clock.INTERNAL,),
    Did.REPLIED: (Clock.INTERNAL,),
    Did.CUSTOMER_UPDATED: (Clock.CUSTOMER,),
    Did.SEVERITY_CHANGED: (Clock.INTERNAL, Clock.CUSTOMER),
    Did.RESOLVED: (Clock.CUSTOMER,),
    Did.REOPENED: (Clock.INTERNAL, Clock.CUSTOMER),
}


@dataclass(kw_only=True)
class Running:
    """A clock as the trail tells of it."""

    due: datetime
    snoozed_by: str | None = None
    unanswered: int = 0


@dataclass(kw_only=True)
class Replayed:
    """What the trail says that the record must be."""

    fields: dict[str, Any] = field(default_factory=dict)
    clocks: dict[Clock, Running] = field(default_factory=dict)


def replay(trail: Iterable[Event]) -> Replayed:
    """The state after the last line; a line that doesn't fit what came before it fails."""
    state = Replayed()
    for line in trail:
        _change(state, line)
        _tell(state, line)
    return state


def state_of(record: Escalation) -> Replayed:
    """The same of the record in the database."""
    names = (
        *("status", "severity", "owner", "target", "reporter", "opened_at", "status_at"),
        *("status_by", "thread", "customer_updated_at", "latest_update", "outcome"),
    )
    fields = {name: _plain(getattr(record, name)) for name in names}
    return Replayed(
        fields=fields,
        clocks={
            clock: Running(due=due.at, snoozed_by=due.snoozed_by, unanswered=due.unanswered)
            for clock, due in sorted(record.clocks.items())
        },
    )


def _change(state: Replayed, line: Event) -> None:
    """What the line says has changed, `[from, to]`; the clocks among it."""
    for name, (before, after) in line.data.get("changes", {}).items():
        if not name.endswith("_due"):
            found = state.fields.get(name)
            assert found == before, f"{line.what} says {name} was {before!r}: {found!r}"
            state.fields[name] = after
            continue
        clock = Clock(name.removesuffix("_due"))
        running = state.clocks.pop(clock, None)
        was = running.due.isoformat() if running else None
        assert was == before, f"{line.what} says {name} was {before!r}: {was!r}"
        if after:
            unanswered = running.unanswered if running else 0
            state.clocks[clock] = Running(due=datetime.fromisoformat(after), unanswered=unanswered)
    state.clocks = dict(sorted(state.clocks.items()))


def _tell(state: Replayed, line: Event) -> None:
    """What follows from what was done."""
    if "status" in line.data.get("changes", {}):
        state.fields |= {"status_at": line.at, "status_by": line.actor}
    state.fields |= _said(line)
    for clock in _reminded(line) & state.clocks.keys():
        state.clocks[clock].unanswered += 1
    for clock in _answered(line) & state.clocks.keys():
        state.clocks[clock].unanswered = 0
        if line.what is Did.SNOOZED:
            state.clocks[clock].snoozed_by = line.actor


def _said(line: Event) -> dict[str, Any]:
    """The fields that what was said has set."""
    said = line.data
    match line.what:
        case Did.SUBMITTED:
            unset = ("thread", "owner", "outcome", "latest_update", "customer_updated_at")
            known = {"reporter": line.actor, "target": said["target"], "opened_at": line.at}
            return dict.fromkeys(unset) | known
        case Did.UPDATED:
            rest = {name: said.get(name) for name in ("next_action", "eta")}
            return {"latest_update": _word(line, said["update"], **rest)}
        case Did.REPLIED:
            return {"latest_update": _word(line, said["text"], next_action=None, eta=None)}
        case Did.CUSTOMER_UPDATED:
            return {"customer_updated_at": line.at}
        case Did.RESOLVED | Did.DEESCALATED:
            names = ("resolution", "root_cause", "learned", "reason")
            return {"outcome": {name: said.get(name) for name in names}}
        case Did.REOPENED:
            return {"outcome": None}
        case Did.MESSAGE_SENT if said["kind"] == "brief":
            return {"thread": {"channel": said["channel"], "ts": said["ts"]}}
    return {}


def _reminded(line: Event) -> set[Clock]:
    """The clock whose reminder this is; a brief moves clocks, and reminds of nothing."""
    if line.what is not Did.MESSAGE_SENT or line.data["kind"] == "brief":
        return set()
    return {Clock(name.removesuffix("_due")) for name in line.data.get("changes", {})}


def _answered(line: Event) -> set[Clock]:
    if line.what is Did.SNOOZED:
        return {Clock(name) for name in line.data["clocks"]}
    return set(_ANSWERS.get(line.what, ()))


def _word(line: Event, text: str, **rest: str | None) -> dict[str, Any]:
    return {"text": text, "by": line.actor, "at": line.at, **rest}


def _plain(value: Any) -> Any:
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return value
    return {name: getattr(value, name) for name in fields}
