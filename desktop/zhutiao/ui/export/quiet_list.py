"""A short list to choose one thing from: a name, and behind it in a fainter ink what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate

from zhutiao.ui import fonts, row_states
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zhutiao.ui.theme import Theme

HEIGHT, SIDE, GAP, BAR = 27, 12, 12, 3
NAME, KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ABOUT = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class Offer(NamedTuple):
    """Something to choose: its key, its name, and a few words about it."""

    key: str
    name: str
    about: str = ""


class QuietList(QListWidget):
    """As high as its rows; the keys and the mouse choose, and it says so."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, cuts: bool = False) -> None:
        """Show nothing of what is said about a row where there is not room for all, unless it *cuts* that short."""
        super().__init__(parent)
        self._drawing = _Drawing(theme, self, cuts=cuts)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def show_offers(self, offers: Iterable[Offer], chosen: str) -> None:
        """Show what there is to choose from, and what is chosen; the first where that is not among it."""
        self.blockSignals(True)
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.name if not offer.about else f"{offer.name}, {offer.about}", self)
            item.setData(NAME, offer.name)
            item.setData(ABOUT, offer.about)
            item.setData(KEY, offer.key)
            item.setToolTip(tip(offer.about))
            if offer.key == chosen:
                self.setCurrentItem(item)
        if self.currentItem() is None and self.count():
            self.setCurrentRow(0)
        self.blockSignals(False)
        self.setFixedHeight(self.count() * HEIGHT)

    def key(self) -> str:
        """Return the key of what is chosen, "" where there is nothing."""
        item = self.currentItem()
        return item.data(KEY) if item else ""

    def choose(self, key: str) -> None:
        """Choose what has this key, if anything has."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.setCurrentRow(row)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._drawing.theme = theme
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the column."""
        return QSize(40, self.height())

    def _tell(self) -> None:
        if self.key():
            self.chosen.emit(self.key())


class _Drawing(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QuietList, *, cuts: bool) -> None:
        super().__init__(view)
        self.theme, self._view, self._cuts = theme, view, cuts
        self._font, self._small = fonts.sans(13), fonts.sans(12)
        self._metrics, self._faint = QFontMetrics(self._font), QFontMetrics(self._small)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(40, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, room, chosen=index.row() == self._view.currentRow())
        words = room.adjusted(SIDE, 0, -SIDE, 0)
        name = self._metrics.elidedText(index.data(NAME), Qt.TextElideMode.ElideRight, words.width())
        painter.setFont(self._font)
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        left = max(self._metrics.horizontalAdvance(name) + GAP, self._widest())
        about = self._faint.elidedText(index.data(ABOUT), Qt.TextElideMode.ElideRight, words.width() - left)
        about = about if self._cuts or about == index.data(ABOUT) else ""
        painter.setFont(self._small)
        painter.setPen(self.theme.colour("faint"))
        painter.drawText(words.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, *, chosen: bool) -> None:
        if not chosen and not row_states.is_over(option):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("chosen" if chosen else "hover"))
        painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 5, 5)
        if chosen:
            lit = "accent" if self._view.hasFocus() else "faint"
            painter.setBrush(self.theme.colour(lit))
            painter.drawRoundedRect(QRect(room.left() + 2, room.top() + 6, BAR, room.height() - 12), 1.5, 1.5)

    def _widest(self) -> int:
        """Return where what is said about the rows begins: beside all names that are not very long."""
        names = [self._view.item(row).data(NAME) for row in range(self._view.count())]
        widths = [self._metrics.horizontalAdvance(name) for name in names]
        return min(max(widths, default=0), 120) + GAP
