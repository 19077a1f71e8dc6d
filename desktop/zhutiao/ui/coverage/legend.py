"""One line that says what the shades of the map mean, with a sample of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhutiao.ui import fonts
from zhutiao.ui.coverage import drawing
from zhutiao.ui.coverage.board import Entry
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.coverage.shades import Shades

HEIGHT, BOX, AIR = 26, 20, 16


class Legend(QWidget):
    """The line as a widget; a screen reader hears its words."""

    def __init__(self, shades: Shades, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shades = shades
        self.setAccessibleName(" ".join(said for _entry, said in _parts(shades)))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be one line high."""
        return QSize(600, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            draw(painter, self._shades)


def draw(painter: QPainter, shades: Shades) -> None:
    """Draw the line from where *painter* stands."""
    font, left = fonts.sans(13), 0.0
    for entry, said in _parts(shades):
        if entry:
            drawing.cell(painter, QRectF(left, (HEIGHT - BOX) / 2, BOX + 5, BOX + 1), entry, shades.grid)
            left += BOX + 12
        painter.setFont(font)
        painter.setPen(QColor(shades.soft))
        width = QFontMetricsF(font).horizontalAdvance(said)
        painter.drawText(QRectF(left, 0, width + 4, HEIGHT), Qt.AlignmentFlag.AlignVCenter, said)
        left += width + AIR


def _parts(shades: Shades) -> Iterator[tuple[Entry | None, str]]:
    yield None, _("Number: linked passages")
    yield Entry("2", shades.said(4, quotes=False), quotes=False), _("about the clause")
    yield Entry("2", shades.said(3, quotes=True), quotes=True), _("with its own words")
    yield Entry("", shades.said(0, quotes=False), quotes=False), _("nothing found (may still be there)")
    yield Entry("2", shades.left(3, 6), quotes=False), _("my highlights and notes")
