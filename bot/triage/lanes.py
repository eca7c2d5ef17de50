"""Rows of small whole numbers, each packed into one: adding two adds all their columns at once.

A lane of `_BITS` bits holds a column. Packed rows may be added, and multiplied by a whole number;
`take` reads a column as long as what it sums to needs no more than a lane.

Long rows lie as bytes, four to a lane of `sums`: packing each would take longer than adding it.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from struct import unpack
from typing import Final

#: Bytes stand for whole numbers from -128 to 127, moved up by this.
MOVED: Final = 128

_BITS = 40
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1


def pack(row: Sequence[int]) -> int:
    """The row, its first column in the lowest lane."""
    packed = 0
    for value in reversed(row):
        packed = (packed << _BITS) + value
    return packed


def take(packed: int, column: int) -> int:
    """The sum of a column."""
    return take_each((packed,), column)[0]


def take_each(packed: Iterable[int], column: int) -> list[int]:
    """What each of many holds in a column."""
    lowest = _HALF << (column * _BITS)
    # What lies in the lanes below may be negative, and have borrowed from this one.
    moved = lowest + (_HALF << ((column - 1) * _BITS) if column else 0)
    lane = column * _BITS
    return [((one + moved) >> lane & _MASK) - _HALF for one in packed]


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


@cache
def _lowest_bytes(width: int) -> int:
    """The lowest byte of each lane."""
    return int.from_bytes(b"\xff\0\0\0" * (width // 4), "little")
