"""A sentence below a list in at most two lines; all of it hangs below the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhutiao.ui import fonts
from zhutiao.ui.card_text import Face
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.theme import Theme

SIDE = 14


class Foot(QWidget):
    """Says something in small type, and gives way at its end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = Face(fonts.sans(12))
        self._words, self._lines = "", 2
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.dress(theme)

    def say(self, words: str) -> None:
        """Show a sentence."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.setVisible(bool(words))
        self.update()

    def be_low(self, *, low: bool) -> None:
        """Take one line instead of two, where there is little room."""
        self._lines = 1 if low else 2
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the whole sentence."""
        return self._words

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._ink = theme.colour("faint")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of its lines."""
        return QSize(120, self._lines * self._face.step + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        with QPainter(self) as painter:
            painter.setFont(self._face.font)
            painter.setPen(self._ink)
            for n, line in enumerate(self._face.lines(self._words, self.width() - 2 * SIDE, self._lines)):
                painter.drawText(QPointF(SIDE, 4 + n * self._face.step + self._face.base), line)
