"""All tags of the dossier as a tree; a click shows the notes that carry one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui import dialog_look
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QKeyEvent

    from zhutiao.model import Mark, Tag
    from zhutiao.ui.theme import Theme

PATH = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1


class TagsPanel(QWidget):
    """Shows how many marks carry each tag or one below it."""

    tag_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: dict[str, int] = {}
        self._closed: set[str] = set()
        self._chosen = ""
        self._filter = QLineEdit(self, clearButtonEnabled=True)
        self._empty = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._model = QStandardItemModel(self)
        self._tree = _Tree(self)
        self._drawing = _Drawing(theme, self._tree)
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(self._drawing)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_tags(self, marks: Iterable[Mark], known: Iterable[Tag] = ()) -> None:
        """Count the tags of *marks*; of *known* tags also those that no mark carries."""
        counts: Counter[str] = Counter()
        for mark in marks:
            counts.update({above for tag in mark.tags for above in _upwards(tag)})
        for tag in known:
            counts.update(dict.fromkeys(_upwards(tag.path), 0))
        self._paths = dict(counts)
        self._show()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._filter.setStyleSheet(dialog_look.field(theme))
        self._drawing.theme = theme
        self._tree.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._filter.setPlaceholderText(_("Find a tag"))
        self._filter.setAccessibleName(_("Find a tag"))
        self._tree.setAccessibleName(_("Tags"))
        self._show()

    def _show(self) -> None:
        sought = self._filter.text().strip().casefold()
        shown = {above for path in self._paths if sought in path.casefold() for above in _upwards(path)}
        self._model.clear()
        items: dict[str, QStandardItem] = {}
        for path in sorted(shown):
            above = path.rpartition("/")[0]
            items[path] = _item(path, self._paths[path])
            (items[above] if above else self._model.invisibleRootItem()).appendRow(items[path])
        for path, item in items.items():
            self._tree.setExpanded(item.index(), bool(sought) or path not in self._closed)
        if self._chosen in items:
            self._tree.setCurrentIndex(items[self._chosen].index())
        self._say_nothing_found()

    def _say_nothing_found(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._tree)
            return
        none_yet = _("Tags stand here as a tree. Select words and press T to put one on them.")
        self._empty.setText(_("No tag has these characters.") if self._paths else none_yet)
        self._stack.setCurrentWidget(self._empty)

    def _choose(self, path: str) -> None:
        # A second click on the same tag shows all notes again.
        self._chosen = "" if path == self._chosen else path
        if not self._chosen:
            self._tree.clearSelection()
            self._tree.setCurrentIndex(QModelIndex())
        self.tag_chosen.emit(self._chosen)

    def _lay_out(self) -> None:
        self._empty.setContentsMargins(14, 6, 14, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("faint", True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        field = QVBoxLayout()
        field.setContentsMargins(14, 10, 10, 6)
        field.addWidget(self._filter)
        lines.addLayout(field)
        lines.addLayout(self._stack, 1)

    def _wire(self) -> None:
        self._filter.textChanged.connect(self._show)
        self._tree.clicked.connect(lambda index: self._choose(index.data(PATH)))
        self._tree.entered_by_key.connect(self._choose)
        self._tree.collapsed.connect(lambda index: self._closed.add(index.data(PATH)))
        self._tree.expanded.connect(lambda index: self._closed.discard(index.data(PATH)))


class _Tree(QTreeView):
    """The tree itself; Enter chooses as a click does."""

    entered_by_key = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(16)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        path = self.currentIndex().data(PATH)
        if path and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit(path)
            return
        super().keyPressEvent(event)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave the selection to the delegate: Qt would fill the indentation with the accent."""
        option.showDecorationSelected = False
        super().drawRow(painter, option, index)


class _Drawing(QStyledItemDelegate):
    """Draws a tag and its count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one line with some air."""
        return QSize(80, option.fontMetrics.height() + 9)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground(option)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(ground))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, -8, -1), 5, 5)
        self._write(painter, option.rect.adjusted(6, 0, -16, 0), option, index)
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem) -> str:
        if option.state & QStyle.StateFlag.State_Selected:
            return "chosen"
        return "hover" if option.state & QStyle.StateFlag.State_MouseOver else ""

    def _write(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = str(index.data(COUNT))
        taken = option.fontMetrics.horizontalAdvance(count) + 10
        name = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(self.theme.colour("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)


def _upwards(path: str) -> Iterator[str]:
    """Yield 指标/养老 and 指标."""
    parts: Sequence[str] = path.split("/")
    yield from ("/".join(parts[:n]) for n in range(len(parts), 0, -1))


def _item(path: str, count: int) -> QStandardItem:
    item = QStandardItem(path.rpartition("/")[2])
    item.setData(path, PATH)
    item.setData(count, COUNT)
    item.setData(f"{path} {count}", Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(tip(f"#{path}"))
    return item
