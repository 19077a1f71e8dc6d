"""The passages of a clause as a list to choose from and decide about, by key and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from zhutiao.ui import menus
from zhutiao.ui.connections.passage_card import PassageDelegate
from zhutiao.ui.connections.passage_rows import PassageRows, Row
from zhutiao.ui.kept_rows import ROW, Heading
from zhutiao.ui.long_list import MANY, LongList
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from zhutiao.model import Link
    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.theme import Theme

_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PassageList(LongList):
    """Shows passages: a click or Enter goes there, Space unfolds, letters and the row's buttons decide."""

    link_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = PassageRows(self)
        self._cards = PassageDelegate(theme, self)
        self.show_cards(self._rows, self._cards)
        self.setObjectName("passages")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.retranslate()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*; what the reader has chosen stays chosen."""
        if len(rows) > MANY:
            self.begin_in_batches()
        self._rows.show(rows)

    def rows(self) -> Sequence[Row]:
        """Return what is shown, in order."""
        return self._rows.rows()

    def chosen(self) -> list[Link]:
        """Return the links of the chosen rows, in the order shown."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self._rows.rows()[row] for row in rows)
        return [row.link for row in found if not isinstance(row, Heading)]

    def after_chosen(self) -> str:
        """Return the link in the row below the chosen ones, else the nearest above them; "" where there is none."""
        taken = {index.row() for index in self.selectedIndexes()}
        order = [*range(max(taken, default=-1) + 1, self._rows.rowCount()), *reversed(range(min(taken, default=0)))]
        links = (row for row in (self._rows.rows()[n] for n in order) if not isinstance(row, Heading))
        return next((row.link.id for row in links), "")

    def choose(self, link: str) -> bool:
        """Choose the row of a link and bring it into sight; say whether there is one."""
        row = self._rows.row_of(link)
        if row is None:
            return False
        self.choose_row(row)
        return True

    def choose_any(self) -> None:
        """Choose the first row where none is chosen."""
        first = next((row for row in self._rows.rows() if not isinstance(row, Heading)), None)
        if first and not self.selectedIndexes():
            self.choose(first.link.id)

    def unfold(self, index: Index) -> None:
        """Show all of a passage and why it is there, or fold it up again."""
        row = index.data(ROW)
        if row and not isinstance(row, Heading):
            self._cards.unfolded = "" if self._cards.unfolded == row.link.id else row.link.id
            self.scheduleDelayedItemsLayout()
            self.executeDelayedItemsLayout()
            self.scrollTo(index)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._cards.dress(theme)
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Passages about this clause"))
        self.doItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what was decided about again; no row becomes higher by it."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the passage, or unfold it."""
        index = self.currentIndex()
        if event.key() in _GOING and index.isValid():
            self._go(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.unfold(index)
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.selectAll()
        else:
            # Not the search for a row by its first letter: letters decide here.
            QAbstractItemView.keyPressEvent(self, event) if not event.text().isalpha() else event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a button of the row under the pointer without choosing another row by it."""
        index, button = self._pressed(event)
        if not button:
            super().mousePressEvent(event)
        elif index not in self.selectedIndexes():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the button under the pointer says, or go to the passage."""
        index, button = self._pressed(event)
        super().mouseReleaseEvent(event)
        if button == "unfold":
            self.unfold(index)
        elif button:
            self.setFocus()
            self._act(button)
        elif index.isValid() and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self._go(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen passages."""
        if self.chosen():
            menu = menus.menu(self, passing=True)
            menu.addActions(self.actions())
            menu.popup(event.globalPos())

    def _pressed(self, event: QMouseEvent) -> tuple[QModelIndex, str]:
        index = self.indexAt(event.position().toPoint())
        on = index.isValid() and isinstance(index.data(ROW), Heading) is False
        if not on or event.button() != Qt.MouseButton.LeftButton:
            return index, ""
        return index, self._cards.button_at(self.visualRect(index), event.position().toPoint())

    def _act(self, name: str) -> None:
        action = next((action for action in self.actions() if action.objectName() == name), None)
        if action:
            action.trigger()

    def _go(self, index: Index) -> None:
        row = index.data(ROW)
        if row and not isinstance(row, Heading):
            self.link_chosen.emit(row.link)
            # The text that shows the passage may have taken the focus; the letters are meant for the row.
            self.setFocus()
