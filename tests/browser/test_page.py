"""What a person can do on the sandbox's page, by role and label."""

import re
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from sandbox import Sandbox
from tests.browser.conftest import Opened
from tests.sandbox.support import (
    Bot,
    Json,
    actions,
    button,
    modal,
    option,
    plain,
    post,
    section,
    select,
    text_input,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

COMMAND = "/customer-escalation"
#: A script under which no frame is drawn until `release()`.
HOLD_FRAMES = """
window.held = [];
const draw = window.requestAnimationFrame;
window.requestAnimationFrame = (frame) => held.push(frame);
window.release = () => {
  window.requestAnimationFrame = draw;
  held.splice(0).forEach((frame) => frame());
};
"""


def composer(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Message", exact=True)


def press(page: Page | Locator, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def field(page: Page, label: str) -> Locator:
    return page.get_by_role("dialog").get_by_label(label, exact=True)


async def send(page: Page, text: str) -> None:
    await composer(page).fill(text)
    await composer(page).press("Enter")


def opens(bot: Bot, *blocks: Json, **fields: Any) -> None:
    """Let the command open a modal with these blocks."""

    async def handler(payload: Json) -> None:
        view = modal(*blocks, **fields)
        await bot.api.views_open(trigger_id=payload["trigger_id"], view=view)

    bot.on(COMMAND, handler)


def posted_values(bot: Bot) -> Json:
    values: Json = bot.of("view_submission")[-1]["view"]["state"]["values"]
    return {block: next(iter(held.values())) for block, held in values.items()}


async def test_try_it_fills_the_composer_and_enter_opens_the_form(
    bot: Bot, open_as: Opened
) -> None:
    opens(bot, text_input("customer", initial_value="Acme Corp"))
    page = await open_as("ana")
    await press(page, "Try it").click()
    await expect(composer(page)).to_have_value(re.compile(f"^{COMMAND} API returning 500"))
    await composer(page).press("Enter")
    await expect(page.get_by_role("dialog", name="New escalation")).to_be_visible()
    await expect(field(page, "customer")).to_have_value("Acme Corp")
    await expect(composer(page)).to_have_value("")


async def test_nothing_can_be_typed_before_the_page_is_drawn(bot: Bot, open_as: Opened) -> None:
    opens(bot, text_input("customer"))
    page = await open_as("ana", HOLD_FRAMES)
    await page.wait_for_function(
        "held.length > 0", polling=50
    )  # a snapshot is here, and nothing drawn yet
    await expect(composer(page)).to_be_disabled()
    await expect(press(page, "Send")).to_be_disabled()
    await page.evaluate("release()")
    await send(page, COMMAND)
    await expect(page.get_by_role("dialog", name="New escalation")).to_be_visible()


async def test_an_initial_value_counts_as_filled_in_and_every_kind_of_input_arrives(
    bot: Bot, open_as: Opened
) -> None:
    options = [option("internal"), option("customer")]
    day: Json = {"type": "datepicker", "action_id": "value"}
    moment: Json = {"type": "datetimepicker", "action_id": "value"}
    clocks: Json = {"type": "radio_buttons", "action_id": "value", "options": options}
    told: Json = {"type": "checkboxes", "action_id": "value", "options": options}
    others = {"day": day, "deadline": moment, "clock": clocks, "told": told}
    opens(
        bot,
        text_input("summary", initial_value="API returns 500"),
        text_input("description", multiline=True),
        text_input("links", optional=True),
        select("severity", "critical", "high", initial="high"),
        *(
            {"type": "input", "block_id": name, "label": plain(name), "element": element}
            for name, element in others.items()
        ),
    )
    page = await open_as("ana")
    await send(page, COMMAND)
    await field(page, "description").fill("one\ntwo")
    await field(page, "day").fill("2026-12-01")
    await field(page, "deadline").fill("2026-12-01T12:30")
    await page.get_by_role("radio", name="customer").check()
    await page.get_by_role("checkbox", name="internal").check()
    await press(page, "Escalate").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    sent = posted_values(bot)
    assert sent["summary"]["value"] == "API returns 500"
    assert sent["description"]["value"] == "one\ntwo"
    assert sent["links"]["value"] is None
    assert sent["severity"]["selected_option"]["value"] == "high"
    assert sent["day"]["selected_date"] == "2026-12-01"
    assert sent["deadline"]["selected_date_time"] == 1796124600  # 11:30 UTC: Ana is in Berlin
    assert sent["clock"]["selected_option"]["value"] == "customer"
    assert [chosen["value"] for chosen in sent["told"]["selected_options"]] == ["internal"]


async def test_an_empty_required_field_is_refused_at_the_field_and_not_sent(
    bot: Bot, open_as: Opened
) -> None:
    opens(bot, text_input("customer"), text_input("summary"))
    page = await open_as("ana")
    await send(page, COMMAND)
    await field(page, "customer").fill("Acme Corp")
    await press(page, "Escalate").click()
    summary = field(page, "summary")
    await expect(summary).to_be_focused()
    await expect(summary).to_have_attribute("aria-invalid", "true")
    await expect(summary).to_have_accessible_description(re.compile("Still needed"))
    await expect(field(page, "customer")).to_have_value("Acme Corp")
    await summary.fill("API returns 500")
    await expect(summary).not_to_have_attribute("aria-invalid", "true")
    assert bot.of("view_submission") == []


async def test_the_apps_errors_are_shown_at_their_fields_and_what_was_typed_stays(
    bot: Bot, open_as: Opened
) -> None:
    opens(bot, text_input("customer"), text_input("summary"))

    async def refuse(_payload: Json) -> Json:
        return {"response_action": "errors", "errors": {"summary": "One line, if you can"}}

    bot.on("brief", refuse)
    page = await open_as("ana")
    await send(page, COMMAND)
    await field(page, "customer").fill("Acme Corp")
    await field(page, "summary").fill("long")
    await press(page, "Escalate").click()
    await expect(field(page, "summary")).to_be_focused()
    await expect(field(page, "summary")).to_have_accessible_description("One line, if you can")
    await expect(field(page, "summary")).to_have_value("long")
    await expect(field(page, "customer")).to_have_value("Acme Corp")


async def test_an_updated_form_keeps_what_was_typed_and_the_focus(
    bot: Bot, open_as: Opened
) -> None:
    targets = ("l2", "security")
    opens(
        bot,
        select("target", *targets, dispatch=True, initial="l2"),
        text_input("customer", initial_value="Acme"),
        text_input("tried"),
    )

    async def rerender(payload: Json) -> None:
        assert payload["view"]["state"]["values"]["customer"]["value"]["value"] == "Globex"
        view = modal(
            select("target", *targets, dispatch=True, initial="l2"),
            text_input("customer", initial_value="Initech"),
            text_input("observed", initial_value="a login"),
        )
        await bot.api.views_update(view_id=payload["view"]["id"], view=view)

    bot.on("value", rerender)
    page = await open_as("ana")
    await send(page, COMMAND)
    await field(page, "customer").fill("Globex")
    await field(page, "target").focus()
    await field(page, "target").select_option("security")
    await expect(field(page, "observed")).to_have_value("a login")
    await expect(field(page, "tried")).to_have_count(0)
    await expect(field(page, "customer")).to_have_value("Globex")
    await expect(field(page, "target")).to_have_value("security")
    await expect(field(page, "target")).to_be_focused()


async def test_escape_closes_the_form_and_gives_the_focus_back(bot: Bot, open_as: Opened) -> None:
    opens(bot, text_input("customer"))
    page = await open_as("ana")
    await send(page, COMMAND)
    await expect(field(page, "customer")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(composer(page)).to_be_focused()


async def test_a_button_is_pressed_as_the_person_just_chosen(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    page = await open_as("ana")
    await press(page, "#eng-escalations").click()
    blocks = [section("*ESC-1* for <@" + sandbox.workspace.user("ana").id + ">")]
    blocks.append(actions(button("acknowledge")))
    channel = sandbox.workspace.channel("eng-escalations").id
    await bot.api.chat_postMessage(**post(channel, "ESC-1", blocks=blocks))
    await expect(page.get_by_text("@Ana Bergmann")).to_be_visible()
    await page.get_by_label("Acting as").select_option(label="Bea Okafor")
    await press(page, "acknowledge").click()
    await sandbox.until(lambda: bot.of("block_actions"))
    assert bot.of("block_actions")[0]["user"]["id"] == sandbox.workspace.user("bea").id


async def test_a_confirmation_is_asked_and_can_be_declined(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    question = {
        "title": plain("Is it over?"),
        "text": plain("ESC-1 closes."),
        "confirm": plain("Yes, close"),
        "deny": plain("Not yet"),
    }
    over = {**button("confirm_resolved"), "confirm": question}
    channel = sandbox.workspace.channel("support").id
    await bot.api.chat_postMessage(**post(channel, "ESC-1", blocks=[actions(over)]))
    page = await open_as("ana")
    asked = page.get_by_role("dialog", name="Is it over?")
    await press(page, "confirm_resolved").click()
    await press(asked, "Not yet").click()
    await expect(asked).to_have_count(0)
    assert bot.of("block_actions") == []
    await press(page, "confirm_resolved").click()
    await press(asked, "Yes, close").click()
    await sandbox.until(lambda: bot.of("block_actions"))


async def test_replies_stand_under_their_parent_and_commands_are_refused_there(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    channel = sandbox.workspace.channel("support").id
    first = await bot.api.chat_postMessage(**post(channel, "the parent"))
    await bot.api.chat_postMessage(**post(channel, "the next one"))
    page = await open_as("ana")
    thread = page.get_by_role("log").get_by_role("listitem").filter(has_text="the parent")
    await press(thread.first, "Reply in thread").click()
    reply = page.get_by_role("textbox", name="Reply", exact=True)
    await expect(reply).to_be_focused()
    await page.keyboard.type("looking")
    await page.keyboard.press("Enter")
    await expect(thread.first.get_by_text("looking")).to_be_visible()
    [stored] = [m for m in sandbox.messages("#support") if m.text == "looking"]
    assert stored.thread_ts == first["ts"]
    await reply.fill(f"{COMMAND} list")
    await reply.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("not supported in threads")
    await expect(reply).to_have_value(f"{COMMAND} list")


async def test_what_people_type_is_shown_as_typed(sandbox: Sandbox, open_as: Opened) -> None:
    page = await open_as("ana")
    text = "<img src=x onerror=alert(1)> & <b>bold</b>"
    await send(page, text)
    await expect(page.get_by_text(text)).to_be_visible()
    await expect(page.get_by_role("log").locator("img, b")).to_have_count(0)


async def test_a_link_to_a_message_opens_it_in_the_page(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    channel = sandbox.workspace.channel("eng-escalations").id
    first = await bot.api.chat_postMessage(**post(channel, "the brief"))
    found = await bot.api.chat_getPermalink(channel=channel, message_ts=first["ts"])
    support = sandbox.workspace.channel("support").id
    link = f"ESC-1: <{found['permalink']}|open thread>"
    await bot.api.chat_postMessage(**post(support, link))
    page = await open_as("ana")
    await page.get_by_role("link", name="open thread").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("#eng-escalations")
    await expect(page.get_by_role("article").filter(has_text="the brief")).to_be_focused()


async def test_the_home_tab_is_asked_for_and_survives_a_reload(bot: Bot, open_as: Opened) -> None:
    async def publish(payload: Json) -> None:
        view = {"type": "home", "blocks": [section("Open: *none*")]}
        await bot.api.views_publish(user_id=payload["event"]["user"], view=view)

    bot.on("app_home_opened", publish)
    page = await open_as("ana")
    await press(page, "Home").click()
    await expect(page.get_by_text("Open: none")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Home")
    await expect(page.get_by_text("Open: none")).to_be_visible()


async def test_half_a_message_survives_an_update_and_another_channel(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    page = await open_as("ana")
    await composer(page).click()
    await page.keyboard.type("half a ")
    channel = sandbox.workspace.channel("support").id
    await bot.api.chat_postMessage(**post(channel, "something new"))
    await expect(page.get_by_text("something new")).to_be_visible()
    await page.keyboard.type("thought")
    await expect(composer(page)).to_have_value("half a thought")
    await press(page, "#general").click()
    await expect(composer(page)).to_have_value("")
    await press(page, "#support").click()
    await expect(composer(page)).to_have_value("half a thought")


async def test_a_channel_with_something_new_says_so(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    page = await open_as("ana")
    entry = press(page, "#eng-escalations")
    await expect(entry).to_be_visible()
    channel = sandbox.workspace.channel("eng-escalations").id
    await bot.api.chat_postMessage(**post(channel, "ESC-1"))
    await expect(entry).to_have_accessible_description("Something new")
    await entry.click()
    await expect(entry).to_have_accessible_description("")


async def test_shortcuts_are_offered_on_a_message_and_beside_the_composer(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    page = await open_as("ana")
    await send(page, "Acme is down")
    await page.get_by_role("article").get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Escalate message").click()
    await sandbox.until(lambda: bot.of("message_action"))
    await press(page, "Shortcuts").click()
    await page.get_by_role("menuitem", name="New escalation").click()
    await sandbox.until(lambda: bot.of("shortcut"))
    assert bot.of("message_action")[0]["message"]["text"] == "Acme is down"


async def test_times_are_the_viewers_own_and_markup_is_shown_as_slack_shows_it(
    sandbox: Sandbox, bot: Bot, open_as: Opened
) -> None:
    channel = sandbox.workspace.channel("support").id
    [oncall] = [g.id for g in sandbox.workspace.groups.values() if g.handle == "eng-oncall"]
    due = "<!date^1796124600^{date_num} {time}|11:30 UTC>"
    text = f"*due* {due} <!subteam^{oncall}> a_b_c &lt;i&gt;"
    await bot.api.chat_postMessage(**post(channel, "due", blocks=[section(text)]))
    page = await open_as("ana")
    shown = page.get_by_role("article")
    await expect(shown).to_contain_text("due 2026-12-01 12:30 @eng-oncall a_b_c <i>")
    await expect(shown.get_by_role("strong").filter(has_text="due")).to_be_visible()
    await page.get_by_label("Acting as").select_option(label="Eve Tanaka")
    await expect(shown).to_contain_text("due 2026-12-01 20:30 @eng-oncall")
