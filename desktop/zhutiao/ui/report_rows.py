"""Draws a list under headings: words in one or two lines, and below them, fainter, what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhutiao.ui import fonts
from zhutiao.ui.card_text import Face

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

LEFT, TOP, MOST = 12, 6, 2
INDENT = Qt.ItemDataRole.UserRole + 7
BADGE = Qt.ItemDataRole.UserRole + 8
Index = QModelIndex | QPersistentModelIndex


class ReportRows(QStyledItemDelegate):
    """An item that cannot be chosen is a heading; a line break parts its words from what they are."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view
        self._face, self._small = Face(fonts.sans(13)), Face(fonts.sans(11))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a row's lines."""
        if _is_heading(index):
            return QSize(80, self._face.step + 3 * TOP)
        words, below = self._parts(index)
        return QSize(80, len(words) * self._face.step + (self._small.step if below else 0) + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _is_heading(index):
            self._paint_heading(painter, option.rect, str(index.data()))
        else:
            self._paint_ground(painter, option)
            self._paint_words(painter, option.rect, index)
        painter.restore()

    def _parts(self, index: Index) -> tuple[tuple[str, ...], str]:
        words, _break, below = str(index.data()).partition("\n")
        room = self._view.viewport().width() - 2 * LEFT - _indent(index) - 8
        return self._face.lines(words, room, MOST), below

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("chosen" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 1, -3, -1), 6, 6)

    def _paint_words(self, painter: QPainter, row: QRect, index: Index) -> None:
        words, below = self._parts(index)
        left, y = row.left() + LEFT + _indent(index), row.top() + TOP
        for line in words:
            self._paint_line(painter, QRect(left, y, row.right() - left - 8, self._face.step), line, "ink", self._face)
            y += self._face.step
        if below:
            badge = str(index.data(BADGE) or "")
            self._paint_line(
                painter, QRect(left, y, row.right() - left - 8, self._small.step), below, "faint", self._small
            )
            if badge:
                self._paint_line(painter, QRect(left, y, row.right() - left - 8, self._small.step), badge, "accent",
                                 self._small, right=True)  # fmt: skip

    def _paint_line(
        self, painter: QPainter, room: QRect, words: str, role: str, face: Face, *, right: bool = False
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(role))
        said = face.metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, said)

    def _paint_heading(self, painter: QPainter, row: QRect, words: str) -> None:
        bold = QFont(self._small.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.theme.colour("soft"))
        room = row.adjusted(LEFT, 2 * TOP, -LEFT, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _is_heading(index: Index) -> bool:
    return not index.flags() & Qt.ItemFlag.ItemIsSelectable


def _indent(index: Index) -> int:
    return int(index.data(INDENT) or 0)
