"""When a listener fails: what Slack is told, and the person."""

from typing import Any

import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from blocks import answers
from bot.domain.errors import BriefUnderWay, StorageUnavailable
from bot.listeners.replies import asker_of
from bot.listeners.services import Services

log = structlog.get_logger(__name__)


def register(app: AsyncApp, services: Services) -> None:
    """An event is answered 500, and Slack sends it again. What people do is never sent again:
    they are told, and a modal keeps what was typed."""

    async def listener_failed(error: Exception, body: dict[str, Any]) -> BoltResponse:
        expected = isinstance(error, StorageUnavailable | BriefUnderWay)
        log.error(
            "listener failed",
            kind=body.get("type"),
            error=type(error).__name__,
            exc_info=None if expected else error,
        )
        if body.get("type") == "event_callback":
            return BoltResponse(status=500)
        message = answers.storage_down() if expected else answers.went_wrong()
        if body.get("type") == "view_submission":
            return _at_first_input(body, message.text)
        services.replies.later(asker_of(body, services.workspace.team_id), message)
        return BoltResponse(status=200)

    app.error(listener_failed)


def _at_first_input(body: dict[str, Any], text: str) -> BoltResponse:
    inputs = [block for block in body["view"]["blocks"] if block["type"] == "input"]
    if not inputs:
        return BoltResponse(status=200)
    errors = {inputs[0]["block_id"]: text}
    return BoltResponse(status=200, body={"response_action": "errors", "errors": errors})
