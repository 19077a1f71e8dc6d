"""The pieces of a briefing put in order: dragged, moved by keys, and marks dropped among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter

from zhutiao.ui import carried
from zhutiao.ui.briefing.dragging import Dragging
from zhutiao.ui.briefing.piece_view import PieceView

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme


class MovablePieces(PieceView):
    """Says which pieces are to stand before which, and which marks were dropped behind which; moves nothing itself."""

    move_wanted = Signal(object, object)
    """The ids of the pieces, and that of the one they are to stand before: None at the end."""
    marks_dropped = Signal(object, str)
    """The ids of the marks, and that of the piece above them: "" at the beginning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dragging = Dragging(self)
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(True)

    def is_dragging(self) -> bool:
        """Say whether something is held that could be dropped."""
        return self._dragging.slot is not None

    def drop_nothing(self) -> None:
        """Leave what is being dragged where it was."""
        self._dragging.end()
        self._cards.carried = ()
        self.viewport().update()

    def shift(self, step: int) -> None:
        """Ask for what is chosen to stand one row higher or lower."""
        taken = sorted(index.row() for index in self.selectedIndexes())
        if taken and step < 0 < taken[0]:
            self._ask(taken[0] - 1)
        elif taken and step > 0 and taken[-1] + 1 < self._rows.rowCount():
            self._ask(taken[-1] + 2)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Begin to drag what is chosen."""
        self._cards.carried = frozenset(self.names())
        self._dragging.drag_to(self.viewport().mapFromGlobal(self.cursor().pos()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        if not self.is_dragging():
            super().mouseMoveEvent(event)
        if self.is_dragging():
            self._dragging.drag_to(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged."""
        if not self.is_dragging():
            super().mouseReleaseEvent(event)
            return
        slot = self._dragging.end()
        self.drop_nothing()
        if slot is not None:
            self._ask(slot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take marks from other lists."""
        if event.mimeData().hasFormat(carried.MARKS):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would come to stand."""
        event.acceptProposedAction()
        self._dragging.drag_to(event.position().toPoint())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._dragging.end()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which marks were dropped; nothing is taken from where they came from."""
        self._dragging.drag_to(event.position().toPoint())
        slot, marks = self._dragging.end(), carried.marks(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if marks:
            self.marks_dropped.emit(marks, self._rows.rows()[slot - 1].item.id if slot else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and where something would be dropped."""
        super().paintEvent(event)
        if self.is_dragging():
            with QPainter(self.viewport()) as painter:
                self._dragging.paint(painter, self._cards.theme)

    def _ask(self, slot: int) -> None:
        """Ask for what is chosen to stand before a row, unless it does."""
        items, moved = [row.item.id for row in self._rows.rows()], self.names()
        before = next((name for name in items[slot:] if name not in moved), None)
        others = [name for name in items if name not in moved]
        at = others.index(before) if before else len(others)
        if [*others[:at], *moved, *others[at:]] != items:
            self.move_wanted.emit(tuple(moved), before)
