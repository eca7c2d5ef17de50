"""What the brief modal says of escalations that look like the same issue."""

from collections.abc import Sequence

from blocks import words
from blocks.ids import Block
from blocks.parts import Json, context, section
from blocks.text import line, link
from bot.domain.policy import Policy
from bot.domain.similar import Pattern, Twin

#: Customers named in full; the others are counted.
_MOST_NAMED = 4


def twins(found: Sequence[Twin]) -> list[Json]:
    """A short line for each, with the way to its thread."""
    if not found:
        return []
    lines = [
        "*This looks like an issue that is raised already.* Join it in its thread, "
        "or go on for a new one:",
        *(f"• {_twin(twin)}" for twin in found),
    ]
    return [section("\n".join(lines), Block.TWINS)]


def pattern(found: Pattern | None, severity: str, policy: Policy) -> list[Json]:
    """That several customers have it, and what that does to the severity."""
    if found is None:
        return []
    named = ", ".join(line(name, 60) for name in found.customers[:_MOST_NAMED])
    more = len(found.customers) - _MOST_NAMED
    who = f"{named} and {more} more" if more > 0 else named
    label = line(policy.severity(severity).label, 75)
    said = f"{len(found.customers)} customers on this issue: {who}."
    if found.raised_from:
        before = line(policy.severity(found.raised_from).label, 75)
        said += f" So {label} is suggested, a step above {before}."
    return [context(said, Block.PATTERN)]


def _twin(twin: Twin) -> str:
    name = f"*{twin.id}*"
    where = link(twin.link, "open thread") if twin.link else "not delivered yet"
    customer = line(twin.customer, 60)
    return f"{name} · {customer} · {words.STATUS[twin.status]}: {line(twin.summary, 100)} · {where}"
