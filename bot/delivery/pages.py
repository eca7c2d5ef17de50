"""Lists that Slack gives in pages."""

from collections.abc import AsyncIterator
from typing import Any

from bot.domain.ports import Caller


async def items(call: Caller, method: str, field: str, **arguments: Any) -> AsyncIterator[Any]:
    """What stands in `field` of every page, as far as it is asked for (docs.slack.dev, pagination).

    Raises a SlackTrouble.
    """
    while True:
        answer = await call(method, json=False, **arguments)
        for item in answer.get(field) or []:
            yield item
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
        arguments["cursor"] = cursor
