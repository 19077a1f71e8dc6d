"""Marks that were made on another printing, in the text that is shown: a dashed frame, and that printing's letter."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from zhutiao.ui.pane import geometry
from zhutiao.ui.pane.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Span
    from zhutiao.ui.pane.canvas import Canvas, Seen

UP, DOWN = 1.0, 0.24
"""In em from the baseline: a little within the boxes of the text's own marks."""
LETTER = 0.56
"""In em; the letter stands at the end of the words, above them."""


class Guest(NamedTuple):
    """One mark of another printing on some words of this text."""

    mark: str
    segment: str
    span: Span
    colour: str
    siglum: str


class Guests:
    """All of them in one text, by position."""

    def __init__(self, shown: Shown | None = None, guests: Iterable[Guest] = ()) -> None:
        shown = shown or Shown()
        known = [each for each in guests if each.segment in shown.ranges]
        self.laid = sorted(
            ((*shown.stretch(each.segment, each.span), each) for each in known), key=lambda each: each[:2]
        )
        self._starts = [start for start, _end, _guest in self.laid]
        self._longest = max((end - start for start, end, _guest in self.laid), default=0)

    def at(self, position: int) -> list[str]:
        """Return the marks that lie on a position."""
        return [guest.mark for start, end, guest in self._within(position, position + 1) if start <= position < end]

    def draw(self, canvas: Canvas, seen: Seen) -> None:
        """Draw those in a block."""
        at = seen.block.position()
        for start, end, guest in self._within(at, at + seen.block.length()):
            pieces = list(geometry.stretches(seen.rows, start - at, end - at))
            colour = QColor(cast("dict[str, str]", canvas.palette.lines).get(guest.colour, canvas.palette.soft))
            canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            canvas.painter.setPen(QPen(colour, 1.3, Qt.PenStyle.DashLine))
            for piece in pieces:
                top, bottom = round(piece.baseline - UP * canvas.em), round(piece.baseline + DOWN * canvas.em)
                box = QRectF(QPointF(piece.left, top + 0.5), QPointF(piece.right, bottom + 0.5))
                canvas.painter.drawRoundedRect(box, 3, 3)
            if pieces and end <= at + seen.block.length():
                self._letter(canvas, pieces[-1], guest.siglum, colour)

    def _letter(self, canvas: Canvas, piece: geometry.Stretch, siglum: str, colour: QColor) -> None:
        before, font = canvas.painter.font(), QFont(canvas.painter.font())
        font.setPixelSize(max(8, round(LETTER * canvas.em)))
        font.setBold(True)
        canvas.painter.setFont(font)
        canvas.painter.setPen(colour)
        canvas.painter.drawText(QPointF(piece.right + 1, piece.baseline - 0.8 * canvas.em), siglum)
        canvas.painter.setFont(before)

    def _within(self, start: int, end: int) -> list[tuple[int, int, Guest]]:
        # What begins before may reach into it.
        first = bisect_left(self._starts, start - self._longest)
        return [each for each in self.laid[first : bisect_left(self._starts, end)] if each[1] > start]
