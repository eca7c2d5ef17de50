"""What resets, moves and re-plans a clock, and what doesn't (CONTRACT §5, "Acts and clocks")."""

import pytest

from sandbox import Message, Sandbox
from tests.acceptance.conftest import Policies
from tests.acceptance.story import (
    QUICK,
    act,
    ask,
    card_shows,
    in_thread,
    nudged,
    raise_one,
    record,
    reminded,
    reply_in_thread,
    sqlite_only,
    time_passes,
)

pytestmark = sqlite_only

#: A nudge that nothing has answered says how many there have been.
COUNTS = "This is reminder"


@pytest.fixture
def hurry() -> int:
    """A policy's second is a third of one."""
    return 3


@pytest.fixture
def policy_file(policy_text: Policies) -> str:
    """Clocks of a second or two."""
    return policy_text(QUICK)


async def next_nudge(sandbox: Sandbox, brief: Message) -> Message:
    so_far = len(in_thread(sandbox, brief, "followup_internal"))
    return await nudged(sandbox, brief, more_than=so_far)


async def test_a_nudge_without_an_answer_is_counted(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="team")
    assert COUNTS not in (await nudged(sandbox, brief)).text
    assert f"{COUNTS} 2" in (await nudged(sandbox, brief, more_than=1)).text
    await card_shows(sandbox, brief, "unanswered")


@pytest.mark.parametrize("action", ["acknowledge", "post_update"])
async def test_the_teams_acts_answer_the_nudge(sandbox: Sandbox, bot: int, action: str) -> None:
    brief = await raise_one(sandbox, severity="team")
    await nudged(sandbox, brief)
    await act(sandbox.person("bea"), brief, action)
    assert COUNTS not in (await next_nudge(sandbox, brief)).text


@pytest.mark.parametrize("who", ["bea", "cem"])
async def test_a_reply_by_anyone_else_answers_the_nudge(
    sandbox: Sandbox, bot: int, who: str
) -> None:
    brief = await raise_one(sandbox, severity="team")
    nudge = await nudged(sandbox, brief)
    await sandbox.person(who).say("Still looking", thread=nudge)
    assert COUNTS not in (await next_nudge(sandbox, brief)).text
    assert "Still looking" in await record(sandbox)


async def test_the_reporters_reply_answers_nothing(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="team")
    await nudged(sandbox, brief)
    await sandbox.person("ana").say("Any news?", thread=brief)
    assert COUNTS in (await next_nudge(sandbox, brief)).text
    assert "Any news?" not in await record(sandbox)


@pytest.mark.parametrize("extra", [{"user": "U0OTHERBOT"}, {"subtype": "bot_message"}])
async def test_another_bots_message_answers_nothing(
    sandbox: Sandbox, bot: int, extra: dict[str, str]
) -> None:
    brief = await raise_one(sandbox, severity="team")
    await nudged(sandbox, brief)
    ts = sandbox.workspace.new_ts()
    event = {
        "type": "message",
        "bot_id": "B0OTHERBOT",
        "text": "Build 12 is green",
        "channel": brief.channel,
        "channel_type": "channel",
        "thread_ts": brief.ts,
        "ts": ts,
        "event_ts": ts,
        **extra,
    }
    status, _ = await sandbox.send("event", sandbox.platform.payloads.event(event))
    assert status == 200
    assert COUNTS in (await next_nudge(sandbox, brief)).text
    assert "Build 12 is green" not in await record(sandbox)


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
async def test_a_reply_in_any_form_answers_the_nudge(
    sandbox: Sandbox, bot: int, subtype: str
) -> None:
    brief = await raise_one(sandbox, severity="team")
    await nudged(sandbox, brief)
    sandbox.platform.post(
        sandbox.workspace.channel("eng-escalations"),
        sandbox.person("cem").user,
        "See the graph",
        thread_ts=brief.ts,
        subtype=subtype,
    )
    await sandbox.settle()
    assert COUNTS not in (await next_nudge(sandbox, brief)).text


async def test_an_edited_reply_answers_nothing_anew(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="team")
    said = await sandbox.person("cem").say("Looking", thread=brief)
    await next_nudge(sandbox, brief)
    sandbox.platform.edit(said, text="Looking!", blocks=None)
    await sandbox.settle()
    assert COUNTS in (await next_nudge(sandbox, brief)).text
    assert "Looking!" not in await record(sandbox)


async def test_a_message_beside_the_thread_answers_nothing(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="team")
    await nudged(sandbox, brief)
    await sandbox.person("bea").say("ESC-1 is fine", channel="eng-escalations")
    assert COUNTS in (await next_nudge(sandbox, brief)).text


async def test_that_the_customer_was_told_answers_no_question_to_the_team(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, severity="team")
    await nudged(sandbox, brief)
    await act(sandbox.person("ana"), brief, "mark_customer_updated")
    assert COUNTS in (await next_nudge(sandbox, brief)).text


@pytest.mark.parametrize("action", ["acknowledge", "post_update"])
async def test_the_teams_acts_dont_count_as_a_word_to_the_customer(
    sandbox: Sandbox, bot: int, action: str
) -> None:
    brief = await raise_one(sandbox, severity="customer")
    await reminded(sandbox, brief)
    await act(sandbox.person("bea"), brief, action)
    await reply_in_thread(sandbox, brief, "customer_overdue")


async def test_a_customer_who_is_told_each_time_is_never_overdue(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    brief = await raise_one(sandbox, severity="told")
    for so_far in range(3):
        reminder = await reminded(sandbox, brief, more_than=so_far)
        await act(ana, reminder.copy(), "mark_customer_updated")
    assert in_thread(sandbox, brief, "customer_overdue") == []


async def test_snooze_knows_the_clock_of_the_nudge_it_was_pressed_on(
    sandbox: Sandbox, bot: int
) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox, severity="both")
    nudge, reminder = await nudged(sandbox, brief), await reminded(sandbox, brief)
    assert (await ask(bea, nudge.copy(), "snooze_followups")).values()["clock"] == "internal"
    assert (await ask(ana, reminder.copy(), "snooze_followups")).values()["clock"] == "customer"


async def test_a_snoozed_clock_is_quiet_and_the_other_goes_on(sandbox: Sandbox, bot: int) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="both")
    await act(bea, brief, "snooze_followups", clock="internal", until="1h", reason="Vendor")
    await card_shows(sandbox, brief, f"(snoozed by <@{bea.id}>)")
    asked = len(in_thread(sandbox, brief, "followup_internal"))
    reminders = len(sandbox.person("ana").direct_messages(kind="followup_customer"))
    await reminded(sandbox, brief, more_than=reminders + 1)
    await time_passes(sandbox)
    assert len(in_thread(sandbox, brief, "followup_internal")) == asked
    assert "Vendor" in await record(sandbox)


@pytest.mark.parametrize("action", ["post_update", "acknowledge", "mark_customer_updated"])
async def test_a_snooze_is_not_shortened_by_acts(sandbox: Sandbox, bot: int, action: str) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="both")
    await act(bea, brief, "snooze_followups", clock="both", until="4h")
    await card_shows(sandbox, brief, "snoozed by")
    before = await standing(sandbox)
    await act(bea, brief, action)
    assert await standing(sandbox) == before


async def test_a_reply_doesnt_shorten_a_snooze(sandbox: Sandbox, bot: int) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="both")
    await act(bea, brief, "snooze_followups", clock="both", until="4h")
    before = await standing(sandbox)
    await bea.say("Still on it", thread=brief)
    assert await standing(sandbox) == before


async def standing(sandbox: Sandbox) -> str:
    """The line of the record that says when each clock is due next."""
    return next(row for row in (await record(sandbox)).splitlines() if row.startswith("Next: "))


async def test_a_new_severity_ends_a_snooze_and_plans_both_anew(sandbox: Sandbox, bot: int) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="slow")
    await act(bea, brief, "snooze_followups", clock="both", until="4h")
    await card_shows(sandbox, brief, "snoozed by")
    await act(bea, brief, "change_severity", severity="both")
    await nudged(sandbox, brief)
    await reminded(sandbox, brief)
    await sandbox.until(lambda: "snoozed by" not in brief.words)


async def test_a_lower_severity_puts_the_nudges_off(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="both")
    await act(sandbox.person("bea"), brief, "change_severity", severity="slow")
    await reply_in_thread(sandbox, brief, "severity_changed")
    asked = len(in_thread(sandbox, brief, "followup_internal"))
    await time_passes(sandbox)
    assert len(in_thread(sandbox, brief, "followup_internal")) == asked


async def test_a_severity_without_clocks_switches_them_off_and_back_on(
    sandbox: Sandbox, bot: int
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="slow")
    await act(bea, brief, "change_severity", severity="off")
    await card_shows(sandbox, brief, "*Off*")
    assert "Team follow-up" not in brief.words
    await act(bea, brief, "change_severity", severity="team")
    await nudged(sandbox, brief)


async def test_a_clock_that_doesnt_run_cannot_be_snoozed(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="off")
    modal = await ask(sandbox.person("bea"), brief, "snooze_followups")
    modal.fill({"clock": "both", "until": "1h"})
    (words,) = (await modal.submit()).errors.values()
    assert "no such reminder" in words
