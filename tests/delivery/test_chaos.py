"""Everything at once: faults of every kind, crashes, and people who go on working."""

import contextlib
import os
import random
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.domain.commands import Command
from bot.domain.errors import Refused
from bot.domain.events import BOT, Did
from bot.domain.notices import Kind
from bot.domain.ports import Deferred, Delivered
from sandbox import Sandbox
from tests.delivery.support import (
    A_LONG_MOMENT,
    Clock,
    Rig,
    assert_nothing_twice,
    delivering,
    messages,
)
from tests.unit.domain.samples import (
    acknowledge,
    change_severity,
    confirm_resolved,
    deescalate,
    mark_customer_updated,
    post_update,
    reopen,
    resolve,
)

#: How many; `make soak` says it.
STORIES = int(os.environ.get("CHAOS_STORIES", "3"))
POST = "chat.postMessage"
METHODS = (
    POST,
    "chat.update",
    "conversations.history",
    "conversations.replies",
    "conversations.open",
    "conversations.list",
    "usergroups.list",
)
#: What the thread hears of each act.
HEARD = {
    Did.ACKNOWLEDGED: "acknowledged",
    Did.UPDATED: "update",
    Did.SEVERITY_CHANGED: "severity_changed",
    Did.RESOLVED: "resolved",
    Did.CONFIRMED: "confirmed",
    Did.DEESCALATED: "deescalated",
    Did.REOPENED: "reopened",
}


def _some_fault(sandbox: Sandbox, chance: random.Random) -> None:
    method, after = chance.choice(METHODS), chance.random() < 0.5
    times = chance.randint(1, 3)
    match chance.randrange(6):
        case 0:
            sandbox.faults.drop(method, after=after, times=times)
        case 1:
            sandbox.faults.http(method, chance.choice([500, 503]), after=after, times=times)
        case 2:
            sandbox.faults.error(method, "internal_error", after=after, times=times)
        case 3:
            sandbox.faults.garbage(method, after=after, times=times)
        case 4:
            sandbox.faults.rate_limited(method, retry_after=0, times=times)
        case _:
            sandbox.faults.error(method, "missing_scope", times=times)


def _some_act(chance: random.Random, step: int) -> Command:
    return chance.choice(
        [
            acknowledge(),
            post_update(f"update {step}"),
            mark_customer_updated(),
            change_severity(chance.choice(["critical", "high", "medium"])),
            resolve(),
            confirm_resolved(),
            deescalate(),
            reopen(),
        ]
    )


async def _an_hour_of_trouble(rig: Rig, chance: random.Random) -> None:
    """People raise and act while Slack stumbles; it ends with a crash."""
    for step in range(12):
        _some_fault(rig.sandbox, chance)
        count = len(await _numbers(rig))
        if not count or chance.random() < 0.2:
            await rig.raise_one(chance.choice(["engineering", "product"]))
        else:
            number = chance.randint(1, count)
            with contextlib.suppress(Refused):  # it didn't fit; people are told so
                await rig.act(_some_act(chance, step), number, by=chance.choice(["ana", "bea"]))
        if chance.random() < 0.5:
            rig.fly(timedelta(minutes=chance.randint(1, 200)))
    await rig.crash()


async def _numbers(rig: Rig) -> list[int]:
    numbers: list[int] = []
    while True:
        async with rig.bot.database.reading() as unit:
            if await unit.escalations.get(rig.team, len(numbers) + 1) is None:
                return numbers
        numbers.append(len(numbers) + 1)


async def _calm(rig: Rig) -> None:
    """No more faults: everything that is due gets out."""
    rig.sandbox.faults.clear()
    for _ in range(100):
        await rig.bot.outbox.retry_failed(rig.clock())
        rig.fly(A_LONG_MOMENT)
        seen = len(rig.results)
        if await rig.bot.outbox.pending(rig.clock()) == 0:
            return
        await rig.more_results(seen)
        # What was under way when the clock jumped is put off and due again at once.
        while _again_at_once(rig, rig.results[seen:]):
            seen = len(rig.results)
            await rig.more_results(seen)
    raise AssertionError("it never ends")


def _again_at_once(rig: Rig, results: Sequence[Delivered]) -> bool:
    return any(isinstance(r, Deferred) and r.until <= rig.clock() for r in results)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(STORIES))
async def test_whatever_happens_everything_is_said_once_and_in_order(
    sandbox: Sandbox, database_url: str, clock: Clock, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  # a repeatable story, no secret
    for _ in range(2):
        async with delivering(sandbox, database_url, clock) as rig:
            await _an_hour_of_trouble(rig, chance)
        clock.advance(A_LONG_MOMENT)
    async with delivering(sandbox, database_url, clock) as rig:
        await _calm(rig)
        assert_nothing_twice(sandbox)
        for number in await _numbers(rig):
            await _is_told_in_order(rig, number)


async def _is_told_in_order(rig: Rig, number: int) -> None:
    lines = await rig.lines(number)
    [brief] = [
        m for m in messages(rig.sandbox, Kind.BRIEF) if m.payload["escalation"] == f"ESC-{number}"
    ]
    heard = [str(m.kind) for m in rig.sandbox.thread(brief) if m.kind in HEARD.values()]
    did = [HEARD[line.what] for line in lines if line.actor != BOT and line.what in HEARD]
    # What Slack refused for good for a while doesn't hold up what comes after it.
    refused = {line.data["kind"] for line in lines if line.what is Did.MESSAGE_FAILED}
    assert sorted(heard) == sorted(did), "nothing is lost"
    if not refused:
        assert heard == did, "in the order in which it happened"
    sent = {line.data["key"] for line in lines if line.what is Did.MESSAGE_SENT}
    there = {
        str(m.payload["key"])
        for m in messages(rig.sandbox)
        if m.payload["escalation"] == f"ESC-{number}"
    }
    assert sent == there, "the audit trail says what is in Slack"
