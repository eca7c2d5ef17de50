"""The brief: where it stands, what it carries, and how its own message follows the record."""

import pytest

from sandbox import Message, Sandbox
from tests.acceptance.story import (
    CHANNELS,
    act,
    bring_to,
    card_shows,
    every_message,
    fill_in,
    kinds_in_thread,
    name,
    open_brief,
    raise_one,
    record,
    reply_in_thread,
    sqlite_only,
)

CARD = {
    "Open": [
        "acknowledge",
        "post_update",
        "resolve",
        "mark_customer_updated",
        "snooze_followups",
        "change_severity",
        "deescalate",
        "show_markdown",
    ],
    "Acknowledged": [
        "post_update",
        "resolve",
        "mark_customer_updated",
        "snooze_followups",
        "change_severity",
        "deescalate",
        "show_markdown",
    ],
    "Resolved": ["confirm_resolved", "reopen", "mark_customer_updated", "show_markdown"],
    "Closed": ["reopen", "show_markdown"],
    "De-escalated": ["reopen", "show_markdown"],
}
PRIMARY = {"Open": "acknowledge", "Acknowledged": "post_update", "Resolved": "confirm_resolved"}


def primary(message: Message) -> list[str]:
    return [e["action_id"] for _, e in message.elements if e.get("style") == "primary"]


@sqlite_only
@pytest.mark.parametrize("target", CHANNELS)
async def test_the_brief_is_one_message_in_its_targets_channel(
    sandbox: Sandbox, bot: int, target: str
) -> None:
    brief = await raise_one(sandbox, target=target)
    assert brief.channel == sandbox.workspace.channel(CHANNELS[target]).id
    assert brief.thread_ts is None
    assert [m for m in every_message(sandbox) if m.kind == "brief"] == [brief]
    assert "ESC-1" in brief.text


@sqlite_only
@pytest.mark.parametrize("status", CARD)
async def test_the_card_offers_what_fits_its_status(
    sandbox: Sandbox, bot: int, status: str
) -> None:
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, status)
    assert brief.buttons == CARD[status]
    assert primary(brief) == ([PRIMARY[status]] if status in PRIMARY else [])
    assert {e["value"] for _, e in brief.elements} == {"ESC-1"}


@sqlite_only
async def test_confirmed_and_reopen_ask_once_before_they_act(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, "Resolved")
    asking = [e["action_id"] for _, e in brief.elements if "confirm" in e]
    assert asking == ["confirm_resolved", "reopen"]


@sqlite_only
async def test_the_team_to_notify_is_mentioned_in_the_brief(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    (oncall,) = [g.id for g in sandbox.workspace.groups.values() if g.handle == "eng-oncall"]
    assert f"<!subteam^{oncall}>" in brief.words
    other = await raise_one(sandbox, target="l2")
    assert "<!" not in other.words.replace("<!date^", "")


async def test_the_card_follows_severity_status_owner_and_due_times(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    bea = sandbox.person("bea")
    assert "*High* · Open · Engineering · owner: nobody yet" in brief.words
    at_first = brief.words
    await act(bea, brief, "change_severity")
    await card_shows(sandbox, brief, "*Critical* · Open")
    assert due_line(brief.words) != due_line(at_first)
    await act(bea, brief, "acknowledge")
    await card_shows(sandbox, brief, f"Acknowledged · Engineering · owner: <@{bea.id}>")
    await act(bea, brief, "mark_customer_updated")
    await card_shows(sandbox, brief, "ustomer last updated <!date^")
    await act(bea, brief, "resolve")
    await card_shows(sandbox, brief, "Resolved", "A bad deploy", "Rolled it back")
    assert "Team follow-up" not in brief.words
    assert "Customer confirmation <!date^" in brief.words
    await act(bea, brief, "confirm_resolved")
    await card_shows(sandbox, brief, "Closed")
    assert "Customer confirmation" not in brief.words
    await act(bea, brief, "reopen")
    await card_shows(sandbox, brief, f"Acknowledged · Engineering · owner: <@{bea.id}>")
    assert "Team follow-up <!date^" in brief.words


def due_line(words: str) -> str:
    return next(line for line in words.splitlines() if "Team follow-up" in line)


@sqlite_only
async def test_an_edit_keeps_the_briefs_metadata(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    before = brief.metadata
    await bring_to(sandbox, brief, "Acknowledged")
    assert brief.edited
    assert brief.metadata == before


async def test_every_message_says_what_it_is_and_its_key_never_repeats(
    sandbox: Sandbox, bot: int
) -> None:
    first = await raise_one(sandbox)
    await bring_to(sandbox, first, "Closed")
    await act(sandbox.person("dan"), first, "reopen")
    await reply_in_thread(sandbox, first, "reopened")
    second = await raise_one(sandbox, "cem", target="l2")
    await bring_to(sandbox, second, "De-escalated")
    await sandbox.person("cem").direct_message(kind="reporter_deescalated")
    said = every_message(sandbox)
    assert len(said) > 8
    for message in said:
        metadata = message.metadata or {}
        assert metadata.get("event_type") == "escalation", message.words
        assert set(metadata["event_payload"]) == {"escalation", "kind", "key"}
        assert metadata["event_payload"]["escalation"] in {"ESC-1", "ESC-2"}
    keys = [message.payload["key"] for message in said]
    assert len(set(keys)) == len(keys)


async def test_acts_are_told_in_the_thread_and_quiet_ones_are_not(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    bea, ana = sandbox.person("bea"), sandbox.person("ana")
    for action in (
        "acknowledge",
        "post_update",
        "mark_customer_updated",
        "snooze_followups",
        "change_severity",
        "resolve",
        "confirm_resolved",
        "reopen",
        "deescalate",
    ):
        person = ana if action == "confirm_resolved" else bea
        await act(person, brief, action)
    await reply_in_thread(sandbox, brief, "deescalated")
    assert kinds_in_thread(sandbox, brief) == [
        "acknowledged",
        "update",
        "severity_changed",
        "resolved",
        "confirmed",
        "reopened",
        "deescalated",
    ]
    assert all(m.thread_ts == brief.ts for m in sandbox.thread(brief))


async def test_ids_count_from_one_over_all_targets(sandbox: Sandbox, bot: int) -> None:
    briefs = [await raise_one(sandbox, target=target) for target in ("l2", "engineering", "l2")]
    assert [name(brief) for brief in briefs] == ["ESC-1", "ESC-2", "ESC-3"]


@sqlite_only
async def test_a_success_is_confirmed_when_it_is_true_and_not_before(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    slow = sandbox.faults.rate_limited("chat.postMessage", retry_after=1)
    modal = await open_brief(ana)
    await fill_in(modal)
    assert (await modal.submit()).closed
    await sandbox.until(lambda: slow.hits)
    assert "not delivered yet" in await record(sandbox)
    assert not [m for m in ana.ephemerals() if "is in" in m.text]
    await ana.ephemeral("ESC-1 is in #eng-escalations")
    assert sandbox.messages("eng-escalations", kind="brief")


@sqlite_only
async def test_many_acts_end_in_a_card_that_shows_the_last(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    bea = sandbox.person("bea")
    for severity in ("critical", "medium", "high", "critical", "medium"):
        await act(bea, brief, "change_severity", severity=severity)
    await sandbox.until(lambda: kinds_in_thread(sandbox, brief) == ["severity_changed"] * 5)
    await card_shows(sandbox, brief, "*Medium*")
