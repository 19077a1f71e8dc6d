"""A hit drawn as a row: two lines of the words around it, those sought in bold on their colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate

from zhutiao.ui import fonts, icons, row_states
from zhutiao.ui.card_text import Face
from zhutiao.ui.kept_rows import ROW
from zhutiao.ui.search.found_rows import Head, Line
from zhutiao.ui.search.marked_text import LINES, MarkedText
from zhutiao.ui.search.where_words import ICONS, where_called

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.search.found_rows import Row
    from zhutiao.ui.theme import Theme

BAR = 3
LEFT, INDENT, RIGHT = 14, 24, 12
AIR = 7
SHORT = 18
"""Signs that fit into one line of the narrowest column, beside a label."""
ICON = 14
ABOVE = {"dossier": 20, "text": 18, "unit": 10}


class FoundDelegate(QStyledItemDelegate):
    """Draws hits, and the headings above them; a row's height depends on what it is, not on its words."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme, and measure the view's font."""
        self.theme = theme
        self._face = Face(self._view.font())
        self._bold = fonts.in_bold(self._view.font())
        # Where cards are as white as the column, a chosen one takes another colour.
        chrome = theme.chrome
        self._chosen = theme.colour("raised" if chrome["raised"] != chrome["side"] else "chosen")
        self._text = MarkedText(self._face, theme)

    @property
    def usual(self) -> int:
        """Return how high the row of a hit is."""
        return LINES * self._face.step + 2 * AIR

    def height(self, row: Row) -> int:
        """Return how high a row is."""
        if isinstance(row, Head):
            return ABOVE[row.level] + self._face.step
        return self.usual if len(row.hit.words) > SHORT else self._face.step + 2 * AIR

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        if isinstance(row, Head):
            self._paint_head(painter, room.adjusted(LEFT, 0, -RIGHT, -2), row)
        else:
            self._paint_ground(painter, option, room)
            if isinstance(index.sibling(index.row() - 1, 0).data(ROW), Line):
                painter.fillRect(QRect(INDENT, room.top(), room.width() - INDENT - RIGHT, 1), self.theme.colour("line"))
            self._paint_line(painter, room.adjusted(INDENT, AIR, -RIGHT, -AIR), row)
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRect, head: Head) -> None:
        line = QRect(room.left(), room.bottom() - self._face.step, room.width(), self._face.step)
        strong = head.level != "unit"
        font = self._bold if strong else self._face.font
        kind = f"{head.kind}  " if head.kind else ""
        if kind:
            painter.setFont(self._face.font)
            painter.setPen(self.theme.colour("accent"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, kind)
            line.setLeft(line.left() + self._face.metrics.horizontalAdvance(kind))
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink" if strong else "soft"))
        said = QFontMetrics(font).elidedText(head.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect) -> None:
        if row_states.is_chosen(option):
            painter.fillRect(row, self._chosen)
            painter.fillRect(QRect(row.left(), row.top(), BAR, row.height()), self.theme.colour("accent"))
        elif self._view.underMouse() and row_states.is_over(option):
            painter.fillRect(row, self.theme.colour("hover"))
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(BAR, 0, -1, -1))

    def _paint_line(self, painter: QPainter, room: QRect, line: Line) -> None:
        label = where_called(line.hit.where)
        taken = self._paint_label(painter, room, line.hit.where, label) if label else 0
        made = self._text.layout(line.hit.words, line.spans, room.width(), taken)
        painter.setPen(self.theme.colour("soft"))
        made.draw(painter, QPointF(room.topLeft()))

    def _paint_label(self, painter: QPainter, room: QRect, where: str, label: str) -> int:
        """Draw what kind of thing a hit is where it is no text; return how much of the first line that takes."""
        line = QRect(room.left(), room.top(), room.width(), self._face.step)
        drawn = icons.pixmap(ICONS[where], self.theme.chrome["soft"], ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPoint(line.left(), line.center().y() - ICON // 2 + 1), drawn)
        line.setLeft(line.left() + ICON + 4)
        painter.setFont(self._face.small)
        painter.setPen(self.theme.colour("soft"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, label)
        return ICON + 4 + self._face.small_metrics.horizontalAdvance(label) + 10
