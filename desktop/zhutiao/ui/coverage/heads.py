"""The heads of the map: they stay in sight, and those of the cell with the frame stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from zhutiao.ui.coverage import drawing

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.coverage.model import CoverageModel


class _Head(QHeaderView):
    def __init__(self, orientation: Qt.Orientation, table: CoverageModel, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._table, self._view = table, parent
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(drawing.TITLE_ROW)
        self.setHighlightSections(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def number_of(self, cell: QModelIndex) -> int:
        """Return the section over or beside *cell*."""
        raise NotImplementedError

    def draw_name(self, painter: QPainter, box: QRectF, number: int, ink: str) -> None:
        """Draw the name of section *number*."""
        raise NotImplementedError

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one name on the page's colour, that of the cell with the frame in full ink."""
        shades = self._table.board.shades
        painter.fillRect(rect, QColor(shades.page))
        current = self.number_of(self._view.currentIndex()) == logicalIndex
        self.draw_name(painter, QRectF(rect), logicalIndex, shades.ink if current else shades.soft)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page's colour also where there is no section."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._table.board.shades.page))
        super().paintEvent(event)


class ColumnHead(_Head):
    """Names the columns, and over the questions of a talk the talk."""

    def __init__(self, table: CoverageModel, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table, parent)

    def number_of(self, cell: QModelIndex) -> int:
        """Return the column of *cell*."""
        return cell.column()

    def draw_name(self, painter: QPainter, box: QRectF, number: int, ink: str) -> None:
        """Draw a column's name, the gap before the reader's own left free."""
        board = self._table.board
        box = box.adjusted(drawing.GAP if number == board.own else 0, 0, 0, 0)
        drawing.column_head(painter, box, board.columns[number], ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, and those of the talks over them."""
        super().paintEvent(event)
        board = self._table.board
        with QPainter(self.viewport()) as painter:
            for first, count, name in board.groups:
                last = first + count - 1
                # What is scrolled away at the left takes no name with it.
                left = max(self.sectionViewportPosition(first), 0)
                width = self.sectionViewportPosition(last) + self.sectionSize(last) - left
                if width > 0:
                    inks = board.shades.soft, board.shades.soft
                    drawing.group(painter, QRectF(left, 0, width, drawing.GROUP), name, inks)


class RowHead(_Head):
    """Names the rows."""

    def __init__(self, table: CoverageModel, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table, parent)

    def number_of(self, cell: QModelIndex) -> int:
        """Return the row of *cell*."""
        return cell.row()

    def draw_name(self, painter: QPainter, box: QRectF, number: int, ink: str) -> None:
        """Draw a row's name."""
        board = self._table.board
        drawing.row_head(painter, box, board.rows[number], ink, title=board.is_title(number))
