"""Who is to act is mentioned; a channel is known by the ID that Slack gave."""

from typing import Any

from bot.delivery.directory import SlackDirectory
from sandbox import Sandbox
from tests.acceptance.conftest import Policies, bot_in
from tests.acceptance.story import raise_one, sqlite_only
from tests.unit.domain.samples import NOW


@sqlite_only
async def test_a_person_is_mentioned_by_handle_in_a_channel_of_sixty(
    sandbox: Sandbox, database_url: str, policy_text: Policies
) -> None:
    names = tuple(f"person{n:02}" for n in range(60))
    for name in names:
        sandbox.workspace.add_user(name)
    sandbox.workspace.channel("eng-escalations").members.update(
        sandbox.workspace.user(name).id for name in names
    )
    policy = policy_text(
        'targets: {engineering: {label: E, channel: "#eng-escalations", notify: "@person59"}}'
    )
    # As far away as Slack is.
    sandbox.faults.hang("users.info", seconds=0.08, after=False, times=None)
    async with bot_in(sandbox, database_url, policy):
        brief = await raise_one(sandbox)
        whom = sandbox.workspace.user("person59").id
        assert f"<@{whom}>" in str(brief.blocks)


async def test_a_short_channel_id_is_an_id_too() -> None:
    async def slack(method: str, *, json: bool = True, **arguments: Any) -> dict[str, Any]:
        if method == "conversations.info":
            return {"channel": {"id": "C1", "name": "eng", "is_private": False}}
        return {"channels": [{"id": "C1", "name": "eng", "is_private": False}]}

    assert await SlackDirectory(slack, lambda: NOW).may_see("U1", "C1")
