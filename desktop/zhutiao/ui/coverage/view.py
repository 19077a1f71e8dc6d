"""The map on the screen: a table whose heads stay where they are while it is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QTableView, QWidget

from zhutiao.ui.coverage import drawing
from zhutiao.ui.coverage.heads import ColumnHead, RowHead
from zhutiao.ui.coverage.model import CoverageModel

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhutiao.ui.coverage.board import Board


BARS = 10
"""Room for the scroll bars."""


class CoverageView(QTableView):
    """Shows a board; says which cell was clicked or entered."""

    cell_chosen = Signal(int, int)
    row_chosen = Signal(int)
    column_chosen = Signal(int)

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = CoverageModel(board, self)
        self.setModel(self.table)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(ColumnHead(self.table, self))
        self.setVerticalHeader(RowHead(self.table, self))
        self._be_calm()
        self.clicked.connect(lambda index: self.cell_chosen.emit(index.row(), index.column()))
        self.horizontalHeader().sectionClicked.connect(self.column_chosen)
        self.verticalHeader().sectionClicked.connect(self.row_chosen)
        self.fit()

    @property
    def board(self) -> Board:
        """Return what is shown."""
        return self.table.board

    def show_board(self, board: Board) -> None:
        """Show another board, the frame where it was."""
        at = self.currentIndex().row(), self.currentIndex().column()
        self.table.show(board)
        self.fit()
        self.stand_on(*at)

    def stand_on(self, row: int, column: int) -> None:
        """Put the frame on a cell, or the one nearest to it."""
        rows, columns = self.table.rowCount(), self.table.columnCount()
        if rows and columns:
            self.setCurrentIndex(self.table.index(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)))

    def fit(self) -> None:
        """Give rows and columns their sizes: narrower columns where all would not find room."""
        board, across, down = self.board, self.horizontalHeader(), self.verticalHeader()
        room = self.width() - drawing.GAP - BARS
        head = drawing.ROW_HEAD if room >= drawing.ROW_HEAD + sum(drawing.column_widths(board)) else drawing.NARROW_HEAD
        widths = drawing.column_widths(board, room - head)
        across.setFixedHeight(drawing.head_height(board, widths))
        down.setFixedWidth(head)
        for column, width in enumerate(widths):
            across.resizeSection(column, width + (drawing.GAP if column == board.own else 0))
        for row in range(len(board.rows)):
            down.resizeSection(row, drawing.row_height(board, row))

    def sizeHint(self) -> QSize:
        """Be as large as the whole map."""
        board, widths = self.board, drawing.column_widths(self.board)
        down = sum(drawing.row_height(board, row) for row in range(len(board.rows)))
        across = drawing.ROW_HEAD + sum(widths) + drawing.GAP
        return QSize(across + BARS, drawing.head_height(board, widths) + down + BARS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Let the heads of the cell with the frame stand out."""
        super().currentChanged(current, previous)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the frame stands."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.cell_chosen.emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be gone to."""
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _be_calm(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class _Cells(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self.parent()
        if not isinstance(view, CoverageView):
            return
        board, column = view.board, index.column()
        box = QRectF(option.rect).adjusted(drawing.GAP if column == board.own else 0, 0, 0, 0)  # pyright: ignore[reportAttributeAccessIssue]
        drawing.cell(painter, box, board.entry(index.row(), column), board.shades.grid)
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if index == view.currentIndex() or state & QStyle.StateFlag.State_MouseOver:
            framed = index == view.currentIndex()
            painter.setPen(QPen(QColor(board.shades.ink if framed else board.shades.soft), 2 if framed else 1))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
