"""When the reporter can't be reached, the team still hears that the customer waits."""

from sandbox import Sandbox
from tests.acceptance.conftest import bot_in
from tests.acceptance.story import raise_one, sqlite_only


@sqlite_only
async def test_the_thread_hears_of_an_overdue_customer_though_the_reporter_cant_be_reached(
    sandbox: Sandbox, database_url: str
) -> None:
    # critical: customer update after 4 h; 7200 times as fast that is 2 s.
    async with bot_in(sandbox, database_url, "standard", hurry=7200):
        await raise_one(sandbox, severity="critical")
        refused = sandbox.faults.error("conversations.open", "user_disabled", times=None)
        posts = sandbox.faults.error(
            "chat.postMessage", "user_disabled", channel="@ana", times=None
        )
        await sandbox.until(lambda: refused.hits or posts.hits, within=8)
        await sandbox.message("eng-escalations", kind="customer_overdue", within=12)
