"""`python app.py triage-report` on the database of a bot at work."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from sandbox import Sandbox
from storage.engine import create_engine
from tests.process.support import outcome, raise_one, running, the_brief
from tests.storage.support import database_at

ISSUE = "/customer-escalation API returning 500 errors intermittently for Acme Corp"
HOW_TO = (
    "/customer-escalation How do I configure the SSO settings? "
    "The docs describe it, customer needs guidance"
)


async def reported(folder: Path, url: str, *arguments: str) -> tuple[int, list[str], list[str]]:
    """Exit code and lines of the command, which is given nothing but the database."""
    return await outcome("triage-report", *arguments, env={"DATABASE_URL": url}, folder=folder)


def files_in(folder: Path) -> list[Path]:
    """What lies there."""
    return list(folder.iterdir())


def back_up(file: Path, copy: Path) -> None:
    """As docs/operations.md has it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"VACUUM INTO '{copy}'")


def bytes_of(file: Path) -> bytes:
    """All of a file."""
    return file.read_bytes()


def cells(lines: Sequence[str], start: str) -> list[str]:
    """The words of the one line that begins so."""
    (found,) = [line for line in lines if line.startswith(start)]
    return found.removeprefix(start).split()


async def test_it_shows_what_agents_changed_while_the_bot_goes_on(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    async with running(sandbox, tmp_path, DATABASE_URL=database_url):
        code, out, err = await reported(tmp_path, database_url)
        assert (code, out[1], err) == (0, "No escalation yet.", [])
        await raise_one(sandbox, ISSUE)
        brief = await the_brief(sandbox)
        await raise_one(sandbox, ISSUE, target="product", use_case="Export", severity="medium")
        ana, bea = sandbox.person("ana"), sandbox.person("bea")
        await bea.click(brief, "change_severity")
        modal = await bea.modal("change_severity")
        modal.fill({"severity": "critical", "reason": "Now all of Acme is blocked"})
        assert (await modal.submit()).closed
        await ana.command(HOW_TO)
        await (await ana.modal("escalation_brief")).close()
        code, out, err = await reported(tmp_path, database_url, "--since", "1d")
        assert (code, err) == (0, [])
        # The bot has noticed nothing.
        await raise_one(sandbox, ISSUE, target="l2", tried="nothing yet")
        await sandbox.message("support-l2", kind="brief")
    assert out[1].startswith("2 escalations, raised ")
    first = cells(out, "engineering      -> engineering")
    assert first == ["1", "50", "%", "0", "-", "1", "50", "%"]
    assert cells(out, "                 -> product")[:3] == ["1", "50", "%"]
    # How sure the form was of the severity is the weights' affair.
    assert cells(out, "high             -> high")[-3:] == ["1", "50", "%"]
    assert cells(out, "                 -> medium")[-3:] == ["1", "50", "%"]
    assert "Changed later: 1; 0 to the suggestion, 1 from it, 0 neither." in out
    assert cells(out, "left as found") == ["2", "100", "%"]
    assert cells(out, "  followed: the form was closed unsent") == ["1", "100", "%"]
    told = "\n".join(out)
    assert not [word for word in ("Acme", "SSO", ana.id, bea.id) if word in told]


async def test_what_is_older_than_asked_for_is_left_out(tmp_path: Path, database_url: str) -> None:
    async with database_at(database_url):
        pass
    code, out, _ = await reported(tmp_path, database_url, "--since", "30d")
    assert code == 0
    assert out[1].startswith("No escalation since ")


async def test_it_leaves_the_database_as_it_was(tmp_path: Path, postgres_url: str) -> None:
    code, out, err = await reported(tmp_path, postgres_url)
    assert (code, out) == (1, [])
    assert err == ["DATABASE_URL: this database has no tables of the bot's. Has it run on it?"]
    code, out, err = await reported(tmp_path, "sqlite:///nowhere.db")
    assert (code, out, err) == (1, [], ["DATABASE_URL: there is no file nowhere.db."])
    assert not files_in(tmp_path)


async def test_a_back_up_can_be_read_and_stays_as_it_is(tmp_path: Path) -> None:
    async with database_at(f"sqlite:///{tmp_path / 'bot.db'}"):
        pass
    back_up(tmp_path / "bot.db", tmp_path / "backup.db")
    before = bytes_of(tmp_path / "backup.db")
    code, out, err = await reported(tmp_path, "sqlite:///backup.db")
    assert (code, out[1], err) == (0, "No escalation yet.", [])
    assert bytes_of(tmp_path / "backup.db") == before


async def test_without_any_variable_it_looks_where_the_bot_does(tmp_path: Path) -> None:
    code, _, err = await outcome("triage-report", env={}, folder=tmp_path)
    assert (code, err) == (1, ["DATABASE_URL: there is no file escalations.db."])
    (tmp_path / ".env").write_text("DATABASE_URL=sqlite:///other.db\nSLACK_BOT_TOKEN=wrong\n")
    code, _, err = await outcome("triage-report", env={}, folder=tmp_path)
    assert (code, err) == (1, ["DATABASE_URL: there is no file other.db."])


async def test_a_database_that_cannot_be_read_is_told_without_its_password(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("These are notes, and no database at all. " * 50)
    code, _, err = await reported(tmp_path, "sqlite:///notes.db")
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("DATABASE_URL: can't be read (file is not a database).")
    code, _, err = await reported(tmp_path, "postgresql://bot:hidden@127.0.0.1:1/bot")
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("DATABASE_URL: can't be read (")
    assert "hidden" not in err[0]


async def test_a_database_of_a_newer_bot_is_refused(tmp_path: Path, database_url: str) -> None:
    async with database_at(database_url):
        pass
    engine = create_engine(database_url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    code, _, err = await reported(tmp_path, database_url)
    assert (code, len(err)) == (1, 1)
    assert "has schema 9999, which this bot is too old for" in err[0]


@pytest.mark.parametrize(
    ("url", "arguments", "said"),
    [
        ("mysql://db", [], "DATABASE_URL: expected sqlite:///path or postgresql://"),
        ("sqlite:///a.db", ["--since", "30"], "--since: the unit is missing; expected a duration"),
        ("sqlite:///a.db", ["--since"], "usage: python app.py"),
        ("sqlite:///a.db", ["--until", "30d"], "usage: python app.py"),
    ],
)
async def test_mistakes_are_told_in_words(
    tmp_path: Path, url: str, arguments: list[str], said: str
) -> None:
    code, out, err = await reported(tmp_path, url, *arguments)
    assert (code, out) == (2, [])
    assert err[0].startswith(said)
