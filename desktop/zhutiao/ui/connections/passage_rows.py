"""What is connected with a clause, as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao.services.connecting import Connection
from zhutiao.ui.connections.link_words import spoken, why
from zhutiao.ui.kept_rows import KeptRows
from zhutiao.ui.mark_rows import Heading
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from zhutiao.ui.kept_rows import Index

ROW = Qt.ItemDataRole.UserRole
Row = Connection | Heading


def key(row: Row) -> str:
    """Return what stays the same while a link is decided about."""
    return f"heading {row.key}" if isinstance(row, Heading) else row.link.id


class PassageRows(KeptRows[Row]):
    """The passages shown, under a heading those whose words are gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(key, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, why it is there, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == ROW:
            return row
        if isinstance(row, Heading):
            return row.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(why(row.link))
        return spoken(row) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let passages be chosen, headings not."""
        if isinstance(self.data(index, ROW), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
