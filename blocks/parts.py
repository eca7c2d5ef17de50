"""Slack's blocks and elements as the bot uses them; lengths are Slack's."""

from collections.abc import Iterable
from typing import Any

from blocks.ids import Action, Block
from blocks.text import MOST_IN_TEXT, cut, fit, one_line

Json = dict[str, Any]


def plain(text: str, most: int = MOST_IN_TEXT) -> Json:
    """Text that Slack shows as it is."""
    return {"type": "plain_text", "text": cut(text, most), "emoji": True}


def mrkdwn(markup: str) -> Json:
    """Markup; `verbatim` keeps Slack from reading a bare `@here` as a mention."""
    return {"type": "mrkdwn", "text": fit(markup, MOST_IN_TEXT), "verbatim": True}


def header(text: str) -> Json:
    """A headline of at most 150 characters."""
    return {"type": "header", "text": plain(one_line(text), 150)}


def section(markup: str, block_id: Block | None = None) -> Json:
    """A paragraph."""
    return _named({"type": "section", "text": mrkdwn(markup)}, block_id)


def context(markup: str, block_id: Block | None = None) -> Json:
    """A paragraph in small print."""
    return _named({"type": "context", "elements": [mrkdwn(markup)]}, block_id)


def divider() -> Json:
    """A line."""
    return {"type": "divider"}


def actions(block_id: Block, *buttons: Json) -> Json:
    """A row of buttons."""
    return {"type": "actions", "block_id": str(block_id), "elements": list(buttons)}


def button(
    action: Action, label: str, value: str, *, primary: bool = False, confirm: Json | None = None
) -> Json:
    """A button that carries `value`."""
    made: Json = {
        "type": "button",
        "action_id": str(action),
        "text": plain(label, 75),
        "value": value,
    }
    if primary:
        made["style"] = "primary"
    if confirm:
        made["confirm"] = confirm
    return made


def confirmation(title: str, text: str, *, yes: str, no: str) -> Json:
    """A question asked before a button acts."""
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no, 30),
    }


def paragraphs(entries: Iterable[str], *, between: str = "\n") -> list[Json]:
    """Entries in as few sections as hold them."""
    return [section(between.join(held)) for held in packed(entries, between)]


def packed(entries: Iterable[str], between: str) -> list[list[str]]:
    """Entries in groups that each, joined by `between`, fit a section."""
    groups: list[list[str]] = []
    size = 0
    for entry in entries:
        size += len(between) + len(entry)
        if groups and size <= MOST_IN_TEXT:
            groups[-1].append(entry)
        else:
            groups.append([entry])
            size = len(entry)
    return groups


def _named(block: Json, block_id: Block | None) -> Json:
    return {**block, "block_id": str(block_id)} if block_id else block
