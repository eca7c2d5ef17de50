"""`copy-database` and `after-restore`: what an operator does to a database while the bot rests."""

import asyncio
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.config import (
    ConfigurationError,
    checked_database_url,
    database_secrets,
    load_settings,
)
from bot.domain.errors import DatabaseInUse, DatabaseTooNew, EscalationError
from bot.masking import Mask
from bot.wiring import utc_now
from storage import restoring
from storage.copying import CopyRefused, copy_database
from storage.engine import create_engine
from storage.presence import SoleUse, bots_at_work, sqlite_file
from storage.restoring import Restored
from storage.unit_of_work import Database, transaction

#: Rows between two lines about a large table.
_PROGRESS_EVERY = 10_000
#: The exit code for what isn't a URL, or not complete (CONTRACT §2).
_MISTYPED = 2


class Mistake(Exception):
    """What was asked for can't be done; `code` is the exit code."""

    def __init__(self, words: str, code: int = 1) -> None:
        super().__init__(words)
        self.code = code


def copy(source: str, target: str) -> int:
    """Copy one database into another, empty one; returns the exit code.

    0: it is there, and compared. 1: refused or failed, and the target is as it was.
    2: a URL is malformed.
    """
    mask = Mask(database_secrets(source) + database_secrets(target))

    def say(line: str) -> None:
        sys.stdout.write(f"{mask.text(line)}\n")
        sys.stdout.flush()

    try:
        asyncio.run(_copy(_url("FROM", source), _url("TO", target), say))
    except Mistake as mistake:
        # What is expected of a URL holds an example that looks like a secret, and no value.
        words = str(mistake) if mistake.code == _MISTYPED else mask.text(str(mistake))
        sys.stderr.write(f"{words}\n")
        return mistake.code
    return 0


def after_restore(last: str) -> int:
    """Make the configured database, which comes from a back-up, fit to go on; the exit code.

    `last` is the newest escalation that Slack shows, such as ESC-240.
    """
    try:
        number = _number(last)
        asyncio.run(_after_restore(_configured(), number))
    except Mistake as mistake:
        sys.stderr.write(f"{mistake}\n")
        return mistake.code
    return 0


def _number(escalation: str) -> int:
    found = re.fullmatch(r"(?:ESC-)?([0-9]{1,9})", escalation.strip(), re.IGNORECASE)
    if found is None:
        raise Mistake("expected the newest escalation that Slack shows, such as ESC-240", _MISTYPED)
    return int(found[1])


def _configured() -> str:
    try:
        return load_settings().database_url.get_secret_value()
    except ConfigurationError as error:
        raise Mistake("\n".join(error.problems), _MISTYPED) from None


async def _after_restore(url: str, number: int) -> None:
    file = sqlite_file(url)
    if file and not file.is_file():
        raise Mistake(f"DATABASE_URL: there is no file {file}.")
    with ExitStack() as held:
        _hold("DATABASE_URL", url, held)
        database = Database(create_engine(url))
        try:
            done = await _restored(database, number)
        except (DatabaseTooNew, EscalationError) as error:
            raise Mistake(str(error)) from None
        finally:
            await database.close()
    if done.until is None:
        raise Mistake("DATABASE_URL: nothing was ever done in this database. Is it the back-up?")
    sys.stdout.write(
        f"The last thing this database knows of: {done.until:%Y-%m-%d %H:%M:%S} UTC.\n"
        f"{done.looked_for} messages will be looked for before they are sent, "
        f"{done.cards} cards will be drawn anew, and numbers go on after ESC-{number}.\n"
        "Now start the bot.\n"
    )


async def _restored(database: Database, number: int) -> Restored:
    async with transaction(database.engine, writes=False) as connection:
        if await bots_at_work(connection):
            raise Mistake("DATABASE_URL: a bot is at work on this database. Stop it first.")
    await database.upgrade()
    return await restoring.after_restore(database, number, utc_now())


async def _copy(source: str, target: str, say: Callable[[str], None]) -> None:
    say("Copying. The bot has to be stopped until this is over.")
    with _alone(source, target):
        engines = create_engine(source), create_engine(target)
        try:
            copied = await copy_database(*engines, _teller(say))
        except (CopyRefused, DatabaseTooNew, EscalationError) as refused:
            raise Mistake(f"{refused} Nothing was copied.") from None
        finally:
            for engine in engines:
                await engine.dispose()
    say(f"Copied and compared: {sum(copied.values())} rows in {len(copied)} tables.")
    say("Now set DATABASE_URL to the new database, start the bot, and keep the old one aside.")


def _teller(say: Callable[[str], None]) -> Callable[[str, int, int], None]:
    def tell(table: str, rows: int, total: int) -> None:
        if rows == total or (rows and rows % _PROGRESS_EVERY == 0):
            say(f"{table}: {rows} of {total}")

    return tell


@contextmanager
def _alone(source: str, target: str) -> Iterator[None]:
    """Both databases to ourselves, as far as SQLite files go; a file made in vain is removed."""
    read, written = sqlite_file(source), sqlite_file(target)
    if read and not read.is_file():
        raise Mistake(f"FROM: there is no file {read}.")
    if read and written and read.resolve() == written.resolve():
        raise Mistake("FROM and TO are the same database.")
    with ExitStack() as held:
        _hold("FROM", source, held)
        made = written if written and not written.exists() else None
        _hold("TO", target, held)
        try:
            yield
        except BaseException:
            if made:
                for ending in ("", "-wal", "-shm"):
                    Path(f"{made}{ending}").unlink(missing_ok=True)
            raise


def _hold(name: str, url: str, held: ExitStack) -> None:
    lock = SoleUse(url)
    try:
        lock.take()
    except DatabaseInUse as error:
        raise Mistake(f"{name}: a bot is at work on {error.file}. Stop it first.") from None
    except EscalationError as error:
        raise Mistake(f"{name}: {error}") from None
    held.callback(lock.release)


def _url(name: str, value: str) -> str:
    try:
        return checked_database_url(value.strip())
    except ValueError as error:
        raise Mistake(f"{name}: {error}", _MISTYPED) from None
