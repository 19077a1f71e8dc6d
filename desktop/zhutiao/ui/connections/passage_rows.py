"""What is connected with a clause, as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao.services.connecting import Connection
from zhutiao.ui.connections.link_words import spoken, why
from zhutiao.ui.kept_rows import ROW, Heading, KeptRows
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from zhutiao.ui.kept_rows import Index

Row = Connection | Heading


def key(row: Row) -> str:
    """Return what stays the same while a link is decided about."""
    return f"heading {row.key}" if isinstance(row, Heading) else row.link.id


class PassageRows(KeptRows[Row]):
    """The passages shown, under a heading those whose words are gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(key, parent)

    def spoken(self, row: Row) -> str:
        """Say a passage in one line."""
        return row.text if isinstance(row, Heading) else spoken(row)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, why it is there, or what a screen reader says of it."""
        row = super().data(index, ROW)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Connection):
            return tip(why(row.link))
        return super().data(index, role)
