"""What can be refused. Expected refusals answer the person and page nobody.

EscalationError
├── Refused                  the act doesn't fit; nothing changed
│   ├── UnknownEscalation
│   ├── IllegalAct
│   ├── AlreadyThatSeverity
│   ├── UnknownSeverity
│   └── NothingToSnooze
├── Conflict                 somebody else changed the record first; try again
├── BriefUnderWay            a reply may be to a brief that isn't recorded yet; ask again
└── StorageUnavailable       the database can't be reached; nothing changed
    └── DatabaseMoved        the SQLite file isn't where it was; what is written is lost

DatabaseTooNew               the bot is older than its database and must not touch it
DatabaseInUse                another process has the SQLite file
"""

from bot.domain.escalation import Escalation


class EscalationError(Exception):
    """Something went wrong with an escalation."""


class Refused(EscalationError):
    """The act doesn't fit; nothing changed."""


class UnknownEscalation(Refused):
    """There is no such escalation, or the person may not know of it."""

    def __init__(self, number: int | None) -> None:
        super().__init__(f"no escalation {number}")
        self.number = number


class IllegalAct(Refused):
    """The escalation's status doesn't allow the act."""

    def __init__(self, escalation: Escalation, act: str) -> None:
        super().__init__(f"{act} refused: {escalation.id} is {escalation.status}")
        self.escalation = escalation
        self.act = act


class AlreadyThatSeverity(Refused):
    """The severity asked for is the one it has."""

    def __init__(self, escalation: Escalation) -> None:
        super().__init__(f"{escalation.id} is {escalation.severity} already")
        self.escalation = escalation


class UnknownSeverity(Refused):
    """The policy has no such severity (any more)."""

    def __init__(self, severity: str) -> None:
        super().__init__(f"the policy has no severity {severity}")
        self.severity = severity


class NothingToSnooze(Refused):
    """None of the clocks asked for is running."""

    def __init__(self, escalation: Escalation) -> None:
        super().__init__(f"no such clock is running for {escalation.id}")
        self.escalation = escalation


class Conflict(EscalationError):
    """Somebody else changed the record first; try again."""


class BriefUnderWay(EscalationError):
    """A reply may be to a brief whose delivery isn't recorded yet; Slack asks again."""


class StorageUnavailable(EscalationError):
    """The database can't be reached; nothing changed."""


class DatabaseMoved(StorageUnavailable):
    """The SQLite file was replaced or removed under the bot, which writes where nobody reads."""

    def __init__(self) -> None:
        super().__init__("its file was replaced or removed while the bot ran: restart the bot")


class DatabaseTooNew(Exception):
    """A newer bot has brought the database up to date; this one must not touch it."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"DATABASE_URL: the database has schema {revision}, which this bot is too old for. "
            "Run the newer bot, or restore the back-up from before it."
        )
        self.revision = revision


class DatabaseInUse(Exception):
    """Another process has the SQLite file; two would take each other's messages over."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"DATABASE_URL: another process uses {file}, and an SQLite file belongs to one. "
            "Stop that one first, or take PostgreSQL for several."
        )
        self.file = file
