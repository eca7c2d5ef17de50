"""The nudges: to whom, in which words, with which buttons, and how often."""

import pytest

from sandbox import Sandbox
from tests.acceptance.conftest import Policies
from tests.acceptance.story import (
    QUICK,
    act,
    answer_to,
    in_thread,
    nudged,
    raise_one,
    reminded,
    reply_in_thread,
    sqlite_only,
    time_passes,
    to_reporter,
)


@pytest.fixture
def hurry() -> int:
    """A policy's second is a third of one."""
    return 3


@pytest.fixture
def policy_file(policy_text: Policies) -> str:
    """Clocks of a second or two."""
    return policy_text(QUICK)


def group(sandbox: Sandbox, handle: str) -> str:
    found = [g.id for g in sandbox.workspace.groups.values() if g.handle == handle]
    return f"<!subteam^{found[0]}>"


async def test_the_team_is_asked_in_the_thread_with_what_it_takes_to_answer(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, severity="team")
    nudge = await nudged(sandbox, brief)
    assert nudge.thread_ts == brief.ts
    assert nudge.channel == brief.channel
    assert nudge.buttons == ["post_update", "snooze_followups", "resolve", "deescalate"]
    assert {e["value"] for _, e in nudge.elements} == {"ESC-1"}
    for words in ("ESC-1 (Team)", "no word from Engineering", '"Still looking" counts'):
        assert words in nudge.text


@sqlite_only
async def test_whoever_must_act_is_mentioned_the_group_then_the_owner(
    sandbox: Sandbox, bot: int
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="team")
    first = await nudged(sandbox, brief)
    assert first.text.startswith(group(sandbox, "eng-oncall"))
    await act(bea, brief, "acknowledge")
    so_far = len(in_thread(sandbox, brief, "followup_internal"))
    second = await nudged(sandbox, brief, more_than=so_far)
    assert second.text.startswith(f"<@{bea.id}>")
    assert group(sandbox, "eng-oncall") not in second.words


@sqlite_only
async def test_a_team_without_a_group_is_asked_without_a_mention(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, severity="team", target="l2")
    nudge = await nudged(sandbox, brief)
    assert "<@" not in nudge.text
    assert "<!subteam" not in nudge.text


@sqlite_only
async def test_a_newer_nudge_takes_the_buttons_off_the_older_one(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, severity="both")
    first, reminder = await nudged(sandbox, brief), await reminded(sandbox, brief)
    said, reminded_of = first.text, reminder.text
    newer = await nudged(sandbox, brief, more_than=1)
    await reminded(sandbox, brief, more_than=1)
    await sandbox.until(lambda: first.buttons == [] and reminder.buttons == [])
    assert first.text == said
    assert reminder.text == reminded_of
    assert newer.payload["key"] != first.payload["key"]
    assert (first.kind, reminder.kind) == ("followup_internal", "followup_customer")


async def test_the_reporter_is_reminded_directly_and_told_the_teams_last_word(
    sandbox: Sandbox, bot: int
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="customer")
    first = await reminded(sandbox, brief)
    assert first.buttons == ["mark_customer_updated", "snooze_followups", "post_update"]
    assert "Acme Corp" in first.text
    assert "Nobody in Engineering has taken it yet" in first.text
    await act(bea, brief, "post_update", update="Reproduced, rolling back.")
    so_far = len(sandbox.person("ana").direct_messages(kind="followup_customer"))
    later = await reminded(sandbox, brief, more_than=so_far)
    assert '"Reproduced, rolling back."' in later.text
    assert f"<@{bea.id}>" in later.text
    for who in ("bea", "cem", "dan", "eve"):
        assert sandbox.person(who).direct_messages() == []


@sqlite_only
async def test_a_reply_in_the_thread_is_the_teams_last_word_too(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="customer")
    await sandbox.person("cem").say("It is the pool again", thread=brief)
    so_far = len(sandbox.person("ana").direct_messages(kind="followup_customer"))
    reminder = await reminded(sandbox, brief, more_than=so_far)
    assert "It is the pool again" in reminder.text


async def test_a_customer_overdue_by_a_whole_interval_is_said_in_the_thread_once(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, severity="customer")
    second = await reminded(sandbox, brief, more_than=1)
    overdue = await reply_in_thread(sandbox, brief, "customer_overdue")
    assert overdue.ts > second.ts
    assert f"<@{sandbox.person('ana').id}>" in overdue.text
    assert "Acme Corp" in overdue.text
    await reminded(sandbox, brief, more_than=3)
    assert len(in_thread(sandbox, brief, "customer_overdue")) == 1


async def test_that_nobody_took_it_is_said_once_to_the_group_and_the_next_level(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, severity="unowned")
    said = await reply_in_thread(sandbox, brief, "unacknowledged")
    for words in (
        "Nobody has taken ESC-1",
        group(sandbox, "eng-oncall"),
        group(sandbox, "eng-managers"),
    ):
        assert words in said.text
    await nudged(sandbox, brief, more_than=1)
    assert len(in_thread(sandbox, brief, "unacknowledged")) == 1


@sqlite_only
async def test_what_was_taken_in_time_is_not_called_unowned(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="unowned")
    await act(sandbox.person("bea"), brief, "acknowledge")
    await nudged(sandbox, brief)
    assert in_thread(sandbox, brief, "unacknowledged") == []


async def test_after_resolving_the_reporter_is_asked_whether_the_customer_confirms(
    sandbox: Sandbox, bot: int
) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox, severity="customer")
    await act(bea, brief, "resolve")
    told = await ana.direct_message(kind="reporter_resolved")
    first = await reminded(sandbox, brief, kind="confirmation_request")
    assert first.buttons == ["confirm_resolved", "reopen"]
    for words in ("Acme Corp", "ESC-1", "Rolled it back", f"<@{bea.id}>"):
        assert words in first.text
    await reminded(sandbox, brief, kind="confirmation_request", more_than=1)
    await sandbox.until(lambda: told.buttons == [] and first.buttons == [])
    assert len(ana.direct_messages(kind="reporter_resolved")) == 1


@sqlite_only
async def test_resolved_the_team_is_left_alone(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="both")
    await nudged(sandbox, brief)
    await act(sandbox.person("bea"), brief, "resolve")
    await reply_in_thread(sandbox, brief, "resolved")
    so_far = len(in_thread(sandbox, brief, "followup_internal"))
    await reminded(sandbox, brief, kind="confirmation_request", more_than=1)
    assert len(in_thread(sandbox, brief, "followup_internal")) == so_far


@pytest.mark.parametrize("end", ["confirm_resolved", "deescalate"])
async def test_what_is_over_is_never_nudged_again(sandbox: Sandbox, bot: int, end: str) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="both")
    await nudged(sandbox, brief)
    if end == "confirm_resolved":
        await act(bea, brief, "resolve")
    await act(bea, brief, end)
    last = await reply_in_thread(
        sandbox, brief, {"confirm_resolved": "confirmed"}.get(end, "deescalated")
    )
    await time_passes(sandbox)
    assert sandbox.thread(brief)[-1] is last
    told = [
        message
        for kind in ("followup_customer", "confirmation_request")
        for message in to_reporter(sandbox, brief, kind)
    ]
    assert all(message.ts < last.ts for message in told)


async def test_reopened_it_is_nudged_again(sandbox: Sandbox, bot: int) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox, severity="both")
    await act(bea, brief, "deescalate")
    await reply_in_thread(sandbox, brief, "deescalated")
    await act(bea, brief, "reopen")
    reopened = await reply_in_thread(sandbox, brief, "reopened")
    await sandbox.until(
        lambda: any(m.ts > reopened.ts for m in in_thread(sandbox, brief, "followup_internal"))
    )
    await sandbox.until(
        lambda: any(m.ts > reopened.ts for m in to_reporter(sandbox, brief, "followup_customer"))
    )


@sqlite_only
async def test_a_severity_without_cadences_is_silent(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox, severity="off")
    assert "follow-up" not in brief.words
    await time_passes(sandbox)
    assert sandbox.thread(brief) == []
    assert to_reporter(sandbox, brief, "followup_customer") == []


@sqlite_only
@pytest.mark.parametrize("action", ["post_update", "resolve", "deescalate"])
async def test_the_nudges_own_buttons_act(sandbox: Sandbox, bot: int, action: str) -> None:
    brief = await raise_one(sandbox, severity="team")
    nudge = (await nudged(sandbox, brief)).copy()
    await act(sandbox.person("bea"), nudge, action)
    kind = {"post_update": "update", "resolve": "resolved", "deescalate": "deescalated"}[action]
    await reply_in_thread(sandbox, brief, kind)


@sqlite_only
async def test_the_reminders_own_buttons_act(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    brief = await raise_one(sandbox, severity="customer")
    reminder = (await reminded(sandbox, brief)).copy()
    await act(ana, reminder, "mark_customer_updated")
    await act(ana, reminder, "post_update", update="The customer found a way round")
    update = await reply_in_thread(sandbox, brief, "update")
    assert "The customer found a way round" in update.text


@sqlite_only
async def test_overdue_ones_stand_in_front_on_home_and_in_the_list(
    sandbox: Sandbox, bot: int
) -> None:
    dan = sandbox.person("dan")
    await raise_one(sandbox, severity="slow")
    late = await raise_one(sandbox, severity="team")
    await nudged(sandbox, late)
    home = (await dan.open_home()).words
    assert home.index("*Overdue* · *ESC-2*") < home.index("*ESC-1*")
    assert "*Overdue* · *ESC-1*" not in home
    listed = (await answer_to(dan, "list")).text
    assert listed.index("*ESC-2*") < listed.index("*ESC-1*")
    assert "*overdue*" in listed
