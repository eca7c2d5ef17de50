"""What the app did: every call, and everything that was wrong with it."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sandbox.shapes import Json


@dataclass(frozen=True, kw_only=True)
class ApiCall:
    """One call of a Web API method, as it ended."""

    method: str
    args: Json
    #: "ok", Slack's error string, or the fault's name
    outcome: str
    #: when it came in, Unix seconds by the sandbox's clock
    at: float


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something that would have gone wrong in Slack."""

    #: "unexpected_call", "violation" or "failure" (the app answered badly, late, or not at all)
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


class Journal:
    """Calls and problems, in order."""

    def __init__(self, notify: Callable[[], None]) -> None:
        self.calls: list[ApiCall] = []
        self.problems: list[Problem] = []
        #: what persons and transports did lately, for the message of a failing test
        self.recent: deque[str] = deque(maxlen=30)
        self._notify = notify

    def record_call(self, call: ApiCall) -> None:
        """Remember a call."""
        self.calls.append(call)
        self.recent.append(f"{call.method} -> {call.outcome}")
        self._notify()

    def report(self, kind: str, text: str) -> None:
        """Remember a problem; `assert_clean` will name it."""
        self.problems.append(Problem(kind=kind, text=text))
        self.recent.append(f"{kind}: {text}")
        self._notify()

    def of_kind(self, kind: str) -> list[str]:
        """The texts of the problems of one kind."""
        return [problem.text for problem in self.problems if problem.kind == kind]

    def assert_clean(self) -> None:
        """Raise AssertionError when there was a problem that nobody expected."""
        if self.problems:
            listed = "\n".join(f"- {problem}" for problem in self.problems)
            raise AssertionError(f"the app did what Slack would not take:\n{listed}")

    @contextmanager
    def expecting(self, match: str, *, required: bool) -> Iterator[list[Problem]]:
        """Forgive problems whose text holds `match` and that come up within the block.

        Yields the list they go to. AssertionError at the end when one is required and none came.
        """
        start, forgiven = len(self.problems), list[Problem]()
        yield forgiven
        fresh = self.problems[start:]
        forgiven.extend(problem for problem in fresh if match in str(problem))
        self.problems[start:] = [problem for problem in fresh if match not in str(problem)]
        if required and not forgiven:
            raise AssertionError(f"expected a problem with {match!r}; there was none")
