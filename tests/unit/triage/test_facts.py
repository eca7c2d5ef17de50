"""What the text says in so many words."""

import pytest

from bot.triage import assess


@pytest.mark.parametrize(
    ("text", "affected"),
    [
        ("3 customers reported it", "3 customers"),
        ("hits ~40 users in Leeds", "~40 users"),
        ("about 1,200 drivers can't start", "about 1,200 drivers"),
        ("two enterprise accounts wrote in", "two enterprise accounts"),
        ("12k users are out", "12k users"),
        ("the export is empty", None),
        ("error 500 on users page", None),
    ],
)
def test_a_count_of_who_is_hit_is_found(text: str, affected: str | None) -> None:
    assert assess(text).facts.affected == affected


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("down since 9am", "since 9am"),
        ("down since 03:11 UTC", "since 03:11 UTC"),
        ("broken since yesterday", "since yesterday"),
        ("broken since last week", "since last week"),
        ("broken since Tuesday's release", "since Tuesday's release"),
        ("broken since the 14:20 deploy", "since the 14:20 deploy"),
        ("slow for 3 days", "for 3 days"),
        ("slow for the last two weeks", "for the last two weeks"),
        ("reported this week", "this week"),
        ("since they moved, all is well", None),
        ("it is broken", None),
    ],
)
def test_since_when_is_found(text: str, since: str | None) -> None:
    assert assess(text).facts.since == since


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("$480k at risk", "$480k"),
        ("£90k ARR, renewal in June", "£90k ARR"),
        ("they pay €2,300 a year", "€2,300 a year"),
        ("4.4M ARR", "4.4M ARR"),
        ("the 640k renewal is off", "640k renewal"),
        ("1,900 euro early-exit fee", "1,900 euro"),
        ("400 rows are gone", None),
    ],
)
def test_a_sum_is_found(text: str, money: str | None) -> None:
    assert assess(text).facts.money == money


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("needed by Friday", "by Friday"),
        ("before tomorrow noon or they leave", "before tomorrow noon"),
        ("due on the 30th", "due on the 30th"),
        ("answer by end of day", "by end of day"),
        ("go-live on Monday", "go-live on Monday"),
        ("fixed by the team", None),
    ],
)
def test_a_deadline_is_found(text: str, deadline: str | None) -> None:
    assert assess(text).facts.deadline == deadline


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("returns 502 on every call", ("502",)),
        ("HTTP 503 and error 404", ("503", "404")),
        ("NullPointerException in the log", ("NullPointerException",)),
        ("500 users wait", ()),
        ("we get 500 customers a day", ()),
    ],
)
def test_an_error_is_a_code_in_its_context(text: str, errors: tuple[str, ...]) -> None:
    assert assess(text).facts.errors == errors


@pytest.mark.parametrize(
    ("text", "sla"),
    [
        ("SLA breached on Monday", "breached"),
        ("we missed the SLA again", "breached"),
        ("SLA breach imminent", "at_risk"),
        ("SLA at risk for the account", "at_risk"),
        ("what does the SLA say?", None),
    ],
)
def test_the_state_of_the_sla_is_read(text: str, sla: str | None) -> None:
    assert assess(text).facts.sla == sla


def test_links_and_tickets_are_kept() -> None:
    text = "See https://status.example.com/i/7, ENG-5190 and #44120. UTF-8 is no ticket."

    assert assess(text).facts.links == ("https://status.example.com/i/7", "ENG-5190", "#44120")


def test_the_environment_is_the_browsers_systems_and_versions_named() -> None:
    found = assess("Blank page in Chrome 129 on Windows 11, agent v2.4.1")

    assert found.facts.environment == "Chrome 129, Windows 11, v2.4.1"


def test_what_was_tried_is_the_sentence_that_says_so() -> None:
    found = assess("Sync is stuck. We restarted the agent twice. Nothing helped.")

    assert found.facts.tried == "We restarted the agent twice."
