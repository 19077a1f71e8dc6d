"""A tab that opens while marks are held over it, so that they can be dropped on what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QToolButton

from zhutiao.ui import carried

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

WAIT = 350


class SpringTab(QToolButton):
    """Pressed like any other, or by holding marks over it for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAcceptDrops(True)
        self._wait = QTimer(self, singleShot=True, interval=WAIT)
        self._wait.timeout.connect(self.click)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Wait whether the marks stay."""
        if event.mimeData().hasFormat(carried.MARKS):
            event.acceptProposedAction()
            self._wait.start()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Stay closed: the marks were on their way elsewhere."""
        self._wait.stop()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open at once; nothing is done to the marks."""
        self._wait.stop()
        self.click()
        event.ignore()
