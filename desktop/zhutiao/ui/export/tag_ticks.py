"""The tags of a dossier as a tree to tick: none ticked means all marks, a ticked one brings all below it along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate

from zhutiao.text.tag_paths import is_within
from zhutiao.ui import fonts, row_states, tick_box
from zhutiao.ui.theme import palette
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zhutiao.ui.export.quiet_list import Index
    from zhutiao.ui.theme import Theme

HEIGHT, INDENT, GAP, MOST = 25, 16, 8, 7
PATH = Qt.ItemDataRole.UserRole


class TagTicks(QListWidget):
    """Space or a click ticks a tag."""

    changed = Signal()

    def __init__(self, theme: Theme, paths: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticked: set[str] = set()
        self._drawing = _Drawing(theme, self)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for path in _with_branches(paths):
            QListWidgetItem(path, self).setData(PATH, path)
        self.setFixedHeight(min(MOST, self.count()) * HEIGHT)

    def chosen(self) -> list[str]:
        """Return the ticked paths, in order."""
        return sorted(self._ticked)

    def choose(self, paths: Iterable[str]) -> None:
        """Tick these paths, as far as they are there, and no others."""
        there = {self.item(row).data(PATH) for row in range(self.count())}
        self._ticked = there.intersection(paths)
        self._say()

    def brought(self, path: str) -> bool:
        """Say whether a tag goes with a ticked one above it."""
        return any(path != each and is_within(path, each) for each in self._ticked)

    def is_ticked(self, path: str) -> bool:
        """Say whether a tag is ticked."""
        return path in self._ticked

    def toggle(self, path: str) -> None:
        """Tick a tag, or not; those below a ticked one come along whatever is done to them."""
        if self.brought(path):
            return
        if path in self._ticked:
            self._ticked.discard(path)
        else:
            self._ticked = {each for each in self._ticked if not is_within(each, path)} | {path}
        self._say()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space."""
        if event.key() == Qt.Key.Key_Space and self.currentItem():
            self.toggle(self.currentItem().data(PATH))
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the column."""
        return QSize(40, self.height())

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._drawing.dress(theme)
        self.viewport().update()

    def _say(self) -> None:
        """Tell a screen reader what is ticked."""
        for row in range(self.count()):
            item = self.item(row)
            ticked = self.is_ticked(item.data(PATH)) or self.brought(item.data(PATH))
            said = _("{0}, ticked").format(item.data(PATH)) if ticked else item.data(PATH)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.viewport().update()


class _Drawing(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: TagTicks) -> None:
        super().__init__(view)
        self._view = view
        self._font = fonts.sans(13)
        self._metrics = QFontMetrics(self._font)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        self._theme, self._palette = theme, palette(theme)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(40, HEIGHT)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._view.toggle(index.data(PATH))
            return True
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        path: str = index.data(PATH)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row_states.is_over(option) or (self._view.hasFocus() and row_states.has_focus(option)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(room.adjusted(-2, 1, 0, -1), 5, 5)
        brought = self._view.brought(path)
        painter.setOpacity(0.55 if brought else 1)
        box = QRect(room.left() + 3 + path.count("/") * INDENT, 0, tick_box.SIZE, tick_box.SIZE)
        box.moveTop(room.center().y() - tick_box.SIZE // 2)
        ticked = brought or self._view.is_ticked(path)
        tick_box.paint(painter, box, self._palette, ticked=ticked, ratio=self._view.devicePixelRatioF())
        painter.setOpacity(1)
        words = room.adjusted(box.right() + GAP - room.left(), 0, -4, 0)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("soft" if brought else "ink"))
        name = path.rpartition("/")[2]
        said = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()


def _with_branches(paths: Iterable[str]) -> list[str]:
    """Return *paths* and those above them, each below its own."""
    every = {path[:n] for path in paths for n, sign in enumerate(f"{path}/") if sign == "/"}
    return sorted(every, key=lambda path: path.split("/"))
