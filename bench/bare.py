"""The baselines of the listeners: bare Bolt apps, as Bolt's own server serves them.

`python -m bench.bare command API_URL`: default settings; acknowledges, then opens a
constant modal. `python -m bench.bare submission API_URL DATABASE_URL [default]`: writes the
rows of one escalation in one transaction, by hand, then acknowledges; with
`process_before_response=True`, as the bot has it, or with default settings.

It prints its port when it is ready.
"""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from slack_bolt.app.async_server import AsyncSlackAppServer
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bench.handwritten import Transaction, open_transaction
from bench.posts import brief_modal_view
from bench.processes import SECRET, TOKEN
from blocks.ids import COMMAND, View


def _app(api_url: str, *, at_once: bool) -> AsyncApp:
    client = AsyncWebClient(token=TOKEN, base_url=api_url)
    return AsyncApp(client=client, signing_secret=SECRET, process_before_response=at_once)


def command_app(api_url: str) -> AsyncApp:
    """Acknowledges, then opens a modal that never changes."""
    app = _app(api_url, at_once=False)
    view = brief_modal_view()

    async def command(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    app.command(COMMAND)(command)
    return app


def submission_app(api_url: str, transaction: Transaction, *, at_once: bool) -> AsyncApp:
    """Commits what the bot would write, then acknowledges."""
    app = _app(api_url, at_once=at_once)

    async def submission(ack: AsyncAck, body: dict[str, Any]) -> None:
        await transaction(f"view:{body['view']['id']}:{body['view']['callback_id']}")
        await ack()

    app.view(View.ESCALATION_BRIEF)(submission)
    return app


async def _serve(app: AsyncApp, close: Callable[[], Awaitable[None]] | None = None) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    server = AsyncSlackAppServer(port=0, path="/slack/events", app=app)
    runner = web.AppRunner(server.web_app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await stop.wait()
    await runner.cleanup()
    if close:
        await close()


async def _run(kind: str, api_url: str, *more: str) -> None:
    if kind == "command":
        await _serve(command_app(api_url))
        return
    transaction, close = await open_transaction(more[0])
    at_once = "default" not in more[1:]
    await _serve(submission_app(api_url, transaction, at_once=at_once), close)


if __name__ == "__main__":
    asyncio.run(_run(*sys.argv[1:]))
