"""What became of a damaged library, in a strip that stays until it is put away; what can come back is offered there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from zhutiao.ui.safety import rescues
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.mending import Gain, Mended


class DamageStrip(QFrame):
    """Says what happened and where the damaged file is, and that the reader wants what only that file has."""

    wanted = Signal()

    def __init__(self, mended: Mended) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._mended, self._gain = mended, None
        self._words = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setProperty("strong", True)
        self._back, self._close = QToolButton(self), QToolButton(self)
        self._back.setProperty("raised", True)
        self._back.hide()
        self._back.clicked.connect(self._want)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        row.addWidget(self._back)
        self.retranslate()

    def offer(self, gain: Gain) -> None:
        """Offer to bring back what only the damaged file has."""
        if gain.rows:
            self._gain = gain
            self._back.show()
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        lines = [rescues.said(self._mended)]
        if not self._mended.was_missing:
            lines.append(_("The damaged file: {0}").format(self._mended.damaged))
        if self._gain:
            lines.append(rescues.offered(self._gain))
        self._words.setText("\n".join(lines))
        self._close.setText(_("Not now") if self._gain else _("Got it"))
        self._back.setText(_("Bring back"))
        self.setAccessibleName(self._words.text())

    def _want(self) -> None:
        self.hide()
        self.wanted.emit()
