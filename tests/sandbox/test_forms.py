"""Slack's client: what is typed, kept, refused and sent."""

import datetime as dt
from typing import Any

import pytest

from sandbox import Modal, Sandbox
from tests.sandbox.support import (
    Bot,
    actions,
    button,
    modal,
    option,
    plain,
    section,
    select,
    text_input,
)

Json = dict[str, Any]


def picker(block_id: str, kind: str, **element: Any) -> Json:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(block_id),
        "optional": True,
        "element": {"type": kind, "action_id": "value", **element},
    }


async def opened(sandbox: Sandbox, bot: Bot, view: Json) -> Modal:
    """A modal before ana."""

    async def show(payload: Json) -> None:
        await bot.api.views_open(trigger_id=payload["trigger_id"], view=view)

    bot.on("/customer-escalation", show)
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation")
    return await ana.modal()


async def test_untouched_initial_values_are_submitted(sandbox: Sandbox, bot: Bot) -> None:
    form = await opened(
        sandbox,
        bot,
        modal(
            text_input("a", initial_value="x"),
            text_input("b", optional=True),
            select("c", "one", "two", initial="two"),
            picker("d", "datepicker", initial_date="2026-11-20"),
            picker("e", "datetimepicker", initial_date_time=1_790_000_000),
            picker("f", "checkboxes", options=[option("yes")]),
        ),
    )
    await form.submit()
    values = bot.received[-1]["view"]["state"]["values"]
    chosen = {"text": plain("two") | {"emoji": True}, "value": "two"}
    assert values == {
        "a": {"value": {"type": "plain_text_input", "value": "x"}},
        "b": {"value": {"type": "plain_text_input", "value": None}},
        "c": {"value": {"type": "static_select", "selected_option": chosen}},
        "d": {"value": {"type": "datepicker", "selected_date": "2026-11-20"}},
        "e": {"value": {"type": "datetimepicker", "selected_date_time": 1_790_000_000}},
        "f": {"value": {"type": "checkboxes", "selected_options": []}},
    }


async def test_values_are_filled_in_by_block(sandbox: Sandbox, bot: Bot) -> None:
    form = await opened(
        sandbox,
        bot,
        modal(
            text_input("a"),
            text_input("b", multiline=True),
            select("c", "one", "two"),
            picker("d", "datepicker"),
            picker("e", "datetimepicker"),
        ),
    )
    moment = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
    form.fill({"a": "1\n2", "b": "1\n2", "c": "one", "d": dt.date(2026, 11, 20), "e": moment})
    assert form.values() == {
        "a": "1 2",
        "b": "1\n2",
        "c": "one",
        "d": "2026-11-20",
        "e": int(moment.timestamp()),
    }
    form.fill({"d": None, "a": ""})
    assert (form.values()["d"], form.values()["a"]) == (None, None)


async def test_the_client_refuses_before_anything_is_sent(sandbox: Sandbox, bot: Bot) -> None:
    form = await opened(
        sandbox,
        bot,
        modal(
            text_input("needed"),
            select("chosen", "one"),
            text_input("short", max_length=3),
            text_input("long", min_length=3),
        ),
    )
    form.fill({"short": "1234", "long": "12"})
    before = len(bot.received)
    outcome = await form.submit()
    assert outcome.errors.keys() == {"needed", "chosen", "short", "long"}
    assert not outcome.sent
    assert len(bot.received) == before
    form.fill({"needed": "a", "chosen": "one", "short": "123", "long": "123"})
    assert (await form.submit()).closed


async def test_an_update_keeps_what_was_typed_and_drops_what_went(
    sandbox: Sandbox, bot: Bot
) -> None:
    form = await opened(
        sandbox,
        bot,
        modal(text_input("kept"), text_input("gone"), text_input("swapped"), select("s", "a", "b")),
    )
    form.fill({"kept": "typed", "gone": "typed", "swapped": "typed", "s": "b"})
    after = modal(
        text_input("kept", initial_value="ignored"),
        text_input("new", initial_value="fresh"),
        text_input("swapped", action_id="other", initial_value="fresh"),
        select("s", "a", "b", initial="a"),
    )
    await bot.api.views_update(view_id=form["id"], view=after)
    assert form.values() == {"kept": "typed", "new": "fresh", "swapped": "fresh", "s": "b"}


async def test_a_dispatching_input_is_sent_with_all_that_was_typed(
    sandbox: Sandbox, bot: Bot
) -> None:
    async def rerender(payload: Json) -> None:
        view = payload["view"]
        changed = modal(select("target", "a", "b", dispatch=True), text_input("more"))
        await bot.api.views_update(view_id=view["id"], hash=view["hash"], view=changed)

    view = modal(select("target", "a", "b", dispatch=True, initial="a"), text_input("text"))
    form = await opened(sandbox, bot, view)
    bot.on("value", rerender)
    form.fill({"text": "typed", "target": "a"})
    with pytest.raises(AssertionError, match="choose"):
        form.fill({"target": "b"})
    await form.choose("target", "b")
    sent = bot.of("block_actions")[0]
    assert sent["actions"][0]["selected_option"]["value"] == "b"
    assert sent["actions"][0]["block_id"] == "target"
    assert sent["view"]["state"]["values"]["text"]["value"]["value"] == "typed"
    assert sent["view"]["state"]["values"]["target"]["value"]["selected_option"]["value"] == "b"
    assert form.inputs == ["target", "more"]
    assert form.has("more")


async def test_a_wrong_name_or_option_says_what_there_is(sandbox: Sandbox, bot: Bot) -> None:
    form = await opened(
        sandbox, bot, modal(select("a", "one"), section("s"), actions(button("push")))
    )
    with pytest.raises(LookupError, match="there are a,"):
        form.fill({"b": "x"})
    with pytest.raises(LookupError, match="'one'"):
        form.fill({"a": "two"})
    with pytest.raises(LookupError, match="push"):
        await form.click("pull")


async def test_only_the_top_modal_can_be_submitted(sandbox: Sandbox, bot: Bot) -> None:
    async def push(payload: Json) -> None:
        view = modal(section("b"), submit=None, callback_id="markdown")
        await bot.api.views_push(trigger_id=payload["trigger_id"], view=view)

    bot.on("more", push)
    below = await opened(sandbox, bot, modal(actions(button("more"))))
    await below.click("more")
    with pytest.raises(AssertionError, match="not on top"):
        await below.submit()
    with pytest.raises(AssertionError, match="no submit button"):
        await (await sandbox.person("ana").modal("markdown")).submit()


async def test_waiting_for_a_modal_that_never_comes_says_what_happened(
    sandbox: Sandbox, bot: Bot
) -> None:
    ana = sandbox.person("ana")
    await ana.command("/customer-escalation help")
    with pytest.raises(AssertionError, match=r"no modal brief for ana[\s\S]*customer-escalation"):
        await ana.modal("brief", within=0.01)
