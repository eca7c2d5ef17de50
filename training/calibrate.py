"""From log-odds of held-out writers to honest probabilities, and to where "sure" begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.triage.model import HEADS
from training.examples import Example
from training.fit import MUDDLED, Array

#: Of the texts marked sure, so many are right when their writer was held out: more than what is
#: promised, as voices that nobody here wrote are harder.
SURE = {"target": 0.95, "severity": 0.92}
#: So many of the true escalations may be talked down.
TALKED_DOWN = 0.02
#: So much of what is security's, and of what is critical, has to be found.
SECURITY_FOUND = 0.9
CRITICAL_FOUND = 0.82
_TEMPERATURES = np.arange(0.3, 3.01, 0.05)
_LEANS = np.arange(0.0, 2.51, 0.05)


@dataclass(frozen=True, kw_only=True, slots=True)
class Calibration:
    """What turns raw log-odds into what the bot says.

    Attributes:
        divisors: by question, what log-odds are divided by.
        leans: by column, what is added after that: a miss costs more than a second look.
        limits: by question, from which probability on something is said.
    """

    divisors: Mapping[str, float]
    leans: Mapping[str, float]
    limits: Mapping[str, float]

    def logits(self, head: str, raw: Array) -> Array:
        """Calibrated log-odds."""
        leans = np.array([self.leans.get(column, 0.0) for column in HEADS[head]])
        return np.asarray(raw / self.divisors[head] + leans)


def shares(head: str, logits: Array) -> Array:
    """Probabilities by row, as `bot.triage.scores` has them."""
    if head == "support":
        return _logistic(logits)
    if head == "severity":
        top, high, bottom = _logistic(logits).T
        middle = (high + np.maximum(1 - top - bottom, 0)) / 2
        said = np.column_stack([top, middle, bottom])
        return np.asarray(said / said.sum(axis=1, keepdims=True))
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _logistic(logits: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-logits)))


def calibrate(examples: Sequence[Example], raw: Mapping[str, Array]) -> Calibration:
    """Chooses everything on log-odds of texts whose writers the models had not seen.

    Those of `MUDDLED` writers don't count: where readers themselves differ, "sure" means little.
    """
    chosen = [at for at, example in enumerate(examples) if example.writer not in MUDDLED]
    examples = [examples[at] for at in chosen]
    raw = {head: values[chosen] for head, values in raw.items()}
    truth = {
        "target": np.array([HEADS["target"].index(e.target) for e in examples]),
        "severity": np.array([HEADS["severity"].index(e.severity) for e in examples]),
        "support": np.array([0 if e.support else 1 for e in examples]),
    }
    divisors = {head: _divisor(head, raw[head], truth[head]) for head in HEADS}
    even = {head: raw[head] / divisors[head] for head in HEADS}
    wanted = {"target": ("security", SECURITY_FOUND), "severity": ("critical", CRITICAL_FOUND)}
    leans = {
        column: _lean(head, even[head], truth[head], HEADS[head].index(column), share)
        for head, (column, share) in wanted.items()
    }
    found = Calibration(divisors=divisors, leans=leans, limits={})
    said = {head: shares(head, found.logits(head, raw[head])) for head in HEADS}
    limits = {head: _sure_from(said[head], truth[head], share) for head, share in SURE.items()}
    limits["support"] = _keep_from(said, truth)
    return Calibration(divisors=divisors, leans=leans, limits=limits)


def _divisor(head: str, raw: Array, truth: NDArray[np.int64]) -> float:
    """The divisor under which what happened is likeliest."""

    def surprise(divisor: float) -> float:
        said = shares(head, raw / divisor)
        said = np.hstack([said, 1 - said]) if said.shape[1] == 1 else said
        return float(-np.log(said[range(len(truth)), truth]).mean())

    return float(min(_TEMPERATURES, key=surprise))


def _lean(head: str, even: Array, truth: NDArray[np.int64], column: int, share: float) -> float:
    """The least that finds the wanted share of a column."""
    for lean in _LEANS:
        raised = even.copy()
        raised[:, column] += lean
        if (shares(head, raised).argmax(axis=1) == column)[truth == column].mean() >= share:
            return float(lean)
    return float(_LEANS[-1])


def _sure_from(said: Array, truth: NDArray[np.int64], share: float) -> float:
    """The lowest probability above which the wanted share is right."""
    order = np.argsort(-said.max(axis=1), kind="stable")
    right = (said.argmax(axis=1) == truth)[order]
    running = np.cumsum(right) / np.arange(1, len(right) + 1)
    enough = np.flatnonzero(running >= share)
    last = int(enough[-1]) if len(enough) else 0
    return float(said.max(axis=1)[order[last]])


def _keep_from(said: Mapping[str, Array], truth: Mapping[str, NDArray[np.int64]]) -> float:
    """The lowest probability above which few enough true escalations are talked down."""
    advised = said["target"].argmax(axis=1) != HEADS["target"].index("security")
    keep = np.where(advised, said["support"][:, 0], 0.0)
    escalations = np.sort(keep[truth["support"] == 1])[::-1]
    return float(escalations[int(TALKED_DOWN * len(escalations))]) + 1e-6
