"""While a filter is typed: the filters there are, and what can stand behind their colons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from zhutiao.ui.choices import ROW_HEIGHT, Choice, ChoiceDelegate, ChoiceRows
from zhutiao.ui.pane.units import Units
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from zhutiao.services.search_completing import Offer
    from zhutiao.ui.theme import Theme

SHOWN = 8
AROUND = 10
COLONS = ":："
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offers(QFrame):
    """Lies below the field while there is something to offer; Tab takes the first, a click the one pressed.

    The arrows walk through the values of a filter; while a word is typed that may become one they keep their meaning.
    """

    wanted = Signal(str, int)
    """What is typed, and where the cursor is, in code points."""

    def __init__(self, field: QLineEdit, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("offers")
        self._field, self._page = field, parent
        self._offer: Offer | None = None
        self._rows = ChoiceRows(self)
        self._list = QListView(self)
        self._list.setModel(self._rows)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(lambda index: self._take(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._list)
        self.hide()
        self.dress(theme)
        self.retranslate()
        field.installEventFilter(self)
        field.textEdited.connect(lambda _text: self._ask())
        field.textChanged.connect(lambda text: text or self.hide())

    def show_offer(self, offer: Offer) -> None:
        """Offer this, if it still fits what is typed."""
        self._offer = offer
        self._rows.show(
            [Choice(each.words, each.hint, partial(self._write, each.inserts)) for each in offer.completions]
        )
        self._list.clearSelection()
        self._list.setCurrentIndex(self._rows.index(-1))
        self.setVisible(bool(offer.completions) and self._field.hasFocus())
        self._lay()

    def shown(self) -> list[str]:
        """Return what is on offer."""
        return [choice.words for choice in self._rows.choices] if self.isVisible() else []

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = theme.chrome
        self.setStyleSheet(
            f"#offers {{ background: {colours['raised']}; border: 1px solid {colours['line']}; border-radius: 6px; }}"
            "QListView { background: transparent; border: 0; outline: 0; }"
        )
        self._list.setItemDelegate(ChoiceDelegate(self._list, theme))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._list.setAccessibleName(_("Filters and their values"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are for the list while it is shown; go when the field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif self.isVisible() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        row = self._list.currentIndex().row()
        if event.key() == Qt.Key.Key_Tab:
            self._take(max(row, 0))
        elif event.key() in _ENTER and row >= 0:
            self._take(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._offers_values():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._list.setCurrentIndex(self._rows.index((row + step) % self._rows.rowCount()))
        else:
            return False
        return True

    def _offers_values(self) -> bool:
        typed = self._field.text()
        return bool(self._offer and self._offer.start and typed[self._offer.start - 1 : self._offer.start] in COLONS)

    def _ask(self) -> None:
        typed = self._field.text()
        if typed:
            self.wanted.emit(typed, Units(typed).point(self._field.cursorPosition()))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._rows.choices):
            self._rows.choices[row].act()

    def _write(self, words: str) -> None:
        """Write *words* in the place of what was typed, and offer what can follow them."""
        if self._offer is None:
            return
        typed, units = self._field.text(), Units(self._field.text())
        self._field.setText(typed[: self._offer.start] + words + typed[self._offer.end :])
        self._field.setCursorPosition(units.units(self._offer.start) + Units(words).length)
        self.hide()
        self._ask()

    def _lay(self) -> None:
        rows = min(SHOWN, self._rows.rowCount())
        below = self._field.mapTo(self._page, self._field.rect().bottomLeft())
        self.setGeometry(below.x(), below.y() + 4, self._field.width(), rows * ROW_HEIGHT + AROUND)
        self.raise_()
