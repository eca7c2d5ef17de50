"""Delivery by Socket Mode: tickets, connections, envelopes, acks."""

import asyncio
import itertools
import json
import secrets
from collections.abc import Callable

from aiohttp import WSMsgType, web

from sandbox.delivery import Answer, Delivery
from sandbox.faults import Faults
from sandbox.shapes import Json

MOST_CONNECTIONS = 10
ENVELOPES = {"command": "slash_commands", "interaction": "interactive", "event": "events_api"}


class SocketMode:
    """Every open connection of the app; each envelope goes to one of them."""

    def __init__(self, *, app_id: str, faults: Faults, notify: Callable[[], None]) -> None:
        self._app_id = app_id
        self._faults = faults
        self._notify = notify
        self._tickets: set[str] = set()
        self._connections: list[web.WebSocketResponse] = []
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._turn = itertools.count()
        self.was_used = False

    @property
    def is_connected(self) -> bool:
        """Whether a connection is open."""
        return bool(self._connections)

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._connections)

    def ticket(self) -> str:
        """What one handshake may be made with, once."""
        self.was_used = True
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return ticket

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection from its handshake to its end."""
        if self._faults.take_handshake():
            return web.Response(status=503, text="service unavailable")
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403, text="invalid ticket")
        self._tickets.discard(ticket)
        connection = web.WebSocketResponse()
        await connection.prepare(request)
        if len(self._connections) >= MOST_CONNECTIONS:
            await self._say_goodbye(connection, "too_many_websockets")
            return connection
        await connection.send_json(self._hello())
        self._connections.append(connection)
        self._notify()
        try:
            await self._listen(connection)
        finally:
            if connection in self._connections:
                self._connections.remove(connection)
            self._notify()
        return connection

    async def send(self, delivery: Delivery) -> Answer:
        """Send one envelope to one connection and wait for its ack, however long."""
        if not self._connections:
            return Answer(error="connection_failed")
        connection = self._connections[next(self._turn) % len(self._connections)]
        envelope_id = secrets.token_hex(16)
        ack: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[envelope_id] = ack
        try:
            await connection.send_json(_envelope(envelope_id, delivery))
            answer = await ack
        except ConnectionError:
            return Answer(error="connection_failed")
        finally:
            del self._acks[envelope_id]
        return Answer(status=200, body=answer.get("payload", ""))

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every connection to go; Slack warns first (`warning`) and then hangs up."""
        for connection in list(self._connections):
            if reason == "warning":
                await connection.send_json({"type": "disconnect", "reason": reason})
            else:
                self._connections.remove(connection)
                await self._say_goodbye(connection, reason)

    async def drop(self) -> None:
        """Lose every connection without a word."""
        connections, self._connections = self._connections, []
        for connection in connections:
            await connection.close(code=1006)

    async def _listen(self, connection: web.WebSocketResponse) -> None:
        async for message in connection:
            if message.type == WSMsgType.TEXT:
                body = json.loads(message.data)
                ack = self._acks.get(body.get("envelope_id"))
                if ack is not None and not ack.done():
                    ack.set_result(body)

    async def _say_goodbye(self, connection: web.WebSocketResponse, reason: str) -> None:
        await connection.send_json(
            {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
        )
        await connection.close()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._connections) + 1,
            "debug_info": {"host": "sandbox", "approximate_connection_time": 3600},
            "connection_info": {"app_id": self._app_id},
        }


def _envelope(envelope_id: str, delivery: Delivery) -> Json:
    envelope: Json = {
        "envelope_id": envelope_id,
        "type": ENVELOPES[delivery.kind],
        "accepts_response_payload": delivery.kind != "event",
        "payload": delivery.payload,
    }
    if delivery.kind == "event":
        envelope["retry_attempt"] = delivery.retry_num
        envelope["retry_reason"] = delivery.retry_reason or ""
    return envelope
