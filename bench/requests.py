"""Requests to a bot, one at a time, with little of the client's own cost in the figure."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection

from bench.processes import SECRET
from sandbox.delivery import Delivery
from sandbox.http_delivery import encode, sign

#: Seconds between requests: what the last one has started is over by then.
_GAP = 0.02


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """One request: when it was sent (Unix seconds), and the seconds until its answer."""

    sent_at: float
    seconds: float


def send(port: int, deliveries: Iterable[Delivery], gap: float = _GAP) -> Iterator[Answered]:
    """Send them one after the other over one connection. Raises RuntimeError for a refusal."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    for delivery in deliveries:
        body, kind = encode(delivery)
        headers = {"Content-Type": kind, **sign(body, SECRET)}
        sent_at, start = time.time(), time.perf_counter()
        connection.request("POST", "/slack/events", body=body, headers=headers)
        answer = connection.getresponse()
        said = answer.read()
        seconds = time.perf_counter() - start
        if answer.status != 200 or b"errors" in said:
            raise RuntimeError(f"HTTP {answer.status}: {said!r}")
        yield Answered(sent_at=sent_at, seconds=seconds)
        time.sleep(gap)
    connection.close()
