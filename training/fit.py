"""Fits the first layer: a linear model for each of the three questions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import (  # type: ignore[import-untyped]  # SciPy ships no types
    csr_matrix,
    diags,
)
from sklearn.linear_model import (  # type: ignore[import-untyped]  # scikit-learn ships no types
    LogisticRegression,
)

from bot.triage.model import HEADS
from training.examples import Example, Reading

Array = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """How a question is learnt; each number found by cross-validation over voices or writers.

    Attributes:
        strength: inverse of the pull towards zero.
        also: how much a text teaches the target that would do as well, beside its own.
        emphasis: from 0 to 1, how far features that divide the answers well count more (after
            Wang and Manning, "Baselines and Bigrams", 2012).
        apart: how much learning each answer against the rest counts beside learning all together.
    """

    strength: float
    emphasis: float
    apart: float
    also: float = 0.0


#: Their texts tell everyday trouble whose cause nobody knows; readers differ on those most.
MUDDLED = frozenset("cde")
#: They wrote as people do at work, each about what came to mind, and of no plan or question knew.
FREE = ("es", "et", "eu", "ev", "ew", "ex", "ey", "ez", "fa", "fb", "fc", "fd")
#: How much a text counts, by its writer; one where nothing is said. "start", "a", "b" and the free
#: are fewer than those who went by a plan; "plain" has the product's own examples.
COUNTS: Mapping[str, float] = {
    **dict.fromkeys(("start", "a", "b", *FREE), 3.0),
    **dict.fromkeys(MUDDLED, 0.2),
    "plain": 3.0,
}

RECIPES: Mapping[str, Recipe] = {
    "target": Recipe(strength=5.0, emphasis=0.3, apart=0.5, also=0.15),
    "severity": Recipe(strength=5.0, emphasis=0.3, apart=1.0),
    "support": Recipe(strength=4.0, emphasis=0.5, apart=0.0),
}


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights and bases, a column for each answer."""

    weights: Array
    bases: Array


def answer(head: str, reading: Reading) -> str:
    """What the reader answered."""
    if head == "support":
        return "support" if reading.support else "escalate"
    return reading.target if head == "target" else reading.severity


def first_layer(rows: csr_matrix, examples: Sequence[Example]) -> Fitted:
    """The weights of all three questions, a column for each of `model.COLUMNS`."""
    return _beside([fit(head, rows, examples) for head in HEADS])


def fit(head: str, rows: csr_matrix, examples: Sequence[Example]) -> Fitted:
    """Logistic regression on rows whose columns are scaled by how well they divide."""
    recipe = RECIPES[head]
    answers = _answers(head)
    texts, labels, counts = taught(head, examples)
    rows = rows[texts]
    together = _regress(rows, labels, counts, recipe) if recipe.apart < 1 else None
    if not recipe.apart and together:
        return together
    each = [_regress(rows, labels == at, counts, recipe) for at in range(len(answers))]
    apart = _beside(each)
    return _mean(apart, together, recipe.apart) if together else apart


def taught(head: str, examples: Sequence[Example]) -> tuple[Places, Places, Array]:
    """What the readers answered: numbers of texts, numbers of answers, and how much each counts."""
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    answers = _answers(head)
    for at, example in enumerate(examples):
        for said, part in _teaches(head, example, RECIPES[head]):
            found[at, answers.index(said)] += part
    texts, labels = np.array(list(found), np.int64).T
    return texts, labels, np.array(list(found.values()), np.float64)


def _answers(head: str) -> Sequence[str]:
    return HEADS[head] if head != "support" else ("escalate", "support")


def _beside(each: Sequence[Fitted]) -> Fitted:
    return Fitted(
        np.hstack([one.weights for one in each]), np.concatenate([one.bases for one in each])
    )


def _mean(one: Fitted, other: Fitted, share: float) -> Fitted:
    return Fitted(
        share * one.weights + (1 - share) * other.weights,
        share * one.bases + (1 - share) * other.bases,
    )


def _teaches(head: str, example: Example, recipe: Recipe) -> Iterator[tuple[str, float]]:
    """Answers, and how much each counts: its readers have equal parts in a text."""
    part = COUNTS.get(example.writer, 1.0) / len(example.readings)
    for reading in example.readings:
        yield answer(head, reading), part
        for target in reading.accept if head == "target" else ():
            if target != reading.target:
                yield target, recipe.also * part


def _regress(rows: csr_matrix, labels: Places, counts: Array, recipe: Recipe) -> Fitted:
    scale = (1 - recipe.emphasis) + recipe.emphasis * _division(rows, labels)
    learner = LogisticRegression(C=recipe.strength, max_iter=400, tol=1e-3)
    learner.fit(rows @ diags(scale), labels, sample_weight=counts)
    return Fitted(learner.coef_.T * scale[:, None], learner.intercept_)


def _division(rows: csr_matrix, labels: Places) -> Array:
    """By column, the strongest log-ratio between its share of one answer and of the others."""
    stands = (rows > 0).astype(float)
    ratios = []
    for label in np.unique(labels):
        mine = 1 + np.asarray(stands[labels == label].sum(axis=0)).ravel()
        others = 1 + np.asarray(stands[labels != label].sum(axis=0)).ravel()
        ratios.append(np.abs(np.log((mine / mine.sum()) / (others / others.sum()))))
    return np.asarray(np.max(ratios, axis=0))
