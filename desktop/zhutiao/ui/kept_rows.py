"""Rows of a list that keep their place while what they say changes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
ROW = Qt.ItemDataRole.UserRole
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below it have in common, and how many they are."""

    key: str
    text: str
    count: int


class KeptRows(QAbstractListModel, Generic[Row]):
    """The rows shown; what has the same key keeps its place, its selection and its open editor."""

    replacing = Signal(int)
    """How many rows are about to come."""

    def __init__(self, key: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._rows: list[Row] = []
        self._keys: list[str] = []
        self._where: dict[str, int] | None = None

    def show(self, rows: Sequence[Row]) -> None:
        """Show *rows*, touching only what differs."""
        old, new = self._keys, [self._key(row) for row in rows]
        head = _alike(old, new)
        tail = _alike(reversed(old[head:]), reversed(new[head:]))
        before = self._rows
        self.replacing.emit(len(new) - tail - head)
        self._replace(head, len(old) - tail, rows[head : len(new) - tail], new[head : len(new) - tail])
        self._take(rows, new)
        kept = [(row, row) for row in range(head)]
        kept += [(len(old) - tail + n, len(new) - tail + n) for n in range(tail)]
        changed = [now for was, now in kept if before[was] is not self._rows[now] and before[was] != self._rows[now]]
        for now in changed:
            self.dataChanged.emit(self.index(now), self.index(now))

    def rows(self) -> Sequence[Row]:
        """Return what is shown, in order."""
        return self._rows

    def row_at(self, index: Index) -> Row:
        """Return what stands at *index*."""
        return self._rows[index.row()]

    def row_of(self, name: str) -> int | None:
        """Return where the row with this key stands."""
        if self._where is None:
            self._where = {name: n for n, name in enumerate(self._keys)}
        return self._where.get(name)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def spoken(self, row: Row) -> str:
        """Say a row that is no heading in one line."""
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role in SPOKEN:
            return row.text if isinstance(row, Heading) else self.spoken(row)
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, headings not."""
        if isinstance(self.data(index, ROW), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _replace(self, start: int, end: int, rows: Sequence[Row], keys: Sequence[str]) -> None:
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._take(self._rows[:start] + self._rows[end:], self._keys[:start] + self._keys[end:])
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            rest, names = self._rows[start:], self._keys[start:]
            self._take([*self._rows[:start], *rows, *rest], [*self._keys[:start], *keys, *names])
            self.endInsertRows()

    def _take(self, rows: Sequence[Row], keys: Sequence[str]) -> None:
        self._rows, self._keys = list(rows), list(keys)
        self._where = None


def _alike(left: Iterable[str], right: Iterable[str]) -> int:
    pairs = zip(left, right, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
