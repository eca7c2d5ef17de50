"""Rows of small whole numbers, each packed into one: adding two adds all their columns at once.

A lane of `_BITS` bits holds a column. Packed rows may be added, and multiplied by a whole number;
`take` reads a column as long as what it sums to needs no more than a lane.
"""

from collections.abc import Sequence

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
    lowest = _HALF << (column * _BITS)
    # What lies in the lanes below may be negative, and have borrowed from this one.
    below = _HALF << ((column - 1) * _BITS) if column else 0
    return ((packed + lowest + below) >> (column * _BITS) & _MASK) - _HALF
