"""The two shortcuts: raise one from anywhere, or from a message."""

import asyncio
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from blocks.ids import Shortcut
from blocks.intake_modal import intake_modal
from bot.domain.escalation import Thread
from bot.listeners.measured import measured
from bot.listeners.modals import learn_timezone, offer_again, open_brief, open_modal
from bot.listeners.payloads import Origin, clean
from bot.listeners.replies import asker_of
from bot.listeners.services import Services
from bot.listeners.spoken import PATIENCE, readable


def register(app: AsyncApp, services: Services) -> None:
    """Both have nothing to write: they acknowledge, then open their modal in a task."""

    @measured(services, "new_escalation")
    async def new_escalation(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        services.tasks.start(_new(services, body), "global shortcut")

    @measured(services, "escalate_message")
    async def escalate_message(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        services.tasks.start(_from_message(services, body), "message shortcut")

    app.shortcut({"type": "shortcut", "callback_id": Shortcut.NEW_ESCALATION})(new_escalation)
    app.shortcut({"type": "message_action", "callback_id": Shortcut.ESCALATE_MESSAGE})(
        escalate_message
    )


async def _new(services: Services, body: Mapping[str, Any]) -> None:
    asker = asker_of(body, services.workspace.team_id)

    async def too_late() -> None:
        await offer_again(services, asker)

    view = intake_modal(Origin().packed())
    await open_modal(services, body["trigger_id"], view, too_late)
    await learn_timezone(services, asker.user)


async def _from_message(services: Services, body: Mapping[str, Any]) -> None:
    """The message's text, who wrote it and where it stands.

    The link is made from the workspace's domain: the bot may not be in that channel, so
    Slack wouldn't tell it the permalink.
    """
    asker = asker_of(body, services.workspace.team_id)
    message = body["message"]
    thread = Thread(
        channel=body["channel"]["id"], ts=str(message.get("thread_ts") or message["ts"])
    )
    reply = str(message["ts"]) if message["ts"] != thread.ts else None
    link = services.workspace.link(thread, reply)
    text = await readable(clean(message.get("text")), services.directory)
    author = await _author(services, message)
    await open_brief(services, body["trigger_id"], text, asker, link=f"{author}{link}")


async def _author(services: Services, message: Mapping[str, Any]) -> str:
    """Who wrote it, to stand before the link; left out rather than waited for."""
    user = message.get("user")
    if not user:
        return f"{name}: " if (name := clean(message.get("username"))) else ""
    try:
        async with asyncio.timeout(PATIENCE):
            return f"{await services.directory.name(user)}: "
    except TimeoutError:
        return ""
