"""Remembering an answer for a while."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.domain.ports import Now

T = TypeVar("T")

#: More names than this are not remembered at once.
MOST_ANSWERS = 10_000


class Memory(Generic[T]):
    """Answers by name, each with the time it was given."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._answers: dict[str, tuple[datetime, T]] = {}

    async def get(self, name: str, ask: Callable[[], Awaitable[T]], keep: timedelta) -> T:
        """The remembered answer, or what `ask` says when there is none younger than `keep`."""
        if name not in self._answers or self.older_than(name, keep):
            answer = await ask()
            if len(self._answers) >= MOST_ANSWERS:
                self._answers.clear()
            self._answers[name] = (self._now(), answer)
        return self._answers[name][1]

    def at_hand(self, name: str, keep: timedelta) -> T | None:
        """The remembered answer if it is younger than `keep`."""
        return None if self.older_than(name, keep) else self._answers[name][1]

    def known(self, name: str) -> T | None:
        """The remembered answer, however old, without asking."""
        given = self._answers.get(name)
        return given[1] if given else None

    def older_than(self, name: str, age: timedelta) -> bool:
        """Whether the answer was given longer than `age` ago, or never."""
        given = self._answers.get(name)
        return given is None or self._now() - given[0] > age

    def clear(self) -> None:
        """Forget everything."""
        self._answers.clear()
