"""Keyword in context: one line for each occurrence, the found words below each other in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QStackedLayout, QVBoxLayout, QWidget

from zhutiao.ui import surface
from zhutiao.ui.search.sheet.line_drawing import LineDrawing
from zhutiao.ui.search.sheet.line_rows import ROW, LineRows
from zhutiao.ui.search.sheet.near_line import NearLine
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.services.concordance import Order
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.search.sheet.gathering import Row, Sorted
    from zhutiao.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinesPage(QWidget):
    """Shows lines; says which was opened, which are to be copied, and which neighbour they shall have."""

    opened = Signal(object)
    copy_wanted = Signal(object)
    narrowed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.near = NearLine(self)
        self.view = LinesView(theme, self)
        self._nothing = QLabel(self, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.view.opened.connect(self.opened)
        self.view.copy_wanted.connect(self.copy_wanted)
        self.near.chosen.connect(self.narrowed)
        self.dress(theme)
        self.retranslate()

    def clear(self) -> None:
        """Show nothing until lines come."""
        self.view.table.show(())
        self.near.show_company((), (), None)
        self._stack.setCurrentWidget(self.view)

    def extend(self, rows: Sequence[Row]) -> None:
        """Show more lines below."""
        self.view.table.extend(rows)

    def show_sorted(self, found: Sorted, order: Order, only: tuple[Side, str] | None) -> None:
        """Show lines in another order, the current one kept in sight."""
        self.view.show_rows(found.rows, order)
        self.near.show_company(found.left, found.right, only)
        self._stack.setCurrentWidget(self.view if found.rows else self._nothing)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.near.dress(theme)
        self.view.dress(theme)
        self._nothing.setStyleSheet(f"color: {theme.chrome['soft']};")

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.near.retranslate()
        self.view.setAccessibleName(_("Occurrences in context"))
        self._nothing.setText(_("No text, note, tag or link has these words."))

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.near)
        column.addLayout(self._stack, 1)


class LinesView(QListView):
    """The lines themselves; Enter or a click opens one, several can be chosen to be copied."""

    opened = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface.lay(self, filled=False)
        self.table = LineRows()
        self._drawing = LineDrawing(theme, self)
        self.setModel(self.table)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)

    def show_rows(self, rows: Sequence[Row], order: Order) -> None:
        """Show lines in an order, and go on where the current one stands now."""
        current = self.currentIndex()
        kept = current.data(ROW) if current.isValid() else None
        self._drawing.order = order
        self.table.show(rows)
        at = next((n for n, row in enumerate(rows) if row is kept), None)
        if at is not None:
            self.stand_on(at)

    def stand_on(self, row: int) -> None:
        """Let the line in that row be the current one, and bring it into sight."""
        index = self.table.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def chosen(self) -> list[Row]:
        """Return the chosen lines as they stand below each other."""
        return [index.data(ROW) for index in sorted(self.selectedIndexes(), key=lambda index: index.row())]

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
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.chosen())
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: object) -> None:
        here = self.currentIndex()
        if here.isValid() and len(self.selectedIndexes()) <= 1 and index is not None:
            self.opened.emit(here.data(ROW))
