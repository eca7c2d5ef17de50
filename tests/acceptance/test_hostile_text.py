"""What people type is data: it pings nobody, breaks nothing, and comes out as it went in."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
import structlog

from bot.logs import configure_logging
from sandbox import Sandbox
from tests.acceptance.conftest import bot_in
from tests.acceptance.story import (
    COMMAND,
    act,
    answer_to,
    fill_in,
    open_brief,
    raise_one,
    record,
    reply_in_thread,
    sqlite_only,
)

PINGS = "<!channel> <!here> <!everyone> <!subteam^S0SBFFFFFFF> <#C0SB000000B> @here @channel"
MARKUP = "&<>\"' &amp; &lt;b&gt; *bold* _it_ ~st~ `code` ```pre``` <url|click> |"
STRANGE = "😀👩‍👩‍👧 שלום مرحبا \u202eevil\u202c ÄÖ 日本語 \u200b\u2028 z̶a̶l̶g̶o̶"
NUL = "be\x00fore\x07 \x1b[31m after"


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every text object inside a payload."""
    if isinstance(value, dict):
        if value.get("type") in {"mrkdwn", "plain_text"} and "text" in value:
            yield value
        for held in value.values():
            yield from objects(held)
    elif isinstance(value, list):
        for held in value:
            yield from objects(held)


def markup(sandbox: Sandbox) -> list[str]:
    """Everything that Slack reads as markup, in any message to anybody and any view."""
    held = []
    for channel in sandbox.workspace.channels.values():
        held += [m for m in channel.timeline.all() if m.bot_id]
    for messages in sandbox.workspace.ephemerals.values():
        held += messages
    payloads: list[Any] = [m.blocks for m in held] + [call.args for call in sandbox.calls]
    texts = [m.text for m in held]
    for text in objects(payloads):
        if text["type"] == "mrkdwn":
            assert text.get("verbatim") is True, text
            texts.append(text["text"])
    return texts


def assert_no_ping(sandbox: Sandbox) -> None:
    """No way to ping that was typed reaches Slack as one; the bot's own mentions may."""
    forbidden = (
        "<!channel",
        "<!here",
        "<!everyone",
        "<!subteam^S0SBFFFFFFF",
        "<#C0SB000000B",
        "<https://x.example|",
        f"<@{sandbox.person('eve').id}>",
    )
    texts = markup(sandbox)
    assert len(texts) > 1
    for text in texts:
        assert not [ping for ping in forbidden if ping in text], text


def pings(sandbox: Sandbox) -> str:
    """Every way to ping, written out by somebody who knows the IDs; eve has no part in this."""
    return f"{PINGS} <@{sandbox.person('eve').id}>"


async def test_typed_pings_reach_nobody_anywhere(sandbox: Sandbox, bot: int) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    text = pings(sandbox)
    fields = ("customer", "summary", "needed", "links", "actual", "tried", "last_update")
    brief = await raise_one(sandbox, text=text, **dict.fromkeys(fields, text))
    await act(bea, brief, "post_update", update=text, next_action=text, eta=text)
    await act(bea, brief, "change_severity", severity="critical", reason=text)
    await act(bea, brief, "snooze_followups", reason=text)
    await act(bea, brief, "resolve", root_cause=text, resolution=text, learned=text)
    told = await ana.direct_message(kind="reporter_resolved")
    await act(ana, told, "reopen")
    await act(bea, brief, "deescalate", resolution=text, learned=text)
    await ana.direct_message(kind="reporter_deescalated")
    await answer_to(ana, "list")
    await record(sandbox)
    await ana.open_home()
    assert_no_ping(sandbox)


@sqlite_only
@pytest.mark.parametrize("text", [PINGS, MARKUP], ids=["pings", "markup"])
async def test_what_was_typed_reads_as_it_was_typed(sandbox: Sandbox, bot: int, text: str) -> None:
    ana = sandbox.person("ana")
    brief = await raise_one(sandbox, description=text)
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert shown in brief.words
    await ana.click(brief, "show_markdown")
    assert text in (await ana.modal("markdown")).words


@sqlite_only
@pytest.mark.parametrize("text", ["<!channel>", "@here", "<!here|x>", "@channel @everyone"])
async def test_a_command_that_is_all_ping_pings_nobody(
    sandbox: Sandbox, bot: int, text: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), text)
    assert modal.values()["description"] == text
    assert_no_ping(sandbox)


@sqlite_only
async def test_an_id_that_is_no_id_is_echoed_harmlessly(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    pressed = brief.copy()
    assert pressed.blocks
    for _, element in pressed.elements:
        element["value"] = "<!channel> @here"
    await sandbox.person("dan").click(pressed, "acknowledge")
    await sandbox.person("dan").ephemeral("no escalation that you can see")
    assert_no_ping(sandbox)


@pytest.mark.parametrize("text", [STRANGE, "🔥" * 700], ids=["strange", "emoji"])
async def test_every_script_and_emoji_survives(sandbox: Sandbox, bot: int, text: str) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    brief = await raise_one(sandbox, text=text, customer=text[:100], summary=text[:140])
    await act(bea, brief, "post_update", update=text)
    await reply_in_thread(sandbox, brief, "update")
    await ana.click(brief, "show_markdown")
    words = (await ana.modal("markdown")).words
    assert ("日本語" if "日本語" in text else text) in words
    for turned_round in ("\u202e", "\u202c"):
        assert turned_round not in brief.words + words


async def test_what_a_database_cannot_hold_is_left_out_and_the_rest_kept(
    sandbox: Sandbox, bot: int
) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    modal = await open_brief(ana, f"API returning 500 errors {NUL} for Acme Corp")
    await fill_in(modal, needed=f"a {NUL} b", summary="\ud83d half")
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief")
    await ana.ephemeral("ESC-1 is in")
    await act(bea, brief, "post_update", update=NUL)
    update = await reply_in_thread(sandbox, brief, "update")
    assert "before" in update.text
    assert "\x00" not in json.dumps([brief.words, update.words])
    await bea.say(f"reply {NUL}", thread=brief)
    assert "reply before" in await record(sandbox)


@pytest.mark.parametrize("text", ["\x00", "\x00 \x00", "\u2028"])
@sqlite_only
async def test_a_field_of_nothing_printable_is_blank(sandbox: Sandbox, bot: int, text: str) -> None:
    modal = await open_brief(sandbox.person("ana"))
    await fill_in(modal, needed=text)
    assert set((await modal.submit()).errors) == {"needed"}


#: Their levels are set beside the bot's own.
LIBRARIES = (
    "slack_bolt",
    "slack_sdk",
    "aiohttp",
    "alembic",
    "apscheduler",
    "sqlalchemy",
    "aiosqlite",
    "asyncio",
)
TOKENS = ("xoxb-1234567890-abcdefghijKLMN", "xapp-1-A012-345-abcdef", "Bearer abc.def-ghi")


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the bot logs, at its most talkative."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = StringIO()
    configure_logging("DEBUG", "json", secrets=["sandbox-signing-secret"], stream=stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.NOTSET)


@sqlite_only
async def test_tokens_are_kept_for_the_team_and_out_of_the_log(
    sandbox: Sandbox, database_url: str, policy_file: str, log: StringIO
) -> None:
    text = f"Login fails with {' and '.join(TOKENS)} for Acme Corp"
    async with bot_in(sandbox, database_url, policy_file):
        brief = await raise_one(sandbox, text=text)
        await sandbox.person("bea").say(f"Tried {TOKENS[0]}", thread=brief)
        await act(sandbox.person("bea"), brief, "post_update", update=f"Use {TOKENS[1]}")
        update = await reply_in_thread(sandbox, brief, "update")
    logged = log.getvalue()
    assert TOKENS[0] in brief.words
    assert TOKENS[1] in update.words
    assert "chat.postMessage" in logged
    assert not [token for token in TOKENS[:2] if token in logged]
    assert sandbox.bot_token not in logged
    assert sandbox.signing_secret not in logged


@sqlite_only
@pytest.mark.parametrize("text", ["help me", "<script>alert(1)</script>", "'; DROP TABLE x; --"])
async def test_text_is_never_code(sandbox: Sandbox, bot: int, text: str) -> None:
    ana = sandbox.person("ana")
    await ana.command(f"{COMMAND} {text}")
    modal = await ana.modal("escalation_brief")
    await fill_in(modal, customer=text, summary=text)
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")
    assert (await raise_one(sandbox)).payload["escalation"] == "ESC-2"
