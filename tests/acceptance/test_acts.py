"""The acts: what each does to status, owner and clocks, and which are refused when."""

import pytest

from sandbox import Sandbox
from tests.acceptance.story import (
    ASKS,
    AT_ONCE,
    act,
    ask,
    bring_to,
    card_shows,
    everything_said,
    next_words_to,
    raise_one,
    record,
    reply_in_thread,
    sqlite_only,
    with_button,
)

#: Which buttons may do nothing, by what the card says.
ILLEGAL = {
    "Open": ("confirm_resolved", "reopen"),
    "Acknowledged": ("acknowledge", "confirm_resolved", "reopen"),
    "Resolved": (
        "acknowledge",
        "post_update",
        "change_severity",
        "snooze_followups",
        "resolve",
        "deescalate",
    ),
}
ILLEGAL["Closed"] = ILLEGAL["De-escalated"] = (
    *ILLEGAL["Resolved"],
    "confirm_resolved",
    "mark_customer_updated",
)
#: Who stands in the way, as the refusal says it.
REASONS = {
    "Open": "nobody has taken it yet",
    "Acknowledged": "ESC-1",
    "Resolved": "resolved ESC-1",
    "Closed": "closed ESC-1",
    "De-escalated": "took ESC-1 back to support",
}


@pytest.mark.parametrize("status", ILLEGAL)
async def test_an_act_that_does_not_fit_is_refused_in_words_and_does_nothing(
    sandbox: Sandbox, bot: int, status: str
) -> None:
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, status)
    await settled(sandbox, status)
    before, said = await record(sandbox), everything_said(sandbox)
    dan = sandbox.person("dan")
    for action in ILLEGAL[status]:
        heard = len(dan.ephemerals())
        reply = await dan.click(with_button(brief, action), action)
        assert reply.status == 200
        words = await next_words_to(sandbox, dan, heard)
        assert words.startswith("Nothing changed: "), (action, words)
        assert REASONS[status] in words, (action, words)
        assert dan.modals() == []
        assert dan.ephemerals()[-1].channel == brief.channel
    assert await record(sandbox) == before
    assert everything_said(sandbox) == said
    assert len(dan.ephemerals()) == len(ILLEGAL[status])


async def settled(sandbox: Sandbox, status: str) -> None:
    """Wait for the last message that the way to a status owes."""
    ana = sandbox.person("ana")
    last = {
        "Acknowledged": "reporter_acknowledged",
        "Resolved": "reporter_resolved",
        "Closed": "reporter_resolved",
        "De-escalated": "reporter_deescalated",
    }
    if status in last:
        await ana.direct_message(kind=last[status])
    if status == "Closed":
        brief = sandbox.messages("eng-escalations", kind="brief")[0]
        await reply_in_thread(sandbox, brief, "confirmed")


@sqlite_only
async def test_a_refusal_says_who_and_how_to_go_on(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    old = brief.copy()
    await bring_to(sandbox, brief, "Resolved")
    dan, bea = sandbox.person("dan"), sandbox.person("bea")
    await dan.click(old, "acknowledge")
    answer = await dan.ephemeral("Nothing changed")
    assert f"<@{bea.id}> resolved ESC-1" in answer.text
    assert "Press Reopen" in answer.text


@pytest.mark.parametrize("action", sorted(ASKS))
async def test_a_modal_that_became_stale_is_refused_and_keeps_what_was_typed(
    sandbox: Sandbox, bot: int, action: str
) -> None:
    brief = await raise_one(sandbox)
    dan, bea = sandbox.person("dan"), sandbox.person("bea")
    modal = await ask(dan, brief, action)
    modal.fill(ASKS[action])
    await act(bea, brief, "deescalate", resolution="Never mind")
    await card_shows(sandbox, brief, "De-escalated")
    await sandbox.person("ana").direct_message(kind="reporter_deescalated")
    before, said = await record(sandbox), everything_said(sandbox)
    submitted = await modal.submit()
    (words,) = submitted.errors.values()
    assert "Nothing changed" in words
    assert f"<@{bea.id}>" in words or "back to support" in words
    assert modal.is_open
    held = modal.values()
    assert {field: held[field] for field in ASKS[action]} == dict(ASKS[action])
    assert await record(sandbox) == before
    assert everything_said(sandbox) == said


@sqlite_only
async def test_the_severity_it_has_already_is_no_change(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    modal = await ask(sandbox.person("bea"), brief, "change_severity")
    modal.fill({"severity": "high", "reason": "Looks right"})
    submitted = await modal.submit()
    assert "ESC-1 is High already" in submitted.errors["severity"]


@sqlite_only
async def test_an_act_is_confirmed_to_who_cannot_see_it(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox)
    await act(bea, brief, "mark_customer_updated")
    assert "Acme Corp has had a word" in (await bea.ephemeral("Noted")).text
    await act(bea, brief, "snooze_followups")
    assert "Snoozed ESC-1" in (await bea.ephemeral("Snoozed")).text
    await act(bea, brief, "resolve")
    told = await ana.direct_message(kind="reporter_resolved")
    await act(ana, told, "confirm_resolved")
    answer = await ana.ephemeral("ESC-1 is closed")
    assert answer.channel == told.channel


@sqlite_only
async def test_reopened_is_acknowledged_when_owned_else_open(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    owned, ownerless = await raise_one(sandbox), await raise_one(sandbox)
    await bring_to(sandbox, owned, "Closed")
    await act(bea, ownerless, "deescalate")
    await card_shows(sandbox, ownerless, "De-escalated")
    for brief in (owned, ownerless):
        await act(ana, brief, "reopen")
    await card_shows(sandbox, owned, f"Acknowledged · Engineering · owner: <@{bea.id}>")
    await card_shows(sandbox, ownerless, "Open · Engineering · owner: nobody yet")
    assert f"<@{bea.id}>" in (await reply_in_thread(sandbox, owned, "reopened")).text


@sqlite_only
@pytest.mark.parametrize("status", ["Resolved", "Closed", "De-escalated"])
async def test_reopening_starts_both_clocks_again(sandbox: Sandbox, bot: int, status: str) -> None:
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, status)
    assert "Team follow-up" not in brief.words
    await act(sandbox.person("ana"), brief, "reopen")
    await card_shows(sandbox, brief, "Team follow-up <!date^", "Customer update <!date^")


@sqlite_only
@pytest.mark.parametrize("status", ["Resolved", "Closed", "De-escalated"])
async def test_people_may_go_on_talking_in_the_thread_of_what_is_over(
    sandbox: Sandbox, bot: int, status: str
) -> None:
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, status)
    before = await record(sandbox)
    cem = sandbox.person("cem")
    await cem.say("Well done!", thread=brief)
    assert await record(sandbox) == before
    assert cem.ephemerals() == []


@sqlite_only
async def test_anybody_in_the_channel_may_act(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    for who, action in (
        ("cem", "acknowledge"),
        ("dan", "post_update"),
        ("eve", "change_severity"),
        ("ana", "resolve"),
        ("bea", "confirm_resolved"),
    ):
        await act(sandbox.person(who), brief, action)
    await card_shows(sandbox, brief, "Closed")


def test_every_button_is_either_at_once_or_asks() -> None:
    named = {action for actions in ILLEGAL.values() for action in actions}
    assert named <= {*AT_ONCE, *ASKS}
