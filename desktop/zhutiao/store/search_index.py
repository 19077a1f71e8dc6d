"""The search index: for every text which signs stand where, for notes and tags their search keys.

All of it is derived. A text belongs to the index by its SHA-256 and never changes, so it is only ever added; a note or
tag by the seal of its row, so that what was written past the index is seen. Whatever is not in it is to be scanned.
"""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from zhutiao.store import schema, search_notes, search_places, search_terms
from zhutiao.store.opening import explaining
from zhutiao.text import search_keys, searched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from zhutiao.model import Article
    from zhutiao.store.rows import Rows
    from zhutiao.text.search_query import Query

_WORLD = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class DoubtfulIndexError(Exception):
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
        self._doubted = False

    def is_usable(self) -> bool:
        """Say whether the index was made by the rules of now and nothing speaks against it."""
        try:
            return not self._doubted and self._all("select rules from search_state") == [(search_keys.rules(),)]
        except DoubtfulIndexError:
            return False

    def doubt(self) -> None:
        """Believe nothing of the index any more, as long as the library is open or until it is made again."""
        self._doubted = True

    # Writing: called inside a step, so that text and index are kept together or not at all.

    def add(self, text: str, article: Article, body: str) -> None:
        """Add a text, given with the JSON it is kept as; where the index cannot be written, it is void from now on."""
        with self._writing() as usable:
            if usable:
                self._add(text, article, body)

    def remove(self, text: str, article: Article) -> None:
        """Take a text out, as far as it is in."""
        with self._writing() as usable:
            found = self._db.execute("select first from search_text where text = ?", [text]).fetchone()
            if not (usable and found):
                return
            for row, piece in enumerate(searched.pieces(article), found[0]):
                said = search_terms.tokens(piece.words)
                self._db.execute(
                    "insert into search_words(search_words, rowid, words) values ('delete', ?, ?)", [row, said]
                )
                self._db.execute("delete from search_row where id = ?", [row])
            self._db.execute("delete from search_text where text = ?", [text])

    def renew(self, what: str, ids: Iterable[str]) -> None:
        """Know the notes or tags of these ids as they are now; *what* is note or tag."""
        with self._writing() as usable:
            for row_id in ids if usable else ():
                self._renew(what, row_id)

    def void(self) -> None:
        """Forget that there is an index: until it is made again, everything is scanned."""
        self._db.execute("delete from search_state")

    # Making it anew: in transactions of its own.

    def make_anew(self) -> None:
        """Begin an empty index; every text is missing in it then."""
        with self._transaction(remaking=True):
            for table in reversed(schema.INDEX):
                self._db.execute(f"drop table if exists {table}")
            for statement in schema.INDEX.values():
                self._db.execute(statement)
            self._db.execute("insert into search_state values (?)", [search_keys.rules()])
        self._doubted = False

    def fill(self, text: str, article: Article, body: str) -> None:
        """Add a text that is missing."""
        with self._transaction():
            self.add(text, article, body)

    def missing(self) -> list[str]:
        """Return the SHA-256 of the texts that are not in the index, those of now first."""
        rows = self._all(
            "select sha256 from text left join search_text on text = sha256 where search_text.text is null "
            "order by sha256 not in (select text from document where deleted is null)"
        )
        return [text for (text,) in rows]

    # Reading.

    def texts(self) -> dict[str, Indexed]:
        """Return the texts in the index by their SHA-256."""
        kept = "select sha256, first, last, text.rowid from search_text join text on sha256 = search_text.text"
        return {row[0]: Indexed(*row) for row in self._all(kept)}

    def count(self, query: Query, first: int, last: int) -> int:
        """Return how many rows from *first* to *last* have what is sought; exact where `is_exact` says so."""
        where, values = _where(query)
        return self._all(f"select count(*) {where}", *values, first, last)[0][0]

    def matches(self, query: Query, first: int, last: int, limit: int = -1, start: int = 0) -> list[int]:
        """Return the rows from *first* to *last* that have what is sought, in order, from the *start*-th on."""
        where, values = _where(query)
        found = self._all(f"select rowid {where} order by rowid limit ? offset ?", *values, first, last, limit, start)
        return [row for (row,) in found]

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
        if len(places) != len(rows):
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
        return search_notes.notes(self._rows, query, dossier, keyed=self.is_usable())

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
                if _is_of_the_world(error):
                    raise
                raise DoubtfulIndexError from error

    @contextmanager
    def _writing(self) -> Iterator[bool]:
        """Write to the index, unless it is not usable; damage to it must not keep what the reader does from being."""
        self._db.execute("savepoint search_index")
        try:
            yield self.is_usable()
        except (sqlite3.Error, ValueError) as error:
            if _is_of_the_world(error):
                raise
            self._db.execute("rollback to search_index")
            self.void()
        finally:
            self._db.execute("release search_index")

    def _add(self, text: str, article: Article, body: str) -> None:
        last = self._db.execute("select coalesce(max(last), 0) from search_text").fetchone()[0]
        rows = list(enumerate(search_places.placed(article, body), last + 1))
        self._db.executemany(
            "insert into search_row values (?, ?, ?, ?, ?)",
            ((row, piece.what, piece.segment, start, size) for row, (piece, start, size) in rows),
        )
        self._db.executemany(
            "insert into search_words(rowid, words) values (?, ?)",
            ((row, search_terms.tokens(piece.words)) for row, (piece, *_) in rows),
        )
        self._db.execute("insert into search_text values (?, ?, ?)", [text, last + 1, last + len(rows)])

    def _renew(self, what: str, row_id: str) -> None:
        words = {"note": "body", "tag": "path"}[what]
        row = self._db.execute(
            f"select seal, {words} from {what} where id = ? and deleted is null", [row_id]
        ).fetchone()
        self._db.execute("delete from search_own where what = ? and id = ?", [what, row_id])
        if row:
            key = search_keys.fold(row[1])
            self._db.execute("insert into search_own values (?, ?, ?, ?)", [what, row_id, row[0], key])


def _where(query: Query) -> tuple[str, list[str]]:
    if not query.groups:
        return "from search_row where id between ? and ?", []
    return "from search_words where search_words match ? and rowid between ? and ?", [search_terms.expression(query)]


def _is_of_the_world(error: Exception) -> bool:
    """Say whether it is the disk, the memory or another program, and not what the index holds."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _WORLD
