"""`demo`: the sandbox workspace and the bot, together, on a fresh database."""

import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from bot.config import load_settings
from bot.logs import configure_logging
from bot.policies.loader import load_policy
from bot.run import running
from sandbox import Sandbox

DEFAULT_PORT = 8900

#: The built-in policy whose clocks run in seconds.
POLICY = "demo"

NOTICE = (
    "Short clocks: reminders come after 15 to 90 seconds instead of hours. "
    "Nothing leaves this computer; stop it, and everything is gone."
)


def main() -> int:
    """Run both until Ctrl-C or SIGTERM; returns the exit code."""
    wanted = os.environ.get("SANDBOX_PORT") or str(DEFAULT_PORT)
    if not wanted.isascii() or not wanted.isdigit() or int(wanted) > 65535:
        sys.stderr.write(f"SANDBOX_PORT: expected a port from 0 to 65535, found {wanted!r}\n")
        return 2
    configure_logging("WARNING", "console")
    try:
        with tempfile.TemporaryDirectory(prefix="customer-escalation-") as folder:
            asyncio.run(_run(int(wanted), Path(folder)))
    except OSError as error:
        sys.stderr.write(
            f"The sandbox can't use port {wanted} ({error.strerror}). "
            f"Another one: SANDBOX_PORT={(int(wanted) or DEFAULT_PORT) + 1} make demo\n"
        )
        return 2
    return 0


async def _run(port: int, folder: Path) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with Sandbox(port=port, notice=NOTICE) as sandbox:
        settings = load_settings(
            {
                "SLACK_BOT_TOKEN": sandbox.bot_token,
                "SLACK_APP_TOKEN": sandbox.app_token,
                "SLACK_API_URL": sandbox.api_url,
                "DATABASE_URL": f"sqlite:///{folder / 'demo.db'}",
                "PORT": "0",
            }
        )
        async with running(settings, load_policy(POLICY), stop=stop):
            sys.stdout.write(f"{NOTICE}\n\nOpen {sandbox.page_url}\n\nCtrl-C stops it.\n")
            sys.stdout.flush()
            await stop.wait()
