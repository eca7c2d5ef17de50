"""A modal's or Home tab's inputs as Slack's client keeps them: what was typed, what is sent."""

import re
from collections.abc import Iterator
from typing import Any

from sandbox.limits.elements import choices_of
from sandbox.shapes import Json

#: The field that carries each element's value when it is sent.
VALUE_FIELDS = {
    "plain_text_input": "value",
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
}
#: The field that an element starts with.
INITIAL_FIELDS = {
    "plain_text_input": "initial_value",
    "static_select": "initial_option",
    "radio_buttons": "initial_option",
    "checkboxes": "initial_options",
    "multi_static_select": "initial_options",
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "datetimepicker": "initial_date_time",
    "users_select": "initial_user",
}


class Form:
    """The values of one view's stateful elements.

    An updated view keeps a value where block_id, action_id and type stay, whatever initial value
    the new blocks bring; elements that went away take theirs with them.
    """

    def __init__(self, blocks: list[Json]) -> None:
        self._blocks: list[Json] = []
        self._values: dict[tuple[str, str], Any] = {}
        self.errors: dict[str, str] = {}
        self.render(blocks)

    def render(self, blocks: list[Json]) -> None:
        """Show other blocks."""
        kept, kinds = self._values, {k: e["type"] for k, _, e in stateful(self._blocks)}
        self._blocks = blocks
        self._values = {
            key: kept[key] if kinds.get(key) == element["type"] else initial(element)
            for key, _, element in stateful(blocks)
        }
        self.errors = {}

    def put(self, block_id: str, action_id: str, value: Any) -> None:
        """Type or choose. The value is in Slack's form: a string, an option, a list of options."""
        if (block_id, action_id) not in self._values:
            raise LookupError(f"no input {block_id!r} with element {action_id!r}")
        self._values[(block_id, action_id)] = value

    def get(self, block_id: str, action_id: str) -> Any:
        """What the element holds now; None when empty."""
        return self._values[(block_id, action_id)]

    def values(self) -> Json:
        """`view.state.values`, as a submission or an action would send it now."""
        state: Json = {}
        for (block_id, action_id), _, element in stateful(self._blocks):
            kind = element["type"]
            value = self._values[(block_id, action_id)]
            sent = {"type": kind, VALUE_FIELDS[kind]: value}
            state.setdefault(block_id, {})[action_id] = sent
        return state

    def load(self, values: Json) -> None:
        """Take over values in the form of `values()`; what the view doesn't have is left out."""
        for (block_id, action_id), _, element in stateful(self._blocks):
            given = values.get(block_id, {}).get(action_id)
            if isinstance(given, dict):
                value = given.get(VALUE_FIELDS[element["type"]])
                self._values[(block_id, action_id)] = None if value in ("", []) else value

    def refusals(self) -> dict[str, str]:
        """What Slack's client refuses before anything is sent: words by block_id."""
        found: dict[str, str] = {}
        for key, block, element in stateful(self._blocks):
            if block["type"] == "input":
                said = _refusal(block, element, self._values[key])
                if said:
                    found[key[0]] = said
        return found


def _refusal(block: Json, element: Json, value: Any) -> str | None:
    if value is None or value in ("", []):
        return None if block.get("optional") else "Please complete this required field."
    if element["type"] == "plain_text_input":
        if len(value) > element.get("max_length", 3000):
            return f"Must be at most {element.get('max_length', 3000)} characters."
        if len(value) < element.get("min_length", 0):
            return f"Must be at least {element['min_length']} characters."
    if element["type"] == "datepicker" and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        return "Must be a date."
    return None


def stateful(blocks: list[Json]) -> Iterator[tuple[tuple[str, str], Json, Json]]:
    """Every element that holds a value: (block_id, action_id), its block, the element."""
    for block in blocks:
        for element in elements_of(block):
            if element.get("type") in VALUE_FIELDS:
                yield (block["block_id"], element["action_id"]), block, element


def elements_of(block: Json) -> list[Json]:
    """The elements of an input, actions or section block."""
    if block["type"] == "actions":
        held: list[Json] = block["elements"]
        return held
    element = block.get("element") if block["type"] == "input" else block.get("accessory")
    return [element] if element else []


def initial(element: Json) -> Any:
    """What an untouched element holds."""
    value = element.get(INITIAL_FIELDS[element["type"]])
    if value is None and element["type"] in {"checkboxes", "multi_static_select"}:
        return []
    if value and element["type"] in {"static_select", "radio_buttons"}:
        return option_of(element, value["value"])
    return None if value == "" else value


def as_typed(element: Json, value: Any) -> Any:
    """A person's plain value in Slack's form: an option by its value, several as a list."""
    kind = element["type"]
    if value is None or value == "":
        return [] if kind in {"checkboxes", "multi_static_select"} else None
    if kind in {"static_select", "radio_buttons"}:
        return option_of(element, value)
    if kind in {"checkboxes", "multi_static_select"}:
        return [option_of(element, one) for one in value]
    if kind == "datetimepicker":
        return int(value.timestamp()) if hasattr(value, "timestamp") else int(value)
    if kind == "plain_text_input" and not element.get("multiline"):
        return str(value).replace("\n", " ")
    return str(value)


def option_of(element: Json, value: str) -> Json:
    """The option with this value; LookupError names those there are."""
    for option in choices_of(element):
        if option["value"] == value:
            return {**option, "text": _full_text(option["text"])}
    offered = ", ".join(repr(option["value"]) for option in choices_of(element))
    raise LookupError(f"no option {value!r}; there are {offered}")


def _full_text(text: Json) -> Json:
    """Slack adds `emoji` to plain text that it sends back."""
    return {**text, "emoji": text.get("emoji", True)} if text["type"] == "plain_text" else text
