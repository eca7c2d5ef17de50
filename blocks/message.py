"""A message, and what rendering one needs besides the record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from blocks.parts import Json, context, section
from blocks.text import MOST_IN_MESSAGE, fit, link
from bot.domain.events import Event
from bot.domain.policy import Policy


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """What goes to Slack.

    `text` says the whole thing: notifications and screen readers have nothing else. It is
    escaped and at most 4,000 characters long (`chat.update` takes no more).
    """

    text: str
    blocks: list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What rendering needs besides the record.

    `link` is the thread's permalink. `notify` and `escalate_to` are mentions ready for use
    (`<!subteam^S1>`), or plain text.
    """

    policy: Policy
    now: datetime
    link: str | None
    notify: str | None
    escalate_to: str | None
    #: What the message tells about.
    event: Event | None = None
    #: Reminders in a row that nobody answered.
    unanswered: int = 0
    #: Slack's error code, for delivery_failed.
    failure: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


def say(*paragraphs: str, small: str = "", more: Sequence[Json] = ()) -> Message:
    """A message of paragraphs, small print and further blocks; empty ones are left out."""
    said = [paragraph for paragraph in paragraphs if paragraph]
    blocks = [section(paragraph) for paragraph in said]
    if small:
        blocks.append(context(small))
        said.append(small)
    return Message(text=fit("\n".join(said), MOST_IN_MESSAGE), blocks=[*blocks, *more])


def small_print(*parts: str) -> str:
    """Facts in a row, the first one capitalised; empty ones are left out."""
    said = " · ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]


def sentences(*parts: str) -> str:
    """Sentences in a row; empty ones are left out."""
    return " ".join(part for part in parts if part)


def open_thread(scene: Scene) -> str:
    """A link to the brief's thread, where there is one."""
    return link(scene.link, "open thread") if scene.link else ""
