"""Delivery by HTTP: signed requests to the app's endpoint, shaped as Slack shapes them."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

import aiohttp

from sandbox.delivery import Answer, Delivery
from sandbox.shapes import Json

FORM = "application/x-www-form-urlencoded"


class HttpDelivery:
    """The app's one URL for commands, interactivity and events."""

    def __init__(self, url: str, *, secret: str, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._secret = secret
        self._session = session

    async def send(self, delivery: Delivery) -> Answer:
        """Post once; a connection that fails is an answer too."""
        body, kind = encode(delivery)
        headers = {"Content-Type": kind, **sign(body, self._secret)}
        if delivery.retry_num:
            headers["x-slack-retry-num"] = str(delivery.retry_num)
            headers["x-slack-retry-reason"] = delivery.retry_reason or "unknown_error"
        try:
            async with self._session.post(self._url, data=body, headers=headers) as response:
                text = await response.text()
        except (aiohttp.ClientError, OSError):
            return Answer(error="connection_failed")
        return Answer(
            status=response.status,
            body=decode(text),
            no_retry=response.headers.get("x-slack-no-retry") == "1",
        )


def encode(delivery: Delivery) -> tuple[bytes, str]:
    """The body and its content type."""
    if delivery.kind == "event":
        return json.dumps(delivery.payload).encode(), "application/json"
    if delivery.kind == "command":
        return urlencode(delivery.payload).encode(), FORM
    return urlencode({"payload": json.dumps(delivery.payload)}).encode(), FORM


def decode(text: str) -> Json | str:
    """The body as an object when it is one, else as text."""
    try:
        body = json.loads(text)
    except ValueError:
        return text
    return body if isinstance(body, dict) else text


def sign(body: bytes, secret: str) -> dict[str, str]:
    """Slack's signature headers. The app compares the time with its own clock: so the real one."""
    stamp = str(int(time.time()))
    digest = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    return {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={digest.hexdigest()}",
    }
