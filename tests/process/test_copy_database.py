"""`python app.py copy-database FROM TO`: all of it, or nothing and a reason."""

import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from sandbox import Sandbox
from storage.engine import create_engine
from storage.tables import metadata
from tests.conftest import fresh_postgres
from tests.process.support import PATIENCE, Process, outcome, raise_one, running, started, the_brief
from tests.storage.support import database_at, message, nudge, owe

#: The team is asked every two seconds; nothing else is due before the test is over.
OFTEN = """
severities:
  critical: {label: Critical, internal_followup: 2s, customer_update: 1h}
  high:     {label: High,     internal_followup: 2s, customer_update: 1h}
  medium:   {label: Medium}
"""
SAID = "/customer-escalation API returns 500: Wörter, “quotes”, 'and' \U0001f680 for Acme Corp"
FOLLOWUP = "followup_internal"

Fresh = Callable[[str], str]


@pytest.fixture
def fresh(tmp_path: Path, request: pytest.FixtureRequest) -> Fresh:
    """Names an empty database of a kind."""
    count = iter(range(100))

    def name(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / f'database-{next(count)}.db'}"
        return fresh_postgres(request.getfixturevalue("postgres_server"))

    return name


DIRECTIONS = [
    ("sqlite", "postgresql"),
    ("postgresql", "sqlite"),
    ("sqlite", "sqlite"),
    ("postgresql", "postgresql"),
]
each_direction = pytest.mark.parametrize(
    ("kind", "other"), DIRECTIONS, ids=[" to ".join(pair) for pair in DIRECTIONS]
)


@pytest.mark.parametrize(("kind", "other"), DIRECTIONS[:2], ids=["to postgresql", "to sqlite"])
async def test_a_bot_goes_on_from_the_copy_as_if_nothing_had_happened(
    sandbox: Sandbox, tmp_path: Path, fresh: Fresh, kind: str, other: str
) -> None:
    (tmp_path / "policy.yml").write_text(OFTEN)
    source, target = fresh(kind), fresh(other)
    async with running(sandbox, tmp_path, POLICY_FILE="policy.yml", DATABASE_URL=source) as (
        process,
        _,
    ):
        await raise_one(sandbox, SAID)
        brief = await the_brief(sandbox)
        await sandbox.person("bea").click(brief, "acknowledge")
        await sandbox.message("eng-escalations", kind=FOLLOWUP, within=PATIENCE)
        await stopped(sandbox, process)
    assert await copied(tmp_path, source, target) == await contents(source)
    assert await contents(target) == await contents(source)
    nudged = len(sandbox.messages("eng-escalations", kind=FOLLOWUP))
    async with running(sandbox, tmp_path, POLICY_FILE="policy.yml", DATABASE_URL=target) as (
        process,
        _,
    ):
        await sandbox.until(
            lambda: len(sandbox.messages("eng-escalations", kind=FOLLOWUP)) > nudged,
            within=PATIENCE,
        )
        await raise_one(sandbox)
        await sandbox.message("eng-escalations", kind="brief", escalation="ESC-2", within=PATIENCE)
        await stopped(sandbox, process)
    keys = [message.payload["key"] for message in sandbox.messages("eng-escalations")]
    assert len(keys) == len(set(keys))


@each_direction
async def test_every_table_is_copied_and_counted(
    tmp_path: Path, fresh: Fresh, kind: str, other: str
) -> None:
    source, target = fresh(kind), fresh(other)
    async with database_at(source) as database:
        # More than one batch.
        await owe(database, *(message(f"ESC-7/update/{line}") for line in range(2501)))
    assert await copied(tmp_path, source, target) == await contents(source)
    assert await contents(target) == await contents(source)


@pytest.mark.parametrize("other", ["sqlite", "postgresql"])
async def test_a_target_that_holds_a_row_is_not_overwritten(
    tmp_path: Path, fresh: Fresh, other: str
) -> None:
    source, target = fresh("sqlite"), fresh(other)
    for url in (source, target):
        async with database_at(url) as database:
            await owe(database, nudge("ESC-7/nudge"))
    before = await contents(target)
    code, _, err = await copy(tmp_path, source, target)
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("TO isn't empty: it holds outbox. ")
    assert await contents(target) == before
    # Tables without a row hold nothing.
    async with database_at(empty := fresh(other)):
        pass
    assert await copied(tmp_path, source, empty) == before


@pytest.mark.parametrize("other", ["sqlite", "postgresql"])
async def test_a_target_of_somebody_elses_is_not_touched(
    tmp_path: Path, fresh: Fresh, other: str
) -> None:
    source, target = fresh("sqlite"), fresh(other)
    async with database_at(source):
        pass
    await execute(target, "CREATE TABLE tickets (id integer)")
    code, _, err = await copy(tmp_path, source, target)
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("TO isn't empty: it holds tickets. ")
    assert await tables_of(target) == {"tickets"}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_one_database_under_two_names_is_seen_through(
    tmp_path: Path, fresh: Fresh, kind: str
) -> None:
    source = fresh(kind)
    async with database_at(source):
        pass
    if kind == "sqlite":
        (tmp_path / "link.db").symlink_to(source.removeprefix("sqlite:///"))
        other = "sqlite:///link.db"
    else:
        other = source.replace("postgresql://", "postgres://")
    code, _, err = await copy(tmp_path, source, other)
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("FROM and TO are the same database.")


@pytest.mark.parametrize("schema", ["0000", "9999"], ids=["older", "newer"])
async def test_a_source_of_another_version_is_refused(
    tmp_path: Path, fresh: Fresh, schema: str
) -> None:
    source, target = fresh("sqlite"), fresh("postgresql")
    async with database_at(source):
        pass
    await execute(source, f"UPDATE alembic_version SET version_num = {schema!r}")  # noqa: S608
    code, _, err = await copy(tmp_path, source, target)
    assert (code, len(err)) == (1, 1)
    assert re.match(rf"FROM has schema {schema}, and this bot's is \d{{4}}\. ", err[0])
    assert await tables_of(target) == set()


async def test_what_is_no_database_of_the_bots_is_refused(tmp_path: Path, fresh: Fresh) -> None:
    code, _, err = await copy(tmp_path, "sqlite:///nowhere.db", fresh("postgresql"))
    assert (code, err) == (1, ["FROM: there is no file nowhere.db."])
    assert not files(tmp_path, "nowhere*")
    code, _, err = await copy(tmp_path, fresh("postgresql"), "sqlite:///new.db")
    assert (code, err) == (1, ["FROM is no database of this bot's. Nothing was copied."])
    assert not files(tmp_path, "new.db*")


async def test_a_value_that_does_not_fit_leaves_nothing_in_the_target(
    tmp_path: Path, fresh: Fresh
) -> None:
    source, target = fresh("sqlite"), fresh("postgresql")
    async with database_at(source) as database:
        await owe(database, nudge("ESC-7/nudge"))
    # SQLite doesn't mind a text longer than its column.
    await execute(
        source, "UPDATE outbox SET recipient = 'told-by-a-customer-' || hex(zeroblob(40))"
    )
    code, _, err = await copy(tmp_path, source, target)
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("The database says: value too long for type ")
    assert await tables_of(target) == set()


@pytest.mark.parametrize("other", ["sqlite", "postgresql"])
async def test_a_copy_that_is_killed_leaves_nothing_and_can_be_made_again(
    tmp_path: Path, fresh: Fresh, other: str
) -> None:
    source, target = fresh("sqlite"), fresh(other)
    async with database_at(source) as database:
        await owe(database, *(message(f"ESC-7/update/{line}") for line in range(12_000)))
    async with started("copy-database", source, target, env={}, folder=tmp_path) as process:
        await process.says("outbox: 10000 of 12000")
        assert await process.stop(signal.SIGKILL) == -signal.SIGKILL
    assert await tables_of(target) == set()
    assert await copied(tmp_path, source, target) == await contents(source)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_bot_that_is_at_work_on_the_source_is_noticed(
    sandbox: Sandbox, tmp_path: Path, fresh: Fresh, kind: str
) -> None:
    source, target = fresh(kind), fresh("sqlite")
    async with running(sandbox, tmp_path, DATABASE_URL=source) as (process, _):
        code, _, err = await copy(tmp_path, source, target)
        assert (code, len(err)) == (1, 1)
        assert "a bot is at work on" in err[0].lower()
        assert "Stop it first." in err[0]
        assert await process.stop() == 0
    assert files(tmp_path, "*.db") == {name_of(url) for url in (source,) if kind == "sqlite"}
    assert await copied(tmp_path, source, target) == await contents(source)


async def test_passwords_are_not_shown(tmp_path: Path, fresh: Fresh) -> None:
    source = fresh("sqlite")
    async with database_at(source):
        pass
    for away in (
        "postgresql://bot:hidden-one@127.0.0.1:1/bot",
        "postgresql://127.0.0.1:1/bot?user=bot&password=hidden-two",
        "mysql://bot:hidden-three@db/bot",
    ):
        for pair in ((source, away), (away, source)):
            code, out, err = await copy(tmp_path, *pair)
            assert code == (2 if away.startswith("mysql") else 1)
            assert len(err) == 1
            assert "hidden" not in "\n".join(out + err)


async def stopped(sandbox: Sandbox, process: Process) -> None:
    """Ends a bot that may be saying something; nobody is there to hear of that."""
    with sandbox.allow_failure("event message"):
        assert await process.stop() == 0
        await sandbox.settle()


Contents = dict[str, list[tuple[object, ...]]]


async def copy(folder: Path, source: str, target: str) -> tuple[int, list[str], list[str]]:
    """Exit code and lines of the command."""
    return await outcome("copy-database", source, target, env={}, folder=folder)


async def copied(folder: Path, source: str, target: str) -> Contents:
    """Copies, which has to work; gives what the target holds then."""
    code, out, err = await copy(folder, source, target)
    assert (code, err) == (0, []), (out, err)
    assert out[-2].startswith("Copied and compared: ")
    held = await contents(target)
    for name, rows in held.items():
        assert f"{name}: {len(rows)} of {len(rows)}" in out
    return held


async def contents(url: str) -> Contents:
    """All rows of all tables."""
    engine = create_engine(url)
    async with engine.connect() as connection:
        held = {
            table.name: sorted(map(tuple, await connection.execute(table.select())), key=repr)
            for table in metadata.sorted_tables
        }
    await engine.dispose()
    return held


async def tables_of(url: str) -> set[str]:
    """The names of all tables."""
    where = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if url.startswith("sqlite")
        else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    )
    engine = create_engine(url)
    async with engine.connect() as connection:
        found = {str(name) for name in (await connection.execute(text(where))).scalars()}
    await engine.dispose()
    return found


def files(folder: Path, pattern: str) -> set[str]:
    """What lies there, but for the files that are only locked."""
    return {path.name for path in folder.glob(pattern) if path.suffix != ".lock"}


def name_of(url: str) -> str:
    """An SQLite file's name."""
    return url.rpartition("/")[2]


async def execute(url: str, statement: str) -> None:
    """One statement, as somebody else than the bot."""
    engine = create_engine(url)
    async with engine.begin() as connection:
        await connection.execute(text(statement))
    await engine.dispose()
