"""Takes the pictures of the README anew: `make picture` (it needs Chromium or Chrome).

The workspace is the demo's, the clocks are the standard policy's, and everybody in it is
made up.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.config import load_settings
from bot.logs import configure_logging
from bot.policies.loader import load_policy
from bot.run import running
from sandbox import Sandbox

PICTURES = Path(__file__).parent / "img"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TEXT = "/customer-escalation Checkout API returns 500 for every third order for Acme Corp"
ANSWERS = {
    "Steps to reproduce": "1. Put any article into the cart\n2. Pay by card\n3. Repeat three times",
    "What exactly": "Confirm the cause; roll back or name a workaround",
    "Exact error": "HTTP 500, upstream_timeout",
    "Expected": "Every order goes through",
    "How many affected": "All 40 shops, about 300 orders an hour",
    "What they can't do": "Sell: one customer in three gives up",
    "Already tried": "Another card, another browser, a smaller cart",
    "Waiting since": "09:00",
    "Customer expects": "A first answer by noon",
}


async def main() -> int:
    """Raise an escalation, take its form and its card; returns the exit code."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write(f"No browser: none of {', '.join(BROWSERS)} is on the PATH.\n")
        return 1
    PICTURES.mkdir(exist_ok=True)
    async with workspace() as address, async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path=browser, args=["--no-sandbox", "--disable-gpu"]
        )
        # Twice the pixels: sharp on any screen at the width that the README shows.
        page = await chromium.new_page(
            viewport={"width": 1140, "height": 1180},
            device_scale_factor=2,
            bypass_csp=True,  # for the style below
        )
        await page.goto(address)
        await take_form(page)
        await take_card(page)
        await chromium.close()
    return 0


@asynccontextmanager
async def workspace() -> AsyncIterator[str]:
    """The sandbox with the bot in it; gives the page's address."""
    configure_logging("WARNING", "console")
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox() as sandbox:
            settings = load_settings(
                {
                    "SLACK_BOT_TOKEN": sandbox.bot_token,
                    "SLACK_APP_TOKEN": sandbox.app_token,
                    "SLACK_API_URL": sandbox.api_url,
                    "DATABASE_URL": f"sqlite:///{folder}/pictures.db",
                    "PORT": "0",
                }
            )
            async with running(settings, load_policy("standard")):
                await sandbox.until(lambda: sandbox.socket.is_connected)
                yield sandbox.page_url


async def take_form(page: Page) -> None:
    """The form as the text alone has filled it in."""
    composer = page.get_by_role("textbox", name="Message", exact=True)
    await composer.fill(TEXT)
    await composer.press("Enter")
    form = page.get_by_role("dialog", name="New escalation")
    await form.get_by_label("What exactly").wait_for()
    await page.evaluate("document.activeElement.blur()")
    await form.screenshot(path=PICTURES / "modal.png")
    for label, answer in ANSWERS.items():
        await form.get_by_label(label, exact=True).fill(answer)
    await form.get_by_role("button", name="Escalate").click()
    await form.wait_for(state="detached")


async def take_card(page: Page) -> None:
    """The brief in the team's channel, as the first of them sees it."""
    await page.get_by_role("link", name="open thread").wait_for()
    await page.get_by_label("Acting as").select_option(label="Dan Whitlock")
    await page.get_by_role("button", name="#eng-escalations").click()
    card = page.get_by_role("article").filter(has_text="raised by")
    await card.get_by_role("button", name="Show as Markdown").wait_for()
    roomy = ".message { padding-block: 14px !important }"
    await card.screenshot(path=PICTURES / "card.png", style=roomy)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
