"""Confirmations and refusals: what one person hears after an act of theirs."""

from collections.abc import Callable, Mapping
from datetime import datetime

from blocks import words
from blocks.due import promise
from blocks.ids import COMMAND, Action, Block
from blocks.message import Message, say, sentences
from blocks.parts import actions, button
from blocks.text import line, link, mention, user
from blocks.times import ago
from bot.domain.errors import (
    AlreadyThatSeverity,
    IllegalAct,
    NothingToSnooze,
    Refused,
    UnknownEscalation,
    UnknownSeverity,
)
from bot.domain.escalation import Escalation, Status
from bot.domain.events import Did, Event
from bot.domain.policy import Policy


def delivered(
    escalation: Escalation, channel_label: str, link_: str | None, policy: Policy, now: datetime
) -> Message:
    """The brief is in the team's channel; `channel_label` is `#name` or `<#C1>`."""
    thread = f": {link(link_, 'open thread')}" if link_ else ""
    return say(
        sentences(
            f"{escalation.id} is in {mention(channel_label)}{thread}.",
            promise(escalation, policy, now, reader=escalation.reporter),
        )
    )


def done(escalation: Escalation, event: Event, policy: Policy, now: datetime) -> Message:
    """An act is in the record; `escalation` is as it is afterwards.

    Raises LookupError for what nobody is told of in person (replies, the bot's own doings).
    """
    return say(_DONE[event.what](escalation, event, policy, now))


def refusal(error: Refused, policy: Policy, now: datetime) -> Message:
    """Why nothing changed, and what to do instead."""
    match error:
        case UnknownEscalation(number=number):
            return unknown_escalation(f"ESC-{number}" if number else "")
        case IllegalAct(escalation=escalation, act=act):
            return say(f"Nothing changed: {_since(escalation, act, policy, now)}")
        case AlreadyThatSeverity(escalation=escalation):
            severity = words.severity(escalation, policy)
            return say(f"Nothing changed: {escalation.id} is {severity} already.")
        case UnknownSeverity(severity=severity):
            return say(f"Nothing changed: there's no severity {line(severity, 60)} any more.")
        case NothingToSnooze(escalation=escalation):
            return say(f"Nothing changed: {escalation.id} has no such reminder running.")
    return say("Nothing changed: that doesn't fit any more.")


def unknown_escalation(text: str) -> Message:
    """There is none of that ID, or none that the person may know of."""
    asked = line(text, 40) or "That"
    return say(
        f"{asked} is no escalation that you can see. `{COMMAND} list` shows those that you can."
    )


def expired_trigger(draft_id: str) -> Message:
    """Slack took the chance to open a modal away; a button gives a new one."""
    return say(
        "That took too long for Slack. Your text is kept: press Open the form.",
        more=[
            actions(
                Block.KEPT_TEXT,
                button(Action.OPEN_FORM, "Open the form", draft_id, primary=True),
            )
        ],
    )


def draft_gone() -> Message:
    """The text behind [Open the form] has been cleaned up."""
    return say(f"That text isn't kept any more. `{COMMAND} &lt;what's wrong&gt;` starts anew.")


def expired_click() -> Message:
    """A button's modal could not be opened in time."""
    return say("That took too long for Slack. Press it again.")


def usage() -> Message:
    """What the command does."""
    return say(
        f"`{COMMAND} &lt;what's wrong&gt; for &lt;customer&gt;` raises an escalation; without a "
        "text I ask for it.\n"
        f"`{COMMAND} list` shows the open ones, `{COMMAND} status ESC-7` one of them.",
        "In a thread commands don't work: use ⋮ → *Escalate message*.",
    )


def storage_down(*, form: bool = True) -> Message:
    """The database can't be reached; `form` says that the person has a modal open."""
    if form:
        return say(
            "I couldn't save that. Nothing is lost: your text is still in the form. "
            "Press again in a minute."
        )
    return say("I couldn't save that; nothing changed. Press again in a minute.")


def went_wrong() -> Message:
    """A fault of the bot's."""
    return say(
        "Something went wrong on my side; nothing changed. Press again in a minute. "
        "Again? Tell whoever runs me: the reason is in my log."
    )


def cannot_look() -> Message:
    """The database can't be reached, and nothing was to be saved."""
    return say("I can't look that up right now. Press again in a minute.")


def _since(escalation: Escalation, act: str, policy: Policy, now: datetime) -> str:
    """What stands in the way: who did what, and when."""
    who, when = user(escalation.status_by), ago(escalation.status_at, now)
    customer = words.customer(escalation)
    match escalation.status:
        case Status.OPEN:
            return f"{escalation.id} is open, and nobody has taken it yet."
        case Status.ACKNOWLEDGED if act == "acknowledge":
            taken = f" {when}" if escalation.owner == escalation.status_by else ""
            return f"{words.owner(escalation)} took {escalation.id}{taken or ' already'}."
        case Status.ACKNOWLEDGED:
            team = words.team(escalation, policy)
            return f"{escalation.id} is with {team} ({words.owner(escalation)})."
        case Status.RESOLVED:
            return f"{who} resolved {escalation.id} {when}. Not fixed? Press Reopen."
        case Status.CLOSED:
            closed = f"{who} closed {escalation.id} {when}: {customer} confirmed."
            return f"{closed} Back again? Press Reopen."
        case Status.DEESCALATED:
            return (
                f"{who} took {escalation.id} back to support {when}. "
                "Needs the team after all? Press Reopen."
            )


Telling = Callable[[Escalation, Event, Policy, datetime], str]


def _then(said: str) -> Telling:
    """Words about `{id}`, `{customer}`, `{team}`, `{severity}`; then what comes next."""

    def told(escalation: Escalation, event: Event, policy: Policy, now: datetime) -> str:
        about = said.format(
            id=escalation.id,
            customer=words.customer(escalation),
            team=words.team(escalation, policy),
            severity=words.severity(escalation, policy),
        )
        return sentences(about, promise(escalation, policy, now, reader=event.actor))

    return told


_DONE: Mapping[Did, Telling] = {
    Did.ACKNOWLEDGED: _then("{id} is yours."),
    Did.UPDATED: _then("Your update is in the thread of {id}."),
    Did.CUSTOMER_UPDATED: _then("Noted: {customer} has had a word on {id}."),
    Did.SEVERITY_CHANGED: _then("{id} is {severity} now."),
    Did.SNOOZED: _then("Snoozed {id}."),
    Did.RESOLVED: _then("{id} is resolved; it closes when {customer} confirms."),
    Did.CONFIRMED: _then("{id} is closed; no more reminders. Back again? Press Reopen."),
    Did.DEESCALATED: _then("{id} is back with support; {team} hears of it. No more reminders."),
    Did.REOPENED: _then("{id} is open again; {team} hears of it."),
}
