"""The page on which a person uses the workspace: its files, its snapshots, what it may do."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from sandbox.client import TROUBLE, Client, Reply, Submitted, find_element, with_value
from sandbox.form import VALUE_FIELDS
from sandbox.platform import Platform
from sandbox.shapes import Json
from sandbox.snapshot import snapshot
from sandbox.surfaces import Surface
from sandbox.timeline import Message
from sandbox.workspace import Channel, User

STATIC = Path(__file__).parent / "static"


class PageError(Exception):
    """Why something can't be done, in words for the person at the page."""


Act = Callable[[User, Json], Awaitable[None]]


class Page:
    """Serves the page of one platform. Nothing is built while nobody looks."""

    def __init__(self, platform: Platform, client: Client, *, notice: str | None) -> None:
        self._platform = platform
        self._client = client
        self._notice = notice
        self._sockets: set[web.WebSocketResponse] = set()
        self._acts: dict[str, Act] = {
            "message": self._message,
            "action": self._action,
            "submit": self._submit,
            "close": self._close,
            "shortcut": self._shortcut,
            "home": self._home,
            "invite": self._invite,
        }

    def add_routes(self, app: web.Application) -> None:
        """Add the page's routes."""
        app.router.add_get("/", self._index)
        app.router.add_get("/page/ws", self._watch)
        app.router.add_post("/page/{act}", self._act)
        if STATIC.is_dir():
            app.router.add_static("/static/", STATIC)

    async def stop(self) -> None:
        """Hang up on everybody who looks."""
        for socket in list(self._sockets):
            await socket.close()

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})

    async def _watch(self, request: web.Request) -> web.StreamResponse:
        user = self._watcher(request.query.get("user"))
        socket = web.WebSocketResponse(heartbeat=30, compress=False)
        await socket.prepare(request)
        self._sockets.add(socket)
        sender = asyncio.create_task(self._send_snapshots(socket, user))
        try:
            async for _ in socket:
                pass
        finally:
            self._sockets.discard(socket)
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sender
        return socket

    def _watcher(self, user_id: str | None) -> User:
        """Who watches: somebody by ID, or the first person when nobody is named."""
        space = self._platform.workspace
        user = space.users.get(user_id) if user_id else next(iter(space.people()), None)
        if user is None or user.is_bot:
            raise web.HTTPNotFound(text="no such person")
        return user

    async def _send_snapshots(self, socket: web.WebSocketResponse, user: User) -> None:
        """One snapshot per round of changes; changes while one is sent are in the next."""
        with contextlib.suppress(ConnectionError):
            while not socket.closed:
                change = asyncio.ensure_future(self._platform.changes.next())
                try:
                    # `next` registers itself when it first runs
                    await asyncio.sleep(0)
                    await socket.send_json(
                        snapshot(self._platform, self._client, user, self._notice)
                    )
                    await change
                finally:
                    change.cancel()

    async def _act(self, request: web.Request) -> web.StreamResponse:
        act = self._acts.get(request.match_info["act"])
        if act is None:
            raise web.HTTPNotFound
        if request.content_type != "application/json":
            # a browser lets any website post other types to localhost, but not this one
            raise web.HTTPUnsupportedMediaType
        try:
            body = await request.json()
            await act(self._person(body), body)
        except (PageError, LookupError) as error:
            return web.json_response({"ok": False, "error": str(error)})
        except json.JSONDecodeError:
            raise web.HTTPBadRequest from None
        return web.json_response({"ok": True})

    async def _message(self, user: User, body: Json) -> None:
        channel, text = self._channel(user, body["channel"]), body["text"].strip()
        thread_ts = body.get("thread_ts")
        if not text:
            raise PageError("There is nothing to send.")
        if text.startswith("/"):
            reply = await self._client.command(user, channel, text, in_thread=thread_ts is not None)
            if reply.error in {"unknown_command", "not_supported_in_threads"}:
                raise PageError(reply.words)
            return
        if channel.is_archived:
            raise PageError(f"#{channel.name} is archived.")
        self._client.say(user, channel, text, thread_ts)

    async def _action(self, user: User, body: Json) -> None:
        container = body["container"]
        target: Surface | Message = (
            self._surface(user, container["view_id"])
            if "view_id" in container
            else self._seen_message(user, container)
        )
        blocks = target.view["blocks"] if isinstance(target, Surface) else target.blocks or []
        given = body.get("element", {})
        block, element = find_element(
            [block for block in blocks if block["block_id"] == body["block_id"]], body["action_id"]
        )
        field = VALUE_FIELDS.get(element["type"], "selected_option")
        if element["type"] != "button":
            element = with_value(element, given.get(field))
        values = body.get("state", {}).get("values", {})
        if isinstance(target, Surface):
            target.form.load(values)
            if element["type"] in VALUE_FIELDS:
                target.form.put(block["block_id"], element["action_id"], element[field])
            reply = await self._client.act(user, target, block["block_id"], element)
        else:
            reply = await self._client.click(user, target, block["block_id"], element, values)
        _check(reply)

    async def _submit(self, user: User, body: Json) -> None:
        surface = self._surface(user, body["view_id"])
        surface.form.load(body.get("values", {}))
        submitted: Submitted = await self._client.submit(user, surface)
        if submitted.error:
            raise PageError(TROUBLE)

    async def _close(self, user: User, body: Json) -> None:
        _check(await self._client.close(user, self._surface(user, body["view_id"])))

    async def _shortcut(self, user: User, body: Json) -> None:
        place = body.get("message")
        message = self._seen_message(user, place) if place else None
        _check(await self._client.shortcut(user, body["callback_id"], message))

    async def _home(self, user: User, _body: Json) -> None:
        answer = await self._client.open_home(user)
        if answer is not None and answer.error:
            raise PageError(TROUBLE)

    async def _invite(self, user: User, body: Json) -> None:
        channel = self._channel(user, body["channel"])
        if self._platform.workspace.bot.id in channel.members:
            raise PageError(f"The bot is in #{channel.name} already.")
        self._platform.join(channel, self._platform.workspace.bot, user)

    def _person(self, body: Json) -> User:
        user = self._platform.workspace.users.get(body.get("user", ""))
        if user is None or user.is_bot:
            raise PageError("Nobody of that name can be acted as.")
        return user

    def _channel(self, user: User, channel_id: str) -> Channel:
        channel = self._platform.workspace.channels.get(channel_id)
        if channel is None or user.id not in channel.members:
            raise PageError("You are not in that channel.")
        return channel

    def _surface(self, user: User, view_id: str) -> Surface:
        surface = self._platform.surfaces.find(view_id)
        if surface is None or surface.user != user.id:
            raise PageError("That window is closed.")
        return surface

    def _seen_message(self, user: User, place: Json) -> Message:
        channel = self._channel(user, place["channel"])
        message = self._platform.button_holder(channel.id, place["ts"], user.id)
        if message is None:
            raise PageError("That message is gone.")
        return message


def _check(reply: Reply) -> None:
    if reply.error:
        raise PageError(reply.words or TROUBLE)
