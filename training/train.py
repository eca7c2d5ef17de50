"""Makes the model that the bot ships with: `make train`."""

import gzip
import json
import sys
from base64 import b64encode
from dataclasses import asdict
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.triage.hidden import HiddenLayer
from bot.triage.lanes import MOVED
from bot.triage.model import FILE
from bot.triage.stacking import SecondLayer
from training.calibrate import Calibration, calibrate
from training.cross_validation import held_out, held_out_twice, writer_groups
from training.examples import development, digest, training
from training.fit import Array, Fitted, first_layer
from training.hidden_layer import Network, fit_hidden
from training.matrix import PLAN, Vocabulary, lines, matrix, read, vocabulary
from training.overlap import shared
from training.second_layer import fit_second

Numbers = NDArray[np.int16]

#: Whole numbers from -127 to 127 hold the weights.
_MOST: Final = 127
_DIGITS: Final = 5


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
    hidden = fit_hidden(rows[:, known.given()], examples)
    written = json.dumps(_model(known, first, hidden, second, calibration), separators=(",", ":"))
    FILE.write_bytes(gzip.compress(written.encode(), mtime=0))
    print(f"{len(examples)} texts, {rows.shape[1]} features, {FILE.stat().st_size // 1024} KB")  # noqa: T201  # a command's answer
    print(calibration)  # noqa: T201  # a command's answer
    return 0


def _model(
    known: Vocabulary,
    first: Fitted,
    hidden: Network,
    second: SecondLayer,
    calibration: Calibration,
) -> dict[str, object]:
    whole, steps = _whole(first.weights)
    units, unit_steps = _whole(hidden.weights)
    layer = HiddenLayer(
        steps=unit_steps,
        bases=_rounded(hidden.bases),
        outward=[_rounded(column) for column in hidden.outward.T],
        outward_bases=_rounded(hidden.outward_bases),
    )
    return {
        "bases": _rounded(first.bases),
        "steps": steps,
        "hidden": asdict(layer),
        "second": asdict(second),
        "usual": calibration.usual,
        "favours": calibration.favours,
        "limits": {
            name: ceil(limit * 10_000) / 10_000 for name, limit in calibration.limits.items()
        },
        "blocks": _blocks(known, whole, units + MOVED),
        "texts": digest(),
    }


def _whole(weights: Array) -> tuple[Numbers, list[float]]:
    """As whole numbers, and by column what one of them counts."""
    steps = np.round(np.abs(weights).max(axis=0) / _MOST, 8)
    return np.clip(np.round(weights / steps), -_MOST, _MOST).astype(np.int16), steps.tolist()


def _rounded(numbers: Array) -> list[float]:
    return [round(float(number), _DIGITS) for number in numbers]


def _blocks(known: Vocabulary, whole: Numbers, units: Numbers) -> dict[str, object]:
    """`units` are the hidden layer's bytes, of those features that it knows."""
    blocks: dict[str, object] = {}
    start = given = 0
    for block, names in known.names.items():
        rows = whole[start : start + len(names)].astype(np.int8)
        start += len(names)
        hidden = units[given : given + known.hidden[block]].astype(np.uint8)
        given += known.hidden[block]
        blocks[block] = {
            "scale": PLAN[block].scale,
            "names": "\n".join(names),
            "rarity": b64encode(bytes(known.rarity[block])).decode(),
            "values": b64encode(rows.tobytes()).decode(),
            "hidden": b64encode(hidden.tobytes()).decode(),
        }
    return blocks


if __name__ == "__main__":
    sys.exit(main())
