"""Every limit of Slack's that the sandbox knows, by one payload that breaks it."""

from typing import Any

import pytest

from sandbox import problems_of_message, problems_of_view
from tests.sandbox.support import (
    actions,
    button,
    metadata,
    modal,
    option,
    plain,
    section,
    select,
    text_input,
)

Json = dict[str, Any]
MRKDWN = {"type": "mrkdwn", "text": "x"}


def of_block(block: Json) -> list[str]:
    return problems_of_message({"text": "t", "blocks": [block]})


def of_input(**element: Any) -> list[str]:
    return problems_of_view(modal(text_input("a", **element)))


def of_element(element: Json) -> list[str]:
    block = {"type": "input", "block_id": "b", "label": plain("l"), "element": element}
    return problems_of_view(modal(block))


def without(value: Json, key: str) -> Json:
    return {name: held for name, held in value.items() if name != key}


def test_a_message_of_every_known_block_is_fine() -> None:
    rich = [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "b"}]},
        {
            "type": "rich_text_list",
            "style": "ordered",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U1"}]}
            ],
        },
    ]
    blocks = [
        {"type": "header", "text": plain("h" * 150)},
        section("s" * 3000) | {"accessory": button("b0")},
        {"type": "section", "fields": [MRKDWN] * 10},
        {"type": "context", "elements": [MRKDWN] * 10},
        actions(*[button(f"b{n}") for n in range(25)]),
        {"type": "divider"},
        {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"},
        {"type": "rich_text", "elements": rich},
        {"type": "markdown", "text": "m"},
    ]
    assert problems_of_message({"text": "t", "blocks": blocks, "metadata": metadata()}) == []


def test_a_modal_of_every_known_input_is_fine() -> None:
    held = [
        {"type": "plain_text_input", "max_length": 3000, "initial_value": "a", "multiline": True},
        {"type": "static_select", "options": [option("a")], "initial_option": option("a")},
        {"type": "datepicker", "initial_date": "2026-11-20"},
        {"type": "datetimepicker", "initial_date_time": 1_790_000_000},
        {"type": "timepicker", "initial_time": "09:30"},
        {"type": "checkboxes", "options": [option("a")]},
        {"type": "radio_buttons", "options": [option("a")]},
        {"type": "users_select"},
        {"type": "multi_static_select", "options": [option("a")]},
    ]
    blocks = [
        {"type": "input", "block_id": f"b{n}", "label": plain("l"), "element": element}
        for n, element in enumerate(held)
    ]
    assert problems_of_view(modal(*blocks)) == []


@pytest.mark.parametrize(
    ("block", "word"),
    [
        ({"type": "nope"}, "no block of type"),
        ({"type": "header", "text": plain("h" * 151)}, "at most 150"),
        ({"type": "header", "text": MRKDWN}, "must be plain_text"),
        (section("s" * 3001), "at most 3000"),
        (section(""), "at least 1"),
        ({"type": "section"}, "needs text or fields"),
        ({"type": "section", "fields": [MRKDWN] * 11}, "1 to 10"),
        ({"type": "section", "fields": [MRKDWN | {"text": "x" * 2001}]}, "at most 2000"),
        (section("a") | {"colour": "red"}, "unknown field"),
        (section("a") | {"block_id": "b" * 256}, "at most 255"),
        (section("a") | {"accessory": {"type": "plain_text_input"}}, "can't stand here"),
        (section("a") | {"accessory": {"type": "datetimepicker"}}, "can't stand here"),
        ({"type": "context", "elements": [MRKDWN] * 11}, "1 to 10"),
        ({"type": "context", "elements": []}, "1 to 10"),
        (actions(*[button(f"b{n}") for n in range(26)]), "1 to 25"),
        (actions(button("a"), button("a")), "is there 2 times"),
        (actions({"type": "plain_text_input", "action_id": "a"}), "can't stand here"),
        (actions(button("a", "v" * 2001)), "at most 2000"),
        (actions(button("a") | {"text": plain("t" * 76)}), "at most 75"),
        (actions(button("a") | {"text": MRKDWN}), "must be plain_text"),
        (actions(button("a") | {"style": "loud"}), "primary or danger"),
        (actions(button("a" * 256)), "at most 255"),
        (actions({"type": "overflow", "options": [option(str(n)) for n in range(6)]}), "1 to 5"),
        (
            actions(
                button("a")
                | {
                    "confirm": {
                        "title": plain("t" * 101),
                        "text": MRKDWN,
                        "confirm": plain("c"),
                        "deny": plain("d"),
                    }
                }
            ),
            "at most 100",
        ),
        ({"type": "image", "image_url": "https://example.com/a.png"}, "alt_text"),
        ({"type": "markdown", "text": "m" * 12_001}, "at most 12000"),
        ({"type": "alert", "text": MRKDWN}, "no block of type"),
        ({"type": "rich_text", "elements": [{"type": "text", "text": "a"}]}, "no part of rich"),
        (
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_preformatted",
                        "elements": [{"type": "user", "user_id": "U1"}],
                    }
                ],
            },
            "can't stand here",
        ),
        (
            {
                "type": "rich_text",
                "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}
                ],
            },
            "at least 1",
        ),
    ],
)
def test_a_block_that_slack_refuses_is_named(block: Json, word: str) -> None:
    assert any(word in problem for problem in of_block(block)), of_block(block)


@pytest.mark.parametrize(
    ("element", "word"),
    [
        ({"type": "plain_text_input", "max_length": 3001}, "1 to 3000"),
        ({"type": "plain_text_input", "max_length": 5, "initial_value": "123456"}, "at most 5"),
        ({"type": "plain_text_input", "min_length": 5, "initial_value": "1"}, "at least 5"),
        ({"type": "plain_text_input", "min_length": 5, "max_length": 4}, "above max_length"),
        ({"type": "plain_text_input", "initial_value": "a\nb"}, "line break"),
        ({"type": "plain_text_input", "placeholder": plain("p" * 151)}, "at most 150"),
        ({"type": "static_select", "options": []}, "1 to 100"),
        ({"type": "static_select", "options": [option(str(n)) for n in range(101)]}, "1 to 100"),
        ({"type": "static_select", "options": [option("a"), option("a")]}, "same value"),
        ({"type": "static_select", "options": [option("v" * 151)]}, "at most 150"),
        ({"type": "static_select"}, "either options"),
        (
            {"type": "static_select", "options": [option("a")], "initial_option": option("b")},
            "one of the options",
        ),
        ({"type": "checkboxes", "options": [option(str(n)) for n in range(11)]}, "1 to 10"),
        ({"type": "datepicker", "initial_date": "20.11.2026"}, "YYYY-MM-DD"),
        ({"type": "datepicker", "initial_date": "2026-02-30"}, "YYYY-MM-DD"),
        ({"type": "timepicker", "initial_time": "9:30"}, "HH:mm"),
        ({"type": "datetimepicker", "initial_date_time": 12}, "ten digits"),
        ({"type": "button", "text": plain("b"), "action_id": "b"}, "can't stand here"),
        ({"type": "file_input"}, "no element of type"),
    ],
)
def test_an_input_that_slack_refuses_is_named(element: Json, word: str) -> None:
    assert any(word in problem for problem in of_element(element)), of_element(element)


@pytest.mark.parametrize(
    ("view", "word"),
    [
        (modal(section("a"), title=plain("t" * 25)), "at most 24"),
        (modal(section("a"), title=plain("")), "at least 1"),
        (modal(section("a"), submit=plain("s" * 25)), "at most 24"),
        (modal(section("a"), close=plain("s" * 25)), "at most 24"),
        (without(modal(section("a")), "title"), "title: missing"),
        (without(modal(text_input("a")), "submit"), "submit: missing"),
        (modal(section("a"), private_metadata="p" * 3001), "at most 3000"),
        (modal(section("a"), callback_id="c" * 256), "at most 255"),
        (modal(section("a"), external_id="e" * 256), "at most 255"),
        (modal(*[section("a")] * 101), "at most 100"),
        (modal(text_input("a"), text_input("a")), "'a' is there 2 times"),
        (modal({"type": "markdown", "text": "m"}), "can't stand in a modal"),
        (modal(section("a"), type="dialog"), "modal or home"),
        (modal(section("a"), state={}), "unknown field"),
        (modal(text_input("a") | {"label": MRKDWN}), "must be plain_text"),
        (modal(text_input("a") | {"label": plain("l" * 2001)}), "at most 2000"),
        (modal(text_input("a") | {"hint": plain("l" * 2001)}), "at most 2000"),
        (modal(*[section("a" * 2999) for _ in range(90)]), "250000 bytes"),
        (modal(*[text_input(name, focus_on_load=True) for name in "ab"]), "focus_on_load"),
        ({"type": "home", "blocks": [section("a")], "title": plain("t")}, "unknown field"),
    ],
)
def test_a_view_that_slack_refuses_is_named(view: Json, word: str) -> None:
    assert any(word in problem for problem in problems_of_view(view)), problems_of_view(view)


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"event_type": "a-b", "event_payload": {}}, "letters, digits"),
        ({"event_type": "a", "event_payload": {"a": {"b": {"c": 1}}}}, "must be flat"),
        ({"event_type": "a", "event_payload": {"a": None}}, "must be flat"),
        ({"event_type": "a"}, "must be an object"),
        ({"event_type": "a", "event_payload": {"a": "x" * 5000}}, "longer than"),
    ],
)
def test_metadata_that_slack_refuses_is_named(given: Json, word: str) -> None:
    problems = problems_of_message({"text": "t", "metadata": given})
    assert any(word in problem for problem in problems), problems


def test_a_message_holds_at_most_fifty_blocks() -> None:
    assert problems_of_message({"text": "t", "blocks": [section("a")] * 50}) == []
    assert problems_of_message({"text": "t", "blocks": [section("a")] * 51})


def test_options_and_values_of_a_select_may_be_grouped() -> None:
    groups = [{"label": plain("g"), "options": [option("a")]}]
    element = {"type": "static_select", "option_groups": groups, "initial_option": option("a")}
    assert of_element(element) == []


def test_a_select_with_an_initial_option_is_fine() -> None:
    assert problems_of_view(modal(select("a", "x", "y", initial="y"))) == []


def test_an_initial_value_that_fits_is_fine() -> None:
    assert of_input(min_length=1, max_length=3, initial_value="abc") == []
