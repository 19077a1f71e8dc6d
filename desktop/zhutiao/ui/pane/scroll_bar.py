"""A scroll bar as quiet as the page: one rounded handle, in the pane's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.pane.palette import Palette

WIDTH, HANDLE, SHORTEST = 12, 6, 36


class SlimBar(QScrollBar):
    """Painted here, because a style sheet above a pane would take the pane's palette away."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._colours = palette
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        self._colours = palette
        self.update()

    def sizeHint(self) -> QSize:
        """Take little room."""
        return QSize(WIDTH, 4 * WIDTH)

    def handle(self) -> tuple[int, int]:
        """Return top and height of the handle, as the style has them.

        Reckoned here: to ask the style would load QStyle and its 20 enumerations, 9 ms of each start.
        """
        usual, span = super().sizeHint(), self.maximum() - self.minimum()
        arrow, shortest = usual.width(), usual.height() - 2 * usual.width()
        room = self.height() - 2 * arrow
        height = max(self.pageStep() * room // max(1, span + self.pageStep()), shortest) if span else room
        share = (self.sliderPosition() - self.minimum()) / max(1, span)
        return arrow + round(share * (room - height)), height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle where the style has it, and no arrows."""
        top, height = self.handle()
        held = self.isSliderDown() or self.underMouse()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._colours.page))
            if self.minimum() < self.maximum():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._colours.dim if held else self._colours.handle))
                left = (self.width() - HANDLE) / 2
                painter.drawRoundedRect(QRectF(left, top, HANDLE, height), HANDLE / 2, HANDLE / 2)
