"""One time for all processes of a database, however far apart their machines' clocks are."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import func, select

from storage.engine import is_sqlite
from storage.unit_of_work import Database, transaction

#: Differences up to this are left alone: they harm nobody, and asking takes a while, too.
_TOLERATED = timedelta(seconds=1)


class SharedTime:
    """The time by PostgreSQL's clock: our own, corrected by how far it was off last time.

    Leases and due times are compared between processes. With clocks further apart than a
    lease is long, each would think the other dead and say what the other is saying. An
    SQLite file has one process, and its clock is the time.
    """

    def __init__(self, database: Database, own: Callable[[], datetime]) -> None:
        self._database = database
        self._own = own
        #: How far PostgreSQL's clock is ahead of ours, if that matters.
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """The time."""
        return self._own() + self.ahead

    async def learn(self) -> None:
        """Ask PostgreSQL for its time. Raises StorageUnavailable."""
        if is_sqlite(self._database.engine):
            return
        async with transaction(self._database.engine, writes=False) as connection:
            asked = self._own()
            theirs = (await connection.execute(select(func.clock_timestamp()))).scalar_one()
            took = self._own() - asked
        ahead: timedelta = theirs - asked - took / 2
        self.ahead = ahead if abs(ahead) > _TOLERATED else timedelta()
