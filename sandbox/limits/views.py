"""What Slack wants of a modal or a Home tab."""

import json
from collections.abc import Iterator
from typing import Any

from sandbox.limits.blocks import problems_of_blocks
from sandbox.limits.objects import (
    PLAIN,
    problems_of_keys,
    problems_of_string,
    problems_of_text,
)
from sandbox.shapes import Json

#: Bytes of a view's JSON.
MOST_VIEW = 250_000
SHARED = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
OF_MODALS = {"title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"}


def problems_of_view(view: Any) -> list[str]:
    """Problems of a view that an app opens, pushes, updates or publishes; empty when it is fine."""
    if not isinstance(view, dict):
        return ["view: must be an object"]
    return list(_problems(view))


def _problems(view: Json) -> Iterator[str]:
    kind = view.get("type")
    if kind not in {"modal", "home"}:
        yield f"type: must be modal or home, is {kind!r}"
        return
    yield from problems_of_keys("view", view, SHARED | (OF_MODALS if kind == "modal" else set()))
    if kind == "modal":
        yield from _problems_of_modal(view)
    yield from problems_of_string("private_metadata", view.get("private_metadata"), most=3000)
    yield from problems_of_string("callback_id", view.get("callback_id"), most=255)
    yield from problems_of_string("external_id", view.get("external_id"), most=255)
    yield from problems_of_blocks(view.get("blocks"), kind)
    size = len(json.dumps(view).encode())
    if size > MOST_VIEW:
        yield f"view: at most {MOST_VIEW} bytes, has {size}"


def _problems_of_modal(view: Json) -> Iterator[str]:
    yield from problems_of_text("title", view.get("title"), most=24, kinds=PLAIN)
    for name in ("submit", "close"):
        yield from problems_of_text(name, view.get(name), most=24, kinds=PLAIN, required=False)
    blocks = view.get("blocks")
    kinds = {b.get("type") for b in blocks or [] if isinstance(b, dict)}
    if "input" in kinds and view.get("submit") is None:
        yield "submit: missing, and there are inputs"
    for flag in ("clear_on_close", "notify_on_close"):
        if not isinstance(view.get(flag, False), bool):
            yield f"{flag}: must be true or false"
