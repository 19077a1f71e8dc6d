"""What has been decided about a variant, as a small sign: a ring, a half, a tick; and the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zhutiao.ui.theme import Theme

RADIUS = 4.5


def draw(painter: QPainter, centre: QPointF, state: str, theme: Theme) -> None:
    """Draw a ring for what is undecided, half filled where a reading is suggested, a tick where one is chosen."""
    box = QRectF(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    colour = theme.colour("tick" if state == "chosen" else "accent")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if state == "chosen":
        painter.drawPolyline(
            QPolygonF([centre + QPointF(-4.5, 0), centre + QPointF(-1.2, 3.3), centre + QPointF(5, -4)])
        )
        return
    painter.drawEllipse(box)
    if state == "suggested":
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(box.adjusted(1, 1, -1, -1), 90 * 16, 180 * 16)
