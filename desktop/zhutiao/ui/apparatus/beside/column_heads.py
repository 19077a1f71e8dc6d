"""What stands above the columns: the letter of each witness, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from zhutiao.ui import fonts
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.apparatus.beside.clause_list import ClauseList
    from zhutiao.ui.theme import Theme

HEIGHT = 34


class ColumnHeads(QWidget):
    """One line, as wide as the list below it."""

    def __init__(self, theme: Theme, below: ClauseList) -> None:
        super().__init__()
        self._theme, self._below = theme, below
        self._names: Sequence[tuple[str, str]] = ()
        self.setFixedHeight(HEIGHT)

    def show_witnesses(self, names: Sequence[tuple[str, str]]) -> None:
        """Show these letters and names."""
        self._names = names
        self.setAccessibleName(_(", ").join(f"{siglum} {name}" for siglum, name in names))
        self.update()

    def sizeHint(self) -> QSize:
        """Be one line high."""
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the letters in the face of the texts, and a rule below."""
        columns = self._below.drawing.columns(self._below.viewport().width())
        with QPainter(self) as painter:
            for (siglum, name), (left, width) in zip(self._names, columns, strict=False):
                big, small = fonts.in_bold(fonts.serif(18)), fonts.sans(12)
                painter.setFont(big)
                painter.setPen(QColor(self._theme.page["badge_ink"]))
                painter.drawText(QRect(left, 0, 40, HEIGHT - 4), Qt.AlignmentFlag.AlignVCenter, siglum)
                taken = QFontMetrics(big).horizontalAdvance(siglum) + 10 if siglum else 0
                painter.setFont(small)
                painter.setPen(self._theme.colour("soft"))
                said = QFontMetrics(small).elidedText(name, Qt.TextElideMode.ElideRight, width - taken)
                painter.drawText(QRect(left + taken, 0, width - taken, HEIGHT - 2), Qt.AlignmentFlag.AlignVCenter, said)
                painter.fillRect(left, HEIGHT - 1, width, 1, self._theme.colour("line"))
