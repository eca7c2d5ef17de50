"""What the model says of writers that it hasn't heard."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from bot.triage.features import Features
from bot.triage.model import COLUMNS
from bot.triage.stacking import PARTS
from training.examples import Example
from training.fit import Array, first_layer
from training.hidden_layer import fit_hidden
from training.matrix import matrix, vocabulary
from training.second_layer import fit_second

FOLDS = 8


def writer_groups(examples: Sequence[Example]) -> list[int]:
    """By example, the group that is held out with it: all voices of some writers, which are akin.

    The groups are about equally big.
    """
    sizes = Counter(example.writer for example in examples)
    filled = [0] * FOLDS
    group: dict[str, int] = {}
    for writer in sorted(sizes, key=lambda name: (-sizes[name], name)):
        group[writer] = filled.index(min(filled))
        filled[group[writer]] += sizes[writer]
    return [group[example.writer] for example in examples]


def held_out(
    examples: Sequence[Example], texts: Sequence[Features], groups: Sequence[int]
) -> Array:
    """What the second layer is given: log-odds by text, source and column, from layers that never
    saw its group. The sources are the hidden layer, then the parts (`stacking.PARTS`).

    As many groups at a time as there are processors.
    """
    odds = np.zeros((len(examples), 1 + len(PARTS), len(COLUMNS)))
    # Forked, the workers have everything at hand.
    with ProcessPoolExecutor(
        mp_context=get_context("fork"), initializer=_take, initargs=(examples, texts, groups)
    ) as workers:
        for test, said in workers.map(_without, sorted(set(groups))):
            odds[test] = said
    return odds


def held_out_twice(examples: Sequence[Example], odds: Array, groups: Sequence[int]) -> Array:
    """What second layers that never saw a text's group make of its `odds`, by text and column.

    The other groups' odds, which they learn from, are of layers that had learnt from it: the usual
    shortcut, as nesting both would take 28 more fits.
    """
    totals = np.zeros((len(examples), len(COLUMNS)))
    for group in sorted(set(groups)):
        learn, test = _divided(groups, group)
        layer = fit_second(odds[learn], [examples[at] for at in learn])
        totals[test] = [layer.totals(each) for each in odds[test].tolist()]
    return totals


def _divided(groups: Sequence[int], group: int) -> tuple[list[int], list[int]]:
    """The places of all but the group, and of the group."""
    learn = [at for at, other in enumerate(groups) if other != group]
    return learn, [at for at, other in enumerate(groups) if other == group]


_given: list[tuple[Sequence[Example], Sequence[Features], Sequence[int]]] = []


def _take(examples: Sequence[Example], texts: Sequence[Features], groups: Sequence[int]) -> None:
    _given[:] = [(examples, texts, groups)]


def _without(group: int) -> tuple[list[int], Array]:
    """The places of a group's texts, and their log-odds."""
    ((examples, texts, groups),) = _given
    learn, test = _divided(groups, group)
    known = vocabulary([texts[at] for at in learn])
    rows = matrix([texts[at] for at in learn], known)
    taught = [examples[at] for at in learn]
    layer, given = first_layer(rows, taught), known.given()
    hidden = fit_hidden(rows[:, given], taught)
    parts = [matrix([texts[at] for at in test], known, part) for part in PARTS]
    said = [part @ layer.weights for part in parts]
    said[0] += layer.bases
    return test, np.stack([hidden.odds(parts[0][:, given]), *said], axis=1)
