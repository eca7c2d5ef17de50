"""What the model says of voices, and of writers, that it hasn't heard."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from bot.triage.features import Features
from bot.triage.model import HEADS
from training.examples import Example
from training.fit import Array, fit
from training.matrix import matrix, vocabulary

FOLDS = 8


def voice_groups(examples: Sequence[Example]) -> list[int]:
    """By example, the group that is held out with it: whole voices."""
    return _groups([example.voice for example in examples])


def writer_groups(examples: Sequence[Example]) -> list[int]:
    """The same with whole writers: the harder test, as a writer's voices are akin."""
    return _groups([example.writer for example in examples])


def _groups(owners: Sequence[str]) -> list[int]:
    """By example, its owner's group; the groups are about equally big."""
    sizes = Counter(owners)
    filled = [0] * FOLDS
    group: dict[str, int] = {}
    for owner in sorted(sizes, key=lambda name: (-sizes[name], name)):
        group[owner] = filled.index(min(filled))
        filled[group[owner]] += sizes[owner]
    return [group[owner] for owner in owners]


def held_out(
    examples: Sequence[Example], texts: Sequence[Features], groups: Sequence[int]
) -> dict[str, Array]:
    """By question, each text's log-odds from a model that never saw its group.

    As many groups at a time as there are processors.
    """
    widths = {head: max(len(columns), 1) for head, columns in HEADS.items()}
    logits = {head: np.zeros((len(examples), width)) for head, width in widths.items()}
    # Forked, the workers have everything at hand.
    with ProcessPoolExecutor(
        mp_context=get_context("fork"), initializer=_take, initargs=(examples, texts, groups)
    ) as workers:
        for test, said in workers.map(_without, sorted(set(groups))):
            for head in HEADS:
                logits[head][test] = said[head]
    return logits


_given: list[tuple[Sequence[Example], Sequence[Features], Sequence[int]]] = []


def _take(examples: Sequence[Example], texts: Sequence[Features], groups: Sequence[int]) -> None:
    _given[:] = [(examples, texts, groups)]


def _without(group: int) -> tuple[list[int], dict[str, Array]]:
    """The places of a group's texts, and their log-odds by question."""
    ((examples, texts, groups),) = _given
    learn = [at for at, other in enumerate(groups) if other != group]
    test = [at for at, other in enumerate(groups) if other == group]
    known = vocabulary([texts[at] for at in learn])
    rows = matrix([texts[at] for at in learn], known)
    asked = matrix([texts[at] for at in test], known)
    taught = [examples[at] for at in learn]
    return test, {head: fit(head, rows, taught).logits(asked) for head in HEADS}
