"""A line of a concordance drawn: where it stands, and the found words in the middle between their neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate

from zhutiao.ui import fonts, row_states
from zhutiao.ui.search.sheet.line_rows import ROW
from zhutiao.ui.search.where_words import where_called

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from zhutiao.services.concordance import Order
    from zhutiao.ui.search.sheet.gathering import Row
    from zhutiao.ui.theme import Theme

HEIGHT = 30
SIDE, BAR, GAP = 16, 3, 6
PLACE, NARROW_PLACE, WIDE = 250, 170, 980
"""Room for where a line stands, and how wide a sheet is that has the wider one."""

WORDS_SIZE, PLACE_SIZE = 15, 12


class Inks(NamedTuple):
    """The colours of a line."""

    ink: QColor
    near: QColor
    soft: QColor
    hit: QColor
    chosen: QColor
    over: QColor
    accent: QColor


class LineDrawing(QStyledItemDelegate):
    """Draws lines of one height; the neighbours they are sorted by in full ink."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.order: Order = "position"
        self._words, self._place = fonts.serif(WORDS_SIZE), fonts.sans(PLACE_SIZE)
        self._bold = fonts.in_bold(self._words)
        self._metrics, self._bold_metrics = QFontMetricsF(self._words), QFontMetricsF(self._bold)
        self._small = QFontMetricsF(self._place)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        page, chrome = theme.page, theme.chrome
        self._inks = Inks(
            *map(
                QColor,
                (
                    page["ink"],
                    page["dim"],
                    chrome["soft"],
                    page["hit"],
                    chrome["chosen"],
                    chrome["hover"],
                    chrome["accent"],
                ),
            )
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line."""
        row: Row = index.data(ROW)
        room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, room)
        place = place_width(room.width())
        self._paint_place(painter, QRectF(room.left() + SIDE, room.top(), place - SIDE, room.height()), row)
        self._paint_words(painter, QRectF(room).adjusted(place + SIDE, 0, -SIDE, 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
        if row_states.is_chosen(option):
            painter.fillRect(room, self._inks.chosen)
        elif self._view.underMouse() and row_states.is_over(option):
            painter.fillRect(room, self._inks.over)
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.fillRect(QRect(room.left(), room.top(), BAR, room.height()), self._inks.accent)

    def _paint_place(self, painter: QPainter, room: QRectF, row: Row) -> None:
        where = row.standing
        said = " · ".join(filter(None, (where_called(row.line.hit.where), where.text, where.clause)))
        painter.setFont(self._place)
        painter.setPen(self._inks.soft)
        cut = self._small.elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def _paint_words(self, painter: QPainter, room: QRectF, row: Row) -> None:
        line = row.line
        word = self._bold_metrics.elidedText(line.word, Qt.TextElideMode.ElideMiddle, room.width() / 2)
        width = self._bold_metrics.horizontalAdvance(word)
        left = room.center().x() - width / 2
        box = QRectF(left - 3, room.center().y() - HEIGHT / 2 + 4, width + 6, HEIGHT - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.hit)
        painter.drawRoundedRect(box, 3, 3)
        base = room.center().y() + (self._metrics.ascent() - self._metrics.descent()) / 2
        painter.setFont(self._bold)
        painter.setPen(self._inks.ink)
        painter.drawText(QPointF(left, base), word)
        painter.setFont(self._words)
        # Letters and digits are half as wide as Chinese signs.
        signs = int(2 * room.width() / self._metrics.horizontalAdvance("国"))
        self._paint_before(painter, QRectF(room.left(), base, left - GAP - room.left(), 0), row, signs)
        self._paint_after(painter, QRectF(left + width + GAP, base, room.right() - left - width - GAP, 0), row, signs)

    def _paint_before(self, painter: QPainter, room: QRectF, row: Row, signs: int) -> None:
        near = row.line.left if self.order == "left" else None
        words = self._metrics.elidedText(row.line.before(signs), Qt.TextElideMode.ElideLeft, room.width())
        right = room.right()
        if near and words.endswith(near.words):
            right -= self._metrics.horizontalAdvance(near.words)
            self._draw(painter, QPointF(right, room.top()), near.words, self._inks.ink)
            words = words[: -len(near.words)]
        self._draw(painter, QPointF(right - self._metrics.horizontalAdvance(words), room.top()), words, self._inks.near)

    def _paint_after(self, painter: QPainter, room: QRectF, row: Row, signs: int) -> None:
        near = row.line.right if self.order == "right" else None
        words = self._metrics.elidedText(row.line.after(signs), Qt.TextElideMode.ElideRight, room.width())
        left = room.left()
        if near and words.startswith(near.words):
            self._draw(painter, QPointF(left, room.top()), near.words, self._inks.ink)
            left += self._metrics.horizontalAdvance(near.words)
            words = words[len(near.words) :]
        self._draw(painter, QPointF(left, room.top()), words, self._inks.near)

    def _draw(self, painter: QPainter, at: QPointF, words: str, ink: QColor) -> None:
        painter.setPen(QPen(ink))
        painter.drawText(at, words)


def place_width(width: int) -> int:
    """Return how much of a line's *width* says where it stands."""
    return PLACE if width >= WIDE else NARROW_PLACE
