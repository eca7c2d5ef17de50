"""Starting, serving, and stopping without losing anything."""

import asyncio
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox import Sandbox
from tests.process.support import (
    ISSUE,
    ROOT,
    environment,
    free_port,
    get,
    outcome,
    raise_one,
    reports,
    running,
    started,
    the_brief,
)

#: A base interpreter: ours without the virtual environment, so without the libraries.
BASE_PYTHON = Path(sys.base_prefix) / "bin" / "python3"


@pytest.mark.parametrize(
    ("socket_mode", "how"),
    [(False, signal.SIGTERM), (True, signal.SIGINT)],
    ids=["HTTP until SIGTERM", "Socket Mode until SIGINT"],
)
async def test_the_bot_starts_works_and_stops_in_either_mode(
    sandbox: Sandbox, tmp_path: Path, socket_mode: bool, how: signal.Signals
) -> None:
    async with running(sandbox, tmp_path, socket_mode=socket_mode) as (process, base):
        assert await get(f"{base}/healthz") == (200, {"status": "ok"})
        assert await reports(f"{base}/readyz", 200) == {"status": "ready"}
        await raise_one(sandbox)
        await the_brief(sandbox)
        await sandbox.person("ana").ephemeral("ESC-1 is in #eng-escalations")
        assert await process.stop(how) == 0
        assert "Traceback" not in process.said
        with pytest.raises(OSError, match="Cannot connect"):
            await get(f"{base}/healthz")


async def test_a_submission_in_flight_is_answered_before_the_bot_ends(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running(sandbox, tmp_path) as (process, base), Passed(f"{base}/slack/events") as by:
        ana = sandbox.person("ana")
        await ana.command(ISSUE)
        modal = await ana.modal("escalation_brief")
        modal.fill({"needed": "Confirm the cause", "repro_steps": "unknown"})
        sandbox.deliver_by_http(by.url)
        with database(tmp_path) as locked, sandbox.allow_failure():
            locked.execute("BEGIN IMMEDIATE")
            submission = asyncio.create_task(modal.submit())
            await by.passed_on.wait()
            # What was sent before this is read before it.
            await get(f"{base}/healthz")
            process.signal(signal.SIGTERM)
            await process.says("stopping")
            locked.execute("ROLLBACK")
            assert (await submission).closed
            assert await process.ended() == 0
            await sandbox.settle()  # the bot no longer hears of its own brief
            assert locked.execute("SELECT count(*) FROM escalations").fetchone() == (1,)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_waiting_for_slack_and_database_ends_at_a_signal(
    tmp_path: Path, how: signal.Signals
) -> None:
    port, nobody = free_port(), free_port()
    away = {
        "SLACK_BOT_TOKEN": "xoxb-made-up",
        "SLACK_SIGNING_SECRET": "made-up",
        "SLACK_API_URL": f"http://127.0.0.1:{nobody}/api/",
        "PORT": str(port),
    }
    if how is signal.SIGINT:
        away["DATABASE_URL"] = f"postgresql://bot:hidden-password@127.0.0.1:{nobody}/bot"
    async with started(env=away, folder=tmp_path) as process:
        await process.says("can't start yet")
        assert await get(f"http://127.0.0.1:{port}/healthz") == (200, {"status": "ok"})
        status, body = await get(f"http://127.0.0.1:{port}/readyz")
        assert (status, body["status"], list(body["reasons"])) == (503, "not ready", ["start"])
        assert await process.stop(how) == 0
        assert "Traceback" not in process.said
        assert "hidden-password" not in process.said


async def test_it_waits_for_a_slack_that_is_away_at_the_start(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.http("auth.test", 503, times=1)
    async with running(sandbox, tmp_path) as (process, base):
        assert "can't start yet" in process.said
        await reports(f"{base}/readyz", 200)


async def test_an_env_file_is_read(sandbox: Sandbox, tmp_path: Path) -> None:
    held = environment(sandbox)
    (tmp_path / ".env").write_text("".join(f"{name}={held[name]}\n" for name in held))
    code, out, err = await outcome("check", env={}, folder=tmp_path)
    assert (code, err) == (0, [])
    assert "ok     configuration: complete" in out


@pytest.mark.skipif(
    Path(sys.prefix) != ROOT / ".venv" or not BASE_PYTHON.exists(), reason="not run from .venv"
)
async def test_another_python_hands_over_to_the_one_with_the_libraries(tmp_path: Path) -> None:
    code, out, err = await outcome("help", env={}, folder=tmp_path, python=str(BASE_PYTHON))
    assert (code, err) == (0, [])
    assert out[0].startswith("usage: python app.py")


@contextmanager
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    """The bot's database, as somebody else sees it."""
    connection = sqlite3.connect(folder / "bot.db", isolation_level=None)
    yield connection
    connection.close()


class Passed:
    """Passes requests on to the bot, and knows when it has."""

    def __init__(self, bot: str) -> None:
        self._bot = bot
        self.passed_on = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._server = TestServer(web.Application())
        self._server.app.router.add_post("/", self._pass_on)
        await self._server.start_server()
        self.url = str(self._server.make_url("/"))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        body = await request.read()

        async def whole() -> AsyncIterator[bytes]:
            yield body
            self.passed_on.set()

        async with (
            aiohttp.ClientSession(headers=request.headers) as session,
            session.post(self._bot, data=whole()) as answer,
        ):
            return web.Response(
                status=answer.status,
                body=await answer.read(),
                headers={"Content-Type": answer.headers["Content-Type"]},
            )
