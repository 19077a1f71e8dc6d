"""The tags as a tree of rows, on which marks can be dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from zhutiao.ui import carried
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from PySide6.QtCore import QObject

    from zhutiao.model import Mark, Tag

PATH = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
COLOUR = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class Branch(NamedTuple):
    """How many marks carry a tag or one below it, here and in the whole library, and the colour it is drawn in."""

    here: int
    everywhere: int
    colour: str | None


class TagRows(QStandardItemModel):
    """The tree itself; what is dropped on a tag is told, nothing is ever moved."""

    marks_dropped = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}

    def show_branches(self, branches: Mapping[str, Branch], shown: Iterable[str]) -> None:
        """Show those of *branches* that are *shown*, each below the one above it."""
        self.clear()
        self._items = {}
        for path in sorted(shown, key=lambda path: path.split("/")):
            above = path.rpartition("/")[0]
            self._items[path] = _item(path, branches[path])
            (self._items[above] if above else self.invisibleRootItem()).appendRow(self._items[path])

    def paths(self) -> Iterable[str]:
        """Return what is shown, in order."""
        return self._items

    def index_of(self, path: str) -> QModelIndex:
        """Return where a tag stands; nowhere if it is not shown."""
        return self._items[path].index() if path in self._items else QModelIndex()

    def supportedDropActions(self) -> Qt.DropAction:
        """Let things be dropped without being taken away elsewhere."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Return what can be dropped here."""
        return [carried.MARKS]

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index) -> bool:
        """Take marks on a tag, not between two."""
        return parent.isValid() and data.hasFormat(carried.MARKS)

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index) -> bool:
        """Tell which marks were dropped on which tag."""
        if parent.isValid() and (marks := carried.marks(data)):
            self.marks_dropped.emit(parent.data(PATH), marks)
            return True
        return False


def branches(marks: Iterable[Mark], known: Sequence[Tag]) -> dict[str, Branch]:
    """Count the tags of *marks* and those above them; of *known* tags also those that none of them carries."""
    counts: dict[str, int] = {}
    for mark in marks:
        for path in {above for tag in mark.tags for above in upwards(tag)}:
            counts[path] = counts.get(path, 0) + 1
    everywhere: dict[str, int] = {}
    for tag in known:
        for path in upwards(tag.path):
            everywhere[path] = everywhere.get(path, 0) + tag.count
    colours = {tag.path: tag.colour for tag in known if tag.colour}
    return {
        path: Branch(counts.get(path, 0), everywhere.get(path, 0), colour_of(path, colours))
        for path in {**counts, **everywhere}
    }


def colour_of(path: str, colours: Mapping[str, str]) -> str | None:
    """Return the colour of a tag: its own, else that of the nearest one above it that has one."""
    return next((colours[above] for above in upwards(path) if above in colours), None)


def upwards(path: str) -> Iterator[str]:
    """Yield 指标/养老 and 指标."""
    parts = path.split("/")
    yield from ("/".join(parts[:n]) for n in range(len(parts), 0, -1))


def _item(path: str, branch: Branch) -> QStandardItem:
    item = QStandardItem(path.rpartition("/")[2])
    item.setData(path, PATH)
    item.setData(branch.here, COUNT)
    item.setData(branch.colour, COLOUR)
    item.setData(f"{path} {branch.here}", Qt.ItemDataRole.AccessibleTextRole)
    elsewhere = branch.everywhere > branch.here
    item.setToolTip(tip(_("#{0}, also in other dossiers").format(path) if elsewhere else f"#{path}"))
    return item
