"""The slash command: what opens a modal, what answers, and to whom (CONTRACT §5)."""

import pytest

from sandbox import Sandbox
from tests.acceptance.story import (
    COMMAND,
    act,
    answer_to,
    bring_to,
    everything_said,
    open_brief,
    raise_one,
    record,
    sqlite_only,
)

pytestmark = sqlite_only


async def test_without_a_text_the_intake_modal_opens(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    await ana.command(COMMAND)
    modal = await ana.modal()
    assert modal.callback_id == "escalation_intake"


async def test_blanks_are_no_text(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    await ana.command(f"{COMMAND}   \t ")
    assert (await ana.modal()).callback_id == "escalation_intake"


async def test_a_text_opens_the_brief_modal_filled_in_from_it(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"), "checkout is down for Globex")
    assert modal.values()["customer"] == "Globex"
    assert modal.values()["description"] == "checkout is down for Globex"


@pytest.mark.parametrize(
    "text",
    [
        "list view is broken for Acme",
        "help center is down",
        "help, the export is stuck",
        "listing escalations fails",
        "status",
        "status page shows errors for Acme",
        "status ESC-x",
        "status ESC-",
        "status ESC-1 is wrong for Acme",
        "status 1",
        "status ESC-1, ESC-2",
        "please list",
        '"help"',
    ],
)
async def test_what_is_not_exactly_a_reserved_form_is_an_issue(
    sandbox: Sandbox, bot: int, text: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), text)
    assert modal.values()["description"] == text


@pytest.mark.parametrize("text", ["help", "HELP", "Help", " help  "])
async def test_help_answers_with_the_usage(sandbox: Sandbox, bot: int, text: str) -> None:
    ana = sandbox.person("ana")
    answer = await answer_to(ana, text)
    for said in (f"{COMMAND} &lt;what's wrong&gt; for &lt;customer&gt;", "list", "status ESC-7"):
        assert said in answer.text
    assert "Escalate message" in answer.text
    assert ana.modals() == []


@pytest.mark.parametrize("text", ["list", "LIST", "List", " list "])
async def test_list_without_escalations_says_so(sandbox: Sandbox, bot: int, text: str) -> None:
    answer = await answer_to(sandbox.person("ana"), text)
    assert answer.text == "No open escalations that you can see."


async def test_list_names_what_is_open_with_status_owner_due_times_and_link(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox)
    answer = await answer_to(sandbox.person("cem"), "list")
    for said in ("ESC-1", "High", "Open", "Engineering", "nobody yet", "Acme Corp"):
        assert said in answer.text
    assert "Team follow-up <!date^" in answer.text
    assert "Customer update <!date^" in answer.text
    assert f"/archives/{brief.channel}/p{brief.ts.replace('.', '')}" in answer.text


@pytest.mark.parametrize("text", ["status ESC-1", "STATUS esc-1", "Status  Esc-1"])
async def test_status_shows_one_record(sandbox: Sandbox, bot: int, text: str) -> None:
    ana = sandbox.person("ana")
    brief = await raise_one(sandbox)
    answer = await answer_to(ana, text)
    for said in ("ESC-1", "High", "Open", "Acme Corp", f"raised by <@{ana.id}>", "open thread"):
        assert said in answer.words
    assert brief.ts.replace(".", "") in answer.words
    assert ana.modals() == []


@pytest.mark.parametrize("number", ["99", "0", "007", "99999999999999999999999"])
async def test_status_of_what_does_not_exist_says_so(
    sandbox: Sandbox, bot: int, number: str
) -> None:
    ana = sandbox.person("ana")
    answer = await answer_to(ana, f"status ESC-{number}")
    assert f"ESC-{number} is no escalation that you can see" in answer.text
    assert "list" in answer.text
    assert ana.modals() == []


async def test_status_tells_the_whole_history(sandbox: Sandbox, bot: int) -> None:

    brief = await raise_one(sandbox)
    await bring_to(sandbox, brief, "Acknowledged")
    bea = sandbox.person("bea")
    await act(bea, brief, "post_update")
    words = await record(sandbox)
    ana = sandbox.person("ana")
    order = [f"raised by <@{ana.id}>", f"taken by <@{bea.id}>", f"update by <@{bea.id}>"]
    assert sorted(order, key=words.index) == order
    assert "Reproduced, rolling back." in words


@pytest.mark.parametrize("text", ["help", "list", "status ESC-1", "status ESC-99"])
async def test_an_answer_is_for_the_asker_alone_and_comes_by_response_url(
    sandbox: Sandbox, bot: int, text: str
) -> None:
    await raise_one(sandbox)
    before = everything_said(sandbox)
    cem = sandbox.person("cem")
    await cem.command(f"{COMMAND} {text}", "general")  # the bot isn't in there
    await cem.ephemeral()
    assert everything_said(sandbox) == before
    assert "chat.postEphemeral" not in {call.method for call in sandbox.calls}
    assert [m.channel for m in cem.ephemerals()] == [sandbox.workspace.channel("general").id]


async def test_a_closed_one_is_not_listed_but_its_status_is_there(
    sandbox: Sandbox, bot: int
) -> None:

    first, second, third = [await raise_one(sandbox) for _ in range(3)]
    await bring_to(sandbox, first, "Closed")
    await bring_to(sandbox, second, "De-escalated")
    await bring_to(sandbox, third, "Resolved")
    answer = await answer_to(sandbox.person("ana"), "list")
    assert ["ESC-1" in answer.text, "ESC-2" in answer.text, "ESC-3" in answer.text] == [
        False,
        False,
        True,
    ]
    assert "Closed" in await record(sandbox, "ESC-1")
