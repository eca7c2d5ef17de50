"""The messages of one channel, found without searching."""

import copy
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass

from sandbox.shapes import Json


@dataclass(kw_only=True, eq=False)
class Message:
    """A message as it stands in a channel now. Equal only to itself; `copy()` keeps a moment."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] | None = None
    metadata: Json | None = None
    thread_ts: str | None = None
    #: set when the app posted it
    bot_id: str | None = None
    subtype: str | None = None
    edited: Json | None = None
    #: the one person who sees it, for an ephemeral
    only_for: str | None = None
    replies: int = 0

    @property
    def payload(self) -> Json:
        """The metadata's event_payload, or an empty dict."""
        payload: Json = (self.metadata or {}).get("event_payload", {})
        return payload

    @property
    def kind(self) -> str | None:
        """The metadata's `kind`."""
        return self.payload.get("kind")

    @property
    def elements(self) -> list[tuple[str, Json]]:
        """Every interactive element with its block's ID."""
        found: list[tuple[str, Json]] = []
        for block in self.blocks or []:
            held = [*block.get("elements", []), block.get("accessory"), block.get("element")]
            found += [(block["block_id"], e) for e in held if isinstance(e, dict)]
        return [(block_id, element) for block_id, element in found if "action_id" in element]

    @property
    def buttons(self) -> list[str]:
        """The action_ids of the buttons, in order."""
        return [e["action_id"] for _, e in self.elements if e["type"] == "button"]

    @property
    def words(self) -> str:
        """Everything a reader sees: the text and all texts of the blocks."""
        return "\n".join([self.text, *texts_of(self.blocks)])

    def copy(self) -> "Message":
        """The message as it is now, which later edits don't change."""
        return copy.deepcopy(self)


def texts_of(value: object) -> list[str]:
    """Every text inside blocks, in reading order."""
    if isinstance(value, dict):
        own = value.get("text")
        held = [own] if isinstance(own, str) else []
        return held + [t for key, v in value.items() if key != "value" for t in texts_of(v)]
    if isinstance(value, list):
        return [text for item in value for text in texts_of(item)]
    return []


class Timeline:
    """Messages in the order of their `ts`; threads and kinds kept beside."""

    def __init__(self) -> None:
        self._by_ts: dict[str, Message] = {}
        self._top: list[str] = []
        self._threads: dict[str, list[str]] = defaultdict(list)
        self._by_kind: dict[str, list[Message]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._by_ts)

    def add(self, message: Message) -> None:
        """Append a message; its ts is later than all others."""
        self._by_ts[message.ts] = message
        if message.thread_ts and message.thread_ts != message.ts:
            insort(self._threads[message.thread_ts], message.ts)
            self._by_ts[message.thread_ts].replies += 1
        else:
            self._top.append(message.ts)
        if message.kind:
            self._by_kind[message.kind].append(message)

    def remove(self, message: Message) -> None:
        """Take a message away."""
        del self._by_ts[message.ts]
        if message.thread_ts and message.thread_ts != message.ts:
            self._threads[message.thread_ts].remove(message.ts)
        else:
            self._top.remove(message.ts)
        if message.kind:
            self._by_kind[message.kind].remove(message)

    def get(self, ts: str | None) -> Message | None:
        """The message with this ts."""
        return self._by_ts.get(ts or "")

    def all(self) -> list[Message]:
        """Every message, in order."""
        return list(self._by_ts.values())

    def of_kind(self, kind: str) -> list[Message]:
        """Messages whose metadata named this kind when they were posted."""
        return self._by_kind.get(kind, [])

    def thread(self, ts: str) -> list[Message]:
        """The replies in a thread, oldest first."""
        return [self._by_ts[reply] for reply in self._threads.get(ts, [])]

    def top_between(self, oldest: str, latest: str, *, inclusive: bool) -> list[str]:
        """The ts of messages outside threads between two ts, oldest first."""
        return cut(self._top, oldest, latest, inclusive=inclusive)

    def replies_between(self, ts: str, oldest: str, latest: str, *, inclusive: bool) -> list[str]:
        """The ts of a thread's replies between two ts, oldest first."""
        return cut(self._threads.get(ts, []), oldest, latest, inclusive=inclusive)

    def last_reply(self, ts: str) -> str | None:
        """The ts of the newest reply."""
        replies = self._threads.get(ts)
        return replies[-1] if replies else None


def cut(stamps: list[str], oldest: str, latest: str, *, inclusive: bool) -> list[str]:
    """The part of sorted ts between two bounds. All are equally long: text order serves."""
    after, before = (bisect_left, bisect_right) if inclusive else (bisect_right, bisect_left)
    return stamps[after(stamps, oldest) : before(stamps, latest)]
