"""Which rows of the index match, in stretches of it: asked for so that few stretches or many cost hardly more than one.

A library that grew with time has its texts in the index in the order they came, and shows them in another: then a
scope is many stretches, and to ask for each of them takes longer than to ask once and leave out what lies between.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.store.search_index import SearchIndex
    from zhutiao.text.search_query import Query

Stretch = tuple[int, int]
"""The first and the last of rows that follow one another."""

FEW = 100
"""Rows that are read sooner than anything is asked a second time."""
EACH = 16
"""Matching rows in each of many stretches; with more, the first hits are soon found by asking for one after another."""
MANY = 16
"""Stretches for each of which to ask takes longer than to read every matching row."""


class Matches:
    """The rows that match a query, in some stretches; a text that stands in two dossiers is in two of them."""

    def __init__(self, index: SearchIndex, query: Query, stretches: Iterable[Stretch]) -> None:
        self._index, self._query = index, query
        self._stretches = sorted(stretches)
        ends = list(accumulate((last for _first, last in self._stretches), max))
        pairs = list(zip(ends, self._stretches[1:], strict=False))
        self._gaps = [(end + 1, other[0] - 1) for end, other in pairs if end + 1 < other[0]]
        self._is_apart = all(end < other[0] for end, other in pairs)
        self._whole = (self._stretches[0][0], ends[-1]) if ends else (0, -1)

    def count(self) -> int:
        """Return how many there are in all stretches, those in two of them twice."""
        if not self._stretches:
            return 0
        if self._few is not None or min(len(self._gaps), len(self._stretches)) > MANY:
            return sum(len(self.within(stretch)) for stretch in self._stretches)
        if self._is_apart and len(self._gaps) < len(self._stretches):
            return self._counted(self._whole) - sum(map(self._counted, self._gaps))
        return sum(map(self._counted, self._stretches))

    def within(self, stretch: Stretch, limit: int = -1) -> Sequence[int]:
        """Return those in one of the stretches, in order, *limit* at most where it is not negative."""
        if self._few is None and (limit >= 0 or len(self._stretches) <= MANY):
            return self._index.matches(self._query, *stretch, limit)
        rows = self._every if self._few is None else self._few
        start, end = bisect_left(rows, stretch[0]), bisect_right(rows, stretch[1])
        return rows[start : end if limit < 0 else min(end, start + limit)]

    @cached_property
    def _few(self) -> Sequence[int] | None:
        """Return all that match from the first stretch to the last, None where these are many."""
        most = max(FEW, EACH * len(self._stretches))
        rows = self._index.matches(self._query, *self._whole, most + 1)
        return rows if len(rows) <= most else None

    @cached_property
    def _every(self) -> Sequence[int]:
        return self._index.matches(self._query, *self._whole)

    def _counted(self, stretch: Stretch) -> int:
        return self._index.count(self._query, *stretch)
