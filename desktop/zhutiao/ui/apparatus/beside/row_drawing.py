"""One row of printings side by side: the clause in each column, what differs tinted and joined across the gutters."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from zhutiao.ui import fonts
from zhutiao.ui.apparatus.beside.cell_text import CellText
from zhutiao.ui.kept_rows import ROW
from zhutiao.ui.long_list import Cards
from zhutiao.ui.pane.palette import mixed
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from zhutiao.ui.apparatus.beside.clauses import ClauseRow, Spot
    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.theme import Theme

SIDE, GUTTER, ABOVE, BELOW = 28, 56, 9, 9
KEPT = 60
"""Rows whose lines are kept: those on the screen and around it."""
PLAIN, LIFTED, DECIDED = 0.16, 0.34, 0.10
LONG = 160
"""Signs beyond which words that differ get a bar beside them, not a box: a page of colour says nothing."""
BAR = 3


class RowDelegate(Cards):
    """Draws clauses; `looked_at` is the variant that stands out."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view, self.theme = view, theme
        self.looked_at = ""
        self.sigla: tuple[str, ...] = ()
        self._laid: OrderedDict[tuple[str, int], tuple[ClauseRow, tuple[CellText | None, ...]]] = OrderedDict()
        self._heights: dict[tuple[str, int], tuple[ClauseRow, int]] = {}

    def forget(self) -> None:
        """Measure again."""
        self._laid.clear()
        self._heights.clear()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme

    def columns(self, width: int) -> list[tuple[int, int]]:
        """Return left edge and width of each column."""
        count = max(1, len(self.sigla))
        each = max(80, (width - 2 * SIDE - (count - 1) * GUTTER) // count)
        return [(SIDE + n * (each + GUTTER), each) for n in range(count)]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the longest of the cells."""
        row, width = index.data(ROW), self._view.viewport().width()
        known = self._heights.get((row.key, width))
        if known is None or known[0] is not row:
            laid = self._cells(row, width)
            known = row, ABOVE + max((cell.height for cell in laid if cell), default=28) + BELOW
            self._heights[row.key, width] = known
        return QSize(width, known[1])

    def top_of(self, row: ClauseRow, entry: str) -> int:
        """Return how far below the top of its row a variant stands."""
        tops = [
            cell.band(spot)[0]
            for cell in self._cells(row, self._view.viewport().width())
            if cell
            for spot in cell.cell.spots
            if spot.entry == entry
        ]
        return ABOVE + round(min(tops, default=0))

    def spot_at(self, place: QRect, row: ClauseRow, at: QPoint) -> tuple[str, QRect]:
        """Return the variant whose words stand at a point of the view, and these; "" where there is none."""
        for (left, _width), cell in zip(self.columns(place.width()), self._cells(row, place.width()), strict=True):
            for spot in cell.cell.spots if cell else ():
                for box in cell.boxes(spot) if cell else ():
                    shown = box.translated(left, place.top() + ABOVE)
                    if shown.adjusted(-2, -3, 2, 3).contains(QPointF(at)):
                        return spot.entry, shown.toRect()
        return "", QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        place: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        row: ClauseRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid, columns = self._cells(row, place.width()), self.columns(place.width())
        top = place.top() + ABOVE
        for n in range(1, len(laid)):
            self._join(painter, laid[n - 1 : n + 1], columns[n - 1 : n + 1], top)
        for n, ((left, width), cell) in enumerate(zip(columns, laid, strict=True)):
            if cell is None:
                self._paint_lacking(painter, QRect(left, top, width, place.height() - ABOVE - BELOW), self.sigla[n])
                continue
            for spot in cell.cell.spots:
                self._paint_spot(painter, cell, spot, QPointF(left, top))
            painter.setPen(QColor(self.theme.page["ink"]))
            cell.draw(painter, QPointF(left, top))
        painter.restore()

    def _paint_spot(self, painter: QPainter, cell: CellText, spot: Spot, at: QPointF) -> None:
        looked = spot.entry == self.looked_at
        boxes = [box.translated(at) for box in cell.boxes(spot)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shade(LIFTED if looked else DECIDED if spot.state == "chosen" else PLAIN))
        if spot.end - spot.start > LONG:
            top, bottom = cell.band(spot)
            painter.setBrush(self._shade(1 if looked else 0.45))
            painter.drawRoundedRect(QRectF(at.x() - 12, at.y() + top, BAR, bottom - top), 1, 1)
            return
        for box in boxes:
            painter.drawRoundedRect(box, 3, 3)
        if spot.chosen:
            for box in boxes:
                painter.fillRect(
                    QRectF(box.left() + 1, box.bottom() + 1, box.width() - 2, 2), self.theme.colour("tick")
                )
        if looked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 1.5))
            for box in boxes:
                painter.drawRoundedRect(box, 3, 3)

    def _paint_lacking(self, painter: QPainter, room: QRect, siglum: str) -> None:
        painter.setFont(fonts.sans(12))
        painter.setPen(self.theme.colour("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, _("not in {0}").format(siglum))

    def _join(
        self,
        painter: QPainter,
        pair: tuple[CellText | None, ...],
        columns: list[tuple[int, int]],
        top: int,
    ) -> None:
        """Draw a ribbon from words that differ to what the next column has in their place; the same words need none."""
        one, other = pair
        if one is None or other is None:
            return
        left, right = columns[0][0] + columns[0][1] + 6, columns[1][0] - 6
        there = {spot.entry: spot for spot in other.cell.spots}
        for spot in one.cell.spots:
            if spot.entry in there and one.words(spot) != other.words(there[spot.entry]):
                looked = spot.entry == self.looked_at
                ends = one.band(spot), other.band(there[spot.entry])
                self._ribbon(painter, left, right, [(a + top, b + top) for a, b in ends], looked=looked)

    def _ribbon(
        self, painter: QPainter, left: int, right: int, ends: list[tuple[float, float]], *, looked: bool
    ) -> None:
        (top, bottom), (far_top, far_bottom) = ends
        middle = (left + right) / 2
        path = QPainterPath(QPointF(left, top))
        path.cubicTo(middle, top, middle, far_top, right, far_top)
        path.lineTo(right, far_bottom)
        path.cubicTo(middle, far_bottom, middle, bottom, left, bottom)
        path.closeSubpath()
        painter.fillPath(path, self._shade(LIFTED if looked else PLAIN))
        bar = self._shade(1)
        painter.fillRect(QRectF(left - 2, top, 2, bottom - top), bar)
        painter.fillRect(QRectF(right, far_top, 2, far_bottom - far_top), bar)

    def _cells(self, row: ClauseRow, width: int) -> tuple[CellText | None, ...]:
        key = row.key, width
        known = self._laid.get(key)
        if known is None or known[0] is not row:
            columns = self.columns(width)
            cells = zip(row.cells, columns, strict=True)
            known = row, tuple(CellText(cell, wide) if cell else None for cell, (_left, wide) in cells)
            self._laid[key] = known
        self._laid.move_to_end(key)
        while len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        return known[1]

    def _shade(self, share: float) -> QColor:
        return mixed(self.theme.chrome["accent"], self.theme.page["page"], share)
