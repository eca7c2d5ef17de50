"""What the process writes: one object per line where asked, and never a secret."""

import json
import sqlite3
from pathlib import Path

import pytest

from sandbox import Sandbox
from tests.process.support import PATIENCE, Process, raise_one, running, the_brief

#: Looks like a Slack token, pasted by a customer.
PASTED = "xoxb-" + "123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx"
SAID = f"/customer-escalation API returning 500 errors, we send {PASTED} for Acme Corp"


async def busy(sandbox: Sandbox, folder: Path, form: str, *, socket_mode: bool) -> Process:
    """A bot that has said all it says at DEBUG of an escalation, a warning and an end."""
    more = {"LOG_LEVEL": "DEBUG", "LOG_FORMAT": form}
    sandbox.workspace.kick("support-l2")  # warned of at the start
    async with running(sandbox, folder, socket_mode=socket_mode, **more) as (process, _):
        await raise_one(sandbox, SAID)
        brief = await the_brief(sandbox)
        await sandbox.person("bea").click(brief, "acknowledge")
        await sandbox.person("ana").direct_message(kind="reporter_acknowledged")
        assert await process.stop() == 0
    return process


@pytest.mark.parametrize(
    ("form", "socket_mode"),
    [("console", True), ("json", False)],
    ids=["console, Socket Mode", "json, HTTP"],
)
async def test_no_secret_is_written_even_at_debug(
    sandbox: Sandbox, tmp_path: Path, form: str, socket_mode: bool
) -> None:
    process = await busy(sandbox, tmp_path, form, socket_mode=socket_mode)
    for secret in (sandbox.bot_token, sandbox.app_token, sandbox.signing_secret, PASTED):
        assert secret not in process.said
    if form == "json":
        records = [json.loads(line) for line in process.err]
        assert {"event", "level", "logger", "timestamp"} <= set.intersection(*map(set, records))
        assert {"running", "stopping", "sent"} <= {record["event"] for record in records}
        assert process.out == []


#: In everything that anybody writes in the story.
SECRET_WORD = "quagga"
CLOCKS = """
severities:
  critical: {label: Critical, internal_followup: 3s, customer_update: 3s}
  high:     {label: High,     internal_followup: 3s, customer_update: 3s}
  medium:   {label: Medium}
"""


async def test_at_info_no_line_quotes_anybody_and_each_about_a_message_names_it(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "policy.yml").write_text(CLOCKS)
    sandbox.workspace.kick("product-escalations")
    async with running(sandbox, tmp_path, LOG_FORMAT="json", POLICY_FILE="policy.yml") as (
        process,
        _,
    ):
        # Events that can't be taken yet are sent again.
        with sandbox.allow_failure("event message"):
            await a_whole_story(sandbox)
            await the_posts_fail(sandbox, process)
            await the_records_break(sandbox, process, tmp_path / "bot.db")
            assert await process.stop() == 0
            await sandbox.settle()
    assert process.out == []
    records = [json.loads(line) for line in process.err]
    secrets = (sandbox.bot_token, sandbox.app_token, sandbox.signing_secret, PASTED, SECRET_WORD)
    assert not [
        line for line in process.err for secret in secrets if secret in line or r"\u" in line
    ]
    told = {record["event"] for record in records}
    assert {"sent", "refused by Slack", "not sent yet", "listener failed"} <= told
    assert any("ValueError" in record.get("exception", "") for record in records)
    about = [r for r in records if r["event"] in ABOUT_A_MESSAGE]
    assert len(about) > 10
    for record in about:
        assert record["workspace"] == sandbox.workspace.team_id
        assert record["escalation"].startswith("ESC-")
        assert record["key"].startswith(record["escalation"])
        assert record["kind"]


ABOUT_A_MESSAGE = (
    "sent",
    "refused by Slack",
    "not sent yet",
    "message can't be read",
    "message can't be made",
)


async def a_whole_story(sandbox: Sandbox) -> None:
    """From the command to the end, with the word in every field."""
    ana, bea = sandbox.person("ana"), sandbox.person("bea")
    await ana.command(f"{SAID} {SECRET_WORD}")
    modal = await ana.modal("escalation_brief")
    modal.fill({name: f"{SECRET_WORD} {name}" for name in FIELDS if modal.has(name)})
    assert (await modal.submit()).closed
    brief = await the_brief(sandbox)
    await bea.click(brief, "acknowledge")
    await bea.say(f"{SECRET_WORD} again", thread=brief)
    for button, answers in (
        ("post_update", {"update": SECRET_WORD, "next_action": SECRET_WORD, "eta": SECRET_WORD}),
        ("change_severity", {"severity": "critical", "reason": SECRET_WORD}),
        ("snooze_followups", {"until": "1h", "reason": SECRET_WORD}),
        ("resolve", {"root_cause": SECRET_WORD, "resolution": SECRET_WORD}),
    ):
        await bea.click(brief, button)
        form = await bea.modal(button)
        form.fill(answers)
        assert (await form.submit()).closed, button
    await ana.click(await ana.direct_message(kind="reporter_resolved", within=PATIENCE), "reopen")
    await sandbox.message("eng-escalations", kind="followup_internal", within=PATIENCE)


FIELDS = (
    *("customer", "summary", "description", "needed", "links", "repro_steps", "actual"),
    *("expected", "environment", "tried", "workflow_impact", "customers_affected"),
)


async def the_posts_fail(sandbox: Sandbox, process: Process) -> None:
    """A refusal, lost answers, and a modal that doesn't open."""
    await raise_one(sandbox, f"/customer-escalation {SECRET_WORD} for Acme Corp", target="product")
    await process.says("refused by Slack")
    sandbox.faults.drop("chat.postMessage", times=2)
    sandbox.faults.http("chat.postMessage", 503, times=2)
    sandbox.faults.error("chat.postMessage", "internal_error", after=True, times=2)
    sandbox.faults.garbage("chat.postMessage", times=2)
    sandbox.faults.error("chat.postEphemeral", "internal_error", times=1)
    sandbox.faults.error("views.open", "internal_error", times=1)
    await sandbox.person("ana").command(f"/customer-escalation {SECRET_WORD} once more")
    await process.says("not sent yet")
    await process.says("modal not opened")


async def the_records_break(sandbox: Sandbox, process: Process, database: Path) -> None:
    """Values that the bot can't read, in a record that is due: traces, with words in them."""
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(
            "UPDATE escalations SET brief = json_set(brief, '$.ask', ?)", (SECRET_WORD,)
        )
    connection.close()
    brief = await the_brief(sandbox)
    with sandbox.allow_failure():
        await sandbox.person("bea").click(brief, "mark_customer_updated")
    await process.says("listener failed")
    await process.says("message can't be read")
