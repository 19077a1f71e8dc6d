"""The lines of a concordance as Qt's list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.search.sheet.gathering import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
SPOKEN, AROUND = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole), 20


class LineRows(QAbstractListModel):
    """Answers Qt about lines; more may come while the first are read."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def extend(self, rows: Sequence[Row]) -> None:
        """Show more lines below."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """Answer Qt: how many lines there are; a line has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt about one line."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        return said(row) if role in SPOKEN else None


def said(row: Row) -> str:
    """Say a line as a screen reader does: the words in their context, then where they stand."""
    line, where = row.line, row.standing
    around = f"{line.before(AROUND)}{line.word}{line.after(AROUND)}"
    return ", ".join(filter(None, (_("{0}: {1}").format(line.word, around), where.text, where.clause)))
