"""`/api/<method>`: tokens, faults, pace, and the record of every call."""

import json
from typing import Any

from aiohttp import web

from sandbox.faults import Fault
from sandbox.journal import ApiCall
from sandbox.platform import Platform
from sandbox.shapes import Json
from sandbox.web_api.call import ApiError, Call
from sandbox.web_api.methods import CONNECTIONS_OPEN, METHODS


class Endpoint:
    """Serves the Web API of one platform."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one call."""
        method = request.match_info["method"]
        args, token = await _arguments(request)
        fault = self._platform.faults.take(method, self._channel_names(args))
        if fault and not fault.after:
            if fault.what in {"hang", "swallow"}:
                await self._platform.faults.wait_out(fault)
            if fault.what != "hang":
                self._record(method, args, fault.name)
                return self._fail(request, fault)
        wait = self._seconds_to_wait(method, args)
        if wait:
            self._record(method, args, "ratelimited")
            return _rate_limited(wait)
        body = self._answer(request, method, args, token)
        outcome = "ok" if body["ok"] else str(body["error"])
        self._record(method, args, f"{outcome}, {fault.name}" if fault else outcome)
        if fault and fault.after:
            if fault.what != "hang":
                return self._fail(request, fault)
            await self._platform.faults.wait_out(fault)
        scopes = {"x-oauth-scopes": ",".join(sorted(self._platform.app.scopes))}
        return web.json_response(body, headers=scopes)

    def _answer(self, request: web.Request, method: str, args: Json, token: str) -> Json:
        try:
            self._check(method, args, token)
            if method == CONNECTIONS_OPEN:
                ticket = self._platform.socket.ticket()
                return {"ok": True, "url": f"ws://{request.host}/link?ticket={ticket}"}
            return {"ok": True, **METHODS[method](Call(self._platform, method, args))}
        except ApiError as error:
            return {"ok": False, "error": error.error, **error.extra}

    def _check(self, method: str, args: Json, token: str) -> None:
        if method not in METHODS and method != CONNECTIONS_OPEN:
            self._platform.journal.report("unexpected_call", f"{method} {args}")
            raise ApiError("unknown_method")
        app = self._platform.app
        if not token:
            raise ApiError("not_authed")
        if token not in {app.bot_token, app.app_token}:
            raise ApiError("invalid_auth")
        if (token == app.app_token) != (method == CONNECTIONS_OPEN):
            raise ApiError("not_allowed_token_type")

    def _channel_names(self, args: Json) -> set[str]:
        """Every name by which a fault may mean this call's channel."""
        given = str(args.get("channel") or args.get("user_id") or "")
        channel = self._platform.workspace.channels.get(given)
        user = self._platform.workspace.users.get(given)
        return {given} | ({channel.name} if channel else set()) | ({user.name} if user else set())

    def _seconds_to_wait(self, method: str, args: Json) -> int:
        if not self._platform.pace.enforced or method != "chat.postMessage":
            return 0
        place, space = str(args.get("channel", "")), self._platform.workspace
        return self._platform.pace.wait(space.im(place).id if place in space.users else place)

    def _record(self, method: str, args: Json, outcome: str) -> None:
        self._platform.journal.record_call(
            ApiCall(method=method, args=args, outcome=outcome, at=self._platform.clock())
        )

    def _fail(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.what in {"drop", "swallow"}:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        if fault.what == "garbage":
            return web.Response(text="<html>upstream error</html>", content_type="text/html")
        if fault.what == "error":
            return web.json_response({"ok": False, "error": fault.error})
        if fault.retry_after is not None:
            return _rate_limited(fault.retry_after)
        return web.Response(status=fault.status, text="upstream error")


def _rate_limited(seconds: int) -> web.Response:
    return web.json_response(
        {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(seconds)}
    )


async def _arguments(request: web.Request) -> tuple[Json, str]:
    """Arguments from the query and the body, form or JSON; and the token from wherever it is."""
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        args |= json.loads(text) if text else {}
    elif request.can_read_body:
        args |= dict(await request.post())
    header = request.headers.get("Authorization", "")
    token = header.removeprefix("Bearer ").strip() or str(args.get("token", ""))
    args.pop("token", None)
    return args, token
