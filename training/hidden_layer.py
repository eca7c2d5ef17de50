"""Fits the hidden layer: a small network that learns all three questions at once.

scikit-learn's own network can't be taught by answers in parts, and forgets nothing while it learns
(dropout: Srivastava et al., 2014), without which a network knows these texts by heart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # SciPy ships no types

from bot.triage.model import HEADS
from training.examples import Example
from training.fit import Array, taught

Floats = NDArray[np.float32]

#: All that follows was found by cross-validation over writers; half or twice as much of any made
#: little difference, but for the rounds: with half of them it had learnt too little. Nor did a
#: second network beside the first.
UNITS: Final = 64
_ROUNDS: Final = 30
_AT_ONCE: Final = 256
_PACE: Final = 3e-3
_FORGETS: Final = 0.5
_NOTHING, _MADE_UP = np.float32(0), np.float32(1 / (1 - _FORGETS))
_SPREAD: Final = 0.055
#: Of the gradient and of its square, what is kept from step to step (Adam: Kingma and Ba, 2015).
_KEPT: Final = (0.9, 0.99)
_NEVER_ZERO: Final = 1e-8
_BEGUN: Final = 1

#: The places of each question's answers. The last has two here, and one column in the model.
_WIDTHS: Final = [max(len(columns), 2) for columns in HEADS.values()]
_HEADS: Final = [slice(sum(_WIDTHS[:at]), sum(_WIDTHS[: at + 1])) for at in range(len(_WIDTHS))]


@dataclass(frozen=True, kw_only=True, slots=True)
class Network:
    """Its weights.

    Attributes:
        weights: by feature and unit.
        bases: by unit.
        outward: by unit and column of `model.COLUMNS`.
        outward_bases: by column.
    """

    weights: Array
    bases: Array
    outward: Array
    outward_bases: Array

    def odds(self, rows: csr_matrix) -> Array:
        """Log-odds by row and column."""
        heard = np.maximum(rows @ self.weights + self.bases, 0)
        return np.asarray(heard @ self.outward + self.outward_bases)


def fit_hidden(rows: csr_matrix, examples: Sequence[Example]) -> Network:
    """Learns from the features that the layer knows."""
    learnt = _learn(rows.astype(np.float32), *_taught(examples))
    inward, bases, outward, outward_bases = (each.astype(np.float64) for each in learnt)
    return Network(
        weights=inward,
        bases=bases,
        outward=_columns(outward),
        outward_bases=_columns(outward_bases[None])[0],
    )


def _taught(examples: Sequence[Example]) -> tuple[Floats, Floats]:
    """By text, the share of each answer; and how much the text counts for each question."""
    answers = np.zeros((len(examples), sum(_WIDTHS)), np.float32)
    for head, places in zip(HEADS, _HEADS, strict=True):
        texts, labels, parts = taught(head, examples)
        np.add.at(answers[:, places], (texts, labels), parts)
    counts = np.column_stack([answers[:, places].sum(axis=1) for places in _HEADS])
    for places in _HEADS:
        answers[:, places] /= answers[:, places].sum(axis=1, keepdims=True)
    return answers, counts / counts.mean(axis=0)


def _columns(outward: Array) -> Array:
    """Answers to columns. What all of a question's answers share makes no difference."""
    *choices, support = (outward[:, places] for places in _HEADS)
    even = [each - each.mean(axis=1, keepdims=True) for each in choices]
    return np.hstack([*even, support[:, 1:] - support[:, :1]])


@dataclass
class _Adam:
    """One matrix of weights, and how it was moved lately."""

    weights: Floats
    mean: Floats = field(init=False)
    square: Floats = field(init=False)

    def __post_init__(self) -> None:
        self.mean, self.square = np.zeros_like(self.weights), np.zeros_like(self.weights)

    def move(self, gradient: Floats, pace: float, step: int) -> None:
        """One step down."""
        kept, kept_square = _KEPT
        self.mean += (1 - kept) * (gradient - self.mean)
        self.square += (1 - kept_square) * (np.square(gradient) - self.square)
        even = np.sqrt(self.square / (1 - kept_square**step)) + _NEVER_ZERO
        self.weights -= (pace / (1 - kept**step)) * self.mean / even


def _learn(rows: csr_matrix, answers: Floats, counts: Floats) -> list[Floats]:
    """Weights, bases, outward weights and bases; the same every time."""
    chance = np.random.default_rng(_BEGUN)
    shapes = ((rows.shape[1], UNITS), (UNITS,), (UNITS, answers.shape[1]), (answers.shape[1],))
    begins = [
        chance.normal(0, _SPREAD, shape) if len(shape) > 1 else np.zeros(shape) for shape in shapes
    ]
    inward, bases, outward, outward_bases = (_Adam(b.astype(np.float32)) for b in begins)
    steps = _ROUNDS * -(-rows.shape[0] // _AT_ONCE)
    step = 0
    for _ in range(_ROUNDS):
        order = chance.permutation(rows.shape[0])
        for first in range(0, len(order), _AT_ONCE):
            texts = order[first : first + _AT_ONCE]
            given = rows[texts]
            given.data *= _forget(chance, given.data.shape)
            total = given @ inward.weights + bases.weights
            left = _forget(chance, total.shape) * (total > 0)
            heard = total * left
            said = heard @ outward.weights + outward_bases.weights
            wrong = _wrong(said, answers[texts], counts[texts])
            back = (wrong @ outward.weights.T) * left
            step += 1
            pace = _PACE * (1 - step / (steps + 1))
            outward.move(heard.T @ wrong, pace, step)
            outward_bases.move(wrong.sum(axis=0), pace, step)
            inward.move(given.T @ back, pace, step)
            bases.move(back.sum(axis=0), pace, step)
    return [each.weights for each in (inward, bases, outward, outward_bases)]


def _forget(chance: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Zero for what is forgotten this time; the rest makes up for it."""
    lost = chance.random(shape, np.float32) < _FORGETS
    return np.where(lost, _NOTHING, _MADE_UP).astype(np.float32)


def _wrong(said: Floats, answers: Floats, counts: Floats) -> Floats:
    """The gradient of the cross-entropy, the texts' mean."""
    wrong = np.empty_like(said)
    for head, places in enumerate(_HEADS):
        raised = np.exp(said[:, places] - said[:, places].max(axis=1, keepdims=True))
        share = raised / raised.sum(axis=1, keepdims=True)
        wrong[:, places] = (share - answers[:, places]) * counts[:, head : head + 1] / len(said)
    return wrong
