"""The variants as a list: chosen from by key, by mouse, from a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent

from zhutiao.ui import menus
from zhutiao.ui.apparatus import told
from zhutiao.ui.apparatus.entry_card import OPEN, EntryDelegate
from zhutiao.ui.apparatus.rows import VariantRows
from zhutiao.ui.kept_rows import ROW, Heading
from zhutiao.ui.long_list import MANY, LongList
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.apparatus.rows import Row
    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus, Entry

_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class EntryList(LongList):
    """Shows variants: Enter or a click goes there, Space unfolds, a letter or a figure chooses a reading."""

    entry_chosen = Signal(object)
    """A variant that the reader wants to see in the text."""
    reading_chosen = Signal(object, str)
    """A variant, and the siglum of the reading that is the right one."""
    left_open = Signal(object)
    footnotes_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = VariantRows(self)
        self._cards = EntryDelegate(theme, self)
        self.show_cards(self._rows, self._cards)
        self.setObjectName("variants")
        self.retranslate()

    def show_rows(self, apparatus: Apparatus | None, rows: Sequence[Row]) -> None:
        """Show *rows* of an apparatus; what the reader has chosen stays chosen."""
        if len(rows) > MANY:
            self.begin_in_batches()
        self._cards.rough = len(rows) > MANY
        self._cards.apparatus = self._rows.apparatus = apparatus
        self._rows.show(rows)
        self.scheduleDelayedItemsLayout()

    def rows(self) -> Sequence[Row]:
        """Return what is shown, in order."""
        return self._rows.rows()

    def entry(self) -> Entry | None:
        """Return the variant that keys mean."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return None if row is None or isinstance(row, Heading) else row

    def choose(self, name: str) -> bool:
        """Choose the row of a variant and bring it into sight; say whether there is one."""
        row = self._rows.row_of(name)
        if row is not None:
            self.choose_row(row)
        return row is not None

    def reading_at(self, at: QPoint) -> str:
        """Return the reading that a press at a point of the view would choose, by its siglum; "" for none."""
        index = self.indexAt(at)
        row = index.data(ROW) if index.isValid() else None
        if row is None or isinstance(row, Heading):
            return ""
        return self._cards.line_at(self.visualRect(index), row, at)

    def choose_any(self) -> None:
        """Choose the first row where none is chosen."""
        first = next((row for row in self._rows.rows() if not isinstance(row, Heading)), None)
        if first and self.entry() is None:
            self.choose(first.id)

    def unfold(self, index: Index, *, on: bool | None = None) -> None:
        """Show each reading of a variant and why one is suggested, or fold it up again."""
        row = index.data(ROW)
        if row and not isinstance(row, Heading):
            wished = self._cards.unfolded != row.id if on is None else on
            self._cards.unfolded = row.id if wished else ""
            self.scheduleDelayedItemsLayout()
            self.executeDelayedItemsLayout()
            self.scrollTo(index)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._cards.dress(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Where the printings differ"))
        self._cards.forget()
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there, unfold, choose a reading or take the choice back."""
        entry, index = self.entry(), self.currentIndex()
        if (
            entry is None
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        elif event.key() in _GOING:
            self.entry_chosen.emit(entry)
        elif event.key() == Qt.Key.Key_Space:
            self.unfold(index)
        elif event.key() in _BACK:
            self.left_open.emit(entry)
        elif event.text().isalnum():
            if siglum := told.meant(entry, self._base(), event.text()):
                self.reading_chosen.emit(entry, siglum)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the reading under the pointer, or go to the place and unfold the row."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        super().mouseReleaseEvent(event)
        row = index.data(ROW) if index.isValid() else None
        if row is None or isinstance(row, Heading) or event.button() != Qt.MouseButton.LeftButton:
            return
        line = self.reading_at(at)
        if line:
            self.left_open.emit(row) if line == OPEN else self.reading_chosen.emit(row, line)
            return
        self.unfold(index, on=True)
        self.entry_chosen.emit(row)
        self.setFocus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer every reading of the variant, and what else can be done with it."""
        entry = self.entry()
        if entry is None:
            return
        menu = menus.menu(self, passing=True)
        for n, each in enumerate(told.readings(entry, self._base()), 1):
            words = _("Choose “{0}” ({1})").format(told.shown(each.words), " ".join(each.sigla))
            action = menu.addAction(menus.plain(words) + f"\t{n}")
            action.setCheckable(True)
            action.setChecked(entry.chosen in each.sigla)
            action.triggered.connect(lambda _on=False, s=each.siglum: self.reading_chosen.emit(entry, s))
        back = menu.addAction(_("Leave it open") + "\t⌫", lambda: self.left_open.emit(entry))
        back.setEnabled(entry.state == "chosen")
        menu.addSeparator()
        menu.addAction(_("Show in the text") + "\tEnter", lambda: self.entry_chosen.emit(entry))
        menu.addAction(_("Copy as footnotes"), lambda: self.footnotes_wanted.emit(entry))
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(
            self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
            if by_key
            else event.globalPos()
        )

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:  # noqa: ARG002 - Qt's signature
        """Lay out again what was decided about: an unfolded row becomes higher by it."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _base(self) -> str:
        return self._rows.apparatus.collation.base if self._rows.apparatus else ""
