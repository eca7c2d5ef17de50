"""A stand-in for Slack's Web API that costs little: `python -m bench.stand_in`.

It says yes to everything, keeps when each call came, and is asked about it under `/_/`. It
prints its port and ends when its standard input does.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

TEAM = "T0BENCH"
BOT = "U0BENCHBOT"
#: What the bot asks once, and remembers.
_ANSWERS: dict[str, dict[str, object]] = {
    "auth.test": {
        "team_id": TEAM,
        "user_id": BOT,
        "bot_id": "B0BENCH",
        "team": "Bench",
        "user": "bench",
        "url": "https://bench.slack.com/",
    },
    "usergroups.list": {
        "usergroups": [
            {"id": "S0ONCALL", "handle": "eng-oncall"},
            {"id": "S0MANAGERS", "handle": "eng-managers"},
        ]
    },
    "conversations.list": {
        "channels": [
            {"id": f"C0{name.upper()}", "name": name, "is_member": True}
            for name in (
                "support-l2",
                "eng-escalations",
                "product-escalations",
                "security-escalations",
                "leadership-escalations",
            )
        ]
    },
    "conversations.open": {"channel": {"id": "D0BENCH"}},
    "conversations.members": {"members": []},
    "users.info": {"user": {"id": "U0ANA", "name": "ana", "tz": "Europe/Berlin"}},
    "views.open": {"view": {"id": "V0BENCH"}},
}


class Calls:
    """What has been called since the last reset, in order."""

    def __init__(self) -> None:
        self.seen: list[tuple[float, str, bytes]] = []
        self.counts: Counter[str] = Counter()
        self._waiting: list[tuple[str, int, asyncio.Future[None]]] = []

    def note(self, method: str, body: bytes) -> None:
        """One more call."""
        self.seen.append((time.time(), method, body))
        self.counts[method] += 1
        for waiting in [w for w in self._waiting if self.counts[w[0]] >= w[1]]:
            self._waiting.remove(waiting)
            if not waiting[2].done():
                waiting[2].set_result(None)

    async def until(self, method: str, count: int, seconds: float) -> int:
        """Wait until `method` was called `count` times, or `seconds`; how often it was."""
        if self.counts[method] < count:
            future = asyncio.get_running_loop().create_future()
            self._waiting.append((method, count, future))
            await asyncio.wait([future], timeout=seconds)
        return self.counts[method]

    def report(self, method: str) -> list[tuple[float, str]]:
        """The calls of `method`: when each came (Unix seconds), and what names it."""
        return [(at, _key(body)) for at, name, body in self.seen if name == method]

    def reset(self) -> None:
        """Forget everything."""
        self.seen.clear()
        self.counts.clear()


def _key(body: bytes) -> str:
    """What names a call: its message's key, or the trigger it uses up."""
    try:
        said = json.loads(body)
    except ValueError:
        return ""
    payload = (said.get("metadata") or {}).get("event_payload") or {}
    return str(payload.get("key") or said.get("trigger_id") or "")


class Connection(asyncio.Protocol):
    """One client's connection, kept alive; requests are answered in order."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._buffer = b""
        self._write: Callable[[bytes], None] = lambda _data: None
        self._tasks: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody has connected."""
        assert isinstance(transport, asyncio.WriteTransport)  # noqa: S101 - what TCP gives
        self._write = transport.write

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete."""
        self._buffer = self._buffer + data if self._buffer else data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = _content_length(head)
            if len(self._buffer) < end + 4 + length:
                return
            body = self._buffer[end + 4 : end + 4 + length]
            self._buffer = self._buffer[end + 4 + length :]
            self._answer(head.split(b" ", 2)[1].decode(), body)

    def _answer(self, path: str, body: bytes) -> None:
        if path.startswith("/_/"):
            task = asyncio.ensure_future(self._control(path))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            return
        method = path.partition("?")[0].removeprefix("/api/")
        self._calls.note(method, body)
        if method in ("chat.postMessage", "chat.update"):
            number = len(self._calls.seen)
            self._send(b'{"ok":true,"channel":"C1","ts":"1763640000.%06d"}' % number)
        else:
            self._send(json.dumps({"ok": True, **_ANSWERS.get(method, {})}).encode())

    async def _control(self, path: str) -> None:
        parts = urlsplit(path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        answer: object = None
        match parts.path:
            case "/_/reset":
                self._calls.reset()
            case "/_/counts":
                answer = self._calls.counts
            case "/_/report":
                answer = self._calls.report(asked["method"])
            case "/_/until":
                answer = await self._calls.until(
                    asked["method"], int(asked["count"]), float(asked["seconds"])
                )
        self._send(json.dumps(answer).encode())

    def _send(self, body: bytes) -> None:
        self._write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (len(body), body)
        )


def _content_length(head: bytes) -> int:
    lowered = head.lower()
    start = lowered.find(b"\r\ncontent-length:")
    if start < 0:
        return 0
    return int(lowered[start + 17 :].split(b"\r\n", 1)[0])


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    calls = Calls()
    server = await loop.create_server(lambda: Connection(calls), "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
