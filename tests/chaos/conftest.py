"""A workspace, a database of each kind, and a world for the bot; a failure tells its seed."""

from collections.abc import AsyncIterator, Generator
from pathlib import Path

import pytest

from sandbox import Sandbox
from tests.chaos.people import People
from tests.chaos.support import World, workspace

_WORLD = pytest.StashKey[World]()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A workspace; `count` says whether a rule of Slack's was broken."""
    async with workspace() as sandbox:
        yield sandbox


@pytest.fixture
def slack_url(sandbox: Sandbox) -> str:
    """Where the bot calls Slack; override it."""
    return sandbox.api_url


@pytest.fixture
async def world(
    request: pytest.FixtureRequest,
    sandbox: Sandbox,
    tmp_path: Path,
    database_url: str,
    slack_url: str,
) -> AsyncIterator[World]:
    """Where the bot lives; it isn't started yet."""
    world = World(sandbox, tmp_path, database_url, SLACK_API_URL=slack_url)
    request.node.stash[_WORLD] = world
    yield world
    await world.close()


@pytest.fixture
def people(world: World) -> People:
    """Who works with the bot."""
    return People(world)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure comes with the world's notes: the seed, and what the bot said last."""
    report = yield
    if report.failed and _WORLD in item.stash:
        report.sections.append(("the world", item.stash[_WORLD].report()))
    return report
