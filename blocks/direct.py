"""Direct messages to the reporter: one short one for each act they'd want to hear of."""

from blocks import buttons, words
from blocks.due import promise
from blocks.ids import Block
from blocks.message import Message, Scene, open_thread, say, sentences
from blocks.text import line, quote
from blocks.thread import actor, next_steps, outcome, wrote
from bot.domain.escalation import Escalation, Status


def acknowledged(escalation: Escalation, scene: Scene) -> Message:
    """Somebody of the team has it."""
    team = words.team(escalation, scene.policy)
    return say(
        f"{actor(escalation, scene)} ({team}) has taken {_about(escalation)}.",
        small=open_thread(scene),
    )


def updated(escalation: Escalation, scene: Scene) -> Message:
    """The team says where it stands."""
    team, who = words.team(escalation, scene.policy), actor(escalation, scene)
    return say(
        f"{team} on {_about(escalation)}: {quote(wrote(scene, 'update'), 1000)} ({who})",
        next_steps(scene),
        small=open_thread(scene),
    )


def resolved(escalation: Escalation, scene: Scene) -> Message:
    """The team says it's fixed: does the customer, too?"""
    said = f"{actor(escalation, scene)} resolved {_about(escalation)}."
    if escalation.status is not Status.RESOLVED:
        return say(said, outcome(scene), small=open_thread(scene))
    customer = words.customer(escalation)
    again = promise(escalation, scene.policy, scene.now, reader=escalation.reporter)
    return say(
        said,
        outcome(scene),
        sentences(f"Tell {customer}, and ask whether it works now.", again),
        small=open_thread(scene),
        more=[buttons.of_nudge(Block.REPORTER_RESOLVED, escalation)],
    )


def deescalated(escalation: Escalation, scene: Scene) -> Message:
    """Support has it again."""
    customer, how = words.customer(escalation), wrote(scene, "resolution")
    why = words.reason(wrote(scene, "reason"), customer)
    return say(
        f"{actor(escalation, scene)} gave {_about(escalation)} back to support: {why}.",
        quote(how, 1000) if how else "",
        f"{words.team(escalation, scene.policy)} does nothing more and reminders have stopped. "
        f"{customer} hears the rest from you.",
        small=open_thread(scene),
    )


def delivered(escalation: Escalation, scene: Scene) -> Message:
    """The brief got through after all."""
    where = f": {open_thread(scene)}" if scene.link else ""
    team = words.team(escalation, scene.policy)
    return say(
        sentences(
            f"{_about(escalation)} has now reached {team}{where}.",
            promise(escalation, scene.policy, scene.now, reader=escalation.reporter),
        )
    )


def _about(escalation: Escalation) -> str:
    return f"{escalation.id} ({line(escalation.brief.customer, 100)})"
