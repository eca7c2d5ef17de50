"""One escalation from command to click: the parts of the sandbox together."""

from typing import Any

from sandbox import Sandbox
from tests.sandbox.support import (
    Bot,
    actions,
    button,
    metadata,
    modal,
    post,
    section,
    select,
    text_input,
)


async def test_a_person_escalates_and_an_engineer_acknowledges(sandbox: Sandbox, bot: Bot) -> None:
    channel = sandbox.workspace.channel("eng-escalations").id

    async def open_modal(payload: dict[str, Any]) -> None:
        customer = text_input("customer", initial_value=payload["text"])
        target = select("target", "engineering", "security", dispatch=True, initial="engineering")
        await bot.api.views_open(trigger_id=payload["trigger_id"], view=modal(target, customer))

    async def rerender(payload: dict[str, Any]) -> None:
        view = payload["view"]
        target = select("target", "engineering", "security", dispatch=True)
        changed = modal(target, text_input("customer", initial_value="other"), text_input("seen"))
        await bot.api.views_update(view_id=view["id"], hash=view["hash"], view=changed)

    async def take(payload: dict[str, Any]) -> None:
        values = payload["view"]["state"]["values"]
        text = f"ESC-1 {values['customer']['value']['value']} {values['seen']['value']['value']}"
        blocks = [section(text), actions(button("acknowledge"))]
        await bot.api.chat_postMessage(**post(channel, text, blocks=blocks, metadata=metadata()))

    async def acknowledge(payload: dict[str, Any]) -> None:
        where = payload["container"]
        await bot.api.chat_update(
            channel=where["channel_id"], ts=where["message_ts"], text="taken", blocks=[]
        )

    bot.on("/customer-escalation", open_modal)
    bot.on("value", rerender)
    bot.on("brief", take)
    bot.on("acknowledge", acknowledge)

    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    await ana.command("/customer-escalation Acme Corp")
    form = await ana.modal("brief")
    assert form.values() == {"target": "engineering", "customer": "Acme Corp"}
    form.fill({"customer": "Acme Corp Ltd"})
    await form.choose("target", "security")
    assert form.values() == {"target": "security", "customer": "Acme Corp Ltd", "seen": None}
    refused = await form.submit()
    assert refused.errors.keys() == {"seen"}
    assert not refused.sent
    form.fill({"seen": "a login"})
    assert (await form.submit()).closed
    brief = await sandbox.message("eng-escalations", kind="brief", escalation="ESC-1")
    assert brief.text == "ESC-1 Acme Corp Ltd a login"
    await bea.click(brief, "acknowledge")
    assert brief.text == "taken"
    assert brief.buttons == []
    await sandbox.settle()
