"""How the weights are applied: exactly, and as training applies them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.triage import model
from bot.triage.lanes import MOVED, column, lane, pack, unpacked
from bot.triage.scores import score
from bot.triage.stacking import PARTS
from bot.triage.weighing import Weighed, weigh
from training.calibrate import Calibration
from training.examples import training
from training.hidden_layer import Network
from training.matrix import Vocabulary, lines, matrix, read

ROWS = st.lists(st.binary(min_size=4, max_size=4), max_size=50)


@given(ROWS, st.integers(0, 10**12))
def test_packed_rows_add_up_column_by_column(rows: list[bytes], times: int) -> None:
    total = sum(map(pack, rows)) * times

    assert unpacked(total, 5) == (
        *(sum(row[at] - MOVED for row in rows) * times for at in range(4)),
        0,
    )


@given(ROWS, st.integers(0, 10**12), st.integers(0, 6))
def test_a_column_above_others_is_read_by_itself(rows: list[bytes], value: int, at: int) -> None:
    below = sum(pack(row[:at]) for row in rows)

    assert column(below + lane(at, value), at) == value


def test_the_longest_text_of_the_rarest_words_fits_into_the_lanes() -> None:
    features, rarest = 700, 255  # words; the same of pairs, which are a block of their own
    row = pack(b"\xff\xff\xff") * rarest + lane(1, rarest**2)

    total = row * features * round(2**40 / (rarest * features**0.5))

    assert unpacked(total, 3)[0] == unpacked(total, 3)[2] > 0


def _vocabulary(learnt: model.Model) -> Vocabulary:
    return Vocabulary(
        names={block: tuple(rows.index) for block, rows in learnt.rows.items()},
        rarity={block: tuple(rows.rarities) for block, rows in learnt.rows.items()},
        hidden={block: rows.known for block, rows in learnt.rows.items()},
    )


def said_by_layers(learnt: model.Model, weighed: Weighed) -> list[Sequence[float]]:
    return [learnt.hidden.odds(learnt.hidden.hear(weighed.units)), *weighed.odds]


def test_training_sums_a_text_up_as_the_bot_does() -> None:
    learnt = model.load()
    texts = [read(example.text) for example in training()[::50]]
    known = _vocabulary(learnt)
    weights = np.array(
        [
            np.frombuffer(rows.first_of(row), np.uint8).astype(float) - MOVED
            for rows in learnt.rows.values()
            for row in range(len(rows.index))
        ]
    )
    sums = [matrix(texts, known, part) @ weights * np.array(learnt.steps) for part in PARTS]
    sums[0] += np.array(learnt.bases)

    for text, *expected in zip(texts, *sums, strict=True):
        odds = weigh(learnt, text).odds
        assert np.array(odds) == pytest.approx(np.array(expected), rel=1e-6, abs=1e-9)


def test_the_hidden_layer_says_the_same_in_training_and_in_the_bot() -> None:
    learnt = model.load()
    texts = [read(example.text) for example in training()[::50]]
    known = _vocabulary(learnt)
    units = len(learnt.hidden.steps)
    values = np.vstack(
        [
            np.frombuffer(rows.hidden, np.uint8).reshape(-1, units).astype(float) - MOVED
            for rows in learnt.rows.values()
        ]
    )
    network = Network(
        weights=values * np.array(learnt.hidden.steps),
        bases=np.array(learnt.hidden.bases),
        outward=np.array(learnt.hidden.outward).T,
        outward_bases=np.array(learnt.hidden.outward_bases),
    )

    expected = network.odds(matrix(texts, known)[:, known.given()])

    for text, odds in zip(texts, expected, strict=True):
        said, *_ = said_by_layers(learnt, weigh(learnt, text))
        assert said == pytest.approx(list(odds), rel=1e-6, abs=1e-9)


def test_training_makes_probabilities_as_the_bot_does() -> None:
    learnt = model.load()
    for example in training()[::200]:
        text = read(example.text)
        found = score(text, ())
        odds = said_by_layers(learnt, weigh(learnt, text))
        calibration = Calibration(usual=learnt.usual, favours=learnt.favours, limits={})
        totals, short = np.array([learnt.second.totals(odds)]), lines([text])
        likely, chosen = calibration.likely(totals), calibration.chosen(totals, short)
        for head, answers in (("target", found.target), ("severity", found.severity)):
            assert list(answers.likely.values()) == pytest.approx(list(likely[head][0]))
            assert answers.first == list(answers.likely)[chosen[head][0]]
        assert found.support == pytest.approx(calibration.keeping(totals, short)[0])


def test_a_text_of_one_sentence_opens_and_closes_with_it() -> None:
    learnt = model.load()

    _, opening, closing = weigh(learnt, read("exports fail since 9")).odds

    assert opening == closing


def test_what_stands_in_the_middle_is_weighed_with_the_whole_only() -> None:
    learnt = model.load()
    text = read("Good morning. They see invoices of another company. Regards, Jo")
    middle = {name: block if name == "signal" else {} for name, block in text.blocks.items()}

    whole, *ends = weigh(learnt, replace(text, blocks=middle)).odds

    assert tuple(whole) != learnt.bases
    assert ends == [[0.0] * len(whole)] * 2


@pytest.mark.parametrize("column", model.COLUMNS)
@pytest.mark.parametrize(
    "text",
    [
        "API returning 500 errors again and again, they threaten to cancel today.",
        "Hi. Exports fail since 9. All wait; the export worked yesterday. Could you look? Thanks!",
    ],
)
def test_what_the_words_add_to_a_column_is_what_the_layers_make_of_them(
    text: str, column: str
) -> None:
    learnt = model.load()
    features = read(text)
    features = replace(features, blocks={**features.blocks, "fact": {}})  # those are no word's
    weighed = weigh(learnt, features)
    heard = learnt.hidden.hear(weighed.units)
    odds = said_by_layers(learnt, weighed)
    hidden, *parts = learnt.second.slopes(odds, model.COLUMNS.index(column))

    added = score(features, range(len(features.words))).pulls(column)

    told = [np.subtract(weighed.odds[0], learnt.bases), *weighed.odds[1:]]
    of_first = sum(np.dot(slopes, part) for slopes, part in zip(parts, told, strict=True))
    of_hidden = np.dot(learnt.hidden.slopes(heard, hidden), weighed.units)
    assert sum(added) == pytest.approx(of_first + of_hidden, abs=0.001)


def test_words_that_are_pointed_at_pull_as_they_do_among_all() -> None:
    features = read("Hi. Exports fail since 9. All wait; it worked yesterday. Could you look?")
    every, pointed = range(len(features.words)), {2, 3, 7, 11}

    of_all = score(features, every).pulls("engineering")
    of_some = score(features, pointed).pulls("engineering")

    assert of_some == [pull if at in pointed else 0.0 for at, pull in enumerate(of_all)]
    assert any(of_some)


def test_slopes_are_how_much_each_of_the_odds_counts() -> None:
    learnt = model.load()
    odds = said_by_layers(learnt, weigh(learnt, read("They see the invoices of another company.")))

    for at, total in enumerate(learnt.second.totals(odds)):
        slopes = learnt.second.slopes(odds, at)
        said = sum(np.dot(counts, each) for counts, each in zip(slopes, odds, strict=True))
        assert learnt.second.bases[at] + said == pytest.approx(total)
