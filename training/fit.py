"""Fits a linear model to each of the three questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import (  # type: ignore[import-untyped]  # SciPy ships no types
    csr_matrix,
    diags,
    vstack,
)
from sklearn.linear_model import (  # type: ignore[import-untyped]  # scikit-learn ships no types
    LogisticRegression,
)

from bot.triage.model import HEADS
from training.examples import Example

Array = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """How a question is learnt; each number found by cross-validation over voices.

    Attributes:
        strength: inverse of the pull towards zero.
        muddled: how much a text of `MUDDLED` writers counts; the others' count one.
        also: how much a text teaches the target that would do as well, beside its own.
        emphasis: from 0 to 1, how far features that divide the answers well count more (after
            Wang and Manning, "Baselines and Bigrams", 2012).
        apart: whether each answer is learnt against the rest, or all together.
    """

    strength: float
    emphasis: float
    apart: bool
    muddled: float = 1.0
    definite: float = 1.0
    also: float = 0.0


#: Their texts tell everyday trouble whose cause nobody knows; readers differ on those most.
MUDDLED = frozenset("cde")
#: Theirs tell one situation each, with the facts but without the words that give it away.
DEFINITE = frozenset("fghij")

RECIPES: Mapping[str, Recipe] = {
    "target": Recipe(strength=5.0, emphasis=0.3, apart=True, muddled=0.2, also=0.15),
    "severity": Recipe(strength=5.0, emphasis=0.3, apart=True, muddled=0.2),
    "support": Recipe(strength=4.0, emphasis=0.5, apart=False),
}


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights and bases of one question, a column for each answer."""

    weights: Array
    bases: Array

    def logits(self, rows: csr_matrix) -> Array:
        """Log-odds of each answer, a row a text."""
        return np.asarray(rows @ self.weights + self.bases)


def answer(head: str, example: Example) -> str:
    """What the reader answered."""
    if head == "support":
        return "support" if example.support else "escalate"
    return example.target if head == "target" else example.severity


def fit(head: str, rows: csr_matrix, examples: Sequence[Example]) -> Fitted:
    """Logistic regression on rows whose columns are scaled by how well they divide."""
    recipe = RECIPES[head]
    counts = np.array([_counts(example.writer, recipe) for example in examples])
    if head == "support":
        return _regress(rows, np.array([e.support for e in examples]), counts, recipe)
    classes = HEADS[head]
    labels = np.array([classes.index(answer(head, example)) for example in examples])
    if recipe.also:
        rows, labels, counts = _with_second_answers(rows, labels, counts, examples, recipe.also)
    if not recipe.apart:
        return _regress(rows, labels, counts, recipe)
    each = [_regress(rows, labels == at, counts, recipe) for at in range(len(classes))]
    return Fitted(
        np.hstack([one.weights for one in each]), np.concatenate([one.bases for one in each])
    )


def _counts(writer: str, recipe: Recipe) -> float:
    return recipe.muddled if writer in MUDDLED else 1.0


def _with_second_answers(
    rows: csr_matrix, labels: Array, counts: Array, examples: Sequence[Example], also: float
) -> tuple[csr_matrix, Array, Array]:
    """A text whose reader would accept another target teaches that one, too, a little."""
    second = [
        (at, HEADS["target"].index(target))
        for at, example in enumerate(examples)
        for target in example.accept
        if target != example.target
    ]
    places = [at for at, _ in second]
    return (
        vstack([rows, rows[places]]).tocsr(),
        np.concatenate([labels, [label for _, label in second]]),
        np.concatenate([counts, also * counts[places]]),
    )


def _regress(rows: csr_matrix, labels: Array, counts: Array, recipe: Recipe) -> Fitted:
    scale = (1 - recipe.emphasis) + recipe.emphasis * _division(rows, labels)
    learner = LogisticRegression(C=recipe.strength, max_iter=400, tol=1e-3)
    learner.fit(rows @ diags(scale), labels, sample_weight=counts)
    return Fitted(learner.coef_.T * scale[:, None], learner.intercept_)


def _division(rows: csr_matrix, labels: Array) -> Array:
    """By column, the strongest log-ratio between its share of one answer and of the others."""
    stands = (rows > 0).astype(float)
    ratios = []
    for label in np.unique(labels):
        mine = 1 + np.asarray(stands[labels == label].sum(axis=0)).ravel()
        others = 1 + np.asarray(stands[labels != label].sum(axis=0)).ravel()
        ratios.append(np.abs(np.log((mine / mine.sum()) / (others / others.sum()))))
    return np.asarray(np.max(ratios, axis=0))
