"""Variants as rows of a list, under the clauses they stand in."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao.ui.apparatus import told
from zhutiao.ui.kept_rows import ROW, Heading, KeptRows
from zhutiao.ui.tips import tip
from zhutiao.variants import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtCore import QObject

    from zhutiao.ui.kept_rows import Index
    from zhutiao.variants import Apparatus

Row = Entry | Heading


def key(row: Row) -> str:
    """Return what stays the same while a variant is decided about."""
    return f"heading {row.key}" if isinstance(row, Heading) else row.id


def grouped(entries: Iterable[Entry], units: Mapping[str, str], name: Callable[[str], str]) -> list[Row]:
    """Return variants in their order, under a heading for each clause called by *name*."""
    rows: list[Row] = []
    for clause, group in groupby(entries, key=lambda entry: told.clause_of(entry, units)):
        found = list(group)
        rows += [Heading(f"{clause} {len(rows)}", name(clause), len(found)), *found]
    return rows


class VariantRows(KeptRows[Row]):
    """The variants shown of one apparatus."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(key, parent)
        self.apparatus: Apparatus | None = None

    def spoken(self, row: Row) -> str:
        """Say a variant in one line."""
        if isinstance(row, Heading) or self.apparatus is None:
            return row.text if isinstance(row, Heading) else ""
        return told.spoken(row, self.apparatus)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, why a reading is suggested, or what a screen reader says of it."""
        if role == Qt.ItemDataRole.ToolTipRole:
            row = super().data(index, ROW)
            return tip(told.why(row)) if isinstance(row, Entry) else None
        return super().data(index, role)
