"""What the clocks say: to the team in the thread, to the reporter directly."""

from datetime import datetime

from blocks import buttons, words
from blocks.due import due_time, next_after
from blocks.ids import Block
from blocks.message import Message, Scene, open_thread, say, sentences, small_print
from blocks.text import mention, quote, user
from blocks.times import at_time, duration, moment
from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation


def followup_internal(escalation: Escalation, scene: Scene) -> Message:
    """Asks the team where it is."""
    team = words.team(escalation, scene.policy)
    silent = duration(scene.now - _last_word(escalation, scene.now))
    called = user(escalation.owner) if escalation.owner else mention(scene.notify or "")
    return say(
        sentences(
            f"{called} {_named(escalation, scene)}: no word from {team} for {silent}.".lstrip(),
            'Where is it? "Still looking" counts.',
            _again(scene),
        ),
        small=small_print(
            due_time(Clock.CUSTOMER, escalation, scene.now, "due"),
            _next(Clock.INTERNAL, escalation, scene),
        ),
        more=[buttons.of_nudge(Block.FOLLOWUP_INTERNAL, escalation)],
    )


def followup_customer(escalation: Escalation, scene: Scene) -> Message:
    """Reminds the reporter that the customer is due a word."""
    upcoming = next_after(Clock.CUSTOMER, escalation, scene.policy, scene.now)
    by = f" by {moment(upcoming, scene.now)}" if upcoming else " tomorrow"
    return say(
        f"*{words.customer(escalation)}* is due a word on {escalation.id}; "
        f"{_last_heard(escalation, scene)}.",
        last_word(escalation, scene),
        f'"Still on it, next word{by}" counts.',
        small=open_thread(scene),
        more=[buttons.of_nudge(Block.FOLLOWUP_CUSTOMER, escalation)],
    )


def confirmation_request(escalation: Escalation, scene: Scene) -> Message:
    """Asks the reporter whether the customer confirms."""
    customer = words.customer(escalation)
    resolved = at_time(escalation.status_at, scene.now)
    fix = escalation.outcome.resolution if escalation.outcome else ""
    return say(
        f"Does *{customer}* confirm that {escalation.id} is fixed? "
        f"{user(escalation.status_by)} resolved it {resolved}.",
        quote(fix, 600) if fix else "",
        small=small_print(_next(Clock.CUSTOMER, escalation, scene), open_thread(scene)),
        more=[buttons.of_nudge(Block.CONFIRMATION_REQUEST, escalation)],
    )


def unacknowledged(escalation: Escalation, scene: Scene) -> Message:
    """Says once that nobody has taken it."""
    about = f"({words.severity(escalation, scene.policy)}, {words.customer(escalation)})"
    waited = duration(scene.now - escalation.status_at)
    team = mention(scene.notify) if scene.notify else words.team(escalation, scene.policy)
    return say(
        sentences(
            f"Nobody has taken {escalation.id} {about} for {waited}. {team}, who has it?",
            f"Next: {mention(scene.escalate_to)}." if scene.escalate_to else "",
        ),
        small="Taking it? Press Acknowledge on the brief.",
    )


def customer_overdue(escalation: Escalation, scene: Scene) -> Message:
    """Says in the thread that the customer has waited for two intervals."""
    heard = escalation.customer_updated_at or escalation.opened_at
    return say(
        f"{user(escalation.reporter)}, {words.customer(escalation)} has had no word on "
        f"{_named(escalation, scene)} for {duration(scene.now - heard)}.",
        small="Whoever tells them something: press Customer updated on the brief.",
    )


def reporter_unreachable(escalation: Escalation, scene: Scene) -> Message:
    """Says in the thread that nobody reminds the reporter any more."""
    return say(
        f"I can't reach {user(escalation.reporter)} by direct message, and "
        f"{words.customer(escalation)} is due a word on {_named(escalation, scene)}.",
        f"{mention(scene.notify)}, who tells them?" if scene.notify else "Who tells them?",
        small="Whoever tells them something: press Customer updated on the brief.",
    )


def last_word(escalation: Escalation, scene: Scene) -> str:
    """The team's last update, with who and when."""
    team = words.team(escalation, scene.policy)
    update = escalation.latest_update
    if update:
        said = f"{team}, {moment(update.at, scene.now)}: {quote(update.text, 600)} "
        more = [f"Next: {quote(update.next_action)}"] if update.next_action else []
        more += [f"ETA: {quote(update.eta)}"] if update.eta else []
        return said + f"({user(update.by)})" + "".join(f"\n{row}" for row in more)
    if escalation.owner:
        return f"{user(escalation.owner)} ({team}) has it; no update from {team} yet."
    return f"Nobody in {team} has taken it yet."


def _named(escalation: Escalation, scene: Scene) -> str:
    return f"{escalation.id} ({words.severity(escalation, scene.policy)})"


def _again(scene: Scene) -> str:
    if not scene.unanswered:
        return ""
    return f"This is reminder {scene.unanswered + 1}; with somebody else now? An update says so."


def _last_word(escalation: Escalation, now: datetime) -> datetime:
    """When, until `now`, the team was last heard of, or asked (again)."""
    update = escalation.latest_update
    words = (escalation.opened_at, escalation.status_at, *([update.at] if update else []))
    # A nudge is drawn again, as of when it was sent, to lose its buttons to a newer one.
    return max((at for at in words if at <= now), default=escalation.opened_at)


def _last_heard(escalation: Escalation, scene: Scene) -> str:
    if escalation.customer_updated_at:
        return f"last updated {moment(escalation.customer_updated_at, scene.now)}"
    return f"no word noted since {moment(escalation.opened_at, scene.now)}"


def _next(clock: Clock, escalation: Escalation, scene: Scene) -> str:
    upcoming = next_after(clock, escalation, scene.policy, scene.now)
    return f"next reminder {moment(upcoming, scene.now)}" if upcoming else ""
