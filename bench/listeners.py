"""How soon a request is answered, beside bare Bolt listeners on Bolt's own server."""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from statistics import median

from bench.databases import Databases
from bench.figures import Result, at_most
from bench.fill import raise_one
from bench.options import Options
from bench.processes import StandIn, bot, first_line, stand_in, started
from bench.recorded import Recorded, record, trigger
from bench.requests import Answered, send
from sandbox.delivery import Delivery

_OPEN = "views.open"
_REQUESTS = 100
_SUBMISSIONS = 60
#: Seconds after a submission: the bot confirms and posts meanwhile.
_GAP = 0.05
Numbered = Callable[[int], Delivery]


async def commands(databases: Databases, options: Options) -> list[Result]:
    """A slash command: until it is acknowledged, and until its modal is asked for."""
    async with stand_in() as slack:
        recorded = await record(databases, slack)
        results = []
        for kind in options.databases:
            results += await _commands(databases, options, slack, recorded, kind)
        return results


async def _commands(
    databases: Databases, options: Options, slack: StandIn, recorded: Recorded, kind: str
) -> list[Result]:
    acked: list[float] = []
    opened: list[float] = []
    bare_acked: list[float] = []
    bare_opened: list[float] = []
    bare = ["-m", "bench.bare", "command", slack.api_url]
    with databases.fresh(kind) as url:
        for _ in range(options.rounds):
            async with _served(bare) as port:
                ack, opening = await _send_commands(slack, port, recorded.command_number, options)
                bare_acked.append(ack)
                bare_opened.append(opening)
            async with bot(slack.api_url, url, databases.folder / "bot.log") as running:
                ack, opening = await _send_commands(
                    slack, running.port, recorded.command_number, options
                )
                acked.append(ack)
                opened.append(opening)
    return [
        Result(
            measure="slash command → acknowledged",
            database=kind,
            unit="ms",
            figures=acked,
            baseline=bare_acked,
            goal="≤ 0.25 ×",
            met=at_most(0.25),
        ),
        Result(
            measure="slash command → `views.open` arrives",
            database=kind,
            unit="ms",
            figures=opened,
            baseline=bare_opened,
            goal="≤ baseline + 5 ms",
            met=at_most(5),
            compared="difference",
        ),
    ]


async def _send_commands(
    slack: StandIn, port: int, numbered: Numbered, options: Options
) -> tuple[float, float]:
    """Medians in ms: until the answer, and until the modal is asked for."""
    await slack.reset()
    answers = _send(port, numbered, options)
    await slack.until(_OPEN, len(answers), 30)
    arrived = {name: at for at, name in await slack.report(_OPEN)}
    opening = [
        arrived[trigger(number)] - answered.sent_at
        for number, answered in enumerate(answers)
        if number >= options.warm_up
    ]
    return _ms(answered.seconds for answered in answers[options.warm_up :]), _ms(opening)


# Nothing else is to do while these send, so the event loop may stand still.


def _send(port: int, numbered: Numbered, options: Options) -> list[Answered]:
    count = (options.count or _REQUESTS) + options.warm_up
    return list(send(port, map(numbered, range(count))))


def _submit(port: int, recorded: Recorded, options: Options) -> float:
    """The median in ms until the answer."""
    count = (options.count or _SUBMISSIONS) + options.warm_up
    # The database has number 1 already.
    numbers = range(1, 1 + count)
    answers = list(send(port, map(recorded.submission_number, numbers), _GAP))
    return _ms(answered.seconds for answered in answers[options.warm_up :])


async def submissions(databases: Databases, options: Options) -> list[Result]:
    """A modal's submission: until it is durable and acknowledged."""
    async with stand_in() as slack:
        recorded = await record(databases, slack)
        return [
            await _submissions(databases, options, slack, recorded, kind)
            for kind in options.databases
        ]


async def _submissions(
    databases: Databases, options: Options, slack: StandIn, recorded: Recorded, kind: str
) -> Result:
    figures: list[float] = []
    baseline: list[float] = []
    default: list[float] = []

    for number in range(options.rounds):
        for times, more in ((baseline, []), (default, ["default"])):
            with databases.fresh(kind) as url:
                await raise_one(url)
                bare = ["-m", "bench.bare", "submission", slack.api_url, url, *more]
                async with _served(bare) as port:
                    times.append(_submit(port, recorded, options))
        with databases.fresh(kind) as url:
            profile = options.profile and options.profile / f"submissions-{kind}-{number}.folded"
            log = databases.folder / "bot.log"
            async with bot(slack.api_url, url, log, profile=profile) as running:
                figures.append(_submit(running.port, recorded, options))
    return Result(
        measure="modal submitted → durable, acknowledged",
        database=kind,
        unit="ms",
        figures=figures,
        baseline=baseline,
        goal="≤ 1.5 ×",
        met=at_most(1.5),
        notes=[
            f"Submission, {kind}: the bare listener acknowledges as the bot does; with Bolt's "
            f"default settings it takes {median(default):.1f} ms (median)."
        ],
    )


@asynccontextmanager
async def _served(arguments: Sequence[str]) -> AsyncIterator[int]:
    async with started(arguments) as process:
        yield int(await first_line(process))


def _ms(seconds: Iterable[float]) -> float:
    return 1000 * median(seconds)
