"""The texts, marks and note of a dossier, in which the pieces of its briefings are looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.unit_names import clause_in, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Document, Mark, Place, Segment


class Known:
    """What a dossier holds now, by id."""

    def __init__(self, documents: Iterable[Document], marks: Iterable[Mark], note: str | None) -> None:
        self.note = note
        self._documents = {document.id: document for document in documents}
        self._marks = {mark.id: mark for mark in marks}
        self._segments: dict[str, dict[str, Segment]] = {}

    @classmethod
    def of(cls, documents: Sequence[Document], marks: Sequence[Mark], note: str | None, before: Known | None) -> Known:
        """Return what is known now; of texts that are as they were *before* nothing is looked up anew."""
        made = cls(documents, marks, note)
        if before:
            same = {name for name, text in made._documents.items() if before._documents.get(name) is text}  # noqa: SLF001
            made._segments = {name: found for name, found in before._segments.items() if name in same}  # noqa: SLF001
        return made

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

    def _of(self, name: str) -> dict[str, Segment]:
        document = self._documents.get(name)
        if document and name not in self._segments:
            self._segments[name] = {piece.id: piece for piece in document.article.pieces()}
        return self._segments.get(name, {})
