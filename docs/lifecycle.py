"""Writes docs/lifecycle.md from the code: `make docs`.

Statuses and arrows are found by asking the domain what each act does, not from a second
list, so the page can't say anything else than the bot does.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from blocks.words import CLOCKS, STATUS
from bot.domain import commands
from bot.domain.brief import Ask, Brief
from bot.domain.clocks import Clock, Effect
from bot.domain.commands import Command, Submit
from bot.domain.errors import IllegalAct
from bot.domain.escalation import Escalation, Status
from bot.domain.lifecycle import decide, open_escalation
from bot.domain.notices import Kind, kind_of
from bot.domain.policy import Policy, Severity, Target
from bot.domain.repeats import WITHIN
from bot.domain.transitions import TRANSITIONS

_NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
_LATER = _NOW + timedelta(hours=1)
_REPORTER, _OWNER = "U0REPORTER", "U0OWNER"

_SEVERITIES = tuple(
    Severity(
        key=key,
        label=key,
        internal_followup=timedelta(hours=2),
        customer_update=timedelta(hours=4),
        acknowledge_within=timedelta(minutes=15),
    )
    for key in ("high", "low")
)
_POLICY = Policy(
    severities=_SEVERITIES, targets=(Target(key="engineering", label="Engineering", channel="#e"),)
)

_WHO: Mapping[str, str] = {"team_id": "T1", "actor": _OWNER}
_SUBMIT = Submit(
    team_id="T1",
    actor=_REPORTER,
    target="engineering",
    severity="high",
    brief=Brief(customer="A", summary="s", description="d", ask=Ask.FIX, needed="n"),
)

#: One command of each kind, as somebody might give it.
SAMPLES: tuple[Command, ...] = (
    commands.Acknowledge(**_WHO, number=1),
    commands.PostUpdate(**_WHO, number=1, update="u"),
    commands.Reply(**_WHO, number=1, text="t"),
    commands.MarkCustomerUpdated(**_WHO, number=1),
    commands.ChangeSeverity(**_WHO, number=1, severity="low", reason="r"),
    commands.Snooze(
        **_WHO, number=1, clocks=frozenset({Clock.INTERNAL, Clock.CUSTOMER}), until=_LATER
    ),
    commands.Resolve(**_WHO, number=1, root_cause="c", resolution="r"),
    commands.ConfirmResolved(**_WHO, number=1),
    commands.Deescalate(**_WHO, number=1, reason="workaround", resolution="r"),
    commands.Reopen(**_WHO, number=1),
)

_MEANS = {
    Status.OPEN: "the team has been asked; nobody has taken it",
    Status.ACKNOWLEDGED: "somebody owns it",
    Status.RESOLVED: "the team says it is fixed; the customer hasn't confirmed",
    Status.CLOSED: "the customer has confirmed",
    Status.DEESCALATED: "support has it again",
}

_CADENCE = {
    Clock.INTERNAL: "internal_followup",
    Clock.CUSTOMER: "customer_update",
    Clock.ACKNOWLEDGEMENT: "acknowledge_within",
}

_INTRO = """\
# Lifecycle

<!-- Written by `make docs` from the code (docs/lifecycle.py). Don't edit it here. -->

An escalation has one status, and every act is one row of one table:
`TRANSITIONS` in [bot/domain/transitions.py](../bot/domain/transitions.py).
This page is drawn from that table; a test holds the two equal.
The words are explained in the [glossary](glossary.md).
"""

_CIRCUMSTANCES = f"""\
## What the table leaves to circumstances

- **reopen** goes to *acknowledged* when the escalation has an owner, else to *open*.
  With an owner the acknowledgement clock stays off.
- **reply** is a message by a person in the brief's thread.
  The reporter's own replies and those of bots don't count.
  In a thread whose escalation is over, people may go on talking: the act is refused in silence.
- **snooze_followups** moves only the clocks that were chosen, and only those that run.
- *resets* never shortens a snooze; *re-planned from now* does.
- **change_severity** re-plans the acknowledgement clock only while nobody has taken the
  escalation and it hasn't been said yet that nobody has.
- *goes on, asking for confirmation* keeps the customer clock's due time.
  One that is overdue or off starts from now.
- A brief that is out more than a minute late moves the internal and the acknowledgement clock
  by as much. The customer clock stays: the customer has waited all the same.
- A clock whose severity has no cadence is off, whatever the table says.
- The same act with the same words, by the same person within {WITHIN.seconds} seconds and
  with nothing in between, counts once.
- The reporter isn't told of what they did themselves.
"""


def page() -> str:
    """The whole page, as Markdown."""
    parts = (_INTRO, *_statuses(), *_acts(), *_clocks(), *_told(), _CIRCUMSTANCES)
    return "\n".join(parts)


def _statuses() -> Iterator[str]:
    yield "## Statuses\n"
    yield "```mermaid\nstateDiagram-v2"
    for status in Status:
        yield f'    state "{STATUS[status]}" as {status}'
    yield f"    [*] --> {open_escalation(_SUBMIT, 1, _POLICY, _NOW).escalation.status}: submit"
    for act, before, afterwards in _arrows():
        yield f"    {before} --> {afterwards}: {act}"
    yield "```\n"
    yield _table(
        ("status", "means", "in lists of open escalations"),
        ((f"`{s}`", _MEANS[s], "no" if s.is_over else "yes") for s in Status),
    )


def _arrows() -> Iterator[tuple[str, Status, Status]]:
    """Each change of status: the act, from, to."""
    for command in SAMPLES:
        for before in Status:
            found = {e.status: e for e in _outcomes(command, before)}
            for afterwards in sorted(found, key=list(Status).index):
                if afterwards is not before:
                    act = TRANSITIONS[type(command)].act
                    owned = ", with an owner" if found[afterwards].owner else ", without an owner"
                    yield act + (owned if len(found) > 1 else ""), before, afterwards


def _outcomes(command: Command, status: Status) -> Iterator[Escalation]:
    """What becomes of escalations in `status`; nothing when the act is refused."""
    opened = open_escalation(_SUBMIT, 1, _POLICY, _NOW).escalation
    for owner in _owners(status):
        try:
            before = replace(opened, status=status, owner=owner)
            yield decide(before, command, _POLICY, _LATER).escalation
        except IllegalAct:
            return


def _owners(status: Status) -> Sequence[str | None]:
    match status:
        case Status.OPEN:
            return (None,)
        case Status.ACKNOWLEDGED:
            return (_OWNER,)
    return (_OWNER, None)


def _acts() -> Iterator[str]:
    yield "## Acts\n"
    yield "An act in any other status is refused in words, and nothing changes.\n"
    start = Effect.START.value
    submit = ("**submit**", "–", "open", start, start, start)
    yield _table(
        ("act", "allowed in", "status afterwards", "internal", "customer", "acknowledgement"),
        (submit, *(_act(command) for command in SAMPLES)),
    )


def _act(command: Command) -> tuple[str, ...]:
    transition = TRANSITIONS[type(command)]
    allowed = [status for status in Status if status in transition.allowed]
    found = {e.status for status in allowed for e in _outcomes(command, status)}
    afterwards = "–" if transition.to is None else _listed(s for s in Status if s in found)
    return (
        f"**{transition.act}**",
        _listed(allowed),
        afterwards,
        *(transition.effect_on(clock).value for clock in Clock),
    )


def _clocks() -> Iterator[str]:
    yield "## Clocks\n"
    yield _table(
        ("clock", "called", "cadence in the policy", "sends", "how often"),
        (
            (
                f"`{clock}`",
                CLOCKS.get(clock, "–"),
                f"`{_CADENCE[clock]}`",
                _listed(dict.fromkeys(_reminders(clock)), " or "),
                "once" if clock is Clock.ACKNOWLEDGEMENT else "until it stops",
            )
            for clock in Clock
        ),
    )


def _reminders(clock: Clock) -> Iterator[str]:
    for status in (Status.OPEN, Status.RESOLVED):
        if status is Status.OPEN or clock is Clock.CUSTOMER:
            yield f"`{kind_of(clock, status)}`"


def _told() -> Iterator[str]:
    yield "## Who is told\n"
    yield "The names are the `kind` in a message's metadata.\n"
    yield _table(
        ("act", "the thread", "the reporter, directly", "audit trail"),
        (
            ("**submit**", f"`{Kind.BRIEF}` (opens it)", "–", "`submitted`"),
            *(
                (
                    f"**{told.act}**",
                    f"`{told.tells_thread}`" if told.tells_thread else "–",
                    f"`{told.tells_reporter}`" if told.tells_reporter else "–",
                    f"`{told.did}`",
                )
                for told in (TRANSITIONS[type(command)] for command in SAMPLES)
            ),
        ),
    )


def _listed(items: Iterable[str], between: str = ", ") -> str:
    return between.join(str(item) for item in items)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
