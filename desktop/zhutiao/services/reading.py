"""What a reader sees: dossiers, documents, marks, and how much is said about each clause."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Document, Dossier, Link, Mark, Segment, Tag
    from zhutiao.store.library import Library


_FULL_WIDTH = str.maketrans("()", "（）")


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One segment of the base text, what the reader left there and how much is said about it."""

    segment: Segment
    marks: int
    notes: int
    links: int
    read: bool


def dossiers(library: Library) -> Sequence[Dossier]:
    """Return the dossiers, oldest first."""
    return library.documents.dossiers()


def documents(library: Library, dossier_id: str) -> Sequence[Document]:
    """Return a dossier's documents in order, printings too."""
    return library.documents.of(dossier_id)


def marks(library: Library, dossier_id: str) -> Sequence[Mark]:
    """Return a dossier's marks in reading order."""
    return library.marks.of(dossier_id)


def tags(library: Library) -> Sequence[Tag]:
    """Return the tags in use, by path."""
    return library.tags.all()


def links(library: Library, dossier_id: str) -> Sequence[Link]:
    """Return a dossier's links, by passage, then strongest first."""
    return library.links.of(dossier_id)


def outline(library: Library, dossier_id: str) -> tuple[OutlineRow, ...]:
    """Return the segments of the base text in order, with counts; nothing where there is no base text."""
    base = library.documents.dossier(dossier_id).base
    if base is None:
        return ()
    found = [mark for mark in library.marks.of(dossier_id) if mark.place.document == base]
    marked = Counter(mark.place.segment for mark in found if mark.style != "none")
    noted = Counter(mark.place.segment for mark in found if mark.note)
    linked = _passages(library, dossier_id)
    read = library.reads.of(base)
    pieces = library.documents.get(base).article.pieces()
    return tuple(
        OutlineRow(piece, marked[piece.id], noted[piece.id], linked[piece.id], piece.id in read) for piece in pieces
    )


def resolve(library: Library, dossier_id: str, name: str) -> Place:
    """Return the clause that *name* means: its id, its bare number or its last part, where that is unique."""
    base = library.documents.dossier(dossier_id).base
    if base is None:
        raise UnknownPlaceError("clause", name)
    ids = [piece.id for piece in library.documents.get(base).article.pieces()]
    full = name.strip().translate(_FULL_WIDTH)
    for meant in (
        [each for each in ids if each == full],
        [each for each in ids if _last(each) == full],
        [each for each in ids if _bare(each) == _bare(full)],
        [each for each in ids if _bare(_last(each)) == _bare(full)],
    ):
        if len(meant) == 1:
            return Place(base, meant[0])
        if meant:
            raise UnknownPlaceError("clause", name, tuple(meant))
    raise UnknownPlaceError("clause", name)


def _passages(library: Library, dossier_id: str) -> Counter[str]:
    """Count the firm links of each clause; a passage that several printings carry counts once."""
    shown = {document.id: document.printing_of or document.id for document in library.documents.of(dossier_id)}
    firm = {
        (link.clause, shown.get(link.passage.document), link.passage.segment)
        for link in library.links.of(dossier_id)
        if link.state != "rejected" and link.grade != "possible"
    }
    return Counter(clause for clause, _, _ in firm)


def _last(segment: str) -> str:
    return segment.rpartition("/")[2]


def _bare(name: str) -> str:
    return name.replace("（", "").replace("）", "")
