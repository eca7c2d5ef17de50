"""The dispatcher: claims what is due, has it sent, records what became of it."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.delivery.pacing import EDITS, POSTS, Pace, Rate
from bot.delivery.sender import POST_TAKES, Sender
from bot.domain.errors import Conflict, EscalationError
from bot.domain.escalation import Escalation
from bot.domain.notices import Kind, Place
from bot.domain.ports import Deferred, Delivered, Failed, Now, Outbox, Owed, Sent
from bot.metrics import Metrics

log = structlog.get_logger(__name__)

#: Messages under way at once in one process.
_AT_ONCE = 100
#: Seconds between looks when nothing happens; other processes may have left work.
_IDLE = 2.0
#: Results are recorded together: at once when this many are there or nothing else is under
#: way, else after this many seconds. A transaction for each would be most of the work.
_TOGETHER = 50
_GATHER = 0.01
#: Every edit of a workspace shares one pace.
_EDITS = "edits"
#: Seconds to wait when the database doesn't answer.
_DATABASE_PAUSE = 1.0
#: Leases are renewed this often: three times within one (`storage.outbox.LEASE`).
RENEW_EVERY = 5.0


class Dispatcher:
    """Says what is due. Any number of processes may each run one."""

    def __init__(
        self,
        outbox: Outbox,
        sender: Sender,
        metrics: Metrics,
        now: Now,
        *,
        posts: Rate = POSTS,
        edits: Rate = EDITS,
    ) -> None:
        self._outbox = outbox
        self._sender = sender
        self._metrics = metrics
        self._now = now
        loop = asyncio.get_running_loop()
        self._posts = Pace(posts, loop.time)
        self._edits = Pace(edits, loop.time)
        self._wake = asyncio.Event()
        self._stopping = False
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self._under_way: dict[asyncio.Task[None], Owed] = {}
        self._results: list[Delivered] = []
        self._recording = asyncio.Lock()
        #: The channel in which each target's last brief was posted.
        self._channels: dict[str, str] = {}
        self._gathering: asyncio.TimerHandle | None = None
        self._loop = loop
        #: When the loop last came round with all well, by the event loop's clock.
        self.last_round = loop.time()
        #: Called with whatever became of a message, once that is recorded.
        self.on_result: Callable[[Delivered], None] = lambda _result: None
        #: Called with the time at which to wake the dispatcher next.
        self.on_idle: Callable[[datetime], None] = lambda _when: None

    def wake(self) -> None:
        """There may be something to do."""
        self._wake.set()

    async def run(self) -> None:
        """Dispatch until `stop`."""
        self._at_rest.clear()
        try:
            await self._run()
        finally:
            self._at_rest.set()

    async def _run(self) -> None:
        me = asyncio.current_task()
        # A library may swallow a cancellation (before Python 3.12 `asyncio.wait_for` does);
        # that it was asked for stays on the task.
        while not (self._stopping or (me and me.cancelling())):
            self._wake.clear()
            try:
                await self._record()
                claimed = await self._claim()
                self.last_round = self._loop.time()
                if not claimed:
                    await self._rest()
            except EscalationError as error:
                log.warning("database doesn't answer, trying again", error=str(error))
                await self._sleep(_DATABASE_PAUSE)
            except Exception:  # a bug must not end the loop that keeps the promise
                log.exception("dispatching failed, trying again")
                await self._sleep(_DATABASE_PAUSE)

    async def stop(self, patience: float) -> None:
        """Claim nothing more, let what is under way end for `patience` seconds, record it.

        What doesn't end is given back: whoever takes it over looks before sending.
        """
        self._stopping = True
        self._wake.set()
        deadline = self._loop.time() + patience
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._at_rest.wait()
        if self._under_way:
            left = max(deadline - self._loop.time(), 0.0)
            _, late = await asyncio.wait(self._under_way, timeout=left)
            for task in late:
                task.cancel()
                self._results.append(self._unfinished(self._under_way[task]))
        try:
            await self._record()
        except EscalationError as error:
            log.warning("stopped without recording", error=str(error), count=len(self._results))

    def _unfinished(self, owed: Owed) -> Delivered:
        now = self._now()
        return Deferred(owed=owed, until=now, must_look=True, settled_at=now + POST_TAKES)

    async def renew(self) -> None:
        """Keep the leases of what is under way."""
        held = [owed.id for owed in self._under_way.values()]
        held += [result.owed.id for result in self._results]
        await self._outbox.renew(held, self._now())
        self._posts.forget_idle()

    async def _claim(self) -> int:
        """Start what is due; returns how many rows were claimed."""
        room = _AT_ONCE - len(self._under_way)
        if room <= 0 or self._stopping:
            return 0
        edits = min(room, self._edits.room(_EDITS))
        claimed = await self._outbox.claim(self._now(), posts=room, edits=edits)
        # After a jump of the clock a lease of our own may look expired to us as well.
        here = {owed.id for owed in self._under_way.values()}
        here |= {result.owed.id for result in self._results}
        for owed, escalation in claimed:
            if owed.id not in here:
                self._start(owed, escalation)
        return len(claimed)

    def _start(self, owed: Owed, escalation: Escalation | None) -> None:
        lane = self._lane(owed, escalation)
        wait = self._pace_of(owed).wait(lane)
        if wait > 0:
            self._results.append(self._sent_away(owed, wait))
            return
        task = asyncio.create_task(self._deliver(owed, escalation, lane))
        self._under_way[task] = owed
        task.add_done_callback(self._ended)

    def _sent_away(self, owed: Owed, wait: float) -> Delivered:
        return Deferred(
            owed=owed,
            until=self._now() + timedelta(seconds=wait),
            must_look=owed.must_look,
            settled_at=owed.settled_at,
            unattempted=True,
        )

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task, None)
        if not self._under_way or len(self._results) >= _TOGETHER:
            self.wake()
        elif self._gathering is None:
            self._gathering = self._loop.call_later(_GATHER, self._gathered)

    def _gathered(self) -> None:
        self._gathering = None
        self.wake()

    async def _deliver(self, owed: Owed, escalation: Escalation | None, lane: str) -> None:
        # A task has a context of its own: whatever is logged on the way names the message.
        structlog.contextvars.bind_contextvars(**_names(owed))
        try:
            result = await self._sender.deliver(owed, escalation)
        except Exception:
            log.exception("message can't be made", **_names(owed))
            self._metrics.failed("bug")
            until = self._now() + timedelta(minutes=5)
            result = Deferred(owed=owed, until=until, must_look=True)
        if isinstance(result, Deferred) and result.throttled:
            wait = (result.until - self._now()).total_seconds()
            self._pace_of(owed).block(lane, wait)
        if isinstance(result, Sent) and result.channel and owed.kind is Kind.BRIEF and escalation:
            self._channels[escalation.target] = result.channel
        self._note(result)
        self._results.append(result)

    def _note(self, result: Delivered) -> None:
        match result:
            case Sent(at=at, owed=owed):
                log.info("sent", **_names(owed), attempt=owed.attempts)
                if owed.clock:
                    self._metrics.followed_up((at - owed.due_at).total_seconds())
            case Failed(owed=owed, reason=reason):
                log.warning("refused by Slack", **_names(owed), reason=reason)
                if owed.failure != reason:
                    self._metrics.failed(reason)
            case Deferred(owed=owed, until=until):
                log.info("not sent yet", **_names(owed), until=until.isoformat())

    def _lane(self, owed: Owed, escalation: Escalation | None) -> str:
        """What shares Slack's pace: a person's messages, a channel, or all edits."""
        if owed.kind.place is Place.EDIT:
            return _EDITS
        if owed.recipient or escalation is None:
            return owed.recipient or ""
        if escalation.thread:
            return escalation.thread.channel
        return self._channels.get(escalation.target, escalation.target)

    def _pace_of(self, owed: Owed) -> Pace:
        return self._edits if owed.kind.place is Place.EDIT else self._posts

    async def _record(self) -> None:
        """Record what has come in; what collides with an act again and again waits its turn."""
        async with self._recording:
            while batch := self._results[:]:
                try:
                    await self._outbox.record(batch)
                except Conflict:
                    if not await self._record_each(batch):
                        return
                else:
                    self._recorded(batch)

    async def _record_each(self, batch: Sequence[Delivered]) -> bool:
        """One that collides must not hold up the others; returns whether none did."""
        left: list[Delivered] = []
        for result in batch:
            try:
                await self._outbox.record([result])
            except Conflict:
                log.warning("not recorded yet", **_names(result.owed))
                left.append(result)
            else:
                self._recorded([result])
        return not left

    def _recorded(self, batch: Sequence[Delivered]) -> None:
        for result in batch:
            self._results.remove(result)
            self.on_result(result)

    async def _rest(self) -> None:
        """Wait until something may be due; what is under way wakes us when it ends."""
        if not self._under_way:
            due = await self._outbox.next_due(self._now())
            if due:
                self.on_idle(due)
        await self._sleep(min(_IDLE, self._edits.free_in(_EDITS) or _IDLE))

    async def _sleep(self, seconds: float) -> None:
        # Not wait_for: before Python 3.12 it may swallow a cancellation (CPython gh-81839).
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()


def _names(owed: Owed) -> dict[str, object]:
    return {
        "escalation": f"ESC-{owed.number}" if owed.number else None,
        "workspace": owed.team_id,
        "kind": owed.kind.value,
        "key": owed.key,
    }
