"""What probes and dashboards see of a running bot."""

from pathlib import Path

import psycopg
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
