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
    #: Where profiles and logs go; None: no profiles are taken.
    profile: Path | None = None
