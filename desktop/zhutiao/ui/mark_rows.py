"""Marks as rows of a list, with the headings they stand under."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao.model import Mark
from zhutiao.terms import meaning
from zhutiao.ui import carried
from zhutiao.ui.check_words import own_words
from zhutiao.ui.kept_rows import ROW, Heading, Index, KeptRows
from zhutiao.ui.unit_names import whole
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from PySide6.QtCore import QMimeData, QModelIndex, QObject

__all__ = ["ROW", "Again", "Heading", "Index", "MarkRows", "Row", "key", "spoken"]

Row = Mark | Heading


@dataclass(frozen=True, slots=True)
class Again(Mark):
    """A mark that stands in the list a second time, below another of its tags."""

    below: str = ""

    @classmethod
    def of(cls, mark: Mark, tag: str) -> Again:
        """Return *mark* as it stands below *tag*."""
        return cls(**{part.name: getattr(mark, part.name) for part in fields(Mark)}, below=tag)


def key(row: Row) -> str:
    """Return what stays the same while a row's words change.

    A clause's own note has the same key before it is first written and after.
    """
    if isinstance(row, Heading):
        return f"heading {row.key}"
    if isinstance(row, Again):
        return f"{row.id} below {row.below}"
    return row.id if row.style != "none" else f"own {row.place.document} {row.place.segment}"


def bare(name: str) -> str:
    """Return the key of a mark, wherever the row with the key *name* stands."""
    return name.partition(" below ")[0]


class MarkRows(KeptRows[Row]):
    """The marks shown, under their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(key, parent)
        self.unsaved: Container[str] = ()
        self.names: Mapping[str, str] = {}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let marks be dragged onto a tag."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if flags & Qt.ItemFlag.ItemIsSelectable else flags

    def mimeTypes(self) -> list[str]:
        """Return what can be dragged from here."""
        return [carried.MARKS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the marks that are dragged; a clause's own note that is not written yet is none."""
        rows = [self.row_at(index) for index in sorted(indexes, key=lambda index: index.row())]
        return carried.packed(row.id for row in rows if isinstance(row, Mark) and row.id)

    def spoken(self, row: Row) -> str:
        """Say a mark in one line, and whether it still has to be saved."""
        return row.text if isinstance(row, Heading) else spoken(row, self.names, unsaved=key(row) in self.unsaved)


def spoken(mark: Mark, names: Mapping[str, str] | None = None, *, unsaved: bool = False) -> str:
    """Say a mark in one line: its words, what its colour means, note and tags; *names* are the reader's meanings."""
    parts = [mark.quote or whole(mark.place.segment)]
    if was := own_words(mark):
        parts.append(_("To check, yours were: {0}").format(was))
    if mark.style != "none":
        parts.append(meaning(mark.colour, names))
    parts += [mark.note] if mark.note else []
    parts += [_("Not saved yet")] if unsaved else []
    parts += [f"#{tag}" for tag in mark.tags]
    return _(", ").join(parts)
