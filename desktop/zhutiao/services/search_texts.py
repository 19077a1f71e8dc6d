"""Search the texts of a scope: those in the index by it, and the others by reading them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.hits import Hit
from zhutiao.services.remembered import Remembered
from zhutiao.store import search_terms
from zhutiao.store.search_index import DoubtfulIndexError, Indexed
from zhutiao.text import search_keys, searched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.hits import Scope
    from zhutiao.services.search_filters import Narrowed
    from zhutiao.store.library import Library
    from zhutiao.store.search_index import Row
    from zhutiao.text.search_query import Query

PORTION = 500
MANY = 16


class Text(NamedTuple):
    """The text of a document, and where it stands in the index, if it does."""

    document: str
    sha256: str
    indexed: Indexed | None


class Run(NamedTuple):
    """Texts that follow one another in the scope and in the index, or one that is not in it."""

    texts: tuple[Text, ...]
    first: int = 0
    last: int = -1

    @property
    def is_indexed(self) -> bool:
        """Say whether the index knows these texts."""
        return self.texts[0].indexed is not None


Known = tuple[Sequence[Text], Sequence[Run]]
_KNOWN = Remembered[Known]()


class TextSearch:
    """One query, asked of the texts of one scope; raises DoubtfulIndexError where the index is not to be believed."""

    def __init__(self, library: Library, query: Query, scope: Scope, narrowed: Narrowed) -> None:
        self._library, self._index = library, library.index
        self._query, self._narrowed = query, narrowed
        self._sought = (*query.keys, *query.without)
        self.texts, runs = self._in(scope)
        self.runs = runs if narrowed.wheres & {"text", "title", "speaker"} else ()
        self._is_scattered = len(self.runs) > MANY
        # Then what the index counts is what there is, and nothing needs to be looked at.
        self._is_counted = narrowed.takes_any_words and search_terms.is_exact(query)

    def count(self, run: Run) -> int:
        """Return how many hits a run has."""
        if not (run.is_indexed and self._is_counted):
            return sum(1 for _hit in self.hits(run))
        if self._is_scattered:
            return len(self._matches(run))
        return self._index.count(self._query, run.first, run.last)

    def hits(self, run: Run, start: int = 0, limit: int | None = None) -> Iterator[Hit]:
        """Yield the hits of a run in reading order, from the *start*-th on, *limit* at most."""
        if run.is_indexed and self._is_counted:
            yield from self._read(run, self._matches(run, start, limit))
            return
        found = self._look_up(run) if run.is_indexed else self._scan(run.texts[0])
        for n, hit in enumerate(found):
            if limit is not None and n >= start + limit:
                return
            if n >= start:
                yield hit

    def documents(self, run: Run) -> Counter[str]:
        """Return how many hits each document of a run has."""
        if not (run.is_indexed and self._is_counted):
            return Counter(hit.document for hit in self.hits(run) if hit.document)
        return Counter(text.document for text, found in _by_text(run, self._matches(run)) for _row in found)

    def _matches(self, run: Run, start: int = 0, limit: int | None = None) -> Sequence[int]:
        if not self._is_scattered:
            return self._index.matches(self._query, run.first, run.last, -1 if limit is None else limit, start)
        inside = self._all[bisect_left(self._all, run.first) : bisect_right(self._all, run.last)]
        return inside[start : None if limit is None else start + limit]

    @cached_property
    def _all(self) -> Sequence[int]:
        """Return what matches in any run: to ask for many runs one by one would take longer."""
        first = min(run.first for run in self.runs if run.is_indexed)
        return self._index.matches(self._query, first, max(run.last for run in self.runs))

    def titles(self) -> Iterator[tuple[str, str]]:
        """Yield the documents that have a title, with it."""
        for text in self.texts:
            title = self._title(text)
            if title:
                yield text.document, title

    def _title(self, text: Text) -> str | None:
        if text.indexed is None:
            return self._library.documents.article_in(text.sha256).title
        first, last = text.indexed.first, text.indexed.last
        rows = self._index.read([(text.indexed, [first])])[0] if first <= last else []
        return rows[0].words if rows and rows[0].what == "title" else None

    def _in(self, scope: Scope) -> Known:
        library, dossier, printings = self._library, scope.dossier, scope.printings
        known = _KNOWN.get(
            library,
            (dossier, printings),
            lambda: _all_in(library, dossier, printings=printings),
            also=self._index.is_usable(),
        )
        wanted = [each for each in (scope.documents, self._narrowed.documents) if each is not None]
        if not wanted:
            return known
        texts = [text for text in known[0] if all(text.document in each for each in wanted)]
        return texts, list(_runs(texts))

    def _look_up(self, run: Run) -> Iterator[Hit]:
        rows = self._matches(run)
        for at in range(0, len(rows), PORTION):
            portion = rows[at : at + PORTION]
            yield from self._read(run, self._left(run, portion))

    def _left(self, run: Run, rows: Sequence[int]) -> list[int]:
        if self._narrowed.takes_any_words:
            return list(rows)
        about = self._index.about(rows)
        return [
            row
            for text, found in _by_text(run, rows)
            for row in found
            if row in about and self._may_be(text.document, *about[row])
        ]

    def _read(self, run: Run, rows: Iterable[int]) -> Iterator[Hit]:
        found = list(_by_text(run, rows))
        wanted = [(text.indexed, rows) for text, rows in found if text.indexed]
        for (text, _rows), read in zip(found, self._index.read(wanted), strict=True):
            for row in read:
                hit = self._hit(text.document, row)
                if hit:
                    yield hit
                elif self._is_counted:
                    # What the index has counted is not there.
                    raise DoubtfulIndexError

    def _scan(self, text: Text) -> Iterator[Hit]:
        for piece in searched.pieces(self._library.documents.article_in(text.sha256)):
            if self._may_be(text.document, piece.what, piece.segment) and (hit := self._hit(text.document, piece)):
                yield hit

    def _may_be(self, document: str, what: searched.What, segment: str) -> bool:
        narrowed = self._narrowed
        return what in narrowed.wheres and (narrowed.place is None or narrowed.place(what, document, segment))

    def _hit(self, document: str, piece: Row | searched.Searched) -> Hit | None:
        folded = search_keys.fold_for(piece.words, self._sought)
        if not self._query.fits(folded):
            return None
        spans = self._query.spans(piece.words, folded)
        return Hit(piece.what, document, piece.segment or None, piece.words, spans)


def _all_in(library: Library, dossier: str | None, *, printings: bool) -> Known:
    known = library.index.texts() if library.index.is_usable() else dict[str, Indexed]()
    shown = library.documents.standing(dossier, printings=printings)
    texts = [Text(document, sha256, known.get(sha256)) for document, sha256 in shown]
    return texts, list(_runs(texts))


def _runs(texts: Iterable[Text]) -> Iterator[Run]:
    run = Run(())
    for text in texts:
        if text.indexed and run.texts and text.indexed.first == run.last + 1:
            run = Run((*run.texts, text), run.first, text.indexed.last)
            continue
        if run.texts:
            yield run
        run = Run((text,), text.indexed.first, text.indexed.last) if text.indexed else Run((text,))
    if run.texts:
        yield run


def _by_text(run: Run, rows: Iterable[int]) -> Iterator[tuple[Text, list[int]]]:
    firsts = [text.indexed.first for text in run.texts if text.indexed]
    for at, found in groupby(rows, key=lambda row: bisect_right(firsts, row) - 1):
        yield run.texts[at], list(found)
