"""Bars below each other, to be gone through, chosen and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate

from zhutiao.ui import row_states, surface
from zhutiao.ui.search.sheet import bar_drawing
from zhutiao.ui.search.sheet.bar_drawing import Look, Scale
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zhutiao.services.frequencies import Bar
    from zhutiao.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MARK = 3


class BarList(QListView):
    """Says which bar is current, and which was opened with Enter or a click."""

    current = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface.lay(self, filled=False)
        self.table = _Bars()
        self._drawing = _Drawing(self)
        self.setModel(self.table)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.opened.emit(self.table.bars[index.row()]))
        self.selectionModel().currentChanged.connect(self._tell)
        self.dress(theme)

    def show_bars(self, bars: Sequence[Bar], *, dense: bool) -> None:
        """Show these bars, the one with the most as long as there is room; the current one stays."""
        here = self.bar()
        self.table.show(bars, Scale.of(bars, dense=dense))
        at = next((n for n, bar in enumerate(bars) if here and bar.place == here.place), None)
        if at is not None:
            self.stand_on(at)

    def bar(self) -> Bar | None:
        """Return the current bar."""
        index = self.currentIndex()
        return self.table.bars[index.row()] if index.isValid() else None

    def stand_on(self, row: int) -> None:
        """Let the bar in that row be the current one."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.table.index(row, 0), flag)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._drawing.dress(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current bar, or go through them."""
        bar = self.bar()
        if event.key() in _ENTER and bar:
            self.opened.emit(bar)
        else:
            super().keyPressEvent(event)

    def _tell(self, _index: object = None) -> None:
        bar = self.bar()
        if bar:
            self.current.emit(bar)


class _Bars(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.bars: Sequence[Bar] = ()
        self.scale = Scale(dense=False, most=1)

    def show(self, bars: Sequence[Bar], scale: Scale) -> None:
        self.beginResetModel()
        self.bars, self.scale = bars, scale
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _("{0}: {1}").format(bar.name, self.scale.said(bar))
            case Qt.ItemDataRole.ToolTipRole:
                said = _("{0} times in {1} characters: {2} in a thousand")
                return tip(f"{bar.title}\n" + said.format(bar.times, f"{bar.signs:,}", f"{bar.density:.2f}"))
            case _:
                return None


class _Drawing(QStyledItemDelegate):
    def __init__(self, view: BarList) -> None:
        super().__init__(view)
        self._view = view

    def dress(self, theme: Theme) -> None:
        self._look = Look.of(theme)
        self._chosen, self._over, self._accent = (QColor(theme.chrome[name]) for name in ("chosen", "hover", "accent"))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, bar_drawing.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        chosen = row_states.is_chosen(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(room, self._chosen)
        elif self._view.underMouse() and row_states.is_over(option):
            painter.fillRect(room, self._over)
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.fillRect(QRect(room.left(), room.top(), MARK, room.height()), self._accent)
        table = self._view.table
        bar_drawing.draw(painter, QRectF(room), table.bars[index.row()], table.scale, self._look, strong=chosen)
        painter.restore()
