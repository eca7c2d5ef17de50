"""What the brief's thread hears of people's acts."""

from blocks import words
from blocks.due import due_times
from blocks.message import Message, Scene, say, small_print
from blocks.text import escape, indented, line, mention, quote, user
from blocks.times import duration
from bot.domain.escalation import Escalation, Status


def acknowledged(escalation: Escalation, scene: Scene) -> Message:
    """Somebody has taken it."""
    return say(
        f"{actor(escalation, scene)} has taken {escalation.id}.", small=due(escalation, scene)
    )


def updated(escalation: Escalation, scene: Scene) -> Message:
    """Where it stands."""
    return say(
        f"{actor(escalation, scene)} on {escalation.id}:\n{indented(wrote(scene, 'update'))}",
        next_steps(scene),
        small=due(escalation, scene),
    )


def severity_changed(escalation: Escalation, scene: Scene) -> Message:
    """It is worse, or better, than it was."""
    before, after = _severities(escalation, scene)
    why = wrote(scene, "reason")
    was = f" from {before}" if before else ""
    return say(
        f"{actor(escalation, scene)} changed {escalation.id}{was} to *{after}*"
        + (f": {escape(why, 600)}" if why else "."),
        small=due(escalation, scene),
    )


def resolved(escalation: Escalation, scene: Scene) -> Message:
    """The team says it's fixed."""
    awaiting = (
        f"Waiting for {words.customer(escalation)} to confirm. "
        "Not fixed? Press Reopen on the brief."
        if escalation.status is Status.RESOLVED
        else ""
    )
    return say(
        f"{actor(escalation, scene)} resolved {escalation.id}.", outcome(scene), small=awaiting
    )


def confirmed(escalation: Escalation, scene: Scene) -> Message:
    """The customer says so too."""
    at = scene.event.at if scene.event else escalation.status_at
    return say(
        f"{words.customer(escalation)} confirms it's fixed ({actor(escalation, scene)}). "
        f"{escalation.id} closed after {duration(at - escalation.opened_at)}.",
        small="Back again? Press Reopen on the brief.",
    )


def deescalated(escalation: Escalation, scene: Scene) -> Message:
    """Support has it again."""
    why = words.reason(wrote(scene, "reason"), words.customer(escalation))
    how, learned = wrote(scene, "resolution"), wrote(scene, "learned")
    team = words.team(escalation, scene.policy)
    over = f"{team} needs to do nothing more; reminders stopped."
    return say(
        f"{actor(escalation, scene)} took {escalation.id} back to support: {why}.",
        quote(how, 600) if how else "",
        f"Learned: {escape(learned, 600)}" if learned else "",
        over if escalation.status.is_over else "",
    )


def reopened(escalation: Escalation, scene: Scene) -> Message:
    """It isn't over: the team has to act again."""
    who = actor(escalation, scene)
    about = f"({words.severity(escalation, scene.policy)}, {words.customer(escalation)})"
    return say(
        f"{who} reopened {escalation.id} {about}: it isn't over.",
        _called(escalation, scene, who),
        small=due(escalation, scene),
    )


def _called(escalation: Escalation, scene: Scene, actor: str) -> str:
    if escalation.owner:
        owner = user(escalation.owner)
        return "" if owner == actor else f"{owner}, it's yours again."
    team = mention(scene.notify) if scene.notify else words.team(escalation, scene.policy)
    return f"{team}, who has it?"


def actor(escalation: Escalation, scene: Scene) -> str:
    """Who did what the message tells about, as markup."""
    return user(scene.event.actor if scene.event else escalation.status_by)


def wrote(scene: Scene, name: str) -> str:
    """What the person wrote in a field of the act."""
    value = scene.event.data.get(name) if scene.event else None
    return value.strip() if isinstance(value, str) else ""


def next_steps(scene: Scene) -> str:
    """What the team does next and until when, as far as they said."""
    rows = (("Next", wrote(scene, "next_action")), ("ETA", wrote(scene, "eta")))
    return "\n".join(f"{name}: {line(text, 300)}" for name, text in rows if text)


def outcome(scene: Scene) -> str:
    """Cause, fix and lesson, as the person who resolved it wrote them."""
    rows = (("Cause", "root_cause"), ("Fix", "resolution"), ("Learned", "learned"))
    return "\n".join(
        f"*{title}:* {escape(text, 600)}" for title, name in rows if (text := wrote(scene, name))
    )


def due(escalation: Escalation, scene: Scene) -> str:
    """What is due next, as small print."""
    return small_print(*due_times(escalation, scene.now))


def _severities(escalation: Escalation, scene: Scene) -> tuple[str, str]:
    changes = scene.event.data.get("changes", {}) if scene.event else {}
    before, after = changes.get("severity") or (None, escalation.severity)
    labels = [line(scene.policy.severity(key).label, 75) if key else "" for key in (before, after)]
    return labels[0], labels[1]
