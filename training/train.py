"""Makes the model that the bot ships with: `make train`."""

import gzip
import json
import sys
from base64 import b64encode
from dataclasses import asdict
from math import ceil
from typing import Final

import numpy as np

from bot.triage.model import FILE
from bot.triage.stacking import SecondLayer
from training.calibrate import Calibration, calibrate
from training.cross_validation import held_out, held_out_twice, writer_groups
from training.examples import development, digest, training
from training.fit import Array, Fitted, first_layer
from training.matrix import PLAN, Vocabulary, lines, matrix, read, vocabulary
from training.overlap import shared
from training.second_layer import fit_second

#: Whole numbers from -127 to 127 hold the weights.
_MOST: Final = 127


def main() -> int:
    """Fits on every training text, calibrates on held-out writers, writes the model."""
    examples = training()
    measured = development()
    if measured is None:
        print("The development set isn't at hand: whether texts share words with it isn't checked.")  # noqa: T201  # a command's answer
    if copied := shared(examples, measured or []):
        print("These share eight words in a row with the development set:", copied)  # noqa: T201  # a command's answer
        return 1
    texts = [read(example.text) for example in examples]
    groups = writer_groups(examples)
    odds = held_out(examples, texts, groups)
    calibration = calibrate(examples, held_out_twice(examples, odds, groups), lines(texts))
    known = vocabulary(texts)
    rows = matrix(texts, known)
    first, second = first_layer(rows, examples), fit_second(odds, examples)
    written = json.dumps(_model(known, first, second, calibration), separators=(",", ":"))
    FILE.write_bytes(gzip.compress(written.encode(), mtime=0))
    print(f"{len(examples)} texts, {rows.shape[1]} features, {FILE.stat().st_size // 1024} KB")  # noqa: T201  # a command's answer
    print(calibration)  # noqa: T201  # a command's answer
    return 0


def _model(
    known: Vocabulary, first: Fitted, second: SecondLayer, calibration: Calibration
) -> dict[str, object]:
    steps = np.round(np.abs(first.weights).max(axis=0) / _MOST, 6)
    whole = np.clip(np.round(first.weights / steps), -_MOST, _MOST).astype(np.int8)
    return {
        "bases": [round(float(base), 4) for base in first.bases],
        "steps": [float(step) for step in steps],
        "second": asdict(second),
        "favours": calibration.by_column(),
        "limits": {
            name: ceil(limit * 10_000) / 10_000 for name, limit in calibration.limits.items()
        },
        "blocks": _blocks(known, whole),
        "texts": digest(),
    }


def _blocks(known: Vocabulary, whole: Array) -> dict[str, object]:
    blocks: dict[str, object] = {}
    start = 0
    for block, names in known.names.items():
        rows = whole[start : start + len(names)]
        start += len(names)
        blocks[block] = {
            "scale": PLAN[block].scale,
            "names": "\n".join(names),
            "rarity": b64encode(bytes(known.rarity[block])).decode(),
            "values": b64encode(rows.tobytes()).decode(),
        }
    return blocks


if __name__ == "__main__":
    sys.exit(main())
