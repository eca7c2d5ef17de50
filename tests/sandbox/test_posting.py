"""Posting, editing, ephemerals and permalinks obey membership, archives, scopes and limits."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import ALL_SCOPES, App, Sandbox
from tests.sandbox.support import (
    actions,
    button,
    error_of,
    metadata,
    post,
    section,
)


async def test_a_message_is_posted_with_blocks_and_metadata(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support")
    blocks = [section("a"), actions(button("acknowledge"))]
    answer = await api.chat_postMessage(**post(channel.id, blocks=blocks, metadata=metadata()))
    message = sandbox.messages("support", kind="brief", escalation="ESC-1")[0]
    assert (answer["channel"], answer["ts"]) == (channel.id, message.ts)
    assert answer["message"]["bot_id"] == sandbox.workspace.bot_id
    assert message.buttons == ["acknowledge"]


async def test_ts_are_unique_and_grow_even_when_the_clock_stands() -> None:
    async with Sandbox(clock=lambda: 1_790_000_000.0) as sandbox:
        stamps = [sandbox.workspace.new_ts() for _ in range(3)]
    assert stamps == ["1790000000.000000", "1790000000.000001", "1790000000.000002"]


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        ("general", "not_in_channel"),
        ("hidden", "channel_not_found"),
        ("old", "is_archived"),
    ],
)
async def test_a_channel_closed_to_the_bot_refuses_a_post(
    sandbox: Sandbox, api: AsyncWebClient, channel: str, error: str
) -> None:
    sandbox.workspace.add_channel("hidden", private=True, bot=False)
    sandbox.workspace.add_channel("old", archived=True)
    call = api.chat_postMessage(**post(sandbox.workspace.channel(channel).id))
    assert await error_of(call) == error


async def test_an_unknown_channel_is_not_found(sandbox: Sandbox, api: AsyncWebClient) -> None:
    assert await error_of(api.chat_postMessage(**post("C404"))) == "channel_not_found"
    assert await error_of(api.chat_postMessage(**post("U404"))) == "channel_not_found"


async def test_a_post_to_a_user_id_goes_to_the_direct_messages(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana = sandbox.person("ana")
    answer = await api.chat_postMessage(**post(ana.id))
    assert answer["channel"].startswith("D")
    assert ana.direct_messages()[0].text == "hello"
    opened = await api.conversations_open(users=ana.id)
    assert opened["channel"]["id"] == answer["channel"]


async def test_an_update_needs_the_channel_of_the_direct_messages(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana = sandbox.person("ana")
    answer = await api.chat_postMessage(**post(ana.id))
    call = api.chat_update(channel=ana.id, ts=answer["ts"], text="new")
    assert await error_of(call) == "channel_not_found"
    await api.chat_update(channel=answer["channel"], ts=answer["ts"], text="new")
    assert ana.direct_messages()[0].text == "new"


async def test_an_update_keeps_metadata_unless_it_is_given(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support").id
    sent = post(channel, blocks=[section("a")], metadata=metadata())
    ts = (await api.chat_postMessage(**sent))["ts"]
    message = sandbox.messages("support")[0]
    await api.chat_update(channel=channel, ts=ts, text="only text")
    assert message.kind == "brief"
    assert message.blocks is None
    await api.chat_update(channel=channel, ts=ts, text="only text", metadata={})
    assert message.metadata is None


async def test_only_own_messages_can_be_updated(sandbox: Sandbox, api: AsyncWebClient) -> None:
    said = await sandbox.person("ana").say("hi", channel="support")
    call = api.chat_update(channel=said.channel, ts=said.ts, text="new")
    assert await error_of(call) == "cant_update_message"
    call = api.chat_update(channel=said.channel, ts="1.000000", text="new")
    assert await error_of(call) == "message_not_found"


async def test_a_long_text_is_refused_in_an_update_only(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support").id
    ts = (await api.chat_postMessage(**post(channel, "x" * 4001)))["ts"]
    with sandbox.expect_failure("at most 4000"):
        call = api.chat_update(channel=channel, ts=ts, text="x" * 4001)
        assert await error_of(call) == "msg_too_long"


async def test_a_reply_stands_in_the_thread_of_a_message(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    said = await sandbox.person("ana").say("hi", channel="support")
    reply = await api.chat_postMessage(**post(said.channel, "reply", thread_ts=said.ts))
    assert [message.text for message in sandbox.thread(said)] == ["reply"]
    unknown = api.chat_postMessage(**post(said.channel, thread_ts="1.000000"))
    assert await error_of(unknown) == "thread_not_found"
    nested = api.chat_postMessage(**post(said.channel, thread_ts=reply["ts"]))
    assert await error_of(nested) == "cannot_reply_to_message"


async def test_an_ephemeral_reaches_one_member_and_leaves_no_trace(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana, dan = sandbox.person("ana"), sandbox.person("dan")
    channel = sandbox.workspace.channel("support").id
    await api.chat_postEphemeral(channel=channel, user=ana.id, text="psst")
    assert [message.text for message in ana.ephemerals("support")] == ["psst"]
    assert dan.ephemerals() == []
    assert (await api.conversations_history(channel=channel))["messages"] == []


async def test_an_ephemeral_needs_the_bot_and_the_person_in_the_channel(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    ana = sandbox.person("ana")
    general = sandbox.workspace.channel("general").id
    private = sandbox.workspace.channel("security-escalations").id
    call = api.chat_postEphemeral(channel=general, user=ana.id, text="psst")
    assert await error_of(call) == "not_in_channel"
    call = api.chat_postEphemeral(channel=private, user=ana.id, text="psst")
    assert await error_of(call) == "user_not_in_channel"


async def test_a_permalink_names_the_thread_of_a_reply(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    said = await sandbox.person("ana").say("hi", channel="support")
    reply = await sandbox.person("bea").say("yes", thread=said)
    top = await api.chat_getPermalink(channel=said.channel, message_ts=said.ts)
    below = await api.chat_getPermalink(channel=said.channel, message_ts=reply.ts)
    base = f"https://sandbox.slack.com/archives/{said.channel}/p"
    assert top["permalink"] == base + said.ts.replace(".", "")
    assert below["permalink"].endswith(f"?thread_ts={said.ts}&cid={said.channel}")


async def test_blocks_that_slack_refuses_are_refused_and_remembered(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support").id
    with sandbox.expect_failure("at most 3000") as forgiven:
        call = api.chat_postMessage(**post(channel, blocks=[section("x" * 3001)]))
        assert await error_of(call) == "invalid_blocks"
    assert forgiven[0].kind == "violation"
    assert sandbox.messages("support") == []


async def test_a_message_without_text_or_with_unfurls_is_a_violation(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    channel = sandbox.workspace.channel("support").id
    with sandbox.expect_failure("top-level text"):
        await api.api_call("chat.postMessage", json=post(channel, "", blocks=[section("a")]))
    with sandbox.expect_failure("unfurl_links"):
        await api.chat_postMessage(channel=channel, text="t", blocks=[section("a")])
    with sandbox.expect_failure("neither text nor blocks"):
        call = api.api_call("chat.postMessage", json=post(channel, ""))
        assert await error_of(call) == "no_text"


@pytest.mark.parametrize(
    ("token", "error"),
    [("xoxb-wrong", "invalid_auth"), ("xapp-sandbox-app-token", "not_allowed_token_type")],
)
async def test_a_wrong_token_is_refused(sandbox: Sandbox, token: str, error: str) -> None:
    api = AsyncWebClient(token=token, base_url=sandbox.api_url)
    assert await error_of(api.auth_test()) == error


async def test_a_missing_scope_is_named_with_those_there_are() -> None:
    app = App(scopes=ALL_SCOPES - {"chat:write"})
    async with Sandbox(app=app) as sandbox:
        api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        channel = sandbox.workspace.channel("support").id
        answer = await api.auth_test()
        assert "chat:write" not in answer.headers["x-oauth-scopes"].split(",")
        assert answer["url"] == "https://sandbox.slack.com/"
        assert await error_of(api.chat_postMessage(**post(channel))) == "missing_scope"


async def test_a_public_channel_can_be_posted_to_with_the_public_scope() -> None:
    async with Sandbox(app=App(scopes=ALL_SCOPES | {"chat:write.public"})) as sandbox:
        api = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        general = sandbox.workspace.channel("general").id
        await api.chat_postMessage(**post(general))
        assert await error_of(api.conversations_history(channel=general)) == "not_in_channel"


async def test_an_unknown_method_is_an_unexpected_call(
    sandbox: Sandbox, api: AsyncWebClient
) -> None:
    with sandbox.expect_failure("unexpected_call"):
        assert await error_of(api.chat_delete(channel="C1", ts="1")) == "unknown_method"


async def test_every_call_is_recorded(sandbox: Sandbox, api: AsyncWebClient) -> None:
    await api.auth_test()
    await error_of(api.users_info(user="U404"))
    recorded = [(call.method, call.outcome) for call in sandbox.calls]
    assert recorded == [("auth.test", "ok"), ("users.info", "user_not_found")]
    assert sandbox.calls[1].args == {"user": "U404"}
