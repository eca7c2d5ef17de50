"""Figures of several rounds, and the table of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

HEAD = (
    "| measure | database | bot | baseline | ratio | goal | |",
    "| --- | --- | --- | --- | --- | --- | --- |",
)
Goal = Callable[[float], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """One line of the table: a figure per round, beside the baseline of the same round.

    The goal is asked of the median of `compared`: the ratios, unless the goal is another.
    """

    measure: str
    database: str
    unit: str
    figures: Sequence[float]
    baseline: Sequence[float] = ()
    goal: str = ""
    #: Whether a median meets the goal; None: there is none.
    met: Goal | None = None
    #: What the goal is about, when it isn't the ratio.
    compared: Sequence[float] | None = None
    notes: Sequence[str] = field(default_factory=tuple)

    @property
    def ratios(self) -> list[float]:
        """The figure over the baseline, round by round."""
        pairs = zip(self.figures, self.baseline, strict=False)
        return [figure / baseline for figure, baseline in pairs if baseline]

    def line(self) -> str:
        """The line as Markdown."""
        ratio = _spread(self.ratios, "×") if self.baseline else "—"
        baseline = _spread(self.baseline, self.unit) if self.baseline else "—"
        cells = (
            self.measure,
            self.database,
            _spread(self.figures, self.unit),
            baseline,
            ratio,
            self.goal or "—",
            self._verdict(),
        )
        return f"| {' | '.join(cells)} |"

    def _verdict(self) -> str:
        if self.met is None:
            return ""
        values = self.ratios if self.compared is None else self.compared
        return "✓" if self.met(median(values)) else "✗"


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
