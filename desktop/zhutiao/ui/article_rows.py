"""Draws the texts found in files: a box to tick, the title, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhutiao.ui import theme, tick_box
from zhutiao.ui.card_text import Face

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from zhutiao.ui.theme import Theme

LEFT, TOP = 34, 7
TITLE_LINES = 2
Index = QModelIndex | QPersistentModelIndex


class ArticleRows(QStyledItemDelegate):
    """Draws rows whose text is a title and, on a second line, what is known; rows with one line are headings."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view
        self._face = Face(view.font())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the title's lines and the line below."""
        title, below = self._parts(index)
        if not below:
            return QSize(80, self._face.step + 12)
        return QSize(80, (len(title) + 1) * self._face.step + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        title, below = self._parts(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._face.font)
        if below:
            self._paint_ground(painter, option)
            self._paint_box(painter, _box(option.rect), ticked=_ticked(index))
            self._paint_words(painter, option.rect, title, below)
        else:
            self._paint_heading(painter, option.rect.adjusted(8, 4, -8, 0), index.data())
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick with a click on the box as drawn here; leave the keys to Qt."""
        if isinstance(event, QMouseEvent):
            released = event.type() == QEvent.Type.MouseButtonRelease
            inside = _box(option.rect).adjusted(-6, -6, 6, 6).contains(event.position().toPoint())
            if released and inside and self._parts(index)[1]:
                state = Qt.CheckState.Unchecked if _ticked(index) else Qt.CheckState.Checked
                return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
            return False
        return super().editorEvent(event, model, option, index)

    def _parts(self, index: Index) -> tuple[tuple[str, ...], str]:
        title, _break, below = str(index.data()).partition("\n")
        return self._face.lines(title, self._view.viewport().width() - LEFT - 14, TITLE_LINES), below

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("chosen" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 1, -3, -1), 6, 6)

    def _paint_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        ratio = self._view.devicePixelRatioF()
        tick_box.paint(painter, box, theme.palette(self.theme), ticked=ticked, ratio=ratio)

    def _paint_words(self, painter: QPainter, row: QRect, title: tuple[str, ...], below: str) -> None:
        for n, (words, role) in enumerate([*((line, "ink") for line in title), (below, "faint")]):
            painter.setPen(self.theme.colour(role))
            line = QRect(row.left() + LEFT, row.top() + TOP + n * self._face.step, row.width(), self._face.step)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_heading(self, painter: QPainter, room: QRect, words: str) -> None:
        bold = QFont(self._face.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.theme.colour("soft"))
        text = self._face.metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _box(row: QRect) -> QRect:
    return QRect(row.left() + 11, row.top() + TOP + 3, tick_box.SIZE, tick_box.SIZE)


def _ticked(index: Index) -> bool:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
