"""The lines of a concordance on the screen; a hundred thousand scroll like ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from zhutiao.ui import surface
from zhutiao.ui.search.sheet.line_drawing import HEIGHT, LineDrawing
from zhutiao.ui.search.sheet.line_rows import LineRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.hits import Hit
    from zhutiao.model import Span
    from zhutiao.services.concordance import Order
    from zhutiao.ui.search.sheet.gathering import Row
    from zhutiao.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinesView(QTableView):
    """Says which line was opened with Enter or a click; several can be chosen to be copied.

    It is a table of one column: a list would ask for each of its rows before it shows the first.
    """

    opened = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface.lay(self, filled=False)
        self.table = LineRows()
        self._drawing = LineDrawing(theme, self)
        self.setModel(self.table)
        self.setItemDelegate(self._drawing)
        self._be_calm()
        self.clicked.connect(lambda _index: len(self.chosen()) == 1 and self._open())

    def show_rows(self, rows: Sequence[Row], order: Order) -> None:
        """Show lines in an order, and go on where the current one stands now."""
        kept = self.current()
        self._drawing.order = order
        self.table.show(rows)
        at = next((n for n, row in enumerate(rows) if row is kept), None)
        if at is not None:
            self.stand_on(at)

    def current(self) -> Row | None:
        """Return the current line."""
        index = self.currentIndex()
        return self.table.rows[index.row()] if index.isValid() else None

    def stand_on(self, row: int) -> None:
        """Let the line in that row be the current one, and bring it into sight."""
        index = self.table.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def follow(self, hit: Hit, span: Span) -> None:
        """Let the line of that occurrence be the current one, if it is here."""
        here = self.current()
        if here is None or (here.line.hit, here.line.span) != (hit, span):
            rows = enumerate(self.table.rows)
            at = next((n for n, row in rows if row.line.span == span and row.line.hit == hit), None)
            if at is not None:
                self.stand_on(at)

    def chosen(self) -> list[Row]:
        """Return the chosen lines as they stand below each other."""
        parts = self.selectionModel().selection().toList()
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        return [row for top, bottom in ranges for row in self.table.rows[top : bottom + 1]]

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._drawing.dress(theme)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep for the lines the key that copies, which else means words of a text."""
        copies = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        if copies and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line, copy the chosen ones, or go through them; a letter types nowhere."""
        if event.key() in _ENTER:
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.chosen())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.table.rows:
            self.stand_on(0 if event.key() == Qt.Key.Key_Home else len(self.table.rows) - 1)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        row = self.current()
        if row:
            self.opened.emit(row)

    def _be_calm(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for head in (across, down):
            head.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setMinimumSectionSize(HEIGHT)
        down.setDefaultSectionSize(HEIGHT)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
