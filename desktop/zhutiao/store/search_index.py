"""The search index: for every text which signs stand where, for notes and tags their search keys.

All of it is derived. A text belongs to the index by its SHA-256 and never changes, so it is only ever added; a note or
tag by the seal of its row, so that what was written past the index is seen. Whatever is not in it is to be scanned.
"""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from zhutiao.errors import LibraryError
from zhutiao.store import search_notes, search_places, search_terms
from zhutiao.store.opening import explaining
from zhutiao.store.search_keeping import SearchKeeping, is_of_the_world
from zhutiao.store.search_state import Belief

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from zhutiao.store.rows import Rows
    from zhutiao.store.search_check import SearchCheck
    from zhutiao.text import searched
    from zhutiao.text.search_query import Query


class DoubtfulIndexError(ValueError):
    """The index says what cannot be: it is damaged, and nothing it says may be believed."""


class Indexed(NamedTuple):
    """A text in the index: its first and last row there, and where it is kept."""

    text: str
    first: int
    last: int
    kept: int


class Row(NamedTuple):
    """A piece of a text as the index knows it: its row, what it is, its segment, its words."""

    id: int
    what: searched.What
    segment: str
    words: str


class SearchIndex:
    """What is known of words before anybody looks for them."""

    def __init__(self, rows: Rows, writing: Callable[..., AbstractContextManager[None]]) -> None:
        self._rows = rows
        self._db = rows.db
        self._transaction = writing
        self._belief = Belief(rows.db)
        self.keeping = SearchKeeping(rows, self._belief, writing)

    def is_usable(self) -> bool:
        """Say whether the index was made here by the rules of now, and nothing speaks against it."""
        with explaining(self._rows.path):
            return self._belief.holds()

    def is_doubted(self) -> bool:
        """Say whether a search has met in it what cannot be: it should be made anew."""
        with explaining(self._rows.path):
            return self._belief.is_doubted()

    def doubt(self) -> None:
        """Believe nothing of the index any more, as long as the library is open or until it is made again."""
        with explaining(self._rows.path):
            self._belief.doubt()

    def make_anew(self) -> None:
        """Begin an empty index; every text is missing in it then. Raises DoubtfulIndexError where that cannot be."""
        from zhutiao.store import search_making  # noqa: PLC0415 - hardly any index is made anew

        with self._doubting():
            search_making.make_anew(self._db, self._rows.path, self._transaction(remaking=True))
        self._belief.regain()

    @cached_property
    def check(self) -> SearchCheck:
        """What compares the index with what it was made of."""
        from zhutiao.store.search_check import SearchCheck  # noqa: PLC0415 - no search needs it

        return SearchCheck(self._rows)

    def seal(self) -> bytes | None:
        """Return the seal the index had when it was last compared with the texts."""
        state = self._belief.state()
        return state.seal if state else None

    def extent(self) -> tuple[object, ...]:
        """Return what is another whenever a text has come in or gone."""
        return self._belief.state(), *self._all("select count(*), max(last) from search_text")

    def void(self) -> None:
        """Forget that there is an index: until it is made again, everything is scanned."""
        self._belief.void()

    def texts(self) -> dict[str, Indexed]:
        """Return the texts in the index by their SHA-256."""
        kept = "select sha256, first, last, text.rowid from search_text join text on sha256 = search_text.text"
        return {row[0]: Indexed(*row) for row in self._all(kept)}

    def count(self, query: Query, first: int, last: int) -> int:
        """Return how many rows from *first* to *last* have what is sought; exact where `is_exact` says so."""
        where, values = _where(query)
        return self._all(f"select count(*) {where}", *values, first, last)[0][0]

    def matches(self, query: Query, first: int, last: int, limit: int = -1) -> list[int]:
        """Return the rows from *first* to *last* that have what is sought, in order; *limit* of them, all where -1."""
        where, values = _where(query)
        # In one value: a window would wait for each row that the thread beside it fetches.
        sql = f"select json_group_array(rowid) from (select rowid {where} order by rowid limit ?)"
        return json.loads(self._all(sql, *values, first, last, limit)[0][0])

    def about(self, rows: Sequence[int]) -> dict[int, tuple[searched.What, str]]:
        """Return what rows are and in which segment, without their words."""
        among = "where id in (select value from json_each(?))"
        found = self._all(f"select id, what, segment from search_row {among}", json.dumps(rows))
        return {row: (what, segment) for row, what, segment in found}

    def read(self, wanted: Iterable[tuple[Indexed, Sequence[int]]]) -> list[list[Row]]:
        """Return rows of texts with their words, for each text in order; raises DoubtfulIndexError without any such."""
        wanted = list(wanted)
        rows = [row for _text, rows in wanted for row in rows]
        sql = "select id, what, segment, start, size from search_row where id in (select value from json_each(?))"
        places = {row[0]: row[1:] for row in self._all(sql, json.dumps(rows))}
        if len(places) != len(set(rows)):
            raise DoubtfulIndexError
        with self._doubting():
            return [self._read(text, [(row, *places[row]) for row in rows]) for text, rows in wanted]

    def _read(self, text: Indexed, places: Iterable[tuple[int, searched.What, str, int, int]]) -> list[Row]:
        with self._db.blobopen("text", "body", text.kept, readonly=True) as body:
            return [
                Row(row, what, segment, search_places.words(body, start, size))
                for row, what, segment, start, size in places
            ]

    def notes(self, query: Query, dossier: str | None) -> list[search_notes.Note]:
        """Return the notes that may have what is sought: of one dossier, or of all."""
        keyed = self.is_usable()
        try:
            with self._doubting():
                return search_notes.notes(self._rows, query, dossier, keyed=keyed)
        except LibraryError as error:
            if keyed and error.reason == "damaged":
                raise DoubtfulIndexError from error
            raise

    def tags(self, dossier: str | None, documents: Collection[str] | None) -> list[str]:
        """Return the paths of the tags in a dossier, or in some documents."""
        return search_notes.tags(self._rows, dossier, documents)

    def _all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self._doubting():
            return self._db.execute(sql, values).fetchall()

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        with explaining(self._rows.path):
            try:
                yield
            except (sqlite3.Error, ValueError) as error:
                if is_of_the_world(error):
                    raise
                raise DoubtfulIndexError from error


def _where(query: Query) -> tuple[str, list[str]]:
    if not query.groups:
        return "from search_row where id between ? and ?", []
    return "from search_words where search_words match ? and rowid between ? and ?", [search_terms.expression(query)]
