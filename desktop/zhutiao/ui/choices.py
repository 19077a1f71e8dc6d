"""Lines to choose from, each with a hint at its right: in the palette, and below the search field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhutiao.ui import fonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.ui.theme import Theme

ROW_HEIGHT = 34


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: what it says, what stands at its right, what it does."""

    words: str
    hint: str
    act: Callable[[], object]


class ChoiceRows(QAbstractListModel):
    """The lines on offer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def show(self, choices: list[Choice]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line says, its hint, and both as they are spoken."""
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.words} {choice.hint}".strip()
        return choice.hint if role == Qt.ItemDataRole.UserRole else None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a line: what it says, and in a fainter ink what stands at its right."""

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self._theme, self._font, self._small = theme, fonts.sans(14), fonts.sans(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of one line."""
        return QSize(200, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line, the chosen one on its colour."""
        row: QRect = option.rect.adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen"))
            painter.drawRoundedRect(row, 6, 6)
        room, small = row.adjusted(10, 0, -10, 0), QFontMetrics(self._small)
        hint = small.elidedText(index.data(Qt.ItemDataRole.UserRole), Qt.TextElideMode.ElideMiddle, room.width() // 2)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)
        left = room.adjusted(0, 0, -small.horizontalAdvance(hint) - 12, 0)
        words = QFontMetrics(self._font).elidedText(index.data(), Qt.TextElideMode.ElideRight, left.width())
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
