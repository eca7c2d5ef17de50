"""What is counted of suggestions, and how the report reads."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.events import Did, Event
from bot.triage_report import page
from bot.usecases.overruled import Taken, Tally
from tests.unit.domain.samples import ANA, BEA, HOUR, NOW, TEAM

DAY = timedelta(days=1)
LONG = "as-long-as-a-key-of-a-policy-may-be-" * 2


def line(what: Did, **data: Any) -> Event:
    return Event(team_id=TEAM, number=7, at=NOW, actor=BEA, what=what, data=data)


def submitted(target: str = "engineering", severity: str = "high", /, **suggested: Any) -> Event:
    told = {
        "target": "engineering",
        "severity": "high",
        "target_sure": True,
        "severity_sure": True,
        "keep_in_support": False,
    }
    return line(Did.SUBMITTED, target=target, severity=severity, suggested=told | suggested)


def changed(name: str, old: str, new: str) -> Event:
    return line(Did.SEVERITY_CHANGED, changes={name: [old, new]})


TAKEN_BACK = line(Did.DEESCALATED, changes={"status": ["open", "deescalated"]})
REOPENED = line(Did.REOPENED, changes={"status": ["deescalated", "open"]})


def tally_of(*lives: list[Event], kept: int = 0) -> Tally:
    tally = Tally()
    for life in lives:
        tally.count(life)
    for _ in range(kept):
        tally.count_kept()
    return tally


def report_of(*lives: list[Event], kept: int = 0) -> list[str]:
    return list(page(tally_of(*lives, kept=kept), None))


def figures(lines: list[str], start: str) -> list[str]:
    """What stands right of the words that a line begins with."""
    (found,) = [one for one in lines if one.startswith(start)]
    return found.removeprefix(start).replace(" %", "%").split()


def test_suggestions_are_counted_by_what_was_chosen_the_sure_apart() -> None:
    lines = report_of(
        *[[submitted()]] * 3,
        [submitted("l2")],
        [submitted("l2", target_sure=False)],
    )
    took = ["3", "75%", "0", "0%", "3", "60%"]
    assert figures(lines, "engineering      -> engineering") == took
    assert figures(lines, "                 -> l2") == ["1", "25%", "1", "100%", "2", "40%"]
    overruled = [one.replace(" %", "%").split() for one in lines if one.startswith("overruled")]
    assert overruled == [
        ["overruled", "1", "25%", "1", "100%", "2", "40%"],  # who should act
        ["overruled", "0", "0%", "0", "-", "0", "0%"],  # how bad it is
    ]


def test_each_question_has_its_own_surety() -> None:
    tally = tally_of([submitted("engineering", "medium", target_sure=False)])
    assert tally.target.taken == {Taken("engineering", "engineering", sure=False): 1}
    assert tally.severity.taken == {Taken("high", "medium", sure=True): 1}


@pytest.mark.parametrize(
    ("chosen", "later", "counted"),
    [
        ("medium", ["high"], (1, 0, 0)),
        ("high", ["critical"], (0, 1, 0)),
        ("medium", ["critical"], (0, 0, 1)),
        ("medium", ["critical", "high"], (1, 0, 0)),
        ("high", ["critical", "high"], (0, 0, 0)),
    ],
)
def test_a_severity_changed_later_speaks_for_or_against_the_suggestion(
    chosen: str, later: list[str], counted: tuple[int, int, int]
) -> None:
    steps = zip([chosen, *later], later, strict=False)
    acts = [changed("severity", old, new) for old, new in steps]
    severity = tally_of([submitted("engineering", chosen), *acts]).severity
    assert (severity.back, severity.away, severity.elsewhere) == counted


def test_a_target_changed_later_would_be_counted_alike() -> None:
    target = tally_of([submitted(), changed("target", "engineering", "product")]).target
    assert (target.back, target.away, target.elsewhere) == (0, 1, 0)


def test_later_changes_have_a_line_where_there_are_some() -> None:
    lines = report_of([submitted(), changed("severity", "high", "critical")])
    (said,) = [one for one in lines if one.startswith("Changed later")]
    assert said == "Changed later: 1; 0 to the suggestion, 1 from it, 0 neither."
    assert not [one for one in report_of([submitted()]) if one.startswith("Changed later")]


def test_the_advice_is_followed_by_closing_the_form_and_overruled_by_sending_it() -> None:
    against = submitted(keep_in_support=True)
    lines = report_of([against], [against, TAKEN_BACK], [submitted()], kept=2)
    assert figures(lines, "advised") == ["4"]
    assert figures(lines, "  followed: the form was closed unsent") == ["2", "50%"]
    assert figures(lines, "  escalated all the same") == ["2", "50%"]
    assert figures(lines, "escalated without that advice") == ["1"]
    back = [one.split()[-3:] for one in lines if "taken back" in one]
    assert back == [["1", "50", "%"], ["0", "0", "%"]]


def test_what_was_reopened_is_not_taken_back() -> None:
    tally = tally_of([submitted(), TAKEN_BACK, REOPENED], [submitted(), TAKEN_BACK])
    assert (tally.unadvised.raised, tally.unadvised.taken_back) == (2, 1)


def test_customers_are_counted_where_some_were_found() -> None:
    found = [submitted(customer_kept=True), submitted(customer_kept=False), submitted()]
    lines = report_of(*([one] for one in found))
    assert figures(lines, "left as found") == ["1", "50%"]
    assert figures(lines, "changed") == ["1", "50%"]
    assert not [one for one in report_of([submitted()]) if one.startswith("CUSTOMER")]


def test_one_without_a_suggestion_counts_as_an_escalation_only() -> None:
    bare = line(Did.SUBMITTED, target="l2", severity="high")
    lines = report_of([submitted()], [bare])
    assert lines[1] == "2 escalations, raised 20 Nov 2026."
    assert lines[2].startswith("1 came with a suggestion")
    assert not [one for one in lines if one.startswith("l2")]


def test_nothing_yet_is_said_in_kind_words() -> None:
    bare = line(Did.SUBMITTED, target="l2", severity="high")
    assert list(page(Tally(), None))[1] == "No escalation yet."
    assert list(page(Tally(), NOW - DAY))[1] == "No escalation since 19 Nov 2026, 12:00 UTC."
    for lines in (report_of(), report_of([bare])):
        assert "you will see" in lines[-1]
        assert not [one for one in lines if one.isupper()]


def test_advice_that_was_always_followed_is_shown_without_any_escalation() -> None:
    lines = report_of(kept=1)
    assert figures(lines, "  followed: the form was closed unsent") == ["1", "100%"]


def test_every_line_fits_into_eighty_columns() -> None:
    lives = [
        [submitted(LONG + "a", LONG, target=LONG, severity=LONG + "b", customer_kept=True)],
        [submitted(keep_in_support=True), changed("severity", "high", LONG)],
    ] * 5_000
    lines = report_of(*lives, kept=100_000)
    assert max(map(len, lines)) <= 80, max(lines, key=len)


def test_nobody_is_named() -> None:
    told = "\n".join(report_of([submitted(), TAKEN_BACK], kept=1))
    assert not [name for name in (ANA, BEA, TEAM, "ESC-7") if name in told]


def test_the_span_is_from_the_first_to_the_last() -> None:
    early = Event(
        team_id=TEAM, number=6, at=NOW - 2 * DAY - HOUR, actor=ANA, what=Did.SUBMITTED, data={}
    )
    lines = report_of([submitted()], [early])
    assert lines[1] == "2 escalations, raised from 18 Nov 2026 to 20 Nov 2026."
