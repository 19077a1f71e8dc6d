"""Say how far one clause stands out among all of them, whatever the evidence and however much a text quotes.

Evidence of several kinds is compared only with itself: with what the same passage has for the other clauses. Raw
values with a threshold suit one pair of texts and fail on the next; this carries over.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.likeness import Row

LOWEST, HIGHEST = -2.0, 6.0
"""However far a clause stands out, one kind of evidence says no more than this."""


def stand_out(rows: Sequence[Row]) -> list[Row]:
    """Return how far each value stands above the others of its row, in spreads of that row and of all rows."""
    spreads = [_spread(row) for row in rows]
    usual = sum(spreads) / (len(rows) or 1)
    return [_stand_out(row, (spread + usual) / 2) for row, spread in zip(rows, spreads, strict=True)]


def together(kinds: Sequence[Sequence[Row]]) -> list[Row]:
    """Return how far each clause stands out in several kinds of evidence, each counting alike."""
    apart = [stand_out(rows) for rows in kinds]
    return [tuple(sum(values) / len(values) for values in zip(*rows, strict=True)) for rows in zip(*apart, strict=True)]


def lead(row: Row) -> Row:
    """Return how far each value of *row* is ahead of the next best, or behind the best."""
    first, second = ([*sorted(row, reverse=True), 0.0, 0.0])[:2]
    return tuple(value - (second if value == first else first) for value in row)


def _spread(row: Row) -> float:
    count = len(row) or 1
    mean = sum(row) / count
    return sqrt(sum((value - mean) ** 2 for value in row) / count)


def _stand_out(row: Row, spread: float) -> Row:
    if not spread:
        return (0.0,) * len(row)
    total, others = sum(row), len(row) - 1
    return tuple(min(max((value - (total - value) / others) / spread, LOWEST), HIGHEST) for value in row)
