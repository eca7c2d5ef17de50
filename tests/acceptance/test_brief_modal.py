"""The brief modal: every field as the contract's table and UX have it."""

from typing import Any, NamedTuple

import pytest

from sandbox import Modal, Sandbox
from tests.acceptance.story import fill_in, open_brief, raise_one, sqlite_only

pytestmark = sqlite_only


class Field(NamedTuple):
    """What an input is: its label and its element."""

    label: str
    kind: str = "plain_text_input"
    multiline: bool = False


MANY = True
FIELDS = {
    "target": Field("Who should act", "static_select"),
    "severity": Field("How bad is it", "static_select"),
    "customer": Field("Customer"),
    "summary": Field("One-line summary"),
    "description": Field("What is happening", multiline=MANY),
    "ask": Field("We need them to", "static_select"),
    "needed": Field("What exactly", multiline=MANY),
    "links": Field("Ticket and links", multiline=MANY),
    "deadline": Field("Needed by", "datetimepicker"),
    "customers_affected": Field("How many affected"),
    "workflow_impact": Field("What they can't do", multiline=MANY),
    "revenue_at_risk": Field("Revenue at risk"),
    "sla_status": Field("SLA", "static_select"),
    "time_in_queue": Field("Waiting since"),
    "last_update": Field("Customer last heard", multiline=MANY),
    "customer_expectation": Field("Customer expects", multiline=MANY),
    "escalation_risk": Field("If we are late", multiline=MANY),
    "tried": Field("Already tried", multiline=MANY),
    "repro_steps": Field("Steps to reproduce", multiline=MANY),
    "actual": Field("Exact error", multiline=MANY),
    "expected": Field("Expected", multiline=MANY),
    "environment": Field("Environment", multiline=MANY),
    "use_case": Field("What the customer wants to do", multiline=MANY),
    "request_frequency": Field("How often asked"),
    "competitive_pressure": Field("Competitor in play"),
    "observed": Field("What was seen", multiline=MANY),
    "containment": Field("Contained so far", multiline=MANY),
    "exposure": Field("Who or what may be exposed", multiline=MANY),
    "decision_needed": Field("Decision wanted", multiline=MANY),
}
HEAD = ["target", "severity", "customer", "summary", "description"]
TAIL = [
    "links",
    "deadline",
    "customers_affected",
    "workflow_impact",
    "revenue_at_risk",
    "sla_status",
    "time_in_queue",
    "last_update",
    "customer_expectation",
    "escalation_risk",
]
#: Required and optional fields of each target.
OWN: dict[str, tuple[list[str], list[str]]] = {
    "l2": (["tried"], []),
    "engineering": (["repro_steps"], ["actual", "expected", "environment", "tried"]),
    "product": (["use_case"], ["request_frequency", "competitive_pressure"]),
    "security": (["observed", "containment"], ["exposure"]),
    "leadership": (["decision_needed", "revenue_at_risk"], ["tried"]),
}
USUAL_ASK = {"product": "decide", "leadership": "decide"}
#: A text that triage sends to each target, so that the modal opens for it.
TEXTS = {
    "l2": "Sync looks odd for Acme Corp, we need somebody senior to look deeper",
    "engineering": "API returning 500 errors intermittently for Acme Corp",
    "product": "Acme Corp asks for a missing feature: bulk export as CSV",
    "security": "Unauthorized access to an account at Acme Corp",
    "leadership": "Customer threatening to churn over missing audit log feature",
}


def options(modal: Modal, block_id: str) -> list[str]:
    return [option["value"] for option in modal.block(block_id)["element"]["options"]]


async def at(sandbox: Sandbox, target: str) -> Modal:
    modal = await open_brief(sandbox.person("ana"))
    if target != modal.values()["target"]:
        await modal.choose("target", target)
    return modal


@pytest.mark.parametrize("target", OWN)
async def test_a_targets_fields_are_all_there_in_order(
    sandbox: Sandbox, bot: int, target: str
) -> None:
    modal = await at(sandbox, target)
    required, optional = OWN[target]
    tail = [field for field in TAIL if field not in required]
    assert modal.inputs == [*HEAD, *required, "ask", "needed", *optional, *tail]


@pytest.mark.parametrize("target", OWN)
async def test_each_field_is_what_the_contract_says(
    sandbox: Sandbox, bot: int, target: str
) -> None:
    modal = await at(sandbox, target)
    required, _ = OWN[target]
    must = {*HEAD, *required, "ask", "needed"}
    for block_id in modal.inputs:
        block = modal.block(block_id)
        element = block["element"]
        label = FIELDS[block_id].label
        if (target, block_id) == ("l2", "tried"):
            label = "What you tried"
        assert block["label"]["text"] == label
        assert element["type"] == FIELDS[block_id].kind, block_id
        assert element.get("multiline", False) is FIELDS[block_id].multiline, block_id
        assert element["action_id"] == "value"
        assert block.get("optional", False) is (block_id not in must), block_id
        assert block.get("dispatch_action", False) is (block_id == "target"), block_id


@pytest.mark.parametrize("target", OWN)
async def test_a_field_that_may_be_unknown_says_so(sandbox: Sandbox, bot: int, target: str) -> None:
    modal = await at(sandbox, target)
    fine = {
        "l2": {"tried": "nothing yet"},
        "engineering": {"repro_steps": "unknown"},
        "product": {},
        "security": {"containment": "nothing yet"},
        "leadership": {"revenue_at_risk": "unknown"},
    }[target]
    for block_id, word in fine.items():
        assert word in modal.block(block_id)["hint"]["text"].lower()


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("l2", "cause or the next question"),
        ("engineering", "fix or workaround, with a date"),
        ("product", "yes, no, or when"),
        ("security", "confirm or rule out exposure"),
        ("leadership", "decide by the deadline"),
    ],
)
async def test_the_hint_of_what_exactly_fits_the_target(
    sandbox: Sandbox, bot: int, target: str, hint: str
) -> None:
    modal = await at(sandbox, target)
    assert hint in modal.block("needed")["hint"]["text"].lower()


async def test_selects_offer_the_contracts_values(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"))
    assert options(modal, "target") == ["l2", "engineering", "product", "security", "leadership"]
    assert options(modal, "severity") == ["critical", "high", "medium"]
    assert options(modal, "ask") == ["investigate", "fix", "decide", "approve"]
    assert options(modal, "sla_status") == ["within", "at_risk", "breached"]


async def test_the_modal_is_called_and_pressed_as_designed(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"))
    assert modal.title == "New escalation"
    assert modal["submit"]["text"] == "Escalate"
    assert modal["close"]["text"] == "Cancel"
    first = modal.blocks[0]
    assert (first["block_id"], first["type"]) == ("evidence", "context")
    assert "Optional; each saves a question" in modal.words


@pytest.mark.parametrize("target", OWN)
async def test_the_ask_is_preselected_by_target_when_the_modal_opens(
    sandbox: Sandbox, bot: int, target: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), TEXTS[target])
    if modal.values()["target"] != target:
        pytest.fail(f"{TEXTS[target]!r} went to {modal.values()['target']}")
    assert modal.values()["ask"] == USUAL_ASK.get(target, "investigate")


@pytest.mark.parametrize(
    ("text", "field"),
    [(TEXTS["security"], "observed"), (TEXTS["product"], "use_case")],
)
async def test_what_the_text_says_is_filled_in_everywhere(
    sandbox: Sandbox, bot: int, text: str, field: str
) -> None:
    modal = await open_brief(sandbox.person("ana"), text)
    assert modal.values()["description"] == text
    assert modal.values()[field] == text


async def test_changing_the_target_keeps_what_was_typed(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"))
    typed: dict[str, Any] = {
        "customer": "Globex",
        "summary": "My own headline",
        "description": "My own words",
        "severity": "medium",
        "ask": "fix",
        "needed": "A date",
        "tried": "Turned it off and on",
        "links": "T-1",
        "deadline": 1_900_000_000,
        "customers_affected": "12",
        "workflow_impact": "Payroll",
        "revenue_at_risk": "90k",
        "sla_status": "breached",
        "time_in_queue": "3 days",
        "last_update": "Monday",
        "customer_expectation": "An answer",
        "escalation_risk": "They call the board",
    }
    modal.fill(typed)
    for target in ("leadership", "l2", "product", "security", "engineering"):
        await modal.choose("target", target)
        held = modal.values()
        kept = {k: v for k, v in typed.items() if k in modal.inputs}
        assert {k: held[k] for k in kept} == kept
        assert held["target"] == target
        typed = kept  # a field that went away took its words with it


async def test_nothing_above_the_targets_fields_moves(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"))
    above = [block["block_id"] for block in modal.blocks[:6]]
    await modal.choose("target", "security")
    assert [block["block_id"] for block in modal.blocks[:6]] == above


async def test_submitting_before_the_new_fields_came_brings_them_and_loses_nothing(
    sandbox: Sandbox, bot: int
) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    modal.fill({"repro_steps": "Press Export", "needed": "A date", "summary": "My own headline"})
    with_fault = sandbox.faults.error("views.update", "internal_error", times=None)
    await modal.choose("target", "leadership", rerender=False)
    await sandbox.until(lambda: with_fault.hits > 0)
    sandbox.faults.clear()
    assert "decision_needed" not in modal.inputs
    submitted = await modal.submit()
    assert submitted.updated
    assert sandbox.messages("leadership-escalations") == []
    values = modal.values()
    assert (values["needed"], values["summary"], values["target"]) == (
        "A date",
        "My own headline",
        "leadership",
    )
    modal.fill({"decision_needed": "Credit", "revenue_at_risk": "unknown", "customer": "Acme"})
    assert (await modal.submit()).closed
    brief = await sandbox.message("leadership-escalations", kind="brief")
    assert "My own headline" in brief.words
    await ana.ephemeral("ESC-1 is in")


async def test_two_quick_changes_of_target_end_at_the_last(sandbox: Sandbox, bot: int) -> None:
    modal = await open_brief(sandbox.person("ana"))
    await modal.choose("target", "security", rerender=False)
    await modal.choose("target", "product", rerender=False)
    await sandbox.until(lambda: "use_case" in modal.inputs and "observed" not in modal.inputs)
    assert modal.values()["target"] == "product"


REQUIRED = ["customer", "summary", "description", "needed"]


@pytest.mark.parametrize("target", OWN)
async def test_blank_required_fields_are_refused_each_at_its_field(
    sandbox: Sandbox, bot: int, target: str
) -> None:
    modal = await at(sandbox, target)
    blank = [*REQUIRED, *OWN[target][0]]
    modal.fill(dict.fromkeys(blank, " \t "))
    submitted = await modal.submit()
    assert submitted.sent
    assert set(submitted.errors) == set(blank)
    assert all(len(words) > 5 for words in submitted.errors.values())
    assert modal.is_open
    assert not any(call.method == "chat.postMessage" for call in sandbox.calls)


async def test_a_refused_form_can_be_put_right_and_sent(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    await fill_in(modal, needed="   ", summary="Exports fail")
    assert set((await modal.submit()).errors) == {"needed"}
    assert modal.values()["summary"] == "Exports fail"
    modal.fill({"needed": "A date"})
    assert (await modal.submit()).closed
    await ana.ephemeral("ESC-1 is in")


async def test_a_cancelled_modal_leaves_nothing(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    modal = await open_brief(ana)
    await modal.close()
    brief = await raise_one(sandbox)
    assert brief.payload["escalation"] == "ESC-1"


async def test_every_answer_is_in_the_brief(sandbox: Sandbox, bot: int) -> None:
    said = {
        "links": "https://tickets.example/1",
        "customers_affected": "12 of 40 users",
        "workflow_impact": "Payroll waits",
        "revenue_at_risk": "90k a year",
        "time_in_queue": "since Monday",
        "last_update": "Told at ten",
        "customer_expectation": "A fix by noon",
        "escalation_risk": "They call the board",
        "tried": "Cleared the cache",
        "repro_steps": "1. Open it",
        "actual": "HTTP 500 xyz",
        "expected": "A file",
        "environment": "Firefox",
        "needed": "A fix with a date",
        "summary": "Exports fail at night",
        "description": "Every export after ten fails",
        "customer": "Globex",
    }
    brief = await raise_one(sandbox, **said, sla_status="at_risk", deadline=1_900_000_000)
    for words in (*said.values(), "At risk", "<!date^1900000000^"):
        assert words in brief.words
