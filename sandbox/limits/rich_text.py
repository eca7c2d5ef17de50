"""Rich text: four kinds of section, each holding leaves."""

from collections.abc import Iterator
from typing import Any

from sandbox.limits.objects import problems_of_keys, problems_of_string

#: The leaves and the field that each can't do without.
LEAVES = {
    "text": "text",
    "link": "url",
    "user": "user_id",
    "usergroup": "usergroup_id",
    "channel": "channel_id",
    "emoji": "name",
    "broadcast": "range",
    "date": "timestamp",
    "color": "value",
}
#: Slack allows only text and links in preformatted text.
IN_PREFORMATTED = frozenset({"text", "link"})


def problems_of_rich_text(where: str, elements: Any) -> Iterator[str]:
    """Problems of what a rich_text block holds."""
    if not isinstance(elements, list) or not elements:
        yield f"{where}: must hold at least one element"
        return
    for index, element in enumerate(elements):
        yield from _problems_of_part(f"{where}/{index}", element)


def _problems_of_part(where: str, part: Any) -> Iterator[str]:
    kind = part.get("type") if isinstance(part, dict) else None
    held = part.get("elements") if isinstance(part, dict) else None
    if kind not in {
        "rich_text_section",
        "rich_text_list",
        "rich_text_quote",
        "rich_text_preformatted",
    }:
        yield f"{where}: {kind!r} is no part of rich text"
    elif not isinstance(held, list):
        yield f"{where}/elements: missing"
    elif kind == "rich_text_list":
        yield from _problems_of_list(where, part)
    else:
        allowed = IN_PREFORMATTED if kind == "rich_text_preformatted" else frozenset(LEAVES)
        yield from problems_of_keys(where, part, {"type", "elements", "border", "language"})
        for index, leaf in enumerate(held):
            yield from _problems_of_leaf(f"{where}/elements/{index}", leaf, allowed)


def _problems_of_list(where: str, part: dict[str, Any]) -> Iterator[str]:
    yield from problems_of_keys(
        where, part, {"type", "elements", "style", "indent", "offset", "border"}
    )
    if part.get("style") not in {"bullet", "ordered"}:
        yield f"{where}/style: must be bullet or ordered"
    for index, item in enumerate(part["elements"]):
        if not isinstance(item, dict) or item.get("type") != "rich_text_section":
            yield f"{where}/elements/{index}: a list holds rich_text_section only"
        else:
            yield from _problems_of_part(f"{where}/elements/{index}", item)


def _problems_of_leaf(where: str, leaf: Any, allowed: frozenset[str]) -> Iterator[str]:
    kind = leaf.get("type") if isinstance(leaf, dict) else None
    if kind not in allowed:
        yield f"{where}: {kind!r} can't stand here"
        return
    needed = LEAVES[kind]
    if kind == "text":
        yield from problems_of_string(
            f"{where}/text", leaf.get("text"), least=1, most=250_000, required=True
        )
    elif leaf.get(needed) is None:
        yield f"{where}/{needed}: missing"
