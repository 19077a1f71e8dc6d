"""The hits of a search as a list to walk through and open, however many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from zhutiao.ui import menus, surface
from zhutiao.ui.search.found_card import FoundDelegate
from zhutiao.ui.search.found_model import FoundModel
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from zhutiao.hits import Hit
    from zhutiao.ui.search.found_rows import Line, Row
    from zhutiao.ui.theme import Theme

STEP = 24
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)


class FoundList(QTableView):
    """Shows hits below headings: a click or Enter opens one here, a double click or Ctrl+Enter goes to it.

    Ctrl+B collects one into the briefing; letters go on in the field.

    A table of one column, for unlike a list it measures only the rows that come: 5 ms where a list takes 600.
    """

    opened = Signal(object, int, bool)
    """The hit, the number of the span in it, and whether the reader wants to be there rather than stay here."""
    left_upwards = Signal()
    typed = Signal(str)
    more_wanted = Signal()
    collect_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = FoundModel(self)
        self._look()
        self._cards = FoundDelegate(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._cards)
        self._rows.more_wanted.connect(self.more_wanted)
        self.retranslate()

    def show_rows(self, rows: Sequence[Row], total: int) -> None:
        """Show the first rows of *total* hits."""
        self._rows.show(rows, total)
        self._measure(0)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows that come next."""
        first = self._rows.rowCount()
        self._rows.add(rows)
        self._measure(first)

    def rows(self) -> Sequence[Row]:
        """Return what is shown, in order."""
        return self._rows.rows()

    def hits(self) -> int:
        """Return how many hits have been fetched."""
        return self._rows.hits

    def chosen(self) -> Line | None:
        """Return the row of a hit that is chosen."""
        return self._rows.line_at(self.currentIndex().row()) if self.selectedIndexes() else None

    def choose_first(self) -> None:
        """Choose the first hit where none is chosen."""
        if not self.chosen():
            self._choose(self._rows.next_line(0, 1))

    def choose(self, hit: Hit, span: int = 0) -> None:
        """Choose the row with the span of that number in a hit, and bring it into sight, if it is here."""
        self._choose(self._rows.row_of(hit, span))

    def open_chosen(self, *, going: bool = False) -> None:
        """Open the chosen hit, the first where none is."""
        self.choose_first()
        self._open(self.chosen(), going=going)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._cards.dress(theme)
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("What was found"))
        self.viewport().update()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go from hit to hit, past the headings; upwards from the first one leave the list."""
        to = self._aim(action, modifiers)
        step = -1 if action in _BACK or action == QAbstractItemView.CursorAction.MoveEnd else 1
        row = self._rows.next_line(to, step)
        if row is None and step < 0:
            if action == QAbstractItemView.CursorAction.MoveUp:
                self.left_upwards.emit()
            row = self._rows.next_line(0, 1)
        return self._rows.index(self.currentIndex().row() if row is None else row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is chosen; what is typed goes on in the field."""
        if event.key() in _OPENING:
            self.open_chosen(going=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_B and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._collect()
        elif event.text().isprintable() and event.text().strip() and not _commands(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the hit under the pointer."""
        super().mouseReleaseEvent(event)
        line = self._rows.line_at(self.indexAt(event.position().toPoint()).row())
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(line, going=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the hit under the pointer."""
        line = self._rows.line_at(self.indexAt(event.position().toPoint()).row())
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(line, going=True)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen hit."""
        if self.chosen():
            menu = menus.menu(self, passing=True)
            action = menu.addAction(_("Collect into the briefing"), self._collect)
            action.setShortcut(QKeySequence("Ctrl+B"))
            menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_cards"):
            self._cards.dress(self._cards.theme)
            self._measure(0)

    def _collect(self) -> None:
        if line := self.chosen():
            self.collect_wanted.emit(line.hit)

    def _open(self, line: Line | None, *, going: bool) -> None:
        if line:
            self.opened.emit(line.hit, line.at, going)

    def _aim(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> int:
        here = self.currentIndex().row()
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return 0
            case QAbstractItemView.CursorAction.MoveEnd:
                return self._rows.rowCount() - 1
            case QAbstractItemView.CursorAction.MovePageUp | QAbstractItemView.CursorAction.MovePageDown:
                return super().moveCursor(action, modifiers).row()
            case QAbstractItemView.CursorAction.MoveUp | QAbstractItemView.CursorAction.MovePrevious:
                return here - 1
            case _:
                return here + 1

    def _choose(self, row: int | None) -> None:
        if row is None:
            return
        index = self._rows.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        # The headings above the first hit are seen with it.
        self.scrollTo(self._rows.index(0, 0) if row == self._rows.next_line(0, 1) else index)

    def _measure(self, first: int) -> None:
        """Make the rows from *first* on as high as they are; hits, which are most of them, have the usual height."""
        header = self.verticalHeader()
        header.setDefaultSectionSize(self._cards.usual)
        for row, shown in enumerate(self._rows.rows()[first:], first):
            # A row that takes the place of another has the other's height until it is given its own.
            if (height := self._cards.height(shown)) != header.sectionSize(row):
                header.resizeSection(row, height)

    def _look(self) -> None:
        # What stands behind the rows is the column's own colour.
        surface.lay(self, filled=False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)


def _commands(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & held)
