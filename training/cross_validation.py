"""What the model says of voices, and of writers, that it hasn't heard."""

from collections.abc import Sequence

import numpy as np

from bot.triage.features import Features
from bot.triage.model import HEADS
from training.examples import Example
from training.fit import Array, fit
from training.matrix import matrix, vocabulary

FOLDS = 8


def voice_groups(examples: Sequence[Example]) -> list[int]:
    """By example, the group that is held out with it: whole voices, groups about equally big."""
    sizes: dict[str, int] = {}
    for example in examples:
        sizes[example.voice] = sizes.get(example.voice, 0) + 1
    filled = [0] * FOLDS
    group: dict[str, int] = {}
    for voice in sorted(sizes, key=lambda name: (-sizes[name], name)):
        group[voice] = filled.index(min(filled))
        filled[group[voice]] += sizes[voice]
    return [group[example.voice] for example in examples]


def writer_groups(examples: Sequence[Example]) -> list[int]:
    """By example, its writer's number: the harder test, as a writer's voices are akin."""
    writers = sorted({example.writer for example in examples})
    return [writers.index(example.writer) for example in examples]


def held_out(
    examples: Sequence[Example], texts: Sequence[Features], groups: Sequence[int]
) -> dict[str, Array]:
    """By question, each text's log-odds from a model that never saw its group."""
    widths = {head: max(len(columns), 1) for head, columns in HEADS.items()}
    logits = {head: np.zeros((len(examples), width)) for head, width in widths.items()}
    for group in sorted(set(groups)):
        learn = [at for at, other in enumerate(groups) if other != group]
        test = [at for at, other in enumerate(groups) if other == group]
        known = vocabulary([texts[at] for at in learn])
        rows = matrix([texts[at] for at in learn], known)
        asked = matrix([texts[at] for at in test], known)
        for head in HEADS:
            fitted = fit(head, rows, [examples[at] for at in learn])
            logits[head][test] = fitted.logits(asked)
    return logits
