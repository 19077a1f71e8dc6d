"""The pieces of a briefing as a list that is worked in: opened, timed, written, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from zhutiao.ui.briefing import list_keys
from zhutiao.ui.briefing.list_menu import list_menu
from zhutiao.ui.briefing.movable import MovablePieces
from zhutiao.ui.briefing.rows import OWN, Row
from zhutiao.ui.briefing.writing import PieceWriting
from zhutiao.ui.kept_rows import ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme


class PieceList(MovablePieces):
    """A click shows a piece in the texts, Enter goes there; dragging, and Alt with Up and Down, put in order.

    Digits give minutes, + and - change them; H writes a heading, T a text behind what is chosen; F2 writes again.
    """

    shown = Signal(object)
    opened = Signal(object)
    remove_wanted = Signal(object)
    heading_wanted = Signal()
    text_wanted = Signal()
    reworded = Signal(object, str)
    timed = Signal(str, object)
    left = Signal(str)

    def __init__(self, theme: Theme, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed = ""
        self._writing = PieceWriting(self, self._rows, self._cards, desk)
        self._writing.reworded.connect(self.reworded)
        self._writing.timed.connect(self.timed)
        self._writing.left.connect(self.left)
        self.rested.connect(self._writing.fit)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*; what is chosen, in sight and being written stays so."""
        super().show_rows(rows)
        self._writing.take()

    def write(self, name: str) -> None:
        """Let the reader write a heading or a text."""
        self.reveal([name])
        self._writing.open_words(name)

    def write_time(self, typed: str = "") -> None:
        """Let the reader write the time of the current piece, begun with what was *typed*."""
        if item := self.current():
            self.scrollTo(self.currentIndex())
            self._writing.open_minutes(item.id, typed)

    def write_again(self) -> None:
        """Let the reader write a heading or a text otherwise; of what was collected that is the time."""
        item = self.current()
        if item and item.kind in OWN:
            self.write(item.id)
        else:
            self.write_time()

    def lengthen(self, minutes: int) -> None:
        """Give the current piece so many minutes more, or less."""
        item = self.current()
        if item:
            self.timed.emit(item.id, max(0, (item.minutes or 0) + minutes) or None)

    def act(self) -> None:
        """Write the current piece where it is the reader's own, else go where it stands."""
        item = self.current()
        if item and item.kind in OWN:
            self.write(item.id)
        elif item:
            self.opened.emit(item)

    def remove(self) -> None:
        """Ask for what is chosen to be taken out."""
        if names := self.names():
            self.remove_wanted.emit(tuple(names))

    def edited(self) -> str:
        """Return the id of the piece that is being written; "" for none."""
        return self._writing.edited()

    def flush(self) -> None:
        """Say what was typed and not yet said."""
        self._writing.flush()

    def stop_writing(self) -> None:
        """Close what is being written, and say what was typed."""
        self._writing.close()

    def updateEditorGeometries(self) -> None:
        """Keep the field where it belongs."""
        super().updateEditorGeometries()
        # Qt lays out before the list is whole.
        if hasattr(self, "_writing"):
            self._writing.place()

    def event(self, event: QEvent) -> bool:
        """Keep from the window the keys that mean something else here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and list_keys.ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do to what is chosen what the key stands for."""
        if self.is_dragging() and event.key() == Qt.Key.Key_Escape:
            self.drop_nothing()
        elif list_keys.act(self, event):
            return
        elif event.text().isalpha():
            # Not the search for a row by its first letter: letters write here.
            event.ignore()
        else:
            QAbstractItemView.keyPressEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed."""
        self._writing.close()
        self._pressed = self.piece_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Write the time that was clicked, or show the piece; unless it was dragged."""
        held, at = self.is_dragging(), event.position().toPoint()
        super().mouseReleaseEvent(event)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and not held and self._pressed and self._pressed == self.piece_at(at):
            self._click(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write what is the reader's own, go where the rest stands."""
        self._pressed = ""
        if event.button() == Qt.MouseButton.LeftButton and self.piece_at(event.position().toPoint()):
            self.act()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to what is chosen."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of what is chosen."""
        return list_menu(self)

    def _click(self, at: QPoint) -> None:
        index = self.indexAt(at)
        item = index.data(ROW).item
        if self._cards.time_place(index).adjusted(-6, -2, 6, 2).contains(at):
            self.write_time()
        elif item.kind not in OWN:
            self.shown.emit(item)
            # The text that shows it may have taken the focus; keys are meant for the list.
            self.setFocus()
