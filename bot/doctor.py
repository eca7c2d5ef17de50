"""`check`: says what is wrong with the set-up, and how to put it right."""

import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy.exc import SQLAlchemyError

from bot.clients import Clients, open_clients
from bot.config import ConfigurationError, Settings, load_settings
from bot.delivery.directory import SlackDirectory
from bot.domain.errors import DatabaseTooNew, EscalationError
from bot.domain.policy import Policy, Target
from bot.domain.trouble import SlackTrouble
from bot.metrics import Metrics
from bot.policies.loader import PolicyError, load_policy
from bot.scopes import SCOPES
from bot.wiring import utc_now
from storage.engine import create_engine
from storage.unit_of_work import Database


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One line of the report: `what` was looked at, and what is wrong with it, if anything."""

    what: str
    detail: str
    wrong: bool = False

    def __str__(self) -> str:
        return f"{'WRONG' if self.wrong else 'ok   '}  {self.what}: {self.detail}"


async def check() -> int:
    """Look at everything; one line per finding on stdout. 0 when all is right, else 1."""
    wrong = False
    async for finding in _findings():
        sys.stdout.write(f"{finding}\n")
        sys.stdout.flush()
        wrong = wrong or finding.wrong
    return int(wrong)


async def _findings() -> AsyncIterator[Finding]:
    settings = None
    try:
        settings = load_settings()
        yield Finding(what="configuration", detail="complete")
    except ConfigurationError as error:
        for problem in error.problems:
            yield Finding(what="configuration", detail=problem, wrong=True)
    if settings is None:
        return
    policy = None
    try:
        policy = load_policy(settings.policy_file)
        yield Finding(what="policy", detail=f"{settings.policy_file} is valid")
    except PolicyError as error:
        for problem in error.problems:
            yield Finding(what="policy", detail=problem, wrong=True)
    yield await _database(settings)
    async with open_clients(settings, Metrics()) as clients:
        async for finding in _slack(settings, policy, clients):
            yield finding


async def _database(settings: Settings) -> Finding:
    database = Database(create_engine(settings.database_url.get_secret_value()))
    try:
        await database.ping()
        await database.check_schema()
    except DatabaseTooNew as error:
        return Finding(what="database", detail=str(error), wrong=True)
    except (EscalationError, SQLAlchemyError, OSError) as error:
        cause = str(error.__cause__ or error).splitlines()[0]
        detail = f"can't be reached ({cause}). Is DATABASE_URL right, and does it run?"
        return Finding(what="database", detail=detail, wrong=True)
    finally:
        await database.close()
    return Finding(what="database", detail="reachable")


async def _slack(
    settings: Settings, policy: Policy | None, clients: Clients
) -> AsyncIterator[Finding]:
    try:
        answer = await clients.web.auth_test()
    except SlackApiError as error:
        reason = error.response.get("error") or f"HTTP {error.response.status_code}"
        detail = f"Slack refuses SLACK_BOT_TOKEN ({reason}). Reinstall the app, copy the new one."
        yield Finding(what="token", detail=detail, wrong=True)
        return
    except (SlackClientError, aiohttp.ClientError, TimeoutError) as error:
        detail = f"can't be reached at SLACK_API_URL ({type(error).__name__}). Is there a proxy?"
        yield Finding(what="Slack", detail=detail, wrong=True)
        return
    bot_name = str(answer.get("user") or "Customer Escalation")
    yield Finding(what="token", detail=f"@{bot_name} in {answer.get('team') or answer['team_id']}")
    for finding in _scopes(answer.headers):
        yield finding
    if settings.slack_app_token:
        yield await _socket_mode(settings, clients)
    if policy:
        directory = SlackDirectory(clients.patient, utc_now)
        for target in policy.targets:
            async for finding in _target(target, directory, bot_name):
                yield finding


def _scopes(headers: dict[str, str]) -> list[Finding]:
    granted = {name.lower(): value for name, value in headers.items()}.get("x-oauth-scopes")
    if granted is None:
        return [Finding(what="scopes", detail="Slack doesn't say which it has granted")]
    missing = SCOPES.keys() - {scope.strip() for scope in granted.split(",")}
    if not missing:
        return [Finding(what="scopes", detail="all granted")]
    return [
        Finding(
            what="scope",
            detail=f"{scope} is missing, needed for {purpose}. Add it under "
            "OAuth & Permissions and reinstall the app.",
            wrong=True,
        )
        for scope, purpose in SCOPES.items()
        if scope in missing
    ]


async def _socket_mode(settings: Settings, clients: Clients) -> Finding:
    assert settings.slack_app_token is not None  # noqa: S101 - its caller has looked
    try:
        await clients.web.apps_connections_open(
            app_token=settings.slack_app_token.get_secret_value()
        )
    except SlackApiError as error:
        reason = error.response.get("error") or f"HTTP {error.response.status_code}"
        detail = (
            f"Slack refuses SLACK_APP_TOKEN ({reason}). It needs the scope connections:write, "
            "and Socket Mode must be on."
        )
        return Finding(what="Socket Mode", detail=detail, wrong=True)
    except (SlackClientError, aiohttp.ClientError, TimeoutError) as error:
        return Finding(what="Socket Mode", detail=f"no answer ({type(error).__name__})", wrong=True)
    return Finding(what="Socket Mode", detail="the app token works")


async def _target(
    target: Target, directory: SlackDirectory, bot_name: str
) -> AsyncIterator[Finding]:
    what = f"{target.label} ({target.channel})"
    try:
        channel = await directory.channel(target.channel)
    except SlackTrouble as trouble:
        yield Finding(what=what, detail=f"can't be looked up: {trouble}", wrong=True)
        return
    if channel is None:
        detail = (
            f"there is no channel {target.channel} that @{bot_name} can see. Create it, or, "
            f"when it's private, `/invite @{bot_name}` there. Or name another in the policy."
        )
        yield Finding(what=what, detail=detail, wrong=True)
        return
    if channel.is_archived:
        yield Finding(
            what=what, detail="the channel is archived. Bring it back, or name another.", wrong=True
        )
    elif not channel.is_member:
        detail = f"@{bot_name} is not in the channel: `/invite @{bot_name}` there."
        yield Finding(what=what, detail=detail, wrong=True)
    else:
        yield Finding(what=what, detail="can be posted to")
    try:
        await directory.look_at_handles(Policy(severities=(), targets=(target,)))
    except SlackTrouble as trouble:
        yield Finding(what=what, detail=f"handles can't be looked up: {trouble}", wrong=True)
        return
    for ref in filter(None, (target.notify, target.escalate_to)):
        if not await directory.knows_handle(ref, channel.id):
            yield Finding(
                what=what,
                detail=f"{ref} is neither a user group nor a member of the channel, so nobody is "
                "mentioned. Create the group, or give a user's or group's ID in the policy.",
                wrong=True,
            )
