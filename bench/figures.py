"""Figures of several rounds, and the table of them: each cell is min / median / max."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal

HEAD = (
    "| measure | database | bot | baseline | beside it | goal | |",
    "| --- | --- | --- | --- | --- | --- | --- |",
)
Goal = Callable[[float], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """One line of the table: a figure per round, beside the baseline of the same round.

    The goal is asked of the median over the rounds of what `compared` says: the figure over
    its baseline, the figure less its baseline, or the figure alone.
    """

    measure: str
    database: str
    unit: str
    figures: Sequence[float]
    baseline: Sequence[float] = ()
    goal: str = ""
    #: Whether a median meets the goal; None: there is none.
    met: Goal | None = None
    compared: Literal["ratio", "difference", "figure"] = "ratio"
    notes: Sequence[str] = field(default_factory=tuple)

    @property
    def comparison(self) -> list[float]:
        """What the goal is asked of, round by round."""
        pairs = list(zip(self.figures, self.baseline, strict=False))
        match self.compared:
            case "figure":
                return list(self.figures)
            case "difference":
                return [figure - baseline for figure, baseline in pairs]
        return [figure / baseline for figure, baseline in pairs]

    def line(self) -> str:
        """The line as Markdown."""
        cells = (
            self.measure,
            self.database,
            _spread(self.figures, self.unit),
            _spread(self.baseline, self.unit),
            self._compared(),
            self.goal or "—",
            self._verdict(),
        )
        return f"| {' | '.join(cells)} |"

    def _compared(self) -> str:
        if self.compared == "figure":
            return "—"
        return _spread(self.comparison, "×" if self.compared == "ratio" else f"{self.unit} more")

    def _verdict(self) -> str:
        if self.met is None or not self.comparison:
            return ""
        return "✓" if self.met(median(self.comparison)) else "✗"


def at_most(limit: float) -> Goal:
    """No more than `limit`."""
    return lambda value: value <= limit


def at_least(limit: float) -> Goal:
    """No less than `limit`."""
    return lambda value: value >= limit


def table(results: Sequence[Result]) -> str:
    """The table as Markdown, with its notes below."""
    lines = [*HEAD, *(result.line() for result in results)]
    notes = dict.fromkeys(note for result in results for note in result.notes)
    return "\n".join([*lines, "", *(f"- {note}" for note in notes)]).rstrip()


def _spread(values: Sequence[float], unit: str) -> str:
    if not values:
        return "—"
    shown = " / ".join(_short(value) for value in (min(values), median(values), max(values)))
    return f"{shown} {unit}"


def _short(value: float) -> str:
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"
