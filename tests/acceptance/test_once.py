"""Each act counts once: double clicks, second deliveries, two people at the same time."""

import asyncio

import pytest

from sandbox import Sandbox
from tests.acceptance.story import (
    ASKS,
    COMMAND,
    TEXT,
    act,
    ask,
    bring_to,
    card_shows,
    every_message,
    fill_in,
    kinds_in_thread,
    open_brief,
    raise_one,
    record,
    reply_in_thread,
    sqlite_only,
)


async def test_a_double_click_counts_once_and_nobody_is_scolded(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox)
    old = brief.copy()
    await asyncio.gather(bea.click(old, "acknowledge"), bea.click(old, "acknowledge"))
    await bea.click(old, "acknowledge")
    await act(bea, brief, "post_update")
    await ana.direct_message(kind="reporter_update")
    await reply_in_thread(sandbox, brief, "update")
    assert kinds_in_thread(sandbox, brief) == ["acknowledged", "update"]
    assert [m.kind for m in ana.direct_messages()] == ["reporter_acknowledged", "reporter_update"]
    assert bea.ephemerals() == []


async def test_of_two_people_one_wins_and_the_other_hears_who(sandbox: Sandbox, bot: int) -> None:
    bea, cem = sandbox.person("bea"), sandbox.person("cem")
    brief = await raise_one(sandbox)
    old = brief.copy()
    await asyncio.gather(bea.click(old, "acknowledge"), cem.click(old, "acknowledge"))
    taken = await reply_in_thread(sandbox, brief, "acknowledged")
    winner, loser = (bea, cem) if f"<@{bea.id}>" in taken.text else (cem, bea)
    answer = await loser.ephemeral("Nothing changed")
    assert f"<@{winner.id}> took ESC-1" in answer.text
    await card_shows(sandbox, brief, f"owner: <@{winner.id}>")
    assert kinds_in_thread(sandbox, brief) == ["acknowledged"]
    assert winner.ephemerals() == []


async def test_of_two_who_resolve_one_wins_and_the_others_form_says_who(
    sandbox: Sandbox, bot: int
) -> None:
    bea, cem = sandbox.person("bea"), sandbox.person("cem")
    brief = await raise_one(sandbox)
    forms = [await ask(person, brief, "resolve") for person in (bea, cem)]
    for form, who in zip(forms, ("bea", "cem"), strict=True):
        form.fill({**ASKS["resolve"], "root_cause": f"Found by {who}"})
    ends = await asyncio.gather(*(form.submit() for form in forms))
    assert sorted(end.closed for end in ends) == [False, True]
    lost = 0 if ends[1].closed else 1
    winner = (cem, bea)[lost]
    (words,) = ends[lost].errors.values()
    assert "Nothing changed" in words
    assert f"<@{winner.id}>" in words
    assert forms[lost].values()["root_cause"] == f"Found by {('bea', 'cem')[lost]}"
    await reply_in_thread(sandbox, brief, "resolved")
    assert kinds_in_thread(sandbox, brief) == ["resolved"]


async def test_everything_delivered_twice_happens_once(sandbox: Sandbox, bot: int) -> None:
    sandbox.deliver_twice = True
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox)
    await bea.say("Looking at it", thread=brief)
    for action in ("acknowledge", "post_update", "change_severity", "snooze_followups"):
        await act(bea, brief, action)
    await act(bea, brief, "mark_customer_updated")
    await act(bea, brief, "resolve")
    told = await ana.direct_message(kind="reporter_resolved")
    await act(ana, told, "confirm_resolved")
    await reply_in_thread(sandbox, brief, "confirmed")
    await act(ana, brief, "reopen")
    await reply_in_thread(sandbox, brief, "reopened")
    sandbox.deliver_twice = False
    other = await raise_one(sandbox)
    assert other.payload["escalation"] == "ESC-2"
    assert kinds_in_thread(sandbox, brief) == [
        None,
        "acknowledged",
        "update",
        "severity_changed",
        "resolved",
        "confirmed",
        "reopened",
    ]
    words = await record(sandbox)
    for once in ("raised by", "taken by", "customer updated by", "snoozed until", "Looking at it"):
        assert words.count(once) == 1, (once, words)
    keys = [message.payload["key"] for message in every_message(sandbox)]
    assert len(set(keys)) == len(keys)


@sqlite_only
async def test_a_command_delivered_twice_opens_one_modal_and_complains_of_nothing(
    sandbox: Sandbox, bot: int
) -> None:
    sandbox.deliver_twice = True
    ana = sandbox.person("ana")
    await ana.command(f"{COMMAND} {TEXT}")
    await ana.modal("escalation_brief")
    await sandbox.settle()
    await ana.command(f"{COMMAND} help")
    await ana.ephemeral("raises an escalation")
    assert len(ana.modals()) == 1
    assert not [m for m in ana.ephemerals() if "too long" in m.text]


async def test_a_modal_submitted_twice_raises_one_escalation(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    await fill_in(modal)
    await asyncio.gather(modal.submit(), modal.submit())
    await ana.ephemeral("ESC-1 is in")
    second = await raise_one(sandbox)
    assert second.payload["escalation"] == "ESC-2"
    assert len(sandbox.messages("eng-escalations", kind="brief")) == 2


@pytest.mark.parametrize("action", ["post_update", "resolve", "change_severity"])
async def test_an_acts_modal_submitted_twice_counts_once(
    sandbox: Sandbox, bot: int, action: str
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox)
    modal = await ask(bea, brief, action)
    modal.fill(ASKS[action])
    ends = await asyncio.gather(modal.submit(), modal.submit())
    assert all(end.closed for end in ends), ends
    await bring_marker(sandbox)
    assert len(kinds_in_thread(sandbox, brief)) == 1


async def bring_marker(sandbox: Sandbox) -> None:
    """A later escalation's messages are out: whatever was owed before is out, too."""
    marker = await raise_one(sandbox, target="l2")
    await bring_to(sandbox, marker, "Acknowledged")
    await reply_in_thread(sandbox, marker, "acknowledged")


async def test_two_different_updates_within_a_second_both_count(sandbox: Sandbox, bot: int) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox)
    await act(bea, brief, "post_update", update="Reproduced")
    await act(bea, brief, "post_update", update="Rolled back")
    await sandbox.until(lambda: kinds_in_thread(sandbox, brief) == ["update", "update"])
    first, second = sandbox.thread(brief)
    assert "Reproduced" in first.text
    assert "Rolled back" in second.text


async def test_two_people_with_the_same_words_are_two_updates(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    for who in ("bea", "cem"):
        await act(sandbox.person(who), brief, "post_update", update="Still looking")
    await sandbox.until(lambda: kinds_in_thread(sandbox, brief) == ["update", "update"])


async def test_acknowledged_reopened_and_acknowledged_again_is_no_double_click(
    sandbox: Sandbox, bot: int
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox)
    for action in ("resolve", "reopen", "resolve", "reopen"):
        await act(bea, brief, action)
    await sandbox.until(
        lambda: kinds_in_thread(sandbox, brief) == ["resolved", "reopened"] * 2,
        about="the second time was taken for a double click",
    )
