"""`/response/<key>`: what an app posts to a response_url."""

from aiohttp import web

from sandbox.limits import problems_of_message
from sandbox.platform import Platform
from sandbox.response_urls import ResponseUrl
from sandbox.shapes import Json


class ResponseEndpoint:
    """Serves the response_urls of one platform."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Take one answer; refuse the sixth, and any after thirty minutes."""
        found = self._platform.response_urls.redeem(request.match_info["key"])
        if isinstance(found, str):
            return web.json_response({"ok": False, "error": found}, status=404)
        problems = self.take(found, await request.json())
        if problems:
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=400)
        return web.Response(text="ok")

    def take(self, found: ResponseUrl, body: Json) -> list[str]:
        """Do what the body says; the problems when Slack would refuse it."""
        platform = self._platform
        original = found.ts and platform.button_holder(found.channel, found.ts, found.user)
        if body.get("delete_original"):
            if original:
                platform.delete(original)
            return []
        problems = problems_of_message(body)
        for problem in problems:
            platform.journal.report("violation", f"response_url: {problem}")
        if problems:
            return problems
        text, blocks = body.get("text") or "", body.get("blocks")
        if body.get("replace_original") and original:
            platform.edit(original, text=text, blocks=blocks)
        else:
            public = body.get("response_type") == "in_channel"
            thread_ts = body.get("thread_ts")
            if not platform.workspace.find_message(found.channel, thread_ts or ""):
                thread_ts = None
            platform.post(
                platform.workspace.channels[found.channel],
                platform.workspace.bot,
                text,
                blocks=blocks,
                thread_ts=thread_ts,
                only_for=None if public else found.user,
            )
        return []
