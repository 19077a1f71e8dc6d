"""What the places of hits are called, wherever in the library they stand."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.ui.search.found_rows import Naming
from zhutiao.ui.search.where_words import group_called
from zhutiao.ui.unit_names import clause_in, passage_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.hits import Hit
    from zhutiao.model import Article, Document, Segment
    from zhutiao.store.library import Library

_IN_TEXTS = ("text", "title", "speaker")


class Names:
    """Names the places of hits in one library, their dossiers too where more than one is searched."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._dossiers: Mapping[str, str] = {}
        self._texts: dict[str, Document] = {}
        self._pieces: dict[str, tuple[Article, dict[str, Segment]]] = {}

    def begin(self, *, dossiers: bool) -> None:
        """Begin to name what one search found, as it is called now."""
        self._texts.clear()
        known = self._library.documents.dossiers() if dossiers else ()
        self._dossiers = {each.id: each.name for each in known}

    def name(self, hit: Hit) -> Naming:
        """Return what the places of a hit are called."""
        text = self._text(hit.document)
        unit = self._unit(text, hit.segment) if text and hit.segment else ""
        if hit.where not in _IN_TEXTS or text is None:
            return Naming("", "", group_called(hit.where), unit)
        article = text.article
        kind = terms.kind(article.kind)
        kind = _("{0} (printing)").format(kind) if text.printing_of else kind
        title = article.title or article.origin or text.file
        return Naming(self._dossiers.get(text.dossier, ""), kind, title, unit)

    def _text(self, document: str | None) -> Document | None:
        if document is None:
            return None
        if document not in self._texts:
            # It may have been removed after it was found.
            with suppress(UnknownPlaceError):
                self._texts[document] = self._library.documents.get(document)
        return self._texts.get(document)

    def _unit(self, text: Document, segment: str) -> str:
        """Return what the clause, or the speaker's turn, is called; other texts have no such parts."""
        if text.is_base:
            return clause_in(self._pieces_of(text), segment)[1]
        return passage_of(text, segment) if text.article.turns else ""

    def _pieces_of(self, text: Document) -> dict[str, Segment]:
        article, pieces = self._pieces.get(text.id, (None, {}))
        if article is not text.article:
            pieces = {piece.id: piece for piece in text.article.pieces()}
            self._pieces[text.id] = text.article, pieces
        return pieces
