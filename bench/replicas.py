"""Two processes on one PostgreSQL against one."""

from bench.databases import Databases
from bench.drain import Drained, drain_bot
from bench.figures import Result, at_least, at_most
from bench.options import Options
from bench.processes import stand_in

_KIND = "PostgreSQL"


async def replicas(databases: Databases, options: Options) -> list[Result]:
    """The drain again, with two processes; and what a nudge costs them."""
    if _KIND not in options.databases:
        return []
    count = options.count or 10_000
    one: list[Drained] = []
    two: list[Drained] = []
    async with stand_in() as slack:
        for number in range(options.rounds):
            for processes, drained in ((1, one), (2, two)):
                drained.append(
                    await drain_bot(
                        databases,
                        slack,
                        _KIND,
                        count,
                        options=options,
                        processes=processes,
                        name=number,
                    )
                )
    return [
        Result(
            measure=f"{count:,} drained by two processes (baseline: one)",
            database=_KIND,
            unit="/s",
            figures=[drained.per_second for drained in two],
            baseline=[drained.per_second for drained in one],
            goal="≥ 1.2 ×",
            met=at_least(1.2),
        ),
        Result(
            measure="processor time per nudge, two processes (baseline: one)",
            database=_KIND,
            unit="ms",
            figures=[drained.own_ms for drained in two],
            baseline=[drained.own_ms for drained in one],
            goal="≤ 1.15 ×",
            met=at_most(1.15),
        ),
        Result(
            measure="the same, with what PostgreSQL's connections need",
            database=_KIND,
            unit="ms",
            figures=[drained.with_database_ms for drained in two],
            baseline=[drained.with_database_ms for drained in one],
        ),
    ]
