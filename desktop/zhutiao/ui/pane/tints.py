"""Draw what a text is read by: a tint and a bar beside what is about the clause, dots beside what may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from zhutiao.ui.pane import geometry, tiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.sheet import Sheet
    from zhutiao.ui.pane.shown import Shown

# In em from the baseline: half an em of air around a unit.
UP, DOWN, SIDE = 1.44, 0.65, 0.7
BAR = 3


def draw(painter: QPainter, blocks: Iterable[QTextBlock], em: float, palette: Palette, sheet: Sheet) -> None:
    """Draw behind those of *blocks* that are current or may be."""
    met: dict[str, QTextBlock] = {}
    for block in blocks:
        met.setdefault(sheet.shown.territory[block.blockNumber()], block)
    for unit, block in met.items():
        if unit in sheet.possible:
            _dots(painter, tint_box(block.document(), sheet.shown, unit, em), palette)
        elif sheet.current and unit in sheet.current and unit in sheet.shown.by_unit:
            _tint(painter, tint_box(block.document(), sheet.shown, unit, em), palette)


def tint_box(document: QTextDocument, shown: Shown, unit: str, em: float) -> QRectF:
    """Return the box around a unit: as wide as the column, from its first line to its last."""
    owned = shown.by_unit[unit]
    first = document.findBlockByNumber(owned[0])
    top = geometry.line_of(document, shown.starts[owned[0]]).baseline
    bottom = geometry.line_of(document, shown.starts[owned[-1]] + shown.maps[owned[-1]].length).baseline
    column, side = geometry.box(first), em * SIDE
    return QRectF(
        QPointF(round(column.left() - side), round(top - em * UP)),
        QPointF(round(column.right() + side), round(bottom + em * DOWN)),
    )


def _tint(painter: QPainter, box: QRectF, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.tint))
    painter.drawRoundedRect(box, 6, 6)
    # The bar is the same box in the accent, seen through a slit: so its corners are the box's.
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.top(), BAR, box.height()), Qt.ClipOperation.IntersectClip)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(box, 6, 6)
    painter.restore()


def _dots(painter: QPainter, box: QRectF, palette: Palette) -> None:
    bar = QRectF(round(box.left()) + 1, box.top() + 2 * tiles.DOT, tiles.DOT, box.height() - 4 * tiles.DOT)
    tiles.dots(painter, bar, QColor(palette.accent))
