"""Slack's composition objects: text, option, confirm dialog. Lengths are Slack's, in characters."""

from collections.abc import Iterator
from typing import Any

PLAIN = ("plain_text",)
ANY_TEXT = ("plain_text", "mrkdwn")


def problems_of_string(
    where: str, value: Any, *, most: int, least: int = 0, required: bool = False
) -> Iterator[str]:
    """Problems of a bare string of `least` to `most` characters; None only when not required."""
    if value is None:
        if required:
            yield f"{where}: missing"
    elif not isinstance(value, str):
        yield f"{where}: must be a string, is {type(value).__name__}"
    elif len(value) < least:
        yield f"{where}: must be at least {least} characters"
    elif len(value) > most:
        yield f"{where}: must be at most {most} characters, has {len(value)}"


def problems_of_text(
    where: str,
    value: Any,
    *,
    most: int = 3000,
    kinds: tuple[str, ...] = ANY_TEXT,
    required: bool = True,
) -> Iterator[str]:
    """Problems of a text object of 1 to `most` characters, of one of `kinds`."""
    if value is None:
        if required:
            yield f"{where}: missing"
        return
    if not isinstance(value, dict):
        yield f"{where}: must be a text object"
        return
    kind = value.get("type")
    if kind not in kinds:
        yield f"{where}: must be {' or '.join(kinds)}, is {kind!r}"
    yield from problems_of_string(
        f"{where}/text", value.get("text"), least=1, most=most, required=True
    )
    known = {"type", "text", "emoji"} if kind == "plain_text" else {"type", "text", "verbatim"}
    yield from problems_of_keys(where, value, known)


def problems_of_keys(where: str, value: dict[str, Any], known: set[str]) -> Iterator[str]:
    """Slack refuses fields that it does not know."""
    for key in value.keys() - known:
        yield f"{where}: unknown field {key!r}"


def problems_of_confirm(where: str, value: Any) -> Iterator[str]:
    """Problems of a confirm dialog."""
    if value is None:
        return
    if not isinstance(value, dict):
        yield f"{where}: must be a confirm object"
        return
    yield from problems_of_keys(where, value, {"title", "text", "confirm", "deny", "style"})
    yield from problems_of_text(f"{where}/title", value.get("title"), most=100, kinds=PLAIN)
    yield from problems_of_text(f"{where}/text", value.get("text"), most=300)
    yield from problems_of_text(f"{where}/confirm", value.get("confirm"), most=30, kinds=PLAIN)
    yield from problems_of_text(f"{where}/deny", value.get("deny"), most=30, kinds=PLAIN)
    if value.get("style") not in {None, "primary", "danger"}:
        yield f"{where}/style: must be primary or danger"


def problems_of_option(where: str, value: Any, *, kinds: tuple[str, ...] = PLAIN) -> Iterator[str]:
    """Problems of one option: text up to 75, value up to 150, description up to 75."""
    if not isinstance(value, dict):
        yield f"{where}: must be an option object"
        return
    yield from problems_of_keys(where, value, {"text", "value", "description", "url"})
    yield from problems_of_text(f"{where}/text", value.get("text"), most=75, kinds=kinds)
    yield from problems_of_string(
        f"{where}/value", value.get("value"), least=1, most=150, required=True
    )
    yield from problems_of_text(
        f"{where}/description", value.get("description"), most=75, kinds=kinds, required=False
    )


def problems_of_options(
    where: str, options: Any, *, most: int, kinds: tuple[str, ...] = PLAIN
) -> Iterator[str]:
    """Problems of a list of 1 to `most` options whose values differ."""
    if not isinstance(options, list) or not 1 <= len(options) <= most:
        yield f"{where}: must hold 1 to {most} options"
        return
    for index, option in enumerate(options):
        yield from problems_of_option(f"{where}/{index}", option, kinds=kinds)
    values = [option.get("value") for option in options if isinstance(option, dict)]
    if len(set(map(str, values))) < len(values):
        yield f"{where}: two options have the same value"
