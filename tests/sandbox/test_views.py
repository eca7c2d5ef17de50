"""Modals and Home tabs obey triggers, hashes and the stack."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.support import Bot, actions, button, error_of, modal, section, text_input

Json = dict[str, Any]
HOME = {"type": "home", "blocks": [section("nothing is open")]}


async def trigger(sandbox: Sandbox, bot: Bot, person: str = "ana") -> str:
    """A fresh trigger_id of what a person just did."""
    await sandbox.person(person).command("/customer-escalation")
    return str(bot.received[-1]["trigger_id"])


async def test_a_trigger_opens_one_modal(sandbox: Sandbox, bot: Bot) -> None:
    given = await trigger(sandbox, bot)
    await bot.api.views_open(trigger_id=given, view=modal(section("a")))
    assert (await sandbox.person("ana").modal()).title == "New escalation"
    again = bot.api.views_open(trigger_id=given, view=modal(section("a")))
    assert await error_of(again) == "exchanged_trigger_id"


async def test_a_trigger_is_good_for_three_seconds() -> None:
    now = [1_790_000_000.0]
    async with Sandbox(clock=lambda: now[0]) as sandbox:
        api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        async with Bot(api, sandbox.signing_secret) as bot:
            sandbox.deliver_by_http(bot.url)
            fresh, late = await trigger(sandbox, bot), await trigger(sandbox, bot)
            now[0] += 2.9
            await api.views_open(trigger_id=fresh, view=modal(section("a")))
            now[0] += 0.2
            call = api.views_open(trigger_id=late, view=modal(section("a")))
            assert await error_of(call) == "expired_trigger_id"


async def test_triggers_expire_on_demand_and_others_are_unknown(sandbox: Sandbox, bot: Bot) -> None:
    given = await trigger(sandbox, bot)
    sandbox.expire_triggers()
    for trigger_id, error in ((given, "expired_trigger_id"), ("1.2.3", "invalid_trigger_id")):
        call = bot.api.views_open(trigger_id=trigger_id, view=modal(section("a")))
        assert await error_of(call) == error


async def test_a_view_that_slack_refuses_is_a_violation(sandbox: Sandbox, bot: Bot) -> None:
    with sandbox.expect_failure("submit: missing"):
        view = modal(text_input("a"), submit=None)
        call = bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=view)
        assert await error_of(call) == "invalid_arguments"
    with sandbox.expect_failure("250000 bytes"):
        view = modal(*[section("a" * 2999) for _ in range(90)])
        call = bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=view)
        assert await error_of(call) == "view_too_large"


async def test_a_stale_hash_is_a_conflict(sandbox: Sandbox, bot: Bot) -> None:
    opened = await bot.api.views_open(
        trigger_id=await trigger(sandbox, bot), view=modal(section("a"))
    )
    view_id, first = opened["view"]["id"], opened["view"]["hash"]
    await bot.api.views_update(view_id=view_id, hash=first, view=modal(section("b")))
    call = bot.api.views_update(view_id=view_id, hash=first, view=modal(section("c")))
    assert await error_of(call) == "hash_conflict"
    await bot.api.views_update(view_id=view_id, view=modal(section("d")))
    assert "d" in (await sandbox.person("ana").modal()).words


async def test_a_view_is_found_by_its_external_id(sandbox: Sandbox, bot: Bot) -> None:
    view = modal(section("a"), external_id="mine")
    await bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=view)
    await bot.api.views_update(external_id="mine", view=modal(section("b"), external_id="mine"))
    twin = bot.api.views_open(trigger_id=await trigger(sandbox, bot, "bea"), view=view)
    assert await error_of(twin) == "duplicate_external_id"
    gone = bot.api.views_update(external_id="other", view=view)
    assert await error_of(gone) == "not_found"


async def test_three_modals_fit_on_a_stack(sandbox: Sandbox, bot: Bot) -> None:
    errors: list[str] = []

    async def push(payload: Json) -> None:
        view = modal(actions(button("more")))
        if len(sandbox.person("ana").modals()) < 3:
            await bot.api.views_push(trigger_id=payload["trigger_id"], view=view)
        else:
            call = bot.api.views_push(trigger_id=payload["trigger_id"], view=view)
            errors.append(await error_of(call))

    bot.on("more", push)
    await bot.api.views_open(
        trigger_id=await trigger(sandbox, bot), view=modal(actions(button("more")))
    )
    ana = sandbox.person("ana")
    for _ in range(3):
        await (await ana.modal()).click("more")
    assert errors == ["push_limit_reached"]
    top = ana.modals()[-1]
    assert top["previous_view_id"] == ana.modals()[1]["id"]
    assert top["root_view_id"] == ana.modals()[0]["id"]


@pytest.mark.parametrize(
    ("answer", "open_after"),
    [
        (None, ["first"]),
        ({"response_action": "clear"}, []),
        ({"response_action": "push", "view": modal(section("c"), callback_id="third")}, 3),
        (
            {"response_action": "update", "view": modal(section("c"), callback_id="third")},
            ["first", "third"],
        ),
    ],
)
async def test_a_submission_is_followed_as_the_answer_says(
    sandbox: Sandbox, bot: Bot, answer: Json | None, open_after: list[str] | int
) -> None:
    async def say(_payload: Json) -> Json | None:
        return answer

    async def push(payload: Json) -> None:
        view = modal(section("b"), callback_id="second")
        await bot.api.views_push(trigger_id=payload["trigger_id"], view=view)

    bot.on("second", say)
    bot.on("more", push)
    first = modal(actions(button("more")), callback_id="first")
    await bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=first)
    ana = sandbox.person("ana")
    await (await ana.modal("first")).click("more")
    await (await ana.modal("second")).submit()
    names = [view.callback_id for view in ana.modals()]
    assert open_after in (names, len(names))


async def test_errors_stand_under_their_inputs_and_the_text_stays(
    sandbox: Sandbox, bot: Bot
) -> None:
    async def refuse(_payload: Json) -> Json:
        return {"response_action": "errors", "errors": {"a": "Too short."}}

    bot.on("brief", refuse)
    await bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=modal(text_input("a")))
    form = await sandbox.person("ana").modal()
    form.fill({"a": "x"})
    outcome = await form.submit()
    assert outcome.errors == form.errors == {"a": "Too short."}
    assert form.is_open
    assert form.values() == {"a": "x"}


@pytest.mark.parametrize(
    "answer",
    [
        "thanks",
        {"response_action": "errors", "errors": {"nowhere": "?"}},
        {"response_action": "errors", "errors": {}},
        {"response_action": "close"},
        {"response_action": "update", "view": {"type": "modal"}},
    ],
)
async def test_an_answer_that_slack_does_not_know_is_a_violation(
    sandbox: Sandbox, bot: Bot, answer: Json | str
) -> None:
    async def say(_payload: Json) -> Json | str:
        return answer

    bot.on("brief", say)
    await bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=modal(section("a")))
    form = await sandbox.person("ana").modal()
    with sandbox.expect_failure("view_submission"):
        assert (await form.submit()).error == "invalid_response"
    assert form.is_open


@pytest.mark.parametrize("notify", [True, False])
async def test_a_closed_modal_is_told_only_when_asked_for(
    sandbox: Sandbox, bot: Bot, notify: bool
) -> None:
    view = modal(section("a"), notify_on_close=notify)
    await bot.api.views_open(trigger_id=await trigger(sandbox, bot), view=view)
    form = await sandbox.person("ana").modal()
    await form.close()
    assert not form.is_open
    assert len(bot.of("view_closed")) == notify


async def test_the_home_tab_is_published_and_clicked(sandbox: Sandbox, bot: Bot) -> None:
    async def publish(payload: Json) -> None:
        blocks = [section("one is open"), actions(button("show_markdown"))]
        user = payload["event"]["user"]
        await bot.api.views_publish(user_id=user, view={"type": "home", "blocks": blocks})

    async def show(payload: Json) -> None:
        assert payload["container"] == {"type": "view", "view_id": payload["view"]["id"]}
        await bot.api.views_open(trigger_id=payload["trigger_id"], view=modal(section("b")))

    bot.on("app_home_opened", publish)
    bot.on("show_markdown", show)
    ana = sandbox.person("ana")
    home = await ana.open_home()
    assert "one is open" in home.words
    await home.click("show_markdown")
    assert (await ana.modal()).is_open


async def test_a_home_tab_knows_stale_hashes(sandbox: Sandbox, bot: Bot) -> None:
    ana = sandbox.person("ana")
    first = await bot.api.views_publish(user_id=ana.id, view=HOME)
    await bot.api.views_publish(user_id=ana.id, view=HOME, hash=first["view"]["hash"])
    stale = bot.api.views_publish(user_id=ana.id, view=HOME, hash=first["view"]["hash"])
    assert await error_of(stale) == "hash_conflict"
    unknown = bot.api.views_publish(user_id="U404", view=HOME)
    assert await error_of(unknown) == "user_not_found"
