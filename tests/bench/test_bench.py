"""Every measure still works; what it measures at this size says nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bench.__main__ import MEASURES, with_results
from bench.databases import KINDS, Databases, databases
from bench.figures import Result, at_least, at_most, table
from bench.options import Options

#: They share one PostgreSQL.
pytestmark = pytest.mark.xdist_group("bench")

SMALL = Options(rounds=1, count=5, warm_up=1, idle=0.1)
#: Of the escalations of `ticks` 200 are nudged, and it compares with its smallest size.
LARGER = {"ticks": 1_001}
#: What differs between the databases is in these; the others take turns.
ON_BOTH = {"drain", "submissions"}
ON_SQLITE = {"ticks", "idle"}


def options_of(name: str) -> Options:
    kinds = KINDS if name in ON_BOTH else KINDS[:1] if name in ON_SQLITE else KINDS[1:]
    return replace(SMALL, databases=kinds, count=LARGER.get(name, SMALL.count))


@pytest.fixture(scope="module")
def made() -> Iterator[Databases]:
    """Where the measures make their databases."""
    with databases() as made:
        yield made


@pytest.mark.parametrize("name", MEASURES)
async def test_every_measure_runs_and_has_a_figure_per_round(name: str, made: Databases) -> None:
    options = options_of(name)
    results = await MEASURES[name](made, options)
    assert results
    for result in results:
        assert len(result.figures) == options.rounds
        assert len(result.baseline) in {0, options.rounds}
        assert all(figure > 0 for figure in result.figures)
        assert result.database in {*KINDS, "—"}


def result(**changed: object) -> Result:
    given = {"measure": "m", "database": "—", "unit": "ms", "figures": [2.0, 9.0, 4.0]}
    return Result(**{**given, **changed})  # type: ignore[arg-type]


def test_a_goal_is_asked_of_the_median() -> None:
    beside = {"baseline": [1.0, 1.0, 1.0], "goal": "≤ 4 ×"}
    assert result(**beside, met=at_most(4)).line().endswith("| ≤ 4 × | ✓ |")
    assert result(**beside, met=at_most(3)).line().endswith("| ≤ 4 × | ✗ |")
    assert result(**beside, met=at_least(5)).line().endswith("✗ |")


def test_a_figure_is_compared_with_the_baseline_of_its_own_round() -> None:
    beside = result(baseline=[1.0, 3.0, 4.0])
    assert beside.comparison == [2.0, 3.0, 1.0]
    assert result(baseline=[1.0, 3.0, 4.0], compared="difference").comparison == [1.0, 6.0, 0.0]
    assert "| 1 / 2 / 3 × |" in beside.line()


def test_the_table_has_a_line_for_each_result_and_each_note_once() -> None:
    drawn = table([result(notes=["n"]), result(notes=["n"])])
    assert drawn.count("| m | — | 2 / 4 / 9 ms |") == 2
    assert drawn.count("- n") == 1


def test_results_replace_those_on_the_page_and_nothing_else() -> None:
    page = "# P\n<!-- results -->\nold\n<!-- end of results -->\nafter\n"
    new = with_results(page, "new")
    assert new == page.replace("old", "new")
    assert with_results(new, "new") == new
    with pytest.raises(ValueError, match="no <!-- results -->"):
        with_results("# P\n", "new")
