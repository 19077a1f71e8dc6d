"""Pieces on their way to another place in their list: where they would come to stand, and the list that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QListView

    from zhutiao.ui.theme import Theme

EVERY = 25
NEAR = 36
FASTEST = 22
THICK = 2
INSET = 10


class Dragging(QObject):
    """Says before which row something would be dropped, and shows it; held near an edge it scrolls.

    Not Qt's own dragging, which ends in a loop of the system's: these pieces go nowhere else.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._at = QPoint()
        self.slot: int | None = None
        """The row before which it would be dropped, None while nothing is dragged."""
        self._scrolling = QTimer(self, interval=EVERY)
        self._scrolling.timeout.connect(self._scroll)

    def drag_to(self, at: QPoint) -> None:
        """Show where it would be dropped at a point of the view."""
        self._at = at
        self.slot = self._slot()
        self._view.viewport().update()
        if self._speed() and not self._scrolling.isActive():
            self._scrolling.start()

    def end(self) -> int | None:
        """Drag no more, and return where it was to be dropped."""
        slot, self.slot = self.slot, None
        self._scrolling.stop()
        self._view.viewport().update()
        return slot

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw a line where it would be dropped."""
        if self.slot is None:
            return
        width = self._view.viewport().width()
        painter.fillRect(QRect(INSET, self._height(self.slot) - 1, width - 2 * INSET, THICK), theme.colour("accent"))
        painter.fillRect(QRect(INSET, self._height(self.slot) - 3, THICK + 1, THICK + 4), theme.colour("accent"))

    def _slot(self) -> int:
        rows = self._view.model().rowCount()
        index = self._view.indexAt(QPoint(self._view.viewport().width() // 2, self._at.y()))
        if not index.isValid():
            return 0 if self._at.y() < 0 else rows
        return index.row() + (self._at.y() > self._view.visualRect(index).center().y())

    def _height(self, slot: int) -> int:
        model = self._view.model()
        if slot < model.rowCount():
            return max(1, self._view.visualRect(model.index(slot, 0)).top())
        return self._view.visualRect(model.index(slot - 1, 0)).bottom() if slot else 1

    def _speed(self) -> int:
        """Return how far to scroll at once: the farther out, the faster."""
        y, height = self._at.y(), self._view.viewport().height()
        out = y - NEAR if y < NEAR else max(0, y - (height - NEAR))
        return max(-FASTEST, min(FASTEST, out // 2))

    def _scroll(self) -> None:
        bar, speed = self._view.verticalScrollBar(), self._speed()
        if not speed or self.slot is None:
            self._scrolling.stop()
            return
        bar.setValue(bar.value() + speed)
        self.slot = self._slot()
        self._view.viewport().update()
