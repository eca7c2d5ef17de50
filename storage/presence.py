"""Who else has the database open: an SQLite file belongs to one process."""

import fcntl
import os
from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.errors import DatabaseInUse, StorageUnavailable
from storage.engine import APPLICATION


def sqlite_file(database_url: str) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL, and for one in memory."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


class SoleUse:
    """Keeps a second process off an SQLite file; on PostgreSQL it does nothing.

    A lock of the operating system's on a file beside the database, which stays there: the
    lock ends with its process, however that ends.
    """

    def __init__(self, database_url: str) -> None:
        self._file = sqlite_file(database_url)
        self._held: int | None = None

    def take(self) -> None:
        """Raises DatabaseInUse, or StorageUnavailable when the lock can't be had."""
        if self._file is None or self._held is not None:
            return
        # Resolved, so that every name of the file leads to the same lock.
        path = self._file.resolve()
        try:
            held = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StorageUnavailable(
                f"unable to lock the database file: {error.strerror}"
            ) from None
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(held)
            raise DatabaseInUse(str(self._file)) from None
        except OSError as error:
            os.close(held)
            raise StorageUnavailable(
                f"unable to lock the database file: {error.strerror}"
            ) from None
        self._held = held

    def release(self) -> None:
        """Let others have it."""
        if self._held is not None:
            os.close(self._held)
            self._held = None


async def bots_at_work(connection: AsyncConnection) -> bool:
    """Whether PostgreSQL shows a bot's connections; an SQLite file's lock tells by itself."""
    if connection.dialect.name != "postgresql":
        return False
    sessions = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND application_name = :application AND pid <> pg_backend_pid()"
    )
    found = await connection.execute(sessions, {"application": APPLICATION})
    return bool(found.scalar_one())
