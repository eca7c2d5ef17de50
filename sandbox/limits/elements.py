"""Slack's interactive elements, each with its lengths and the values it may start with."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from sandbox.limits.objects import (
    ANY_TEXT,
    PLAIN,
    problems_of_confirm,
    problems_of_keys,
    problems_of_option,
    problems_of_options,
    problems_of_string,
    problems_of_text,
)
from sandbox.shapes import Json

COMMON = {"type", "action_id", "confirm", "focus_on_load", "placeholder"}


def problems_of_button(where: str, element: Json) -> Iterator[str]:
    """Text up to 75 characters, value up to 2000, url up to 3000."""
    own = {"text", "value", "url", "style", "accessibility_label"}
    yield from problems_of_keys(where, element, {"type", "action_id", "confirm"} | own)
    yield from problems_of_text(f"{where}/text", element.get("text"), most=75, kinds=PLAIN)
    yield from problems_of_string(f"{where}/value", element.get("value"), most=2000)
    yield from problems_of_string(f"{where}/url", element.get("url"), most=3000)
    yield from problems_of_string(
        f"{where}/accessibility_label", element.get("accessibility_label"), most=75
    )
    if element.get("style") not in {None, "primary", "danger"}:
        yield f"{where}/style: must be primary or danger"


def problems_of_plain_text_input(where: str, element: Json) -> Iterator[str]:
    """Bounds of 0..3000, and an initial value within them."""
    own = {"multiline", "initial_value", "min_length", "max_length", "dispatch_action_config"}
    yield from problems_of_keys(where, element, COMMON - {"confirm"} | own)
    shortest, longest = element.get("min_length"), element.get("max_length")
    for name, bound, least in (("min_length", shortest, 0), ("max_length", longest, 1)):
        if bound is not None and not (isinstance(bound, int) and least <= bound <= 3000):
            yield f"{where}/{name}: must be {least} to 3000"
    if isinstance(shortest, int) and isinstance(longest, int) and shortest > longest:
        yield f"{where}: min_length is above max_length"
    initial = element.get("initial_value")
    yield from problems_of_string(
        f"{where}/initial_value",
        initial,
        most=longest if isinstance(longest, int) else 3000,
        least=shortest if isinstance(shortest, int) else 0,
    )
    if isinstance(initial, str) and "\n" in initial and not element.get("multiline"):
        yield f"{where}/initial_value: has a line break in a single-line input"


def problems_of_static_select(where: str, element: Json) -> Iterator[str]:
    """1 to 100 options or groups, and an initial option that is one of them."""
    yield from problems_of_keys(
        where, element, COMMON | {"options", "option_groups", "initial_option"}
    )
    yield from _problems_of_choices(where, element)
    options = choices_of(element)
    initial = element.get("initial_option")
    if initial is not None:
        yield from problems_of_option(f"{where}/initial_option", initial)
        if initial not in options:
            yield f"{where}/initial_option: must be exactly one of the options"


def problems_of_multi_static_select(where: str, element: Json) -> Iterator[str]:
    """As a static select, with several initial options."""
    own = {"options", "option_groups", "initial_options", "max_selected_items"}
    yield from problems_of_keys(where, element, COMMON | own)
    yield from _problems_of_choices(where, element)
    yield from _problems_of_initial_options(where, element)


def _problems_of_choices(where: str, element: Json) -> Iterator[str]:
    groups = element.get("option_groups")
    if (groups is None) == (element.get("options") is None):
        yield f"{where}: needs either options or option_groups"
    elif groups is None:
        yield from problems_of_options(f"{where}/options", element["options"], most=100)
    elif not isinstance(groups, list) or not 1 <= len(groups) <= 100:
        yield f"{where}/option_groups: must hold 1 to 100 groups"
    else:
        for index, group in enumerate(groups):
            at = f"{where}/option_groups/{index}"
            yield from problems_of_text(f"{at}/label", group.get("label"), most=75, kinds=PLAIN)
            yield from problems_of_options(f"{at}/options", group.get("options"), most=100)


def choices_of(element: Json) -> list[Json]:
    """Every option that an element offers, groups unfolded."""
    found = list(element.get("options") or [])
    for group in element.get("option_groups") or []:
        found.extend(group.get("options") or [])
    return found


def problems_of_few_options(where: str, element: Json) -> Iterator[str]:
    """Checkboxes and radio buttons: 1 to 10 options, markdown allowed."""
    own = {"options", "initial_option", "initial_options"}
    yield from problems_of_keys(where, element, COMMON - {"placeholder"} | own)
    yield from problems_of_options(
        f"{where}/options", element.get("options"), most=10, kinds=ANY_TEXT
    )
    initial = element.get("initial_option")
    if initial is not None and initial not in choices_of(element):
        yield f"{where}/initial_option: must be exactly one of the options"
    yield from _problems_of_initial_options(where, element)


def _problems_of_initial_options(where: str, element: Json) -> Iterator[str]:
    initial = element.get("initial_options")
    if initial is None:
        return
    if not isinstance(initial, list) or not initial:
        yield f"{where}/initial_options: must be a list with at least one option"
    elif any(option not in choices_of(element) for option in initial):
        yield f"{where}/initial_options: must be among the options"


def problems_of_overflow(where: str, element: Json) -> Iterator[str]:
    """1 to 5 options."""
    yield from problems_of_keys(where, element, {"type", "action_id", "confirm", "options"})
    yield from problems_of_options(f"{where}/options", element.get("options"), most=5)


def problems_of_datepicker(where: str, element: Json) -> Iterator[str]:
    """The initial date reads YYYY-MM-DD."""
    yield from problems_of_keys(where, element, COMMON | {"initial_date"})
    initial = element.get("initial_date")
    if initial is not None and not is_date(initial):
        yield f"{where}/initial_date: must read YYYY-MM-DD"


def problems_of_timepicker(where: str, element: Json) -> Iterator[str]:
    """The initial time reads HH:mm."""
    yield from problems_of_keys(where, element, COMMON | {"initial_time", "timezone"})
    initial = element.get("initial_time")
    if initial is not None and not _parses(initial, dt.time.fromisoformat, length=5):
        yield f"{where}/initial_time: must read HH:mm"


def problems_of_datetimepicker(where: str, element: Json) -> Iterator[str]:
    """The initial moment is a whole number of Unix seconds, of ten digits. No placeholder."""
    yield from problems_of_keys(where, element, COMMON - {"placeholder"} | {"initial_date_time"})
    initial = element.get("initial_date_time")
    if initial is not None and not (type(initial) is int and len(str(initial)) == 10):
        yield f"{where}/initial_date_time: must be Unix seconds of ten digits"


def problems_of_users_select(where: str, element: Json) -> Iterator[str]:
    """One person; the initial one by ID."""
    yield from problems_of_keys(where, element, COMMON | {"initial_user"})


def problems_of_image_element(where: str, element: Json) -> Iterator[str]:
    """URL up to 3000 characters, alt text up to 2000."""
    yield from problems_of_keys(where, element, {"type", "image_url", "alt_text", "slack_file"})
    if ("image_url" in element) == ("slack_file" in element):
        yield f"{where}: needs either image_url or slack_file"
    yield from problems_of_string(f"{where}/image_url", element.get("image_url"), most=3000)
    yield from problems_of_string(
        f"{where}/alt_text", element.get("alt_text"), least=1, most=2000, required=True
    )


def is_date(value: Any) -> bool:
    """Whether a value reads YYYY-MM-DD."""
    return _parses(value, dt.date.fromisoformat, length=10)


def _parses(value: Any, parse: Callable[[str], object], *, length: int) -> bool:
    if not isinstance(value, str) or len(value) != length:
        return False
    try:
        parse(value)
    except ValueError:
        return False
    return True


ELEMENTS: dict[str, Callable[[str, Json], Iterator[str]]] = {
    "button": problems_of_button,
    "checkboxes": problems_of_few_options,
    "datepicker": problems_of_datepicker,
    "datetimepicker": problems_of_datetimepicker,
    "image": problems_of_image_element,
    "multi_static_select": problems_of_multi_static_select,
    "overflow": problems_of_overflow,
    "plain_text_input": problems_of_plain_text_input,
    "radio_buttons": problems_of_few_options,
    "static_select": problems_of_static_select,
    "timepicker": problems_of_timepicker,
    "users_select": problems_of_users_select,
}
#: Where each may stand. A datetimepicker is no accessory; text inputs stand in input blocks only.
CHOOSERS = frozenset(
    {"checkboxes", "datepicker", "multi_static_select", "radio_buttons", "static_select"}
    | {"timepicker", "users_select"}
)
IN_SECTION = CHOOSERS | {"button", "image", "overflow"}
IN_ACTIONS = (CHOOSERS - {"multi_static_select"}) | {"button", "overflow", "datetimepicker"}
IN_INPUT = CHOOSERS | {"plain_text_input", "datetimepicker"}


def problems_of_element(where: str, element: Any, allowed: frozenset[str]) -> Iterator[str]:
    """Problems of one element that stands where only `allowed` types may."""
    if not isinstance(element, dict):
        yield f"{where}: must be an element"
        return
    kind = element.get("type")
    if kind not in ELEMENTS:
        yield f"{where}: the sandbox knows no element of type {kind!r}"
        return
    if kind not in allowed:
        yield f"{where}: a {kind} can't stand here"
    yield from problems_of_string(f"{where}/action_id", element.get("action_id"), most=255, least=1)
    yield from problems_of_confirm(f"{where}/confirm", element.get("confirm"))
    yield from problems_of_text(
        f"{where}/placeholder", element.get("placeholder"), most=150, kinds=PLAIN, required=False
    )
    yield from ELEMENTS[kind](where, element)
