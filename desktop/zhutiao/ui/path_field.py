"""A field for a file, which shows both the folder and the name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

EDGE = 2


class PathField(QLineEdit):
    """While it is not written in, a path that is too long loses the middle of its folder, never the name."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(str(path), parent)
        self.textChanged.connect(lambda text: self.setToolTip(tip(text)))
        self.setToolTip(tip(str(path)))

    def shown(self) -> str:
        """Return what can be read of the path."""
        text, room = self.text(), self._room().width()
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(text) <= room:
            return text
        name = Path(text).name
        folder = text[: len(text) - len(name)]
        left = room - self.fontMetrics().horizontalAdvance(name)
        cut = self.fontMetrics().elidedText(folder, Qt.TextElideMode.ElideMiddle, left)
        return self.fontMetrics().elidedText(cut + name, Qt.TextElideMode.ElideMiddle, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what can be read of the path."""
        shown = self.shown()
        if shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self._room(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return room.adjusted(EDGE, 0, -EDGE, 0)
