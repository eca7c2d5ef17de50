"""An event that could not be kept is answered so that Slack sends it again, and counts then."""

from collections.abc import AsyncIterator

import pytest

from sandbox import Sandbox
from tests.acceptance.story import raise_one, record
from tests.acceptance.test_database_gone import database_gone


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A workspace that sends an unanswered event again after a second, three times."""
    async with Sandbox(retry_delays=(1.0, 1.0, 1.0)) as sandbox:
        yield sandbox
    sandbox.assert_clean()


async def test_a_reply_while_the_database_is_gone_counts_in_the_end(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    brief = await raise_one(sandbox)
    with sandbox.expect_failure("event message"):
        async with database_gone(database_url):
            await sandbox.person("bea").say("It is the pool", thread=brief)
        await sandbox.settle()
    assert (await record(sandbox)).count("It is the pool") == 1
