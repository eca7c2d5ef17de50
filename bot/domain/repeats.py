"""Telling a double click from a second act."""

from datetime import datetime, timedelta

from bot.domain.commands import Command
from bot.domain.events import Event
from bot.domain.lifecycle import written
from bot.domain.transitions import TRANSITIONS

#: The same act by the same person within this time counts once (DESIGN 3).
WITHIN = timedelta(seconds=10)


def is_repeat(command: Command, latest: Event | None, now: datetime) -> bool:
    """Whether `command` is what its actor did a moment ago, with nothing done in between.

    Two different texts are two acts, however quickly they follow each other.
    """
    if latest is None or abs(now - latest.at) > WITHIN:
        return False
    said = {name: value for name, value in latest.data.items() if name != "changes"}
    return (
        latest.actor == command.actor
        and latest.what is TRANSITIONS[type(command)].did
        and said == written(command)
    )
