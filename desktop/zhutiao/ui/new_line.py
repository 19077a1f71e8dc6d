"""The line above a text that says how much of it the base text does not say, and how that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhutiao.ui import fonts
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhutiao.services.novelty import Novelty
    from zhutiao.ui.pane.palette import Palette

HEIGHT, SIDE, AIR, BAR = 28, 18, 16, 2


class NewLine(QWidget):
    """Says it in one line; what finds no room is left out, the explanation first."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._colours = palette
        self._found: Novelty | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_found(self, found: Novelty | None) -> None:
        """Say what was found; None says that it is still being looked for."""
        self._found = found
        self.setAccessibleName(self.sentence())
        self.setToolTip(_("New: no sentence of the base text says it in these or nearly these words."))
        self.update()

    def sentence(self) -> str:
        """Return how many of the sentences are new."""
        if self._found is None:
            return _("Comparing with the base text…")
        said = _("{0} of {1} sentences have no counterpart in the base text")
        return said.format(self._found.count("new"), self._found.sentences)

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        self._colours = palette
        self.update()

    def sizeHint(self) -> QSize:
        """Be one line high."""
        return QSize(320, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sentence, then a sample of new and of repeated words."""
        colours = self._colours
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(colours.page))
            painter.fillRect(0, HEIGHT - 1, self.width(), 1, QColor(colours.rule))
            painter.setFont(fonts.sans(12))
            left = self._draw(painter, SIDE, self.sentence(), colours.soft)
            for words, ink, bar in ((_("new"), colours.ink, True), (_("also in the base text"), colours.dim, False)):
                metrics = QFontMetrics(painter.font())
                if left + AIR + metrics.horizontalAdvance(words) + SIDE <= self.width() and self._found:
                    left = self._draw(painter, left + AIR, words, ink)
                    if bar:
                        painter.fillRect(left + 5, 6, BAR, HEIGHT - 13, QColor(colours.lines["green"]))
                        left += 5 + BAR

    def _draw(self, painter: QPainter, left: int, words: str, ink: str) -> int:
        metrics, room = QFontMetrics(painter.font()), self.width() - left - SIDE
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, 0, room, HEIGHT - 1), Qt.AlignmentFlag.AlignVCenter, words)
        return left + metrics.horizontalAdvance(words)
