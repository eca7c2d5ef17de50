"""How long listeners take, from received to acknowledged."""

import time
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from bot.listeners.services import Services

Listener = Callable[..., Awaitable[Any]]


def measured(services: Services, name: str) -> Callable[[Listener], Listener]:
    """A listener whose time counts under `name` in `listener_seconds`."""

    def decorate(listener: Listener) -> Listener:
        @wraps(listener)
        async def timed(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return await listener(*args, **kwargs)
            finally:
                took = time.perf_counter() - started
                services.metrics.listened(name, took)

        return timed

    return decorate
