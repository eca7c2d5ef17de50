"""Rows of small whole numbers, each packed into one: adding two adds all their columns at once.

A lane of `_BITS` bits holds a column. Packed rows may be added, and multiplied by a whole number;
`unpacked` reads the sums as long as none needs more than a lane.

Long rows lie as bytes, four to a lane of `sums` and `dots`: packing each would take longer than
adding it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from struct import unpack
from typing import Final

#: Bytes stand for whole numbers from -128 to 127, moved up by this.
MOVED: Final = 128

#: Weights of `dots` are taken to one part in so many of the largest; a lane holds 80 of them, each
#: 255 times.
_STEPS: Final = 100_000
_BITS = 64
_BYTES = _BITS // 8


def pack(row: Sequence[int]) -> int:
    """The row, its first column in the lowest lane."""
    packed = 0
    for value in reversed(row):
        packed = (packed << _BITS) + value
    return packed


def unpacked(packed: int, width: int) -> tuple[int, ...]:
    """The sums of the first `width` columns, which is all there are."""
    # What lies in the lanes below may be negative, and have borrowed from the next one.
    halves = _halves(width * _BYTES, _BYTES)
    return unpack(f"<{width}q", ((packed + halves) ^ halves).to_bytes(width * _BYTES, "little"))


def sums(values: bytes, rows: Mapping[int, int], width: int) -> list[int]:
    """The sum of rows of `width` bytes, column by column, each row times how much it counts.

    What a column sums to has to be less than 2 ** 32; `width` is a multiple of four.
    """
    lowest = _lowest_bytes(width)
    first = second = third = fourth = 0
    for row, times in rows.items():
        packed = int.from_bytes(values[row * width : (row + 1) * width], "little")
        first += (packed & lowest) * times
        second += (packed >> 8 & lowest) * times
        third += (packed >> 16 & lowest) * times
        fourth += (packed >> 24 & lowest) * times
    found = [0] * width
    for at, lanes in enumerate((first, second, third, fourth)):
        found[at::4] = unpack(f"<{width // 4}I", lanes.to_bytes(width, "little"))
    return found


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
def _lowest_bytes(width: int) -> int:
    """The lowest byte of each lane."""
    return int.from_bytes(b"\xff\0\0\0" * (width // 4), "little")


@lru_cache
def _halves(length: int, lane: int) -> int:
    """The highest bit of each lane of so many bytes."""
    return int.from_bytes((b"\0" * (lane - 1) + b"\x80") * (length // lane), "little")
