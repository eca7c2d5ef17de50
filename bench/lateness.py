"""How late a nudge is, from due to accepted, at a steady rate."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from statistics import quantiles

from bench.databases import Databases
from bench.figures import Result, at_most
from bench.fill import fill, make_due, steadily
from bench.options import Options
from bench.processes import PATIENCE, StandIn, bot, stand_in

_PER_SECOND = 50
_SECONDS = 15
_POST = "chat.postMessage"


async def lateness(databases: Databases, options: Options) -> list[Result]:
    """At 50 nudges a second."""
    results = []
    async with stand_in() as slack:
        for kind in options.databases:
            rounds = [await _late(databases, slack, kind, options) for _ in range(options.rounds)]
            results += [
                _result("p50", kind, [late[49] for late in rounds], ""),
                _result("p99", kind, [late[98] for late in rounds], "≤ 500 ms"),
            ]
    return results


def _result(name: str, kind: str, figures: Sequence[float], goal: str) -> Result:
    return Result(
        measure=f"lateness at {_PER_SECOND} nudges/s, {name}",
        database=kind,
        unit="ms",
        figures=figures,
        goal=goal,
        met=at_most(500) if goal else None,
        compared="figure",
    )


async def _late(databases: Databases, slack: StandIn, kind: str, options: Options) -> list[float]:
    """Percentiles, 1 to 99, in ms."""
    count = options.count or _PER_SECOND * _SECONDS
    with databases.fresh(kind) as url:
        await fill(url, count)
        async with bot(slack.api_url, url, databases.folder / "bot.log"):
            await slack.reset()
            start = datetime.now(UTC) + timedelta(seconds=2)
            due = steadily(count, start, _PER_SECOND)
            await make_due(url, due)
            await slack.until(_POST, count, PATIENCE + count / _PER_SECOND)
            posts = await slack.report(_POST)
    arrived = {key.split("/")[0]: at for at, key in posts}
    late = [1000 * (arrived[f"ESC-{number}"] - at.timestamp()) for number, at in due]
    return quantiles(late, n=100)
