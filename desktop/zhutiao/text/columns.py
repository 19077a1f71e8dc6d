"""How wide the column was that a line was wrapped in: the evidence for where paragraphs end.

A page set in columns gives runs of lines of nearly one width; a paragraph's last line is shorter, its first line
shorter by two ems where the indent was lost. A text with a paragraph a line has no such runs. The best reading of a
whole page is the cheapest path through "column of width w" and "no column", a change costing CHANGE.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.rows import Row

NARROWEST, WIDEST = 8, 60
SLACK = 1.6  # a justified line may be this much short of full: closing punctuation is set half wide
INDENT = 2.0
CHANGE = 3.0
SEVERAL = 0.4
MID_SENTENCE = 0.5  # a column hardly ever changes inside a sentence
BROKEN = 0.1  # of the lines; on a page with a paragraph a line only headings break off
STOPS = "。｡！？!?；;：:…”’」』)）》〉】"
PAUSE = re.compile("[，。；,;]")
TOLD = 0.2  # of a column's lines
MOST = 24  # widths tried
CHUNK = 4000  # rows looked at together, so that a file of a million lines stays linear in memory


def columns(page: Sequence[Row]) -> list[float | None]:
    """Return the column width of each row, None where a line is a paragraph."""
    found: list[float | None] = []
    for start in range(0, len(page), CHUNK):
        found += _cheapest(page[start : start + CHUNK])
    return found


def is_full(row: Row, column: float, *, first: bool) -> bool:
    """Say whether a row reaches the column's edge; the first row of a paragraph has lost its indent."""
    lines = _lines(row, column)
    return row.width >= lines * (column - SLACK) - (INDENT if first else 0.0)


def _lines(row: Row, column: float) -> int:
    """Return how many lines of the column a row is: several where a second wrapping was undone that cut as wide."""
    return max(1, min(row.joined + 1, round(row.width / column))) if row.joined else 1


def _cheapest(page: Sequence[Row]) -> list[float | None]:
    states = _states(page)
    if len(states) == 1:
        return [None] * len(page)
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


def _states(page: Sequence[Row]) -> list[float | None]:
    """Return the columns that a page may have, None first: none where hardly any line breaks off in a sentence."""
    long = [row for row in page if row.width >= NARROWEST and not row.level]
    broken = sum(row.text[-1] not in STOPS for row in long)
    wide = sum(row.width for row in long if row.width > WIDEST)
    if broken < BROKEN * len(long) or wide > sum(row.width for row in long) / 2:
        return [None]
    common = Counter(round(row.width) for row in long if row.width <= WIDEST)
    told = Counter(round(row.width) for row in long if row.width <= WIDEST and PAUSE.search(row.text[:-1]))
    most = sorted((n, width) for width, n in common.items() if n > 2 and _is_told(told, common, width))[-MOST:]  # noqa: PLR2004
    return [None, *sorted(float(width) for _, width in most)]


def _is_told(told: Counter[int], common: Counter[int], width: int) -> bool:
    """Say whether lines of about a width are running text: a list of headings has no commas."""
    near = (width - 1, width, width + 1)
    return sum(told[each] for each in near) >= TOLD * sum(common[each] for each in near)


def _cost(row: Row, column: float | None) -> float:
    if column is None:
        if row.level:
            return 0.0
        if row.terminated or row.text[-1] in ":：;；":
            return 0.35
        return 0.8 if row.width <= WIDEST / 2 else 2.0
    lines = _lines(row, column)
    if row.width > lines * column + 1:
        return 4.0
    if is_full(row, column, first=False):
        return 0.0 if lines == 1 else SEVERAL
    if row.terminated:
        return 0.3
    return 0.5 if is_full(row, column, first=True) else 1.0
