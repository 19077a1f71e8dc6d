"""Say how far one clause stands out among all of them, whatever the evidence and however much a text quotes.

Evidence of several kinds is compared only with itself: with what the same passage has for the other clauses. Raw
values with a threshold suit one pair of texts and fail on the next; this carries over.
"""

from __future__ import annotations

from array import array
from heapq import nlargest
from math import sqrt
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.text.likeness import Row

LOWEST, HIGHEST = -2.0, 6.0
"""However far a clause stands out, one kind of evidence says no more than this."""


def stand_out(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield how far each value stands above the others of its row, in spreads of that row and of all rows."""
    spreads = array("d", map(_spread, rows))
    usual = sum(spreads) / (len(rows) or 1)
    return (_stand_out(row, (spread + usual) / 2) for row, spread in zip(rows, spreads, strict=True))


def together(kinds: Sequence[Sequence[Row]]) -> Iterator[Row]:
    """Yield how far each clause stands out in several kinds of evidence, each counting alike."""
    for first, *more in zip(*map(stand_out, kinds), strict=True):
        whole = first
        for row in more:
            whole = list(map(add, whole, row))
        yield [value / len(kinds) for value in whole]


def lead(row: Row) -> Row:
    """Return how far each value of *row* is ahead of the next best, or behind the best."""
    first, second = _best_two(row)
    return [value - (second if value == first else first) for value in row]


def best_beside(row: Row, sections: Iterable[Sequence[int]]) -> Row:
    """Return for each place of *row* the best value at the others of its section; 0 where there is none."""
    best = array("d", bytes(8 * len(row)))
    for members in sections:
        first, second = _best_two([row[member] for member in members])
        for member in members:
            best[member] = second if row[member] == first else first
    return best


def _best_two(row: Row) -> list[float]:
    return [*nlargest(2, row), 0.0, 0.0][:2]


def _spread(row: Row) -> float:
    count = len(row) or 1
    mean = sum(row) / count
    # Most values are 0: these are counted, not visited.
    found = list(filter(None, row))
    return sqrt((sum([(value - mean) ** 2 for value in found]) + (len(row) - len(found)) * mean**2) / count)


def _stand_out(row: Row, spread: float) -> Row:
    others = len(row) - 1
    if not spread or not others or not any(row):
        return [0.0] * len(row)
    # (value - the mean of the others) / spread, as one line through all values of the row.
    rise, fall = (1 + 1 / others) / spread, sum(row) / others / spread
    low, high = (LOWEST + fall) / rise, (HIGHEST + fall) / rise
    return [value * rise - fall if low < value < high else LOWEST if value <= low else HIGHEST for value in row]
