"""How wide the column was that a line was wrapped in: the evidence for where paragraphs end.

A page set in columns gives runs of lines of nearly one width; a paragraph's last line is shorter, its first line
shorter by two ems where the indent was lost. A text with a paragraph a line has no such runs. The best reading of a
whole page is the cheapest path through "column of width w" and "no column", a change costing CHANGE.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.rows import Row

NARROWEST, WIDEST = 8, 60
SLACK = 1.6  # a justified line may be this much short of full: closing punctuation is set half wide
INDENT = 2.0
CHANGE = 3.0
MID_SENTENCE = 0.5  # a column hardly ever changes inside a sentence
CHUNK = 4000  # rows looked at together, so that a file of a million lines stays linear in memory


def columns(page: Sequence[Row]) -> list[float | None]:
    """Return the column width of each row, None where a line is a paragraph."""
    found: list[float | None] = []
    for start in range(0, len(page), CHUNK):
        found += _cheapest(page[start : start + CHUNK])
    return found


def is_full(row: Row, column: float, *, first: bool) -> bool:
    """Say whether a row reaches the column's edge; the first row of a paragraph has lost its indent."""
    return row.width >= column - SLACK - (INDENT if first else 0.0)


def _cheapest(page: Sequence[Row]) -> list[float | None]:
    common = Counter(round(row.width) for row in page if NARROWEST <= row.width <= WIDEST)
    states: list[float | None] = [None, *(float(width) for width, n in sorted(common.items()) if n > 2)]  # noqa: PLR2004
    total = [0.0] * len(states)
    came: list[list[int]] = []
    ended = True
    for row in page:
        best = min(range(len(states)), key=total.__getitem__)
        switch = total[best] + CHANGE + (0.0 if ended else MID_SENTENCE)
        ended = row.terminated
        came.append([k if total[k] <= switch else best for k in range(len(states))])
        total = [min(total[k], switch) + _cost(row, state) for k, state in enumerate(states)]
    k = min(range(len(states)), key=total.__getitem__)
    path: list[float | None] = []
    for step in reversed(came):
        path.append(states[k])
        k = step[k]
    return path[::-1]


def _cost(row: Row, column: float | None) -> float:
    if column is None:
        if row.level:
            return 0.0
        if row.terminated or row.text[-1] in ":：;；":
            return 0.35
        return 0.8 if row.width <= WIDEST / 2 else 2.0
    if row.width > column + 1:
        return 4.0
    if is_full(row, column, first=False):
        return 0.0
    if row.terminated:
        return 0.3
    return 0.5 if is_full(row, column, first=True) else 1.0
