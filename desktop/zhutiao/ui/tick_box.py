"""Boxes to tick: filled with the accent wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from zhutiao.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIZE = 15


class TickBox(QCheckBox):
    """A box with words beside it, drawn over the empty room that a dialog's style sheet leaves for it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the box."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        box = QRect(0, 0, SIZE, SIZE)
        box.moveCenter(room.center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter, box, self.palette(), ticked=self.isChecked(), ratio=self.devicePixelRatioF())


def paint(painter: QPainter, box: QRect, colours: QPalette, *, ticked: bool, ratio: float) -> None:
    """Paint a box, *ratio* points of the screen to a pixel."""
    role = QPalette.ColorRole
    painter.setPen(QPen(colours.color(role.Accent if ticked else role.Dark), 1))
    painter.setBrush(colours.color(role.Accent if ticked else role.Light))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        colour = colours.color(role.HighlightedText).name()
        painter.drawPixmap(box.adjusted(1, 1, -1, -1), icons.pixmap("check", colour, SIZE - 2, ratio))
