"""Text is cleaned, cut and escaped in one place, and that place can be relied on."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blocks.text import (
    clean,
    cut,
    escape,
    fit,
    indented,
    link,
    mention,
    one_line,
    user,
)

#: How long an example takes says nothing about the text.
unhurried = settings(deadline=None)
anything = st.text()
pieces = st.lists(
    st.sampled_from(["&amp;", "&lt;", "<@U1>", "a", " ", "\n", "<https://x|y>", "🔥"])
)


def test_markup_signs_are_escaped_once() -> None:
    assert escape("a < b && c > d &amp;") == "a &lt; b &amp;&amp; c &gt; d &amp;amp;"


@unhurried
@given(anything)
def test_no_token_of_the_writer_survives_but_links(text: str) -> None:
    assert re.fullmatch(r"(?:[^<>]|<https?://[^<>|]*>)*", escape(text)) is not None


@unhurried
@given(anything, st.integers(min_value=1, max_value=40))
def test_a_cut_text_fits_and_says_that_it_is_cut(text: str, most: int) -> None:
    shown = cut(text, most)
    assert len(shown.encode("utf-16-le")) <= 2 * most
    assert shown == clean(text) or shown.endswith("…")


@unhurried
@given(pieces, st.integers(min_value=1, max_value=40))
def test_no_token_and_no_entity_is_torn(parts: list[str], most: int) -> None:
    shown = fit("".join(parts), most)
    assert len(shown) <= most
    assert shown.count("<") == shown.count(">")
    assert re.search(r"&(?!amp;|lt;|gt;)", shown) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://a.example/x?b=1&c=2.", "see <https://a.example/x?b=1&amp;c=2>."),
        ("(https://a.example)", "(<https://a.example>)"),
        ("<https://a.example|free money>", "&lt;<https://a.example>|free money&gt;"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_only_plain_urls_become_links(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_a_url_that_was_cut_is_no_link() -> None:
    assert escape("https://a.example/" + "x" * 50, 30) == "https://a.example/xxxxxxxxxxx…"


def test_what_turns_the_writing_direction_is_left_out() -> None:
    assert clean("a\u202egnp\u202c\x00\r\nb\ud800") == "agnp\nb"
    assert clean("שלום مرحبا 👩‍👩‍👧") == "שלום مرحبا 👩‍👩‍👧"


def test_one_line_is_one_line() -> None:
    assert one_line(" a\n b\t\u2028c ") == "a b c"


def test_every_line_of_a_quote_is_marked() -> None:
    assert indented("a\n\nb & c") == ">a\n>\n>b &amp; c"


def test_only_what_the_directory_made_is_a_mention() -> None:
    assert mention("<!subteam^S0ONCALL>") == "<!subteam^S0ONCALL>"
    assert mention("<#C0ENG>") == "<#C0ENG>"
    assert mention("<!channel>") == "&lt;!channel&gt;"
    assert mention("@eng-oncall") == "@eng-oncall"
    assert user("U0ANA") == "<@U0ANA>"
    assert user("bot") == "bot"


def test_a_link_can_not_be_broken_out_of() -> None:
    assert link("https://a.example/?b=1&c=|>", "a > b") == (
        "<https://a.example/?b=1&amp;c=%7C%3E|a &gt; b>"
    )
