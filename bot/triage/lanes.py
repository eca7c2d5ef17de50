"""Rows of small whole numbers, each packed into one: adding two adds all their columns at once.

A lane of `_BITS` bits holds a column. Packed rows may be added, and multiplied by a whole number;
`unpacked` reads the sums as long as none needs more than a lane. Before they are packed, rows are
bytes.
"""

from functools import lru_cache
from struct import unpack
from typing import Final

#: Bytes stand for whole numbers from -128 to 127, moved up by this.
MOVED: Final = 128
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
    return (packed + _halves(at)) >> at * _BITS & _ONES


def unpacked(packed: int, width: int) -> tuple[int, ...]:
    """The sums of the first columns."""
    halves, ones = _halves(width), (1 << width * _BITS) - 1
    low = ((packed + halves) & ones) ^ halves
    return unpack(f"<{width}q", low.to_bytes(width * _BYTES, "little"))


@lru_cache
def _moved(width: int) -> int:
    """By how much packed bytes are too high."""
    return int.from_bytes(bytes([MOVED, *bytes(_BYTES - 1)]) * width, "little")


@lru_cache
def _halves(width: int) -> int:
    """The highest bit of each of so many lanes."""
    return int.from_bytes((b"\0" * (_BYTES - 1) + b"\x80") * width, "little")
