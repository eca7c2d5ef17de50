"""Draws how far a stated probability can be believed, and what is taken for what."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.triage.assessment import TARGETS
from training.judged import Judged

_BINS = ((0.0, 0.5), (0.5, 0.65), (0.65, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, 1.01))
_INK, _GREY = "#1d1c1d", "#8a8a8d"
_COLOURS = ("#1264a3", "#e8912d", "#2bac76")


def draw(sets: dict[str, Sequence[Judged]], path: Path) -> None:
    """Reliability of each set, confusion of the first; the same figures give the same bytes."""
    mpl.rcParams["svg.hashsalt"] = "triage"
    figure = Figure(figsize=(10, 4.4), layout="constrained")
    left, right = figure.subplots(1, 2)
    _reliability(left, sets)
    name, judged = next(iter(sets.items()))
    _confusion(right, judged, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110, metadata={"Software": None})


def _reliability(axes: Axes, sets: dict[str, Sequence[Judged]]) -> None:
    axes.plot([0.2, 1], [0.2, 1], color=_GREY, linestyle="--", linewidth=1)
    for (name, judged), colour in zip(sets.items(), _COLOURS, strict=False):
        points = [_point(judged, low, high) for low, high in _BINS]
        kept = [point for point in points if point]
        axes.plot(*zip(*kept, strict=True), marker="o", color=colour, label=name)
    axes.set_xlabel("probability given to the first target")
    axes.set_ylabel("share that was right")
    axes.set_title("How far to believe it", color=_INK)
    axes.legend(frameon=False)


def _point(judged: Sequence[Judged], low: float, high: float) -> tuple[float, float] | None:
    within = [one for one in judged if low <= one.confidence < high]
    if len(within) < 5:
        return None
    return (
        sum(one.confidence for one in within) / len(within),
        sum(one.right for one in within) / len(within),
    )


def _confusion(axes: Axes, judged: Sequence[Judged], name: str) -> None:
    counts = [
        [
            sum(one.example.target == true and one.target == said for one in judged)
            for said in TARGETS
        ]
        for true in TARGETS
    ]
    rows = [[count / max(sum(row), 1) for count in row] for row in counts]
    axes.imshow(rows, cmap="Blues", vmin=0, vmax=1)
    for y, row in enumerate(counts):
        for x, count in enumerate(row):
            colour = "white" if rows[y][x] > 0.5 else _INK
            axes.text(x, y, str(count), ha="center", va="center", color=colour)
    axes.set_xticks(range(len(TARGETS)), TARGETS, rotation=30)
    axes.set_yticks(range(len(TARGETS)), TARGETS)
    axes.set_xlabel("suggested")
    axes.set_ylabel("labelled")
    axes.set_title(f"What is taken for what: {name}", color=_INK)
