"""A sandbox, a client of its Web API, and a small app that plays the bot."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.support import Bot


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A seeded sandbox that must be clean at the end."""
    async with Sandbox(retry_delays=(0.0, 0.0, 0.0), ack_deadline=1.0) as running:
        yield running
        running.assert_clean()


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[AsyncWebClient]:
    """The SDK's client, with one session and without retries."""
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(
            token=sandbox.bot_token,
            base_url=sandbox.api_url,
            session=session,
            retry_handlers=[],
        )


@pytest.fixture
async def bot(sandbox: Sandbox, api: AsyncWebClient) -> AsyncIterator[Bot]:
    """An app that the sandbox delivers to by HTTP."""
    async with Bot(api, sandbox.signing_secret) as running:
        sandbox.deliver_by_http(running.url)
        yield running
