"""`make demo` as somebody who has never seen it: the process, the page, and real reminders."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

#: One demo for all of them, and so one worker.
pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("demo")]

ROOT = Path(__file__).parents[2]
COMMAND = "/customer-escalation API returning 500 errors intermittently for Acme Corp"
#: Milliseconds until the longest of the demo's clocks that a test waits for has surely rung.
A_REMINDER = 45_000


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def demo() -> AsyncIterator[str]:
    """`python app.py demo`, on a free port; gives the address it prints, and then ends it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "app.py",
        "demo",
        cwd=ROOT,
        env={**os.environ, "SANDBOX_PORT": "0"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with ended(process):
        yield await address(process)


async def address(process: asyncio.subprocess.Process) -> str:
    """Where the demo says it can be seen."""
    assert process.stdout is not None
    said = ""
    async with asyncio.timeout(30):
        while not (found := re.search(r"^Open (http://127\.0\.0\.1:\d+)\n", said, re.MULTILINE)):
            line = await process.stdout.readline()
            assert line, f"the demo has ended: {said}{(await process.communicate())[1].decode()}"
            said += line.decode()
    assert "reminders come after" in said, "the demo says that its clocks are short"
    return found[1]


@asynccontextmanager
async def ended(process: asyncio.subprocess.Process) -> AsyncIterator[None]:
    """Ends the process as Ctrl-C does; it has nothing to complain of."""
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        _, complaints = await asyncio.wait_for(process.communicate(), 15)
    assert process.returncode == 0
    assert complaints.decode() == ""


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, demo: str) -> AsyncIterator[Page]:
    """A new visitor's page; no script of it may fail."""
    context = await browser.new_context()
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(demo)
    yield page
    await context.close()
    assert errors == []


async def test_a_newcomer_takes_an_escalation_through_its_whole_life(page: Page) -> None:
    await raise_it(page)
    await look_at_it(page)
    await hear_the_reminders(page)
    await work_on_it(page)
    await take_it_back_and_reopen_it(page)
    await resolve_confirm_and_reopen_it(page)


async def raise_it(page: Page) -> None:
    composer = page.get_by_role("textbox", name="Message", exact=True)
    await composer.fill(COMMAND)
    await composer.press("Enter")
    form = dialog(page, "New escalation")
    await expect(form).to_contain_text(re.compile(r"Engineering, from: .*500 errors"))
    await expect(field(form, "Who should act").locator("option:checked")).to_have_text(
        "Engineering"
    )
    await expect(field(form, "Customer")).to_have_value("Acme Corp")
    await expect(field(form, "One-line summary")).to_have_value(
        "API returning 500 errors intermittently"
    )
    await expect(field(form, "What is happening")).to_have_value(re.compile("Acme Corp"))
    await field(form, "How bad is it").select_option(label="Critical")
    await field(form, "One-line summary").fill("API answers 500 now and then")
    await button(form, "Escalate").click()
    await expect(field(form, "Steps to reproduce")).to_be_focused()
    await expect(form).to_contain_text("Still needed")
    await field(form, "Steps to reproduce").fill("unknown")
    await field(form, "What exactly").fill("Confirm the cause, and say by when it's fixed")
    await button(form, "Escalate").click()
    await expect(form).to_have_count(0)


async def look_at_it(page: Page) -> None:
    answer = page.get_by_role("article").filter(has_text="ESC-1 is in #eng-escalations")
    await expect(answer).to_contain_text("Only visible to you")
    await answer.get_by_role("link", name="open thread").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("#eng-escalations")
    await expect(card(page)).to_contain_text("API answers 500 now and then")
    await expect(card(page)).to_contain_text("Critical · Open · Engineering · owner: nobody yet")
    await button(card(page), "Show as Markdown").click()
    markdown = dialog(page, "ESC-1 as Markdown")
    await expect(markdown).to_contain_text("# ESC-1: API answers 500 now and then")
    await button(markdown, "Close").click()
    await button(page, "Home").click()
    await expect(page.get_by_text("ESC-1 · Critical · Open")).to_be_visible()


async def hear_the_reminders(page: Page) -> None:
    await act_as(page, "Bea Okafor", "#eng-escalations")
    await expect(message(page, "Nobody has taken ESC-1")).to_be_visible(timeout=A_REMINDER)
    asked = message(page, "no word from Engineering").last
    await expect(asked).to_contain_text("@eng-oncall ESC-1 (Critical)", timeout=A_REMINDER)
    await expect(button(asked, "Snooze")).to_be_visible()
    await expect(card(page)).to_contain_text("(edited)")
    await act_as(page, "Ana Bergmann", "Customer Escalation")
    reminder = message(page, "is due a word on ESC-1").last
    await expect(reminder).to_be_visible(timeout=A_REMINDER)
    await button(reminder, "Customer updated").click()
    await act_as(page, "Bea Okafor", "#eng-escalations")
    await expect(card(page)).to_contain_text("customer last updated")


async def work_on_it(page: Page) -> None:
    await button(card(page), "Acknowledge").click()
    await expect(card(page)).to_contain_text("Acknowledged · Engineering · owner: @Bea Okafor")
    await expect(button(card(page), "Acknowledge")).to_have_count(0)
    await expect(message(page, "@Bea Okafor has taken ESC-1")).to_be_visible()

    await button(card(page), "Post update").click()
    await field(dialog(page, "Post an update"), "Where it stands").fill("Reproduced, rolling back")
    await button(dialog(page, "Post an update"), "Post update").click()
    await expect(message(page, "Reproduced, rolling back").first).to_be_visible()

    await button(card(page), "Snooze").click()
    snooze = dialog(page, "Snooze reminders")
    await field(snooze, "Until when").select_option(label="In 4 hours")
    await button(snooze, "Snooze").click()
    await expect(card(page)).to_contain_text("snoozed by @Bea Okafor")
    await expect(message(page, "Snoozed ESC-1.")).to_contain_text("Only visible to you")

    await button(card(page), "Change severity").click()
    change = dialog(page, "Change severity")
    await field(change, "How bad is it").select_option(label="Medium")
    await field(change, "Why").fill("Only one of its users sees it")
    await button(change, "Change severity").click()
    await expect(card(page)).to_contain_text("Medium · Acknowledged")
    await expect(card(page)).not_to_contain_text("snoozed")
    await expect(message(page, "from Critical to Medium")).to_be_visible()


async def take_it_back_and_reopen_it(page: Page) -> None:
    await button(card(page), "De-escalate").click()
    back = dialog(page, "De-escalate")
    await field(back, "Why").select_option(label="A workaround unblocks the customer")
    await field(back, "What helps the customer").fill("Use the v2 endpoint")
    await button(back, "De-escalate").click()
    await expect(card(page)).to_contain_text("Medium · De-escalated")
    await expect(card(page)).not_to_contain_text("Team follow-up")
    await expect(message(page, "took ESC-1 back to support")).to_be_visible()
    await button(card(page), "Reopen").click()
    await button(dialog(page, "Reopen ESC-1?"), "Reopen").click()
    await expect(card(page)).to_contain_text("Medium · Acknowledged")
    await expect(card(page)).to_contain_text("Team follow-up")


async def resolve_confirm_and_reopen_it(page: Page) -> None:
    await button(card(page), "Resolve").click()
    resolve = dialog(page, "Resolve")
    await field(resolve, "What caused it").fill("A bad release")
    await field(resolve, "What fixed it").fill("Rolled back")
    await button(resolve, "Resolve").click()
    await expect(card(page)).to_contain_text("Medium · Resolved")
    await act_as(page, "Ana Bergmann", "Customer Escalation")
    for heard in (
        "@Bea Okafor (Engineering) has taken ESC-1",
        "Reproduced, rolling back",
        "back to support",
    ):
        await expect(message(page, heard).last).to_be_visible()
    await button(message(page, "resolved ESC-1").last, "Customer confirmed").click()
    await button(dialog(page, "Does the customer confirm?"), "Yes, it's fixed").click()
    await button(page, "#eng-escalations").click()
    await expect(card(page)).to_contain_text("Medium · Closed")
    await expect(message(page, "Acme Corp confirms it's fixed")).to_be_visible()
    await button(card(page), "Reopen").click()
    await button(dialog(page, "Reopen ESC-1?"), "Reopen").click()
    await expect(card(page)).to_contain_text("Medium · Acknowledged")
    await expect(card(page)).to_contain_text("Customer update")


async def test_the_main_path_needs_no_mouse(page: Page) -> None:
    await tab_to(page, page.get_by_role("textbox", name="Message", exact=True))
    await page.keyboard.type("/customer-escalation Exports time out for Globex")
    await page.keyboard.press("Enter")
    form = dialog(page, "New escalation")
    await expect(field(form, "Who should act")).to_be_focused()
    await page.keyboard.type("Engineering")
    await expect(field(form, "Steps to reproduce")).to_be_visible()
    await tab_to(page, field(form, "How bad is it"))
    await page.keyboard.type("Medium")
    for label in ("Steps to reproduce", "What exactly"):
        await tab_to(page, field(form, label))
        await page.keyboard.type("unknown")
    await tab_to(page, button(form, "Escalate"))
    await page.keyboard.press("Enter")
    await expect(form).to_have_count(0)

    await tab_to(page, page.get_by_role("combobox", name="Acting as"))
    await page.keyboard.type("Bea")
    await tab_to(page, button(page, "#eng-escalations"))
    await page.keyboard.press("Enter")
    brief = card(page, "Exports time out")
    await tab_to(page, button(brief, "Acknowledge"))
    await page.keyboard.press("Enter")
    await expect(brief).to_contain_text("Acknowledged · Engineering · owner: @Bea Okafor")
    await tab_to(page, button(brief, "Post update"))
    await page.keyboard.press("Enter")
    update = dialog(page, "Post an update")
    await expect(field(update, "Where it stands")).to_be_focused()
    await page.keyboard.type("Still looking")
    await tab_to(page, button(update, "Post update"))
    await page.keyboard.press("Enter")
    await expect(update).to_have_count(0)
    await expect(message(page, "Still looking").first).to_be_visible()
    await expect(button(brief, "Post update")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(update).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(update).to_have_count(0)


async def test_anybody_can_be_acted_as(page: Page) -> None:
    await button(page, "#general").click()
    acting = page.get_by_role("combobox", name="Acting as")
    names = await acting.locator("option").all_inner_texts()
    assert len(names) == 5
    for name in names:
        await acting.select_option(label=name)
        await page.get_by_role("textbox", name="Message", exact=True).fill(f"{name} was here")
        await button(page, "Send").click()
        await expect(message(page, f"{name} was here").get_by_role("strong")).to_have_text(name)


def button(within: Page | Locator, name: str) -> Locator:
    return within.get_by_role("button", name=name, exact=True)


def dialog(page: Page, title: str) -> Locator:
    return page.get_by_role("dialog", name=title, exact=True)


def field(form: Locator, label: str) -> Locator:
    return form.get_by_label(label, exact=True)


def message(page: Page, words: str) -> Locator:
    return page.get_by_role("article").filter(has_text=words)


def card(page: Page, summary: str = "API answers 500") -> Locator:
    title = page.get_by_role("heading", name=re.compile(rf"^ESC-\d+ · {summary}"))
    return page.get_by_role("article").filter(has=title)


async def act_as(page: Page, person: str, place: str) -> None:
    await page.get_by_label("Acting as").select_option(label=person)
    await button(page, place).click()


async def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until `wanted` has the focus."""
    await expect(wanted).to_be_visible()
    for _ in range(80):
        if await wanted.evaluate("node => node === document.activeElement"):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} can't be reached with Tab")
