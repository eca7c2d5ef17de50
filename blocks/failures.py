"""What could not be delivered, why, and what to do: by Slack's error code."""

from dataclasses import dataclass

from blocks import words
from blocks.message import Message, Scene, say, sentences
from blocks.text import line
from bot.domain.escalation import Escalation
from bot.domain.notices import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Remedy:
    """Why Slack refuses, and what to do about it; `{channel}` and `{code}` are filled in."""

    why: str
    do: str


_INVITE = "Ask someone there to `/invite` me; I'll post it then."
_REINSTALL = "Ask whoever runs me to install me again; I'll post it then."
_MY_FAULT = "That's a mistake of mine, not yours: please tell whoever runs me, so they can fix it."

_LEFT_OUT = Remedy(why="I'm not in {channel}", do=_INVITE)
_LOCKED_OUT = Remedy(why="this workspace has shut me out", do=_REINSTALL)
_MALFORMED = Remedy(why="Slack refuses its form ({code})", do=_MY_FAULT)

#: By Slack's error codes (docs.slack.dev, `chat.postMessage`).
REMEDIES = {
    "not_in_channel": _LEFT_OUT,
    "channel_not_found": Remedy(
        why="I can't find {channel}: it doesn't exist, or it's private and I'm not in it",
        do=_INVITE,
    ),
    "is_archived": Remedy(
        why="{channel} is archived",
        do="Ask someone to unarchive it, or whoever runs me to name another channel; "
        "I'll post it then.",
    ),
    "missing_scope": Remedy(
        why="Slack doesn't let me post there (missing_scope)",
        do=_REINSTALL,
    ),
    "restricted_action": Remedy(
        why="only some people may post in {channel}",
        do="Ask an admin to let me; I'll post it then.",
    ),
    "account_inactive": _LOCKED_OUT,
    "token_revoked": _LOCKED_OUT,
    "invalid_auth": _LOCKED_OUT,
    "msg_blocks_too_long": _MALFORMED,
    "msg_too_long": _MALFORMED,
    "invalid_blocks": _MALFORMED,
    "invalid_blocks_format": _MALFORMED,
}
_UNKNOWN = Remedy(
    why="Slack said “{code}”", do="I keep trying. Whoever runs me finds more in my log."
)

#: What each message is called when it couldn't be delivered, where that isn't "a message".
_CALLED = {
    Kind.UPDATE: "An update",
    Kind.FOLLOWUP_INTERNAL: "A reminder",
    Kind.UNACKNOWLEDGED: "A reminder",
    Kind.CUSTOMER_OVERDUE: "A reminder",
    Kind.REPORTER_UNREACHABLE: "A reminder",
    Kind.CARD_EDIT: "A change",
}


def delivery_failed(escalation: Escalation, scene: Scene) -> Message:
    """Tells a person what they must not miss."""
    kind = str(scene.data.get("kind") or Kind.BRIEF)
    remedy = _remedy(escalation, scene)
    about = f"{escalation.id} ({words.customer(escalation)})"
    subject = about if kind == Kind.BRIEF else f"{_called(kind)} of {about}"
    safe = "Your text is safe." if kind == Kind.BRIEF else "Nothing is lost."
    team = words.team(escalation, scene.policy)
    return say(
        sentences(
            f"{subject} has *not* reached {team}: {remedy.why}.",
            remedy.do,
            f"{safe} Urgent? Call them.",
        )
    )


def short_reason(code: str) -> str:
    """Why a delivery failed, in a few words without a channel."""
    return (REMEDIES.get(code) or _UNKNOWN).why.format(channel="the channel", code=line(code, 60))


def _called(kind: str) -> str:
    return {str(key): called for key, called in _CALLED.items()}.get(kind, "A message")


def _remedy(escalation: Escalation, scene: Scene) -> Remedy:
    code = scene.failure or "unknown"
    known = REMEDIES.get(code) or _UNKNOWN
    channel = words.channel(scene.policy.target(escalation.target))
    why = known.why.replace("{channel}", channel).replace("{code}", line(code, 60))
    return Remedy(why=why, do=known.do)
