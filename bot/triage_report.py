"""`triage-report`: where agents overruled triage, from the database of a bot at work."""

import asyncio
import sys
from collections.abc import Iterator
from datetime import datetime

from bot.config import ConfigurationError, database_secrets, load_database_url
from bot.domain.errors import DatabaseTooNew, EscalationError
from bot.masking import Mask
from bot.policies.durations import parse_duration
from bot.usecases.overruled import Question, Sent, Taken, Tally
from bot.wiring import utc_now
from storage.engine import create_engine
from storage.presence import sqlite_file
from storage.suggestions import NoTables, suggestions

#: Characters of a key that are shown: three columns of figures stand beside two keys in 80.
_KEY = 16
_NOTHING_YET = "Agents change what doesn't fit in the form; here you will see what and how often."


def report(since: str | None) -> int:
    """Print the report on escalations raised in the last `since`, or on all; the exit code.

    0: printed, even when there is nothing yet. 1: the database can't be read. 2: a mistake in
    DATABASE_URL or in `since`.
    """
    try:
        start = utc_now() - parse_duration(since) if since is not None else None
        url = load_database_url()
    except ValueError as error:
        return _mistake(f"--since: {error}; expected a duration such as 30d", 2)
    except ConfigurationError as error:
        return _mistake("\n".join(error.problems), 2)
    file = sqlite_file(url)
    if file and not file.is_file():
        return _mistake(f"DATABASE_URL: there is no file {file}.", 1)
    try:
        tally = asyncio.run(_counted(url, start))
    except NoTables:
        words = "DATABASE_URL: this database has no tables of the bot's. Has it run on it?"
        return _mistake(words, 1)
    except DatabaseTooNew as error:
        return _mistake(str(error), 1)
    except EscalationError as error:
        cause = Mask(database_secrets(url)).text(str(error))
        words = f"DATABASE_URL: can't be read ({cause}). Is it right, and does the database run?"
        return _mistake(words, 1)
    sys.stdout.write("".join(f"{line}\n" for line in page(tally, start)))
    return 0


async def _counted(url: str, since: datetime | None) -> Tally:
    tally = Tally()
    engine = create_engine(url, reads_only=True)
    try:
        async with suggestions(engine, since) as trail:
            async for life in trail.lives():
                tally.count(life)
            async for _ in trail.kept():
                tally.count_kept()
    finally:
        await engine.dispose()
    return tally


def _mistake(words: str, code: int) -> int:
    sys.stderr.write(f"{words}\n")
    return code


def page(tally: Tally, since: datetime | None) -> Iterator[str]:
    """The report's lines, at most 80 characters each."""
    yield "What triage suggested, and what was chosen"
    yield from _extent(tally, since)
    if not (tally.with_suggestion or tally.kept):
        yield _NOTHING_YET
        return
    if tally.with_suggestion:
        yield from _question("WHO SHOULD ACT", tally.target)
        yield from _question("HOW BAD IS IT", tally.severity)
        yield from _customer(tally)
    yield from _advice(tally)


def _extent(tally: Tally, since: datetime | None) -> Iterator[str]:
    asked = f" since {since:%d %b %Y, %H:%M} UTC" if since else ""
    if not (tally.first and tally.last):
        yield f"No escalation{asked or ' yet'}."
        return
    first, last = f"{tally.first:%d %b %Y}", f"{tally.last:%d %b %Y}"
    raised = f"raised {first}" if first == last else f"raised from {first} to {last}"
    count = f"{tally.escalations} escalation{'s' * (tally.escalations != 1)}"
    yield f"{count}, {raised}."
    yield f"{tally.with_suggestion} came with a suggestion, which is what is counted here."


def _question(title: str, question: Question) -> Iterator[str]:
    yield ""
    yield f"{title:<37}{'sure':>14}{'not sure':>14}{'all':>14}"
    for suggested in sorted({taken.suggested for taken in question.taken}):
        of_it = {taken: n for taken, n in question.taken.items() if taken.suggested == suggested}
        shown = _key(suggested)
        for chosen in _most_first(of_it):
            cells = _cells(
                {taken: n for taken, n in of_it.items() if taken.chosen == chosen}, of_it
            )
            yield f"{shown:<17}{'-> ' + _key(chosen):<20}{cells}"
            shown = ""
    changed = {taken: n for taken, n in question.taken.items() if taken.suggested != taken.chosen}
    yield f"{'overruled':<37}{_cells(changed, question.taken)}"
    later = question.back + question.away + question.elsewhere
    if later:
        yield (
            f"Changed later: {later}; {question.back} to the suggestion, "
            f"{question.away} from it, {question.elsewhere} neither."
        )


def _most_first(taken: dict[Taken, int]) -> list[str]:
    """The keys chosen, the most frequent first."""
    counts: dict[str, int] = {}
    for one, n in taken.items():
        counts[one.chosen] = counts.get(one.chosen, 0) + n
    return sorted(counts, key=lambda chosen: (-counts[chosen], chosen))


def _cells(some: dict[Taken, int], whole: dict[Taken, int]) -> str:
    """Counts and shares: of the sure, of the others, of all."""
    kinds = ((True,), (False,), (True, False))
    counts = [
        tuple(sum(n for taken, n in each.items() if taken.sure in kind) for each in (some, whole))
        for kind in kinds
    ]
    return "".join(f"{n:>7}{_share(n, of):>7}" for n, of in counts)


def _customer(tally: Tally) -> Iterator[str]:
    found = tally.customer.total()
    if found:
        yield ""
        yield f"{'CUSTOMER, where one was found':<65}{'all':>14}"
        for words, kept in (("left as found", True), ("changed", False)):
            yield _line(words, tally.customer[kept], found)


def _advice(tally: Tally) -> Iterator[str]:
    against, unadvised = tally.against_advice, tally.unadvised
    advised = tally.kept + against.raised
    yield ""
    yield f"{'SUPPORT CAN KEEP IT':<65}{'all':>14}"
    yield _line("advised", advised)
    if advised:
        yield _line("  followed: the form was closed unsent", tally.kept, advised)
        yield _line("  escalated all the same", against.raised, advised)
    yield from _taken_back(against)
    yield _line("escalated without that advice", unadvised.raised)
    yield from _taken_back(unadvised)


def _taken_back(sent: Sent) -> Iterator[str]:
    if sent.raised:
        yield _line("    of these taken back by support later", sent.taken_back, sent.raised)


def _line(words: str, count: int, of: int | None = None) -> str:
    share = _share(count, of) if of is not None else ""
    return f"{words:<65}{count:>7}{share:>7}".rstrip()


def _share(count: int, of: int) -> str:
    return f"{100 * count / of:.0f} %" if of else "-"


def _key(key: str) -> str:
    return key if len(key) <= _KEY else f"{key[: _KEY - 2]}.."
