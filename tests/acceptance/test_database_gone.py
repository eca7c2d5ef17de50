"""The database is gone for a while: refused in words, nothing half done, then all is well."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
import pytest
from psycopg import sql

from sandbox import Person, Sandbox
from tests.acceptance.story import (
    ASKS,
    TEXT,
    act,
    answer_to,
    ask,
    card_shows,
    fill_in,
    kinds_in_thread,
    open_brief,
    raise_one,
    record,
)


async def _lock(other: sqlite3.Connection) -> None:
    """Take the lock as soon as the bot lets it go, without keeping the bot from it."""
    while True:
        try:
            other.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            await asyncio.sleep(0.001)
        else:
            return


@asynccontextmanager
async def database_gone(url: str) -> AsyncIterator[None]:
    """SQLite: somebody else holds the lock. PostgreSQL: it hangs up and takes no calls."""
    if url.startswith("sqlite"):
        path = url.removeprefix("sqlite:///")
        with sqlite3.connect(path, isolation_level=None, timeout=0) as other:
            await _lock(other)
            yield
            other.execute("ROLLBACK")
        other.close()
        return
    name = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    with psycopg.connect(url, dbname="postgres", autocommit=True) as server:
        change = "ALTER DATABASE {} ALLOW_CONNECTIONS {}"
        server.execute(sql.SQL(change).format(sql.Identifier(str(name)), sql.SQL("false")))
        hang_up = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s"
        server.execute(hang_up, [name])
        yield
        server.execute(sql.SQL(change).format(sql.Identifier(str(name)), sql.SQL("true")))


async def test_a_brief_is_refused_in_words_kept_and_taken_afterwards(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    await fill_in(modal, summary="Exports fail")
    async with database_gone(database_url):
        submitted = await modal.submit()
        assert submitted.sent
        (words,) = submitted.errors.values()
        assert "couldn't save" in words
        assert "still in the form" in words
        assert modal.values()["summary"] == "Exports fail"
        assert sandbox.messages("eng-escalations") == []
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief")
    assert brief.payload["escalation"] == "ESC-1"
    await ana.ephemeral("ESC-1 is in")


@pytest.mark.parametrize("action", ["acknowledge", "post_update"])
async def test_an_act_is_refused_in_words_and_can_be_done_afterwards(
    sandbox: Sandbox, bot: int, database_url: str, action: str
) -> None:
    bea = sandbox.person("bea")
    brief = await raise_one(sandbox)
    before = await record(sandbox)
    modal = await ask(bea, brief, action) if action in ASKS else None
    if modal:
        modal.fill(ASKS[action])
    async with database_gone(database_url):
        if modal:
            (words,) = (await modal.submit()).errors.values()
            assert modal.is_open
        else:
            await bea.click(brief, action)
            words = (await bea.ephemeral("couldn't")).text
        assert "couldn't save" in words
    assert await record(sandbox) == before
    assert kinds_in_thread(sandbox, brief) == []
    if modal:
        assert (await modal.submit()).closed
    else:
        await act(bea, brief, action)
    done = {"acknowledge": "acknowledged", "post_update": "update"}[action]
    await sandbox.until(lambda: kinds_in_thread(sandbox, brief) == [done])


async def test_nobody_waits_longer_than_slack_does(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    people = [sandbox.person(who) for who in ("bea", "cem", "dan", "eve")]
    brief = await raise_one(sandbox)
    async with database_gone(database_url):
        await asyncio.gather(*(refused(person, sandbox) for person in people))
    await act(people[0], brief, "acknowledge")
    await card_shows(sandbox, brief, "Acknowledged")


async def refused(person: Person, sandbox: Sandbox) -> None:
    brief = sandbox.messages("eng-escalations", kind="brief")[0]
    reply = await person.click(brief, "mark_customer_updated")
    assert reply.status == 200
    assert "couldn't" in (await person.ephemeral("couldn't")).text


async def test_a_modal_opens_without_the_database(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    async with database_gone(database_url):
        modal = await open_brief(sandbox.person("ana"))
        assert modal.values()["description"] == TEXT


async def test_after_it_came_back_everything_goes_on(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    brief = await raise_one(sandbox)
    async with database_gone(database_url):
        await refused(sandbox.person("bea"), sandbox)
    await act(sandbox.person("bea"), brief, "acknowledge")
    await sandbox.person("ana").direct_message(kind="reporter_acknowledged")
    assert "ESC-1" in (await answer_to(sandbox.person("dan"), "list")).text
    assert (await raise_one(sandbox)).payload["escalation"] == "ESC-2"
