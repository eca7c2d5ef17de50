"""Requests that come twice: what was pressed or typed once is answered once."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

#: Seconds within which a second delivery follows the first.
_WITHIN = 10.0
#: Requests that are remembered at once.
_MOST = 1000

Name = tuple[str, ...]


def register(app: AsyncApp) -> None:
    """Acknowledge a second delivery of a press, shortcut or command, and do nothing.

    This spares a second answer. What acts is known by the database besides, for ever; a
    modal's submission and an event by it alone, because there the first delivery may have
    failed and the second has to be done.
    """
    seen: OrderedDict[Name, float] = OrderedDict()

    async def once(
        body: dict[str, Any],
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's
    ) -> BoltResponse:
        name, now = _name(body), time.monotonic()
        if name is None:
            return await next()
        if name in seen and now - seen[name] < _WITHIN:
            return BoltResponse(status=200)
        seen[name] = now
        seen.move_to_end(name)
        if len(seen) > _MOST:
            seen.popitem(last=False)
        return await next()

    app.use(once)


def _name(body: Mapping[str, Any]) -> Name | None:
    """What makes a press, shortcut or command the same one, or None for other requests."""
    trigger = body.get("trigger_id")
    if not trigger or body.get("type") in {"view_submission", "view_closed"}:
        return None
    user = body.get("user_id") or (body.get("user") or {}).get("id")
    action = (body.get("actions") or [{}])[0]
    container = body.get("container") or {}
    parts = (
        trigger,
        user,
        body.get("command"),
        body.get("text"),
        body.get("callback_id"),
        container.get("message_ts"),
        container.get("view_id"),
        action.get("action_id"),
        action.get("value"),
        action.get("action_ts"),
        (action.get("selected_option") or {}).get("value"),
    )
    return tuple(str(part or "") for part in parts)
