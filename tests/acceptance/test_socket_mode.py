"""The main journey once more, over Socket Mode."""

from collections.abc import AsyncIterator

import pytest

from sandbox import Sandbox
from tests.acceptance.conftest import bot_in
from tests.acceptance.story import (
    act,
    answer_to,
    card_shows,
    kinds_in_thread,
    raise_one,
    reply_in_thread,
    sqlite_only,
)

pytestmark = sqlite_only


@pytest.fixture
async def bot(sandbox: Sandbox, database_url: str, policy_file: str) -> AsyncIterator[int]:
    """The bot, without a signing secret, connected by WebSocket."""
    async with bot_in(sandbox, database_url, policy_file, socket_mode=True) as port:
        yield port


async def test_everything_works_over_socket_mode(sandbox: Sandbox, bot: int) -> None:
    ana, bea, cem = (sandbox.person(who) for who in ("ana", "bea", "cem"))
    brief = await raise_one(sandbox)
    await act(bea, brief, "acknowledge")
    await card_shows(sandbox, brief, "Acknowledged", f"owner: <@{bea.id}>")
    await bea.say("Looking at the pool", thread=brief)
    await act(bea, brief, "post_update")
    await ana.direct_message(kind="reporter_update")
    await act(bea, brief, "resolve")
    told = await ana.direct_message(kind="reporter_resolved")
    await act(ana, told, "confirm_resolved")
    await reply_in_thread(sandbox, brief, "confirmed")
    answer = await answer_to(cem, "status ESC-1")
    for words in ("Closed", "Looking at the pool", "Reproduced, rolling back."):
        assert words in answer.words
    home = await ana.open_home()
    assert "My escalations" in home.words
    assert kinds_in_thread(sandbox, brief)[-1] == "confirmed"
