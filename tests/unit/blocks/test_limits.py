"""Whatever people write, Slack takes the payload and nobody is pinged by it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from blocks.home import home
from blocks.listing import Listed
from blocks.message import Message
from blocks.messages import without_buttons
from blocks.metadata import metadata
from bot.domain.escalation import Escalation, Status
from bot.domain.notices import Kind
from sandbox.limits import problems_of_message, problems_of_view
from tests.unit.blocks import gallery
from tests.unit.blocks.samples import HOSTILE, NOW, POLICY, hostile_escalations

CASES = [
    pytest.param(HOSTILE.get(name, ""), escalation, id=f"{name}, {escalation.status}")
    for name, escalation in hostile_escalations()
]
every_text_and_status = pytest.mark.parametrize(("text", "escalation"), CASES)


def messages(escalation: Escalation, text: str) -> dict[str, Message]:
    return (
        gallery.messages_about(escalation, text)
        | gallery.answers_about(escalation, text)
        | gallery.lists_about(escalation, text)
    )


@every_text_and_status
def test_slack_takes_every_message(text: str, escalation: Escalation) -> None:
    for name, message in messages(escalation, text).items():
        payload = {"text": message.text, "blocks": message.blocks}
        assert problems_of_message(payload) == [], name
        assert 0 < len(message.text) <= 4000, name
        json.dumps(payload, ensure_ascii=False).encode()


@every_text_and_status
def test_slack_takes_every_view(text: str, escalation: Escalation) -> None:
    for name, view in gallery.views_about(escalation, text).items():
        assert problems_of_view(view) == [], name
        json.dumps(view, ensure_ascii=False).encode()


@every_text_and_status
def test_all_markup_is_verbatim(text: str, escalation: Escalation) -> None:
    shown = [m.blocks for m in messages(escalation, text).values()]
    for markup in markup_objects([*shown, *gallery.views_about(escalation, text).values()]):
        assert markup["verbatim"] is True


@pytest.mark.parametrize("name", ["channel mention", "markup signs"])
def test_what_people_write_mentions_nobody(name: str) -> None:
    escalations = [e for n, e in hostile_escalations() if n == name]
    for escalation in escalations:
        said = list(messages(escalation, HOSTILE[name]).values())
        markup = [m["text"] for m in markup_objects([m.blocks for m in said])]
        for text in [*markup, *(m.text for m in said)]:
            assert "<!channel" not in text
            assert "<!here" not in text
            assert "|click>" not in text


def test_long_lists_stay_within_the_limits() -> None:
    long = [(n, e) for n, e in hostile_escalations() if e.status is Status.ACKNOWLEDGED]
    for name, escalation in long:
        for message in gallery.lists_about(escalation, HOSTILE.get(name, ""), often=60).values():
            assert problems_of_message({"text": message.text, "blocks": message.blocks}) == []
        listed = [Listed(escalation=escalation, link=None)] * 60
        assert problems_of_view(home(listed, listed, POLICY, NOW)) == []


def test_a_message_without_buttons_says_the_same() -> None:
    message = gallery.ordinary(Kind.FOLLOWUP_INTERNAL)
    bare = without_buttons(message)
    assert bare.text == message.text
    assert [b for b in message.blocks if b["type"] != "actions"] == bare.blocks
    assert len(bare.blocks) == len(message.blocks) - 1


def test_metadata_names_the_message_for_ever() -> None:
    payload = metadata("ESC-7", Kind.FOLLOWUP_INTERNAL, "ESC-7/followup_internal/3.0")
    assert problems_of_message({"text": "x", "metadata": payload}) == []
    assert payload["event_payload"] == {
        "escalation": "ESC-7",
        "kind": "followup_internal",
        "key": "ESC-7/followup_internal/3.0",
    }


def markup_objects(payload: Any) -> Iterator[dict[str, Any]]:
    """Every mrkdwn object in a payload."""
    if isinstance(payload, dict):
        if payload.get("type") == "mrkdwn":
            yield payload
        for value in payload.values():
            yield from markup_objects(value)
    elif isinstance(payload, list):
        for value in payload:
            yield from markup_objects(value)
