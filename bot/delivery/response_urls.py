"""Answering by a command's `response_url`: five times within half an hour, says Slack."""

from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
import structlog

log = structlog.get_logger(__name__)


class ResponseUrls:
    """`bot.domain.ports.Responder` over a shared HTTP session."""

    def __init__(self, session: aiohttp.ClientSession, proxy: str | None = None) -> None:
        self._session = session
        self._proxy = proxy

    async def __call__(self, url: str, *, text: str, blocks: Sequence[Mapping[str, Any]]) -> bool:
        """Post an ephemeral; False when Slack surely hasn't taken it.

        An unclear end counts as taken: an answer may get lost, but isn't said twice.
        """
        body = {"text": text, "response_type": "ephemeral", "replace_original": False}
        if blocks:
            body["blocks"] = list(blocks)
        try:
            async with self._session.post(url, json=body, proxy=self._proxy) as answer:
                return answer.status < 400 or answer.status >= 500
        except (aiohttp.ClientConnectorError, aiohttp.InvalidURL):
            return False
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("answer perhaps lost", error=type(error).__name__)
            return True
