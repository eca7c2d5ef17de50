"""Events: sent in the background, sent again when they weren't acknowledged."""

import asyncio
from collections.abc import Sequence

from sandbox.delivery import Answer, Delivery, Dispatcher
from sandbox.payloads import Payloads
from sandbox.shapes import Json

#: Seconds before Slack's three retries: nearly at once, then a minute, then five.
RETRY_DELAYS = (0.05, 60.0, 300.0)
REASONS = {"operation_timeout": "http_timeout", "http_error": "http_error"}

#: The first attempt's answer to come; None when the app isn't told.
Told = asyncio.Future[Answer] | None


class Events:
    """Sends events that the app has subscribed to."""

    def __init__(
        self,
        *,
        payloads: Payloads,
        dispatcher: Dispatcher,
        subscriptions: frozenset[str],
        retry_delays: Sequence[float] = RETRY_DELAYS,
    ) -> None:
        self._payloads = payloads
        self._dispatcher = dispatcher
        self._subscriptions = subscriptions
        self._retry_delays = retry_delays
        self._tasks: set[asyncio.Task[None]] = set()

    def emit(self, event: Json, subscription: str) -> Told:
        """Send an event if the app subscribed to it; the future is the first attempt's answer."""
        if subscription not in self._subscriptions or not self._dispatcher.reachable:
            return None
        loop = asyncio.get_running_loop()
        first: asyncio.Future[Answer] = loop.create_future()
        task = loop.create_task(self._deliver(self._payloads.event(event), first))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return first

    async def settle(self) -> None:
        """Wait until nothing is on its way, retries included."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def stop(self) -> None:
        """Give up what is on its way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _deliver(self, payload: Json, first: asyncio.Future[Answer]) -> None:
        try:
            answer = await self._dispatcher.send(Delivery(kind="event", payload=payload))
        except asyncio.CancelledError:
            first.cancel()
            raise
        if not first.done():
            first.set_result(answer)
        for number, delay in enumerate(self._retry_delays, start=1):
            if answer.error is None or answer.no_retry:
                return
            await asyncio.sleep(delay)
            reason = REASONS.get(answer.error, "connection_failed")
            answer = await self._dispatcher.send(
                Delivery(kind="event", payload=payload, retry_num=number, retry_reason=reason)
            )
