"""What triage learns from, and what it must not have seen."""

import gzip
import json

import pytest

from bot.triage.assessment import RANKS, TARGETS
from bot.triage.model import FILE
from training.examples import DEV_VARIABLE, Example, development, digest, training
from training.overlap import shared


def _example(text: str) -> Example:
    return Example(
        id=text[:9],
        text=text,
        voice="one",
        writer="one",
        target="l2",
        accept=(),
        severity="medium",
        support=False,
        customers=(),
    )


def test_every_training_text_has_an_id_of_its_own() -> None:
    ids = [example.id for example in training()]

    assert len(ids) == len(set(ids))


def test_no_training_text_shares_eight_words_in_a_row_with_the_development_set() -> None:
    measured = development()
    if measured is None:
        pytest.skip(f"the development set isn't here; {DEV_VARIABLE} names its place")

    assert shared(training(), measured) == []


def test_eight_shared_words_are_found_whatever_stands_around_them() -> None:
    one = _example("yes: the nightly export of all invoices is empty again")
    two = _example("The nightly export, of all invoices, IS EMPTY at Acme")

    assert shared([one], [two])
    assert not shared([one], [_example("the nightly export of all invoices is late")])


def test_the_shipped_model_was_made_from_these_texts() -> None:
    written = json.loads(gzip.decompress(FILE.read_bytes()))
    assert written["texts"] == digest(), "the texts have changed: `make train`"


def test_every_training_text_has_a_voice_and_labels_that_exist() -> None:
    for example in training():
        assert example.text.strip()
        assert example.voice
        assert {example.target, *example.accept} <= set(TARGETS)
        assert example.severity in RANKS
