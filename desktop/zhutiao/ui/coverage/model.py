"""The map as Qt's table: rows, columns, numbers, and what a screen reader says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from zhutiao.ui.coverage.board import Board

    Index = QModelIndex | QPersistentModelIndex

ROLE = Qt.ItemDataRole


class CoverageModel(QAbstractTableModel):
    """Answers Qt about one board."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = board

    def show(self, board: Board) -> None:
        """Answer about another board from now on."""
        self.beginResetModel()
        self.board = board
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Answer Qt: how many rows there are; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self.board.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Answer Qt: how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.board.columns)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        """Answer Qt about one cell."""
        place = index.row(), index.column()
        match role:
            case ROLE.DisplayRole:
                return self.board.entry(*place).number
            case ROLE.ToolTipRole:
                return tip(self.board.tip(*place))
            case ROLE.AccessibleTextRole:
                return self.board.aloud(*place)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        """Answer Qt about one head."""
        across = orientation == Qt.Orientation.Horizontal
        if role == ROLE.ToolTipRole:
            return tip(self.board.about(section) if across else self.board.coverage.rows[section].printed[:200])
        names = self.board.columns if across else self.board.rows
        return names[section] if role in (ROLE.DisplayRole, ROLE.AccessibleTextRole) else None
