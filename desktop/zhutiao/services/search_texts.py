"""Search the texts of a scope: those in the index by it, and the others by reading them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.hits import Hit
from zhutiao.services.remembered import Remembered
from zhutiao.services.search_matches import Matches
from zhutiao.store import search_terms
from zhutiao.store.search_index import DoubtfulIndexError, Indexed
from zhutiao.text import search_keys, searched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhutiao.hits import Scope
    from zhutiao.services.search_filters import Narrowed
    from zhutiao.services.search_matches import Stretch
    from zhutiao.store.library import Library
    from zhutiao.store.search_index import Row
    from zhutiao.text.search_query import Query

PORTION = 500


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

    @property
    def rows(self) -> Stretch:
        """Return the first and the last row of these texts."""
        return self.first, self.last


Known = tuple[Sequence[Text], Sequence[Run]]
_KNOWN = Remembered[Known]()


class TextSearch:
    """One query, asked of the texts of one scope; raises DoubtfulIndexError where the index is not to be believed."""

    def __init__(self, library: Library, query: Query, scope: Scope, narrowed: Narrowed) -> None:
        self._library, self._index = library, library.index
        self._query, self._narrowed = query, narrowed
        self._sought = (*query.keys, *query.without)
        self.texts, runs = self._in(scope)
        self.runs = runs if query.seeks and narrowed.wheres & {"text", "title", "speaker"} else ()
        # Then what the index counts is what there is, and nothing needs to be looked at.
        self._is_exact = search_terms.is_exact(query)
        self._is_counted = narrowed.takes_any_words and self._is_exact
        stretches = (run.rows for run in self.runs if run.is_indexed)
        self._matches = Matches(self._index, query, stretches)

    def first(self, limit: int, start: int, stop: Callable[[], bool]) -> tuple[list[Hit], int]:
        """Return *limit* hits from the *start*-th on, and how many there are; if *stop* says so, as many as until then.

        What the index can count is read only as far as it is wanted, and counted all at once.
        """
        hits: list[Hit] = []
        chosen: list[tuple[Text, Sequence[int]]] = []
        passed = looked_at = 0
        for run in self.runs:
            if stop():
                break
            skipped, wanted = max(start - passed, 0), max(start + limit - passed, 0)
            if self._counts(run):
                rows = self._matches.within(run.rows, wanted) if wanted else ()
                chosen += _by_text(run, rows[skipped:]) if rows else ()
                passed += len(rows)
            elif run.is_indexed and self._is_exact:
                rows = [row for portion in self._portions(run) if not stop() for row in self._left(run, portion)]
                chosen += _by_text(run, rows[skipped:wanted])
                passed, looked_at = passed + len(rows), looked_at + len(rows)
            else:
                hits, chosen = [*hits, *self._read(chosen)], []
                found = list(self.hits(run))
                hits += found[skipped:wanted]
                passed, looked_at = passed + len(found), looked_at + len(found)
        else:
            passed = looked_at + (self._matches.count() if self._is_counted else 0)
        return [*hits, *self._read(chosen)], passed

    def hits(self, run: Run) -> Iterator[Hit]:
        """Yield the hits of a run in reading order."""
        if not run.is_indexed:
            yield from self._scan(run.texts[0])
            return
        for portion in self._portions(run):
            yield from self._read(_by_text(run, self._left(run, portion)))

    def documents(self, run: Run) -> Counter[str]:
        """Return how many hits each document of a run has."""
        if self._counts(run):
            matching = self._matches.within(run.rows)
            return +Counter({text.document: _number(matching, text.indexed) for text in run.texts if text.indexed})
        if not (run.is_indexed and self._is_exact):
            return Counter(hit.document for hit in self.hits(run) if hit.document)
        found = [row for portion in self._portions(run) for row in self._left(run, portion)]
        return Counter(text.document for text, rows in _by_text(run, found) for _row in rows)

    def _portions(self, run: Run) -> Iterator[Sequence[int]]:
        rows = self._matches.within(run.rows)
        yield from (rows[at : at + PORTION] for at in range(0, len(rows), PORTION))

    def _counts(self, run: Run) -> bool:
        return run.is_indexed and self._is_counted

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

    def _read(self, chosen: Iterable[tuple[Text, Sequence[int]]]) -> Iterator[Hit]:
        known = [(text, text.indexed, rows) for text, rows in chosen if text.indexed]
        read_of = self._index.read([(indexed, rows) for _text, indexed, rows in known]) if known else []
        for (text, _indexed, _rows), read in zip(known, read_of, strict=True):
            for row in read:
                hit = self._hit(text.document, row)
                if hit:
                    yield hit
                elif self._is_exact:
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


def _number(rows: Sequence[int], text: Indexed) -> int:
    """Return how many of the rows, which are in order, are a text's."""
    return bisect_right(rows, text.last) - bisect_left(rows, text.first)


def _by_text(run: Run, rows: Iterable[int]) -> Iterator[tuple[Text, list[int]]]:
    firsts = [text.indexed.first for text in run.texts if text.indexed]
    for at, found in groupby(rows, key=lambda row: bisect_right(firsts, row) - 1):
        yield run.texts[at], list(found)
