"""Search what the reader made: notes, tags, links, and titles by how they are spelt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from zhutiao.hits import Hit
from zhutiao.model import Link
from zhutiao.services import reading
from zhutiao.services.remembered import Remembered
from zhutiao.text import pinyin, search_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.hits import Scope
    from zhutiao.services.search_filters import Narrowed
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import Query

_LINKS = Remembered[Sequence[Link]]()
_DECIDED = Remembered[Sequence[str]]()
_TAGS = Remembered[Sequence[str]]()

# Links that were only found hold nothing but words of the texts, which are searched themselves.
_READERS = ("accepted", "manual")


def hits(library: Library, query: Query, scope: Scope, narrowed: Narrowed) -> list[Hit]:
    """Return the notes, tags and links that have what is sought: each kind in the order it was made or stands."""
    found = (*_notes(library, query, scope), *_tags(library, query, scope), *_links(library, query, scope))
    return [hit for hit in found if narrowed.takes_own(hit)]


def links(library: Library, scope: Scope) -> Iterator[tuple[str, Link]]:
    """Yield the links of a scope that the reader accepted or made, each with its dossier."""
    decided = _DECIDED.get(library, None, library.link_decisions.dossiers)
    for dossier in [scope.dossier] if scope.dossier else decided:
        for link in _LINKS.get(library, dossier, partial(reading.links, library, dossier)):
            inside = scope.documents is None or link.passage.document in scope.documents
            if inside and link.state in _READERS:
                yield dossier, link


def is_spelling(query: Query) -> bool:
    """Say whether what is sought may be pinyin: one word of Latin letters, two at least."""
    keys = query.keys
    return len(keys) == 1 and len(keys[0]) > 1 and keys[0].isascii() and keys[0].isalpha()


def is_spelt(query: Query, words: str) -> bool:
    """Say whether *words*, which do not hold what is sought, are spelt so."""
    if not is_spelling(query):
        return False
    key = search_keys.fold(words)
    return (
        not query.fits(key) and not any(word in key for word in query.without) and pinyin.matches(query.keys[0], words)
    )


def _notes(library: Library, query: Query, scope: Scope) -> Iterator[Hit]:
    for note in library.index.notes(query, scope.dossier):
        inside = scope.documents is None or note.document in scope.documents
        if inside and query.fits(search_keys.fold(note.body)):
            yield Hit("note", note.document, note.segment, note.body, query.spans(note.body), note.made)


def _tags(library: Library, query: Query, scope: Scope) -> Iterator[Hit]:
    within = scope.dossier, scope.documents
    for path in _TAGS.get(library, within, partial(library.index.tags, *within)):
        if query.fits(search_keys.fold(path)):
            yield Hit("tag", None, None, path, query.spans(path))
        elif is_spelt(query, path):
            yield Hit("tag", None, None, path, ())


def _links(library: Library, query: Query, scope: Scope) -> Iterator[Hit]:
    for _dossier, link in links(library, scope):
        words = "\n".join(reason.text for reason in link.reasons)
        if query.fits(search_keys.fold(words)):
            yield Hit("link", link.passage.document, link.passage.segment, words, query.spans(words), link.id)
