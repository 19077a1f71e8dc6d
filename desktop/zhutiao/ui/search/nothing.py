"""What stands where hits would stand when there are none: what that means, and what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui.search.asked import RANGES
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.search.asked import Range

SIDE = 14


class Nothing(QWidget):
    """A sentence, and buttons that look in a wider range."""

    wider_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._wider = {name: QPushButton(self) for name in RANGES[1:]}
        buttons = QHBoxLayout()
        for name, button in self._wider.items():
            button.clicked.connect(lambda _on=False, name=name: self.wider_wanted.emit(name))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 4, SIDE, 8)
        column.setSpacing(10)
        column.addWidget(self._said)
        column.addLayout(buttons)
        column.addStretch(1)
        self.retranslate()

    def say(self, words: str, within: Range) -> None:
        """Say *words* of a search *within* a range, and offer the wider ones."""
        self._said.setText(words)
        for name, button in self._wider.items():
            button.setVisible(bool(words) and RANGES.index(name) > RANGES.index(within))

    def words(self) -> str:
        """Return what is said."""
        return self._said.text()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._wider["dossier"].setText(_("Search the dossier"))
        self._wider["library"].setText(_("Search the library"))
