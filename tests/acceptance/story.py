"""The usual steps of a story in the sandbox: raise one, press a button, fill in what it asks."""

from collections.abc import Mapping
from typing import Any

import pytest

from sandbox import Message, Modal, Person, Reply, Sandbox, Submitted

COMMAND = "/customer-escalation"
TEXT = "API returning 500 errors intermittently for Acme Corp"

#: For what doesn't depend on the database.
sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

CHANNELS = {
    "l2": "support-l2",
    "engineering": "eng-escalations",
    "product": "product-escalations",
    "security": "security-escalations",
    "leadership": "leadership-escalations",
}
#: What each target's brief can't go without, and how a hurried reporter answers it.
OWN: Mapping[str, Mapping[str, str]] = {
    "l2": {"tried": "nothing yet"},
    "engineering": {"repro_steps": "unknown"},
    "product": {"use_case": "Export the audit log"},
    "security": {"observed": "A login from nowhere", "containment": "nothing yet"},
    "leadership": {"decision_needed": "Two months of credit", "revenue_at_risk": "unknown"},
}
#: Buttons that ask by a modal first, and what is answered there.
ASKS: dict[str, dict[str, Any]] = {
    "post_update": {"update": "Reproduced, rolling back."},
    "resolve": {"root_cause": "A bad deploy", "resolution": "Rolled it back"},
    "deescalate": {"reason": "workaround", "resolution": "Use the v2 endpoint."},
    "change_severity": {"severity": "critical", "reason": "Now all users are blocked"},
    "snooze_followups": {"clock": "both", "until": "4h"},
}
AT_ONCE = ("acknowledge", "mark_customer_updated", "confirm_resolved", "reopen")
#: The acts that lead from a fresh escalation to each status, and the word the card shows then.
ROADS: Mapping[str, tuple[str, ...]] = {
    "Open": (),
    "Acknowledged": ("acknowledge",),
    "Resolved": ("acknowledge", "resolve"),
    "Closed": ("acknowledge", "resolve", "confirm_resolved"),
    "De-escalated": ("acknowledge", "deescalate"),
}


async def open_brief(person: Person, text: str = TEXT) -> Modal:
    """Type the command with a text, and get the brief modal."""
    await person.command(f"{COMMAND} {text}")
    return await person.modal("escalation_brief")


async def fill_in(modal: Modal, *, target: str = "engineering", **values: Any) -> None:
    """Answer what `target` can't go without, and whatever else is given."""
    if modal.values()["target"] != target:
        await modal.choose("target", target)
    answers = {"needed": "Confirm the cause", **OWN[target], **values}
    if not modal.values()["customer"]:
        answers = {"customer": "Acme Corp", **answers}
    modal.fill(answers)


async def raise_one(
    sandbox: Sandbox,
    by: str = "ana",
    *,
    text: str = TEXT,
    target: str = "engineering",
    **values: Any,
) -> Message:
    """Raise an escalation by the command; gives its brief once the reporter knows of it."""
    person = sandbox.person(by)
    before = len(sandbox.messages(CHANNELS[target], kind="brief"))
    modal = await open_brief(person, text)
    await fill_in(modal, target=target, **values)
    submitted = await modal.submit()
    assert submitted.closed, submitted
    await sandbox.until(
        lambda: len(sandbox.messages(CHANNELS[target], kind="brief")) > before, about="no brief"
    )
    brief = sandbox.messages(CHANNELS[target], kind="brief")[-1]
    await person.ephemeral(f"{name(brief)} is in")
    return brief


def name(message: Message) -> str:
    """The escalation that a message is about."""
    return str(message.payload["escalation"])


def with_button(message: Message, action: str) -> Message:
    """The message as somebody's old client shows it: with a button it hasn't got any more."""
    old = message.copy()
    label = {"type": "plain_text", "text": action, "emoji": True}
    button = {"type": "button", "action_id": action, "text": label, "value": name(message)}
    old.blocks = [{"type": "actions", "block_id": "card", "elements": [button]}]
    return old


async def ask(person: Person, message: Message, action: str) -> Modal:
    """Press a button that asks by a modal, and get the modal."""
    await person.click(message, action)
    return await person.modal(action)


async def act(person: Person, message: Message, action: str, **values: Any) -> Reply | Submitted:
    """Do an act from button to end; its modal is answered as usual but for `values`."""
    if action not in message.buttons:
        message = with_button(message, action)  # people may be quicker than the card
    if action in AT_ONCE:
        reply = await person.click(message, action)
        assert reply.status == 200, reply
        return reply
    modal = await ask(person, message, action)
    modal.fill({**ASKS[action], **values})
    submitted = await modal.submit()
    assert submitted.closed, submitted
    return submitted


async def card_shows(sandbox: Sandbox, brief: Message, *words: str) -> None:
    """Wait until the brief's own message says all of these."""
    await sandbox.until(
        lambda: all(word in brief.words for word in words),
        about=f"the card never said {words}: {brief.words}",
    )


async def bring_to(sandbox: Sandbox, brief: Message, status: str) -> None:
    """Bring a fresh escalation to a status; bea takes it, ana is asked for the customer."""
    bea, ana = sandbox.person("bea"), sandbox.person("ana")
    for action in ROADS[status]:
        person = ana if action == "confirm_resolved" else bea
        await act(person, brief, action)
    await card_shows(sandbox, brief, f" · {status} · ")


async def reply_in_thread(sandbox: Sandbox, brief: Message, kind: str) -> Message:
    """The newest message of a kind in the brief's thread; waits for one."""
    found = await sandbox.until(
        lambda: [m for m in sandbox.thread(brief) if m.kind == kind],
        about=f"no {kind} in the thread of {name(brief)}",
    )
    return found[-1]


def kinds_in_thread(sandbox: Sandbox, brief: Message) -> list[str | None]:
    """What the thread has heard, in order."""
    return [message.kind for message in sandbox.thread(brief)]


async def answer_to(person: Person, command: str) -> Message:
    """Type a command and get the answer that only this person sees."""
    before = len(person.ephemerals())
    await person.command(f"{COMMAND} {command}")
    await person._platform.changes.until(  # until there is one more, whatever it says
        lambda: len(person.ephemerals()) > before, explain=lambda: f"no answer to {command!r}"
    )
    return person.ephemerals()[-1]


async def next_words_to(sandbox: Sandbox, person: Person, before: int) -> str:
    """What the bot tells this person alone after the first `before` ephemerals."""
    await sandbox.until(lambda: len(person.ephemerals()) > before, about="nothing was said")
    return person.ephemerals()[-1].words


async def record(sandbox: Sandbox, escalation: str = "ESC-1", *, by: str = "ana") -> str:
    """The record with its whole history, as `status` tells it."""
    return (await answer_to(sandbox.person(by), f"status {escalation}")).text


def everything_said(sandbox: Sandbox) -> list[tuple[str, str]]:
    """Every message in every channel and direct message, as it reads now."""
    places = sandbox.workspace.channels.values()
    return [(m.ts, m.words) for place in places for m in place.timeline.all()]


def every_message(sandbox: Sandbox) -> list[Message]:
    """Every message of the bot's in channels and direct messages."""
    places = sandbox.workspace.channels.values()
    return [m for place in places for m in place.timeline.all() if m.bot_id]


#: Clocks that tick while a test waits: one severity for each thing to be watched.
QUICK = """
severities:
  slow: {label: Slow, internal_followup: 1h, customer_update: 1h, acknowledge_within: 1h}
  team: {label: Team, internal_followup: 1s, customer_update: 1h}
  customer: {label: Customer, customer_update: 1s}
  both: {label: Both, internal_followup: 1s, customer_update: 1s}
  told: {label: Told, customer_update: 3s}
  unowned: {label: Unowned, acknowledge_within: 2s, internal_followup: 3s}
  off: {label: Off}
"""


def in_thread(sandbox: Sandbox, brief: Message, kind: str) -> list[Message]:
    """The messages of a kind in the brief's thread, oldest first."""
    return [message for message in sandbox.thread(brief) if message.kind == kind]


def to_reporter(sandbox: Sandbox, brief: Message, kind: str) -> list[Message]:
    """The direct messages of a kind about an escalation to ana, oldest first."""
    told = sandbox.person("ana").direct_messages(kind=kind)
    return [message for message in told if name(message) == name(brief)]


async def nudged(sandbox: Sandbox, brief: Message, *, more_than: int = 0) -> Message:
    """The internal follow-up after the first `more_than`."""
    await sandbox.until(
        lambda: len(in_thread(sandbox, brief, "followup_internal")) > more_than,
        about=f"no further internal follow-up of {name(brief)}",
    )
    return in_thread(sandbox, brief, "followup_internal")[more_than]


async def reminded(
    sandbox: Sandbox, brief: Message, *, more_than: int = 0, kind: str = "followup_customer"
) -> Message:
    """The customer follow-up (or confirmation request) after the first `more_than`."""
    await sandbox.until(
        lambda: len(to_reporter(sandbox, brief, kind)) > more_than,
        about=f"no further {kind} of {name(brief)}",
    )
    return to_reporter(sandbox, brief, kind)[more_than]


async def time_passes(sandbox: Sandbox) -> None:
    """Another escalation, raised now, is nudged twice by both of its clocks."""
    marker = await raise_one(sandbox, severity="both", target="l2")
    await nudged(sandbox, marker, more_than=1)
    await reminded(sandbox, marker, more_than=1)
