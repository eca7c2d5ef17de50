"""Escalations in a private channel exist for its members and the reporter only."""

import pytest

from sandbox import Message, Person, Sandbox
from tests.acceptance.story import (
    ASKS,
    AT_ONCE,
    act,
    answer_to,
    card_shows,
    everything_said,
    next_words_to,
    raise_one,
    record,
    sqlite_only,
    with_button,
)

EVERY_BUTTON = (*AT_ONCE, *sorted(ASKS), "show_markdown")


async def secret(sandbox: Sandbox, **values: str) -> Message:
    """An escalation by ana in the channel that only cem and eve are in."""
    return await raise_one(sandbox, target="security", **values)


def brought_along(sandbox: Sandbox, brief: Message, action: str) -> Message:
    """A button about an escalation, somehow before somebody who can't see its channel."""
    message = with_button(brief, action)
    message.channel = sandbox.workspace.channel("support").id
    return message


@pytest.mark.parametrize("who", ["ana", "cem", "eve"])
async def test_members_and_the_reporter_see_it(sandbox: Sandbox, bot: int, who: str) -> None:
    await secret(sandbox)
    person = sandbox.person(who)
    assert "ESC-1" in (await answer_to(person, "list")).text
    assert "Security" in (await answer_to(person, "status ESC-1")).text
    assert "ESC-1" in (await person.open_home()).words


@pytest.mark.parametrize("who", ["bea", "dan"])
async def test_for_others_it_does_not_exist(sandbox: Sandbox, bot: int, who: str) -> None:
    await secret(sandbox, summary="The vault is open", customer="Globex")
    person = sandbox.person(who)
    listed = await answer_to(person, "list")
    assert listed.text == "No open escalations that you can see."
    denied = await answer_to(person, "status ESC-1")
    unknown = await answer_to(person, "status ESC-99")
    assert denied.words == unknown.words.replace("ESC-99", "ESC-1")
    home = await person.open_home()
    for words in ("ESC-1 ·", "vault", "Globex"):
        assert words not in home.words


@sqlite_only
async def test_none_of_its_buttons_works_for_others(sandbox: Sandbox, bot: int) -> None:
    brief = await secret(sandbox, summary="The vault is open", customer="Globex")
    before, said = await record(sandbox), everything_said(sandbox)
    dan = sandbox.person("dan")
    for action in EVERY_BUTTON:
        heard = len(dan.ephemerals())
        await dan.click(brought_along(sandbox, brief, action), action)
        words = await next_words_to(sandbox, dan, heard)
        assert "ESC-1 is no escalation that you can see" in words, action
        assert "Globex" not in words
        assert "vault" not in words
        assert dan.modals() == []
    assert await record(sandbox) == before
    assert everything_said(sandbox) == said


@sqlite_only
async def test_what_does_not_exist_is_refused_in_the_same_words(sandbox: Sandbox, bot: int) -> None:
    brief = await secret(sandbox)
    dan = sandbox.person("dan")
    hidden = brought_along(sandbox, brief, "acknowledge")
    absent = hidden.copy()
    assert absent.blocks
    absent.blocks[0]["elements"][0]["value"] = "ESC-99"
    heard = []
    for message in (hidden, absent):
        so_far = len(dan.ephemerals())
        await dan.click(message, "acknowledge")
        heard.append(await next_words_to(sandbox, dan, so_far))
    assert heard[0] == heard[1].replace("ESC-99", "ESC-1")


@sqlite_only
async def test_members_can_act_on_it(sandbox: Sandbox, bot: int) -> None:
    brief = await secret(sandbox)
    eve = sandbox.person("eve")
    await act(eve, brief, "acknowledge")
    await card_shows(sandbox, brief, f"owner: <@{eve.id}>")


@sqlite_only
async def test_the_reporter_outside_the_channel_can_confirm(sandbox: Sandbox, bot: int) -> None:
    ana, eve = sandbox.person("ana"), sandbox.person("eve")
    brief = await secret(sandbox)
    await act(eve, brief, "resolve")
    told = await ana.direct_message(kind="reporter_resolved")
    await act(ana, told, "confirm_resolved")
    await card_shows(sandbox, brief, "Closed")


@sqlite_only
async def test_who_left_the_channel_sees_it_no_more(sandbox: Sandbox, bot: int) -> None:
    await secret(sandbox)
    eve = sandbox.person("eve")
    assert "ESC-1" in (await answer_to(eve, "list")).text
    sandbox.workspace.kick("security-escalations", "eve")
    assert "ESC-1" not in (await answer_to(eve, "list")).text


@sqlite_only
async def test_public_ones_are_for_everybody_and_private_ones_aside(
    sandbox: Sandbox, bot: int
) -> None:
    await secret(sandbox)
    await raise_one(sandbox)
    assert await listed(sandbox.person("dan")) == [False, True]
    assert await listed(sandbox.person("cem")) == [True, True]


async def listed(person: Person) -> list[bool]:
    answer = await answer_to(person, "list")
    return [f"ESC-{number}" in answer.text for number in (1, 2)]


@sqlite_only
async def test_when_slack_does_not_say_who_is_in_it_stays_hidden(
    sandbox: Sandbox, bot: int
) -> None:
    await secret(sandbox)
    sandbox.faults.error("conversations.members", "internal_error", times=None)
    assert "ESC-1" not in (await answer_to(sandbox.person("cem"), "list")).text
    assert "ESC-1" in (await answer_to(sandbox.person("ana"), "list")).text


@sqlite_only
async def test_its_history_is_hidden_after_its_end_too(sandbox: Sandbox, bot: int) -> None:
    brief = await secret(sandbox)
    for action in ("resolve", "confirm_resolved"):
        await act(sandbox.person("cem"), brief, action)
    await card_shows(sandbox, brief, "Closed")
    answer = await answer_to(sandbox.person("dan"), "status ESC-1")
    assert "no escalation that you can see" in answer.text
