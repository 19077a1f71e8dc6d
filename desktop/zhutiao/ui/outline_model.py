"""The base text's sections and clauses as a tree, with what has been marked in each and said about it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from zhutiao.services.reading import OutlineRow

    Index = QModelIndex | QPersistentModelIndex

SHOWN = ("section", "clause", "annex", "heading")


class Role(IntEnum):
    """What the delegate asks of a row."""

    SEGMENT = Qt.ItemDataRole.UserRole
    KIND = Qt.ItemDataRole.UserRole + 1
    NUMBER = Qt.ItemDataRole.UserRole + 2
    MARKS = Qt.ItemDataRole.UserRole + 3
    SHARE = Qt.ItemDataRole.UserRole + 4
    READ = Qt.ItemDataRole.UserRole + 5
    CURRENT = Qt.ItemDataRole.UserRole + 6


class OutlineModel(QAbstractItemModel):
    """Rows of the outline; knows which clause is current."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[str, _Node] = {}
        self._roots: list[_Node] = []
        self._clauses: list[str] = []
        self.busiest = 1
        self.current: str | None = None

    def show(self, rows: Sequence[OutlineRow]) -> None:
        """Show *rows*; where only counts differ from what stands there, nothing folds or moves."""
        rows = _told([row for row in rows if row.segment.kind in SHOWN])
        if [row.segment for row in rows] == [node.row.segment for node in self._nodes.values()]:
            self._recount(rows)
            return
        self.beginResetModel()
        self._plant(rows)
        self.endResetModel()

    def make_current(self, segment: str | None) -> None:
        """Let *segment* be the clause being read."""
        before, self.current = self.current, segment
        for name in (before, segment):
            self._tell(name)

    def index_of(self, segment: str) -> QModelIndex:
        """Return where *segment* stands."""
        node = self._nodes.get(segment)
        return self.createIndex(node.position, 0, node) if node else QModelIndex()

    def clauses(self) -> list[str]:
        """Return the ids of the clauses, in order."""
        return self._clauses

    def row_of(self, segment: str) -> OutlineRow | None:
        """Return what is known of *segment*."""
        node = self._nodes.get(segment)
        return node.row if node else None

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Answer Qt: where a child stands."""
        children = self._children(parent)
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] - Qt has a second parent() without index
        """Answer Qt: what a row stands under."""
        above = index.internalPointer().above if index.isValid() else None
        return self.createIndex(above.position, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Answer Qt: how many rows stand under one."""
        return len(self._children(parent))

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: ARG002 - Qt asks for every row
        """Answer Qt: there is one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt and the delegate."""
        answer = _ANSWERS.get(role)
        return answer(self, index.internalPointer()) if answer else None

    def _plant(self, rows: Sequence[OutlineRow]) -> None:
        self._nodes, self._roots = {}, []
        for row in rows:
            above = self._nodes.get(row.segment.parent or "")
            siblings = above.below if above else self._roots
            node = _Node(row, above, len(siblings))
            siblings.append(node)
            self._nodes[row.segment.id] = node
        self._clauses = [row.segment.id for row in rows if row.segment.kind == "clause"]
        self.busiest = max((row.links for row in rows), default=0) or 1

    def _recount(self, rows: Sequence[OutlineRow]) -> None:
        self.busiest = max((row.links for row in rows), default=0) or 1
        for row in rows:
            node = self._nodes[row.segment.id]
            if node.row != row:
                node.row = row
                self._tell(row.segment.id)

    def _tell(self, segment: str | None) -> None:
        if segment in self._nodes:
            at = self.index_of(segment)
            self.dataChanged.emit(at, at)

    def _children(self, parent: Index | None) -> list[_Node]:
        return parent.internalPointer().below if parent is not None and parent.isValid() else self._roots


def _told(rows: list[OutlineRow]) -> list[OutlineRow]:
    """Leave out headings above the first number: a list of contents says the same again."""
    first = next((n for n, row in enumerate(rows) if row.segment.kind != "heading"), 0)
    return rows[first:]


class _Node:
    def __init__(self, row: OutlineRow, above: _Node | None, position: int) -> None:
        self.row, self.above, self.position = row, above, position
        self.below: list[_Node] = []


def _words(_model: OutlineModel, node: _Node) -> str:
    segment = node.row.segment
    return segment.title or segment.text.partition("\n")[0][:30] or segment.printed


def _spoken(model: OutlineModel, node: _Node) -> str:
    segment = node.row.segment
    if segment.kind != "clause":
        return segment.printed.partition("\n")[0]
    return _("Clause {n}, highlights: {marks}, linked passages: {links}").format(
        n=model.clauses().index(segment.id) + 1,
        numeral=(segment.number or "").strip("（）()第条"),
        marks=node.row.marks,
        links=node.row.links,
    )


def _counts(_model: OutlineModel, node: _Node) -> str:
    row = node.row
    return _("Marks {0}, notes {1}, linked passages {2}").format(row.marks, row.notes, row.links)


_ANSWERS: dict[int, Callable[[OutlineModel, _Node], Any]] = {
    Qt.ItemDataRole.DisplayRole: _words,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: _counts,
    Role.SEGMENT: lambda _model, node: node.row.segment.id,
    Role.KIND: lambda _model, node: node.row.segment.kind,
    Role.NUMBER: lambda _model, node: node.row.segment.number,
    Role.MARKS: lambda _model, node: node.row.marks,
    Role.SHARE: lambda model, node: node.row.links / model.busiest,
    Role.READ: lambda _model, node: node.row.read,
    Role.CURRENT: lambda model, node: node.row.segment.id == model.current,
}
