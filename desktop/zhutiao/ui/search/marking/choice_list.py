"""The places that would be marked, drawn with a box to tick: a text in bold, below it its places in their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate

from zhutiao.ui import fonts, row_states, tick_box
from zhutiao.ui.search.marking.choices import ROW, Choices, Head
from zhutiao.ui.theme import palette

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zhutiao.ui.search.marking.choices import Choice, Index
    from zhutiao.ui.theme import Theme

HEIGHT = 28
SIDE, INDENT, GAP = 10, 26, 9
CLAUSE = 190
BEFORE = 0.42
"""Share of the room for words that stands before the found ones."""


class ChoiceList(QListView):
    """Space or a click ticks a row."""

    def __init__(self, theme: Theme, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = choices
        self.setModel(choices)
        self.setItemDelegate(_Drawing(theme, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current row with Space."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.choices.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Drawing(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: ChoiceList) -> None:
        super().__init__(view)
        self._view, self._theme, self._palette = view, theme, palette(theme)
        self._font, self._bold, self._small = fonts.serif(15), fonts.sans(13, bold=True), fonts.sans(12)
        self._metrics = QFontMetricsF(self._font)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, HEIGHT)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick with a click anywhere in the row."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        row: Head | Choice = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row_states.is_over(option):
            painter.fillRect(room, self._theme.colour("hover"))
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), self._theme.colour("accent"))
        left = room.left() + SIDE + (0 if isinstance(row, Head) else INDENT)
        self._paint_box(painter, QRect(left, 0, tick_box.SIZE, tick_box.SIZE), room, self._view.choices.state(row))
        words = QRectF(room).adjusted(left - room.left() + tick_box.SIZE + GAP, 0, -SIDE, 0)
        if isinstance(row, Head):
            self._paint_head(painter, words, row)
        else:
            self._paint_choice(painter, words, row)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, room: QRect, state: Qt.CheckState) -> None:
        box.moveTop(room.center().y() - tick_box.SIZE // 2)
        ratio = self._view.devicePixelRatioF()
        tick_box.paint(painter, box, self._palette, ticked=state == Qt.CheckState.Checked, ratio=ratio)
        if state == Qt.CheckState.PartiallyChecked:
            painter.fillRect(QRectF(box.center().x() - 3, box.center().y(), 7, 2), self._theme.colour("accent"))

    def _paint_head(self, painter: QPainter, room: QRectF, head: Head) -> None:
        count = f"{head.places:,}"
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("ink"))
        width = room.width() - QFontMetricsF(self._small).horizontalAdvance(count) - GAP
        said = QFontMetricsF(self._bold).elidedText(head.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_choice(self, painter: QPainter, room: QRectF, choice: Choice) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("soft"))
        said = QFontMetricsF(self._small).elidedText(choice.clause, Qt.TextElideMode.ElideRight, CLAUSE - GAP)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
        self._paint_words(painter, room.adjusted(CLAUSE, 0, 0, 0), choice)

    def _paint_words(self, painter: QPainter, room: QRectF, choice: Choice) -> None:
        span, words, metrics = choice.span, choice.hit.words, self._metrics
        found = metrics.elidedText(span.cut(words), Qt.TextElideMode.ElideMiddle, room.width() / 2)
        signs = int(2 * room.width() / metrics.horizontalAdvance("国"))
        width = metrics.horizontalAdvance(found)
        before = words[max(0, span.start - signs) : span.start].replace("\n", " ")
        lead = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, room.width() * BEFORE)
        middle = room.left() + room.width() * BEFORE
        base = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.fillRect(QRectF(middle, room.top() + 4, width, HEIGHT - 8), QColor(self._theme.page["hit"]))
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.page["ink"]))
        painter.drawText(QPointF(middle, base), found)
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(QPointF(middle - metrics.horizontalAdvance(lead), base), lead)
        after = words[span.end : span.end + signs].replace("\n", " ")
        rest = metrics.elidedText(after, Qt.TextElideMode.ElideRight, room.right() - middle - width)
        painter.drawText(QPointF(middle + width, base), rest)
