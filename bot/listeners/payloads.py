"""Slack's payloads, parsed once: what was typed, chosen and pressed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Any, get_type_hints

from bot.domain.brief import (
    Ask,
    Brief,
    SlaStatus,
    optional_fields,
    required_fields,
)
from bot.domain.escalation import number_of
from bot.domain.suggested import Suggested

Values = Mapping[str, Mapping[str, Mapping[str, Any]]]

#: What a database can't hold and nobody types: NUL, and halves of surrogate pairs.
_UNSTORABLE = {0: None} | dict.fromkeys(range(0xD800, 0xE000))


def clean(text: str | None) -> str:
    """Text as it can be kept: without unstorable characters and outer white space."""
    return (text or "").translate(_UNSTORABLE).strip()


def answer(values: Values, block_id: str) -> str:
    """What was typed or chosen in an input: text, an option's value, a date, or ``""``."""
    element = (values.get(block_id) or {}).get("value") or {}
    option = element.get("selected_option") or {}
    chosen = (
        element.get("value")
        or option.get("value")
        or element.get("selected_date")
        or element.get("selected_date_time")
    )
    return clean(str(chosen)) if chosen is not None else ""


def answers(values: Values) -> dict[str, str]:
    """All inputs that have an answer, by `block_id`."""
    given = {block_id: answer(values, block_id) for block_id in values}
    return {block_id: text for block_id, text in given.items() if text}


def missing(values: Values, target: str) -> list[str]:
    """Required inputs of the brief modal for `target` that the modal showed and stayed blank."""
    return [name for name in required_fields(target) if name in values and not answer(values, name)]


def not_shown(values: Values, target: str) -> bool:
    """Whether the modal was submitted before it showed `target`'s own fields."""
    return any(name not in values for name in required_fields(target))


def brief(values: Values, target: str, original_text: str | None) -> Brief:
    """The brief as submitted; fields of other targets are left behind."""
    given = answers(values)
    names = (*required_fields(target), *optional_fields(target))
    texts: dict[str, Any] = {name: given[name] for name in names if name in given}
    texts["ask"] = Ask(texts["ask"])
    if "sla_status" in texts:
        texts["sla_status"] = SlaStatus(texts["sla_status"])
    if "deadline" in texts:
        texts["deadline"] = datetime.fromtimestamp(int(texts["deadline"]), UTC)
    return Brief(**texts, original_text=original_text)


def day(values: Values, block_id: str) -> date | None:
    """The day chosen in a datepicker."""
    chosen = answer(values, block_id)
    return date.fromisoformat(chosen) if chosen else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a modal comes from; travels as its `private_metadata`, at most 3,000 characters.

    IDs and keys only: Slack hands it back, and its user can read it.
    """

    escalation: str | None = None
    response_url: str | None = None
    channel: str | None = None
    thread: str | None = None
    #: The draft that holds the whole text, when a field can't.
    draft: str | None = None
    suggested: Suggested | None = None
    #: The modal lies on the intake modal, which closes with it.
    on_intake: bool = False

    def packed(self) -> str:
        """As `private_metadata`."""
        return json.dumps({name: value for name, value in asdict(self).items() if value})

    @classmethod
    def of(cls, view: Mapping[str, Any]) -> "Origin":
        """From a view's `private_metadata`; what can't be read is left out."""
        try:
            packed = json.loads(view.get("private_metadata") or "{}")
        except (ValueError, RecursionError):
            return cls()
        return cls(**_held(cls, packed) | {"suggested": _suggested(packed)})

    @property
    def number(self) -> int | None:
        """The escalation's number."""
        return number_of(self.escalation or "")


def _suggested(packed: object) -> Suggested | None:
    held = _held(Suggested, packed.get("suggested") if isinstance(packed, dict) else None)
    try:
        return Suggested(**held)
    except TypeError:  # some of a suggestion is none
        return None


def _held(kind: type[Any], packed: object) -> dict[str, Any]:
    """What `packed` has for the fields of the dataclass `kind`, where it is of their type."""
    if not isinstance(packed, dict):
        return {}
    return {
        name: packed[name]
        for name, expected in _TYPES[kind].items()
        if name in packed and isinstance(packed[name], expected)
    }


#: What `private_metadata` holds, with the types of the fields.
_TYPES = {kind: get_type_hints(kind) for kind in (Origin, Suggested)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A button that was pressed in a message."""

    action_id: str
    value: str
    #: Names the buttons it stands among; a nudge's are named by its kind.
    block_id: str
    trigger_id: str

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> "Press":
        """From a `block_actions` payload."""
        action = body["actions"][0]
        return cls(
            action_id=action["action_id"],
            value=str(action.get("value") or ""),
            block_id=str(action.get("block_id") or ""),
            trigger_id=str(body.get("trigger_id") or ""),
        )

    @property
    def number(self) -> int | None:
        """The escalation's number, or None when the button carries none."""
        return number_of(self.value)

    @property
    def delivery(self) -> str | None:
        """Names this press for ever: its trigger is issued once."""
        return f"press:{self.trigger_id}" if self.trigger_id else None
