"""Search texts, notes, tags and links for words: every paragraph that has them, at once.

What the index does not know, or is in doubt about, is read through: an answer is always complete, the index only
makes it fast.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from zhutiao.hits import Found, Frequency, Hit, Scope
from zhutiao.services import search_filters, search_own
from zhutiao.services.search_texts import TextSearch
from zhutiao.store.search_index import DoubtfulIndexError
from zhutiao.text.search_query import Query
from zhutiao.text.search_reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhutiao.store.library import Library

T = TypeVar("T")

EVERYWHERE = Scope()
FIRST = 50
TRIES = 3


def _never() -> bool:
    return False


def search(
    library: Library,
    query: Query | str,
    scope: Scope = EVERYWHERE,
    limit: int = FIRST,
    start: int = 0,
    stop: Callable[[], bool] = _never,
) -> Found:
    """Return *limit* hits in reading order from the *start*-th on, and how many there are in all.

    Texts come in the order of their dossiers and there by position, each with its title first; then notes, tags and
    links. *stop* is asked between small portions of the work; once it says so, the answer is what was found until then.
    """
    sought = _read(query)
    return _answer(library, lambda: _Search(library, sought, scope).first(limit, start, stop))


def every(
    library: Library, query: Query | str, scope: Scope = EVERYWHERE, stop: Callable[[], bool] = _never
) -> Iterator[Hit]:
    """Yield every hit, in the order of `search`, as it is found."""
    sought, given = _read(query), 0
    for _try in range(TRIES):
        before = library.data_version()
        try:
            for hit in islice(_Search(library, sought, scope).every(stop), given, None):
                yield hit
                given += 1
        except DoubtfulIndexError:
            _doubt(library, before)
        else:
            return
    library.index.doubt()
    yield from islice(_Search(library, sought, scope).every(stop), given, None)


def texts_with(
    library: Library, query: Query | str, scope: Scope = EVERYWHERE, stop: Callable[[], bool] = _never
) -> tuple[int, int]:
    """Return in how many of how many texts something is found; what stands in notes, tags and links does not count."""
    sought = _read(query)
    return _answer(library, lambda: _Search(library, sought, scope).texts(stop))


def frequency(
    library: Library, query: Query | str, scope: Scope = EVERYWHERE, stop: Callable[[], bool] = _never
) -> Frequency:
    """Return how often the words sought occur in each text, and in each of its units."""
    return counted(library, every(library, query, scope, stop))


def counted(library: Library, hits: Iterable[Hit]) -> Frequency:
    """Return how often what was sought occurs in each text of these hits, and in each of its units."""
    documents, units = Counter[str](), Counter[tuple[str, str]]()
    units_of = cache(lambda document: library.documents.get(document).article.units())
    for hit in hits:
        if hit.where != "text" or not (hit.document and hit.segment):
            continue
        documents[hit.document] += len(hit.spans)
        units[hit.document, units_of(hit.document).get(hit.segment, hit.segment)] += len(hit.spans)
    return Frequency(documents, units)


def _read(query: Query | str) -> Query:
    return query if isinstance(query, Query) else parse(query)


def _answer(library: Library, ask: Callable[[], T]) -> T:
    for _try in range(TRIES):
        before = library.data_version()
        try:
            return ask()
        except DoubtfulIndexError:
            _doubt(library, before)
    library.index.doubt()
    return ask()


def _doubt(library: Library, before: int) -> None:
    """Believe the index no more, unless it says otherwise than just now because another program wrote meanwhile."""
    if library.data_version() == before:
        library.index.doubt()


class _Search:
    """One query in one scope, as the library is now."""

    def __init__(self, library: Library, query: Query, scope: Scope) -> None:
        self._library, self._query, self._scope = library, query, scope
        self._narrowed = search_filters.narrow(library, query.filters, scope)
        self._in_texts = TextSearch(library, query, scope, self._narrowed)

    def first(self, limit: int, start: int, stop: Callable[[], bool]) -> Found:
        spelt, own = self._spelt(), self._own()
        hits = spelt[start : start + limit]
        found, count = self._in_texts.first(limit - len(hits), max(start - len(spelt), 0), stop)
        hits += found
        total = len(spelt) + count
        if len(hits) < limit:
            before = max(start - total, 0)
            hits += own[before : before + limit - len(hits)]
        return Found(tuple(hits), total + len(own), searched=len(self._in_texts.texts))

    def every(self, stop: Callable[[], bool]) -> Iterator[Hit]:
        yield from self._spelt()
        for run in self._in_texts.runs:
            for hit in self._in_texts.hits(run):
                if stop():
                    return
                yield hit
        yield from self._own()

    def texts(self, stop: Callable[[], bool]) -> tuple[int, int]:
        found: set[str] = {hit.document for hit in self._spelt() if hit.document}
        for run in self._in_texts.runs:
            if stop():
                break
            found |= self._in_texts.documents(run).keys()
        return len(found), len(self._in_texts.texts)

    def _own(self) -> list[Hit]:
        if not self._query.seeks:
            return []
        return search_own.hits(self._library, self._query, self._scope, self._narrowed)

    def _spelt(self) -> list[Hit]:
        """Return the titles that are spelt as was typed."""
        if not search_own.is_spelling(self._query):
            return []
        described = self._library.documents.descriptions.of(self._scope.dossier, self._scope.documents)
        titles = {text.id: text.text.title for text in described}
        documents = [text.document for text in self._in_texts.texts]
        return [
            Hit("title", document, None, titles[document], ())
            for document in documents
            if titles.get(document)
            and self._narrowed.takes("title", document, "")
            and search_own.is_spelt(self._query, titles[document])
        ]
