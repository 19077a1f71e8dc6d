"""What the bar at a selection is made of: dots, verbs and the lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QToolButton, QWidget

from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

# The dots lie on a dark bar on every theme, so they are pale on every theme.
DOTS = {"amber": "#f9e08c", "green": "#c6e6bf", "blue": "#c7dcf6", "rose": "#f2cbe0", "violet": "#d9cdf5"}


class Dot(QToolButton):
    """One colour, with the key that applies it."""

    def __init__(self, colour: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"colour-{colour}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._fill, self._key = QColor(DOTS[colour]), key

    def say(self, name: str) -> None:
        """Name the colour by its meaning."""
        self.setAccessibleName(name)
        self.setToolTip(tip(f"{name}  {self._key}"))

    def sizeHint(self) -> QSize:
        """Return a square large enough to be hit."""
        return QSize(23, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot, and its key while the pointer is over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        radius = 8.5 if self.underMouse() else 6.5
        painter.drawEllipse(QRectF(self.rect()).center(), radius, radius)
        if self.underMouse():
            font = QFont(self.font())
            font.setPixelSize(11)
            painter.setFont(font)
            painter.setPen(QColor("#33343a"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._key)


class Word(QToolButton):
    """One verb, with its key in a fainter ink."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"verb-{key}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._key, self._word = key, ""
        self.ink = QColor("white")

    def say(self, word: str, purpose: str) -> None:
        """Show *word*, and *purpose* to who asks."""
        self._word = word
        self.setAccessibleName(purpose)
        self.setToolTip(tip(f"{purpose}  {self._key}"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the word and its key."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._word + self._shown_key()) + 22, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word and its key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.ink
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink.red(), ink.green(), ink.blue(), 34))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 1, -3, -1), 5, 5)
        painter.setPen(ink)
        room = self.rect().adjusted(11, 0, -11, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.setPen(QColor(ink.red(), ink.green(), ink.blue(), 165))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._shown_key())

    def _shown_key(self) -> str:
        return f"  {self._key}"


class Letter(Word):
    """One style, shown on a letter; looks pressed while it is the style that colours are put on in."""

    def __init__(self, style: str, key: str, parent: QWidget) -> None:
        super().__init__(key, parent)
        self._style = style
        self.setCheckable(True)

    def say(self, word: str, purpose: str) -> None:
        """Show *word*, and *purpose* to who asks, with what it means that it looks pressed."""
        super().say(word, purpose)
        if self.isChecked():
            self.setToolTip(tip(f"{purpose}  {self._key}\n" + _("Colours are put on in this style now.")))

    def sizeHint(self) -> QSize:
        """Return the room of one letter."""
        return QSize(28, 26)

    def nextCheckState(self) -> None:
        """Leave it to the window which style is the one in use."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the letter in its style."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, room = self.ink, QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(ink if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink.red(), ink.green(), ink.blue(), 34))
            painter.drawRoundedRect(room.adjusted(2.5, 1.5, -2.5, -1.5), 5, 5)
        x, y = room.center().x(), room.center().y() + 8
        painter.setPen(Qt.PenStyle.NoPen)
        if self._style == "highlight":
            painter.setBrush(QColor(ink.red(), ink.green(), ink.blue(), 90))
            painter.drawRect(QRectF(x - 6, y - 16, 12, 15))
        painter.setPen(ink)
        painter.drawText(room.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, self._word)
        if self._style == "underline":
            painter.drawLine(QPointF(x - 6, y), QPointF(x + 6, y))
        elif self._style == "wavy":
            painter.drawPolyline([QPointF(x - 6 + 2 * n, y + (1 if n % 2 else -1)) for n in range(7)])


class Rule(QWidget):
    """A hair line between two verbs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(1, 14)
        self.ink = QColor("white")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), QColor(self.ink.red(), self.ink.green(), self.ink.blue(), 60))
