"""The count at the end: what people were told, the database, and what stands in the channels."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import pairwise

from blocks import words
from bot.domain.clocks import Clock
from bot.domain.escalation import Status
from bot.domain.events import Did
from bot.domain.notices import NUDGES, Kind
from bot.domain.transitions import TRANSITIONS, Transition
from bot.policies.loader import load_policy
from sandbox import Message, Sandbox
from tests.chaos.books import Act, Books, Row
from tests.chaos.support import World

_OF: Mapping[Did, Transition] = {row.did: row for row in TRANSITIONS.values()}
#: Reminders of one clock in a row are apart by its cadence; this is for clocks that are read
#: in two places.
_READING = timedelta(milliseconds=100)


async def count(world: World) -> None:
    """Wait until all is quiet, then hold all books against each other: lost 0, twice 0."""
    await world.quiet()
    problems = list(discrepancies(world))
    assert not problems, "\n".join(["the count is wrong:", *problems])
    wrong = [p for p in world.sandbox.problems if p.kind != "failure"]
    assert not wrong, "\n".join(map(str, wrong))


def discrepancies(world: World) -> Iterator[str]:
    """Everything that is lost, twice, or told differently in two places."""
    messages = said_by_the_bot(world.sandbox)
    books = world.books
    yield from _twice("key", (str(message.payload["key"]) for message in messages))
    yield from _audited(messages, books)
    yield from _acts_are_in_the_trail(world.acts, books)
    yield from _acts_were_said(messages, books)
    yield from _in_order(messages)
    yield from _reminders(messages, world)
    yield from _clocks(world)
    yield from _cards(messages, world)
    yield from _old_buttons(messages)


def said_by_the_bot(sandbox: Sandbox) -> list[Message]:
    """Every message of the bot's in channels and direct messages, in the order of their ts."""
    space = sandbox.workspace
    said = [m for place in space.channels.values() for m in place.timeline.all()]
    return sorted((m for m in said if m.bot_id == space.bot_id and m.payload), key=lambda m: m.ts)


def _audited(messages: Iterable[Message], books: Books) -> Iterator[str]:
    """Each posted message is a sent row of the outbox, and one line of the audit trail."""
    there = {str(m.payload["key"]): (m.channel, m.ts) for m in messages}
    about = {str(m.payload["key"]) for m in messages if m.payload["escalation"]}
    rows = {
        row["key"]: (row["channel"], row["ts"])
        for row in books.outbox()
        if row["status"] == "sent" and not row["is_edit"]
    }
    yield from _differ("outbox", rows, there)
    lines = [e["data"] for e in books.events() if e["what"] == Did.MESSAGE_SENT]
    yield from _twice("line of the audit trail", (line["key"] for line in lines))
    trail = {line["key"]: (line["channel"], line["ts"]) for line in lines}
    yield from _differ("audit trail", trail, {k: v for k, v in there.items() if k in about})


def _differ(name: str, held: Mapping[str, object], there: Mapping[str, object]) -> Iterator[str]:
    for key in sorted(held.keys() | there.keys()):
        if held.get(key) != there.get(key):
            yield f"{name} has {key} at {held.get(key)}, Slack at {there.get(key)}"


def _acts_are_in_the_trail(acts: Iterable[Act], books: Books) -> Iterator[str]:
    """What a person wrote is there exactly once; a press at least once, and not oftener than
    it was tried."""
    lines = books.acts()
    pressed = Counter((e["number"], e["what"], e["actor"]) for e in lines if not _texts(e, books))
    tries: Counter[tuple[int, str, str]] = Counter()
    received: Counter[tuple[int, str, str]] = Counter()
    texts = Counter(text for event in lines for text in _texts(event, books))
    for act in acts:
        if act.text is None:
            tries[act.number, act.did.value, act.by] += act.tries
            received[act.number, act.did.value, act.by] += 1
        elif texts[act.text] != 1:
            yield f"{act} is in the audit trail {texts[act.text]} times"
    for name, least in received.items():
        if not least <= pressed[name] <= tries[name]:
            yield f"{name} was received {least}, tried {tries[name]}, done {pressed[name]} times"


def _texts(event: Row, books: Books) -> list[str]:
    """What tells this act from all others, if its person wrote something."""
    if event["what"] == Did.SUBMITTED:
        found = [r for r in books.escalations() if r["number"] == event["number"]]
        return [str(row["brief"]["summary"]) for row in found]
    names = ("update", "text", "reason", "resolution")
    return [str(event["data"][name]) for name in names if event["data"].get(name)]


def _acts_were_said(messages: Iterable[Message], books: Books) -> Iterator[str]:
    """Thread and reporter have heard of each act once, by its key and by what it is."""
    reporters = {row["number"]: row["reporter"] for row in books.escalations()}
    owed: Counter[tuple[int, str]] = Counter()
    keys = set()
    for event in books.acts():
        number = event["number"]
        if event["what"] == Did.SUBMITTED:
            owed[number, Kind.BRIEF] += 1
            keys.add(f"ESC-{number}/brief")
            continue
        act = _OF[Did(event["what"])]
        told = [act.tells_thread]
        told += [act.tells_reporter] if event["actor"] != reporters[number] else []
        for kind in filter(None, told):
            owed[number, kind] += 1
            keys.add(f"ESC-{number}/{kind}/{event['id']}")
    there = Counter((_number(m), str(m.kind)) for m in messages if m.kind in _TOLD)
    for name in sorted(owed.keys() | there.keys()):
        if owed[name] != there[name]:
            yield f"{name} is owed {owed[name]} times, and there {there[name]} times"
    for key in sorted(keys - {str(m.payload["key"]) for m in messages}):
        yield f"lost: {key}"


def _in_order(messages: Iterable[Message]) -> Iterator[str]:
    """A thread hears of acts in the order in which they were done."""
    threads: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for message in messages:
        if message.kind in _IN_THREAD:
            key = str(message.payload["key"])
            threads[_number(message)].append((int(key.rpartition("/")[2]), key))
    for heard in threads.values():
        if heard != sorted(heard):
            yield f"in another order than done: {[key for _, key in heard]}"


_IN_THREAD = {row.tells_thread.value for row in TRANSITIONS.values() if row.tells_thread}
_TOLD = {Kind.BRIEF.value} | {
    kind.value
    for row in TRANSITIONS.values()
    for kind in (row.tells_thread, row.tells_reporter)
    if kind
}


def _reminders(messages: Iterable[Message], world: World) -> Iterator[str]:
    """Of one start of a clock: counted up without a gap, and never a burst."""
    policy = load_policy(str(world.folder / "policy.yml"))
    severities = _severities(world.books)
    runs: dict[tuple[int, str, str], list[tuple[int, float]]] = defaultdict(list)
    for message in messages:
        if message.kind in _REMINDS:
            start, _, unanswered = str(message.payload["key"]).rpartition(".")
            run = runs[_number(message), str(message.kind), start]
            run.append((int(unanswered), float(message.ts)))
    for (number, kind, start), reminders in runs.items():
        if [nth for nth, _ in reminders] != list(range(len(reminders))):
            yield f"reminders {start} came as {reminders}"
        clock = NUDGES[Kind(kind)]
        cadences = (policy.severity(key).cadence(clock) for key in severities[number])
        least = min(filter(None, cadences)) - _READING
        for (_, one), (_, other) in pairwise(reminders):
            if other - one < least.total_seconds():
                yield f"a burst: {start} within {other - one:.3f} s"


def _severities(books: Books) -> Mapping[int, set[str]]:
    """Every severity that each escalation has had."""
    found = {row["number"]: {row["severity"]} for row in books.escalations()}
    for event in books.events():
        changed = event["data"].get("changes", {}).get("severity", ())
        found[event["number"]].update(filter(None, changed))
    return found


_REMINDS = {Kind.FOLLOWUP_INTERNAL, Kind.FOLLOWUP_CUSTOMER, Kind.CONFIRMATION_REQUEST}


def _clocks(world: World) -> Iterator[str]:
    """What is not over has its clocks, each once; what is over has none."""
    policy = load_policy(str(world.folder / "policy.yml"))
    running = world.books.running_clocks()
    for record in world.books.escalations():
        status, severity = Status(record["status"]), policy.severity(record["severity"])
        wanted = set()
        if status.with_team and severity.internal_followup:
            wanted.add(Clock.INTERNAL)
        if (status.with_team or status is Status.RESOLVED) and severity.customer_update:
            wanted.add(Clock.CUSTOMER)
        held = [Clock(row["clock"]) for row in running.get(record["number"], [])]
        repeating = sorted(clock for clock in held if clock is not Clock.ACKNOWLEDGEMENT)
        if repeating != sorted(wanted):
            yield f"ESC-{record['number']} ({status}) has the clocks {held}, not {sorted(wanted)}"
        if Clock.ACKNOWLEDGEMENT in held and status is not Status.OPEN:
            yield f"ESC-{record['number']} ({status}) still waits for somebody to take it"


def _cards(messages: Iterable[Message], world: World) -> Iterator[str]:
    """The brief's own message says what the record says, and it stands where the record says."""
    cards = {_number(m): m for m in messages if m.kind == Kind.BRIEF}
    running = world.books.running_clocks()
    for record in world.books.escalations():
        number = record["number"]
        card = cards.get(number)
        if card is None:
            yield f"ESC-{number} has no brief"
            continue
        if (card.channel, card.ts) != (record["channel"], record["thread_ts"]):
            yield f"ESC-{number} is not where the record says: {record['thread_ts']}"
        shown = [f" · {words.STATUS[Status(record['status'])]} · "]
        shown += [
            f"<!date^{int(row['due_at'].timestamp())}^"
            for row in running.get(number, [])
            if row["clock"] != Clock.ACKNOWLEDGEMENT
        ]
        for part in shown:
            if part not in card.words:
                yield f"the card of ESC-{number} doesn't say {part!r}: {card.words}"


def _old_buttons(messages: Iterable[Message]) -> Iterator[str]:
    """Only the newest reminder of a clock has buttons."""
    nudges: dict[tuple[int, Clock], list[Message]] = defaultdict(list)
    for message in messages:
        if message.kind in NUDGES:
            nudges[_number(message), NUDGES[Kind(message.kind)]].append(message)
    for (number, clock), found in nudges.items():
        for older in found[:-1]:
            if older.buttons:
                yield f"ESC-{number}, {clock}: {older.payload['key']} still has buttons"


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, often in Counter(names).items():
        if often > 1:
            yield f"{what} {name} is there {often} times"


def _number(message: Message) -> int:
    return int(str(message.payload["escalation"]).removeprefix("ESC-") or 0)
