"""Sets and measures the weights of `bot/triage/similarity.py`, on pairs labelled by reading.

`training/pairs/set-*.jsonl` sets weights and limits; its topics are held out in turn for the
figures. Many words of `bot/triage/likeness_things.py` and `likeness_troubles.py` were written
knowing those pairs, so that is too kind. `held-*.jsonl` was written after they stood, and is for
measuring only; words that came later were written without a look at it. Texts of the
training set, two by two at random, stand for all that has nothing to do with each other: nearly
every pair in use is of that kind. So few of them are taken for the same that limits hang on which
are drawn; they are drawn from the writers up to `_LAST`, and so don't move with every new one.

    python -m training.similarity        prints the figures
    python -m training.similarity set    makes bot/triage/likeness.json anew
"""

import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]  # SciPy ships no types

from bot.triage import customers, likeness_things, likeness_troubles, similarity
from training.examples import ROOT, Example, training

PAIRS = ROOT / "training" / "pairs"
#: What is promised.
PRECISION, RECALL = 0.9, 0.6
#: The threshold is set where held-out topics are as precise as this, and so few strangers
#: in a thousand are taken for the same; fewer where it counts for the severity.
_WANTED_PRECISION = 0.91
_MOST_STRANGERS, _FEWEST_STRANGERS = 1.3, 0.8
_STRANGERS = 10_000
_LAST = "cf"
#: All strangers together weigh as much as this many pairs.
_STRANGERS_WEIGH = 400.0
_FOLDS = 10
_DECAY = 0.001
#: Signs count at least this, which so few pairs can't teach. Nearly the same words: in use they
#: mostly tell of the same issue, while many of the pairs that differ were written to look alike.
_AT_LEAST = {"wording": 3.0, "other codes": -4.0, "only one wishes": -3.0}

Numbers = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two descriptions, and whether a reader calls them the same issue.

    Attributes:
        topic: pairs of one topic share texts, and are held out together.
        kind: what makes the pair easy or hard.
    """

    id: str
    topic: str
    one: str
    other: str
    same: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Of some pairs: how many were called the same, rightly, and how many are."""

    called: int
    rightly: int
    same: int

    @property
    def precision(self) -> float:
        """Of those called the same, the part that is."""
        return self.rightly / self.called if self.called else 1.0

    @property
    def recall(self) -> float:
        """Of those that are the same, the part that is called so."""
        return self.rightly / self.same if self.same else 1.0


def pairs(which: str) -> list[Pair]:
    """The pairs to set weights by ("set") or to measure with ("held")."""
    lines = [
        line
        for path in sorted(PAIRS.glob(f"{which}-*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return [Pair(**json.loads(line)) for line in lines]


def measure(labelled: Sequence[Pair]) -> Measured:
    """What the shipped weights make of pairs."""
    called = [pair.same for pair in labelled if _probability(pair) >= similarity.load().least]
    return Measured(len(called), sum(called), sum(pair.same for pair in labelled))


def strangers(count: int) -> list[tuple[str, str]]:
    """Texts of different voices two by two: nearly all are different issues."""
    texts = [(example.voice, example.text) for example in _drawn_from()]
    rng = random.Random(7)  # noqa: S311  # chosen, not secret
    rng.shuffle(texts)
    found: list[tuple[str, str]] = []
    while len(found) < count:
        rng.shuffle(texts)
        found += [(one, other) for (x, one), (y, other) in pairwise(texts) if x != y]
    return found[:count]


def _drawn_from() -> list[Example]:
    """Texts of all writers but the latest; those of one letter, or of several words, came first."""
    return [
        example
        for example in training()
        if len(example.writer) != len(_LAST) or example.writer <= _LAST
    ]


@cache
def _read(text: str) -> similarity.Likeness:
    return similarity.read(text, customers.find(text))


def _probability(pair: Pair) -> float:
    return _likely(pair.one, pair.other)


def _likely(one: str, other: str) -> float:
    return similarity.likeness(_read(one), _read(other))


def _signs(one: str, other: str, rarity: dict[str, float]) -> list[float]:
    return list(similarity.signs(_read(one), _read(other), rarity).values())


def _rarity() -> dict[str, float]:
    """By thing and trouble, the rarer in texts of all kinds the more."""
    read = [similarity.read(example.text, example.customers) for example in _drawn_from()]
    expected = (f"not {name}" for name in likeness_troubles.EXPECTED)
    names = sorted(
        {
            *likeness_things.THINGS,
            *likeness_troubles.TROUBLES,
            *likeness_troubles.KIN,
            *expected,
        }
    )
    count = {name: sum(name in one.things | one.troubles for one in read) for name in names}
    return {name: round(log((len(read) + 50) / (count[name] + 5)), 2) for name in names}


def _fit(signs: Numbers, same: Numbers, weigh: Numbers) -> Numbers:
    """Logistic regression in which every sign speaks for or against as it must."""
    rows = np.column_stack([np.ones(len(signs)), signs])
    weigh = weigh / weigh.sum()

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total = rows @ weights
        wrong = 1 / (1 + np.exp(-total)) - same
        pull = _DECAY * np.array([0.0, *weights[1:]])
        value = float(weigh @ (np.logaddexp(0, total) - same * total) + pull @ weights / 2)
        return value, rows.T @ (wrong * weigh) + pull

    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    bounds += [
        (None, _AT_LEAST.get(name, 0.0))
        if name in similarity.AGAINST
        else (_AT_LEAST.get(name, 0.0), None)
        for name in _names()
    ]
    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B")
    weights: Numbers = found.x
    return weights


def _names() -> list[str]:
    empty = similarity.read("")
    return list(similarity.signs(empty, empty, {}))


def _probabilities(weights: Numbers, signs: Numbers) -> Numbers:
    total = weights[0] + signs @ weights[1:]
    probabilities: Numbers = 1 / (1 + np.exp(-total))
    return probabilities


@dataclass(frozen=True, slots=True)
class Learnt:
    """Weights and limits, and what came out for topics that were held out in turn."""

    weights: Numbers
    rarity: dict[str, float]
    least: float
    sure: float
    held_out: Measured


def learn() -> Learnt:
    """Fit the weights; set the limits on topics held out in turn, and on strangers.

    For the figures each fold's weights and limit come from the other folds.
    """
    labelled = pairs("set")
    rarity = _rarity()
    known = np.array([_signs(pair.one, pair.other, rarity) for pair in labelled])
    same = np.array([float(pair.same) for pair in labelled])
    drawn = np.array([_signs(one, other, rarity) for one, other in strangers(_STRANGERS)])
    learnt, watched = drawn[::2], drawn[1::2]

    def fit(chosen: NDArray[np.bool_]) -> Numbers:
        count = int(chosen.sum())
        return _fit(
            np.vstack([known[chosen], learnt]),
            np.concatenate([same[chosen], np.zeros(len(learnt))]),
            np.concatenate([np.ones(count), np.full(len(learnt), _STRANGERS_WEIGH / len(learnt))]),
        )

    folds = _folds(labelled)
    held = np.zeros(len(labelled))
    for at in range(_FOLDS):
        held[folds == at] = _probabilities(fit(folds != at), known[folds == at])
    weights = fit(np.ones(len(labelled), dtype=bool))
    unlike = _probabilities(weights, watched)
    limits = np.zeros(len(labelled))
    for at in range(_FOLDS):
        others = folds != at
        limits[~others] = _threshold(held[others], same[others], unlike, _MOST_STRANGERS)
    called = same[held >= limits]
    return Learnt(
        weights=weights,
        rarity=rarity,
        least=_threshold(held, same, unlike, _MOST_STRANGERS),
        sure=_threshold(held, same, unlike, _FEWEST_STRANGERS),
        held_out=Measured(len(called), int(called.sum()), int(same.sum())),
    )


def _folds(labelled: Sequence[Pair]) -> NDArray[np.int_]:
    """Pairs of one topic are in one fold."""
    topics = sorted({pair.topic for pair in labelled})
    fold = {topic: at % _FOLDS for at, topic in enumerate(topics)}
    return np.array([fold[pair.topic] for pair in labelled])


def write(learnt: Learnt) -> None:
    """Make the shipped file anew."""
    weights = [round(float(weight), 2) for weight in learnt.weights]
    written = {
        "base": weights[0],
        "signs": dict(zip(_names(), weights[1:], strict=True)),
        "least": learnt.least,
        "sure": learnt.sure,
        "rarity": learnt.rarity,
    }
    similarity.FILE.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def _threshold(held: Numbers, same: Numbers, unlike: Numbers, most: float) -> float:
    """The lowest that is precise enough and takes few enough strangers for the same."""
    for hundredth in range(30, 99):
        least = hundredth / 100
        called = same[held >= least]
        precise = len(called) > 0 and called.mean() >= _WANTED_PRECISION
        if precise and 1000 * (unlike >= least).mean() <= most:
            return least
    raise ValueError("no threshold is precise enough")


def report(held_out: Measured) -> list[str]:
    """The figures as lines of Markdown."""
    taken = sum(_likely(one, other) >= similarity.load().least for one, other in strangers(20_000))
    return [
        f"| pairs | number | called the same | precision (goal {PRECISION}) | are the same |"
        f" recall (goal {RECALL}) |",
        "| --- | --- | --- | --- | --- | --- |",
        _row("topics held out in turn", len(pairs("set")), held_out),
        *_rows(pairs("held")),
        "",
        f"Of 20,000 pairs of texts that have nothing to do with each other, {taken} are called the"
        f" same ({taken / 20:.2f} in 1,000).",
    ]


def _row(name: str, number: int, found: Measured) -> str:
    return (
        f"| {name} | {number} | {found.called} | {found.precision:.3f} | {found.same} |"
        f" {found.recall:.3f} |"
    )


def _rows(labelled: Sequence[Pair]) -> list[str]:
    rows = [_row("words unseen, too", len(labelled), measure(labelled))]
    for kind in sorted({pair.kind for pair in labelled}):
        some = [pair for pair in labelled if pair.kind == kind]
        rows.append(_row(f"… {kind}", len(some), measure(some)))
    return rows


def mistakes(labelled: Sequence[Pair]) -> list[str]:
    """Every pair called wrongly, in full."""
    least = similarity.load().least
    told = [(pair, _probability(pair)) for pair in labelled]
    return [
        f"- {'missed' if pair.same else 'not the same'} ({likely:.2f}), {pair.id}: {pair.one}\n"
        f"  / {pair.other}"
        for pair, likely in told
        if (likely >= least) != pair.same
    ]


def main(arguments: Sequence[str]) -> int:
    """Print the figures; with "set", make the shipped file anew before."""
    learnt = learn()
    if "set" in arguments:
        write(learnt)
    lines = [*report(learnt.held_out), "", *mistakes(pairs("held"))]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
