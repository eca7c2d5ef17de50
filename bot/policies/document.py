"""YAML as text, lists and keyed entries, with the line of each.

Scalars stay as written: YAML's guesses (`on` is true, `1:30` is 90) help nobody who writes
labels and durations. Aliases are refused, so that a small file can't become a huge one.
"""

from dataclasses import dataclass
from pathlib import Path as FilePath

import yaml

from bot.policies.errors import PolicyError

#: A policy with a hundred severities is a tenth of this.
LARGEST_BYTES = 128 * 1024
#: A policy has three levels; PyYAML recurses, so depth is limited before it builds anything.
DEEPEST = 16
#: What YAML's own guesses call a value; any other tag was written by hand.
_PLAIN_TAGS = {"str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq"}

Path = tuple[str, ...]
Value = str | None | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """What a file says, and on which line (from 1) each path stands."""

    name: str
    value: Value
    lines: dict[Path, int]

    def place(self, path: Path) -> str:
        """`name:line`, by the nearest path that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name}:{self.lines[path]}" if path in self.lines else self.name


def read_file(path: FilePath, name: str) -> str:
    """The text of a policy file; raises PolicyError when there is none to be had."""
    if path.is_dir():
        raise PolicyError((f"{name}: expected a file, found a directory",))
    if not path.exists():
        raise PolicyError((f"{name}: there is no such file",))
    if not path.is_file():
        raise PolicyError((f"{name}: expected a regular file",))
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise PolicyError((f"{name}: can't be read: {error.strerror}",)) from error
    if len(content) > LARGEST_BYTES:
        raise PolicyError((f"{name}: expected at most {LARGEST_BYTES // 1024} KiB",))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise PolicyError((f"{name}:{line}: expected UTF-8 text",)) from error


def parse(text: str, name: str) -> Document:
    """The document in `text`; raises PolicyError on broken YAML, duplicate keys and aliases."""
    try:
        _refuse_aliases_and_depth(text, name)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise PolicyError((_syntax_problem(error, name),)) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise PolicyError((f"{name}:{line}: expected text, found a control character",)) from error
    reading = _Reading(name)
    value = reading.value(root, ()) if root else None
    if reading.problems:
        raise PolicyError(tuple(reading.problems))
    return Document(name=name, value=value, lines=reading.lines)


def _refuse_aliases_and_depth(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        # Every event of a real text has its mark; the stubs don't say so.
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise PolicyError(
                (f"{name}:{line}: aliases (*{event.anchor}) aren't used here; write it out",)
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise PolicyError((f"{name}:{line}: nested more than {DEEPEST} levels deep",))


def _syntax_problem(error: yaml.MarkedYAMLError, name: str) -> str:
    mark = error.problem_mark or error.context_mark
    place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    problem = error.problem or error.context or "it can't be read"
    hint = "; put values that begin with @ in quotes" if "'@'" in problem else ""
    return f"{place}: this is no valid YAML: {problem}{hint}"


class _Reading:
    """One walk through the nodes, which notes lines and mistakes."""

    def __init__(self, name: str) -> None:
        self.problems: list[str] = []
        self.lines: dict[Path, int] = {}
        self._name = name

    def value(self, node: yaml.Node, path: Path) -> Value:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if node.tag.removeprefix("tag:yaml.org,2002:") not in _PLAIN_TAGS:
            self._refuse(node, path, f"the tag {node.tag} isn't used here")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._entries(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, str(index))) for index, item in enumerate(node.value)]
        return None if node.tag.endswith(":null") else str(node.value)

    def _entries(self, node: yaml.MappingNode, path: Path) -> dict[str, Value]:
        entries: dict[str, Value] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._refuse(key, path, "expected a name as key, found a list or keyed entries")
                continue
            name = str(key.value)
            here = (*path, name)
            if name in entries:
                self._refuse(key, here, f"is here twice, first on line {self.lines[here]}")
                continue
            self.lines[here] = key.start_mark.line + 1
            entries[name] = self.value(value, here)
        return entries

    def _refuse(self, node: yaml.Node, path: Path, problem: str) -> None:
        place = f"{self._name}:{node.start_mark.line + 1}"
        self.problems.append(": ".join(filter(None, (place, ".".join(path), problem))))
