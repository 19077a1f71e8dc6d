"""The first rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from zhutiao.services.glancing import Table

Index = QModelIndex | QPersistentModelIndex
NARROWEST, WIDEST, LOOKED_AT = 60, 300, 40


class Tables(QTableView):
    """Shows one table at a time; a click on a cell shows all of it in a tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)

    def show_table(self, table: Table) -> None:
        """Show *table*, its columns as wide as their first rows want, within reason."""
        rows = _Rows(table, self)
        self.setModel(rows)
        metrics = self.fontMetrics()
        for column in range(rows.columnCount()):
            cells = [row[column] for row in table.rows[:LOOKED_AT] if column < len(row)]
            wanted = max((metrics.horizontalAdvance(_line(cell)[:80]) for cell in cells), default=0) + 22
            self.setColumnWidth(column, min(WIDEST, max(NARROWEST, wanted)))


class _Rows(QAbstractTableModel):
    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._heads, self._rows = (table.rows[0], table.rows[1:]) if table.rows else ((), ())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        words = row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return _line(words)
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole and words else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        return self._heads[section] if across and role == Qt.ItemDataRole.DisplayRole else None


def _line(words: str) -> str:
    return " ".join(words.split("\n"))
