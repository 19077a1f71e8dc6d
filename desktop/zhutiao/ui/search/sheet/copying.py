"""Lines of a concordance as they are pasted: each with its sentence and where that stands."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.text import search_context
from zhutiao.ui import citing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Document
    from zhutiao.services.concordance import Line
    from zhutiao.store.library import Library


def cited(library: Library, lines: Sequence[Line]) -> str:
    """Return the sentences of lines, each once, in quotation marks with title, clause, source and date."""
    known = cache(partial(_known, library))
    return "\n".join(dict.fromkeys(_cited(line, known(line.hit.document)) for line in lines))


def _cited(line: Line, document: Document | None) -> str:
    hit = line.hit
    words = search_context.around(hit.words, [line.span]).words
    where = citing.source(document, [hit.segment] if hit.segment else []) if document else ""
    label = "" if hit.where == "text" else terms.where(hit.where)
    return citing.quoted(words, "，".join(filter(None, (label, where))))


def _known(library: Library, document: str | None) -> Document | None:
    try:
        return library.documents.get(document) if document else None
    except UnknownPlaceError:
        return None
