"""Handing what happened to the app, by whichever transport it uses, within Slack's deadline."""

import asyncio
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from sandbox.journal import Journal
from sandbox.shapes import Json

#: Seconds within which Slack wants a 200.
ACK_DEADLINE = 3.0
Kind = Literal["command", "interaction", "event"]


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One request to the app."""

    kind: Kind
    payload: Json
    retry_num: int = 0
    retry_reason: str | None = None

    @property
    def name(self) -> str:
        """A few words for messages to people."""
        inner = self.payload.get("event", {})
        return str(self.payload.get("command") or inner.get("type") or self.payload.get("type"))


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the app answered, or why there is no answer."""

    #: the HTTP status; None when there was no answer. Socket Mode acks count as 200.
    status: int | None = None
    #: the body: an object when it was JSON, else text
    body: Json | str = ""
    #: None when acknowledged; "operation_timeout", "connection_failed", "http_error" or "no_app"
    error: str | None = None
    #: the app asked not to be sent this again
    no_retry: bool = False


class Transport(Protocol):
    """One way to reach the app."""

    async def send(self, delivery: Delivery) -> Answer:
        """Deliver once and wait for the answer, with no time limit of its own."""


class Dispatcher:
    """Delivers by Socket Mode when the app is connected, else by HTTP, else not at all."""

    def __init__(self, *, journal: Journal, socket: "SocketTransport", deadline: float) -> None:
        self._journal = journal
        self._socket = socket
        self._deadline = deadline
        self.http: Transport | None = None
        #: deliver everything twice, as if Slack had lost the answer
        self.twice = False

    @property
    def reachable(self) -> bool:
        """Whether the app was ever told to Slack."""
        return self.http is not None or self._socket.was_used

    async def send(self, delivery: Delivery) -> Answer:
        """Deliver once, or twice when `twice` is set; the first one's answer counts."""
        if not self.twice:
            return await self._send(delivery)
        first, _ = await asyncio.gather(self._send(delivery), self._send(delivery))
        return first

    async def _send(self, delivery: Delivery) -> Answer:
        transport = self._transport()
        if transport is None:
            return Answer(error="no_app")
        try:
            async with asyncio.timeout(self._deadline):
                answer = await transport.send(delivery)
        except TimeoutError:
            answer = Answer(error="operation_timeout")
        if answer.status is not None and not 200 <= answer.status < 300:
            answer = replace(answer, error="http_error")
        if answer.error:
            self._report(delivery, answer)
        return answer

    def _transport(self) -> Transport | None:
        if self._socket.is_connected or (self.http is None and self._socket.was_used):
            return self._socket
        return self.http

    def _report(self, delivery: Delivery, answer: Answer) -> None:
        status = f" {answer.status} {answer.body!r}" if answer.status else ""
        self._journal.report("failure", f"{delivery.kind} {delivery.name}: {answer.error}{status}")


class SocketTransport(Transport, Protocol):
    """Socket Mode, as far as the dispatcher must know it."""

    @property
    def is_connected(self) -> bool:
        """Whether a connection is open."""

    @property
    def was_used(self) -> bool:
        """Whether the app ever asked for a connection."""
