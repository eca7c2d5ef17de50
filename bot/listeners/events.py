"""Events: replies in a brief's thread, invitations, and the Home tab."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.domain.commands import Reply
from bot.domain.escalation import Thread
from bot.listeners.home import publish_home
from bot.listeners.measured import measured
from bot.listeners.payloads import clean
from bot.listeners.services import Services
from bot.listeners.spoken import readable

#: Message subtypes by which people say something (docs.slack.dev, message events).
_SPOKEN = {None, "file_share", "thread_broadcast", "me_message"}


def register(app: AsyncApp, services: Services) -> None:
    """Commit, then acknowledge: an event that fails is answered 500, and Slack sends it again."""

    @measured(services, "message")
    async def message_posted(event: dict[str, Any], body: dict[str, Any]) -> None:
        thread = event.get("thread_ts")
        if not thread or thread == event.get("ts") or not _by_a_person(event):
            return
        team_id = services.workspace.team_id
        await services.acts.reply(
            Reply(
                team_id=team_id,
                number=0,
                actor=event["user"],
                text=await readable(clean(event.get("text")), services.directory),
            ),
            Thread(channel=event["channel"], ts=thread),
            f"event:{body.get('event_id') or event.get('ts')}",
        )

    @measured(services, "member_joined_channel")
    async def member_joined(event: dict[str, Any]) -> None:
        if event.get("user") == services.workspace.bot_user:
            await services.bot_joined()

    @measured(services, "app_home_opened")
    async def home_opened(event: dict[str, Any]) -> None:
        if event.get("tab", "home") == "home":
            services.tasks.start(publish_home(services, event["user"]), "publish home")

    app.event("message")(message_posted)
    app.event("member_joined_channel")(member_joined)
    app.event("app_home_opened")(home_opened)


def _by_a_person(event: dict[str, Any]) -> bool:
    return bool(event.get("user")) and not event.get("bot_id") and event.get("subtype") in _SPOKEN
