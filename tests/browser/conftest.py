"""A headless Chromium, and a sandbox with a small app for it to look at."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable
from typing import Protocol

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.support import Bot

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [
    "--no-sandbox",  # in a container Chromium runs as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Milliseconds until the page must show what a test waits for.
PATIENCE = 30_000


class Opened(Protocol):
    """Opens the page as a person, by name, with a script that runs before the page's own."""

    def __call__(self, name: str, script: str = "") -> Awaitable[Page]: ...


def find_chromium() -> str | None:
    """The first Chromium or Chrome on the PATH."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's path; skips the test where there is none, unless REQUIRE_BROWSER is set."""
    path = find_chromium()
    if path is None:
        words = f"no browser: none of {', '.join(NAMES)} is on the PATH"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(f"{words}, and REQUIRE_BROWSER is set")
        pytest.skip(words)
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """One browser for all tests; each has its own context in it."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    """A seeded workspace that must be clean at the end."""
    async with Sandbox() as running:
        yield running
        running.assert_clean()


@pytest_asyncio.fixture(loop_scope="session")
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """A small app that the sandbox delivers to."""
    async with aiohttp.ClientSession() as session:
        api = AsyncWebClient(
            token=sandbox.bot_token,
            base_url=sandbox.api_url,
            session=session,
            retry_handlers=[],
        )
        async with Bot(api, sandbox.signing_secret) as running:
            sandbox.deliver_by_http(running.url)
            yield running


@pytest_asyncio.fixture(loop_scope="session")
async def open_as(browser: Browser, sandbox: Sandbox) -> AsyncIterator[Opened]:
    """Opens the page as somebody; no script may fail, and nothing may leave this computer."""
    context = await browser.new_context()
    context.set_default_timeout(PATIENCE)
    errors: list[str] = []
    elsewhere: list[str] = []

    def watch(url: str) -> None:
        if not url.startswith((sandbox.page_url, "data:")):
            elsewhere.append(url)

    async def go(name: str, script: str = "") -> Page:
        page = await context.new_page()
        if script:
            await page.add_init_script(script)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: watch(request.url))
        await page.goto(f"{sandbox.page_url}#as={sandbox.workspace.user(name).id}")
        return page

    yield go
    await context.close()
    assert errors == []
    assert elsewhere == []
