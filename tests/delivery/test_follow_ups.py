"""What the bot owes because a message is out, or can't get out."""

from dataclasses import replace

import pytest

from bot.delivery import follow_ups
from bot.domain.clocks import Clock
from bot.domain.escalation import Status
from bot.domain.events import BOT, Did, Event
from bot.domain.notices import Kind
from bot.domain.ports import Owed
from tests.unit.domain.samples import ANA, HOUR, NOW, POLICY, TEAM, escalation

EVENT = Event(team_id=TEAM, number=7, at=NOW, actor=ANA, what=Did.SUBMITTED, id=41)
OWED = Owed(
    id=1,
    team_id=TEAM,
    number=7,
    kind=Kind.FOLLOWUP_CUSTOMER,
    key="ESC-7/followup_customer/41.0",
    recipient=ANA,
    due_at=NOW,
    attempts=1,
    first_claimed_at=NOW,
    must_look=False,
    settled_at=None,
    leased_until=NOW + HOUR,
    withdrawn=False,
    revision=1,
    clock=Clock.CUSTOMER,
    event=EVENT,
)
BRIEF = replace(OWED, kind=Kind.BRIEF, key="ESC-7/brief", recipient=None, clock=None)
OPEN = escalation(Status.OPEN)


def test_a_reminder_has_one_successor_from_now() -> None:
    late = NOW + 9 * HOUR
    [successor] = follow_ups.after_sent(OWED, OPEN, POLICY, late)
    assert successor.due_at == late + 4 * HOUR
    assert successor.key == "ESC-7/followup_customer/41.1"
    assert successor.clock is Clock.CUSTOMER


def test_the_reminder_that_nobody_has_taken_it_has_none() -> None:
    owed = replace(OWED, kind=Kind.UNACKNOWLEDGED, clock=Clock.ACKNOWLEDGEMENT)
    assert follow_ups.after_sent(owed, OPEN, POLICY, NOW) == []


@pytest.mark.parametrize("unanswered", [0, 1, 2, 3])
def test_the_thread_hears_once_that_the_customer_waits_a_whole_interval_more(
    unanswered: int,
) -> None:
    owed = replace(OWED, unanswered=unanswered)
    kinds = [notice.kind for notice in follow_ups.after_sent(owed, OPEN, POLICY, NOW)]
    assert (Kind.CUSTOMER_OVERDUE in kinds) is (unanswered == 1)


def test_a_brief_that_failed_before_tells_the_reporter_that_it_is_out() -> None:
    assert follow_ups.after_sent(BRIEF, OPEN, POLICY, NOW) == []
    [told] = follow_ups.after_sent(replace(BRIEF, failure="is_archived"), OPEN, POLICY, NOW)
    assert (told.kind, told.recipient) == (Kind.BRIEF_DELIVERED, ANA)


def test_the_reporter_hears_of_a_failure_once_for_each_reason() -> None:
    first = follow_ups.after_failure(BRIEF, OPEN, "is_archived", POLICY, NOW)
    [told] = first
    assert (told.kind, told.recipient) == (Kind.DELIVERY_FAILED, ANA)
    assert told.data["reason"] == "is_archived"
    again = replace(BRIEF, failure="is_archived")
    assert not follow_ups.after_failure(again, OPEN, "is_archived", POLICY, NOW)
    [other] = follow_ups.after_failure(again, OPEN, "not_in_channel", POLICY, NOW)
    assert other.key != told.key


def test_a_failure_has_a_line_once_for_each_reason() -> None:
    line = follow_ups.failed_event(BRIEF, "is_archived", NOW)
    assert line
    assert (line.what, line.actor, line.data["reason"]) == (Did.MESSAGE_FAILED, BOT, "is_archived")
    assert (
        follow_ups.failed_event(replace(BRIEF, failure="is_archived"), "is_archived", NOW) is None
    )


def test_an_edit_leaves_no_line_and_tells_nobody() -> None:
    edit = replace(BRIEF, kind=Kind.CARD_EDIT)
    assert follow_ups.sent_event(edit, "C1", "1.000001", NOW) is None
    assert not follow_ups.after_failure(edit, OPEN, "message_not_found", POLICY, NOW)


def test_what_was_sent_has_a_line_with_its_place() -> None:
    line = follow_ups.sent_event(BRIEF, "C1", "1.000001", NOW)
    assert line
    assert line.data == {"kind": "brief", "key": "ESC-7/brief", "channel": "C1", "ts": "1.000001"}


def test_a_reporter_who_cannot_be_reached_is_told_to_the_team_by_reminders_only() -> None:
    kinds = [
        notice.kind for notice in follow_ups.after_failure(OWED, OPEN, "user_disabled", POLICY, NOW)
    ]
    assert kinds == [Kind.REPORTER_UNREACHABLE, Kind.CUSTOMER_OVERDUE]
    word = replace(OWED, kind=Kind.REPORTER_UPDATE, clock=None)
    assert not follow_ups.after_failure(word, OPEN, "user_disabled", POLICY, NOW)
