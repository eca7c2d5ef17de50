"""An answer is remembered for a while, and asked for again after that."""

from datetime import timedelta

from bot.delivery.memory import Memory
from tests.delivery.support import Clock


class _Asked:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    async def __call__(self) -> int:
        self.times += 1
        return self.times


async def test_an_answer_is_remembered_for_as_long_as_it_is_wanted(clock: Clock) -> None:
    memory, asked = Memory[int](clock), _Asked()
    hour = timedelta(hours=1)
    assert [await memory.get("a", asked, hour), await memory.get("a", asked, hour)] == [1, 1]
    assert await memory.get("b", asked, hour) == 2
    clock.advance(hour + timedelta(seconds=1))
    assert await memory.get("a", asked, hour) == 3


async def test_what_is_forgotten_is_asked_for_again(clock: Clock) -> None:
    memory, asked = Memory[int](clock), _Asked()
    await memory.get("a", asked, timedelta(hours=1))
    memory.clear()
    assert await memory.get("a", asked, timedelta(hours=1)) == 2


async def test_an_answer_that_does_not_come_is_not_remembered(clock: Clock) -> None:
    memory, asked = Memory[int](clock), _Asked()

    async def fails() -> int:
        raise LookupError

    try:
        await memory.get("a", fails, timedelta(hours=1))
    except LookupError:
        assert await memory.get("a", asked, timedelta(hours=1)) == 1


async def test_only_so_many_answers_are_kept(clock: Clock) -> None:
    memory, asked = Memory[int](clock), _Asked()
    for n in range(10_001):
        await memory.get(str(n), asked, timedelta(hours=1))
    assert len(memory._answers) <= 10_000
