"""One reading in a card: a ring, its words, and the witnesses that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from zhutiao.ui import fonts
from zhutiao.ui.apparatus import told
from zhutiao.ui.apparatus.entry_card import ring
from zhutiao.ui.apparatus.entry_text import EntryText, step
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.apparatus.entry_text import Laid
    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus, Entry

EDGE, INDENT, BELOW = 8, 28, 17
LINES = 6


class ReadingButton(QAbstractButton):
    """Chooses its reading when it is pressed."""

    def __init__(self, theme: Theme, apparatus: Apparatus, entry: Entry, each: told.Told, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._entry, self._each = theme, entry, each
        self._names = "   ".join(f"{siglum}  {told.witness_name(apparatus, siglum)}" for siglum in each.sigla)
        self.setCheckable(True)
        self.setChecked(entry.chosen in each.sigla)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(_("Choose “{0}” ({1})").format(told.shown(each.words), " ".join(each.sigla)))
        self.setAccessibleDescription(self._names)
        self.setToolTip(self._names)

    def hasHeightForWidth(self) -> bool:
        """Say that long words take more lines where there is less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room of the words and of the line below them."""
        return self._laid(width).height + BELOW + EDGE

    def sizeHint(self) -> QSize:
        """Be as high as the present width asks for."""
        return QSize(300, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the reading."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            top = EDGE / 2
            ring(painter, QPointF(15, top + step() / 2 + 1), self._theme, on=self.isChecked())
            laid = self._laid(self.width())
            laid.draw(painter, QPointF(INDENT, top))
            font = fonts.sans(11)
            painter.setFont(font)
            painter.setPen(self._theme.colour("soft"))
            line = QRect(INDENT, round(top) + laid.height, self.width() - INDENT - EDGE, BELOW)
            said = QFontMetrics(font).elidedText(self._names, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, said)

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        over = self.underMouse() or self.isChecked()
        painter.setBrush(self._theme.colour("hover") if over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)

    def _laid(self, width: int) -> Laid:
        return EntryText(self._theme).reading(self._entry, self._each, max(60, width - INDENT - EDGE), LINES)
