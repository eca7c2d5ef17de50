"""Makes the model that the bot ships with: `make train`."""

import gzip
import json
import sys
from base64 import b64encode
from collections.abc import Mapping
from typing import Final

import numpy as np

from bot.triage.model import COLUMNS, FILE, HEADS
from training.calibrate import Calibration, calibrate
from training.cross_validation import held_out, writer_groups
from training.examples import development, digest, training
from training.fit import Array, Fitted, fit
from training.matrix import PLAN, Vocabulary, matrix, read, vocabulary
from training.overlap import shared

#: Whole numbers from -127 to 127 hold the weights.
_MOST: Final = 127


def main() -> int:
    """Fits on every training text, calibrates on held-out writers, writes the model."""
    examples = training()
    if copied := shared(examples, development() or []):
        print("These share eight words in a row with the development set:", copied)  # noqa: T201  # a command's answer
        return 1
    texts = [read(example.text) for example in examples]
    calibration = calibrate(examples, held_out(examples, texts, writer_groups(examples)))
    known = vocabulary(texts)
    rows = matrix(texts, known)
    fitted = {head: fit(head, rows, examples) for head in HEADS}
    written = json.dumps(_model(known, fitted, calibration), separators=(",", ":"))
    FILE.write_bytes(gzip.compress(written.encode(), mtime=0))
    print(f"{len(examples)} texts, {rows.shape[1]} features, {FILE.stat().st_size // 1024} KB")  # noqa: T201  # a command's answer
    print(calibration)  # noqa: T201  # a command's answer
    return 0


def _model(
    known: Vocabulary, fitted: Mapping[str, Fitted], calibration: Calibration
) -> dict[str, object]:
    weights = np.hstack([fitted[head].weights / calibration.divisors[head] for head in HEADS])
    bases = np.concatenate([fitted[head].bases / calibration.divisors[head] for head in HEADS])
    leans = np.array([calibration.leans.get(column, 0.0) for column in COLUMNS])
    steps = np.round(np.abs(weights).max(axis=0) / _MOST, 6)
    whole = np.clip(np.round(weights / steps), -_MOST, _MOST).astype(np.int8)
    return {
        "bases": [round(float(base), 4) for base in bases + leans],
        "steps": [float(step) for step in steps],
        "limits": {name: round(limit, 4) for name, limit in calibration.limits.items()},
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
