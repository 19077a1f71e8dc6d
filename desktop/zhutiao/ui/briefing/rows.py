"""What the pieces of a briefing say, as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao import terms
from zhutiao.ui.kept_rows import KeptRows
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from zhutiao.model import Briefing, BriefingItem, Mark
    from zhutiao.ui.briefing.known import Known
    from zhutiao.ui.kept_rows import Index

OWN = ("heading", "text")
"""What the reader writes; all else is collected."""


@dataclass(frozen=True, slots=True)
class Row:
    """One piece as it is shown: what it is called, its words, the note below a mark, what is wrong with it.

    The minutes of a heading are those of all pieces from it to the next.
    """

    item: BriefingItem
    name: str = ""
    words: str = ""
    note: str = ""
    colour: str = ""
    warning: str = ""
    minutes: int | None = None


class PieceRows(KeptRows[Row]):
    """The pieces shown, each of which can be chosen and dragged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.item.id, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every piece be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def spoken(self, row: Row) -> str:
        """Say a piece in one line."""
        return spoken(row)


def rows(briefing: Briefing, known: Known) -> list[Row]:
    """Return the pieces of a briefing as they stand in what is *known*."""
    made: list[Row] = []
    total = 0
    for item in reversed(briefing.items):
        row = _row(item, known)
        total += item.minutes or 0
        if item.kind == "heading":
            row, total = replace(row, minutes=total or None), 0
        made.append(row)
    return made[::-1]


def spoken(row: Row) -> str:
    """Say a piece in one line: what it is, what it is called, what it says, how long it takes."""
    said = [_kind(row.item), row.name, row.warning, row.words, row.note]
    said += [terms.minutes(row.minutes)] if row.minutes else []
    return _(", ").join(filter(None, said))


def _row(item: BriefingItem, known: Known) -> Row:
    if item.kind in OWN:
        return Row(item, words=item.body, minutes=item.minutes)
    mark = known.mark(item.mark)
    name = known.name(item.place) if item.place else _("Note on the dossier")
    row = Row(item, name, item.words, warning=_warning(item, mark), minutes=item.minutes)
    if item.kind == "mark":
        drawn = mark.colour if mark and mark.style != "none" else ""
        return replace(row, words=(mark and mark.quote) or item.words, note=(mark and mark.note) or "", colour=drawn)
    if item.kind == "note":
        return replace(row, words=_note(item, mark, known))
    return replace(row, words=_printed(item, known))


def _note(item: BriefingItem, mark: Mark | None, known: Known) -> str:
    """Return a note as it is now, else as it was collected."""
    now = mark.note if mark else known.note if item.mark is None else None
    return now or item.words


def _printed(item: BriefingItem, known: Known) -> str:
    """Return what stands at a place now, without its title, which is in its name."""
    segment = known.segment(item.place) if item.place and item.state != "unplaced" else None
    if item.place is None or segment is None:
        return item.words
    return item.place.span.cut(segment.printed) if item.place.span else segment.text or segment.printed


def _warning(item: BriefingItem, mark: Mark | None) -> str:
    if item.state == "placed":
        return ""
    if item.state == "check":
        return _("Check where it stands")
    if item.kind == "note" and not (mark and mark.note):
        return _("The note is gone")
    return _("The mark is gone") if item.kind == "mark" and not mark else _("Words no longer in the text")


def _kind(item: BriefingItem) -> str:
    match item.kind:
        case "heading":
            return _("Heading")
        case "text":
            return _("Free text")
        case "clause":
            return _("Clause")
        case "passage":
            return _("Passage")
        case "mark":
            return _("Mark")
        case _:
            return _("Note")
