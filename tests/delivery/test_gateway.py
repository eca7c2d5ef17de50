"""Looking for a message that may be there already."""

from datetime import timedelta

import pytest

from blocks.message import Message as Said
from blocks.metadata import metadata
from bot.clients import Clients
from bot.delivery.slack_gateway import Address, SlackGateway
from bot.domain.notices import Kind
from bot.domain.trouble import Rejected
from sandbox import Message, Sandbox
from tests.delivery.support import Clock

KEY = "ESC-7/brief"
HELLO = Said(text="Hello", blocks=[])


@pytest.fixture
def gateway(clients: Clients, sandbox: Sandbox) -> SlackGateway:
    """The bot's way to messages."""
    return SlackGateway(clients.patient, sandbox.workspace.bot.id)


async def _post(gateway: SlackGateway, address: Address, key: str = KEY) -> str:
    return await gateway.post(address, HELLO, metadata("ESC-7", Kind.BRIEF, key))


async def _places(gateway: SlackGateway, sandbox: Sandbox) -> dict[str, Address]:
    channel = Address(channel=sandbox.workspace.channel("eng-escalations").id)
    root = await _post(gateway, channel, "root")
    ana = await gateway.direct_messages(sandbox.workspace.user("ana").id)
    return {
        "channel": channel,
        "thread": Address(channel=channel.channel, thread=root),
        "person": Address(channel=ana),
    }


@pytest.mark.parametrize("place", ["channel", "thread", "person"])
async def test_a_message_is_found_where_it_was_posted_and_only_there(
    gateway: SlackGateway, sandbox: Sandbox, clock: Clock, place: str
) -> None:
    places = await _places(gateway, sandbox)
    ts = await _post(gateway, places[place])
    for name, address in places.items():
        found = await gateway.find(address, KEY, clock())
        assert found == (ts if name == place else None)


@pytest.mark.parametrize("place", ["channel", "thread", "person"])
async def test_a_message_is_found_behind_hundreds_of_others(
    gateway: SlackGateway, sandbox: Sandbox, clock: Clock, place: str
) -> None:
    address = (await _places(gateway, sandbox))[place]
    since = clock()

    def chat() -> None:
        for n in range(450):
            _says(sandbox, address, text=f"chat {n}")

    if place == "thread":  # Slack shows a thread from its start, a channel from its end
        chat()
        ts = await _post(gateway, address)
    else:
        ts = await _post(gateway, address)
        chat()
    assert await gateway.find(address, KEY, since) == ts
    asked = [call for call in sandbox.calls if call.method.endswith(("history", "replies"))]
    assert len(asked) > 1, "it was on a further page"


def _says(sandbox: Sandbox, address: Address, **message: object) -> Message:
    """Somebody who isn't the bot says something."""
    said: dict[str, object] = {"text": "", "user": sandbox.workspace.user("cem").id, **message}
    made = Message(
        ts=sandbox.workspace.new_ts(),
        channel=address.channel,
        thread_ts=address.thread,
        **said,  # type: ignore[arg-type]  # fields by name
    )
    sandbox.workspace.add_message(made)
    return made


@pytest.mark.parametrize(
    "theirs",
    [
        None,
        {"event_type": "escalation", "event_payload": {"key": "ESC-8/brief"}},
        {"event_type": "deploy", "event_payload": {}},
        {"event_type": "deploy", "event_payload": {"id": 7}},
    ],
)
async def test_what_others_say_is_not_taken_for_it(
    gateway: SlackGateway, sandbox: Sandbox, clock: Clock, theirs: dict[str, object] | None
) -> None:
    for address in (await _places(gateway, sandbox)).values():
        _says(sandbox, address, metadata=theirs)
        assert await gateway.find(address, KEY, clock()) is None


async def test_another_bots_message_with_the_same_key_is_not_taken_for_it(
    gateway: SlackGateway, sandbox: Sandbox, clock: Clock
) -> None:
    """A test installation of this very bot in the same channel counts from ESC-1 as well."""
    address = (await _places(gateway, sandbox))["channel"]
    same = metadata("ESC-7", Kind.BRIEF, KEY)
    other = sandbox.workspace.add_user("escalations-test", is_bot=True)
    _says(sandbox, address, metadata=same, user=other.id, bot_id="B0OTHER")
    assert await gateway.find(address, KEY, clock()) is None


async def test_messages_from_long_before_are_not_searched(
    gateway: SlackGateway, sandbox: Sandbox, clock: Clock
) -> None:
    address = (await _places(gateway, sandbox))["channel"]
    ts = await _post(gateway, address)
    assert await gateway.find(address, KEY, clock() + timedelta(hours=1)) == ts
    assert await gateway.find(address, KEY, clock() + timedelta(hours=3)) is None


async def test_a_conversation_is_opened_once(gateway: SlackGateway, sandbox: Sandbox) -> None:
    ana = sandbox.workspace.user("ana").id
    assert await gateway.direct_messages(ana) == await gateway.direct_messages(ana)
    assert [call.method for call in sandbox.calls] == ["conversations.open"]


async def test_an_edit_keeps_the_metadata(gateway: SlackGateway, sandbox: Sandbox) -> None:
    address = (await _places(gateway, sandbox))["channel"]
    ts = await _post(gateway, address)
    await gateway.edit(address.channel, ts, Said(text="Changed", blocks=[]))
    [message] = sandbox.messages("eng-escalations", kind="brief", key=KEY)
    assert (message.text, message.ts) == ("Changed", ts)


async def test_looking_where_the_bot_is_not_is_refused_in_slacks_words(
    gateway: SlackGateway, sandbox: Sandbox, clock: Clock
) -> None:
    address = (await _places(gateway, sandbox))["channel"]
    sandbox.workspace.kick("eng-escalations")
    with pytest.raises(Rejected) as refused:
        await gateway.find(address, KEY, clock())
    assert refused.value.reason == "not_in_channel"
