"""The colours of marks as swatches: none pressed means all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from zhutiao import terms
from zhutiao.model import COLOURS
from zhutiao.ui import icons
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.theme import Theme

SIZE, SIGN = 28, 14


class Swatches(QWidget):
    """Five swatches in a row, each to be pressed and let go."""

    changed = Signal()

    def __init__(self, theme: Theme, meanings: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meanings = meanings
        self._swatches = {colour: _Swatch(theme, colour, self) for colour in COLOURS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for swatch in self._swatches.values():
            row.addWidget(swatch)
            swatch.toggled.connect(self.changed)
        row.addStretch(1)
        self.retranslate()

    def chosen(self) -> list[str]:
        """Return the colours that are pressed, in order."""
        return [colour for colour, swatch in self._swatches.items() if swatch.isChecked()]

    def choose(self, colours: Iterable[str]) -> None:
        """Press these colours and no others."""
        wanted = set(colours)
        for colour, swatch in self._swatches.items():
            swatch.setChecked(colour in wanted)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for swatch in self._swatches.values():
            swatch.theme = theme
            swatch.update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for colour, swatch in self._swatches.items():
            said = terms.colour(colour, self._meanings)
            swatch.setAccessibleName(said)
            swatch.setToolTip(tip(said))


class _Swatch(QToolButton):
    def __init__(self, theme: Theme, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._colour = theme, colour
        self.setCheckable(True)
        self.setFixedSize(SIZE, SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a dot; a pressed one has a sign and a ring, since a colour alone says nothing to some."""
        rim, fill = QColor(self.theme.lines[self._colour]), QColor(self.theme.marks[self._colour])
        dot = QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(fill)
            painter.setPen(QPen(rim, 1))
            painter.drawEllipse(dot)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(self.theme.colour("accent") if self.hasFocus() else rim, 1.5))
                painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
            if self.isChecked():
                sign = icons.pixmap("check", self.theme.page["ink"], SIGN, self.devicePixelRatioF())
                painter.drawPixmap(self.rect().center().x() - SIGN // 2 + 1, (SIZE - SIGN) // 2, sign)
