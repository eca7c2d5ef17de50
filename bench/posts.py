"""The post itself, as the bot makes it: the baseline and the bare clients send the same."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from bench.fill import SUBMIT
from blocks.brief_modal import brief_modal
from blocks.message import Scene
from blocks.messages import render
from blocks.metadata import metadata
from bot.domain.lifecycle import open_escalation
from bot.domain.notices import Kind
from bot.policies.loader import load_policy
from bot.usecases.suggest import suggest

#: What somebody types after the slash command.
PROBLEM = "API returns 500 for every third export since Monday for Acme Corp"


def nudge(number: int) -> dict[str, Any]:
    """The arguments of `chat.postMessage` for the internal reminder of one escalation."""
    key = f"ESC-{number}/{Kind.FOLLOWUP_INTERNAL}/{number}.0"
    return {
        "channel": f"C{100000000 + number}",
        "thread_ts": "1763640000.000001",
        **_content(),
        "metadata": metadata(f"ESC-{number}", Kind.FOLLOWUP_INTERNAL, key),
        "unfurl_links": False,
        "unfurl_media": False,
    }


@cache
def _content() -> dict[str, Any]:
    policy = load_policy("standard")
    now = datetime.now(UTC)
    record = open_escalation(SUBMIT, 1, policy, now).escalation
    scene = Scene(
        policy=policy,
        now=now,
        link=None,
        notify="<!subteam^S0ONCALL>",
        escalate_to="<!subteam^S0MANAGERS>",
        event=None,
        unanswered=0,
        failure=None,
        data={},
    )
    message = render(Kind.FOLLOWUP_INTERNAL, record, scene)
    return {"text": message.text, "blocks": message.blocks}


def brief_modal_view() -> dict[str, Any]:
    """The brief modal, filled in from a text as the bot fills it in."""
    policy = load_policy("standard")
    prefill = suggest(PROBLEM, policy, now=datetime.now(UTC))
    return brief_modal(prefill, policy=policy, unusable={}, private_metadata="")
