"""Phrases as people type them, and the fact each holds, or doesn't."""

import re
import sys
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bot.triage import customers, fact_patterns, facts
from bot.triage.text import read

AFFECTED = [
    ("3 customers reported it", "3 customers"),
    ("hits ~40 users in the north", "~40 users"),
    ("all 12 seats are locked", "all 12 seats"),
    ("a dozen customers wrote in", "a dozen customers"),
    ("half a dozen clinics are cut off", "half a dozen clinics"),
    ("two thirds of the drivers see it", "two thirds of the drivers"),
    ("two thirds of our invoices are wrong", "two thirds of our invoices"),
    ("every third order is lost", "every third order"),
    ("every other payment bounces", "every other payment"),
    ("40 of 200 users are locked out", "40 of 200 users"),
    ("1 in 5 users gets a blank page", "1 in 5 users"),
    ("30% of users see nothing", "30% of users"),
    ("half of our customers complain", "half of our customers"),
    ("about 1,200 drivers can't start", "about 1,200 drivers"),
    ("12k users are out", "12k users"),
    ("more than 300 tenants", "more than 300 tenants"),
    ("dozens of merchants call us", "dozens of merchants"),
    ("several shops have it", "several shops"),
    ("a couple of accounts", "a couple of accounts"),
    ("five enterprise accounts wrote", "five enterprise accounts"),
    ("14 schools since this morning", "14 schools"),
    ("a few hundred passengers stand there", "a few hundred passengers"),
    ("error 500 on users page", None),
    ("version 2.8 users are fine", None),
    ("the export is empty", None),
    ("ticket 48213, customers ask", None),
    ("in 2 days customers will notice", None),
    ("500 errors for customers", None),
    ("since 2019 users could do it", None),
    ("24/7 customers", None),
    ("v2 customers", None),
    ("customers are angry", None),
    ("one user", None),
]
MONEY = [
    ("$480k at risk", "$480k"),
    ("1.2M EUR a year", "1.2M EUR a year"),
    ("£12,500/yr", "£12,500/yr"),
    ("a 96k ARR account", "96k ARR"),
    ("ARR 96k", "ARR 96k"),
    ("they pay €2,300 a year", "€2,300 a year"),
    ("EUR 40.000 per year", "EUR 40.000 per year"),
    ("40k€ contract", "40k€"),
    ("3.5 million dollars of revenue", "3.5 million dollars"),
    ("$2 million deal", "$2 million"),
    ("CHF 300 fee", "CHF 300"),
    ("a 640k renewal", "640k renewal"),
    ("US$ 90,000 in ARR", "US$ 90,000 in ARR"),
    ("900 euros a month", "900 euros a month"),
    ("₹5 lakh invoice", "₹5 lakh"),
    ("4.4M ARR", "4.4M ARR"),
    ("£90k ARR, renewal in June", "£90k ARR"),
    ("12k/yr contract", "12k/yr"),
    ("$1,200.", "$1,200"),
    ("v2.8 is out", None),
    ("400 rows are gone", None),
    ("12k rows are gone", None),
    ("2.4 GHz only", None),
    ("it costs money", None),
    ("$variable isn't set", None),
    ("5 km away", None),
    ("error 402 payment required", None),
]
SINCE = [
    ("down since 14:20", "since 14:20"),
    ("down since 03:11 UTC", "since 03:11 UTC"),
    ("down since 9am", "since 9am"),
    ("down since yesterday lunch", "since yesterday lunch"),
    ("down since yesterday afternoon", "since yesterday afternoon"),
    ("slow for 3 days", "for 3 days"),
    ("slow for about two weeks", "for about two weeks"),
    ("broken since Tuesday", "since Tuesday"),
    ("broken since tue", "since tue"),
    ("broken since last Friday", "since last Friday"),
    ("it began last week", "last week"),
    ("it began last Thursday", "last Thursday"),
    ("since the 2.8 release", "since the 2.8 release"),
    ("since yesterday's update", "since yesterday's update"),
    ("since Monday's migration", "since Monday's migration"),
    ("since the weekend", "since the weekend"),
    ("since this morning", "since this morning"),
    ("since noon", "since noon"),
    ("since about 10:30", "since about 10:30"),
    ("since 1 Nov", "since 1 Nov"),
    ("since Nov 3", "since Nov 3"),
    ("since the 14th", "since the 14th"),
    ("since 2026-11-03", "since 2026-11-03"),
    ("since v4.1", "since v4.1"),
    ("two weeks ago it worked", "two weeks ago"),
    ("3 days now", "3 days now"),
    ("third day running", "third day running"),
    ("for the last two hours", "for the last two hours"),
    ("for over 6 hours", "for over 6 hours"),
    ("for an hour", "for an hour"),
    ("overnight everything vanished", "overnight"),
    ("ticket open for 19 days", "for 19 days"),
    ("since they moved, all is well", None),
    ("24/7 support", None),
    ("3 days of work", None),
    ("day 1 of 3", None),
    ("for 3 customers", None),
    ("it is broken", None),
    ("for days like these", "for days"),
]
DEADLINE = [
    ("fix it by Friday 5pm", "by Friday 5pm"),
    ("needed by Friday", "by Friday"),
    ("needed by fri", "by fri"),
    ("before go-live on Monday", "before go-live on Monday"),
    ("answer by EOD", "by EOD"),
    ("they want it EOD", "EOD"),
    ("an answer by end of business", "by end of business"),
    ("their renewal on the 30th", "renewal on the 30th"),
    ("renewal is due Tuesday", "due Tuesday"),
    ("audit monday", "audit monday"),
    ("go-live tomorrow", "go-live tomorrow"),
    ("launch is on 3 December", "launch is on 3 December"),
    ("before tomorrow noon", "before tomorrow noon"),
    ("by tomorrow 9am at the latest", "by tomorrow 9am"),
    ("in 2 hours the ferry leaves", "in 2 hours"),
    ("within the hour", "within the hour"),
    ("within 48 hours", "within 48 hours"),
    ("no later than Thursday", "no later than Thursday"),
    ("due on the 30th", "due on the 30th"),
    ("deadline is Wednesday", "deadline is Wednesday"),
    ("until Thursday 10:00", "until Thursday 10:00"),
    ("by the end of the week", "by the end of the week"),
    ("by 17:30", "by 17:30"),
    ("before month-end", "before month-end"),
    ("by 1 December", "by 1 December"),
    ("by December 1st", "by December 1st"),
    ("by 2026-12-01", "by 2026-12-01"),
    ("fixed by the team", None),
    ("24/7 on call", None),
    ("by hand", None),
    ("before the update it worked", None),
    ("sorted by date", None),
    ("2 hours ago", None),
    ("in 2 of 3 cases", None),
    ("paid by Monday.com", None),
]
LINKS = [
    ("see ENG-5190", ("ENG-5190",)),
    ("ticket #44120", ("#44120",)),
    ("ticket 48213 is open", ("ticket 48213",)),
    ("Case 00123456", ("Case 00123456",)),
    ("INC0012345 and REQ-118", ("REQ-118",)),
    ("https://status.example.com/i/7.", ("https://status.example.com/i/7",)),
    ("(https://logs.example.com/q?x=1)", ("https://logs.example.com/q?x=1",)),
    ("CVE-2026-12345 found", ("CVE-2026-12345",)),
    ("SUP-12 and SUP-13", ("SUP-12", "SUP-13")),
    ("SSO is down", ()),
    ("HTTP-2 is off", ()),
    ("UTF-8 and SHA-256", ()),
    ("ISO-8601 dates", ()),
    ("RS-232 cable, USB-3 port", ()),
    ("COVID-19 form", ()),
    ("P-1 incident", ()),
    ("we're #1", ()),
    ("colour &#8217; shown", ()),
    ("MP-3 file", ()),
    ("24-7", ()),
]
ERRORS = [
    ("returns 502 on every call", ("502",)),
    ("HTTP 503", ("503",)),
    ("HTTP/1.1 404", ("404",)),
    ("error 500 on save", ("500",)),
    ("a 429 at every login", ("429",)),
    ("status code 401", ("401",)),
    ("throws NullPointerException", ("NullPointerException",)),
    ("TypeError in the console", ("TypeError",)),
    ("ERR_CERT_DATE_INVALID", ("ERR_CERT_DATE_INVALID",)),
    ("0x80070005 on install", ("0x80070005",)),
    ("ECONNREFUSED from the proxy", ("ECONNREFUSED",)),
    ("ORA-00942 in the log", ("ORA-00942",)),
    ("error code 1603", ("1603",)),
    ("exit code 137", ("137",)),
    ("display shows E204", ("E204",)),
    ("lots of 5xx", ("5xx",)),
    ('error: "Could not save the form"', ("Could not save the form",)),
    ('it says "Something went wrong"', ("Something went wrong",)),
    ("500 users wait", ()),
    ("returns 500 rows", ()),
    ("with 450 kg on board", ()),
    ("we get 500 customers a day", ()),
    ("error rate is 4%", ()),
    ('she says "thank you so much"', ()),
    ("a 404 km ride", ()),
    ("pays $500 a month", ()),
    ("room 503", ()),
]
ENVIRONMENT = [
    ("Blank page in Chrome 129 on Windows 11", "Chrome 129, Windows 11"),
    ("agent v2.4.1", "v2.4.1"),
    ("only on iOS 17.2.", "iOS 17.2"),
    ("in staging only", "staging"),
    ("the production database", "production"),
    ("since build 8812", "build 8812"),
    ("eu-west-1 is slow", "eu-west-1"),
    ("their on-prem install", "on-prem"),
    ("EU region", "EU region"),
    ("Safari and Firefox", "Safari, Firefox"),
    ("production of cheese stands still", None),
    ("cutting edge", None),
    ("release the hold", None),
    ("windows of the bakery", None),
    ("the page is blank", None),
]
FREQUENCY = [
    ("fails every time", "every time"),
    ("it happens intermittently", "intermittently"),
    ("1 in 5 uploads fails", "1 in 5"),
    ("every third order is lost", "every third order"),
    ("twice a day", "twice a day"),
    ("three times a week", "three times a week"),
    ("every 10 minutes", "every 10 minutes"),
    ("every night at two", "every night"),
    ("about 1 out of 20", "about 1 out of 20"),
    ("sometimes it works", "sometimes"),
    ("10% of requests time out", "10% of requests"),
    ("only on Mondays", "only on Mondays"),
    ("always the same", "always"),
    ("on and off", "on and off"),
    ("daily report is empty", None),
    ("everything is gone", None),
    ("the first time we saw it", None),
]
TRIED = [
    ("Stuck. We restarted the agent twice. No change.", "We restarted the agent twice."),
    ("Cleared cache, no luck", "Cleared cache, no luck"),
    (
        "Ruled out the proxy. It is v2.8. Reset the cache.",
        "Ruled out the proxy.\nReset the cache.",
    ),
    ("power-cycled the till", "power-cycled the till"),
    ("Same in incognito.", "Same in incognito."),
    ("We've been trying to reach you", None),
    ("the checkbox is gone", None),
    ("please check", None),
]
SLA = [
    ("SLA breached on Monday", "breached"),
    ("we missed the SLA again", "breached"),
    ("outside our SLA", "breached"),
    ("SLA breach imminent", "at_risk"),
    ("about to miss the deadline", "at_risk"),
    ("SLA at risk", "at_risk"),
    ("what does the SLA say?", None),
    ("SLAM is a dance", None),
]
SEGMENT = [
    ("all Enterprise customers are hit", "all Enterprise customers"),
    ("all EU tenants", "all EU tenants"),
    ("every admin account", None),
    ("all users", "all users"),
    ("all of it", None),
]


@pytest.mark.parametrize(("text", "said"), AFFECTED)
def test_who_is_hit_is_counted(text: str, said: str | None) -> None:
    assert facts.find(read(text)).affected == said


@pytest.mark.parametrize(("text", "said"), MONEY)
def test_a_sum_of_money_is_one_with_its_currency(text: str, said: str | None) -> None:
    assert facts.find(read(text)).money == said


@pytest.mark.parametrize(("text", "said"), SINCE)
def test_since_when_it_is_so(text: str, said: str | None) -> None:
    assert facts.find(read(text)).since == said


@pytest.mark.parametrize(("text", "said"), DEADLINE)
def test_until_when_it_is_needed(text: str, said: str | None) -> None:
    assert facts.find(read(text)).deadline == said


@pytest.mark.parametrize(("text", "said"), LINKS)
def test_a_ticket_or_an_address_is_kept(text: str, said: tuple[str, ...]) -> None:
    assert facts.find(read(text)).links == said


@pytest.mark.parametrize(("text", "said"), ERRORS)
def test_an_error_is_told_by_its_code_or_its_words(text: str, said: tuple[str, ...]) -> None:
    assert facts.find(read(text)).errors == said


@pytest.mark.parametrize(("text", "said"), ENVIRONMENT)
def test_where_it_happens_is_a_browser_a_system_a_version(text: str, said: str | None) -> None:
    assert facts.find(read(text)).environment == said


@pytest.mark.parametrize(("text", "said"), FREQUENCY)
def test_how_often_it_happens(text: str, said: str | None) -> None:
    assert facts.find(read(text)).frequency == said


@pytest.mark.parametrize(("text", "said"), TRIED)
def test_what_was_tried_is_told_in_its_sentences(text: str, said: str | None) -> None:
    assert facts.find(read(text)).tried == said


@pytest.mark.parametrize(("text", "said"), SLA)
def test_how_the_service_level_stands(text: str, said: str | None) -> None:
    assert facts.find(read(text)).sla == said


@pytest.mark.parametrize(("text", "said"), SEGMENT)
def test_a_group_of_customers_is_a_segment(text: str, said: str | None) -> None:
    assert facts.find(read(text)).segment == said


PATTERNS = [
    value if isinstance(value, re.Pattern) else value.regex
    for known in vars(fact_patterns).values()
    for value in (known if isinstance(known, tuple) else (known,))
    if isinstance(value, re.Pattern | fact_patterns.Pattern)
]
HOSTILE = [
    "since for by in 1 2 ",
    "3 of 3 of 3 of ",
    "a@b.c:// ",
    "EUR 1,1,1,1,",
    "users 9 9 ",
    'error code: "',
    "every 1 in 1 ",
    "restarted tried. ",
    "A1-1-AB-",
    "3 a a users",
]


def _most_repeats(parsed: Iterable[tuple[Any, Any]]) -> int:
    """How many characters a pattern can look at from one place, at most."""
    most = 1
    for kind, content in parsed:
        if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            most += int(content[1]) * _most_repeats(content[2])
        elif kind is _constants.BRANCH:
            most += max(_most_repeats(branch) for branch in content[1])
        elif kind is _constants.SUBPATTERN:
            most += _most_repeats(content[3])
        else:
            most += 1
    return most


@pytest.mark.parametrize("pattern", PATTERNS, ids=range(len(PATTERNS)))
def test_no_pattern_looks_further_than_a_few_sentences(pattern: re.Pattern[str]) -> None:
    assert _most_repeats(_parser.parse(pattern.pattern)) < 2500


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_costs_in_proportion_to_its_length(piece: str) -> None:
    short, long = (piece * 400)[:1500], (piece * 400)[:3000]

    assert _steps(long) < 3 * _steps(short)


def _steps(text: str) -> int:
    """Lines of Python that reading the text runs through."""
    count = 0

    def trace(*_: object) -> Any:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        customers.find(text)
        facts.find(read(text))
    finally:
        sys.settrace(None)
    return count
