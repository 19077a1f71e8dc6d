"""The texts, marks and note of a dossier, in which the pieces of its briefings are looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.unit_names import clause_in, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.model import Document, Mark, Place, Segment


class Known:
    """What a dossier holds now, by id."""

    def __init__(
        self, documents: Iterable[Document], marks: Iterable[Mark], note: str | None, before: Known | None = None
    ) -> None:
        """Know these; what was looked up *before* in texts that are still the same need not be again."""
        self.note = note
        self._documents = {document.id: document for document in documents}
        self._marks = {mark.id: mark for mark in marks}
        self._segments = before.segments_in(self._documents) if before else {}

    def mark(self, name: str | None) -> Mark | None:
        """Return the mark of that id."""
        return self._marks.get(name or "")

    def segment(self, place: Place) -> Segment | None:
        """Return the segment that a place is in."""
        return self._of(place.document).get(place.segment)

    def name(self, place: Place) -> str:
        """Return what a place is called: its clause, or who says it; "" where it is no more."""
        document = self._documents.get(place.document)
        if document is None or self.segment(place) is None:
            return ""
        if document.is_base:
            return clause_in(self._of(place.document), place.segment)[1]
        return passage_of(document, place.segment)

    def segments_in(self, documents: Mapping[str, Document]) -> dict[str, dict[str, Segment]]:
        """Return the segments that are known of those texts among *documents* that are known here."""
        same = (name for name in self._segments if documents.get(name) is self._documents.get(name))
        return {name: self._segments[name] for name in same}

    def _of(self, name: str) -> dict[str, Segment]:
        document = self._documents.get(name)
        if document and name not in self._segments:
            self._segments[name] = {piece.id: piece for piece in document.article.pieces()}
        return self._segments.get(name, {})
