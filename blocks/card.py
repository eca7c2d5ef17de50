"""The brief in the team's channel: one message that follows the record."""

from collections.abc import Iterable, Sequence

from blocks import buttons, fields, words
from blocks.due import due_times
from blocks.message import Message, Scene, small_print
from blocks.parts import Json, context, divider, header, section
from blocks.text import MOST_IN_MESSAGE, clean, cut, escape, fit, line, mention, user
from blocks.times import dated, moment
from bot.domain.escalation import Escalation, Outcome

#: Where a paragraph of the brief is cut: all of it is one button away.
_MOST = 600
#: Where one of several answers in a paragraph is cut.
_MOST_OF_SEVERAL = 240
_WHOLE = "_Whole text: Show as Markdown._"


def card(escalation: Escalation, scene: Scene) -> Message:
    """The brief as it stands now."""
    headline = f"{escalation.id} · {escalation.brief.summary}"
    facts = "\n".join(_facts(escalation, scene))
    standing = _standing(escalation, scene)
    paragraphs = list(_paragraphs(escalation))
    links = _links(escalation)
    said = [line(headline, 300), facts, standing, *paragraphs, links]
    more = buttons.more_of_card(escalation)
    blocks: list[Json | None] = [
        header(headline),
        section(facts),
        context(standing) if standing else None,
        buttons.of_card(escalation),
        divider(),
        *(section(paragraph) for paragraph in paragraphs),
        context(links) if links else None,
        more,
    ]
    return Message(
        text=fit("\n".join(filter(None, said)), MOST_IN_MESSAGE),
        blocks=[block for block in blocks if block],
    )


def _facts(escalation: Escalation, scene: Scene) -> Iterable[str]:
    brief, policy = escalation.brief, scene.policy
    yield (
        f"*{words.severity(escalation, policy)}* · {words.STATUS[escalation.status]} · "
        f"{words.team(escalation, policy)} · owner: {words.owner(escalation)}"
    )
    yield (
        f"*{words.customer(escalation)}* · raised by {user(escalation.reporter)}, "
        f"{dated(escalation.opened_at)}"
    )
    asked = f"*{words.ASK[brief.ask]}:* {escape(brief.needed.strip(), 300)}"
    yield f"{mention(scene.notify)} {asked}" if scene.notify else asked
    if brief.deadline:
        yield f"Needed by {dated(brief.deadline)}"


def _standing(escalation: Escalation, scene: Scene) -> str:
    """What is due next, who ended it, and when the customer last heard."""
    parts = due_times(escalation, scene.now)
    if not escalation.status.with_team:
        ended = f"{words.STATUS[escalation.status]} {dated(escalation.status_at)}"
        parts = [f"{ended} by {user(escalation.status_by)}", *parts]
    if escalation.customer_updated_at:
        parts.append(f"customer last updated {moment(escalation.customer_updated_at, scene.now)}")
    return small_print(*parts)


def _paragraphs(escalation: Escalation) -> Iterable[str]:
    if escalation.outcome and not escalation.status.with_team:
        yield _paragraph("Outcome", _rows_of(escalation.outcome, escalation.brief.customer))
    for title, names in fields.PARAGRAPHS:
        alone = len(names) == 1
        answers = [
            ("" if alone else fields.title(name), fields.answer(escalation.brief, name).strip())
            for name in names
        ]
        if given := [row for row in answers if row[1]]:
            yield _paragraph(title, given)


def _rows_of(outcome: Outcome, customer: str) -> list[tuple[str, str]]:
    rows = (
        ("Why", words.reason(outcome.reason, customer) if outcome.reason else ""),
        ("Cause", (outcome.root_cause or "").strip()),
        ("Resolution", outcome.resolution.strip()),
        ("Learned", (outcome.learned or "").strip()),
    )
    return [row for row in rows if row[1]]


def _paragraph(title: str, rows: Sequence[tuple[str, str]]) -> str:
    """A title and what was answered: one text, or several with their names."""
    shown = [f"*{title}*"]
    whole = True
    for name, text in rows:
        most = _MOST_OF_SEVERAL if name else _MOST
        shown.append(f"• {name}: {escape(text, most)}" if name else escape(text, most))
        whole = whole and cut(text, most) == clean(text)
    return "\n".join(shown if whole else [*shown, _WHOLE])


def _links(escalation: Escalation) -> str:
    links = escalation.brief.links
    return f"Ticket and links: {escape(links.strip(), _MOST)}" if links else ""
