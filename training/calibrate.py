"""On what the second layer says of held-out writers: whom to favour, and where "sure" begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.triage.model import COLUMNS, HEADS
from training.examples import Example
from training.fit import Array, answer, taught

#: Of the texts marked sure, so many are right when their writer was held out and readers agree:
#: more than what is promised, as voices that nobody here wrote are harder.
SURE = {"target": 0.965, "severity": 0.92}
#: So many of the true escalations may be talked down, in lines as in longer texts.
TALKED_DOWN = 0.017
#: So much of what is security's, and of what is critical, has to be found, in lines as in longer
#: texts.
SECURITY_FOUND = 0.96
CRITICAL_FOUND = 0.88
#: Whose texts have each answer as often as it is met: those that the project began with. What was
#: written later holds more of what is hard.
_USUAL = "start"
Flags = NDArray[np.bool_]
_SECURITY = HEADS["target"].index("security")
_FAVOURS = np.round(np.arange(0.0, 2.51, 0.05), 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class Calibration:
    """What is added to what was learnt.

    Attributes:
        favours: by column, what is added to its log-odds for a line, and for more than a line.
        limits: by question, from which probability on something is said.
    """

    favours: Mapping[str, tuple[float, float]]
    limits: Mapping[str, float]

    def by_column(self) -> list[tuple[float, float]]:
        """The favours of all columns."""
        return [self.favours.get(column, (0.0, 0.0)) for column in COLUMNS]

    def shares(self, totals: Array, lines: Flags) -> dict[str, Array]:
        """Probabilities by question, text and answer; `lines` says which texts are lines."""
        favours = np.where(lines[:, None], *np.array(self.by_column()).T)
        return {head: shares(head, each) for head, each in _by_head(totals + favours).items()}


def _by_head(totals: Array) -> dict[str, Array]:
    return {head: totals[:, [COLUMNS.index(c) for c in columns]] for head, columns in HEADS.items()}


def shares(head: str, totals: Array) -> Array:
    """Probabilities by row, as `bot.triage.scores` has them."""
    if head == "support":
        return np.asarray(1 / (1 + np.exp(-totals)))
    raised = np.exp(totals - totals.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def calibrate(examples: Sequence[Example], totals: Array, lines: Flags) -> Calibration:
    """Chooses everything on log-odds of texts whose writers neither layer had learnt from.

    Only texts on whose answer their readers agree count: where they differ, "sure" means little.
    """
    agreed = {head: _agreed(head, examples) for head in HEADS}
    truth = {head: _truth(head, [examples[at] for at in agreed[head]]) for head in HEADS}
    wanted = {"target": ("security", SECURITY_FOUND), "severity": ("critical", CRITICAL_FOUND)}
    by_head = _by_head(totals)
    favours: dict[str, tuple[float, float]] = {}
    for head, (column, share) in wanted.items():
        usual = _usual(head, examples)
        favours |= {each: (odds, odds) for each, odds in zip(HEADS[head], usual, strict=True)}
        odds, line = by_head[head][agreed[head]] + usual, lines[agreed[head]]
        answers, at = truth[head], HEADS[head].index(column)
        favours[column] = (
            round(usual[at] + _favour(odds[line], answers[line], at, share), 2),
            round(usual[at] + _favour(odds[~line], answers[~line], at, share), 2),
        )
    said = Calibration(favours=favours, limits={}).shares(totals, lines)
    limits = {
        head: _sure_from(said[head][agreed[head]], truth[head], share)
        for head, share in SURE.items()
    }
    security = said["target"].argmax(axis=1)[agreed["support"]] == _SECURITY
    keep = np.where(security, -np.inf, by_head["support"][agreed["support"], 0])
    line = lines[agreed["support"]]
    from_line, from_longer = (
        _keep_from(keep[each], truth["support"][each]) for each in (line, ~line)
    )
    favours["support"] = (0.0, round(from_line - from_longer, 2))
    limits["support"] = float(shares("support", np.array(from_line)))
    return Calibration(favours=favours, limits=limits)


def _usual(head: str, examples: Sequence[Example]) -> list[float]:
    """By answer, the log-ratio of its share among the usual texts to its share of what was taught
    (after Saerens, Latinne and Decaestecker, 2002, on prior shift)."""
    usual = [example for example in examples if example.writer == _USUAL]
    ratios = _taught_shares(head, usual) / _taught_shares(head, examples)
    return [round(float(ratio), 2) for ratio in np.log(ratios)]


def _taught_shares(head: str, examples: Sequence[Example]) -> Array:
    """By answer."""
    _, labels, counts = taught(head, examples)
    sums = np.bincount(labels, counts, minlength=len(HEADS[head]))
    return np.asarray(sums / sums.sum())


def _agreed(head: str, examples: Sequence[Example]) -> list[int]:
    """The places of texts whose readers gave the same answer."""
    return [
        at
        for at, example in enumerate(examples)
        if len({answer(head, reading) for reading in example.readings}) == 1
    ]


def _truth(head: str, examples: Sequence[Example]) -> NDArray[np.int64]:
    answers = ("support", "escalate") if head == "support" else HEADS[head]
    return np.array([answers.index(answer(head, example)) for example in examples])


def _favour(even: Array, truth: NDArray[np.int64], column: int, share: float) -> float:
    """The least that finds the wanted share of a column."""
    for favour in _FAVOURS:
        raised = even.copy()
        raised[:, column] += favour
        if (raised.argmax(axis=1) == column)[truth == column].mean() >= share:
            return float(favour)
    return float(_FAVOURS[-1])


def _sure_from(said: Array, truth: NDArray[np.int64], share: float) -> float:
    """The lowest probability above which the wanted share is right."""
    order = np.argsort(-said.max(axis=1), kind="stable")
    right = (said.argmax(axis=1) == truth)[order]
    running = np.cumsum(right) / np.arange(1, len(right) + 1)
    enough = np.flatnonzero(running >= share)
    last = int(enough[-1]) if len(enough) else 0
    return float(said.max(axis=1)[order[last]])


def _keep_from(keep: Array, truth: NDArray[np.int64]) -> float:
    """The lowest log-odds above which few enough true escalations are talked down."""
    escalations = np.sort(keep[truth == 1])[::-1]
    return float(escalations[int(TALKED_DOWN * len(escalations))]) + 1e-4
