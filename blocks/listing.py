"""Lists of escalations, and one escalation's whole story, for one person's eyes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from blocks import words
from blocks.due import due_times
from blocks.history import history
from blocks.message import Message
from blocks.parts import context, packed, paragraphs, section
from blocks.text import MOST_IN_MESSAGE, fit, line, link
from bot.domain.escalation import Escalation
from bot.domain.events import Event
from bot.domain.policy import Policy

#: Sections of a list; with the line below them, far under the 50 blocks of a message.
_MOST_SECTIONS = 40
_BETWEEN = "\n\n"
_EMPTY = "No open escalations that you can see."


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """An escalation, and the permalink of its thread once it stands there."""

    escalation: Escalation
    link: str | None


def listing(
    items: Sequence[Listed], policy: Policy, now: datetime, *, total: int | None = None
) -> Message:
    """The open escalations that somebody may see, in the order given.

    `total` is how many there are, when `items` are only the first of them.
    """
    if not items:
        return Message(text=_EMPTY, blocks=paragraphs([_EMPTY]))
    entries = [entry(item, policy, now) for item in items]
    groups = packed(entries, _BETWEEN)[:_MOST_SECTIONS]
    blocks = [section(_BETWEEN.join(group)) for group in groups]
    left = max(total or 0, len(entries)) - sum(map(len, groups))
    if left:
        blocks.append(context(f"… and {left} more."))
    return Message(text=fit(_BETWEEN.join(entries), MOST_IN_MESSAGE), blocks=blocks)


def status(listed: Listed, events: Sequence[Event], policy: Policy, now: datetime) -> Message:
    """Where one escalation stands, and what has happened so far; `events` oldest first."""
    rows = [
        f"{_facts(listed.escalation, policy)} · *{words.customer(listed.escalation)}*",
        line(listed.escalation.brief.summary),
        *([f"Next: {' · '.join(due)}"] if (due := due_times(listed.escalation, now)) else []),
    ]
    story = history(events, policy, now)
    end = _where(listed)
    return Message(
        text=fit("\n".join([*rows, end, *story]), MOST_IN_MESSAGE),
        blocks=[*paragraphs(["\n".join(rows)]), *paragraphs(story), context(end)],
    )


def entry(listed: Listed, policy: Policy, now: datetime) -> str:
    """One escalation in a list: what, whose, and what is due next."""
    escalation = listed.escalation
    due = [*due_times(escalation, now), _where(listed)]
    return "\n".join(
        [
            _facts(escalation, policy),
            f"*{words.customer(escalation)}*: {line(escalation.brief.summary)}",
            " · ".join(due),
        ]
    )


def _facts(escalation: Escalation, policy: Policy) -> str:
    return (
        f"*{escalation.id}* · {words.severity(escalation, policy)} · "
        f"{words.STATUS[escalation.status]} · {words.team(escalation, policy)} · "
        f"{words.owner(escalation)}"
    )


def _where(listed: Listed) -> str:
    return link(listed.link, "open thread") if listed.link else "not delivered yet"
