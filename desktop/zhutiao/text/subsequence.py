"""The most letters that two strings share in the same order, and which ones they are.

All columns of a row are worked out at once, as the bits of one large integer (Hyyrö, 2004: bit-parallel longest common
subsequence): a hostile string costs no more than any other of its length.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def size(one: str, other: str) -> int:
    """Return how many letters the two share in the same order."""
    last = len(one)
    for row in _rows(one, other):
        last = row.bit_count()
    return len(one) - last


def pairs(one: str, other: str) -> list[tuple[int, int]]:
    """Return the places in *one* and in *other* of the letters that the two share, in order."""
    rows = list(_rows(one, other))
    found: list[tuple[int, int]] = []
    column, row = len(one), len(rows)
    while row and column:
        if rows[row - 1] >> (column - 1) & 1:
            column -= 1
            continue
        row -= 1
        if row == 0 or rows[row - 1] >> (column - 1) & 1:
            column -= 1
            found.append((column, row))
    return found[::-1]


def _rows(one: str, other: str) -> Iterator[int]:
    """Yield for each letter of *other* the columns of *one* in which nothing is gained."""
    standing: defaultdict[str, int] = defaultdict(int)
    for place, letter in enumerate(one):
        standing[letter] |= 1 << place
    every = row = (1 << len(one)) - 1
    for letter in other:
        met = row & standing.get(letter, 0)
        row = (row + met | row - met) & every
        yield row
