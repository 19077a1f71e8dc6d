"""Says in a strip of the window that an export is under way, how far it is, and that it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from zhutiao.words import _


class UnderWay(QFrame):
    """Says that the reader wants it stopped."""

    stopped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = QLabel(_("Exporting to “{0}”…").format(name), self, textFormat=Qt.TextFormat.PlainText)
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
        """Say which file of how many is being written."""
        self._count.setText(_("file {0} of {1}").format(f"{n:,}", f"{count:,}") if count > 1 else "")

    def _tell(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()
