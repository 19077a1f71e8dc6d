"""What a thread does for the sheet: bring every occurrence, sort the lines, count them for the chart."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.services import concordance, frequencies, searching
from zhutiao.services.standing import Standings
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from zhutiao.hits import Hit
    from zhutiao.services.concordance import Company, Line, Order
    from zhutiao.services.frequencies import Chart
    from zhutiao.services.standing import Standing
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.search.sought import Sought
    from zhutiao.ui.tasks import Task

FIRST, LATER = 0.05, 0.4
"""Seconds after which the first and the next lines are handed over."""


class Row(NamedTuple):
    """A line and where it stands, in words."""

    line: Line
    standing: Standing


class Sorted(NamedTuple):
    """Rows in an order, and the words that stand beside all there are: left and right, the commonest first."""

    rows: list[Row]
    left: list[Company]
    right: list[Company]


def lines(path: Path, run: Callable[..., Any], sought: Sought, task: Task) -> list[Hit]:
    """Bring all lines of a search in portions, and return the hits they stand in."""
    hits: list[Hit] = []
    with Library.reading(path) as library:
        standings, total = Standings(library), 0
        ready: list[Row] = []
        due = monotonic() + FIRST
        for line in concordance.concordance(_noted(sought.hits(library, run, task), hits)):
            ready.append(Row(line, standings.of(line.hit)))
            if monotonic() > due:
                task.bring(ready)
                # Counting them all costs as much as finding some: it waits until there is something to be seen.
                total = total or sought.total(library, task)
                task.progress(len(hits), total)
                ready, due = [], monotonic() + LATER
        task.bring(ready)
    return hits


def arranged(rows: Sequence[Row], order: Order, only: tuple[Side, str] | None, _task: Task | None = None) -> Sorted:
    """Return rows in an order, *only* those with one neighbour on one side, and count the neighbours of all."""
    found = [row.line for row in rows]
    near = concordance.company(found, "left"), concordance.company(found, "right")
    kept = concordance.beside_key(found, *only) if only else found
    known = {row.line.n: row for row in rows}
    return Sorted([known[line.n] for line in concordance.arranged(kept, order)], *near)


def chart(path: Path, sought: Sought, hits: Sequence[Hit], _task: Task) -> Chart:
    """Return how often what was sought occurs."""
    with Library.reading(path) as library:
        return frequencies.chart(library, searching.counted(library, hits), sought.scope)


def _noted(hits: Iterable[Hit], seen: list[Hit]) -> Iterator[Hit]:
    for hit in hits:
        seen.append(hit)
        yield hit
