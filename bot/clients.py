"""The connections to Slack: one HTTP session, and what calls through it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import Settings
from bot.delivery.calls import Calls
from bot.delivery.response_urls import ResponseUrls
from bot.delivery.sender import POST_TAKES
from bot.metrics import Metrics

#: Seconds a delivery may take; a lease holds longer (`storage.outbox.LEASE`).
_PATIENT = POST_TAKES.total_seconds()
#: Seconds a call may take that opens a modal: its trigger lives three.
_QUICK = 2
#: Connections at once: as many as messages under way, and some for modals.
_CONNECTIONS = 128


@dataclass(frozen=True, kw_only=True, slots=True)
class Clients:
    """Slack, patiently for deliveries and quickly for modals."""

    web: AsyncWebClient
    #: For Bolt, which is told the token by its authorization.
    bolt: AsyncWebClient
    patient: Calls
    quick: Calls
    respond: ResponseUrls


@asynccontextmanager
async def open_clients(settings: Settings, metrics: Metrics) -> AsyncIterator[Clients]:
    """The clients, over sessions that are closed at the end.

    AsyncWebClient opens a connection per call without a session of ours, and ignores its
    own time limit with one, so each session carries the limit (DESIGN 13).
    """
    async with (
        aiohttp.TCPConnector(limit=_CONNECTIONS) as connector,
        _session(connector, _PATIENT) as patient,
        _session(connector, _QUICK) as quick,
    ):
        web = _web_client(settings, patient)
        yield Clients(
            web=web,
            bolt=_web_client(settings, patient, with_token=False),
            patient=Calls(_web_client(settings, patient), metrics),
            quick=Calls(_web_client(settings, quick), metrics),
            respond=ResponseUrls(quick, web.proxy),
        )


def _session(connector: aiohttp.BaseConnector, seconds: float) -> aiohttp.ClientSession:
    limit = aiohttp.ClientTimeout(total=seconds)
    return aiohttp.ClientSession(connector=connector, connector_owner=False, timeout=limit)


def _web_client(
    settings: Settings, session: aiohttp.ClientSession, *, with_token: bool = True
) -> AsyncWebClient:
    return AsyncWebClient(
        token=settings.slack_bot_token.get_secret_value() if with_token else None,
        base_url=settings.slack_api_url,
        session=session,
        # The SDK's default repeats a call whose answer was lost, and a message is there twice.
        retry_handlers=[],
    )
