"""Read in a thread what the sheet shows: every occurrence, and how often there are any."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.services import concordance, frequencies, searching
from zhutiao.services.standing import Standings
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zhutiao.services.concordance import Company, Line, Order
    from zhutiao.services.frequencies import Chart
    from zhutiao.services.standing import Standing
    from zhutiao.ui.search.sheet.sought import Sought
    from zhutiao.ui.tasks import Task

FIRST, LATER = 0.05, 0.4
"""Seconds after which the first and the next lines are handed over."""


class Row(NamedTuple):
    """A line and where it stands, in words."""

    line: Line
    standing: Standing


class Sorted(NamedTuple):
    """Rows in an order, and the words that stand beside them: left and right, the commonest first."""

    rows: list[Row]
    left: list[Company]
    right: list[Company]


def lines(path: Path, sought: Sought, task: Task) -> int:
    """Bring all lines of a search in portions, and return how many there are."""
    with Library.reading(path) as library:
        standings = Standings(library)
        hits = searching.every(library, sought.query, sought.scope, stop=lambda: task.stopped)
        ready: list[Row] = []
        count, due = 0, monotonic() + FIRST
        for line in concordance.concordance(hits):
            ready.append(Row(line, standings.of(line.hit)))
            count += 1
            if monotonic() > due:
                task.bring(ready)
                ready, due = [], monotonic() + LATER
        task.bring(ready)
        return count


def arranged(rows: Sequence[Row], order: Order, only: tuple[concordance.Side, str] | None) -> Sorted:
    """Return rows in an order, *only* those with one neighbour on one side, and count the neighbours of all."""
    found = [row.line for row in rows]
    near = concordance.company(found, "left"), concordance.company(found, "right")
    kept = concordance.beside_key(found, *only) if only else found
    known = {row.line.n: row for row in rows}
    return Sorted([known[line.n] for line in concordance.arranged(kept, order)], *near)


def chart(path: Path, sought: Sought, task: Task) -> Chart:
    """Return how often what was sought occurs."""
    with Library.reading(path) as library:
        counted = searching.frequency(library, sought.query, sought.scope, stop=lambda: task.stopped)
        return frequencies.chart(library, counted, sought.scope)
