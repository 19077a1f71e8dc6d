"""Draws the files that were read and the texts found in them: a box to tick, the title, what it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhutiao.ui import fonts, tick_box
from zhutiao.ui import theme as themes
from zhutiao.ui.card_text import Face
from zhutiao.ui.importing.found_model import ROW, FoundModel, FoundRow

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from zhutiao.ui.theme import Theme

LEFT, TOP = 36, 8
TITLE_LINES, SENTENCE_LINES = 2, 4
KEPT = 4096
Index = QModelIndex | QPersistentModelIndex


class ArticleRows(QStyledItemDelegate):
    """Draws a file as a heading, its texts below it, and files that were refused with their sentence."""

    def __init__(self, theme: Theme, model: FoundModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._fitted: tuple[int, dict[FoundRow, QSize]] = (0, {})
        self.dress(theme)
        self._face, self._small = Face(fonts.sans(13)), Face(fonts.sans(11))
        self._title = lru_cache(KEPT)(self._face.lines)
        self._sentence = lru_cache(KEPT)(self._small.lines)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme, self._palette = theme, themes.palette(theme)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a row's lines; asked again of all rows whenever one comes."""
        width = self._view.viewport().width()
        if width != self._fitted[0]:
            self._fitted = (width, {})
        # Not by way of Qt, which would take three times as long.
        row, known = self._model.row(index.row()), self._fitted[1]
        if row not in known:
            known[row] = QSize(80, self._height(row))
        return known[row]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: FoundRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        if row.kind != "refused":
            state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            self._paint_box(painter, _box(option.rect, row), state)
        if row.kind == "file":
            self._paint_file(painter, option.rect, row)
        else:
            self._paint_text(painter, option.rect, row)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick with a click on the box as drawn here; leave the keys to Qt."""
        if isinstance(event, QMouseEvent):
            released = event.type() == QEvent.Type.MouseButtonRelease
            inside = _box(option.rect, index.data(ROW)).adjusted(-8, -8, 8, 8).contains(event.position().toPoint())
            if released and inside:
                ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole) or 0) == Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
            return False
        return super().editorEvent(event, model, option, index)

    def _height(self, row: FoundRow) -> int:
        if row.kind == "file":
            return 12 + self._face.step + (self._small.step if row.below else 0) + 4
        title, below = self._parts(row)
        return len(title) * self._face.step + len(below) * self._small.step + 2 * TOP

    def _parts(self, row: FoundRow) -> tuple[tuple[str, ...], tuple[str, ...]]:
        width = self._view.viewport().width() - LEFT - 14
        most = SENTENCE_LINES if row.kind == "refused" else 1
        return self._title(row.title, width, TITLE_LINES), self._sentence(row.below, width, most)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: FoundRow) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        if not chosen and (row.kind != "text" or not option.state & QStyle.StateFlag.State_MouseOver):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("raised" if chosen else "hover"))
        painter.drawRect(option.rect)
        if chosen:
            painter.fillRect(QRect(0, option.rect.top(), 3, option.rect.height()), self.theme.colour("accent"))

    def _paint_box(self, painter: QPainter, box: QRect, state: Qt.CheckState) -> None:
        ticked, ratio = state == Qt.CheckState.Checked, self._view.devicePixelRatioF()
        tick_box.paint(painter, box, self._palette, ticked=ticked, ratio=ratio)
        if state == Qt.CheckState.PartiallyChecked:
            painter.fillRect(QRectF(box.center().x() - 3, box.center().y(), 7, 2), self.theme.colour("accent"))

    def _paint_file(self, painter: QPainter, room: QRect, row: FoundRow) -> None:
        painter.setFont(fonts.in_bold(self._face.font))
        painter.setPen(self.theme.colour("soft"))
        line = QRect(LEFT, room.top() + 12, room.width() - LEFT - 14, self._face.step)
        name = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if row.below:
            below = QRect(line.left(), line.bottom() + 1, line.width(), self._small.step)
            self._write(painter, below, row.below, "badge_ink")

    def _paint_text(self, painter: QPainter, room: QRect, row: FoundRow) -> None:
        title, below = self._parts(row)
        top = room.top() + TOP
        painter.setFont(self._face.font)
        painter.setPen(self.theme.colour("soft" if row.kind == "refused" else "ink"))
        for words in title:
            line = QRect(LEFT, top, room.width() - LEFT, self._face.step)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            top += self._face.step
        for words in below:
            line = QRect(LEFT, top, room.width() - LEFT - 14, self._small.step)
            self._write(painter, line, words, "badge_ink" if row.kind == "refused" else "faint")
            top += self._small.step
        if row.doubts and row.kind == "text":
            mark = QRectF(14, room.top() + TOP + self._face.step + 8, 8, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.lines["amber"])
            painter.drawEllipse(mark)

    def _write(self, painter: QPainter, line: QRect, words: str, role: str) -> None:
        small = QFont(self._small.font)
        painter.setFont(small)
        painter.setPen(self.theme.page.get(role) or self.theme.chrome[role])
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _box(room: QRect, row: FoundRow) -> QRect:
    top = 15 if row.kind == "file" else TOP + 3
    return QRect(room.left() + 12, room.top() + top, tick_box.SIZE, tick_box.SIZE)
