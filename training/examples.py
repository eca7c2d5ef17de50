"""The labelled texts, and where they lie."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "training" / "texts"
#: Texts that are for measuring only; another place is named by this variable.
DEV_VARIABLE = "TRIAGE_DEV"
Row = Mapping[str, Any]
_DEV = ROOT.parent / "shared" / "triage" / "dev.jsonl"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a reader labelled a description.

    Attributes:
        accept: targets besides `target` that the reader called reasonable.
        support: that support should keep it.
    """

    target: str
    accept: tuple[str, ...]
    severity: str
    support: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Example(Reading):
    """A description and what its first reader labelled it.

    Attributes:
        voice: who is speaking.
        writer: who wrote the voices, in one hand; the first part of the file's name. What one
            writer wrote is held out together.
        again: what a second reader made of it, who hadn't seen the first one's labels.
    """

    id: str
    text: str
    voice: str
    writer: str
    customers: tuple[str, ...]
    again: Reading | None = None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All there are."""
        return (self, self.again) if self.again else (self,)


def training() -> list[Example]:
    """Every text to learn from, in a fixed order."""
    return [example for path in sorted(TEXTS.glob("*.jsonl")) for example in _read(path)]


def digest() -> str:
    """Names the training texts as they are now; the shipped model says from which it was made."""
    return sha256(b"".join(path.read_bytes() for path in sorted(TEXTS.glob("*.jsonl")))).hexdigest()


def development() -> list[Example] | None:
    """The texts to measure on, or None where they aren't at hand.

    Raises FileNotFoundError when they aren't where `DEV_VARIABLE` says.
    """
    path = Path(os.environ.get(DEV_VARIABLE, _DEV))
    return _read(path) if path.exists() or DEV_VARIABLE in os.environ else None


def _read(path: Path) -> list[Example]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_example(json.loads(line), path.stem.split("-")[0]) for line in lines if line.strip()]


def _example(row: Row, writer: str) -> Example:
    again = row.get("again")
    return Example(
        id=str(row["id"]),
        text=str(row["text"]),
        voice=str(row.get("voice", "")),
        writer=writer,
        customers=_strings(row.get("customer")),
        again=Reading(**_labels(again)) if again else None,
        **_labels(row),
    )


def _labels(row: Row) -> dict[str, Any]:
    return {
        "target": str(row["target"]),
        "accept": _strings(row.get("accept") or [row.get("alt")]),
        "severity": str(row["severity"]),
        "support": row["decision"] == "support",
    }


def _strings(value: object) -> tuple[str, ...]:
    found: Iterable[object] = value if isinstance(value, list) else [value]
    return tuple(str(item) for item in found if item)
