"""The bot as a process of its own, as its users start it."""

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from sandbox import Message, Sandbox

ROOT = Path(__file__).parents[2]
ISSUE = "/customer-escalation API returning 500 errors for Acme Corp"
#: Seconds for a process to start on a busy machine, and for what it must say.
PATIENCE = 60.0
#: Seconds between looks at an endpoint, which announces nothing.
_LOOK = 0.05


class Process:
    """A started `python app.py`; what it says is kept, line by line."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._news = asyncio.Event()
        self.out: list[str] = []
        self.err: list[str] = []
        assert process.stdout is not None
        assert process.stderr is not None
        self._reading = [
            asyncio.create_task(self._read(process.stdout, self.out)),
            asyncio.create_task(self._read(process.stderr, self.err)),
        ]

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def said(self) -> str:
        """Everything on stdout and stderr so far."""
        return "\n".join([*self.out, *self.err])

    async def says(self, pattern: str) -> re.Match[str]:
        """Waits until a line of stdout or stderr matches."""
        async with asyncio.timeout(PATIENCE):
            while not (found := re.search(pattern, self.said)):
                if self._process.returncode is not None:
                    await self.ended()
                    raise AssertionError(f"ended without saying {pattern!r}:\n{self.said}")
                self._news.clear()
                await self._news.wait()
        return found

    async def ended(self) -> int:
        """Waits for its end; gives the exit code."""
        async with asyncio.timeout(PATIENCE):
            code = await self._process.wait()
            await asyncio.gather(*self._reading)
        return code

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Sends a signal and waits for the end; gives the exit code."""
        self.signal(how)
        return await self.ended()

    def signal(self, how: signal.Signals) -> None:
        """Sends a signal."""
        self._process.send_signal(how)

    def kill(self) -> None:
        """SIGKILL, if it still runs."""
        if self._process.returncode is None:
            self._process.kill()

    async def discard(self) -> None:
        """Ends it whatever it does."""
        self.kill()
        await self._process.wait()
        await asyncio.gather(*self._reading)

    async def _read(self, stream: asyncio.StreamReader, lines: list[str]) -> None:
        while line := await stream.readline():
            lines.append(line.decode().rstrip("\n"))
            self._news.set()
        self._news.set()


@asynccontextmanager
async def started(
    *arguments: str, env: Mapping[str, str], folder: Path, python: str = sys.executable
) -> AsyncIterator[Process]:
    """`python app.py …` in `folder` with `env` alone; it's gone at the end, come what may."""
    process = Process(
        await asyncio.create_subprocess_exec(
            python,
            str(ROOT / "app.py"),
            *arguments,
            cwd=folder,
            env={"PATH": os.environ["PATH"], "HOME": str(folder), **env},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    )
    try:
        yield process
    finally:
        await process.discard()


async def outcome(
    *arguments: str, env: Mapping[str, str], folder: Path, python: str = sys.executable
) -> tuple[int, list[str], list[str]]:
    """Exit code and lines of stdout and stderr of a `python app.py …` that ends by itself."""
    async with started(*arguments, env=env, folder=folder, python=python) as process:
        return await process.ended(), process.out, process.err


def environment(sandbox: Sandbox, *, socket_mode: bool = False, **more: str) -> dict[str, str]:
    """What a bot in `sandbox` needs; its database is `bot.db` in its folder."""
    mode = (
        {"SLACK_APP_TOKEN": sandbox.app_token}
        if socket_mode
        else {"SLACK_SIGNING_SECRET": sandbox.signing_secret}
    )
    return {
        "SLACK_BOT_TOKEN": sandbox.bot_token,
        "SLACK_API_URL": sandbox.api_url,
        "DATABASE_URL": "sqlite:///bot.db",
        "PORT": "0",
        **mode,
        **more,
    }


@asynccontextmanager
async def running(
    sandbox: Sandbox, folder: Path, *, socket_mode: bool = False, **more: str
) -> AsyncIterator[tuple[Process, str]]:
    """The bot, ready, connected to `sandbox`; with the address of its HTTP server."""
    env = environment(sandbox, socket_mode=socket_mode, **more)
    async with started(env=env, folder=folder) as process:
        found = await process.says(r'\brunning\b.*?\bport"?[=:] ?(\d+)|"port": (\d+).*"running"')
        base = f"http://127.0.0.1:{found[1] or found[2]}"
        if socket_mode:
            await sandbox.until(lambda: sandbox.socket.is_connected)
        else:
            sandbox.deliver_by_http(f"{base}/slack/events")
        yield process, base
        sandbox.deliver_by_http(None)


async def get(url: str) -> tuple[int, Any]:
    """Status, and the body: JSON where it is, else the text."""
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        if answer.content_type == "application/json":
            return answer.status, await answer.json()
        return answer.status, await answer.text()


async def reports(url: str, status: int) -> Any:
    """Waits until `url` answers with this status; gives the body."""
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                found, body = await get(url)
            except aiohttp.ClientConnectionError:
                found, body = 0, None
            if found == status:
                return body
            await asyncio.sleep(_LOOK)


async def raise_one(sandbox: Sandbox, text: str = ISSUE, **values: str) -> None:
    """Ana raises an escalation, and the bot has taken it."""
    ana = sandbox.person("ana")
    await ana.command(text)
    modal = await ana.modal("escalation_brief")
    if target := values.pop("target", None):
        await modal.choose("target", target)
    needed = {"needed": "Confirm the cause", **values}
    if modal.has("repro_steps"):
        needed["repro_steps"] = "unknown"
    modal.fill(needed)
    submitted = await modal.submit()
    assert submitted.closed, submitted


async def the_brief(sandbox: Sandbox, channel: str = "eng-escalations") -> Message:
    """The one brief in a channel; waits for it."""
    brief = await sandbox.message(channel, kind="brief", within=PATIENCE)
    assert len(sandbox.messages(channel, kind="brief")) == 1
    return brief


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
