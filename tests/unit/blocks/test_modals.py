"""The modals ask what the contract promises, and keep what is known."""

from dataclasses import replace
from typing import Any

import pytest

from blocks.act_modals import change_severity_modal, snooze_modal
from blocks.blank import BLANK
from blocks.brief_modal import brief_modal, head_of
from blocks.home import home
from blocks.intake_modal import intake_modal
from blocks.listing import Listed
from blocks.markdown import brief_as_markdown, markdown_modal
from bot.domain.brief import optional_fields, required_fields
from bot.domain.clocks import Clock
from bot.domain.policy import Policy
from bot.domain.prefill import Prefill
from tests.unit.blocks import gallery
from tests.unit.blocks.samples import BRIEF, LINK, NOW, OPEN, POLICY, UPDATED

Json = dict[str, Any]
TARGETS = [target.key for target in POLICY.targets]


def inputs(view: Json) -> dict[str, Json]:
    return {b["block_id"]: b for b in view["blocks"] if b["type"] == "input"}


def chosen(block: Json) -> str | None:
    initial: Json = block["element"].get("initial_option") or {}
    return initial.get("value")


def opened(prefill: Prefill, unusable: dict[str, str] | None = None, **changes: Any) -> Json:
    asked: dict[str, Any] = {"policy": POLICY, "unusable": unusable or {}, "private_metadata": "m"}
    return brief_modal(prefill, **(asked | changes))


@pytest.mark.parametrize("target", TARGETS)
def test_a_brief_asks_what_its_target_needs(target: str) -> None:
    asked = inputs(gallery.brief(target, gallery.PREFILL))
    required = [name for name, block in asked.items() if not block["optional"]]
    optional = [name for name, block in asked.items() if block["optional"]]
    assert set(required) == {"target", "severity", *required_fields(target)}
    assert optional == list(optional_fields(target))
    assert list(asked)[:5] == ["target", "severity", "customer", "summary", "description"]


@pytest.mark.parametrize(
    ("target", "ask"),
    [
        ("l2", "investigate"),
        ("engineering", "investigate"),
        ("product", "decide"),
        ("security", "investigate"),
        ("leadership", "decide"),
    ],
)
def test_each_target_has_its_usual_ask(target: str, ask: str) -> None:
    assert chosen(inputs(gallery.brief(target, gallery.PREFILL))["ask"]) == ask


def test_only_the_target_draws_the_modal_anew() -> None:
    asked = inputs(gallery.brief("l2", gallery.PREFILL))
    assert [name for name, block in asked.items() if block.get("dispatch_action")] == ["target"]


def test_what_is_known_is_filled_in() -> None:
    known = {
        "customer": "Acme\nCorp",
        "links": "a\nb",
        "sla_status": "breached",
        "deadline": "1795190400",
        "ask": "fix",
    }
    asked = inputs(opened(Prefill(target="l2", severity="high", values=known)))
    assert asked["customer"]["element"]["initial_value"] == "Acme Corp"
    assert asked["links"]["element"]["initial_value"] == "a\nb"
    assert asked["deadline"]["element"]["initial_date_time"] == 1795190400
    assert [chosen(asked[n]) for n in ("sla_status", "ask", "target", "severity")] == [
        "breached",
        "fix",
        "l2",
        "high",
    ]


def test_what_the_policy_does_not_know_is_not_preselected() -> None:
    small = Policy(severities=POLICY.severities[:1], targets=POLICY.targets[:1])
    prefill = Prefill(target="security", severity="medium", values={"deadline": "soon"})
    asked = inputs(opened(prefill, policy=small))
    assert chosen(asked["target"]) == "l2"
    assert chosen(asked["severity"]) is None
    assert "tried" in asked
    assert "initial_date_time" not in asked["deadline"]["element"]


def test_a_target_that_can_not_be_reached_is_marked_and_can_be_chosen() -> None:
    view = opened(gallery.PREFILL, {"engineering": "I'm not in #eng-escalations"})
    target = inputs(view)["target"]
    texts = [option["text"]["text"] for option in target["element"]["options"]]
    assert "Engineering (can't reach #eng-escalations)" in texts
    assert chosen(target) == "engineering"
    assert target["hint"]["text"].startswith("Engineering: I'm not in #eng-escalations.")


def heads(view: Json) -> list[str]:
    return [block["block_id"] for block in head_of(view)]


def test_advice_is_there_only_when_the_bot_thinks_so() -> None:
    assert heads(opened(gallery.PREFILL)) == ["evidence"]
    advised = opened(replace(gallery.PREFILL, advice="Known workaround."))
    assert heads(advised) == ["evidence", "support_advice"]


def test_the_evidence_is_quoted_and_doubt_admitted() -> None:
    def evidence(**changes: Any) -> str:
        text: str = opened(replace(gallery.PREFILL, **changes))["blocks"][0]["elements"][0]["text"]
        return text

    assert evidence() == "High · Engineering, from: *500 errors*, *Acme Corp*."
    assert evidence(evidence=(), unsure_targets=("engineering", "l2")) == (
        "High · Engineering. Not sure: Engineering or L2 Support?"
    )
    assert evidence(unsure_targets=("l2",)).endswith("Not sure: L2 Support?")
    assert "a first guess" in evidence(evidence=())


def test_a_text_in_a_language_it_cannot_judge_is_said_to_be_one() -> None:
    view = opened(replace(gallery.PREFILL, judged=False))
    assert view["blocks"][0]["elements"][0]["text"] == (
        "I can't judge this language: High · Engineering is only a guess. Check both."
    )


def test_what_is_missing_is_said_under_the_description_by_the_target_that_will_ask() -> None:
    view = opened(replace(gallery.PREFILL, hints=("since when", "how many are hit")))
    order = [block.get("block_id") for block in view["blocks"]]
    said = view["blocks"][order.index("hints")]["elements"][0]["text"]
    assert order.index("hints") == order.index("description") + 1
    assert said == (
        "Engineering will ask: since when; how many are hit."
        " Add what you know, or send it as it is."
    )


def test_nothing_missing_is_nothing_said() -> None:
    view = opened(replace(gallery.PREFILL, hints=()))
    assert all(block.get("block_id") != "hints" for block in view["blocks"])


def test_a_text_longer_than_its_field_is_cut_and_the_modal_says_so() -> None:
    view = opened(replace(gallery.PREFILL, values={"description": "x" * 10_000}))
    initial = inputs(view)["description"]["element"]["initial_value"]
    assert len(initial) == 3000
    assert initial.endswith("…")
    assert heads(view) == ["evidence", "cut"]
    assert "*What is happening*" in head_of(view)[1]["elements"][0]["text"]


def test_a_new_target_leaves_the_head_as_it_was() -> None:
    first = opened(replace(gallery.PREFILL, advice="Known workaround.", cut=("description",)))
    again = opened(Prefill(target="l2", severity="high"), head=head_of(first))
    assert head_of(again) == head_of(first)
    assert again["blocks"][:3] == first["blocks"][:3]


def test_fields_that_two_targets_share_keep_block_and_element() -> None:
    before, after = (inputs(gallery.brief(t, gallery.PREFILL)) for t in ("l2", "engineering"))
    assert before["tried"]["element"] == after["tried"]["element"]
    assert before["tried"]["label"]["text"] == "What you tried"
    assert after["tried"]["label"]["text"] == "Already tried"


def test_the_intake_keeps_what_was_typed() -> None:
    asked = inputs(intake_modal("m", "it broke", "Acme Corp"))
    assert asked["description"]["element"]["initial_value"] == "it broke"
    assert asked["customer"]["element"]["initial_value"] == "Acme Corp"
    assert [b["optional"] for b in asked.values()] == [False, True]


def test_every_required_input_has_words_for_being_left_blank() -> None:
    views = gallery.views_about(OPEN).values()
    required = {n for view in views for n, b in inputs(view).items() if not b["optional"]}
    assert required <= set(BLANK)


@pytest.mark.parametrize("name", gallery.ACTS)
def test_an_act_says_what_it_is_about(name: str) -> None:
    about = gallery.ACTS[name](UPDATED)["blocks"][0]["elements"][0]["text"]
    assert "*ESC-7*" in about
    assert "Acme Corp" in about


def test_the_current_severity_is_preselected() -> None:
    asked = inputs(change_severity_modal(replace(OPEN, severity="high"), "m", POLICY))
    assert chosen(asked["severity"]) == "high"


@pytest.mark.parametrize(
    ("clock", "option"),
    [(Clock.INTERNAL, "internal"), (Clock.CUSTOMER, "customer"), (None, "both")],
)
def test_snooze_starts_with_the_nudges_own_clock(clock: Clock | None, option: str) -> None:
    asked = inputs(snooze_modal(OPEN, "m", POLICY, clock))
    assert chosen(asked["clock"]) == option


def test_what_people_wrote_can_not_pass_for_a_heading() -> None:
    brief = replace(
        BRIEF, description="# Status: closed\n```\n## Outcome\n\n---", original_text=None
    )
    text = brief_as_markdown(replace(OPEN, brief=brief), POLICY, {})
    headings = [row for row in text.splitlines() if row.startswith("#")]
    assert "## Issue" in headings
    assert not [row for row in headings if "closed" in row or "Outcome" in row]


def test_the_original_text_is_in_the_markdown_whole() -> None:
    long = "word " * 2000
    text = brief_as_markdown(replace(OPEN, brief=replace(BRIEF, original_text=long)), POLICY, {})
    assert f"> {long.strip()}" in text


def test_the_markdown_has_no_slack_syntax() -> None:
    text = brief_as_markdown(UPDATED, POLICY, {"U0ANA": "Ana", "U0BEA": "Bea"}, LINK)
    assert "by Ana" in text
    assert "**Owner:** Bea" in text
    assert not [sign for sign in ("<@", "<!", "&amp;", "^{") if sign in text]


def test_pieces_of_markdown_are_the_whole_text() -> None:
    text = "\n".join(f"line {n}" for n in range(3000))
    view = markdown_modal(text, "ESC-7")
    pieces = [b for b in view["blocks"] if b["type"] == "rich_text"]
    assert "\n".join(p["elements"][0]["elements"][0]["text"] for p in pieces) == text
    assert "submit" not in view


def test_more_markdown_than_a_modal_holds_is_cut_visibly() -> None:
    view = markdown_modal("🔥\n" * 200_000, "ESC-7")
    assert view["blocks"][-1]["elements"][0]["text"].startswith("Cut here")


def test_home_says_how_many_are_left() -> None:
    listed = Listed(escalation=OPEN, link=LINK)
    view = home([listed] * 60, [listed] * 42, POLICY, NOW)
    said = [b["elements"][0]["text"] for b in view["blocks"] if b["type"] == "context"]
    assert "… and 12 more: `/customer-escalation list`" in said
    assert len(view["blocks"]) <= 100
    more = home([listed], [listed], POLICY, NOW, total=9)["blocks"]
    assert "… and 7 more" in more[-3]["elements"][0]["text"]
