"""The page's protocol: snapshots for one person, and everything a person can do."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from sandbox import Sandbox
from tests.sandbox.support import (
    Bot,
    actions,
    button,
    metadata,
    modal,
    post,
    section,
    select,
    text_input,
)

Json = dict[str, Any]


class Browser:
    """One person at the page."""

    def __init__(
        self, session: aiohttp.ClientSession, socket: aiohttp.ClientWebSocketResponse, user: str
    ) -> None:
        self._session = session
        self._socket = socket
        self.user = user
        self.state: Json = {}

    async def until(self, predicate: Callable[[Json], object]) -> Json:
        """The first snapshot of which this is true."""
        async with asyncio.timeout(5):
            while not self.state or not predicate(self.state):
                self.state = await self._socket.receive_json()
        return self.state

    async def do(self, act: str, **body: Any) -> Json:
        """Post to the page's protocol."""
        url = f"/page/{act}"
        async with self._session.post(url, json={"user": self.user, **body}) as response:
            answer: Json = await response.json()
            return answer

    def channel(self, name: str) -> str:
        """A channel's ID as the snapshot tells it."""
        return next(str(c["id"]) for c in self.state["channels"] if c["name"] == name)

    def texts(self, name: str) -> list[str]:
        """The messages of a channel."""
        return [message["text"] for message in self.state["messages"][self.channel(name)]]


@asynccontextmanager
async def at_the_page(sandbox: Sandbox, name: str) -> AsyncIterator[Browser]:
    user = sandbox.person(name).id
    async with (
        aiohttp.ClientSession(sandbox.page_url) as session,
        session.ws_connect(f"/page/ws?user={user}") as socket,
    ):
        browser = Browser(session, socket, user)
        await browser.until(bool)
        yield browser


async def test_the_page_and_its_files_are_served(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession(sandbox.page_url) as session:
        for path in ("/", "/static/index.html"):
            async with session.get(path) as response:
                assert response.status == 200
                assert "<html" in await response.text()
        async with session.get("/page/ws?user=U404") as response:
            assert response.status == 404


async def test_without_a_name_the_first_person_is_acted_as(sandbox: Sandbox) -> None:
    async with (
        aiohttp.ClientSession(sandbox.page_url) as session,
        session.ws_connect("/page/ws") as socket,
    ):
        assert (await socket.receive_json())["me"]["name"] == "ana"


async def test_other_websites_cannot_act_at_the_page(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession(sandbox.page_url) as session:
        body = json.dumps({"user": sandbox.person("ana").id})
        headers = {"Content-Type": "text/plain"}
        async with session.post("/page/home", data=body, headers=headers) as response:
            assert response.status == 415


async def test_a_snapshot_holds_what_one_person_sees() -> None:
    async with Sandbox(notice="Made up") as sandbox, at_the_page(sandbox, "ana") as ana:
        state = ana.state
        assert state["notice"] == "Made up"
        assert state["me"]["name"] == "ana"
        assert state["workspace"] == {"name": "Sandbox", "domain": "sandbox"}
        names = {channel["name"] for channel in state["channels"]}
        assert "general" in names
        assert "security-escalations" not in names
        assert [c["name"] for c in state["channels"] if c["is_im"]] == ["Customer Escalation"]
        assert state["commands"][0]["command"] == "/customer-escalation"
        assert {shortcut["type"] for shortcut in state["shortcuts"]} == {"message", "global"}
        assert (state["home"], state["views"], state["errors"], state["busy"]) == (
            None,
            [],
            {},
            False,
        )


async def test_messages_appear_for_everybody_and_ephemerals_for_one(
    sandbox: Sandbox, bot: Bot
) -> None:
    async with at_the_page(sandbox, "ana") as ana, at_the_page(sandbox, "bea") as bea:
        support = ana.channel("support")
        assert (await ana.do("message", channel=support, text="hi <all>"))["ok"]
        await bot.api.chat_postEphemeral(channel=support, user=ana.user, text="psst")
        await ana.until(lambda _: ana.texts("support") == ["hi &lt;all&gt;", "psst"])
        await bea.until(lambda _: bea.texts("support") == ["hi &lt;all&gt;"])
        first, last = ana.state["messages"][support]
        assert (first["ephemeral"], last["ephemeral"], last["is_bot"]) == (False, True, True)
        await ana.do("message", channel=support, text="reply", thread_ts=first["ts"])
        await ana.until(lambda _: "reply" in ana.texts("support"))
    await sandbox.settle()


async def test_a_command_and_its_modal_work_from_the_page(sandbox: Sandbox, bot: Bot) -> None:
    async def open_modal(payload: Json) -> None:
        view = modal(select("target", "a", "b", dispatch=True, initial="a"), text_input("text"))
        await bot.api.views_open(trigger_id=payload["trigger_id"], view=view)

    async def rerender(payload: Json) -> None:
        view = modal(select("target", "a", "b", dispatch=True), text_input("text"), section("x"))
        await bot.api.views_update(view_id=payload["view"]["id"], view=view)

    bot.on("/customer-escalation", open_modal)
    bot.on("value", rerender)
    async with at_the_page(sandbox, "ana") as ana:
        channel = ana.channel("support")
        await ana.do("message", channel=channel, text="/customer-escalation x")
        view = (await ana.until(lambda state: state["views"]))["views"][0]
        chosen = view["blocks"][0]["element"]["options"][1]
        values = {
            "target": {"value": {"type": "static_select", "selected_option": chosen}},
            "text": {"value": {"type": "plain_text_input", "value": ""}},
        }
        await ana.do(
            "action",
            container={"view_id": view["id"]},
            block_id="target",
            action_id="value",
            element={"type": "static_select", "selected_option": chosen},
            state={"values": values},
        )
        await ana.until(lambda state: len(state["views"][0]["blocks"]) == 3)
        sent = bot.of("block_actions")[0]
        assert sent["actions"][0]["selected_option"]["value"] == "b"
        assert (await ana.do("submit", view_id=view["id"], values=values))["ok"]
        await ana.until(lambda state: state["errors"].keys() == {"text"})
        assert bot.of("view_submission") == []
        values["text"]["value"]["value"] = "typed"
        await ana.do("submit", view_id=view["id"], values=values)
        await ana.until(lambda state: not state["views"])
        state = bot.of("view_submission")[0]["view"]["state"]["values"]
        assert state["text"]["value"]["value"] == "typed"
        assert state["target"]["value"]["selected_option"]["value"] == "b"


async def test_buttons_shortcuts_home_and_invitations_work_from_the_page(
    sandbox: Sandbox, bot: Bot
) -> None:
    async def publish(payload: Json) -> None:
        view = {"type": "home", "blocks": [section("home")]}
        await bot.api.views_publish(user_id=payload["event"]["user"], view=view)

    bot.on("app_home_opened", publish)
    channel = sandbox.workspace.channel("support").id
    blocks = [actions(button("acknowledge"))]
    await bot.api.chat_postMessage(**post(channel, blocks=blocks, metadata=metadata()))
    brief = await sandbox.message("support", kind="brief")
    place = {"channel": channel, "ts": brief.ts}
    async with at_the_page(sandbox, "ana") as ana:
        element = {"type": "button", "value": "ESC-1"}
        pressed = {"block_id": "actions", "action_id": "acknowledge", "element": element}
        assert (await ana.do("action", container=place, state={"values": {}}, **pressed))["ok"]
        assert bot.of("block_actions")[0]["actions"][0]["value"] == "ESC-1"
        await ana.do("shortcut", callback_id="new_escalation")
        await ana.do("shortcut", callback_id="escalate_message", message=place)
        assert bot.of("message_action")[0]["message_ts"] == brief.ts
        await ana.do("home")
        await ana.until(lambda state: state["home"])
        await ana.do("invite", channel=ana.channel("general"))
        await sandbox.settle()
        assert len(bot.events("member_joined_channel")) == 1
        again = await ana.do("invite", channel=ana.channel("general"))
        assert again == {"ok": False, "error": "The bot is in #general already."}


async def test_what_cannot_be_done_is_said_in_words(sandbox: Sandbox, bot: Bot) -> None:
    async with at_the_page(sandbox, "ana") as ana:
        support, words = ana.channel("support"), "is not supported in threads"
        said = await sandbox.person("ana").say("hi", channel="support")
        command = {"channel": support, "text": "/customer-escalation x"}
        assert words in (await ana.do("message", thread_ts=said.ts, **command))["error"]
        unknown = await ana.do("message", channel=support, text="/nope")
        assert unknown["error"] == "/nope is not a valid command."
        hidden = sandbox.workspace.channel("security-escalations").id
        assert not (await ana.do("message", channel=hidden, text="hi"))["ok"]
        assert not (await ana.do("close", view_id="V404"))["ok"]
        assert not (await ana.do("submit", view_id="V404", values={}))["ok"]
        missing = {"channel": support, "ts": "1.000000"}
        assert not (await ana.do("shortcut", callback_id="escalate_message", message=missing))["ok"]
        assert not (await ana.do("home", user="U404"))["ok"]
    await sandbox.settle()
