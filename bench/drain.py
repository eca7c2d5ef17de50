"""Due nudges drained per second: all due at once, each in a channel of its own."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from statistics import median

from bench import scheduler
from bench.databases import Databases
from bench.figures import Result, at_least
from bench.fill import at_once, fill, make_due, unsettled
from bench.options import Options
from bench.processes import (
    PATIENCE,
    RunningBot,
    StandIn,
    bot,
    first_line,
    processor_seconds,
    stand_in,
    started,
)

#: Seconds from when the bot can see what will be due until it is: it looks every two.
_LEAD = 3.0
_UPDATES_PER_SECOND = 5_000
_LEAST_PER_SECOND = 100
_POST = "chat.postMessage"
_USUAL = "the same; the baseline with the SDK's client as it is made"


@dataclass(frozen=True, kw_only=True, slots=True)
class Drained:
    """One drain."""

    per_second: float
    #: Milliseconds of processor time per nudge: the bot's own, and with PostgreSQL's.
    own_ms: float
    with_database_ms: float


async def drain(databases: Databases, options: Options) -> list[Result]:
    """Against APScheduler with SQLAlchemyJobStore."""
    return [
        result for kind in options.databases for result in await _drain(databases, options, kind)
    ]


async def _drain(databases: Databases, options: Options, kind: str) -> list[Result]:
    count = options.count or 10_000
    figures, baseline, usual, own, jobs = [], [], [], [], []
    async with stand_in() as slack:
        for number in range(options.rounds):
            scheduled = await drain_scheduler(databases, slack, kind, count)
            baseline.append(scheduled.per_second)
            jobs.append(scheduled.own_ms)
            plain = await drain_scheduler(databases, slack, kind, count, client="own")
            usual.append(plain.per_second)
            drained = await drain_bot(databases, slack, kind, count, options=options, name=number)
            figures.append(drained.per_second)
            own.append(drained.own_ms)
    best = Result(
        measure=f"{count:,} due nudges drained",
        database=kind,
        unit="/s",
        figures=figures,
        baseline=baseline,
        goal="≥ 5 ×",
        met=at_least(5),
        notes=[
            f"Drain, {kind}: the bot's process needs {median(own):.2f} ms of processor time per "
            f"nudge (median), the scheduler's {median(jobs):.2f} ms."
        ],
    )
    return [best, replace(best, measure=_USUAL, baseline=usual, goal="", met=None, notes=())]


async def drain_bot(
    databases: Databases,
    slack: StandIn,
    kind: str,
    count: int,
    *,
    options: Options,
    processes: int = 1,
    name: object = 0,
) -> Drained:
    """The bot, in so many processes."""
    with databases.fresh(kind) as url:
        await fill(url, count)
        running: list[RunningBot] = []
        async with _Bots(
            slack, url, databases, options, f"drain-{kind}-{processes}-{name}"
        ) as bots:
            running = [await bots.add() for _ in range(processes)]
            due = datetime.now(UTC) + timedelta(seconds=_LEAD + count / _UPDATES_PER_SECOND)
            await make_due(url, at_once(count, due))
            await slack.reset()
            pids = [one.pid for one in running]
            before = _processor(pids, databases, url)
            seconds = await _watch(slack, count, due)
            while await unsettled(url, due):
                await asyncio.sleep(0.05)
            after = _processor(pids, databases, url)
    return _drained(count, seconds, before, after)


def _drained(
    count: int, seconds: float, before: Sequence[float], after: Sequence[float]
) -> Drained:
    own, shared = (1000 * (end - start) / count for start, end in zip(before, after, strict=True))
    return Drained(per_second=count / seconds, own_ms=own, with_database_ms=own + shared)


class _Bots:
    """Bots on one database, stopped together at the end."""

    def __init__(
        self, slack: StandIn, url: str, databases: Databases, options: Options, name: str
    ) -> None:
        self._stack = AsyncExitStack()
        self._slack, self._url, self._name = slack, url, name
        self._log = databases.folder / "bot.log"
        self._profile = options.profile
        self._count = 0

    async def __aenter__(self) -> "_Bots":
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._stack.aclose()

    async def add(self) -> RunningBot:
        """One more."""
        self._count += 1
        profile = self._profile and self._profile / f"{self._name}-{self._count}.folded"
        return await self._stack.enter_async_context(
            bot(self._slack.api_url, self._url, self._log, profile=profile)
        )


async def drain_scheduler(
    databases: Databases, slack: StandIn, kind: str, count: int, *, client: str = "shared"
) -> Drained:
    """The baseline, which begins when it is told to: its jobs are due already."""
    with databases.fresh(kind) as url:
        scheduler.fill(url, at_once(count, datetime.now(UTC)))
        arguments = ["-m", "bench.scheduler", url, slack.api_url, client]
        log = databases.folder / "scheduler.log"
        async with started(arguments, stdin=asyncio.subprocess.PIPE, log=log) as process:
            await first_line(process)
            await slack.reset()
            before = _processor([process.pid], databases, url)
            begin = datetime.now(UTC)
            assert process.stdin is not None  # noqa: S101 - asked for above
            process.stdin.write(b"go\n")
            seconds = await _watch(slack, count, begin)
            after = _processor([process.pid], databases, url)
    return _drained(count, seconds, before, after)


async def _watch(slack: StandIn, count: int, due: datetime) -> float:
    """Seconds from when they were due until the last has been posted; each exactly once."""
    patience = PATIENCE + count / _LEAST_PER_SECOND
    await slack.until(_POST, count, patience)
    posts = await slack.report(_POST)
    _complete(posts, count)
    return max(at for at, _ in posts) - due.timestamp()


def _complete(posts: Sequence[tuple[float, str]], count: int) -> None:
    posted = [key.split("/")[0] for _, key in posts]
    if len(posted) != count or len(set(posted)) != count:
        raise RuntimeError(f"{len(posted)} posts for {len(set(posted))} of {count} nudges")


def _processor(pids: Sequence[int], databases: Databases, url: str) -> tuple[float, float]:
    return sum(map(processor_seconds, pids)), databases.processor_seconds(url)
