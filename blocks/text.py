"""The one place where text is cleaned, cut and escaped for Slack.

*Text* is what people wrote; *markup* is text that Slack reads as mrkdwn: already escaped,
possibly with tokens such as `<@U1>` that the bot put there.
"""

import re

ELLIPSIS = "…"

#: Most characters of a text object and of a plain text input (docs.slack.dev, Block Kit).
MOST_IN_TEXT = 3000
#: Most characters of `text` that `chat.update` takes.
MOST_IN_MESSAGE = 4000
#: Most characters of an option's text and of its description.
MOST_IN_OPTION = 75

# Control characters, overrides of the writing direction (they would turn the bot's own words
# round), and halves of surrogate pairs (no encoding of them exists).
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Verbatim markup links nothing by itself. A URL that was cut would lead astray: not linked.
_URL = re.compile(r"(https?://[^\s<>|…]++)(?!…)")
_MENTION = re.compile(r"<(@[UW][A-Z0-9]+|!subteam\^S[A-Z0-9]+|#[CGD][A-Z0-9]+)>")
_USER = re.compile(r"[UW][A-Z0-9]+")
_OPEN_ENTITY = re.compile(r"&[a-z]*$")


def clean(text: str) -> str:
    """`text` without what can't be seen and could do harm."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """`text` cleaned, its line breaks and runs of blanks made single blanks."""
    return " ".join(clean(text).split())


def cut(text: str, most: int) -> str:
    """`text` in at most `most` characters; "…" says that it went on.

    Counted in UTF-16 units as JavaScript does: the stricter way, an emoji being two.
    """
    units = clean(text).encode("utf-16-le")
    if len(units) <= 2 * most:
        return units.decode("utf-16-le")
    kept = units[: 2 * (most - 1)].decode("utf-16-le", "ignore")
    return kept.rstrip() + ELLIPSIS


def fit(markup: str, most: int) -> str:
    """`markup` in at most `most` characters; no token and no entity is torn."""
    shorter = cut(markup, most)
    if shorter == markup:
        return markup
    kept = shorter.removesuffix(ELLIPSIS)
    if kept.rfind("<") > kept.rfind(">"):
        kept = kept[: kept.rfind("<")]
    return _OPEN_ENTITY.sub("", kept).rstrip() + ELLIPSIS


def escape(text: str, most: int = MOST_IN_TEXT) -> str:
    """`text` as markup, cut to `most` characters as people count them; URLs become links."""
    pieces = _URL.split(cut(text, most))
    return "".join(_linked(p) if n % 2 else _escaped(p) for n, p in enumerate(pieces))


def line(text: str, most: int = 150) -> str:
    """`text` as markup on one line."""
    return escape(one_line(text), most)


def quote(text: str, most: int = 300) -> str:
    """`text` as markup, in quotation marks, on one line."""
    return f'"{line(text, most)}"'


def indented(text: str, most: int = 1000) -> str:
    """`text` as markup, as a block quote."""
    return "\n".join(f">{row}" for row in escape(text.strip(), most).splitlines())


def user(user_id: str) -> str:
    """A person, by Slack user ID."""
    return f"<@{user_id}>" if _USER.fullmatch(user_id) else line(user_id)


def mention(ready: str) -> str:
    """A mention as the directory made it; anything else is text."""
    return ready if _MENTION.fullmatch(ready) else line(ready)


def link(url: str, label: str) -> str:
    """A link with words of our own."""
    address = _escaped(clean(url).replace("|", "%7C").replace("<", "%3C").replace(">", "%3E"))
    return f"<{address}|{_escaped(label)}>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _linked(url: str) -> str:
    address = url.rstrip(".,;:!?)]}'\"*_~`")
    return f"<{_escaped(address)}>{_escaped(url[len(address) :])}"
