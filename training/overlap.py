"""Proof that nothing to measure with was learnt from: no eight words in a row are shared."""

import re
from collections.abc import Iterable, Iterator

from training.examples import Example

RUN = 8
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def shared(learnt: Iterable[Example], measured: Iterable[Example]) -> list[tuple[str, str]]:
    """Pairs of ids whose texts share `RUN` words in a row, or all their words if they have fewer.

    Case and punctuation don't count.
    """
    kept = {run: example.id for example in measured for run in _runs(example.text)}
    return [
        (example.id, kept[run]) for example in learnt for run in _runs(example.text) if run in kept
    ]


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    for at in range(max(len(words) - RUN, 0) + 1):
        yield tuple(words[at : at + RUN])
