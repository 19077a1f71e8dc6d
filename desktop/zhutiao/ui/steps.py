"""Five small steps for the first minute, in a strip that can be put away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from zhutiao.ui.elided import Elided
from zhutiao.words import _


class Steps(QFrame):
    """Says that the reader has put it away."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._labels = [Elided() for _n in range(5)]
        self._close = QToolButton()
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 10, 2)
        row.setSpacing(20)
        for label in self._labels:
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the steps in the reader's language."""
        words = (
            _("Choose a clause on the left"),
            _("See what was said about it on the right"),
            _("Select words and press 1 to mark them"),
            _("Press N to write a note"),
            _("Ctrl+E exports it all"),
        )
        for n, (label, sentence) in enumerate(zip(self._labels, words, strict=True)):
            label.setText(f"{'①②③④⑤'[n]} {sentence}")
            label.setToolTip(sentence)
        self._close.setText(_("Got it"))
        self.setAccessibleName(_("The first five steps"))
        self._close.setAccessibleName(_("Put the five steps away"))
