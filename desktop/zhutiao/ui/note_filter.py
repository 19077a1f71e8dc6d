"""Which notes are shown: by words, colours, tag, and whether anything is written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from zhutiao.ui.mark_rows import Heading
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.model import Document, Mark
    from zhutiao.ui.mark_rows import Row

Written = Literal["any", "with", "without"]


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """What the reader wants to see; the default is everything."""

    words: str = ""
    colours: frozenset[str] = frozenset()
    tag: str = ""
    written: Written = "any"

    def lets(self, mark: Mark) -> bool:
        """Say whether *mark* is shown."""
        if self.colours and (mark.style == "none" or mark.colour not in self.colours):
            return False
        if self.tag and not any(f"{tag}/".startswith(f"{self.tag}/") for tag in mark.tags):
            return False
        if self.written != "any" and bool(mark.note) != (self.written == "with"):
            return False
        return all(word in _folded(_said(mark)) for word in _folded(self.words).split())


def grouped(marks: Iterable[Mark], documents: Sequence[Document]) -> list[Row]:
    """Return *marks* under the clause, speaker or text they stand in; those without a place come last."""
    known = {document.id: document for document in documents}
    units: dict[tuple[str, str], tuple[str, str, str]] = {}
    placed, lost = [], []
    for mark in marks:
        (lost if mark.state == "unplaced" else placed).append(mark)
    rows: list[Row] = []
    for (document, name, text), group in groupby(placed, lambda mark: _unit(mark, known, units)):
        rows += _under(f"{document} {name}", text, list(group))
    return rows + (_under("unplaced", _("Unplaced: words no longer in the text"), lost) if lost else [])


def _under(name: str, text: str, marks: list[Mark]) -> list[Row]:
    return [Heading(name, text, len(marks)), *marks]


def _unit(
    mark: Mark, known: Mapping[str, Document], units: dict[tuple[str, str], tuple[str, str, str]]
) -> tuple[str, str, str]:
    place = mark.place
    where = (place.document, place.segment)
    if where not in units:
        document = known.get(place.document)
        name, text = unit_of(document, place.segment) if document else ("", _("Another text"))
        units[where] = (place.document, name, text)
    return units[where]


def _said(mark: Mark) -> str:
    return "\n".join((mark.quote or "", mark.note or "", *(f"#{tag}" for tag in mark.tags)))


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()
