"""What can be collected into a briefing, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import LinkSide, Place, Quote, Span
from zhutiao.store.briefings import columns
from zhutiao.text import anchor

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeAlias

    from zhutiao.store.library import Library

    Key: TypeAlias = tuple[str | Place | None, ...]


class Piece(NamedTuple):
    """A mark or a note that is to be collected; a note is that of *mark*, or the dossier's own without one."""

    kind: Literal["mark", "note"]
    mark: str | None = None


class Source:
    """The dossier that pieces are collected from."""

    def __init__(self, library: Library, dossier_id: str) -> None:
        self._library = library
        self._dossier = library.documents.dossier(dossier_id)

    def row(self, piece: Place | Piece) -> tuple[Key, Mapping[str, Any]]:
        """Return what a piece is, and what is remembered of it."""
        if isinstance(piece, Place):
            return self._place(piece)
        body = {"kind": piece.kind, "body": ""}
        if piece.mark is None:
            note = self._library.notes.of_dossier(self._dossier.id)
            if piece.kind == "mark" or not note:
                raise UnknownPlaceError(piece.kind, self._dossier.id)
            return (piece.kind, None), body | columns(None, note)
        mark = self._library.marks.get(piece.mark)
        self._require(mark.place.document)
        words = mark.note if piece.kind == "note" else mark.quote or self._printed(mark.place)
        if words is None:
            raise UnknownPlaceError("note", piece.mark)
        return (piece.kind, mark.id), body | columns(mark.place, words, mark=mark.id)

    def _place(self, place: Place) -> tuple[Key, Mapping[str, Any]]:
        shown = self._require(place.document)
        printed = self._printed(place)
        span = None if place.span == Span(0, max(1, len(printed))) else place.span
        if span and span.end > len(printed):
            message = f"{place.segment} has {len(printed)} characters, not {span.end}"
            raise ValueError(message)
        meant = Place(place.document, place.segment, span)
        quote = anchor.remember(printed, span) if span else Quote(printed, "", "", 0)
        side = LinkSide(meant, quote, self._library.documents.text_of(place.document))
        kind = "clause" if shown == self._dossier.base else "passage"
        return ("place", meant), {"kind": kind, "body": ""} | columns(meant, quote.exact, side)

    def _printed(self, place: Place) -> str:
        return self._library.documents.printed(place.document, place.segment)

    def _require(self, document: str) -> str:
        """Return the text that is shown for a document of the dossier."""
        found = self._library.documents.get(document)
        if found.dossier != self._dossier.id:
            raise UnknownPlaceError("document", document)
        return found.printing_of or found.id
