"""How the weights are applied: exactly, and as training applies them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.triage import model, weighing
from bot.triage.lanes import pack, take
from bot.triage.scores import score
from training.calibrate import shares
from training.examples import training
from training.matrix import Vocabulary, matrix, read

NUMBERS = st.integers(-30_000, 30_000)
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


def test_training_sums_a_text_up_as_the_bot_does() -> None:
    learnt = model.load()
    texts = [read(example.text) for example in training()[::50]]
    known = Vocabulary(
        names={block: tuple(rows.index) for block, rows in learnt.rows.items()},
        rarity={block: tuple(rows.rarity) for block, rows in learnt.rows.items()},
    )
    weights = np.vstack(
        [
            np.column_stack([rows.columns[column] for column in model.COLUMNS]).astype(float)
            for rows in learnt.rows.values()
        ]
    )
    sums = matrix(texts, known) @ weights * np.array(learnt.steps) + np.array(learnt.bases)

    for text, expected in zip(texts, sums, strict=True):
        totals = weighing.totals(learnt, weighing.weigh(learnt, text))
        assert list(totals.values()) == pytest.approx(list(expected))


def test_training_makes_probabilities_as_the_bot_does() -> None:
    learnt = model.load()
    for example in training()[::200]:
        text = read(example.text)
        found = score(text)
        totals = weighing.totals(learnt, weighing.weigh(learnt, text))
        said = {
            head: shares(head, np.array([[totals[name] for name in columns]]))[0]
            for head, columns in model.HEADS.items()
        }
        assert list(found.target.values()) == pytest.approx(list(said["target"]))
        assert list(found.severity.values()) == pytest.approx(list(said["severity"]))
        assert found.support == pytest.approx(said["support"][0])


@pytest.mark.parametrize("column", model.COLUMNS)
def test_what_the_words_add_to_a_column_is_what_was_summed_up(column: str) -> None:
    learnt = model.load()
    text = read("API returning 500 errors again and again, they threaten to cancel today.")
    weighed = [
        block._replace(places={row: at for row, at in block.places.items() if at})
        for block in weighing.weigh(learnt, text)
    ]
    placed = [
        block._replace(total=sum(block.rows.packed[row] for row in block.places))
        for block in weighed
    ]

    added = weighing.pulls(learnt, placed, column, len(text.words))

    base = learnt.bases[model.COLUMNS.index(column)]
    assert sum(added) == pytest.approx(weighing.totals(learnt, placed)[column] - base)
