"""trigger_ids: good for one view, within three seconds."""

import itertools
import secrets
from collections.abc import Callable
from dataclasses import dataclass

#: Seconds from the moment Slack sends it.
LIFE = 3.0


@dataclass(kw_only=True, eq=False)
class Trigger:
    """What a trigger_id stands for."""

    user: str
    #: whether it came from a modal, which may then push
    from_view: bool
    expires: float
    used: bool = False


class Triggers:
    """All trigger_ids that were handed out."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._known: dict[str, Trigger] = {}
        self._counter = itertools.count(1)

    def issue(self, user: str, *, from_view: bool = False) -> str:
        """A fresh trigger_id for what a person just did."""
        number = next(self._counter)
        name = f"{number}.{4_000_000 + number}.{secrets.token_hex(16)}"
        self._known[name] = Trigger(user=user, from_view=from_view, expires=self._clock() + LIFE)
        return name

    def redeem(self, trigger_id: str) -> Trigger | str:
        """The trigger, used up from now on, or the error that Slack would name."""
        trigger = self._known.get(trigger_id)
        if trigger is None:
            return "invalid_trigger_id"
        if trigger.used:
            return "exchanged_trigger_id"
        if self._clock() > trigger.expires:
            return "expired_trigger_id"
        trigger.used = True
        return trigger

    def expire_all(self) -> None:
        """Let every trigger_id handed out so far be too old."""
        for trigger in self._known.values():
            trigger.expires = float("-inf")
