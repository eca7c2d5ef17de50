"""Processes of a measure's own: started, watched and ended here."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[1]
#: Seconds for a process to start or to end.
PATIENCE = 120.0
TOKEN = "xoxb-bench"  # noqa: S105 - as above
#: Seconds between looks at a log.
_LOOK = 0.005
SECRET = "bench-signing-secret"  # noqa: S105 - between the bench and the bot it starts


def processor_seconds(pid: int) -> float:
    """The processor time that a process has used so far, all its threads together.

    Linux's clock of another process: clock_getcpuclockid(3).
    """
    return time.clock_gettime((~pid << 3) | 2)


def memory_bytes(pid: int) -> int:
    """What a process holds in memory for itself alone (private pages)."""
    pages = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    private = [line.split()[1] for line in pages if line.startswith("Private_")]
    return sum(map(int, private)) * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class StandIn:
    """The stand-in for Slack, in its process."""

    pid: int
    port: int
    session: aiohttp.ClientSession

    @property
    def base(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        """The base of every Web API call."""
        return f"{self.base}/api/"

    async def reset(self) -> None:
        """Forget what was called."""
        await self._ask("reset")

    async def counts(self) -> Mapping[str, int]:
        """How often each method was called."""
        found: Mapping[str, int] = await self._ask("counts")
        return found

    async def until(self, method: str, count: int, seconds: float) -> int:
        """Wait until `method` was called `count` times, or `seconds`; how often it was."""
        return int(await self._ask("until", method=method, count=count, seconds=seconds))

    async def report(self, method: str) -> list[tuple[float, str]]:
        """When each call of `method` came, and its message's key."""
        return [(at, key) for at, key in await self._ask("report", method=method)]

    async def _ask(self, what: str, **asked: object) -> Any:
        params = {name: str(value) for name, value in asked.items()}
        url = f"{self.base}/_/{what}"
        async with self.session.get(url, params=params) as answer:
            return json.loads(await answer.read())


@asynccontextmanager
async def stand_in() -> AsyncIterator[StandIn]:
    """A stand-in for Slack."""
    timeout = aiohttp.ClientTimeout(total=None)
    async with (
        started(["-m", "bench.stand_in"], stdin=asyncio.subprocess.PIPE) as process,
        aiohttp.ClientSession(timeout=timeout) as session,
    ):
        port = int(await first_line(process))
        yield StandIn(pid=process.pid, port=port, session=session)


@asynccontextmanager
async def started(
    arguments: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    folder: Path = ROOT,
    log: Path | None = None,
    stdin: int = asyncio.subprocess.DEVNULL,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A Python process; on leaving it is asked to stop, and has gone."""
    with (log or Path(os.devnull)).open("ab") as stderr:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            cwd=folder,
            env={**_surroundings(), **(env or {})},
            stdin=stdin,
            stdout=asyncio.subprocess.PIPE,
            stderr=stderr if log else None,
        )
    try:
        yield process
    finally:
        await _end(process)


def _surroundings() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(ROOT)}


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(PATIENCE):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


async def first_line(process: asyncio.subprocess.Process) -> str:
    """The first thing a process says, which means that it is ready."""
    if process.stdout is None:
        raise RuntimeError("its standard output isn't read")
    async with asyncio.timeout(PATIENCE):
        line = await process.stdout.readline()
    if not line:
        raise RuntimeError(f"process {process.pid} ended before it was ready")
    return line.decode().strip()


@dataclass(frozen=True, kw_only=True, slots=True)
class RunningBot:
    """The bot in its process."""

    pid: int
    port: int
    #: Unix seconds at which it was started.
    started_at: float
    #: And at which it said that it is ready.
    ready_at: float

    @property
    def base(self) -> str:
        """The address of its HTTP server."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def slack_url(self) -> str:
        """Where Slack's requests go."""
        return f"{self.base}/slack/events"


@asynccontextmanager
async def bot(
    api_url: str, database_url: str, log: Path, *, profile: Path | None = None
) -> AsyncIterator[RunningBot]:
    """The bot, ready, as its users start it, with a free port and JSON logs into a file."""
    env = {
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": api_url,
        "DATABASE_URL": database_url,
        "PORT": "0",
        "LOG_FORMAT": "json",
    }
    profiler = ["-m", "bench.sampled", str(profile)] if profile else []
    seen = log.stat().st_size if log.exists() else 0
    at = time.time()
    arguments = [*profiler, str(ROOT / "app.py")]
    async with started(arguments, env=env, folder=log.parent, log=log) as process:
        port = await _port(process, log, seen)
        yield RunningBot(pid=process.pid, port=port, started_at=at, ready_at=time.time())


async def _port(process: asyncio.subprocess.Process, log: Path, seen: int) -> int:
    """The port, which the bot logs when it is ready."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.returncode is None:
        with log.open("rb") as lines:
            lines.seek(seen)
            for line in lines:
                if b'"running"' in line and line.endswith(b"\n"):
                    return int(json.loads(line)["port"])
        await asyncio.sleep(_LOOK)
    raise RuntimeError(f"the bot isn't ready:\n{log.read_text()[seen:][-2000:]}")
