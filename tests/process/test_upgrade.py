"""Another version takes over without a gap: the new process first, then the old one goes."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from sandbox import Message, Sandbox
from sandbox.client import Reply, Submitted
from tests.process.support import (
    ISSUE,
    PATIENCE,
    Process,
    environment,
    outcome,
    raise_one,
    reports,
    running,
)

#: The team is asked again and again while the processes change.
OFTEN = """
severities:
  critical: {label: Critical, internal_followup: 5s, customer_update: 7s}
  high:     {label: High,     internal_followup: 5s, customer_update: 7s}
  medium:   {label: Medium}
"""
PEOPLE = (
    ("ana", "engineering", "eng-escalations"),
    ("bea", "product", "product-escalations"),
)
#: What each target's brief can't go without.
OWN = {"engineering": {"repro_steps": "unknown"}, "product": {"use_case": "Export the log"}}


@pytest.mark.parametrize("socket_mode", [False, True], ids=["HTTP", "Socket Mode"])
async def test_an_upgrade_under_load_loses_no_act_and_doubles_none(
    sandbox: Sandbox, tmp_path: Path, postgres_url: str, socket_mode: bool
) -> None:
    (tmp_path / "policy.yml").write_text(OFTEN)

    def start() -> AbstractAsyncContextManager[tuple[Process, str]]:
        return running(
            sandbox,
            tmp_path,
            socket_mode=socket_mode,
            DATABASE_URL=postgres_url,
            POLICY_FILE="policy.yml",
        )

    async with AsyncExitStack() as rooms:
        old, _ = await rooms.enter_async_context(start())
        # What Slack sends over a connection in the moment it is closed isn't taken; it says
        # so, and people try again.
        with sandbox.allow_failure("operation_timeout"):
            async with load(sandbox) as people:
                await people.have_raised(2)
                # As the page says: the new one is ready, then the old one is told to go.
                new, base = await rooms.enter_async_context(start())
                assert await reports(f"{base}/readyz", 200) == {"status": "ready"}
                assert await old.stop() == 0
                await people.have_raised(people.raised + 3)
        with sandbox.allow_failure("event message"):
            assert await new.stop() == 0
            await sandbox.settle()
    assert people.refused == []
    assert acts_in(postgres_url) == {"submitted": people.raised, "acknowledged": people.raised}
    assert sum(key.endswith("/brief") for key in keys_of(sandbox)) == people.raised
    assert set(keys_of(sandbox).values()) == {1}


class Load:
    """People who raise one after the other, and take each as soon as it is there."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._stopping = False
        self.raised = 0
        #: What wasn't taken, in Slack's or the bot's words.
        self.refused: list[str] = []

    async def have_raised(self, count: int) -> None:
        """Waits until so many were taken."""
        await self._sandbox.until(lambda: self.raised >= count or self.refused, within=PATIENCE)

    async def work(self) -> None:
        """Go on until `stop`."""
        await asyncio.gather(*(self._work(*who) for who in PEOPLE))

    def stop(self) -> None:
        """End what they are at."""
        self._stopping = True

    async def _work(self, name: str, target: str, channel: str) -> None:
        person = self._sandbox.person(name)
        while not (self._stopping or self.refused):
            before = len(self._briefs(channel))
            await self._insist(partial(person.command, ISSUE))
            modal = await person.modal("escalation_brief", within=PATIENCE)
            await modal.choose("target", target)
            modal.fill({"needed": "Confirm the cause", **OWN[target]})
            await self._insist(modal.submit)
            self.raised += 1
            brief = await self._next(channel, before)
            await self._insist(partial(person.click, brief.copy(), "acknowledge"))

    async def _insist(self, attempt: Callable[[], Awaitable[Reply | Submitted]]) -> None:
        """When Slack asks them to try again, people do, once."""
        said = await attempt()
        if said.error:
            said = await attempt()
        if said.error or (isinstance(said, Submitted) and not said.closed):
            self.refused.append(str(said))

    async def _next(self, channel: str, before: int) -> Message:
        found = await self._sandbox.until(lambda: self._briefs(channel)[before:], within=PATIENCE)
        return found[0]

    def _briefs(self, channel: str) -> list[Message]:
        return self._sandbox.messages(channel, kind="brief")


@asynccontextmanager
async def load(sandbox: Sandbox) -> AsyncIterator[Load]:
    """People at work; all that they have begun is done at the end."""
    people = Load(sandbox)
    working = asyncio.create_task(people.work())
    try:
        yield people
        people.stop()
        async with asyncio.timeout(PATIENCE):
            await working
    finally:
        working.cancel()


def keys_of(sandbox: Sandbox) -> Counter[str]:
    """How often each message of the bot's stands there."""
    return Counter(
        message.payload["key"]
        for channel in sandbox.workspace.channels.values()
        for message in channel.timeline.all()
        if message.payload
    )


def acts_in(url: str) -> dict[str, int]:
    """What people have done, by the audit trail."""
    statement = (
        "SELECT what, count(*) FROM events WHERE what IN ('submitted', 'acknowledged') "
        "GROUP BY what"
    )
    with psycopg.connect(url) as connection:
        return {str(what): int(count) for what, count in connection.execute(statement)}


async def test_the_old_process_goes_on_when_the_new_ones_migration_has_added_columns(
    sandbox: Sandbox, tmp_path: Path, postgres_url: str
) -> None:
    (tmp_path / "policy.yml").write_text(OFTEN)
    env = environment(sandbox, DATABASE_URL=postgres_url, POLICY_FILE="policy.yml")
    async with running(sandbox, tmp_path, DATABASE_URL=postgres_url, POLICY_FILE="policy.yml") as (
        old,
        _,
    ):
        # Often enough for PostgreSQL's driver to have prepared its statements.
        for _ in range(6):
            await raise_one(sandbox)
        await asyncio.to_thread(migrated, postgres_url)
        nudges = sandbox.messages("eng-escalations", kind="followup_internal")
        for _ in range(3):
            await raise_one(sandbox)
        await sandbox.message(
            "eng-escalations", kind="followup_internal", escalation="ESC-9", within=PATIENCE
        )
        assert len(sandbox.messages("eng-escalations", kind="followup_internal")) > len(nudges)
        assert "Traceback" not in old.said
        # Once it has ended, only the new version starts.
        with sandbox.allow_failure("event message"):
            assert await old.stop() == 0
            await sandbox.settle()
    code, _, err = await outcome(env=env, folder=tmp_path)
    assert code == 2
    assert err[-1].startswith("DATABASE_URL: the database has schema 9999, ")


def migrated(url: str) -> None:
    """What a migration may do, in one transaction; begun again when it collides, as a start is."""
    while True:
        try:
            with psycopg.connect(url) as connection:
                for table in ("escalations", "events", "outbox", "deliveries"):
                    name = sql.Identifier(table)
                    connection.execute(sql.SQL("ALTER TABLE {} ADD COLUMN later text").format(name))
                connection.execute("UPDATE alembic_version SET version_num = '9999'")
        except psycopg.errors.DeadlockDetected:
            continue
        return
