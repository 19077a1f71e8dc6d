"""The line a reader's eye rests on: a third down the view, nearer to the top where the text begins."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from zhutiao.ui.pane import geometry

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

    from zhutiao.model import Span
    from zhutiao.ui.pane.shown import Shown

SHARE = 1 / 3


class ReadingLine:
    """Finds the unit on the reading line, and where to scroll to bring a unit onto it."""

    def __init__(self, document: QTextDocument, shown: Shown, height: int) -> None:
        """Look at *shown* through a view of *height* pixels."""
        self._document = document
        self._shown = shown
        self._rest = height * SHARE
        self._height = height

    def at(self, scroll: float) -> float:
        """Return the height of the line in the document; it starts with the text and slides down to its place."""
        return scroll + min(scroll, self._rest)

    def unit(self, scroll: float) -> str:
        """Return the unit on the line."""
        return self._shown.territory[self._block(self.at(scroll)).blockNumber()]

    def goal(self, segment: str, span: Span | None, highest: int) -> int:
        """Return where to scroll so that *segment* comes onto the line and the first visible line is whole.

        Of a unit taller than the rest of the view the words of *span* come onto it.
        """
        unit = self._shown.unit_of(segment)
        top, bottom = self._extent(unit)
        words = span if span and bottom - top > self._height - self._rest else None
        start = self._shown.stretch(segment, words)[0]
        if start == self._shown.starts[0] or (unit == self._shown.territory[0] and words is None):
            return 0
        wished = self._scroll(geometry.line_of(self._document, start).baseline)
        return self._snapped(min(wished, highest), top, bottom, highest)

    def _scroll(self, height: float) -> float:
        """Return the scroll that puts the line at *height*: `at`, read backwards."""
        return height / 2 if height < 2 * self._rest else height - self._rest

    def _snapped(self, wished: float, top: float, bottom: float, highest: int) -> int:
        line = geometry.line_at(self._document, wished)
        after = geometry.line_after(self._document, line)
        whole = [math.floor(height) for height in (line.top, after.top)]
        fit = [s for s in whole if s <= highest and top <= self.at(s) < bottom]
        return min(fit, key=lambda s: abs(s - wished), default=round(wished))

    def _extent(self, unit: str) -> tuple[float, float]:
        """Return from where to where the line is in *unit*: up to the next unit's first block."""
        owned = self._shown.by_unit[unit]
        after = self._document.findBlockByNumber(owned[-1] + 1)
        top = geometry.box(self._document.findBlockByNumber(owned[0])).top()
        return top, geometry.box(after).top() if after.isValid() else float("inf")

    def _block(self, height: float) -> QTextBlock:
        """Return the last block that begins above *height*."""
        block = next(geometry.visible(self._document, height, float("inf")), self._document.lastBlock())
        while block.previous().isValid() and geometry.box(block).top() > height:
            block = block.previous()
        while block.next().isValid() and geometry.box(block.next()).top() <= height:
            block = block.next()
        return block
