"""A process with nothing to do: what it holds in memory, and how soon it is ready."""

import asyncio
from contextlib import ExitStack

from bench.databases import Databases
from bench.figures import Result, at_most
from bench.fill import fill
from bench.options import Options
from bench.processes import StandIn, bot, memory_bytes, stand_in

_OPEN = 100_000


async def idle(databases: Databases, options: Options) -> list[Result]:
    """With 100,000 open escalations against none."""
    results = []
    async with stand_in() as slack:
        for kind in options.databases:
            results += await _idle(databases, options, slack, kind)
    return results


async def _idle(databases: Databases, options: Options, slack: StandIn, kind: str) -> list[Result]:
    count = options.count or _OPEN
    seen: dict[int, list[tuple[float, float]]] = {0: [], count: []}
    with ExitStack() as made:
        urls = {size: made.enter_context(databases.fresh(kind)) for size in seen}
        for size, url in urls.items():
            await fill(url, size)
        for _ in range(options.rounds):
            for size, url in urls.items():
                seen[size].append(await _look(databases, slack, url, options.idle))
    megabytes, seconds = (
        {size: [look[part] for look in looks] for size, looks in seen.items()} for part in (0, 1)
    )
    return [
        Result(
            measure=f"memory of an idle process, {count:,} open (baseline: none)",
            database=kind,
            unit="MiB",
            figures=megabytes[count],
            baseline=megabytes[0],
            goal="≤ 1.2 ×",
            met=at_most(1.2),
        ),
        Result(
            measure=f"start → ready, {count:,} open (baseline: none)",
            database=kind,
            unit="s",
            figures=seconds[count],
            baseline=seconds[0],
            goal="≤ 1.5 ×",
            met=at_most(1.5),
        ),
    ]


async def _look(
    databases: Databases, slack: StandIn, url: str, seconds: float
) -> tuple[float, float]:
    """MiB of an idle process, and seconds until it was ready."""
    async with bot(slack.api_url, url, databases.folder / "bot.log") as running:
        for page in ("readyz", "metrics"):
            async with slack.session.get(f"{running.base}/{page}") as answer:
                answer.raise_for_status()
                await answer.read()
        await asyncio.sleep(seconds)
        return memory_bytes(running.pid) / 2**20, running.ready_at - running.started_at
