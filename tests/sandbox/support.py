"""A small app that plays the bot: it verifies signatures, records, and answers as it is told."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl

import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

Json = dict[str, Any]
#: What a handler may answer: nothing, a body, or a whole response.
Handler = Callable[[Json], Awaitable[Json | str | web.Response | None]]


class Bot:
    """Handlers by what a request is: a command, callback_id, action_id, or event type."""

    def __init__(self, api: AsyncWebClient, secret: str) -> None:
        self.api = api
        self.received: list[Json] = []
        self.headers: list[dict[str, str]] = []
        self.handlers: dict[str, Handler] = {}
        self._verifier = SignatureVerifier(secret)

    def on(self, name: str, handler: Handler) -> None:
        """Answer requests of this name so."""
        self.handlers[name] = handler

    def of(self, kind: str) -> list[Json]:
        """The requests of one type, such as block_actions."""
        return [payload for payload in self.received if payload.get("type") == kind]

    def events(self, kind: str) -> list[Json]:
        """The inner events of one type."""
        return [p["event"] for p in self.of("event_callback") if p["event"]["type"] == kind]

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/slack/events", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/slack/events"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.text()
        assert self._verifier.is_valid_request(body, dict(request.headers))
        payload = decode(body, request.content_type)
        self.headers.append(dict(request.headers))
        self.received.append(payload)
        return as_response(await self.answer(payload))

    async def answer(self, payload: Json) -> Json | str | web.Response | None:
        """What the handler says; nothing when there is none."""
        handler = self.handlers.get(name_of(payload))
        return await handler(payload) if handler else None


def decode(body: str, content_type: str) -> Json:
    """The payload, whichever way Slack sent it."""
    if content_type == "application/json":
        payload: Json = json.loads(body)
        return payload
    form = dict(parse_qsl(body, keep_blank_values=True))
    interaction: Json = json.loads(form["payload"]) if "payload" in form else form
    return interaction


def name_of(payload: Json) -> str:
    """What handlers are found by."""
    if "command" in payload:
        return str(payload["command"])
    if "event" in payload:
        return str(payload["event"]["type"])
    if payload["type"] == "block_actions":
        return str(payload["actions"][0]["action_id"])
    return str(payload.get("callback_id") or payload["view"]["callback_id"])


def as_response(answer: Json | str | web.Response | None) -> web.Response:
    """An HTTP response of a handler's answer."""
    if isinstance(answer, web.Response):
        return answer
    return web.json_response(answer) if isinstance(answer, dict) else web.Response(text=answer)


def plain(text: str) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def option(value: str) -> Json:
    """An option whose text is its value."""
    return {"text": plain(value), "value": value}


def text_input(block_id: str, *, optional: bool = False, **element: Any) -> Json:
    """An input block with a plain text input."""
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(block_id),
        "optional": optional,
        "element": {"type": "plain_text_input", "action_id": "value", **element},
    }


def select(block_id: str, *values: str, dispatch: bool = False, **element: Any) -> Json:
    """An input block with a select; `initial` names the chosen option."""
    initial = element.pop("initial", None)
    held: Json = {"type": "static_select", "action_id": "value", **element}
    held["options"] = [option(value) for value in values]
    if initial:
        held["initial_option"] = option(initial)
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(block_id),
        "dispatch_action": dispatch,
        "element": held,
    }


def modal(*blocks: Json, callback_id: str = "brief", **fields: Any) -> Json:
    """A modal with a submit button."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain("New escalation"),
        "submit": plain("Escalate"),
        "blocks": list(blocks),
        **fields,
    }


def button(action_id: str, value: str = "ESC-1") -> Json:
    """A button."""
    return {"type": "button", "action_id": action_id, "text": plain(action_id), "value": value}


def actions(*elements: Json, block_id: str = "actions") -> Json:
    """An actions block."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def section(text: str) -> Json:
    """A section of mrkdwn."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def post(channel: str, text: str = "hello", **fields: Any) -> Json:
    """Arguments of a chat.postMessage without fault."""
    return {
        "channel": channel,
        "text": text,
        "unfurl_links": False,
        "unfurl_media": False,
        **fields,
    }


def metadata(kind: str = "brief", escalation: str = "ESC-1", key: str = "k1") -> Json:
    """Metadata as the bot sets it."""
    payload = {"escalation": escalation, "kind": kind, "key": key}
    return {"event_type": "escalation", "event_payload": payload}


async def pause() -> None:
    """Let everything that is ready run."""
    for _ in range(5):
        await asyncio.sleep(0)


async def error_of(call: Awaitable[Any]) -> str:
    """The error with which Slack refused a call."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])
