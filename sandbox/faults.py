"""Faults on demand: what can go wrong between an app and Slack."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

What = Literal["http", "error", "drop", "hang", "garbage", "swallow"]


@dataclass(kw_only=True, eq=False)
class Fault:
    """One thing that goes wrong, `left` times more (None: until cleared)."""

    method: str
    what: What
    #: whether Slack has done what was asked before it goes wrong
    after: bool
    left: int | None
    channel: str | None = None
    status: int = 200
    error: str = ""
    retry_after: int | None = None
    #: how long a hanging answer takes; None: until the fault is cleared
    seconds: float | None = None
    #: how often it has happened
    hits: int = 0

    @property
    def name(self) -> str:
        """A word for the record of calls."""
        detail = self.error or (str(self.status) if self.what == "http" else "")
        return " ".join(filter(None, ["fault", self.what, detail, "after" if self.after else ""]))


class Faults:
    """The faults in force. Every method returns its fault; `times=None` means until `clear()`."""

    def __init__(self, notify: Callable[[], None] = lambda: None) -> None:
        self._faults: list[Fault] = []
        self._notify = notify
        self._handshakes = 0
        self._released = asyncio.Event()

    def rate_limited(
        self,
        method: str,
        *,
        retry_after: int = 1,
        channel: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """HTTP 429 with Retry-After; nothing is done."""
        return self._add(
            method, "http", channel, times, status=429, error="ratelimited", retry_after=retry_after
        )

    def http(
        self,
        method: str,
        status: int = 503,
        *,
        after: bool = False,
        channel: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """A bare HTTP status, before or after Slack did what was asked."""
        return self._add(method, "http", channel, times, status=status, after=after)

    def error(
        self,
        method: str,
        error: str,
        *,
        after: bool = False,
        channel: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """`{"ok": false, "error": …}` with status 200, such as internal_error or rate_limited."""
        return self._add(method, "error", channel, times, error=error, after=after)

    def drop(
        self,
        method: str,
        *,
        after: bool = True,
        channel: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """The connection is lost; with `after` the message is there and only the answer is lost."""
        return self._add(method, "drop", channel, times, after=after)

    def hang(
        self,
        method: str,
        *,
        seconds: float | None = None,
        after: bool = True,
        channel: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """The answer comes after `seconds`, or not before the fault is cleared."""
        return self._add(method, "hang", channel, times, seconds=seconds, after=after)

    def swallow(self, method: str, *, channel: str | None = None, times: int | None = 1) -> Fault:
        """The request comes in and nothing is ever done, until the fault is cleared; then the
        connection is lost."""
        return self._add(method, "swallow", channel, times)

    def garbage(
        self,
        method: str,
        *,
        after: bool = True,
        channel: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """Status 200 with a body that isn't JSON."""
        return self._add(method, "garbage", channel, times, after=after)

    def fail_next_handshake(self, times: int = 1) -> None:
        """Refuse the next Socket Mode handshakes with 503."""
        self._handshakes += times

    def clear(self) -> None:
        """End all faults; what hangs is answered now."""
        self._faults.clear()
        self._handshakes = 0
        self._released.set()
        self._released = asyncio.Event()

    def take(self, method: str, channels: set[str]) -> Fault | None:
        """The fault that this call runs into, counted. `channels` are names for its channel."""
        for fault in self._faults:
            if fault.method in {"*", method} and (fault.channel in channels | {None}):
                fault.hits += 1
                if fault.left is not None:
                    fault.left -= 1
                    if fault.left == 0:
                        self._faults.remove(fault)
                self._notify()
                return fault
        return None

    def take_handshake(self) -> bool:
        """Whether this handshake fails."""
        if self._handshakes:
            self._handshakes -= 1
            return True
        return False

    async def wait_out(self, fault: Fault) -> None:
        """Let a hanging answer hang."""
        released = self._released
        try:
            async with asyncio.timeout(fault.seconds):
                await released.wait()
        except TimeoutError:
            return

    def _add(
        self,
        method: str,
        what: What,
        channel: str | None,
        times: int | None,
        *,
        after: bool = False,
        status: int = 200,
        error: str = "",
        retry_after: int | None = None,
        seconds: float | None = None,
    ) -> Fault:
        fault = Fault(
            method=method,
            what=what,
            channel=channel.lstrip("#@") if channel else None,
            left=times,
            after=after,
            status=status,
            error=error,
            retry_after=retry_after,
            seconds=seconds,
        )
        self._faults.append(fault)
        return fault
