"""What people wait for, and what waits for nothing."""

import asyncio
import contextlib
from typing import Any

from bot.listeners.replies import Asker, Replies
from bot.listeners.tasks import Tasks
from sandbox import Sandbox
from tests.acceptance.story import act, raise_one, sqlite_only
from tests.unit.domain.samples import ANA, NOW, POLICY, TEAM, opened


@sqlite_only
async def test_a_snooze_of_an_hour_doesnt_wait_for_slack(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    bea = sandbox.person("bea")
    await bea.click(brief, "snooze_followups")
    modal = await bea.modal("snooze_followups")
    modal.fill({"clock": "both", "until": "1h"})
    sandbox.faults.hang("users.info", times=None, after=False)
    # Slack shows an error after 3 s without an answer, whatever is saved later.
    assert (await asyncio.wait_for(modal.submit(), 3)).closed


class _Reading:
    def __init__(self) -> None:
        self.reads = 0

    def reading(self) -> "_Reading":
        return self

    @property
    def escalations(self) -> "_Reading":
        return self

    async def get(self, *_: Any) -> Any:
        self.reads += 1
        await asyncio.sleep(0)
        return opened()

    async def __aenter__(self) -> "_Reading":
        return self

    async def __aexit__(self, *_: object) -> None:
        return None


async def test_a_brief_that_another_process_records_is_not_looked_for_without_a_pause() -> None:
    store: Any = _Reading()
    nothing: Any = None
    replies = Replies(
        slack=nothing,
        respond=nothing,
        store=store,
        directory=nothing,
        policy=POLICY,
        workspace=nothing,
        tasks=Tasks(),
        now=lambda: NOW,
    )
    waiting = asyncio.create_task(replies.confirm_brief(Asker(team_id=TEAM, user=ANA), 7))
    await asyncio.sleep(0)
    # It was sent by this process, but its lease was lost: the record doesn't know it yet.
    replies.brief_is_out(7)
    for _ in range(1000):  # as many turns as it may want
        await asyncio.sleep(0)
    waiting.cancel()
    assert store.reads < 5


@sqlite_only
async def test_a_card_follows_again_when_a_refused_edit_is_possible_again(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    refused = sandbox.faults.error("chat.update", "invalid_auth")
    await act(sandbox.person("bea"), brief, "acknowledge")
    await sandbox.until(lambda: refused.hits)
    # Whatever makes the bot try again what was refused, once that is recorded.
    for _ in range(5):
        sandbox.workspace.channel("general").members.discard(sandbox.workspace.bot.id)
        sandbox.invite_bot("general")
        with contextlib.suppress(AssertionError):
            await sandbox.until(lambda: "Acknowledged" in brief.words, within=1)
    assert "Acknowledged" in brief.words
