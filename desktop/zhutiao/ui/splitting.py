"""A splitter whose handle is one thin line, drawn without a style sheet since text panes stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme


class LineSplitter(QSplitter):
    """Parts side by side or below each other with a line between them."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.line = QColor("#888888")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def dress(self, theme: Theme) -> None:
        """Draw the line in the colour of *theme*."""
        self.line = theme.colour("line")
        for n in range(self.count()):
            self.handle(n).update()

    def createHandle(self) -> QSplitterHandle:
        """Answer Qt: what the reader takes hold of."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, parent: LineSplitter) -> None:
        super().__init__(orientation, parent)
        self._splitter = parent

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(QRect(0, 0, self.width(), self.height()), self._splitter.line)
