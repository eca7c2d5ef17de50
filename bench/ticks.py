"""Processor time of one dispatch with few and with many open escalations, 100 of them due."""

import asyncio
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

from bench.databases import Databases
from bench.figures import Result, at_most
from bench.fill import fill, forget_edits, make_due, unsettled
from bench.options import Options
from bench.processes import (
    PATIENCE,
    StandIn,
    bot,
    processor_seconds,
    stand_in,
)

_SIZES = (1_000, 10_000, 100_000, 1_000_000)
_DUE = 100
_POST = "chat.postMessage"
#: Seconds for the dispatcher to come to rest.
_REST = 0.5


async def ticks(databases: Databases, options: Options) -> list[Result]:
    """Against the smallest size."""
    results = []
    async with stand_in() as slack:
        for kind in options.databases:
            results += await _ticks(databases, options, slack, kind)
    return results


async def _ticks(databases: Databases, options: Options, slack: StandIn, kind: str) -> list[Result]:
    most = options.count or _SIZES[-1]
    sizes = [*(size for size in _SIZES if size < most), most]
    costs: dict[int, list[float]] = {size: [] for size in sizes}
    with ExitStack() as made:
        urls = {size: made.enter_context(databases.fresh(kind)) for size in sizes}
        for size, url in urls.items():
            await fill(url, size)
        for _ in range(options.rounds):
            for size, url in urls.items():
                costs[size].append(await _cost(databases, slack, url))
    smallest = costs[sizes[0]]
    return [_result(kind, size, costs[size], smallest) for size in sizes[1:]]


def _result(kind: str, size: int, cost: list[float], smallest: list[float]) -> Result:
    largest = size == _SIZES[-1]
    return Result(
        measure=f"processor time of a dispatch of {_DUE}, {size:,} open (baseline: {_SIZES[0]:,})",
        database=kind,
        unit="ms",
        figures=cost,
        baseline=smallest,
        goal="≤ 1.5 ×" if largest else "",
        met=at_most(1.5) if largest else None,
    )


async def _cost(databases: Databases, slack: StandIn, url: str) -> float:
    """Milliseconds of processor time, PostgreSQL's included, of the second of two dispatches."""

    def used(pid: int) -> float:
        return processor_seconds(pid) + databases.processor_seconds(url)

    async with bot(slack.api_url, url, databases.folder / "bot.log") as running:
        await _dispatch(slack, url, 1)
        start = used(running.pid)
        await _dispatch(slack, url, 1 + _DUE)
        spent = used(running.pid) - start
    return 1000 * spent


async def _dispatch(slack: StandIn, url: str, first: int) -> None:
    """The escalations from `first` on are nudged, and the dispatcher rests again."""
    await slack.reset()
    due = datetime.now(UTC) + timedelta(seconds=_REST)
    await make_due(url, [(first + n, due) for n in range(_DUE)])
    if await slack.until(_POST, _DUE, PATIENCE) != _DUE:
        raise RuntimeError("the nudges weren't posted")
    while await unsettled(url, due):
        await asyncio.sleep(0.05)
    await asyncio.sleep(_REST)
    await forget_edits(url)
