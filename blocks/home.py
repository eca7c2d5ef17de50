"""The Home tab: what I raised or own, and what else I may see."""

from collections.abc import Sequence
from datetime import datetime

from blocks.due import is_overdue
from blocks.ids import COMMAND
from blocks.listing import Listed, entry
from blocks.parts import Json, context, divider, header, section
from bot.domain.policy import Policy

#: Escalations shown; with headlines and help, under the 100 blocks of a Home tab.
_MOST = 90

_NOTHING_MINE = (
    f"Nothing waits for you. `{COMMAND} &lt;what's wrong&gt; for &lt;customer&gt;` raises one."
)
_NOTHING_ELSE = "No other open escalations that you can see."
_HOW_TO = (
    f"`{COMMAND} &lt;what's wrong&gt; for &lt;customer&gt;` raises one; "
    f"`{COMMAND} list` and `{COMMAND} status ESC-7` show them. "
    "On a message: ⋮ → *Escalate message*. I ask the team and remind you about the customer "
    "until the customer confirms that it's over."
)


def home(
    mine: Sequence[Listed],
    others: Sequence[Listed],
    policy: Policy,
    now: datetime,
    *,
    total: int | None = None,
) -> Json:
    """The Home view; both lists in the order given, overdue ones first.

    `total` is how many there are, when the lists hold only the first of them.
    """
    shown_mine, shown_others = mine[:_MOST], others[: max(0, _MOST - len(mine))]
    given = len(mine) + len(others)
    left = max(total or 0, given) - len(shown_mine) - len(shown_others)
    blocks = [
        header("My escalations"),
        *_entries(shown_mine, _NOTHING_MINE, policy, now),
        divider(),
        header("All that I may see"),
        *_entries(shown_others, _NOTHING_ELSE, policy, now),
        *([context(f"… and {left} more: `{COMMAND} list`")] if left else []),
        divider(),
        context(_HOW_TO),
    ]
    return {"type": "home", "blocks": blocks}


def _entries(items: Sequence[Listed], empty: str, policy: Policy, now: datetime) -> list[Json]:
    if not items:
        return [context(empty)]
    return [section(_marked(item, policy, now)) for item in items]


def _marked(item: Listed, policy: Policy, now: datetime) -> str:
    overdue = "*Overdue* · " if is_overdue(item.escalation, now) else ""
    return overdue + entry(item, policy, now)
