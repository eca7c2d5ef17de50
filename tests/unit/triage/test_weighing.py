"""How the weights are applied: exactly, and as training applies them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.triage import model, weighing
from bot.triage.lanes import MOVED, pack, sums, take
from bot.triage.scores import score
from bot.triage.stacking import PARTS
from training.calibrate import Calibration
from training.examples import training
from training.hidden_layer import Network
from training.matrix import Vocabulary, lines, matrix, read

NUMBERS = st.integers(-30_000, 30_000)
COLUMNS = range(len(model.COLUMNS))
ROWS = st.lists(st.lists(NUMBERS, min_size=4, max_size=4), max_size=50)


@given(ROWS)
def test_packed_rows_add_up_column_by_column(rows: list[list[int]]) -> None:
    total = sum(map(pack, rows))

    assert [take(total, column) for column in range(4)] == [
        sum(row[column] for row in rows) for column in range(4)
    ]


@given(st.lists(NUMBERS, min_size=4, max_size=4), NUMBERS)
def test_a_packed_row_times_a_number_is_that_row_times_it(row: list[int], times: int) -> None:
    packed = pack(row) * times

    assert [take(packed, column) for column in range(4)] == [value * times for value in row]


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


def test_training_sums_a_text_up_as_the_bot_does() -> None:
    learnt = model.load()
    texts = [read(example.text) for example in training()[::50]]
    known = _vocabulary(learnt)
    weights = np.array(
        [
            [
                take(rows.packed[row], at) / (rows.rarity[row] if rows.rarity else 1)
                for at in COLUMNS
            ]
            for rows in learnt.rows.values()
            for row in range(len(rows.index))
        ]
    )
    sums = [matrix(texts, known, part) @ weights * np.array(learnt.steps) for part in PARTS]
    sums[0] += np.array(learnt.bases)

    for text, *expected in zip(texts, *sums, strict=True):
        odds = weighing.odds(learnt, weighing.weigh(learnt, text))
        assert np.array(odds) == pytest.approx(np.array(expected))


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
        said = learnt.hidden.odds(block.given for block in weighing.weigh(learnt, text))
        assert said == pytest.approx(list(odds))


def test_training_makes_probabilities_as_the_bot_does() -> None:
    learnt = model.load()
    for example in training()[::200]:
        text = read(example.text)
        found = score(text)
        weighed = weighing.weigh(learnt, text)
        hidden = learnt.hidden.odds(block.given for block in weighed)
        odds = [*weighing.odds(learnt, weighed), hidden]
        favours = dict(zip(model.COLUMNS, learnt.favours, strict=True))
        calibration = Calibration(favours=favours, limits={})
        said = calibration.shares(np.array([learnt.second.totals(odds)]), lines([text]))
        assert list(found.target.values()) == pytest.approx(list(said["target"][0]))
        assert list(found.severity.values()) == pytest.approx(list(said["severity"][0]))
        assert found.support == pytest.approx(said["support"][0][0])


def test_a_text_of_one_sentence_opens_and_closes_with_it() -> None:
    learnt = model.load()

    _, opening, closing = weighing.odds(
        learnt, weighing.weigh(learnt, read("exports fail since 9"))
    )

    assert opening == closing


def test_what_stands_in_the_middle_is_weighed_with_the_whole_only() -> None:
    learnt = model.load()

    def ends(text: str) -> list[int]:
        weighed = weighing.weigh(learnt, read(text))
        return [total for block in weighed for total in block.sums[1:]]

    begun = "Hello there. Well, as far as I know"

    assert ends(f"{begun} they see the invoices of another company. Thanks.") == ends(
        f"{begun} the import is slow since noon. Thanks."
    )


@pytest.mark.parametrize("column", model.COLUMNS)
def test_what_the_words_add_to_a_column_is_what_was_summed_up(column: str) -> None:
    learnt = model.load()
    text = read("API returning 500 errors again and again, they threaten to cancel today.")
    placed = [
        block._replace(
            told=(told := [(packed, places) for packed, places in block.told if places]),
            sums=(sum(packed for packed, _ in told),) * len(PARTS),
        )
        for block in weighing.weigh(learnt, text)
    ]

    added = weighing.pulls(learnt, placed, column, len(text.words))

    _, without_base, _ = weighing.odds(learnt, placed)
    assert sum(added) == pytest.approx(without_base[model.COLUMNS.index(column)])
