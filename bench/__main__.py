"""The command line: `python -m bench [MEASURE …]`; `--help` says the rest."""

import argparse
import asyncio
import resource
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bench.databases import KINDS, Databases, databases
from bench.drain import drain
from bench.figures import Result, table
from bench.idle import idle
from bench.lateness import lateness
from bench.listeners import commands, submissions
from bench.options import Options
from bench.replicas import replicas
from bench.stand_in_cost import cost
from bench.ticks import ticks

Measure = Callable[[Databases, Options], Awaitable[list[Result]]]

_PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_BEGIN, _END = "<!-- results -->", "<!-- end of results -->"

MEASURES: dict[str, Measure] = {
    "stand-in": cost,
    "commands": commands,
    "submissions": submissions,
    "drain": drain,
    "replicas": replicas,
    "lateness": lateness,
    "ticks": ticks,
    "idle": idle,
}


async def run(names: Sequence[str], options: Options) -> list[Result]:
    """The measures with these names, one after the other."""
    results = []
    with databases() as made:
        for name in names:
            start = time.monotonic()
            results += await MEASURES[name](made, options)
            sys.stderr.write(f"{name}: {time.monotonic() - start:.0f} s\n")
            sys.stderr.flush()
    return results


def _options(arguments: argparse.Namespace) -> Options:
    if arguments.profile:
        # The bots run in folders of their own.
        arguments.profile = arguments.profile.resolve()
        arguments.profile.mkdir(parents=True, exist_ok=True)
    return Options(
        rounds=arguments.rounds,
        count=arguments.count,
        databases=tuple(arguments.database or KINDS),
        profile=arguments.profile,
    )


def main(arguments: Sequence[str]) -> None:
    """Run the measures asked for, and print their table."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("measure", nargs="*", choices=[[], *MEASURES], help="default: all")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, help="nudges or escalations, instead of the full size")
    parser.add_argument("--database", action="append", choices=KINDS, help="default: both")
    parser.add_argument(
        "--profile",
        type=Path,
        nargs="?",
        const=Path("bench-profiles"),
        help="keep profiles of the bots of drain and submissions in this folder (folded stacks)",
    )
    parser.add_argument("--write", action="store_true", help=f"into {_PAGE.name} as well")
    asked = parser.parse_args(arguments)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    # For the clients that connect anew for each post.
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    drawn = table(asyncio.run(run(asked.measure or list(MEASURES), _options(asked))))
    sys.stdout.write(drawn + "\n")
    if asked.write:
        page = _PAGE.read_text(encoding="utf-8")
        _PAGE.write_text(with_results(page, drawn), encoding="utf-8")


def with_results(page: str, drawn: str) -> str:
    """The page with its results replaced. Raises ValueError when it has no place for them."""
    before, begin, rest = page.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not end:
        raise ValueError(f"the page has no {_BEGIN} … {_END}")
    return f"{before}{begin}\n{drawn}\n{end}{after}"


if __name__ == "__main__":
    main(sys.argv[1:])
