"""Say how far one clause stands out among all of them, whatever the evidence and however much a text quotes.

Evidence of several kinds is compared only with itself: with what the same passage has for the other clauses. Raw
values with a threshold suit one pair of texts and fail on the next; this carries over.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from zhutiao.text.evidence import sigmoid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.likeness import Row

LOWEST, HIGHEST = -2.0, 6.0
"""However far a clause stands out, one kind of evidence says no more than this."""

# Chosen on two dossiers annotated by hand and judged on a third. The three weights are nearly alike, and moving any of
# them by a fifth changes few links: no reason to tune them to one more text.
NOTHING, OWN, SENTENCE, CIRCLE = -3.55, 0.70, 0.80, 0.76


def stand_out(rows: Sequence[Row]) -> list[Row]:
    """Return how far each value stands above the others of its row, in spreads of that row and of all rows."""
    spreads = [_spread(row) for row in rows]
    usual = sum(spreads) / (len(rows) or 1)
    return [_stand_out(row, (spread + usual) / 2) for row, spread in zip(rows, spreads, strict=True)]


def probability(own: float, sentence: float, circle: float) -> float:
    """Return how likely a clause is meant that stands out so far in a passage, its best sentence, its circle."""
    return sigmoid(NOTHING + OWN * own + SENTENCE * sentence + CIRCLE * circle)


def _spread(row: Row) -> float:
    count = len(row) or 1
    mean = sum(row) / count
    return sqrt(sum((value - mean) ** 2 for value in row) / count)


def _stand_out(row: Row, spread: float) -> Row:
    if not spread:
        return (0.0,) * len(row)
    total, others = sum(row), len(row) - 1
    return tuple(min(max((value - (total - value) / others) / spread, LOWEST), HIGHEST) for value in row)
