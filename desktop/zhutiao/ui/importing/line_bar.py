"""The small dark bar below a chosen line: what can be decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhutiao.ui.bar_parts import Word
from zhutiao.ui.importing import sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.theme import Theme

GAP = 4


class LineBar(QWidget):
    """Offers verbs, each with its key; says which was chosen."""

    decided = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._face = QColor("black")
        self._words = {verb: Word(sayings.KEY_NAMES[verb], self) for verb in sayings.KEY_NAMES}
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 1, 5, 1)
        row.setSpacing(0)
        for verb, word in self._words.items():
            row.addWidget(word)
            word.clicked.connect(lambda _checked=False, verb=verb: self.decided.emit(verb))
        self.hide()

    def offer(self, verbs: Sequence[str], line: QRectF | None, room: QRect) -> None:
        """Show the *verbs* below a *line*, above it where there is no room; hide where there is nothing to offer."""
        if not verbs or line is None:
            self.hide()
            return
        for verb, word in self._words.items():
            word.setVisible(verb in verbs)
        self.adjustSize()
        below = round(line.bottom()) + GAP
        y = below if below + self.height() <= room.bottom() else round(line.top()) - GAP - self.height()
        self.move(max(0, room.right() - self.width() - 10), max(0, y))
        self.show()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._face = theme.colour("floating")
        for word in self._words.values():
            word.ink = theme.colour("on_floating")
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for verb, word in self._words.items():
            word.say(sayings.verb(verb), sayings.purpose(verb))
        self.adjustSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._face)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
