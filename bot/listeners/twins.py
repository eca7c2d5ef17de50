"""Looking for twins of what is being raised, while a trigger waits."""

import asyncio

import structlog

from bot.domain.errors import StorageUnavailable
from bot.domain.prefill import Prefill
from bot.domain.similar import Twin
from bot.listeners.services import Services
from bot.usecases.similar import find_twins, with_twins

log = structlog.get_logger(__name__)

#: Seconds that it may cost of the three that Slack waits.
_PATIENCE = 0.5


async def offering_twins(services: Services, user: str, text: str, prefill: Prefill) -> Prefill:
    """`prefill` with what looks like the same issue, as far as that is known in time.

    Never raises: the form opens without it.
    """
    found: asyncio.Future[tuple[Twin, ...]] = asyncio.get_running_loop().create_future()

    async def look() -> None:
        try:
            twins = await find_twins(
                services.store,
                services.directory,
                services.workspace,
                asker=user,
                text=text,
                customer=prefill.values.get("customer", ""),
                now=services.now(),
            )
        except StorageUnavailable as error:
            log.warning("no look for twins", error=str(error))
            twins = ()
        if not found.done():
            found.set_result(twins)

    # Not cancelled when it takes too long: the reading ends in its own time.
    services.tasks.wait_for(look(), "look for twins")
    done, _ = await asyncio.wait({found}, timeout=_PATIENCE)
    return with_twins(prefill, found.result(), services.policy) if done else prefill
