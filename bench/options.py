"""How large a run is."""

from dataclasses import dataclass
from pathlib import Path

from bench.databases import KINDS


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """Rounds and sizes; None is each measure's own size."""

    rounds: int = 5
    count: int | None = None
    databases: tuple[str, ...] = KINDS
    #: Requests before those that count.
    warm_up: int = 20
    #: Seconds a process idles before its memory is read: it looks for work a few times.
    idle: float = 5.0
    #: The folder for profiles; None: none are taken.
    profile: Path | None = None
