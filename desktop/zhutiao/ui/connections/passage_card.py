"""A passage drawn as a row: its sign, who says it, how it speaks of the clause, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from zhutiao.ui import icons, row_states
from zhutiao.ui.card_text import Face
from zhutiao.ui.connections import signs
from zhutiao.ui.connections.link_words import how, who, why
from zhutiao.ui.connections.passage_rows import key
from zhutiao.ui.connections.passage_text import PassageText
from zhutiao.ui.kept_rows import ROW, Heading
from zhutiao.ui.long_list import Cards

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from zhutiao.services.connecting import Connection
    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.theme import Theme

BAR = 3
LEFT, RIGHT = 30, 12
SIGN = 18
TOP, BOTTOM = 8, 9
LINES, WHY_LINES = 3, 4
BUTTON = 22
BUTTONS = (("accept", "check"), ("reject", "x"), ("unfold", "chevron-down"))


class PassageDelegate(Cards):
    """Draws passages, and headings above groups of them; one passage can be unfolded."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.unfolded = ""
        """The key of the row that shows the whole passage and why it is there."""
        self.forget()

    def forget(self) -> None:
        """Measure again, for another font."""
        self._face = Face(self._view.font())
        self._small = Face(self._face.small)
        self._text = PassageText(self._face, self.theme)
        self._bold = QFont(self._face.font)
        self._bold.setBold(True)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self.forget()

    def button_at(self, row: QRect, at: QPoint) -> str:
        """Return which button of a row stands at a point, "" for none."""
        return next((name for name, place in self.buttons(row) if place.contains(at)), "")

    def buttons(self, row: QRect) -> list[tuple[str, QRect]]:
        """Return where the buttons of a row are, by what they do."""
        left = row.right() - RIGHT + 4 - len(BUTTONS) * BUTTON
        top = row.top() + TOP + (self._face.step - BUTTON) // 2
        return [(name, QRect(left + n * BUTTON, top, BUTTON, BUTTON)) for n, (name, _icon) in enumerate(BUTTONS)]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the row needs at the list's present width."""
        row, width = index.data(ROW), self._view.viewport().width()
        if isinstance(row, Heading):
            return QSize(width, self._face.metrics.height() + 16)
        lines = 1 + self._lines(row, _room(width))
        return QSize(width, TOP + lines * self._face.step + BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect.adjusted(LEFT, 6, -RIGHT, 0), row)
        elif row:
            self._paint_ground(painter, option)
            self._paint_head(painter, option, row)
            self._paint_words(painter, option.rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, heading: Heading) -> None:
        painter.setFont(self._bold)
        painter.setPen(self.theme.colour("soft"))
        said = self._face.metrics.elidedText(
            f"{heading.text} {heading.count}", Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        row: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        if self._view.selectionModel().hasSelection() and row_states.is_chosen(option):
            painter.fillRect(row, self.theme.colour("raised"))
            painter.fillRect(QRect(row.left(), row.top(), BAR, row.height()), self.theme.colour("accent"))
        elif self._is_over(option):
            painter.fillRect(row, self.theme.colour("hover"))
        painter.fillRect(QRect(LEFT, row.bottom(), row.width() - LEFT - RIGHT, 1), self.theme.colour("line"))
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(BAR, 0, -1, -1))

    def _is_over(self, option: QStyleOptionViewItem) -> bool:
        return self._view.underMouse() and row_states.is_over(option)

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: Connection) -> None:
        line = QRect(LEFT, option.rect.top() + TOP, option.rect.width() - LEFT - RIGHT, self._face.step)
        signs.draw(painter, QPointF(SIGN, line.center().y() + 1), row.link, self.theme)
        if self._is_over(option):
            taken = self._paint_buttons(painter, option.rect)
        else:
            said, taken = how(row.link), self._face.small_metrics.horizontalAdvance(how(row.link))
            painter.setFont(self._face.small)
            painter.setPen(self.theme.colour("soft"))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(self._face.font)
        painter.setPen(self.theme.colour("ink"))
        name = self._face.metrics.elidedText(who(row), Qt.TextElideMode.ElideRight, line.width() - taken - 8)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_buttons(self, painter: QPainter, row: QRect) -> int:
        scale = painter.device().devicePixelRatioF()
        places = self.buttons(row)
        for (_name, icon), (_same, place) in zip(BUTTONS, places, strict=True):
            drawn = icons.pixmap(icon, self.theme.chrome["soft"], 15, scale)
            painter.drawPixmap(place.center() - QPoint(7, 7), drawn)
        return row.right() - RIGHT - places[0][1].left()

    def _paint_words(self, painter: QPainter, row: QRect, shown: Connection) -> None:
        room, at = _room(row.width()), QPointF(LEFT, row.top() + TOP + self._face.step)
        link, unfolded = shown.link, self._is_unfolded(shown)
        layout = self._text.layout(self._text.words(link, room, unfolded=unfolded), room, None if unfolded else LINES)
        painter.setPen(self.theme.colour("faint" if link.state == "rejected" or link.placing == "unplaced" else "soft"))
        layout.draw(painter, at)
        if unfolded:
            painter.setFont(self._face.small)
            painter.setPen(self.theme.colour("faint"))
            below = at.y() + layout.lineCount() * self._face.step + self._face.base
            for n, said in enumerate(self._small.lines(why(link), room, WHY_LINES)):
                painter.drawText(QPointF(LEFT, below + n * self._face.step), said)

    def _lines(self, row: Connection, room: int) -> int:
        if not self._is_unfolded(row):
            # Guessed, as laying out thousands of rows would take seconds; what is drawn keeps to as many lines.
            return self._text.rough_lines(row.link, room, LINES)
        words = self._text.words(row.link, room, unfolded=True)
        return self._text.layout(words, room, None).lineCount() + len(self._small.lines(why(row.link), room, WHY_LINES))

    def _is_unfolded(self, row: Connection) -> bool:
        return key(row) == self.unfolded


def _room(width: int) -> int:
    return max(60, width - LEFT - RIGHT)
