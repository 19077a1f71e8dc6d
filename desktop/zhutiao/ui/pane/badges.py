"""The badges in the leading above words that other printings have otherwise: drawn, and found under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from zhutiao.ui.pane import geometry
from zhutiao.ui.pane.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ui.pane.canvas import Canvas, Seen
    from zhutiao.ui.pane.sheet import Sheet
    from zhutiao.ui.pane.spots import Spot

SIZE, GLYPH, ABOVE = 0.72, 0.56, 0.95
"""In em: the badge, the sign in it, and how far above the baseline it ends."""
WIDEST = 8
"""In em: over longer words the badge stands at their beginning."""
REACH = 4
"""Pixels around a badge that still point at it."""
SIGN = "异"
EDGE = 0.3


def draw(canvas: Canvas, seen: Seen) -> None:
    """Draw the badges of a block: full where nothing is decided, only an outline where a reading is chosen."""
    drawn = list(boxes(canvas.sheet, seen, canvas.em))
    if not drawn:
        return
    font, before = QFont(canvas.painter.font()), canvas.painter.font()
    font.setPixelSize(max(7, round(GLYPH * canvas.em)))
    font.setBold(True)
    canvas.painter.setFont(font)
    ink = QColor(canvas.palette.badge_ink)
    for spot, box in drawn:
        if spot.decided:
            canvas.painter.setPen(QPen(ink, 1))
            canvas.painter.setBrush(QColor(canvas.palette.page))
        else:
            # On the tint of the clause being read the badge's own colour would hardly be seen.
            canvas.painter.setPen(QPen(mixed(canvas.palette.badge_ink, canvas.palette.badge, EDGE), 1))
            canvas.painter.setBrush(QColor(canvas.palette.badge))
        canvas.painter.drawRoundedRect(box, 3, 3)
        canvas.painter.setPen(ink)
        canvas.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, SIGN)
    canvas.painter.setFont(before)


def boxes(sheet: Sheet, seen: Seen, em: float) -> Iterator[tuple[Spot, QRectF]]:
    """Yield the badges of a block and where they stand, in the coordinates of the document."""
    at = seen.block.position()
    for start, end, spot in sheet.spots.beginning(at, at + seen.block.length()):
        piece = next(geometry.stretches(seen.rows, start - at, end - at), None)
        if piece and spot.badge:
            size = SIZE * em
            middle = min((piece.left + piece.right) / 2, piece.left + WIDEST * em / 2)
            yield spot, QRectF(middle - size / 2, piece.baseline - ABOVE * em - size, size, size)


def spot_at(sheet: Sheet, seen: Seen, em: float, point: QPointF) -> tuple[Spot, QRectF] | None:
    """Return the badge at a point of the document, with its place."""
    around = boxes(sheet, seen, em)
    return next((each for each in around if each[1].adjusted(-REACH, -REACH, REACH, REACH).contains(point)), None)
