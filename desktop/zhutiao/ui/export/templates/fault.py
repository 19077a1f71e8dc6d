"""What is wrong with a template, in a sentence under it that leads to the line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from zhutiao.words import _


class Fault(QFrame):
    """In sight while there is one."""

    followed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = 0
        self._words = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._go = QToolButton(self)
        self._go.clicked.connect(lambda: self.followed.emit(self._line))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._go)
        self.setObjectName("fault")
        self.hide()

    def tell(self, words: str, line: int | None) -> None:
        """Say what is wrong, and lead to its line where it has one."""
        self._line = line or 0
        self._words.setText(words)
        self._go.setText(_("Go to line {0}").format(self._line))
        self._go.setVisible(bool(line))
        self.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._words.clear()
        self.hide()
