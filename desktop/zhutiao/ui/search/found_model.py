"""The hits shown, as many as have been fetched; more come as the reader gets there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from zhutiao.ui.kept_rows import ROW, SPOKEN, Index
from zhutiao.ui.search.found_rows import Head, Line, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from zhutiao.hits import Hit
    from zhutiao.ui.search.found_rows import Row


class FoundModel(QAbstractListModel):
    """Rows of hits under headings."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._total = 0
        self._hits = 0
        self._asked = False

    def show(self, rows: Sequence[Row], total: int) -> None:
        """Show these rows, the first of *total* hits, in place of all others."""
        self.beginResetModel()
        self._rows, self._total = list(rows), total
        self._hits = _hits(rows)
        self._asked = False
        self.endResetModel()

    def add(self, rows: Sequence[Row]) -> None:
        """Show the rows that come next."""
        self._asked = False
        if not rows:
            # There is less now than there was when it was counted.
            self._total = self._hits
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self._hits += _hits(rows)
        self.endInsertRows()

    @property
    def hits(self) -> int:
        """Return how many hits are here; there may be more to fetch."""
        return self._hits

    def rows(self) -> Sequence[Row]:
        """Return what is shown, in order."""
        return self._rows

    def line_at(self, row: int) -> Line | None:
        """Return the hit in a row; None where there is none or a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Line) else None

    def next_line(self, row: int, step: int) -> int | None:
        """Return the row of the nearest hit from *row* on, or back; None where there is none."""
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], Line):
                return row
            row += step
        return None

    def row_of(self, hit: Hit, span: int) -> int | None:
        """Return the row that shows the span of that number in a hit."""
        rows = (n for n in range(len(self._rows)) if (line := self.line_at(n)) and line.hit == hit and line.has(span))
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in SPOKEN:
            return spoken(row, self._total)
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let hits be chosen, headings not."""
        if index.isValid() and isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether hits are left that are not on their way here."""
        return not parent.isValid() and self._hits < self._total and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the hits that come next; Qt does when the last row comes into sight."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()


def _hits(rows: Sequence[Row]) -> int:
    """Return how many hits have rows; one may have several."""
    return sum(isinstance(row, Line) and row.at == 0 for row in rows)
