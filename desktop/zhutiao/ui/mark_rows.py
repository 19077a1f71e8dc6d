"""Marks as rows of a list, with the headings they stand under."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from zhutiao.model import Mark
from zhutiao.terms import meaning
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from PySide6.QtCore import QObject

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below it have in common, and how many they are."""

    key: str
    text: str
    count: int


Row = Mark | Heading


def key(row: Row) -> str:
    """Return what stays the same while a row's words change.

    A clause's own note has the same key before it is first written and after.
    """
    if isinstance(row, Heading):
        return f"heading {row.key}"
    return row.id if row.style != "none" else f"own {row.place.document} {row.place.segment}"


class MarkRows(QAbstractListModel):
    """The rows shown; what stays the same keeps its place, its selection and its open editor."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._where: dict[str, int] = {}
        self.unsaved: Container[str] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show *rows*, touching only what differs."""
        old, new = [key(row) for row in self._rows], [key(row) for row in rows]
        head = _alike(old, new)
        tail = _alike(reversed(old[head:]), reversed(new[head:]))
        before = self._rows
        self._replace(head, len(old) - tail, rows[head : len(new) - tail])
        self._take(rows)
        kept = [(row, row) for row in range(head)]
        kept += [(len(old) - tail + n, len(new) - tail + n) for n in range(tail)]
        changed = [now for was, now in kept if before[was] is not self._rows[now] and before[was] != self._rows[now]]
        for now in changed:
            self.dataChanged.emit(self.index(now), self.index(now))

    def row_of(self, name: str) -> int | None:
        """Return where the row with this key stands."""
        return self._where.get(name)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if isinstance(row, Heading) else spoken(row, unsaved=key(row) in self.unsaved)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let marks be chosen, headings not."""
        if isinstance(self.data(index, ROW), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _replace(self, start: int, end: int, rows: Sequence[Row]) -> None:
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._take(self._rows[:start] + self._rows[end:])
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._take([*self._rows[:start], *rows, *self._rows[start:]])
            self.endInsertRows()

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows = list(rows)
        self._where = {key(row): n for n, row in enumerate(rows)}


def spoken(mark: Mark, *, unsaved: bool = False) -> str:
    """Say a mark in one line: its words, colour, note and tags."""
    parts = [mark.quote or _("On the whole clause")]
    if mark.style != "none":
        parts.append(meaning(mark.colour))
    parts += [mark.note] if mark.note else []
    parts += [_("Not saved yet")] if unsaved else []
    parts += [f"#{tag}" for tag in mark.tags]
    return _(", ").join(parts)


def _alike(left: Iterable[str], right: Iterable[str]) -> int:
    pairs = zip(left, right, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
