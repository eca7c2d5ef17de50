"""Learns what a customer's name looks like: `python -m training.names` makes
`bot/triage/names.json.gz` anew.

It goes before `training.train`, which masks names before it weighs a text.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # SciPy ships no types
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bot.triage import customers
from bot.triage.customers import Names
from bot.triage.name_spans import Span, spans
from bot.triage.name_tokens import Lexicon
from bot.triage.name_words import NOT_ALONE
from training.cross_validation import writer_groups
from training.examples import Example, training
from training.figures import ONE_LINER

_LOWER = re.compile(r"(?<![\w@./-])[a-z]+(?:['’][a-z]+)*(?![\w/@]|\.\w)")
#: In how many stretches a sign must stand.
_LEAST_OFTEN = 5
#: Log-odds from which a stretch is a name; below even, since a miss is typed in again
#: and a wrong one is deleted.
_LEAST = -0.5
#: How much a stretch of the product's own examples counts.
_PLAIN = 8.0

Words = Mapping[str, frozenset[str]]


def main() -> int:
    """Writes the file; prints how well writers are read that were left out."""
    examples = [example for example in training() if not _is_loose(example.writer)]
    written = learn(examples)
    customers.FILE.write_bytes(packed(written))
    sys.stdout.write(f"{customers.FILE}: {len(written.weights)} signs\n")
    groups = writer_groups(examples)
    for group in sorted(set(groups)):
        sys.stdout.write(_figure(examples, [other == group for other in groups]))
    return 0


def _is_loose(writer: str) -> bool:
    """Whether a writer's names teach what others unlearn by.

    "aa" to "as" and "bo" to "er" took people and third parties for customers, too, and in the
    telegrams of "bi" to "bn" any small word may be one.
    """
    return len(writer) == 2 and ("aa" <= writer <= "as" or "bi" <= writer <= "er")


def learn(examples: Sequence[Example]) -> Names:
    """Ordinary words, and what each sign counts."""
    words = _voices_by_word(examples)
    stretches = _stretches(examples, words)
    often = Counter(sign for found in stretches for span in found for sign in set(span.signs))
    signs = sorted(sign for sign, count in often.items() if count >= _LEAST_OFTEN)
    fitted = _fit(examples, stretches, {sign: at for at, sign in enumerate(signs)})
    weights = dict(zip(signs, (round(100 * float(w)) for w in fitted.coef_[0]), strict=True))
    return Names(
        lexicon=Lexicon.of(frozenset(words) | NOT_ALONE),
        weights={sign: weight for sign, weight in weights.items() if weight},
        least=round(100 * (_LEAST - float(fitted.intercept_[0]))),
    )


def packed(names: Names) -> bytes:
    """The file's bytes; the same names give the same bytes."""
    content = {
        "ordinary": " ".join(sorted(names.lexicon.ordinary)),
        "weights": names.weights,
        "least": names.least,
    }
    return gzip.compress(json.dumps(content).encode(), mtime=0)


def _voices_by_word(examples: Sequence[Example]) -> Words:
    """Words that stand in lower case outside of names, and in whose mouth."""
    voices: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        text = example.text
        for name in example.customers:
            text = text.replace(name, " | ")
        for match in _LOWER.finditer(text):
            voices[match.group().replace("’", "'")].add(_voice(example))
    return {word: frozenset(who) for word, who in voices.items()}


def _voice(example: Example) -> str:
    return example.voice or example.id


def _stretches(examples: Sequence[Example], words: Words) -> list[list[Span]]:
    """By text; words that only its own voice uses are unknown there, as a stranger's would be."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    for word, voices in words.items():
        if len(voices) == 1 and word not in NOT_ALONE:
            own[next(iter(voices))].add(word)
    everything = frozenset(words) | NOT_ALONE
    known = {voice: Lexicon.of(everything - theirs) for voice, theirs in own.items()}
    others = Lexicon.of(everything)
    return [list(spans(example.text, known.get(_voice(example), others))) for example in examples]


def _fit(
    examples: Sequence[Example], stretches: Sequence[Sequence[Span]], columns: Mapping[str, int]
) -> LogisticRegression:
    rows: list[int] = []
    cells: list[int] = []
    named: list[bool] = []
    counts: list[float] = []
    for example, found in zip(examples, stretches, strict=True):
        for span in found:
            for sign in sorted(set(span.signs) & columns.keys()):
                rows.append(len(named))
                cells.append(columns[sign])
            named.append(example.text[span.start : span.end] in example.customers)
            counts.append(_PLAIN if example.writer == "plain" else 1.0)
    matrix = csr_matrix((np.ones(len(rows)), (rows, cells)), shape=(len(named), len(columns)))
    return LogisticRegression(C=1.0, max_iter=2000).fit(matrix, np.array(named), counts)


def _figure(examples: Sequence[Example], left_out: Sequence[bool]) -> str:
    """How often left-out writers' one-liners are read exactly, and how well the names."""
    names = learn([e for e, out in zip(examples, left_out, strict=True) if not out])
    theirs = [e for e, out in zip(examples, left_out, strict=True) if out]
    asked = [example for example in theirs if len(example.text) <= ONE_LINER]
    writers = " ".join(sorted({example.writer for example in theirs}))
    exact = found = right = true = 0
    for example in asked:
        got, wanted = set(customers.chosen(example.text, names)), set(example.customers)
        exact += got == wanted
        found, right, true = found + len(got), right + len(got & wanted), true + len(wanted)
    return (
        f"{writers}: {exact / max(1, len(asked)):.3f} of {len(asked)} one-liners exactly;"
        f" precision {right / max(1, found):.3f}, recall {right / max(1, true):.3f}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
