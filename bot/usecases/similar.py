"""Which escalations look like the one being raised, as far as the reporter may see them."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.policy import Policy
from bot.domain.ports import Directory, Store, Workspace
from bot.domain.prefill import Prefill
from bot.domain.similar import Candidate, Pattern, Twin
from bot.triage import similarity
from bot.triage.words import vocabulary

#: What ended longer ago is another story.
RECENT = timedelta(days=14)
#: Escalations that are looked through, the newest of the workspace.
NEWEST = 300
#: As many are shown as are read at a glance.
MOST_SHOWN = 3
#: Comparisons after which others get their turn.
_BREATH = 25
#: From so many customers on it is a pattern (PRODUCT §2).
_PATTERN = 3
#: Written where nobody in particular is meant.
_NOBODY = vocabulary(
    "- – — ? n/a na none unknown several various many multiple all everyone internal tbd"
)


async def find_twins(
    store: Store,
    directory: Directory,
    workspace: Workspace,
    *,
    asker: str,
    text: str,
    customer: str,
    now: datetime,
) -> tuple[Twin, ...]:
    """Escalations that look like what `text` tells of and that `asker` may see.

    The customer's own first, then those still open, then the likeliest. Raises
    StorageUnavailable.
    """
    async with store.reading() as unit:
        candidates = await unit.escalations.candidates(
            workspace.team_id, over_since=now - RECENT, newest=NEWEST
        )
    named = _names(customer)
    told = similarity.read(text, named)
    weights = similarity.load()
    alike: list[tuple[float, Candidate]] = []
    for at, one in enumerate(candidates):
        if at % _BREATH == 0:
            await asyncio.sleep(0)
        likely = similarity.likeness(told, _read(one))
        if likely >= weights.least:
            alike.append((likely, one))
    visible = await _visible([one for _, one in alike], asker, directory)
    alike.sort(key=lambda pair: (not _shared(named, pair[1]), pair[1].status.is_over, -pair[0]))
    return tuple(
        _twin(one, workspace, sure=likely >= weights.sure)
        for likely, one in alike
        if one.number in visible
    )


def with_twins(prefill: Prefill, twins: Sequence[Twin], policy: Policy) -> Prefill:
    """The form that offers them; three customers on one issue raise the severity a step."""
    shown = tuple(twins[:MOST_SHOWN])
    others = _all_names(twin.customer for twin in twins if twin.sure)
    customers = _different([*_names(prefill.values.get("customer", "")), *others])
    if not others or len(customers) < _PATTERN:
        return replace(prefill, twins=shown)
    ranks = [severity.key for severity in policy.severities]
    at = ranks.index(prefill.severity)
    raised_from = prefill.severity if at else None
    return replace(
        prefill,
        twins=shown,
        severity=ranks[max(at - 1, 0)],
        unsure_severities=(),
        pattern=Pattern(customers=customers, raised_from=raised_from),
    )


def _read(one: Candidate) -> similarity.Likeness:
    return similarity.read(f"{one.summary}\n{one.description}", _names(one.customer))


async def _visible(found: Sequence[Candidate], asker: str, directory: Directory) -> frozenset[int]:
    """The numbers of those that `asker` may see; what can't be found out stays hidden."""
    others = [one for one in found if one.reporter != asker]
    channels = sorted({one.thread.channel for one in others if one.thread})
    seen = await asyncio.gather(*(directory.may_see(asker, channel) for channel in channels))
    open_to = {channel for channel, may in zip(channels, seen, strict=True) if may}
    return frozenset(
        one.number
        for one in found
        if one.reporter == asker or (one.thread and one.thread.channel in open_to)
    )


def _twin(one: Candidate, workspace: Workspace, *, sure: bool) -> Twin:
    return Twin(
        id=f"ESC-{one.number}",
        status=one.status,
        customer=one.customer,
        summary=one.summary,
        link=workspace.link(one.thread) if one.thread else None,
        sure=sure,
    )


def _names(customer: str) -> tuple[str, ...]:
    names = (name.strip() for name in customer.split(","))
    return tuple(name for name in names if name and name.casefold() not in _NOBODY)


def _all_names(customers: Iterable[str]) -> list[str]:
    return [name for customer in customers for name in _names(customer)]


def _shared(names: Sequence[str], one: Candidate) -> bool:
    return any(_same(name, other) for name in names for other in _names(one.customer))


def _different(names: Iterable[str]) -> tuple[str, ...]:
    """Each customer once, "Acme" and "Acme Corp" as one, in the order of the names."""
    kept: list[str] = []
    for name in names:
        if not any(_same(name, other) for other in kept):
            kept.append(name)
    return tuple(kept)


def _same(one: str, other: str) -> bool:
    left, right = f"{one.casefold()} ", f"{other.casefold()} "
    return left.startswith(right) or right.startswith(left)
