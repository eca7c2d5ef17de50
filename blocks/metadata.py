"""Message metadata: how the bot knows its own messages again (CONTRACT §5)."""

from blocks.parts import Json
from bot.domain.notices import Kind

EVENT_TYPE = "escalation"


def metadata(escalation: str, kind: Kind, key: str) -> Json:
    """The metadata of the message called `key`; `escalation` is an ID such as `ESC-7`."""
    return {
        "event_type": EVENT_TYPE,
        "event_payload": {"escalation": escalation, "kind": str(kind), "key": key},
    }
