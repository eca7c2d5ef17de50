"""How the weights are applied: exactly, and as training applies them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.triage import model, weighing
from bot.triage.lanes import MOVED, dots, pack, sums, unpacked
from bot.triage.scores import score
from bot.triage.stacking import PARTS
from training.calibrate import Calibration
from training.examples import training
from training.hidden_layer import Network
from training.matrix import Vocabulary, lines, matrix, read

NUMBERS = st.integers(-30_000, 30_000)
ROWS = st.lists(st.lists(NUMBERS, min_size=4, max_size=4), max_size=50)
WEIGHTS = st.lists(st.floats(-9, 9), min_size=5, max_size=5)


@given(ROWS)
def test_packed_rows_add_up_column_by_column(rows: list[list[int]]) -> None:
    total = sum(map(pack, rows))

    assert unpacked(total, 4) == tuple(sum(row[column] for row in rows) for column in range(4))


@given(st.lists(NUMBERS, min_size=4, max_size=4), NUMBERS)
def test_a_packed_row_times_a_number_is_that_row_times_it(row: list[int], times: int) -> None:
    assert unpacked(pack(row) * times, 4) == tuple(value * times for value in row)


@given(st.lists(st.binary(min_size=5, max_size=5)), WEIGHTS)
def test_rows_of_bytes_are_weighed_row_by_row(rows: list[bytes], weights: list[float]) -> None:
    expected = [
        sum((value - MOVED) * weight for value, weight in zip(row, weights, strict=True))
        for row in rows
    ]

    said = dots(b"".join(rows), weights)

    assert said == pytest.approx(expected, abs=0.06)  # 5 times 127 times half a step of 9 / 100,000


def test_rows_of_as_many_units_as_there_are_fit_into_the_lanes() -> None:
    units = len(model.load().hidden.steps)

    said = dots(b"\xff" * units, [-1.0] * units)

    assert said == [pytest.approx(-127.0 * units)]


@given(st.dictionaries(st.integers(0, 19), st.integers(1, 255)), st.binary(min_size=160))
def test_rows_of_bytes_add_up_column_by_column(rows: dict[int, int], values: bytes) -> None:
    values = values[:160]

    assert sums(values, rows, 8) == [
        sum(values[8 * row + column] * times for row, times in rows.items()) for column in range(8)
    ]


def test_the_longest_text_of_the_rarest_words_fits_into_the_lanes() -> None:
    rows = dict.fromkeys(range(1400), 255)  # 700 words and their pairs

    assert sums(b"\xff" * 4 * 1400, rows, 4) == [1400 * 255 * 255] * 4


def _vocabulary(learnt: model.Model) -> Vocabulary:
    return Vocabulary(
        names={block: tuple(rows.index) for block, rows in learnt.rows.items()},
        rarity={block: tuple(rows.rarity) for block, rows in learnt.rows.items()},
        hidden={block: rows.known for block, rows in learnt.rows.items()},
    )


def hear(learnt: model.Model, weighed: weighing.Weighed) -> list[float]:
    return learnt.hidden.hear(block.given for block in weighed.heard)


def test_training_sums_a_text_up_as_the_bot_does() -> None:
    learnt = model.load()
    texts = [read(example.text) for example in training()[::50]]
    known = _vocabulary(learnt)
    weights = np.array(
        [
            np.array(unpacked(rows.packed[row], model.LANES)[:-1])
            / (rows.rarity[row] if rows.rarity else 1)
            for rows in learnt.rows.values()
            for row in range(len(rows.index))
        ]
    )
    sums = [matrix(texts, known, part) @ weights * np.array(learnt.steps) for part in PARTS]
    sums[0] += np.array(learnt.bases)

    for text, *expected in zip(texts, *sums, strict=True):
        odds = weighing.weigh(learnt, text).odds
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
        said = learnt.hidden.odds(hear(learnt, weighing.weigh(learnt, text)))
        assert said == pytest.approx(list(odds))


def test_training_makes_probabilities_as_the_bot_does() -> None:
    learnt = model.load()
    for example in training()[::200]:
        text = read(example.text)
        found = score(text)
        weighed = weighing.weigh(learnt, text)
        odds = [learnt.hidden.odds(hear(learnt, weighed)), *weighed.odds]
        favours = dict(zip(model.COLUMNS, learnt.favours, strict=True))
        calibration = Calibration(favours=favours, limits={})
        said = calibration.shares(np.array([learnt.second.totals(odds)]), lines([text]))
        assert list(found.target.values()) == pytest.approx(list(said["target"][0]))
        assert list(found.severity.values()) == pytest.approx(list(said["severity"][0]))
        assert found.support == pytest.approx(said["support"][0][0])


def test_a_text_of_one_sentence_opens_and_closes_with_it() -> None:
    learnt = model.load()

    _, opening, closing = weighing.weigh(learnt, read("exports fail since 9")).odds

    assert opening == closing


def test_what_stands_in_the_middle_is_weighed_with_the_whole_only() -> None:
    text = read("Hello there. They see invoices of another company since noon. Thanks.")
    middle = range(3, len(text.words) - 1)  # but for a pair of words that begins in the first

    shares = weighing.weigh(model.load(), text).shares

    assert {share.begins for share in shares if share.place in middle} == {0}
    assert {share.begins for share in shares if share.place < 2} == {1}


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
    weighed = weighing.weigh(learnt, features)
    heard = hear(learnt, weighed)
    odds = [learnt.hidden.odds(heard), *weighed.odds]
    hidden, *parts = learnt.second.slopes(odds, model.COLUMNS.index(column))

    added = score(features).pulls(column)

    told = [np.subtract(weighed.odds[0], learnt.bases), *weighed.odds[1:]]
    of_first = sum(np.dot(slopes, part) for slopes, part in zip(parts, told, strict=True))
    loud = [
        (said - base) / step
        for said, base, step in zip(heard, learnt.hidden.bases, learnt.hidden.steps, strict=True)
    ]
    of_hidden = np.dot(learnt.hidden.slopes(heard, hidden), loud)
    assert sum(added) == pytest.approx(of_first + of_hidden, abs=0.001)


def test_slopes_are_how_much_each_of_the_odds_counts() -> None:
    learnt = model.load()
    weighed = weighing.weigh(learnt, read("They see the invoices of another company."))
    odds = [learnt.hidden.odds(hear(learnt, weighed)), *weighed.odds]

    for at, total in enumerate(learnt.second.totals(odds)):
        slopes = learnt.second.slopes(odds, at)
        said = sum(np.dot(counts, each) for counts, each in zip(slopes, odds, strict=True))
        assert learnt.second.bases[at] + said == pytest.approx(total)
