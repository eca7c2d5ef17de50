"""The shape of a policy file (CONTRACT §4)."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo

from bot.policies.durations import parse_duration

TargetKey = Literal["l2", "engineering", "product", "security", "leadership"]

#: Slack shows keys as option values and labels as option texts: at most 75 characters
#: (docs.slack.dev, option object).
_LONGEST = 75
_CHANNEL = re.compile(r"#[^\s#@<>&,|]{1,80}|[CG][A-Z0-9]+")
_MENTION = re.compile(r"@[^\s#@<>&,|]{1,80}|[UWS][A-Z0-9]+")

DURATION = "a duration such as 45s, 30m, 2h, 1d or 1d12h"
LABEL = f"a label of 1 to {_LONGEST} characters"
CHANNEL = 'a channel as "#name" in quotes or an ID (C… or G…)'
MENTION = 'a user or user group as "@handle" in quotes or an ID (U…, W… or S…)'
SEVERITY_KEY = f"a key of 1 to {_LONGEST} characters, without spaces around it"


def found(value: object) -> str:
    """How a message shows what stands in the file."""
    match value:
        case None:
            return "nothing (what begins with # or @ needs quotes)"
        case dict():
            return "keyed entries"
        case list():
            return "a list"
        case _:
            text = str(value)
            return repr(text) if len(text) <= 80 else repr(text[:79] + "…")


def _text(expected: str, fits: Callable[[str], bool]) -> BeforeValidator:
    def check(value: Any) -> str:
        if not isinstance(value, str) or not fits(value):
            raise ValueError(f"expected {expected}, found {found(value)}")
        return value

    return BeforeValidator(check)


def _is_label(text: str) -> bool:
    return bool(text.strip()) and len(text) <= _LONGEST and not _has_control_characters(text)


def _is_key(text: str) -> bool:
    return _is_label(text) and text == text.strip()


def _has_control_characters(text: str) -> bool:
    return any(ord(character) < 32 or 127 <= ord(character) < 160 for character in text)


def _duration(value: Any) -> timedelta:
    if not isinstance(value, str):
        raise ValueError(  # noqa: TRY004  # pydantic collects ValueErrors
            f"expected {DURATION}, found {'nothing' if value is None else found(value)}; "
            "leave the key out to turn it off"
        )
    try:
        return parse_duration(value)
    except ValueError as error:
        raise ValueError(f"expected {DURATION}, found {found(value)}: {error}") from error


Label = Annotated[str, _text(LABEL, _is_label)]
SeverityKey = Annotated[str, _text(SEVERITY_KEY, _is_key)]
Channel = Annotated[str, _text(CHANNEL, lambda text: bool(_CHANNEL.fullmatch(text)))]
# The validators refuse None when the key is there: an empty value is an unfinished edit.
Mention = Annotated[str | None, _text(MENTION, lambda text: bool(_MENTION.fullmatch(text)))]
Duration = Annotated[timedelta | None, BeforeValidator(_duration)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class SeverityEntry(_Entry):
    """One severity."""

    label: Label = Field(description=LABEL)
    internal_followup: Duration = None
    customer_update: Duration = None
    acknowledge_within: Duration = None
    resolve_within: Duration = None


class TargetEntry(_Entry):
    """One receiving team."""

    label: Label = Field(description=LABEL)
    channel: Channel = Field(description=CHANNEL)
    notify: Mention = None
    escalate_to: Mention = None


def _some(most: int) -> BeforeValidator:
    def check(value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, dict):
            what = "nothing" if value is None else found(value)
            raise ValueError(f"expected {info.field_name} by key, found {what}")  # noqa: TRY004  # pydantic collects ValueErrors
        if not 1 <= len(value) <= most:
            raise ValueError(
                f"expected 1 to {most} {info.field_name}, found {len(value) or 'none'}"
            )
        return value

    return BeforeValidator(check)


class PolicyFile(_Entry):
    """A whole file; a section that isn't there is None."""

    # 100: the most options a Slack select takes (docs.slack.dev, static select).
    severities: Annotated[dict[SeverityKey, SeverityEntry] | None, _some(100)] = None
    targets: Annotated[dict[TargetKey, TargetEntry] | None, _some(5)] = None
