"""The bot's database as an auditor sees it: read from outside, with SQL alone."""

import os
import signal
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import NullPool, Table, create_engine, make_url, select

from bot.domain.events import BOT, Did
from storage.tables import escalations, events, outbox

Row = Mapping[str, Any]

#: What is due later than this isn't due while a test looks.
_SOON = timedelta(minutes=10)


@dataclass(kw_only=True)
class Act:
    """Something a person did, and that the bot said "received" to."""

    number: int
    did: Did
    by: str
    #: What they wrote, different each time; None for the press of a button.
    text: str | None = None
    #: How often they tried; the answers to the other times were lost.
    tries: int = 1


class Books:
    """Records, audit trail and outbox. Every look is a fresh connection."""

    def __init__(self, database_url: str) -> None:
        url = make_url(database_url)
        driver = "sqlite" if url.get_backend_name() == "sqlite" else "postgresql+psycopg"
        self._engine = create_engine(url.set(drivername=driver), poolclass=NullPool)

    @property
    def kind(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    def rows(self, table: Table) -> Sequence[Row]:
        """All rows, in the order in which they came."""
        with self._engine.connect() as connection:
            found = connection.execute(select(table).order_by(*table.primary_key.columns))
            return [dict(row) for row in found.mappings()]

    def escalations(self) -> Sequence[Row]:
        """The records, by number."""
        return self.rows(escalations)

    def events(self) -> Sequence[Row]:
        """The audit trail of all of them."""
        return self.rows(events)

    def outbox(self) -> Sequence[Row]:
        """Everything that was ever owed."""
        return self.rows(outbox)

    def counts(self) -> tuple[int, int, int]:
        """How many records, events and owed messages there are."""
        return len(self.escalations()), len(self.events()), len(self.outbox())

    def kill_at_next_act(self, pid: int, give_up: threading.Event) -> bool:
        """Send SIGKILL as soon as one more act is committed; False when told to give up first."""
        acts = f"SELECT count(*) FROM events WHERE actor <> '{BOT}'"  # noqa: S608  # ours
        # Without SQLAlchemy's layers: the answer is a millisecond away.
        looking = self._engine.raw_connection()
        try:
            cursor = looking.cursor()

            def count() -> int:
                cursor.execute(acts)
                found: int = cursor.fetchall()[0][0]
                looking.rollback()
                return found

            before = count()
            while not give_up.is_set():
                if count() > before:
                    os.kill(pid, signal.SIGKILL)
                    return True
        finally:
            looking.close()
        return False

    def acts(self) -> Sequence[Row]:
        """What people have done, by the audit trail."""
        return [event for event in self.events() if event["actor"] != BOT]

    def latest_act(self, number: int) -> str:
        """What was done last to one escalation."""
        return str([event["what"] for event in self.acts() if event["number"] == number][-1])

    def status(self, number: int) -> str:
        """The status of one escalation."""
        (found,) = [row for row in self.escalations() if row["number"] == number]
        return str(found["status"])

    def number_of(self, summary: str) -> int | None:
        """The escalation with this summary."""
        found = [r["number"] for r in self.escalations() if r["brief"]["summary"] == summary]
        return found[0] if found else None

    def running_clocks(self) -> Mapping[int, Sequence[Row]]:
        """The pending reminders of each escalation."""
        clocks = defaultdict(list)
        for row in self.outbox():
            if row["clock"] and not row["withdrawn"] and row["status"] in {"pending", "failed"}:
                clocks[int(row["number"])].append(row)
        return clocks

    def unsettled(self) -> Sequence[Row]:
        """What is under way, due, or due soon."""
        soon = datetime.now(UTC) + _SOON
        return [
            {name: row[name] for name in ("key", "status", "due_at", "next_attempt_at", "failure")}
            for row in self.outbox()
            if row["status"] in {"pending", "failed"}
            and (row["lease_owner"] or row["withdrawn"] or row["due_at"] <= soon)
        ]
