"""Says in a strip of the window that something is under way, how far it is, and that it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from zhutiao.words import _


class UnderWay(QFrame):
    """Says that the reader wants it stopped."""

    stopped = Signal()

    def __init__(self, said: str, counted: str, parent: QWidget | None = None) -> None:
        """Say *said*, and with *counted* how far it is: {0} of {1}."""
        super().__init__(parent)
        self._counted = counted
        self.setObjectName("notice")
        self._words = QLabel(said, self, textFormat=Qt.TextFormat.PlainText)
        self._words.setProperty("strong", True)
        self._count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._stop = QToolButton(self)
        self._stop.setText(_("Stop"))
        self._stop.setProperty("raised", True)
        self._stop.clicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self._count, 1)
        row.addWidget(self._stop)
        self.setAccessibleName(self._words.text())

    def show_progress(self, n: int, count: int) -> None:
        """Say how far it is, where there is more than one."""
        self._count.setText(self._counted.format(f"{n:,}", f"{count:,}") if count > 1 else "")

    def _tell(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()
