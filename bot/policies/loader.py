"""From a policy's name or path to the bot's policy."""

from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from bot.domain.policy import Policy, Severity, Target
from bot.policies.document import Document, parse, read_file
from bot.policies.errors import PolicyError
from bot.policies.schema import PolicyFile, SeverityEntry, TargetEntry, TargetKey, found

__all__ = ["BUILT_IN", "PolicyError", "load_policy"]

#: The policies that come with the bot; `demo` is `standard` with cadences of seconds.
BUILT_IN = ("standard", "sev", "demo")


def load_policy(source: str) -> Policy:
    """The policy called `source`: a built-in name, or the path of a YAML file.

    A section that the file doesn't name is the standard policy's. Raises PolicyError with
    every mistake.
    """
    given, standard = _read(source), _read("standard")
    severities = given.severities or standard.severities or {}
    targets = given.targets or standard.targets or {}
    return Policy(
        severities=tuple(Severity(key=key, **dict(entry)) for key, entry in severities.items()),
        targets=tuple(Target(key=key, **dict(entry)) for key, entry in targets.items()),
    )


def _read(source: str) -> PolicyFile:
    document = parse(_text_of(source), source)
    if not document.value:
        raise PolicyError(
            (f"{source}: expected severities and/or targets, found an empty document",)
        )
    if not isinstance(document.value, dict):
        raise PolicyError(
            (
                f"{document.place(())}: expected severities and/or targets, "
                f"found {found(document.value)}",
            )
        )
    try:
        return PolicyFile.model_validate(document.value)
    except ValidationError as error:
        problems = [_in_words(detail, document) for detail in error.errors()]
        raise PolicyError(tuple(problems)) from error


def _text_of(source: str) -> str:
    if source in BUILT_IN:
        return files(__package__).joinpath(f"{source}.yml").read_text(encoding="utf-8")
    path = Path(source)
    if not path.exists() and path.name == source and not path.suffix:
        raise PolicyError(
            (f"{source}: there is no such file; the built-in policies are standard and sev",)
        )
    return read_file(path, source)


def _in_words(detail: Any, document: Document) -> str:
    # Pydantic marks a wrong key of a mapping as (…, key, "[key]").
    path = tuple(str(part) for part in detail["loc"] if part != "[key]")
    return f"{document.place(path)}: {'.'.join(path) or 'key'}: {_mistake(detail, path)}"


def _mistake(detail: Any, path: tuple[str, ...]) -> str:
    match detail["type"]:
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return (
                f"expected {_entry_of(path).model_fields[path[-1]].description}, found no such key"
            )
        case "extra_forbidden":
            return _unknown(path[-1], tuple(_entry_of(path).model_fields))
        case "literal_error":
            return _unknown(path[-1], get_args(TargetKey))
        case "model_type":
            return f"expected keyed entries such as label, found {found(detail['input'])}"
        case _:
            return f"{detail['msg']}, found {found(detail['input'])}"


def _entry_of(path: tuple[str, ...]) -> type[BaseModel]:
    if len(path) == 1:
        return PolicyFile
    return SeverityEntry if path[0] == "severities" else TargetEntry


def _unknown(key: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(key, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"expected one of {', '.join(known)}, found the unknown key {key!r}{hint}"
