"""On what the second layer says of held-out writers: whom to favour, and where "sure" begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.triage.model import COLUMNS, HEADS
from training.examples import Example
from training.fit import Array, Places, answer, taught

#: Of the texts marked sure, so many are right when their writer was held out and readers agree:
#: more than what is promised, as voices that nobody here wrote are harder. How likely an answer is
#: counts here, not how far it is favoured: what is chosen because a miss costs much is seldom sure.
SURE = {"target": 0.98, "severity": 0.92}
#: So many of the true escalations may be talked down, in lines as in longer texts.
TALKED_DOWN = 0.017
#: So much of what is security's, and of what is critical, has to be found, in lines as in longer
#: texts.
SECURITY_FOUND = 0.97
CRITICAL_FOUND = 0.90
#: Whose texts have each answer as often as it is met: those that the project began with. What was
#: written later holds more of what is hard.
_USUAL = "start"
Flags = NDArray[np.bool_]
#: The questions of which one answer is chosen; the third is only whether or not.
_CHOICES = ("target", "severity")
#: Of a question, the answer that has to be found, and how often.
_WANTED = {"target": ("security", SECURITY_FOUND), "severity": ("critical", CRITICAL_FOUND)}
_SECURITY, _SUPPORT = HEADS["target"].index("security"), COLUMNS.index("support")
_FAVOURS = np.round(np.arange(0.0, 2.51, 0.05), 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class Calibration:
    """What is added to what was learnt.

    Attributes:
        usual: by column, what is added to its log-odds for answers to be as frequent as usual.
        favours: by column, what is added besides, for a line and for more than a line, before the
            likeliest is chosen.
        limits: by question, from which probability on something is said.
    """

    usual: Sequence[float]
    favours: Sequence[tuple[float, float]]
    limits: Mapping[str, float]

    def likely(self, totals: Array) -> dict[str, Array]:
        """Probabilities by question, text and answer."""
        even = _by_head(totals + np.array(self.usual))
        return {head: _shares(even[head]) for head in _CHOICES}

    def chosen(self, totals: Array, lines: Flags) -> dict[str, Places]:
        """The place of the answer to suggest, by question and text; `lines` says which texts are
        lines."""
        favoured = _by_head(self._favoured(totals, lines))
        return {head: favoured[head].argmax(axis=1) for head in _CHOICES}

    def keeping(self, totals: Array, lines: Flags) -> Array:
        """By text, how much speaks for support's keeping it, from 0 to 1."""
        return _logistic(self._favoured(totals, lines)[:, _SUPPORT])

    def _favoured(self, totals: Array, lines: Flags) -> Array:
        line, longer = np.array(self.favours).T
        return np.asarray(totals + np.array(self.usual) + np.where(lines[:, None], line, longer))


def _by_head(totals: Array) -> dict[str, Array]:
    return {head: totals[:, [COLUMNS.index(c) for c in columns]] for head, columns in HEADS.items()}


def _shares(totals: Array) -> Array:
    """Probabilities by row, as `bot.triage.scores` has them."""
    raised = np.exp(totals - totals.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _logistic(totals: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-totals)))


def calibrate(examples: Sequence[Example], totals: Array, lines: Flags) -> Calibration:
    """Chooses everything on log-odds of texts whose writers neither layer had learnt from.

    Only texts on whose answer their readers agree count: where they differ, "sure" means little.
    """
    agreed = {head: _agreed(head, examples) for head in HEADS}
    truth = {head: _truth(head, [examples[at] for at in agreed[head]]) for head in HEADS}
    usual = dict.fromkeys(COLUMNS, 0.0)
    for head in _CHOICES:
        usual |= dict(zip(HEADS[head], _usual(head, examples), strict=True))
    even = _by_head(totals + np.array([*usual.values()]))
    favours = dict.fromkeys(COLUMNS, (0.0, 0.0))
    for head, (column, share) in _WANTED.items():
        odds, line = even[head][agreed[head]], lines[agreed[head]]
        answers, at = truth[head], HEADS[head].index(column)
        favours[column] = (
            _favour(odds[line], answers[line], at, share),
            _favour(odds[~line], answers[~line], at, share),
        )
    said = Calibration(usual=[*usual.values()], favours=[*favours.values()], limits={})
    likely, chosen = said.likely(totals), said.chosen(totals, lines)
    limits = {
        head: _sure_from(likely[head][agreed[head]], chosen[head][agreed[head]], truth[head], share)
        for head, share in SURE.items()
    }
    security = chosen["target"][agreed["support"]] == _SECURITY
    keep = np.where(security, -np.inf, totals[agreed["support"], _SUPPORT])
    line = lines[agreed["support"]]
    from_line, from_longer = (
        _keep_from(keep[each], truth["support"][each]) for each in (line, ~line)
    )
    favours["support"] = (0.0, round(from_line - from_longer, 2))
    limits["support"] = float(_logistic(np.array(from_line)))
    return Calibration(usual=[*usual.values()], favours=[*favours.values()], limits=limits)


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


def _truth(head: str, examples: Sequence[Example]) -> Places:
    answers = ("support", "escalate") if head == "support" else HEADS[head]
    return np.array([answers.index(answer(head, example)) for example in examples])


def _favour(even: Array, truth: Places, column: int, share: float) -> float:
    """The least that finds the wanted share of a column."""
    for favour in _FAVOURS:
        raised = even.copy()
        raised[:, column] += favour
        if (raised.argmax(axis=1) == column)[truth == column].mean() >= share:
            return float(favour)
    return float(_FAVOURS[-1])


def _sure_from(likely: Array, chosen: Places, truth: Places, share: float) -> float:
    """The lowest probability of what is chosen above which the wanted share is right."""
    probability = likely[np.arange(len(chosen)), chosen]
    order = np.argsort(-probability, kind="stable")
    running = np.cumsum((chosen == truth)[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(running >= share)
    last = int(enough[-1]) if len(enough) else 0
    return float(probability[order[last]])


def _keep_from(keep: Array, truth: Places) -> float:
    """The lowest log-odds above which few enough true escalations are talked down."""
    escalations = np.sort(keep[truth == 1])[::-1]
    return float(escalations[int(TALKED_DOWN * len(escalations))]) + 1e-4
