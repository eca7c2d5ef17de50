"""Who answers at once is heard."""

from collections.abc import AsyncIterator

import pytest

from sandbox import Sandbox
from tests.acceptance.story import fill_in, open_brief, sqlite_only


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """Slack sends an event again at once, and then after a while."""
    async with Sandbox(retry_delays=(0.0, 3.0, 3.0)) as sandbox:
        with sandbox.allow_failure("http_error 500"):
            yield sandbox
    sandbox.assert_clean()


@sqlite_only
async def test_a_reply_to_a_brief_whose_answer_is_still_on_its_way_counts(
    sandbox: Sandbox, bot: int
) -> None:
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    modal = await open_brief(ana)
    await fill_in(modal)
    slow = sandbox.faults.hang(
        "chat.postMessage", seconds=1.5, after=True, channel="eng-escalations"
    )
    assert (await modal.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief")
    assert slow.hits
    await bea.say("Looking into it", thread=brief)
    await ana.ephemeral("ESC-1 is in")
    await sandbox.settle()
    await ana.command("/customer-escalation status ESC-1")
    assert "Looking into it" in (await ana.ephemeral("raised by")).words
