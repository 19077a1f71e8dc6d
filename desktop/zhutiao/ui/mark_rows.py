"""Marks as rows of a list, with the headings they stand under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from zhutiao.model import Mark
from zhutiao.terms import meaning
from zhutiao.ui.kept_rows import KeptRows
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Container

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


class MarkRows(KeptRows[Row]):
    """The marks shown, under their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(key, parent)
        self.unsaved: Container[str] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.row_at(index)
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


def spoken(mark: Mark, *, unsaved: bool = False) -> str:
    """Say a mark in one line: its words, colour, note and tags."""
    parts = [mark.quote or _("On the whole clause")]
    if mark.style != "none":
        parts.append(meaning(mark.colour))
    parts += [mark.note] if mark.note else []
    parts += [_("Not saved yet")] if unsaved else []
    parts += [f"#{tag}" for tag in mark.tags]
    return _(", ").join(parts)
