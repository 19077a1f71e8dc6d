"""How far the reading of many files is, and a button that stops it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.theme import Theme


class ProgressLine(QWidget):
    """Says which file of how many is being read, with a thin line above that fills."""

    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at = (0, 0)
        self._said = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._stop = QToolButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._said, 1)
        row.addWidget(self._stop)
        self._stop.clicked.connect(self.stopped)
        self.hide()

    def show_progress(self, n: int, count: int) -> None:
        """Say which file of how many is being read; of none, where nothing is."""
        self._at = (n, count)
        self._said.setText(_("Reading file {0} of {1}…").format(n, count) if count else "")
        self._stop.setText(_("Stop"))
        self.setVisible(count > 0)
        self.update()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        n, count = self._at
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, 0, self.width(), 2), self._theme.colour("trough"))
            if count:
                painter.fillRect(QRectF(0, 0, self.width() * n / count, 2), self._theme.colour("accent"))
