"""Prints how good triage is, and draws it: `make triage-report`."""

import sys
from collections.abc import Collection, Mapping, Sequence

from bot.triage.assessment import TARGETS
from training.calibrate import calibrate
from training.cross_validation import (
    held_out,
    held_out_twice,
    writer_groups,
)
from training.examples import ROOT, development, training
from training.figures import FIGURES, Figure
from training.fit import FREE, MUDDLED
from training.judged import Judged, by_the_bot, unheard
from training.matrix import lines, read
from training.picture import draw

_PICTURE = ROOT / "docs" / "img" / "triage.png"
_MOST_MISTAKES = 12


def main() -> int:
    """The table, the confusion, the worst mistakes in full; docs/img/triage.png."""
    sets = _sets()
    told = [*_table(sets), ""]
    for name, judged in sets.items():
        told += [f"Targets, {name}: labelled down, suggested across", *_confusion(judged), ""]
    name, judged = next(iter(sets.items()))
    told += [f"Worst mistakes, {name}", *_mistakes(judged)]
    sys.stdout.write("\n".join(told) + "\n")
    draw(sets, _PICTURE)
    return 0


def _sets() -> dict[str, Sequence[Judged]]:
    """The development set, where it is at hand, and writers held out in turn."""
    sets: dict[str, Sequence[Judged]] = {}
    if measured := development():
        sets["development set"] = by_the_bot(measured)
    examples = training()
    texts = [read(example.text) for example in examples]
    groups, short = writer_groups(examples), lines(texts)
    totals = held_out_twice(examples, held_out(examples, texts, groups), groups)
    held = unheard(examples, totals, short, calibrate(examples, totals, short))
    sets["writers held out"] = _but(MUDDLED, held)
    sets["free writers held out"] = [j for j in held if j.example.writer in FREE]
    return sets


def _but(writers: Collection[str], judged: Sequence[Judged]) -> list[Judged]:
    return [one for one in judged if one.example.writer not in writers]


def _table(sets: Mapping[str, Sequence[Judged]]) -> list[str]:
    head = "| figure | goal | " + " | ".join(f"{n} ({len(j)})" for n, j in sets.items()) + " |"
    rows = [
        f"| {figure.name} | {figure.goal:.2f} | "
        + " | ".join(_share(figure, judged) for judged in sets.values())
        + " |"
        for figure in FIGURES
    ]
    return [head, "| --- " * (2 + len(sets)) + "|", *rows]


def _share(figure: Figure, judged: Sequence[Judged]) -> str:
    met, asked = figure.of(judged)
    if not asked:
        return "–"
    missed = "" if met / asked >= figure.goal else " ✗"
    return f"{met / asked:.3f} of {asked}{missed}"


def _confusion(judged: Sequence[Judged]) -> list[str]:
    lines = [" " * 12 + "".join(f"{said:>12}" for said in TARGETS)]
    for true in TARGETS:
        counts = (
            sum(one.example.target == true and one.target == said for one in judged)
            for said in TARGETS
        )
        lines.append(f"{true:<12}" + "".join(f"{count:>12}" for count in counts))
    return lines


def _mistakes(judged: Sequence[Judged]) -> list[str]:
    wrong = [one for one in judged if one.target not in (one.example.target, *one.example.accept)]
    down = [one for one in judged if one.advised and not one.example.support]
    low = [o for o in judged if o.severity == "medium" and o.example.severity == "critical"]
    worst = sorted(wrong, key=lambda one: -one.confidence)[:_MOST_MISTAKES]
    return [
        *(_told("talked down", one) for one in down[:_MOST_MISTAKES]),
        *(_told("two levels too low", one) for one in low[:_MOST_MISTAKES]),
        *(_told("wrong team", one) for one in worst),
    ]


def _told(what: str, one: Judged) -> str:
    example = one.example
    return (
        f"- {what}: said {one.target} ({one.confidence:.2f}), {one.severity};"
        f" labelled {example.target}, {example.severity}; {example.id}\n  {example.text}"
    )


if __name__ == "__main__":
    sys.exit(main())
