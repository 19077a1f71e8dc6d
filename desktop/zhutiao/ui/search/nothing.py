"""What stands where hits would stand when there are none: where else to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui.search.asked import RANGES
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.search.asked import Range

SIDE = 14


class Nothing(QWidget):
    """Buttons that look in a wider range."""

    wider_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wider = {name: QPushButton(self) for name in RANGES[1:]}
        buttons = QHBoxLayout()
        for name, button in self._wider.items():
            button.clicked.connect(lambda _on=False, name=name: self.wider_wanted.emit(name))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 4, SIDE, 8)
        column.addLayout(buttons)
        column.addStretch(1)
        self.retranslate()

    def offer(self, within: Range | None) -> None:
        """Offer the ranges wider than the one that was searched, None to offer nothing."""
        for name, button in self._wider.items():
            button.setVisible(within is not None and RANGES.index(name) > RANGES.index(within))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._wider["dossier"].setText(_("Search the dossier"))
        self._wider["library"].setText(_("Search the library"))
