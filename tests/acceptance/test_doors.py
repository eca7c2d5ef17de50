"""Who may knock: only signed, fresh requests; and what nobody knows is acknowledged."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest

from sandbox import Sandbox
from tests.acceptance.story import (
    answer_to,
    everything_said,
    next_words_to,
    raise_one,
    record,
    sqlite_only,
    with_button,
)

pytestmark = sqlite_only


def signed(body: bytes, secret: str, stamp: str) -> dict[str, str]:
    base = b"v0:" + stamp.encode() + b":" + body
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


async def knock(port: int, body: bytes, headers: dict[str, str]) -> int:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    url = f"http://127.0.0.1:{port}/slack/events"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers={**form, **headers}) as answer,
    ):
        return answer.status


NOW = str(int(time.time()))
KNOCKS: dict[str, tuple[str, str] | None] = {
    "unsigned": None,
    "wrong secret": ("not-the-secret", NOW),
    "ten minutes old": ("", str(int(time.time()) - 600)),
    "from the future": ("", str(int(time.time()) + 600)),
    "no number": ("", "yesterday"),
    "not a number": ("", "nan"),
    "huge number": ("", "9" * 400),
    "empty": ("", ""),
}


@pytest.mark.parametrize("how", KNOCKS)
async def test_who_did_not_sign_properly_is_turned_away_and_nothing_is_done(
    sandbox: Sandbox, bot: int, how: str
) -> None:
    brief = await raise_one(sandbox)
    before, said = await record(sandbox), everything_said(sandbox)
    bea = sandbox.person("bea")
    action = {
        "type": "button",
        "action_id": "acknowledge",
        "block_id": "card",
        "value": "ESC-1",
    }
    payload = sandbox.platform.payloads.message_action(
        bea.user, brief, action, state={}, trigger="1.2.3", key="k"
    )
    body = urlencode({"payload": json.dumps(payload)}).encode()
    given = KNOCKS[how]
    headers = signed(body, given[0] or sandbox.signing_secret, given[1]) if given else {}
    assert await knock(bot, body, headers) == 401
    assert await record(sandbox) == before
    assert everything_said(sandbox) == said


async def test_a_signature_is_for_its_own_body_only(sandbox: Sandbox, bot: int) -> None:
    stamp = str(int(time.time()))
    headers = signed(b"command=%2Fcustomer-escalation", sandbox.signing_secret, stamp)
    assert await knock(bot, b"command=%2Fsomething-else", headers) == 401


@pytest.mark.parametrize("body", [b"", b"{}", b"nonsense", b"payload=%7Bnot+json", b"\xff\xfe"])
async def test_signed_nonsense_does_no_harm(sandbox: Sandbox, bot: int, body: bytes) -> None:
    stamp = str(int(time.time()))
    await knock(bot, body, signed(body, sandbox.signing_secret, stamp))
    assert (await answer_to(sandbox.person("ana"), "list")).text.startswith("No open")


def of(sandbox: Sandbox, kind: str, **more: Any) -> dict[str, Any]:
    """An interaction of ana's that no listener of the bot's knows."""
    ana = sandbox.person("ana").user
    base = sandbox.platform.payloads.shortcut(ana, "unheard_of", trigger="1.2.3")
    return {**base, "type": kind, **more}


VIEW = {
    "id": "V1",
    "type": "modal",
    "callback_id": "unheard_of",
    "blocks": [],
    "private_metadata": "",
    "state": {"values": {}},
    "hash": "1.2",
}
UNKNOWN: dict[str, dict[str, Any]] = {
    "block_actions": {
        "actions": [{"type": "button", "action_id": "unheard_of", "block_id": "b", "value": "x"}],
        "container": {"type": "message", "message_ts": "1.2", "channel_id": "C1"},
        "channel": {"id": "C1", "name": "general"},
    },
    "view_submission": {"view": VIEW, "response_urls": []},
    "view_closed": {"view": VIEW, "is_cleared": False},
    "shortcut": {"callback_id": "unheard_of"},
    "message_action": {
        "callback_id": "unheard_of",
        "message": {"ts": "1.2", "text": "x"},
        "channel": {"id": "C1", "name": "general"},
    },
    "block_suggestion": {
        "action_id": "unheard_of",
        "block_id": "b",
        "value": "x",
        "container": {"type": "view", "view_id": "V1"},
        "view": VIEW,
    },
}


@pytest.mark.parametrize("kind", UNKNOWN)
async def test_an_unknown_interaction_is_acknowledged(
    sandbox: Sandbox, bot: int, kind: str
) -> None:
    status, _ = await sandbox.send("interaction", of(sandbox, kind, **UNKNOWN[kind]))
    assert status == 200


@pytest.mark.parametrize(
    "event",
    [
        {"type": "unheard_of"},
        {"type": "reaction_added", "user": "U1", "reaction": "eyes", "item": {}},
        {"type": "message", "subtype": "message_deleted", "channel": "C1", "ts": "1.2"},
        {"type": "message", "channel": "C1", "ts": "1.3", "thread_ts": "1.2", "user": "U1"},
        {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "messages"},
        {"type": "member_joined_channel", "user": "U1", "channel": "C1"},
        {"type": "team_join", "user": {"id": "U1"}},
    ],
    ids=lambda event: f"{event['type']}-{event.get('subtype', '')}",
)
async def test_an_unknown_or_uninteresting_event_is_acknowledged(
    sandbox: Sandbox, bot: int, event: dict[str, Any]
) -> None:
    payload = sandbox.platform.payloads.event({**event, "event_ts": "1.2"})
    status, _ = await sandbox.send("event", payload)
    assert status == 200


async def test_an_unknown_command_is_acknowledged(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana").user
    payload = sandbox.platform.payloads.command(
        ana, sandbox.workspace.channel("support"), "/unheard-of", "x", trigger="1.2.3", key="k"
    )
    assert (await sandbox.send("command", payload))[0] == 200


@pytest.mark.parametrize("action", ["acknowledge", "resolve", "show_markdown"])
async def test_a_button_of_no_known_escalation_is_answered_in_words(
    sandbox: Sandbox, bot: int, action: str
) -> None:
    brief = await raise_one(sandbox)
    dan = sandbox.person("dan")
    for value in ("ESC-99", "", "ESC-", "x", "ESC-99999999999999999999", "ESC--1", "1", "ESC-1 x"):
        pressed, heard = with_button(brief, action), len(dan.ephemerals())
        for _, element in pressed.elements:
            element["value"] = value
        reply = await dan.click(pressed, action)
        assert reply.status == 200
        assert "no escalation that you can see" in await next_words_to(sandbox, dan, heard)
        assert dan.modals() == []
    assert "Open" in brief.words


async def test_what_the_form_does_not_offer_is_refused_at_its_field(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation API returning 500 errors for Acme Corp")
    modal = await ana.modal("escalation_brief")
    modal.fill({"needed": "A date", "repro_steps": "unknown"})
    values = modal.state()
    values["severity"]["value"]["selected_option"]["value"] = "apocalyptic"
    view = {**modal.view, "state": {"values": values}}
    payload = of(sandbox, "view_submission", view=view, response_urls=[])
    status, body = await sandbox.send("interaction", payload)
    assert status == 200
    assert isinstance(body, dict)
    assert set(body["errors"]) == {"severity"}
    values["target"]["value"]["selected_option"]["value"] = "marketing"
    status, body = await sandbox.send("interaction", payload)
    assert isinstance(body, dict)
    assert set(body["errors"]) == {"target"}
    assert everything_said(sandbox) == []


@pytest.mark.parametrize(
    "metadata", ["", "{}", "not json", "[]", '"x"', '{"escalation": 7}', "null"]
)
async def test_a_form_that_lost_its_origin_does_no_harm(
    sandbox: Sandbox, bot: int, metadata: str
) -> None:
    view = {
        **VIEW,
        "callback_id": "post_update",
        "private_metadata": metadata,
        "blocks": [{"type": "input", "block_id": "update"}],
        "state": {"values": {"update": {"value": {"type": "plain_text_input", "value": "x"}}}},
    }
    status, body = await sandbox.send("interaction", of(sandbox, "view_submission", view=view))
    assert status == 200
    assert isinstance(body, dict)
    assert set(body["errors"]) == {"update"}
