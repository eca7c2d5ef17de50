"""What Slack sends us, one module per feature of Slack's; all registered here."""

import re

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.listeners import (
    act_views,
    actions,
    doubled,
    events,
    failures,
    shortcuts,
    slash_commands,
    views,
)
from bot.listeners.services import Services

_ANYTHING = re.compile(".*")


def register(app: AsyncApp, services: Services) -> None:
    """Every door into the bot."""
    doubled.register(app)
    slash_commands.register(app, services)
    shortcuts.register(app, services)
    views.register(app, services)
    act_views.register(app, services)
    actions.register(app, services)
    events.register(app, services)
    failures.register(app, services)
    _answer_the_rest(app)


def _answer_the_rest(app: AsyncApp) -> None:
    """What nothing else matches is acknowledged, else Slack counts a failure and re-sends."""

    async def acknowledged(ack: AsyncAck) -> None:
        await ack()

    async def noted() -> None:
        return None

    app.action(_ANYTHING)(acknowledged)
    app.view(_ANYTHING)(acknowledged)
    app.view_closed(_ANYTHING)(acknowledged)
    app.shortcut(_ANYTHING)(acknowledged)
    app.command(_ANYTHING)(acknowledged)
    app.options(_ANYTHING)(acknowledged)
    app.event(_ANYTHING)(noted)
