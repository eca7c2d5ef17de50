"""The messages owed: where each goes, and keys that never repeat."""

import pytest

from bot.domain.clocks import Clock, NextDue
from bot.domain.escalation import Status
from bot.domain.events import Did, Event
from bot.domain.notices import NUDGES, Kind, Notice, Place, about, brief, reminder
from tests.unit.domain.samples import ANA, BEA, HOUR, NOW, TEAM

EVENT = Event(team_id=TEAM, number=7, at=NOW, actor=BEA, what=Did.UPDATED, id=41)


def _reminder(clock: Clock, due: NextDue, status: Status, event: int = 41) -> Notice:
    return reminder(clock, due, status=status, reporter=ANA, number=7, event=event)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_place(kind: Kind) -> None:
    assert kind.place in Place


def test_there_is_one_brief_for_ever() -> None:
    assert brief(EVENT).key == "ESC-7/brief"


def test_what_tells_of_an_act_is_due_when_it_happened_and_named_after_it() -> None:
    told = about(EVENT, Kind.REPORTER_UPDATE, recipient=ANA)
    assert (told.due_at, told.event, told.recipient) == (NOW, 41, ANA)
    assert told.key == "ESC-7/reporter_update/41"


@pytest.mark.parametrize(
    ("clock", "status", "kind", "recipient"),
    [
        (Clock.INTERNAL, Status.OPEN, Kind.FOLLOWUP_INTERNAL, None),
        (Clock.CUSTOMER, Status.ACKNOWLEDGED, Kind.FOLLOWUP_CUSTOMER, ANA),
        (Clock.CUSTOMER, Status.RESOLVED, Kind.CONFIRMATION_REQUEST, ANA),
        (Clock.ACKNOWLEDGEMENT, Status.OPEN, Kind.UNACKNOWLEDGED, None),
    ],
)
def test_a_clock_reminds_the_one_it_is_for(
    clock: Clock, status: Status, kind: Kind, recipient: str | None
) -> None:
    due = NextDue(at=NOW + HOUR, snoozed_by=BEA, unanswered=2)
    owed = _reminder(clock, due, status)
    assert (owed.kind, owed.recipient, owed.clock) == (kind, recipient, clock)
    assert (owed.due_at, owed.snoozed_by, owed.unanswered) == (NOW + HOUR, BEA, 2)


def test_every_reminder_of_a_clock_has_a_key_of_its_own() -> None:
    keys = {
        _reminder(Clock.INTERNAL, NextDue(at=NOW, unanswered=n), Status.OPEN, event).key
        for event in (41, 42)
        for n in range(3)
    }
    assert len(keys) == 6


def test_a_nudge_is_replaced_by_the_next_of_its_clock() -> None:
    assert NUDGES[Kind.REPORTER_RESOLVED] is NUDGES[Kind.CONFIRMATION_REQUEST] is Clock.CUSTOMER
