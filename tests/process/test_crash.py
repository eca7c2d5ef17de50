"""A process that is killed, and the next one."""

import re
import signal
from pathlib import Path

from sandbox import Sandbox
from tests.process.support import raise_one, running

CHANNELS = ("leadership-escalations", "product-escalations", "eng-escalations")


async def test_a_kill_right_after_the_submit_loses_and_doubles_no_brief(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    leadership, product, engineering = CHANNELS
    # Not sent yet; sent, and Slack is at it; posted, and the answer is on its way.
    sandbox.faults.rate_limited("chat.postMessage", channel=leadership, retry_after=2)
    sandbox.faults.hang("chat.postMessage", channel=product, after=False)
    sandbox.faults.hang("chat.postMessage", channel=engineering)
    with sandbox.allow_failure("event message"):  # nobody is there to hear of the briefs
        await submit_three_and_die(sandbox, tmp_path, database_url)
    sandbox.faults.clear()
    async with running(sandbox, tmp_path, DATABASE_URL=database_url) as (process, _):
        for number in (1, 2, 3):
            await process.says(rf"\bsent\b.*\bkey={re.escape(f'ESC-{number}/brief')}\b")
        await sandbox.settle()
        assert await process.stop() == 0
    assert [len(sandbox.messages(channel, kind="brief")) for channel in CHANNELS] == [1, 1, 1]


async def submit_three_and_die(sandbox: Sandbox, folder: Path, database_url: str) -> None:
    """Ends as soon as Slack has the last one's brief."""
    async with running(sandbox, folder, DATABASE_URL=database_url) as (process, _):
        asked = {"target": "leadership", "decision_needed": "A credit?", "revenue_at_risk": "?"}
        await raise_one(sandbox, **asked)
        await raise_one(sandbox, target="product")
        await raise_one(sandbox)
        await sandbox.message(CHANNELS[-1], kind="brief")
        assert await process.stop(signal.SIGKILL) == -signal.SIGKILL
        await sandbox.settle()
