"""A workspace for the processes."""

from collections.abc import AsyncIterator

import pytest

from sandbox import Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A workspace; a broken rule of Slack's, or an unexpected call, fails the test."""
    async with Sandbox(retry_delays=(0.0, 0.0, 0.0)) as sandbox:
        yield sandbox
    sandbox.assert_clean()
