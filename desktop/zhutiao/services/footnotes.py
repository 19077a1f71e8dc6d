"""Copy a clause, a selection or a whole text with its variants as footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.exporters.apparatus import footnotes as notes
from zhutiao.exporters.apparatus.footnotes import Words
from zhutiao.services import collating

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Article, Span
    from zhutiao.store.library import Library
    from zhutiao.variants import Apparatus, Entry, Stretch


class Footnotes(NamedTuple):
    """The same words and notes twice: with ringed numbers, and as Markdown."""

    text: str
    markdown: str


def footnotes(
    library: Library, document: str, segment: str | None = None, span: Span | None = None
) -> Footnotes | None:
    """Return words of a text with footnotes: of a segment and all below it, of a *span* in it, or all of them.

    None where the text has only one printing. Raises UnknownPlaceError for a text that is not there.
    """
    article = library.documents.get(document).article
    apparatus = collating.apparatus_of(library, document)
    if apparatus is None:
        return None
    copied = list(_words(article, segment, span))
    found = notes.noted(copied, apparatus, lambda entry: _places(apparatus, entry, document))
    return Footnotes(notes.as_text(copied, found, apparatus), notes.as_markdown(copied, found, apparatus))


def _words(article: Article, segment: str | None, span: Span | None) -> Iterator[Words]:
    for piece in article.pieces():
        if piece.id == segment and span:
            yield Words(piece.id, span.cut(piece.printed), span.start)
        elif segment is None or (not span and (piece.id == segment or piece.id.startswith(f"{segment}/"))):
            yield Words(piece.id, piece.printed)


def _places(apparatus: Apparatus, entry: Entry, document: str) -> Sequence[Stretch]:
    """Return where a variant stands in one of the printings."""
    if document == apparatus.document:
        return entry.places
    sigla = (each.siglum for each in apparatus.collation.witnesses if each.source == document)
    readings = (entry.variant.readings.get(siglum) for siglum in sigla)
    return next((each.stretches for each in readings if each), ())
