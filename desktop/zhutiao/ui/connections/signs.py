"""The small sign of a link: what was found is a dot, a suggestion a ring; a tick, a hand, a cross for decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF

from zhutiao.ui import icons

if TYPE_CHECKING:
    from zhutiao.model import Link
    from zhutiao.ui.theme import Theme

DOT, RING = 3.5, 3.2
HAND = 14
SIZE = 16


def name(link: Link) -> str:
    """Return which sign a link has."""
    if link.state != "suggested":
        return link.state
    return "firm" if link.firm else "possible"


def draw(painter: QPainter, at: QPointF, link: Link, theme: Theme) -> None:
    """Draw the sign of a link around *at*."""
    match name(link):
        case "firm":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(at, DOT, DOT)
        case "possible":
            painter.setPen(QPen(theme.colour("faint"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, RING, RING)
        case "manual":
            scale = painter.device().devicePixelRatioF()
            hand = icons.pixmap("hand", theme.chrome["accent"], HAND, scale)
            painter.drawPixmap(QRectF(at.x() - HAND / 2, at.y() - HAND / 2, HAND, HAND), hand, QRectF(hand.rect()))
        case "accepted":
            _line(painter, theme, "tick", [at + QPointF(*p) for p in ((-4.5, 0.5), (-1.5, 3.5), (4.5, -3.5))])
        case _:
            for slant in (1, -1):
                _line(painter, theme, "faint", [at + QPointF(-3.5, -3.5 * slant), at + QPointF(3.5, 3.5 * slant)])


def icon(link: Link, theme: Theme) -> QIcon:
    """Return the sign of a link as an icon."""
    drawn = QPixmap(2 * SIZE, 2 * SIZE)
    drawn.setDevicePixelRatio(2)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, QPointF(SIZE / 2, SIZE / 2), link, theme)
    return QIcon(drawn)


def _line(painter: QPainter, theme: Theme, role: str, points: list[QPointF]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(role), 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF(points))
