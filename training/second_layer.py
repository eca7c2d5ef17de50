"""Fits the second layer: logistic regression on the log-odds of the first and the hidden one."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from sklearn.linear_model import (  # type: ignore[import-untyped]  # scikit-learn ships no types
    LogisticRegression,
)

from bot.triage.model import HEADS
from bot.triage.stacking import SecondLayer, inputs
from training.examples import Example
from training.fit import Array, taught

#: Inverse of the pull towards zero, for inputs of equal spread. By cross-validation over writers;
#: a third or three times as much makes no difference.
_STRENGTH: Final = 0.01
_DIGITS: Final = 5


def fit_second(odds: Array, examples: Sequence[Example]) -> SecondLayer:
    """Learns from `odds` by text, source and column, as `cross_validation.held_out` gives them.

    They are of models that hadn't seen the text's writer: of texts that they learnt from, both
    layers are too sure.
    """
    given = np.array([inputs(each) for each in odds.tolist()])
    middle, spread = given.mean(axis=0), given.std(axis=0)
    even = (given - middle) / spread
    weights: list[list[float]] = []
    bases: list[float] = []
    for head in HEADS:
        texts, labels, counts = taught(head, examples)
        learner = LogisticRegression(C=_STRENGTH, max_iter=1000)
        learner.fit(even[texts], labels, sample_weight=counts / counts.mean())
        for row, base in zip(learner.coef_ / spread, learner.intercept_, strict=True):
            weights.append([round(float(weight), _DIGITS) for weight in row])
            bases.append(round(float(base - row @ middle), _DIGITS))
    return SecondLayer(weights=weights, bases=bases)
