"""What became of messages is recorded, whatever is in the way."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.domain.errors import Conflict
from bot.domain.notices import Kind
from bot.domain.ports import Delivered, Sent
from tests.delivery.support import Rig


async def test_a_result_that_cannot_be_recorded_holds_up_no_other(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = rig.bot.outbox.record

    async def colliding(results: Sequence[Delivered]) -> None:
        if any(result.owed.number == 1 for result in results):
            raise Conflict("changed again")
        await record(results)

    monkeypatch.setattr(rig.bot.outbox, "record", colliding)
    await rig.raise_one("engineering")
    await rig.raise_one("product")
    [sent] = await rig.result(Sent, Kind.BRIEF)
    assert sent.owed.number == 2
    monkeypatch.undo()
    rig.bot.dispatcher.wake()
    assert [r.owed.number for r in await rig.result(Sent, Kind.BRIEF, count=2)] == [2, 1]


async def test_a_slow_database_does_not_break_the_stop(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, asked, answers = rig.bot.outbox.record, asyncio.Event(), asyncio.Event()

    async def slowly(results: Sequence[Delivered]) -> None:
        asked.set()
        await answers.wait()
        await record(results)

    monkeypatch.setattr(rig.bot.outbox, "record", slowly)
    await rig.raise_one()
    await asked.wait()
    stopping = asyncio.create_task(rig.bot.dispatcher.stop(patience=0.01))
    await asyncio.wait({stopping}, timeout=0.1)
    answers.set()
    await stopping
    assert [result.owed.kind for result in rig.results] == [Kind.BRIEF]
