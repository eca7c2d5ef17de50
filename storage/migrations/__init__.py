"""Migrations, applied at start; `migrate` is the only way in."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.domain.errors import DatabaseTooNew

#: Any number will do, as long as every process uses the same.
_LOCK = 7_304_221


def migrate(connection: Connection) -> None:
    """Bring the database to the newest schema, in the connection's transaction.

    Raises DatabaseTooNew. Processes that start together wait in line: PostgreSQL's for a
    lock, SQLite's for the transaction itself.
    """
    if connection.dialect.name == "postgresql":
        # A migration may take its time, and so may waiting for another process's.
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    check(connection)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def check(connection: Connection) -> None:
    """Raises DatabaseTooNew when the schema is one that this code doesn't know."""
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    has = MigrationContext.configure(connection).get_current_revision()
    if has is not None and has not in known:
        raise DatabaseTooNew(has)


def head() -> str | None:
    """The schema that this code knows as the newest."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
