"""Slack's blocks: which may stand where, how many, how long."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from sandbox.limits.elements import (
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    problems_of_element,
    problems_of_image_element,
)
from sandbox.limits.objects import (
    PLAIN,
    problems_of_keys,
    problems_of_string,
    problems_of_text,
)
from sandbox.limits.rich_text import problems_of_rich_text
from sandbox.shapes import Json

#: Blocks per message, per modal and per Home tab.
MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
#: Characters over all markdown blocks of a message.
MOST_MARKDOWN = 12_000


def _problems_of_section(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, {"text", "fields", "accessory", "expand"})
    fields = block.get("fields")
    if block.get("text") is None and not fields:
        yield f"{where}: needs text or fields"
    yield from problems_of_text(f"{where}/text", block.get("text"), required=False)
    if fields is not None and not (isinstance(fields, list) and 1 <= len(fields) <= 10):
        yield f"{where}/fields: must hold 1 to 10 texts"
    elif fields:
        for index, field in enumerate(fields):
            yield from problems_of_text(f"{where}/fields/{index}", field, most=2000)
    if "accessory" in block:
        yield from problems_of_element(f"{where}/accessory", block["accessory"], IN_SECTION)


def _problems_of_header(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, {"text"})
    yield from problems_of_text(f"{where}/text", block.get("text"), most=150, kinds=PLAIN)


def _problems_of_context(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, {"elements"})
    for at, element in _elements(where, block):
        if isinstance(element, dict) and element.get("type") == "image":
            yield from problems_of_image_element(at, element)
        else:
            yield from problems_of_text(at, element)
    yield from _problems_of_count(where, block, most=10)


def _problems_of_actions(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, {"elements"})
    for at, element in _elements(where, block):
        yield from problems_of_element(at, element, IN_ACTIONS)
    yield from _problems_of_count(where, block, most=25)
    ids = Counter(e.get("action_id") for _, e in _elements(where, block) if isinstance(e, dict))
    yield from (
        f"{where}: action_id {name!r} is there {count} times"
        for name, count in ids.items()
        if name is not None and count > 1
    )


def _problems_of_input(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(
        where, block, {"label", "element", "hint", "optional", "dispatch_action"}
    )
    yield from problems_of_text(f"{where}/label", block.get("label"), most=2000, kinds=PLAIN)
    yield from problems_of_text(
        f"{where}/hint", block.get("hint"), most=2000, kinds=PLAIN, required=False
    )
    yield from problems_of_element(f"{where}/element", block.get("element"), IN_INPUT)
    for flag in ("optional", "dispatch_action"):
        if not isinstance(block.get(flag, False), bool):
            yield f"{where}/{flag}: must be true or false"


def _problems_of_image(where: str, block: Json) -> Iterator[str]:
    yield from problems_of_text(
        f"{where}/title", block.get("title"), most=2000, kinds=PLAIN, required=False
    )
    inner = {key: value for key, value in block.items() if key not in {"block_id", "title"}}
    yield from problems_of_image_element(where, inner)


def _problems_of_divider(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, set())


def _problems_of_rich_text_block(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, {"elements"})
    yield from problems_of_rich_text(f"{where}/elements", block.get("elements"))


def _problems_of_markdown(where: str, block: Json) -> Iterator[str]:
    yield from _problems_of_block_keys(where, block, {"text"})
    yield from problems_of_string(
        f"{where}/text", block.get("text"), least=1, most=MOST_MARKDOWN, required=True
    )


def _problems_of_block_keys(where: str, block: Json, own: set[str]) -> Iterator[str]:
    yield from problems_of_keys(where, block, {"type", "block_id"} | own)


def _elements(where: str, block: Json) -> Iterator[tuple[str, Any]]:
    elements = block.get("elements")
    for index, element in enumerate(elements if isinstance(elements, list) else []):
        yield f"{where}/elements/{index}", element


def _problems_of_count(where: str, block: Json, *, most: int) -> Iterator[str]:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= most:
        yield f"{where}/elements: must hold 1 to {most} elements"


EVERYWHERE = frozenset({"message", "modal", "home"})
BLOCKS: dict[str, tuple[Callable[[str, Json], Iterator[str]], frozenset[str]]] = {
    "actions": (_problems_of_actions, EVERYWHERE),
    "context": (_problems_of_context, EVERYWHERE),
    "divider": (_problems_of_divider, EVERYWHERE),
    "header": (_problems_of_header, EVERYWHERE),
    "image": (_problems_of_image, EVERYWHERE),
    "input": (_problems_of_input, EVERYWHERE),
    "markdown": (_problems_of_markdown, frozenset({"message"})),
    "rich_text": (_problems_of_rich_text_block, EVERYWHERE),
    "section": (_problems_of_section, EVERYWHERE),
}


def problems_of_blocks(blocks: Any, surface: str) -> Iterator[str]:
    """Problems of the blocks of a `message`, a `modal` or a `home` tab."""
    if not isinstance(blocks, list):
        yield "blocks: must be a list"
        return
    if len(blocks) > MOST_BLOCKS[surface]:
        yield f"blocks: at most {MOST_BLOCKS[surface]} in a {surface}, there are {len(blocks)}"
    for index, block in enumerate(blocks):
        yield from _problems_of_block(f"blocks/{index}", block, surface)
    yield from _problems_across(blocks)


def _problems_of_block(where: str, block: Any, surface: str) -> Iterator[str]:
    kind = block.get("type") if isinstance(block, dict) else None
    if kind not in BLOCKS:
        yield f"{where}: the sandbox knows no block of type {kind!r}"
        return
    judge, surfaces = BLOCKS[kind]
    if surface not in surfaces:
        yield f"{where}: a {kind} block can't stand in a {surface}"
    yield from problems_of_string(f"{where}/block_id", block.get("block_id"), most=255, least=1)
    yield from judge(where, block)


def _problems_across(blocks: list[Any]) -> Iterator[str]:
    known = [block for block in blocks if isinstance(block, dict)]
    ids = Counter(block["block_id"] for block in known if isinstance(block.get("block_id"), str))
    yield from (
        f"blocks: block_id {name!r} is there {count} times"
        for name, count in ids.items()
        if count > 1
    )
    focused = [block for block in known if _element(block).get("focus_on_load")]
    if len(focused) > 1:
        yield "blocks: only one element may have focus_on_load"
    markdown = sum(len(str(b.get("text", ""))) for b in known if b.get("type") == "markdown")
    if markdown > MOST_MARKDOWN:
        yield f"blocks: markdown may hold {MOST_MARKDOWN} characters in all, has {markdown}"


def _element(block: Json) -> Json:
    element = block.get("element")
    return element if isinstance(element, dict) else {}
