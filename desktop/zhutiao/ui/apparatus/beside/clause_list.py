"""The rows of printings side by side: scrolled together, stepped through from one difference to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from zhutiao.ui.apparatus.beside.clauses import ClauseRow
from zhutiao.ui.apparatus.beside.row_drawing import RowDelegate
from zhutiao.ui.kept_rows import ROW, KeptRows
from zhutiao.ui.long_list import MANY, LongList
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme

ABOVE = 0.3
"""How far down the view what is looked at stands, as a share of it."""


class ClauseRows(KeptRows[ClauseRow]):
    """The clauses shown."""

    def __init__(self, say: Callable[[ClauseRow], str]) -> None:
        super().__init__(lambda row: row.key)
        self._say = say

    def spoken(self, row: ClauseRow) -> str:
        """Say which clause it is, and what differs in it."""
        return self._say(row)


class ClauseList(LongList):
    """Says which difference is looked at, by key or by click."""

    entry_looked_at = Signal(str)
    entry_clicked = Signal(str, QRect)
    key_pressed = Signal(object)

    def __init__(self, theme: Theme, say: Callable[[ClauseRow], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ClauseRows(say)
        self.drawing = RowDelegate(theme, self)
        self.show_cards(self._rows, self.drawing)
        self.setObjectName("beside")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(_("Printings side by side"))

    def show_rows(self, sigla: Sequence[str], rows: Sequence[ClauseRow]) -> None:
        """Show clauses in columns of these witnesses."""
        if tuple(sigla) != self.drawing.sigla:
            self.drawing.sigla = tuple(sigla)
            self.drawing.forget()
        if len(rows) > MANY:
            self.begin_in_batches()
        self._rows.show(rows)
        self.scheduleDelayedItemsLayout()

    def rows(self) -> Sequence[ClauseRow]:
        """Return the clauses shown, in order."""
        return self._rows.rows()

    def entries(self) -> list[str]:
        """Return the differences in the order of the rows."""
        return list(dict.fromkeys(entry for row in self._rows.rows() for entry in row.entries))

    def look_at(self, entry: str) -> None:
        """Let a difference stand out, and bring it into sight."""
        self.drawing.looked_at = entry
        self.lay_out_all()
        at = next((n for n, row in enumerate(self._rows.rows()) if entry in row.entries), None)
        if at is not None:
            index = self._rows.index(at)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar, down = self.verticalScrollBar(), self.drawing.top_of(self._rows.rows()[at], entry)
            place = self.visualRect(index).top() + down
            bar.setValue(bar.value() + place - round(ABOVE * self.viewport().height()))
        self.viewport().update()
        self.entry_looked_at.emit(entry)

    def show_clause(self, segment: str) -> None:
        """Bring a clause of the first witness to the top."""
        self.lay_out_all()
        at = next((n for n, row in enumerate(self._rows.rows()) if row.key.split("\n")[0] == segment), None)
        if at is not None:
            self.setCurrentIndex(self._rows.index(at))
            self.scrollTo(self._rows.index(at), QAbstractItemView.ScrollHint.PositionAtTop)

    def place_of(self, entry: str) -> QRect:
        """Return where in the view a difference stands."""
        at = next((n for n, row in enumerate(self._rows.rows()) if entry in row.entries), None)
        if at is None:
            return QRect()
        place = self.visualRect(self._rows.index(at))
        left, width = self.drawing.columns(place.width())[0]
        return QRect(left + width // 3, place.top() + self.drawing.top_of(self._rows.rows()[at], entry), 12, 12)

    def step(self, step: int) -> None:
        """Look at the next difference, with -1 the one before; without one from the clause at the top on."""
        names = self.entries()
        if not names:
            return
        if self.drawing.looked_at in names:
            at = names.index(self.drawing.looked_at) + step
        else:
            top = self.indexAt(self.viewport().rect().topLeft()).row()
            later = [entry for row in self._rows.rows()[max(0, top) :] for entry in row.entries]
            at = names.index(later[0]) - (step < 0) if later else 0
        self.look_at(names[at % len(names)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, scroll, or leave the key to the page."""
        if event.text() in ("[", "]"):
            self.step(1 if event.text() == "]" else -1)
        elif event.text().isalnum() or event.key() in _DECIDING:
            self.key_pressed.emit(event)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Look at the difference that is clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        entry, place = self.under(at)
        if entry:
            self.drawing.looked_at = entry
            self.viewport().update()
            self.entry_looked_at.emit(entry)
            self.entry_clicked.emit(entry, QRect(self.viewport().mapToGlobal(place.topLeft()), place.size()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        over = bool(self.under(event.position().toPoint())[0])
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def under(self, at: QPoint) -> tuple[str, QRect]:
        """Return the difference whose words stand at a point of the view, and these; "" where there is none."""
        index = self.indexAt(at)
        return self.drawing.spot_at(self.visualRect(index), index.data(ROW), at) if index.isValid() else ("", QRect())


_DECIDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
