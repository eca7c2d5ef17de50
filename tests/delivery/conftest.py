"""A sandbox whose clock can be put forward, and a bot that delivers into it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clients import Clients, open_clients
from bot.metrics import Metrics
from sandbox import Sandbox
from tests.delivery.support import Clock, Rig, assert_nothing_twice, delivering, settings_for


@pytest.fixture
def clock() -> Clock:
    """The time in sandbox and bot."""
    return Clock()


@pytest.fixture
async def sandbox(clock: Clock) -> AsyncIterator[Sandbox]:
    """A workspace; at the end nothing in it may be there twice or against Slack's rules."""
    async with Sandbox(clock=clock.seconds, retry_delays=(0.0, 0.0, 0.0)) as sandbox:
        yield sandbox
        assert_nothing_twice(sandbox)
    sandbox.assert_clean()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A fresh SQLite database."""
    return f"sqlite:///{tmp_path / 'escalations.db'}"


@pytest.fixture
async def rig(sandbox: Sandbox, sqlite_url: str, clock: Clock) -> AsyncIterator[Rig]:
    """A bot that delivers, from SQLite."""
    async with delivering(sandbox, sqlite_url, clock) as rig:
        yield rig


@pytest.fixture
def metrics() -> Metrics:
    """The counters of `clients`."""
    return Metrics()


@pytest.fixture
async def clients(sandbox: Sandbox, metrics: Metrics) -> AsyncIterator[Clients]:
    """The bot's connections to the sandbox, without a bot."""
    async with open_clients(settings_for(sandbox), metrics) as clients:
        yield clients
