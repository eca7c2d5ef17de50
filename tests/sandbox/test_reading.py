"""Reading channels, history and people, page by page."""

from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from sandbox import ALL_SCOPES, App, Sandbox
from tests.sandbox.support import error_of, metadata, post


async def test_channels_come_in_pages_and_private_ones_only_to_members(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    sandbox.workspace.add_channel("hidden", private=True, bot=False)
    names, cursor = [], ""
    while True:
        answer = await api.conversations_list(
            types="public_channel,private_channel", limit=3, cursor=cursor
        )
        assert len(answer["channels"]) <= 3
        names += [channel["name"] for channel in answer["channels"]]
        cursor = answer["response_metadata"]["next_cursor"]
        if not cursor:
            break
    assert names[0] == "general"
    assert "security-escalations" in names
    assert "hidden" not in names
    assert len(names) == 7


async def test_a_channel_tells_whether_the_bot_is_in_it(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    for name, member in (("general", False), ("support", True)):
        found = await api.conversations_info(channel=sandbox.workspace.channel(name).id)
        assert found["channel"]["is_member"] is member
    sandbox.workspace.rename("support", "helpdesk")
    sandbox.workspace.archive("helpdesk")
    found = await api.conversations_info(channel=sandbox.workspace.channel("helpdesk").id)
    assert (found["channel"]["name"], found["channel"]["is_archived"]) == ("helpdesk", True)


async def test_members_come_in_pages(sandbox: Sandbox, api: AsyncWebClient) -> None:
    channel = sandbox.workspace.channel("security-escalations").id
    first = await api.conversations_members(channel=channel, limit=2)
    rest = await api.conversations_members(
        channel=channel, limit=2, cursor=first["response_metadata"]["next_cursor"]
    )
    names = {sandbox.workspace.users[member].name for member in first["members"] + rest["members"]}
    assert names == {"cem", "eve", sandbox.workspace.bot.name}


async def test_history_is_newest_first_without_replies(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana = sandbox.person("ana")
    first = await ana.say("one", channel="support")
    await ana.say("reply", thread=first)
    await ana.say("two", channel="support")
    answer = await api.conversations_history(channel=first.channel)
    assert [message["text"] for message in answer["messages"]] == ["two", "one"]
    assert answer["messages"][1]["reply_count"] == 1
    thread = await api.conversations_replies(channel=first.channel, ts=first.ts)
    assert [message["text"] for message in thread["messages"]] == ["one", "reply"]
    assert thread["messages"][1]["parent_user_id"] == ana.id


async def test_history_keeps_within_its_bounds(sandbox: Sandbox, api: AsyncWebClient) -> None:
    ana = sandbox.person("ana")
    said = [await ana.say(str(number), channel="support") for number in range(4)]

    async def texts(**bounds: Any) -> list[str]:
        answer = await api.conversations_history(channel=said[0].channel, **bounds)
        return [message["text"] for message in answer["messages"]]

    assert await texts(oldest=said[1].ts) == ["3", "2"]
    assert await texts(latest=said[1].ts) == ["0"]
    assert await texts(oldest=said[1].ts, latest=said[2].ts, inclusive=True) == ["2", "1"]
    assert await texts(oldest=str(int(float(said[0].ts)) - 1)) == ["3", "2", "1", "0"]


async def test_pages_of_history_are_not_shifted_by_new_messages(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana = sandbox.person("ana")
    said = [await ana.say(str(number), channel="support") for number in range(4)]
    first = await api.conversations_history(channel=said[0].channel, limit=2)
    assert first["has_more"]
    await ana.say("new", channel="support")
    cursor = first["response_metadata"]["next_cursor"]
    second = await api.conversations_history(channel=said[0].channel, limit=2, cursor=cursor)
    assert [m["text"] for m in first["messages"] + second["messages"]] == ["3", "2", "1", "0"]
    assert not second["has_more"]


async def test_metadata_comes_only_when_asked_for(sandbox: Sandbox, api: AsyncWebClient) -> None:
    channel = sandbox.workspace.channel("support").id
    parent = await api.chat_postMessage(**post(channel, metadata=metadata()))
    await api.chat_postMessage(**post(channel, thread_ts=parent["ts"], metadata=metadata("note")))
    without = await api.conversations_history(channel=channel)
    assert "metadata" not in without["messages"][0]
    having = await api.conversations_history(channel=channel, include_all_metadata=True)
    assert having["messages"][0]["metadata"] == metadata()
    thread = await api.conversations_replies(
        channel=channel, ts=parent["ts"], include_all_metadata=True
    )
    assert thread["messages"][1]["metadata"] == metadata("note")


async def test_a_thread_keeps_its_first_message_whatever_the_bounds(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana = sandbox.person("ana")
    root = await ana.say("root", channel="support")
    replies = [await ana.say(str(number), thread=root) for number in range(3)]
    answer = await api.conversations_replies(channel=root.channel, ts=root.ts, oldest=replies[1].ts)
    assert [message["text"] for message in answer["messages"]] == ["root", "2"]


async def test_history_needs_the_bot_in_the_channel(sandbox: Sandbox, api: AsyncWebClient) -> None:
    support = sandbox.workspace.channel("support").id
    sandbox.workspace.kick("support")
    sandbox.workspace.kick("security-escalations")
    private = sandbox.workspace.channel("security-escalations").id
    assert await error_of(api.conversations_history(channel=support)) == "not_in_channel"
    call = api.conversations_replies(channel=private, ts="1.000000")
    assert await error_of(call) == "channel_not_found"


async def test_a_direct_message_can_be_read_back(sandbox: Sandbox, api: AsyncWebClient) -> None:
    channel = (await api.chat_postMessage(**post(sandbox.person("ana").id)))["channel"]
    answer = await api.conversations_history(channel=channel)
    assert [message["text"] for message in answer["messages"]] == ["hello"]


async def test_people_and_groups_are_known(sandbox: Sandbox, api: AsyncWebClient) -> None:
    ana = await api.users_info(user=sandbox.person("ana").id)
    assert ana["user"]["tz"] == "Europe/Berlin"
    assert await error_of(api.users_info(user="U404")) == "user_not_found"
    groups = (await api.usergroups_list(include_users=True))["usergroups"]
    members = {group["handle"]: group["users"] for group in groups}
    assert members["eng-oncall"] == [sandbox.person("bea").id]


async def test_the_team_is_known_to_who_may_ask() -> None:
    async with Sandbox(app=App(scopes=ALL_SCOPES | {"team:read"})) as sandbox:
        api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        assert (await api.team_info())["team"]["name"] == "Sandbox"
