"""Where letters begin and end as a reader counts them: an emoji of several signs is one, and is never cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.ui.pane.shown import Shown


class Clusters:
    """The edges of the letters of one text, as Qt's positions; labels and titles that no mark can cover are skipped.

    A range begins before a letter and ends behind one: at the edge of a paragraph these are two different positions.
    """

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._edges: dict[int, list[int]] = {}

    def near(self, position: int, *, end: bool) -> int | None:
        """Return where a range may end, or begin, nearest to *position*; None where no letter is on that side."""
        at = self._shown.block_at(position)
        edges = self._of(at)
        if not edges:
            return self._beside(at, end=end)
        after = min(bisect_left(edges, position), len(edges) - 1)
        before = max(0, after - 1)
        found = edges[before] if position - edges[before] < edges[after] - position else edges[after]
        if found == (edges[0] if end else edges[-1]):
            return self._beside(at, end=end)
        return found

    def step(self, position: int, step: int, *, end: bool) -> int:
        """Return the end, or beginning, of a range one letter further on, with -1 further back; itself at the edge."""
        at = self._shown.block_at(position)
        edges = self._of(at)
        legal = edges[1:] if end else edges[:-1]
        number = bisect_right(legal, position) if step > 0 else bisect_left(legal, position) - 1
        if 0 <= number < len(legal):
            return legal[number]
        blocks = range(at + 1, len(self._shown.blocks)) if step > 0 else range(at - 1, -1, -1)
        other = self._first_with_letters(blocks)
        if not other:
            return position
        there = other[1:] if end else other[:-1]
        return there[0] if step > 0 else there[-1]

    def _beside(self, at: int, *, end: bool) -> int | None:
        """Return where the block before ends, or the next one begins."""
        blocks = range(at - 1, -1, -1) if end else range(at + 1, len(self._shown.blocks))
        edges = self._first_with_letters(blocks)
        return (edges[-1] if end else edges[0]) if edges else None

    def _first_with_letters(self, blocks: Iterable[int]) -> list[int]:
        return next((edges for at in blocks if (edges := self._of(at))), [])

    def _of(self, at: int) -> list[int]:
        """Return the edges of the letters of a block; nothing where it is no part of a segment, or empty."""
        if at not in self._edges:
            block = self._shown.blocks[at]
            self._edges[at] = _edges(block.text, self._shown.starts[at]) if block.segment and block.text else []
        return self._edges[at]


def _edges(text: str, start: int) -> list[int]:
    finder, edges = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text), [start]
    while (found := finder.toNextBoundary()) >= 0:
        edges.append(start + found)
    return edges
