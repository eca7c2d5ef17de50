"""What probes and dashboards see of a running bot."""

import asyncio
import shutil
import sqlite3
from pathlib import Path
from typing import Self

import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families
from psycopg import sql
from sqlalchemy import make_url

from sandbox import Sandbox
from tests.conftest import fresh_postgres
from tests.process.support import (
    PATIENCE,
    get,
    raise_one,
    reports,
    running,
    the_brief,
)

#: Both reminders are due in a second, and not again before the test is over.
SOON = """
severities:
  critical: {label: Critical, internal_followup: 1s, customer_update: 1h}
  high:     {label: High,     internal_followup: 1s, customer_update: 1h}
  medium:   {label: Medium}
"""


async def test_readyz_says_that_slack_is_out_of_reach_and_recovers(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running(sandbox, tmp_path) as (_, base):
        sandbox.faults.http("auth.test", 503, times=None)
        body = await reports(f"{base}/readyz", 503)
        assert body["status"] == "not ready"
        assert list(body["reasons"]) == ["slack"]
        assert (await get(f"{base}/healthz"))[0] == 200
        sandbox.faults.clear()
        await reports(f"{base}/readyz", 200)


async def test_readyz_says_that_the_database_is_gone(
    sandbox: Sandbox, tmp_path: Path, postgres_server: str
) -> None:
    url = fresh_postgres(postgres_server)
    async with running(sandbox, tmp_path, DATABASE_URL=url) as (process, base):
        await reports(f"{base}/readyz", 200)
        drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
        with psycopg.connect(postgres_server, autocommit=True) as connection:
            connection.execute(drop.format(sql.Identifier(make_url(url).database or "")))
        body = await reports(f"{base}/readyz", 503)
        assert "database" in body["reasons"]
        assert (await get(f"{base}/healthz"))[0] == 200
        assert (await get(f"{base}/metrics"))[0] == 200
        assert await process.stop() == 0


async def test_readyz_says_that_socket_mode_is_down_and_recovers(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running(sandbox, tmp_path, socket_mode=True) as (_, base):
        await reports(f"{base}/readyz", 200)
        sandbox.faults.fail_next_handshake(1000)
        await sandbox.socket.drop()
        body = await reports(f"{base}/readyz", 503)
        assert body["reasons"] == {"socket_mode": "not connected"}
        sandbox.faults.clear()
        await reports(f"{base}/readyz", 200)


@pytest.mark.parametrize("trouble", ["revoked", "hanging"])
async def test_readyz_says_that_slack_refuses_or_hangs(
    sandbox: Sandbox, tmp_path: Path, trouble: str
) -> None:
    async with running(sandbox, tmp_path) as (_, base):
        if trouble == "revoked":
            sandbox.faults.error("auth.test", "token_revoked", times=None)
        else:
            sandbox.faults.hang("auth.test", times=None)
        body = await reports(f"{base}/readyz", 503)
        assert list(body["reasons"]) == ["slack"]
        if trouble == "revoked":
            assert body["reasons"]["slack"] == "Slack refuses: token_revoked"
        sandbox.faults.clear()
        await reports(f"{base}/readyz", 200)


async def test_a_slack_that_wants_fewer_probes_is_within_reach(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running(sandbox, tmp_path) as (_, base):
        fault = sandbox.faults.rate_limited("auth.test", times=None)
        async with asyncio.timeout(PATIENCE):
            while not fault.hits:
                assert (await get(f"{base}/readyz"))[0] == 200
                await asyncio.sleep(0.1)
        assert (await get(f"{base}/readyz"))[0] == 200


async def test_readyz_says_that_dispatching_stands_still_and_recovers(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running(sandbox, tmp_path) as (process, base):
        await reports(f"{base}/readyz", 200)
        # Somebody else writes and doesn't end: the database can be read, and nothing sent.
        locked = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
        locked.execute("BEGIN IMMEDIATE")
        body = await reports(f"{base}/readyz", 503)
        assert list(body["reasons"]) == ["dispatching"]
        assert body["reasons"]["dispatching"].startswith("stands still for ")
        assert "database doesn't answer, trying again" in process.said
        locked.execute("ROLLBACK")
        locked.close()
        await reports(f"{base}/readyz", 200)


async def test_readyz_says_in_time_that_the_database_is_a_black_hole(
    sandbox: Sandbox, tmp_path: Path, postgres_url: str
) -> None:
    async with (
        Relay(postgres_url) as relay,
        running(sandbox, tmp_path, DATABASE_URL=relay.url) as (process, base),
    ):
        await reports(f"{base}/readyz", 200)
        relay.passing.clear()
        body = await reports(f"{base}/readyz", 503)
        assert "database" in body["reasons"] or "readiness" in body["reasons"]
        assert (await get(f"{base}/healthz"))[0] == 200
        relay.passing.set()
        await reports(f"{base}/readyz", 200)
        assert await process.stop() == 0


async def test_readyz_says_that_the_database_file_was_taken_away(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running(sandbox, tmp_path) as (_, base):
        await reports(f"{base}/readyz", 200)
        (tmp_path / "bot.db").rename(tmp_path / "lost.db")
        for _ in range(2):
            body = await reports(f"{base}/readyz", 503)
            assert body["reasons"]["database"].startswith("its file was replaced or removed")
            shutil.copy(tmp_path / "lost.db", tmp_path / "bot.db")


class Relay:
    """Stands between the bot and PostgreSQL, and can let everything wait without a word."""

    def __init__(self, database_url: str) -> None:
        self._url = make_url(database_url)
        self.passing = asyncio.Event()
        self.passing.set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        here = self._url.set(host="127.0.0.1", port=port, query={})
        self.url = here.render_as_string(hide_password=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        folder = str(self._url.query["host"])
        there = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.5432")
        for source, sink in ((reader, there[1]), (there[0], writer)):
            task = asyncio.create_task(self._pass_on(source, sink))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pass_on(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                await self.passing.wait()
                sink.write(data)
                await sink.drain()
        except ConnectionError:
            return
        finally:
            sink.close()


async def test_metrics_tell_what_has_happened(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "policy.yml").write_text(SOON)
    async with running(sandbox, tmp_path, POLICY_FILE="policy.yml") as (_, base):
        await raise_one(sandbox, severity="critical")
        await sandbox.person("bea").click(await the_brief(sandbox), "acknowledge")
        await sandbox.message("eng-escalations", kind="followup_internal", within=PATIENCE)
        sandbox.workspace.kick("product-escalations")
        await raise_one(sandbox, target="product", severity="medium")
        await sandbox.person("ana").direct_message(kind="delivery_failed", within=PATIENCE)
        found = await metrics(base)
    assert found["escalations_open", ("critical",)] == 1
    assert found["escalations_open", ("medium",)] == 1
    assert found["outbox_pending", ()] >= 1
    assert found["outbox_failed_total", ("not_in_channel",)] == 1
    assert found["followup_lateness_seconds_count", ()] >= 1
    assert found["followup_lateness_seconds_sum", ()] < PATIENCE
    assert found["slack_calls_total", ("chat.postMessage", "ok")] >= 2
    assert found["slack_calls_total", ("chat.postMessage", "not_in_channel")] == 1
    assert found["slack_calls_total", ("views.open", "ok")] == 2
    for listener, count in (("slash_command", 2), ("escalation_brief", 2), ("acknowledge", 1)):
        assert found["listener_seconds_count", (listener,)] == count


async def metrics(base: str) -> dict[tuple[str, tuple[str, ...]], float]:
    """Every sample by its name and its labels' values, by the labels' order of names."""
    status, text = await get(f"{base}/metrics")
    assert status == 200
    return {
        (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
