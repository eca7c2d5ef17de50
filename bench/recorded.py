"""What Slack sends: recorded from the sandbox once, and replayed as often as needed."""

import copy
import json
from dataclasses import dataclass
from typing import Any

from bench.databases import Databases
from bench.posts import PROBLEM
from bench.processes import SECRET, TOKEN, StandIn, bot
from bench.stand_in import TEAM
from blocks.ids import COMMAND
from sandbox import Sandbox
from sandbox.delivery import Answer, Delivery
from sandbox.http_delivery import HttpDelivery
from sandbox.platform import App

#: Stands for the address of the bot's world.
_HERE = "http://here.invalid"


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """A slash command that opens the brief modal, and that modal's submission."""

    command: dict[str, Any]
    submission: dict[str, Any]

    def command_number(self, number: int) -> Delivery:
        """The command, with a trigger of its own."""
        return Delivery(kind="command", payload={**self.command, "trigger_id": trigger(number)})

    def submission_number(self, number: int) -> Delivery:
        """The submission of another modal of the same content."""
        payload = copy.deepcopy(self.submission)
        payload["trigger_id"] = trigger(number)
        payload["view"]["id"] = f"V{number}"
        return Delivery(kind="interaction", payload=payload)


def trigger(number: int) -> str:
    """The trigger of a request."""
    return f"bench.{number}"


class _Recorder:
    """A transport that remembers what went through it."""

    def __init__(self, inner: HttpDelivery) -> None:
        self._inner = inner
        self.deliveries: list[Delivery] = []

    async def send(self, delivery: Delivery) -> Answer:
        """Deliver, and remember."""
        self.deliveries.append(delivery)
        return await self._inner.send(delivery)


async def record(databases: Databases, slack: StandIn) -> Recorded:
    """Somebody raises an escalation in the sandbox, once in a run; `slack` is the bot's world."""
    file = databases.folder / "recorded.json"
    if not file.exists():
        file.write_text(await _recording(databases))
    kept = json.loads(file.read_text().replace(_HERE, slack.base))
    return Recorded(command=kept["command"], submission=kept["interaction"])


async def _recording(databases: Databases) -> str:
    """What the bot was sent, as JSON by kind."""
    app = App(bot_token=TOKEN, signing_secret=SECRET)
    async with Sandbox(app=app) as sandbox:
        with databases.fresh("SQLite") as url:
            log = databases.folder / "recording.log"
            async with bot(sandbox.api_url, url, log) as running:
                sandbox.deliver_by_http(running.slack_url)
                transport = sandbox.platform.dispatcher.http
                assert isinstance(transport, HttpDelivery)  # noqa: S101 - what it just made
                recorder = _Recorder(transport)
                sandbox.platform.dispatcher.http = recorder
                await _raise_one(sandbox)
                sandbox.deliver_by_http(None)
        sent = json.dumps({delivery.kind: delivery.payload for delivery in recorder.deliveries})
        return sent.replace(sandbox.workspace.team_id, TEAM).replace(sandbox.page_url, _HERE)


async def _raise_one(sandbox: Sandbox) -> None:
    ana = sandbox.person("ana")
    await ana.command(f"{COMMAND} {PROBLEM}")
    modal = await ana.modal("escalation_brief")
    needed = {"needed": "Confirm the cause, and say by when exports work again"}
    modal.fill(needed | ({"repro_steps": "unknown"} if modal.has("repro_steps") else {}))
    submitted = await modal.submit()
    if not submitted.closed:
        raise RuntimeError(f"the modal stayed open: {submitted}")
    await sandbox.message("eng-escalations", kind="brief")
