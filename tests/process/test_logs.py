"""What the process writes: one object per line where asked, and never a secret."""

import json
from pathlib import Path

import pytest

from sandbox import Sandbox
from tests.process.support import Process, raise_one, running, the_brief

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
