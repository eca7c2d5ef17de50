"""What Slack wants of a message: text, blocks, metadata."""

import re
from collections.abc import Iterator
from typing import Any

from sandbox.limits.blocks import problems_of_blocks
from sandbox.limits.objects import problems_of_keys
from sandbox.shapes import Json

#: Slack cuts a posted text above this many characters.
MOST_POSTED_TEXT = 40_000
#: Slack publishes no number for metadata; this one is the sandbox's, far above what the bot needs.
MOST_METADATA = 4_000
SCALARS = (str, int, float, bool)


def problems_of_message(payload: Json) -> list[str]:
    """Problems of a message's `text`, `blocks` and `metadata`; empty when Slack would take it."""
    return list(_problems(payload))


def _problems(payload: Json) -> Iterator[str]:
    text, blocks = payload.get("text"), payload.get("blocks")
    if not text and not blocks:
        yield "text: missing, and there are no blocks"
    if text is not None and not isinstance(text, str):
        yield "text: must be a string"
    elif text and len(text) > MOST_POSTED_TEXT:
        yield f"text: Slack cuts it above {MOST_POSTED_TEXT} characters, has {len(text)}"
    if blocks is not None:
        yield from problems_of_blocks(blocks, "message")
    yield from problems_of_metadata(payload.get("metadata"))


def problems_of_metadata(metadata: Any) -> Iterator[str]:
    """An event_type and a payload of flat values; `{}` takes metadata off a message."""
    if metadata is None or metadata == {}:
        return
    if not isinstance(metadata, dict):
        yield "metadata: must be an object"
        return
    yield from problems_of_keys("metadata", metadata, {"event_type", "event_payload"})
    kind, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(kind, str) or not re.fullmatch(r"[A-Za-z0-9_]{1,50}", kind):
        yield "metadata/event_type: must be 1 to 50 letters, digits or underscores"
    if not isinstance(payload, dict):
        yield "metadata/event_payload: must be an object"
        return
    for key, value in payload.items():
        if not _is_allowed(value):
            yield f"metadata/event_payload/{key}: must be flat"
    if len(str(metadata)) > MOST_METADATA:
        yield f"metadata: longer than {MOST_METADATA} characters"


def _is_allowed(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_flat(item) for item in value)
    return isinstance(value, SCALARS) or _is_flat(value)


def _is_flat(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(held, SCALARS) for held in value.values())
