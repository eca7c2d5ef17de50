"""The whole bot: what Slack refused gets out when somebody puts it right."""

from bot.policies.loader import load_policy
from bot.run import running
from sandbox import Sandbox
from tests.delivery.support import FAST, settings_for

COMMAND = "/customer-escalation Exports fail for Acme Corp"


async def test_an_invitation_gets_the_brief_out_at_once(sandbox: Sandbox, sqlite_url: str) -> None:
    sandbox.workspace.kick("eng-escalations")
    settings = settings_for(sandbox, sqlite_url)
    async with running(settings, load_policy("standard"), posts=FAST, edits=FAST) as port:
        sandbox.deliver_by_http(f"http://127.0.0.1:{port}/slack/events")
        ana = sandbox.person("ana")
        await ana.command(COMMAND)
        modal = await ana.modal("escalation_brief")
        modal.fill({"target": "engineering"})
        await sandbox.settle()
        modal = await ana.modal("escalation_brief")
        modal.fill({"needed": "Confirm the cause", "repro_steps": "unknown"})
        assert (await modal.submit()).closed
        told = await ana.direct_message(kind="delivery_failed")
        assert "eng-escalations" in told.words
        await sandbox.person("bea").invite_bot("eng-escalations")
        await sandbox.message("eng-escalations", kind="brief", escalation="ESC-1")
        await ana.direct_message(kind="brief_delivered")
        await sandbox.settle()
        sandbox.deliver_by_http(None)
    assert len(ana.direct_messages(kind="delivery_failed")) == 1
