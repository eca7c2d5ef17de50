"""Rows of small whole numbers, each packed into one: adding two adds all their columns at once.

A lane of `_BITS` bits holds a column. Packed rows may be added, and multiplied by a whole number;
`unpacked` reads the sums as long as none needs more than a lane.

Before they are packed, rows are bytes; `dots` weighs many of them at once, column by column.
"""

from collections.abc import Sequence
from functools import lru_cache
from struct import unpack
from typing import Final

#: Bytes stand for whole numbers from -128 to 127, moved up by this.
MOVED: Final = 128

#: Weights of `dots` are taken to one part in so many of the largest; a lane of it has four bytes,
#: and holds 80 of them, each 255 times.
_STEPS: Final = 100_000
_BITS = 64
_BYTES = _BITS // 8
_ONES = (1 << _BITS) - 1


def pack(row: bytes) -> int:
    """The row, its first column in the lowest lane."""
    spread = bytearray(len(row) * _BYTES)
    spread[::_BYTES] = row
    return int.from_bytes(spread, "little") - _moved(len(row))


def lane(column: int, value: int) -> int:
    """A packed row of nothing but a value in one column."""
    return value << column * _BITS


def column(packed: int, at: int) -> int:
    """The sum in one column, where it can't be below zero."""
    # What lies in the lanes below may be negative, and have borrowed from this one.
    return (packed + _halves(at * _BYTES, _BYTES)) >> at * _BITS & _ONES


def unpacked(packed: int, width: int) -> tuple[int, ...]:
    """The sums of all columns, of which there are no more than `width`."""
    halves = _halves(width * _BYTES, _BYTES)
    return unpack(f"<{width}q", ((packed + halves) ^ halves).to_bytes(width * _BYTES, "little"))


def dots(rows: bytes, weights: Sequence[float]) -> list[float]:
    """Of each row of as many bytes as there are weights, the sum of its whole numbers times them.

    The weights are taken to one part in `_STEPS` of the largest.
    """
    width, step = len(weights), max(map(abs, weights), default=0.0) / _STEPS
    count = -(-len(rows) // width // 4) * 4 if step else 0
    if not count:
        return [0.0] * (len(rows) // width)
    lowest = _lowest_bytes(count)
    times = [round(weight / step) for weight in weights]
    first = second = third = fourth = 0
    for at, factor in enumerate(times):
        if factor:
            packed = int.from_bytes(rows[at::width], "little")
            first += (packed & lowest) * factor
            second += (packed >> 8 & lowest) * factor
            third += (packed >> 16 & lowest) * factor
            fourth += (packed >> 24 & lowest) * factor
    found = [0] * count
    halves = _halves(count, 4)
    for at, lanes in enumerate((first, second, third, fourth)):
        signed = ((lanes + halves) ^ halves).to_bytes(count, "little")
        found[at::4] = unpack(f"<{count // 4}i", signed)
    moved = MOVED * sum(times)
    return [(one - moved) * step for one in found[: len(rows) // width]]


@lru_cache
def _moved(width: int) -> int:
    """By how much packed bytes are too high."""
    return int.from_bytes(bytes([MOVED, *bytes(_BYTES - 1)]) * width, "little")


@lru_cache
def _lowest_bytes(width: int) -> int:
    """The lowest byte of each lane."""
    return int.from_bytes(b"\xff\0\0\0" * (width // 4), "little")


@lru_cache
def _halves(length: int, lane: int) -> int:
    """The highest bit of each lane of so many bytes."""
    return int.from_bytes((b"\0" * (lane - 1) + b"\x80") * (length // lane), "little")
