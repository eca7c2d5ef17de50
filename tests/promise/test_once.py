"""Nothing twice, whatever Slack answers."""

from sandbox import Sandbox
from tests.acceptance.story import fill_in, open_brief, sqlite_only


@sqlite_only
async def test_a_refused_look_doesnt_make_a_message_be_there_twice(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    await fill_in(modal)
    sandbox.faults.drop("chat.postMessage", channel="eng-escalations")
    refused = sandbox.faults.error("conversations.history", "missing_scope")
    assert (await modal.submit()).closed
    await sandbox.until(lambda: refused.hits)
    await ana.direct_message(kind="delivery_failed")
    # Any invitation makes the bot try again what was refused.
    sandbox.workspace.channel("general").members.discard(sandbox.workspace.bot.id)
    sandbox.invite_bot("general")
    await sandbox.settle()
    await ana.direct_message(kind="brief_delivered")
    assert len(sandbox.messages("eng-escalations", kind="brief")) == 1
