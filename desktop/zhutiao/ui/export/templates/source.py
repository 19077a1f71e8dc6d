"""The source of a template: its lines numbered, the one with a fault in another colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPainter, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from zhutiao.ui import fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from zhutiao.ui.theme import Theme

SIZE, EDGE = 13, 10


class Source(QPlainTextEdit):
    """Edits plain text; Tab leaves it, as everywhere else."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbers = _Numbers(self)
        self.setFont(_even())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self._make_room()

    def mark_line(self, line: int | None) -> None:
        """Show that something is wrong in *line*, or in none."""
        self.setExtraSelections([self._marked(line)] if line and line <= self.blockCount() else [])

    def go_to(self, line: int) -> None:
        """Put the cursor into *line*."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers as high as the lines."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self._numbers.setGeometry(QRect(inner.left(), inner.top(), self.width_of_numbers(), inner.height()))

    def width_of_numbers(self) -> int:
        """Return how wide the column of numbers is."""
        return QFontMetrics(self.font()).horizontalAdvance("0" * max(2, len(str(self.blockCount())))) + 2 * EDGE

    def draw_numbers(self, on: QWidget, event: QPaintEvent) -> None:
        """Write the numbers of the lines that are in sight."""
        with QPainter(on) as painter:
            painter.fillRect(event.rect(), QColor(self._theme.chrome["bar"]))
            painter.setPen(self._theme.colour("faint"))
            painter.setFont(self.font())
            block, height = self.firstVisibleBlock(), QFontMetrics(self.font()).height()
            while block.isValid():
                top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
                if top > event.rect().bottom():
                    break
                room = QRect(0, top, on.width() - EDGE, height)
                painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
                block = block.next()

    def _marked(self, line: int) -> QTextEdit.ExtraSelection:
        chosen = QTextEdit.ExtraSelection()
        chosen.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))  # type: ignore[attr-defined]
        chosen.format.setBackground(QColor(self._theme.marks["rose"]))  # type: ignore[attr-defined]
        chosen.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
        return chosen

    def _make_room(self) -> None:
        self.setViewportMargins(self.width_of_numbers() + 4, 0, 0, 0)

    def _follow(self, room: QRect, by: int) -> None:
        if by:
            self._numbers.scroll(0, by)
        else:
            self._numbers.update(0, room.y(), self._numbers.width(), room.height())


def _even() -> QFont:
    """Return the system's font of even width; Chinese signs come from ours."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([font.family(), fonts.SANS])
    font.setPixelSize(SIZE)
    return font


class _Numbers(QWidget):
    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._source = source

    def sizeHint(self) -> QSize:
        return QSize(self._source.width_of_numbers(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._source.draw_numbers(self, event)
