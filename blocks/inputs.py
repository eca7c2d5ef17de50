"""Inputs of modals: each found by its `block_id`, its one element called `value`."""

from collections.abc import Mapping

from blocks.ids import Action, View
from blocks.parts import Json, plain
from blocks.text import MOST_IN_OPTION, MOST_IN_TEXT, clean, cut, one_line


def modal(
    view: View, title: str, blocks: list[Json], *, submit: str | None, private_metadata: str = ""
) -> Json:
    """A modal; title and buttons hold 24 characters."""
    made: Json = {
        "type": "modal",
        "callback_id": str(view),
        "title": plain(title, 24),
        "close": plain("Cancel" if submit else "Close", 24),
        "private_metadata": private_metadata,
        "blocks": blocks,
    }
    if submit:
        made["submit"] = plain(submit, 24)
    return made


def asked(
    name: str,
    label: str,
    element: Json,
    *,
    required: bool = False,
    hint: str | None = None,
    dispatch: bool = False,
) -> Json:
    """An input block."""
    made: Json = {
        "type": "input",
        "block_id": str(name),
        "label": plain(label),
        "element": {**element, "action_id": str(Action.VALUE)},
        "optional": not required,
    }
    if hint:
        made["hint"] = plain(hint, 2000)
    if dispatch:
        made["dispatch_action"] = True
    return made


def text(*, multiline: bool = False, initial: str = "", placeholder: str | None = None) -> Json:
    """A text field; an initial value is cut to what it holds."""
    made: Json = {"type": "plain_text_input", "multiline": multiline}
    held = cut(clean(initial).strip() if multiline else one_line(initial), MOST_IN_TEXT)
    if held:
        made["initial_value"] = held
    if placeholder:
        made["placeholder"] = plain(placeholder, 150)
    return made


def select(
    options: Mapping[str, str],
    *,
    initial: str | None = None,
    descriptions: Mapping[str, str] | None = None,
) -> Json:
    """A choice among values, each with its words."""
    made: dict[str, Json] = {
        value: _option(value, words, (descriptions or {}).get(value))
        for value, words in options.items()
    }
    element: Json = {"type": "static_select", "options": list(made.values())}
    if initial in made:
        element["initial_option"] = made[initial]
    return element


def datetimepicker(*, initial: str = "") -> Json:
    """A moment; `initial` is Unix seconds of ten digits."""
    element: Json = {"type": "datetimepicker"}
    if len(initial) == 10 and initial.isascii() and initial.isdigit():
        element["initial_date_time"] = int(initial)
    return element


def datepicker() -> Json:
    """A day."""
    return {"type": "datepicker"}


def _option(value: str, words: str, description: str | None) -> Json:
    option: Json = {"text": plain(one_line(words), MOST_IN_OPTION), "value": value}
    if description:
        option["description"] = plain(description, MOST_IN_OPTION)
    return option
