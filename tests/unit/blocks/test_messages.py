"""Who hears what, with which buttons."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from blocks import buttons
from blocks.listing import Listed, listing, status
from blocks.message import Message
from blocks.messages import RENDERERS, render
from bot.domain.clocks import Clock, NextDue
from bot.domain.escalation import Escalation, Status
from bot.domain.events import Did
from bot.domain.notices import Kind, Place
from tests.unit.blocks import gallery
from tests.unit.blocks.samples import (
    ACKNOWLEDGED,
    BRIEF,
    BY_STATUS,
    EVENTS,
    LINK,
    NOW,
    OPEN,
    POLICY,
    RESOLVED,
    UPDATED,
    scene,
)

CARD_BUTTONS = {
    Status.OPEN: (
        ["acknowledge", "post_update", "resolve", "mark_customer_updated"],
        ["snooze_followups", "change_severity", "deescalate", "show_markdown"],
    ),
    Status.ACKNOWLEDGED: (
        ["post_update", "resolve", "mark_customer_updated"],
        ["snooze_followups", "change_severity", "deescalate", "show_markdown"],
    ),
    Status.RESOLVED: (["confirm_resolved", "reopen", "mark_customer_updated", "show_markdown"],),
    Status.CLOSED: (["reopen", "show_markdown"],),
    Status.DEESCALATED: (["reopen", "show_markdown"],),
}
NUDGE_BUTTONS = {
    Kind.FOLLOWUP_INTERNAL: ["post_update", "snooze_followups", "resolve", "deescalate"],
    Kind.FOLLOWUP_CUSTOMER: ["mark_customer_updated", "snooze_followups", "post_update"],
    Kind.CONFIRMATION_REQUEST: ["confirm_resolved", "reopen"],
    Kind.REPORTER_RESOLVED: ["confirm_resolved", "reopen"],
}


def rows(message: Message) -> list[list[str]]:
    """The action_ids of each row of buttons."""
    found = [b["elements"] for b in message.blocks if b["type"] == "actions"]
    return [[element["action_id"] for element in elements] for elements in found]


def card(escalation: Escalation) -> Message:
    return render(Kind.BRIEF, escalation, scene())


def shown(message: Message) -> str:
    return json.dumps(message.blocks, ensure_ascii=False)


@pytest.mark.parametrize("status", Status)
def test_the_card_offers_what_fits_its_status(status: Status) -> None:
    assert rows(card(BY_STATUS[status])) == list(CARD_BUTTONS[status])


@pytest.mark.parametrize("kind", RENDERERS)
def test_nudges_carry_their_buttons_and_nothing_else_does(kind: Kind) -> None:
    if kind.place in {Place.CHANNEL, Place.EDIT}:
        return
    expected = [NUDGE_BUTTONS[kind]] if kind in NUDGE_BUTTONS else []
    assert rows(gallery.ordinary(kind)) == expected


def test_every_button_names_its_escalation() -> None:
    for escalation in BY_STATUS.values():
        for message in gallery.messages_about(escalation).values():
            for block in message.blocks:
                for button in block.get("elements", []) if block["type"] == "actions" else []:
                    assert button["value"] == "ESC-7"


def test_ending_it_and_opening_it_again_ask_first() -> None:
    found = [b["elements"] for b in card(RESOLVED).blocks if b["type"] == "actions"]
    asking = [e["action_id"] for elements in found for e in elements if "confirm" in e]
    assert asking == ["confirm_resolved", "reopen"]


def test_a_nudge_knows_the_clock_that_its_snooze_is_for() -> None:
    clocks = {
        kind: [
            buttons.clock_of(b["block_id"])
            for b in gallery.ordinary(kind).blocks
            if b["type"] == "actions"
        ]
        for kind in (Kind.FOLLOWUP_INTERNAL, Kind.FOLLOWUP_CUSTOMER)
    }
    assert clocks == {
        Kind.FOLLOWUP_INTERNAL: [Clock.INTERNAL],
        Kind.FOLLOWUP_CUSTOMER: [Clock.CUSTOMER],
    }
    assert buttons.clock_of("card_more") is None


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.BUTTONS_OFF])
def test_what_is_not_drawn_from_the_record_is_refused(kind: Kind) -> None:
    with pytest.raises(LookupError, match=kind):
        render(kind, OPEN, scene())


def test_every_other_kind_is_rendered() -> None:
    assert set(RENDERERS) == set(Kind) - {Kind.ANSWER, Kind.BUTTONS_OFF}


def test_the_card_shows_running_clocks_only() -> None:
    assert "Team follow-up" not in shown(card(RESOLVED))
    assert "Customer confirmation" in shown(card(RESOLVED))
    assert "Customer update <!date" not in shown(card(replace(OPEN, clocks={})))


def test_the_card_says_that_a_reminder_was_snoozed_or_not_answered() -> None:
    snoozed = {Clock.INTERNAL: NextDue(at=NOW + timedelta(hours=1), snoozed_by="U0ANA")}
    late = {Clock.CUSTOMER: NextDue(at=NOW + timedelta(hours=1), unanswered=2)}
    assert "(snoozed by <@U0ANA>)" in shown(card(replace(OPEN, clocks=snoozed)))
    assert "*overdue*, 2 reminders unanswered" in shown(card(replace(OPEN, clocks=late)))


def test_empty_sections_are_left_out() -> None:
    bare = replace(BRIEF, tried=None, repro_steps="  ", links=None, sla_status=None)
    said = shown(card(replace(OPEN, brief=bare)))
    assert not [title for title in ("Tried", "Steps", "Ticket", "SLA") if title in said]


def test_a_long_section_is_cut_and_says_where_the_whole_is() -> None:
    long = replace(OPEN, brief=replace(BRIEF, description="word " * 200))
    section = next(b for b in card(long).blocks if "*Issue*" in json.dumps(b))
    text = section["text"]["text"]
    assert len(text) < 700
    assert text.endswith("…\n_Whole text: Show as Markdown._")


def test_emoji_count_as_two_when_a_section_is_cut() -> None:
    long = replace(OPEN, brief=replace(BRIEF, description="🔥" * 350))
    assert "Whole text" in shown(card(long))


def test_the_owner_is_asked_else_the_team() -> None:
    owned = render(Kind.FOLLOWUP_INTERNAL, ACKNOWLEDGED, scene())
    nobodys = render(Kind.FOLLOWUP_INTERNAL, OPEN, scene())
    assert owned.text.startswith(
        "<@U0BEA> ESC-7 (Critical): no word from Engineering for 1 h 56 min"
    )
    assert nobodys.text.startswith("<!subteam^S0ONCALL> ESC-7")
    assert render(Kind.FOLLOWUP_INTERNAL, OPEN, scene(notify=None)).text.startswith("ESC-7 (")


def test_a_nudge_drawn_again_knows_nothing_of_what_came_later() -> None:
    later = replace(UPDATED, status_at=NOW + timedelta(hours=1))
    again = render(Kind.FOLLOWUP_INTERNAL, later, scene())
    assert "for 50 min" in again.text


def test_a_second_reminder_says_that_it_is_one() -> None:
    assert "reminder 3" in render(Kind.FOLLOWUP_INTERNAL, UPDATED, scene(unanswered=2)).text


def test_the_reporter_reads_the_teams_last_word() -> None:
    quoted = render(Kind.FOLLOWUP_CUSTOMER, UPDATED, scene()).text
    assert '"Reproduced, rolling back." (<@U0BEA>)' in quoted
    assert "no update" in render(Kind.FOLLOWUP_CUSTOMER, ACKNOWLEDGED, scene()).text
    assert "Nobody in Engineering" in render(Kind.FOLLOWUP_CUSTOMER, OPEN, scene()).text


QUIET = {
    Kind.ACKNOWLEDGED,
    Kind.UPDATE,
    Kind.SEVERITY_CHANGED,
    Kind.RESOLVED,
    Kind.CONFIRMED,
    Kind.DEESCALATED,
}


@pytest.mark.parametrize("kind", sorted(QUIET))
def test_only_who_acted_is_named_in_the_thread(kind: Kind) -> None:
    did = gallery.ORDINARY[kind][1]
    assert did
    event = replace(EVENTS[did], actor="U0SOMEBODY")
    said = shown(render(kind, gallery.ORDINARY[kind][0], scene(event=event)))
    assert "<@U0SOMEBODY>" in said
    assert not [who for who in ("<@U0ANA>", "<@U0BEA>", "<!subteam") if who in said]


def test_nobody_took_it_calls_the_team_and_the_next_level() -> None:
    called = render(Kind.UNACKNOWLEDGED, OPEN, scene()).text
    assert "<!subteam^S0ONCALL>, who has it? Next: <!subteam^S0MANAGERS>." in called
    alone = render(Kind.UNACKNOWLEDGED, OPEN, scene(notify=None, escalate_to=None)).text
    assert "Engineering, who has it?" in alone
    assert "Next:" not in alone


def test_a_reopened_one_calls_its_owner_unless_they_reopened_it() -> None:
    event = EVENTS[Did.REOPENED]
    theirs = render(Kind.REOPENED, UPDATED, scene(event=event)).text
    own = render(Kind.REOPENED, UPDATED, scene(event=replace(event, actor="U0BEA"))).text
    nobodys = render(Kind.REOPENED, OPEN, scene(event=event)).text
    assert "<@U0BEA>, it's yours again." in theirs
    assert "yours again" not in own
    assert "<!subteam^S0ONCALL>, who has it?" in nobodys


def test_an_update_says_what_was_written_then_not_what_came_later() -> None:
    later = replace(UPDATED, latest_update=None)
    said = render(Kind.UPDATE, later, scene(event=EVENTS[Did.UPDATED])).text
    assert ">Reproduced.\n>Rolling back." in said


def test_a_resolution_undone_meanwhile_asks_for_no_confirmation() -> None:
    event = EVENTS[Did.RESOLVED]
    late = render(Kind.REPORTER_RESOLVED, ACKNOWLEDGED, scene(event=event))
    assert rows(late) == []
    assert "ask whether" not in late.text


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("not_in_channel", "I'm not in #eng-escalations. Ask someone there to `/invite` me"),
        ("channel_not_found", "private and I'm not in it"),
        ("is_archived", "#eng-escalations is archived"),
        ("missing_scope", "install me again"),
        ("restricted_action", "only some people may post"),
        ("account_inactive", "shut me out"),
        ("msg_blocks_too_long", "a mistake of mine"),
        ("invalid_blocks", "(invalid_blocks)"),
        ("<brand_new>", "Slack said “&lt;brand_new&gt;”"),
        (None, "Slack said “unknown”"),
    ],
)
def test_a_failure_says_why_and_what_to_do(code: str | None, words: str) -> None:
    said = render(Kind.DELIVERY_FAILED, OPEN, scene(failure=code)).text
    assert said.startswith("ESC-7 (Acme Corp) has *not* reached Engineering: ")
    assert words in said
    assert said.endswith("Your text is safe. Urgent? Call them.")


def test_a_later_failure_says_what_it_was() -> None:
    data = {"kind": "followup_internal", "reason": "is_archived"}
    said = render(Kind.DELIVERY_FAILED, OPEN, scene(failure="is_archived", data=data)).text
    assert said.startswith("A reminder of ESC-7 (Acme Corp) has *not* reached Engineering")


def test_a_channel_known_by_id_is_linked() -> None:
    security = replace(OPEN, target="security")
    said = render(Kind.DELIVERY_FAILED, security, scene(failure="not_in_channel")).text
    assert "I'm not in <#C0SECURITY>" in said


def test_status_counts_what_is_too_old_to_show() -> None:
    events = [replace(EVENTS[Did.UPDATED], data={"update": f"no. {n}"}) for n in range(100)]
    said = status(Listed(escalation=UPDATED, link=LINK), events, POLICY, NOW).text
    assert "… 60 earlier" in said
    assert "no. 59" not in said
    assert "no. 60" in said


def test_repeated_reminders_are_one_line() -> None:
    events = [EVENTS[Did.SUBMITTED], *[EVENTS[Did.MESSAGE_SENT]] * 5]
    said = status(Listed(escalation=UPDATED, link=LINK), events, POLICY, NOW).text
    assert said.count("team asked for news") == 1
    assert "(5 times" in said


def test_a_list_counts_what_it_does_not_show() -> None:
    items = [Listed(escalation=OPEN, link=LINK)] * 3
    assert "… and 12 more." in shown(listing(items, POLICY, NOW, total=15))
    assert "more." not in shown(listing(items, POLICY, NOW, total=3))


def test_an_empty_list_says_so() -> None:
    assert listing([], POLICY, NOW).text == "No open escalations that you can see."


def test_a_severity_the_policy_no_longer_names_can_still_be_shown() -> None:
    old = replace(UPDATED, severity="sev1", target="tiger_team", clocks={})
    assert "*Sev1* · Acknowledged · Tiger_team" in card(old).text
    assert "from Tiger_team for" in render(Kind.FOLLOWUP_INTERNAL, old, scene()).text
