"""The real bot against the sandbox: over HTTP or Socket Mode, on either database."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import structlog

from bot.config import Settings, load_settings
from bot.delivery.pacing import Rate
from bot.domain.policy import Policy, Severity
from bot.policies.loader import load_policy
from bot.run import running
from sandbox import Sandbox

#: The sandbox keeps no pace unless told to, and tests needn't wait for Slack's.
FAST = Rate(burst=1000, interval=0.001)


@pytest.fixture(autouse=True)
def plain_logs() -> Iterator[None]:
    """Tracebacks as Python prints them: drawing them in colours takes longer than Slack waits."""
    plain = structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(processors=[structlog.stdlib.add_log_level, plain])
    yield
    structlog.reset_defaults()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A workspace; a broken rule of Slack's, or an unexpected call, fails the test."""
    async with Sandbox(retry_delays=(0.0, 0.0, 0.0)) as sandbox:
        yield sandbox
    sandbox.assert_clean()


@pytest.fixture(params=["standard"])
def policy_file(request: pytest.FixtureRequest) -> str:
    """The policy the bot runs with; parametrize it indirectly, or override it."""
    return str(request.param)


@pytest.fixture
def hurry() -> int:
    """How much faster than its policy says the bot's clocks run; override it."""
    return 1


def hurried(policy: Policy, times: int) -> Policy:
    """The policy with its clocks that much faster: a policy file counts in whole seconds."""
    return replace(
        policy, severities=tuple(_hurried(severity, times) for severity in policy.severities)
    )


def _hurried(severity: Severity, times: int) -> Severity:
    waits = severity.acknowledge_within
    return replace(
        severity,
        internal_followup=severity.internal_followup and severity.internal_followup / times,
        customer_update=severity.customer_update and severity.customer_update / times,
        acknowledge_within=waits and waits / times,
    )


def settings_for(sandbox: Sandbox, database_url: str, *, socket_mode: bool) -> Settings:
    """The environment of a bot in `sandbox`."""
    mode = (
        {"SLACK_APP_TOKEN": sandbox.app_token}
        if socket_mode
        else {"SLACK_SIGNING_SECRET": sandbox.signing_secret}
    )
    return load_settings(
        {
            "SLACK_BOT_TOKEN": sandbox.bot_token,
            "SLACK_API_URL": sandbox.api_url,
            "DATABASE_URL": database_url,
            "PORT": "0",
            **mode,
        }
    )


@asynccontextmanager
async def bot_in(
    sandbox: Sandbox,
    database_url: str,
    policy_file: str,
    *,
    socket_mode: bool = False,
    hurry: int = 1,
) -> AsyncIterator[int]:
    """The bot, running in `sandbox`, its clocks `hurry` times as fast; gives its HTTP port."""
    settings = settings_for(sandbox, database_url, socket_mode=socket_mode)
    policy = hurried(load_policy(policy_file), hurry)
    async with AsyncExitStack() as rooms:
        port = await rooms.enter_async_context(running(settings, policy, posts=FAST, edits=FAST))
        if socket_mode:
            await sandbox.until(lambda: sandbox.socket.is_connected)
        else:
            sandbox.deliver_by_http(f"http://127.0.0.1:{port}/slack/events")
        try:
            yield port
        finally:
            await sandbox.settle()
            sandbox.deliver_by_http(None)
            # Of what it still says while it stops nobody is told.
            with sandbox.allow_failure("connection_failed"):
                await rooms.aclose()
                await sandbox.settle()


@pytest.fixture
async def bot(
    sandbox: Sandbox, database_url: str, policy_file: str, hurry: int
) -> AsyncIterator[int]:
    """The bot over HTTP, with the `standard` policy; gives its HTTP port."""
    async with bot_in(sandbox, database_url, policy_file, hurry=hurry) as port:
        yield port


Policies = Callable[[str], str]


@pytest.fixture
def policy_text(tmp_path: Path) -> Policies:
    """Writes a policy file and gives its path."""

    def write(text: str) -> str:
        path = tmp_path / "policy.yml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write
