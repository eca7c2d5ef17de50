"""The brief as plain Markdown, for pasting into a ticket (PRODUCT §7)."""

import json
from collections.abc import Iterable, Iterator, Mapping

from blocks import fields, words
from blocks.ids import View
from blocks.inputs import modal
from blocks.parts import Json, context
from blocks.text import MOST_IN_TEXT, clean, one_line
from blocks.times import in_utc
from bot.domain.escalation import Escalation
from bot.domain.policy import Policy

#: Most bytes of JSON given to the pieces: a view holds 250,000 (views.open), frame included.
_MOST_BYTES = 200_000
#: Most pieces: a modal holds 100 blocks.
_MOST_PIECES = 90


def brief_as_markdown(
    escalation: Escalation, policy: Policy, names: Mapping[str, str], link: str | None = None
) -> str:
    """The whole brief; `names` says what people are called, by Slack user ID.

    What people wrote stands as they wrote it, in block quotes: nothing in it can end the
    quote and pass for a heading of ours.
    """
    brief = escalation.brief
    sections = [
        f"# {escalation.id}: {one_line(brief.summary)}",
        "\n".join(_facts(escalation, policy, names, link)),
        _section(f"Needed: {words.ASK[brief.ask]}", brief.needed),
        *_paragraphs(escalation),
        _section("Ticket and links", brief.links or ""),
        _update(escalation, names),
        _outcome(escalation),
        _section("Original text", brief.original_text or ""),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def markdown_modal(text: str, escalation_id: str) -> Json:
    """The Markdown in preformatted pieces, ready to be copied."""
    pieces, whole = _held(text)
    blocks = [
        context("Select all and paste it into a ticket."),
        *(_preformatted(piece) for piece in pieces),
    ]
    if not whole:
        blocks.append(context("Cut here: a modal holds no more."))
    return modal(View.MARKDOWN, f"{escalation_id} as Markdown", blocks, submit=None)


def _facts(
    escalation: Escalation, policy: Policy, names: Mapping[str, str], link: str | None
) -> Iterable[str]:
    brief = escalation.brief
    rows = {
        "Customer": one_line(brief.customer),
        "Severity": policy.severity(escalation.severity).label,
        "Status": words.STATUS[escalation.status],
        "Target": policy.target(escalation.target).label,
        "Owner": _name(escalation.owner, names) if escalation.owner else "nobody yet",
        "Raised": f"{in_utc(escalation.opened_at)} by {_name(escalation.reporter, names)}",
        "Needed by": in_utc(brief.deadline) if brief.deadline else "",
        "Thread": link or "",
    }
    return (f"- **{title}:** {text}" for title, text in rows.items() if text)


def _paragraphs(escalation: Escalation) -> Iterator[str]:
    for title, members in fields.PARAGRAPHS:
        answers = {name: fields.answer(escalation.brief, name) for name in members}
        if len(members) == 1:
            yield _section(title, answers[members[0]])
        elif given := [name for name in members if clean(answers[name]).strip()]:
            parts = [f"**{fields.title(name)}**\n\n{_quoted(answers[name])}" for name in given]
            yield "\n\n".join([f"## {title}", *parts])


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n{_quoted(text)}" if clean(text).strip() else ""


def _quoted(text: str) -> str:
    rows = clean(text).strip().splitlines()
    return "\n".join(f"> {row}".rstrip() for row in rows)


def _update(escalation: Escalation, names: Mapping[str, str]) -> str:
    update = escalation.latest_update
    if not update:
        return ""
    rows = (update.text, update.next_action and f"Next: {update.next_action}")
    text = "\n\n".join(row for row in (*rows, update.eta and f"ETA: {update.eta}") if row)
    return _section(f"Last update: {in_utc(update.at)}, {_name(update.by, names)}", text)


def _outcome(escalation: Escalation) -> str:
    outcome = escalation.outcome
    if not outcome:
        return ""
    rows = (
        ("Why", words.REASONS.get(outcome.reason or "", "")),
        ("Cause", outcome.root_cause or ""),
        ("Resolution", outcome.resolution),
        ("Learned", outcome.learned or ""),
    )
    parts = [f"**{title}**\n\n{_quoted(text)}" for title, text in rows if clean(text).strip()]
    return "\n\n".join(["## Outcome", *parts])


def _name(user: str, names: Mapping[str, str]) -> str:
    return one_line(names.get(user, user))


def _held(text: str) -> tuple[list[str], bool]:
    """As many pieces as the modal holds, and whether that is all of them."""
    held: list[str] = []
    size = 0
    for piece in _pieces(clean(text).strip("\n")):
        size += len(json.dumps(_preformatted(piece)))
        if size > _MOST_BYTES or len(held) == _MOST_PIECES:
            return held, False
        held.append(piece)
    return held, True


def _pieces(text: str) -> Iterator[str]:
    """`text` in pieces that fit a text object, broken at line ends where there are any."""
    while len(text) > MOST_IN_TEXT:
        end = text.rfind("\n", 1, MOST_IN_TEXT)
        end = end if end > 0 else MOST_IN_TEXT
        yield text[:end]
        text = text[end:].removeprefix("\n")
    if text:
        yield text


def _preformatted(piece: str) -> Json:
    inner = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": piece}]}
    return {"type": "rich_text", "elements": [inner]}
