"""Keep the search index as the library is: written with a text or a note, in the same step, or filled in later."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.store import canonical, schema, search_places, search_terms
from zhutiao.text import search_keys, searched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from contextlib import AbstractContextManager

    from zhutiao.model import Article
    from zhutiao.store.rows import Rows
    from zhutiao.store.search_state import Belief

PORTION = 200
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


class _Entry(NamedTuple):
    """A piece of a text as the index takes it."""

    what: searched.What
    segment: str
    start: int
    size: int
    tokens: str


class SearchKeeping:
    """Writes the index; damage to it never keeps what the reader does from being kept."""

    def __init__(self, rows: Rows, belief: Belief, writing: Callable[..., AbstractContextManager[None]]) -> None:
        self._rows = rows
        self._db = rows.db
        self._belief = belief
        self._transaction = writing

    # Called inside a step, so that text and index are kept together or not at all.

    def add(self, text: str, article: Article, body: str) -> None:
        """Add a text, given with the JSON it is kept as; where the index cannot be written, it is void from now on."""
        with self._writing() as usable:
            if usable:
                self._add(text, _entries(article, body))

    def remove(self, texts: Collection[str]) -> None:
        """Take texts out that are about to be deleted, as far as they are in."""
        with self._writing() as usable:
            for text in texts if usable else ():
                self._remove(text)

    def renew(self, what: str, ids: Collection[str]) -> None:
        """Know the notes or tags of these ids as they are now; *what* is note or tag."""
        with self._writing() as usable:
            for row_id in ids if usable else ():
                self._renew(what, row_id)

    # In steps of its own, so short that the reader's have their turn between them.

    def missing_texts(self) -> list[str]:
        """Return the SHA-256 of the texts that are not in the index, those of now first."""
        return [
            text
            for (text,) in self._rows.all(
                "select sha256 from text left join search_text on text = sha256 where search_text.text is null "
                "order by sha256 not in (select text from document where deleted is null)"
            )
        ]

    def fill_in(self, text: str) -> bool:
        """Add a text that is missing; say whether that could be."""
        row = self._rows.one("select body from text where sha256 = ?", text)
        try:
            entries = _entries(canonical.article(row[0]), row[0]) if row else []
        except ValueError:
            return False
        with self._transaction(), self._writing() as usable:
            if usable and row and not self._first(text):
                self._add(text, entries)
        return self._belief.holds()

    def catch_up_with_own(self) -> int:
        """Know some of the notes and tags that were written past the index, and return how many; 0 once all are."""
        for what in schema.SEARCHED if self._belief.holds() else ():
            ids = self._strangers(what)
            if ids:
                with self._transaction():
                    self.renew(what, ids)
                return len(ids)
        return 0

    def put_seal(self, seal: bytes | None) -> None:
        """Remember what the index is now that it was compared with the texts."""
        with self._transaction():
            self._db.execute("update search_state set seal = ?", [seal])

    def _strangers(self, what: str) -> list[str]:
        """Return ids of notes or tags that are not known as they are, and of some that are no longer there."""
        held = f"select id, seal from {what} where deleted is null"
        known = f"select id, sealed from search_own where what = '{what}'"
        other = f"select * from ({held} except {known}) union all select * from ({known} except {held})"
        return [row_id for (row_id,) in self._rows.all(f"select distinct id from ({other}) limit {PORTION}")]

    @contextmanager
    def _writing(self) -> Iterator[bool]:
        self._db.execute("savepoint search_index")
        try:
            yield self._belief.holds()
            # FTS5 keeps words back until then; where it fails, it fails here and not with all that is to be kept.
            self._db.execute("savepoint search_words")
            self._db.execute("release search_words")
        except (sqlite3.Error, ValueError) as error:
            if is_of_the_world(error):
                raise
            self._db.execute("rollback to search_index")
            self._belief.void()
        self._db.execute("release search_index")

    def _first(self, text: str) -> int | None:
        found = self._db.execute("select first from search_text where text = ?", [text]).fetchone()
        return found[0] if found else None

    def _add(self, text: str, entries: list[_Entry]) -> None:
        last = self._db.execute("select coalesce(max(last), 0) from search_text").fetchone()[0]
        self._db.executemany(
            "insert into search_row values (?, ?, ?, ?, ?)",
            ((row, *entry[:-1]) for row, entry in enumerate(entries, last + 1)),
        )
        self._db.executemany(
            "insert into search_words(rowid, words) values (?, ?)",
            ((row, entry.tokens) for row, entry in enumerate(entries, last + 1)),
        )
        self._db.execute("insert into search_text values (?, ?, ?)", [text, last + 1, last + len(entries)])

    def _remove(self, text: str) -> None:
        first, row = self._first(text), self._rows.one("select body from text where sha256 = ?", text)
        if first is None or row is None:
            return
        for row_id, piece in enumerate(searched.pieces(canonical.article(row[0])), first):
            said = search_terms.tokens(piece.words)
            self._db.execute(
                "insert into search_words(search_words, rowid, words) values ('delete', ?, ?)", [row_id, said]
            )
            self._db.execute("delete from search_row where id = ?", [row_id])
        self._db.execute("delete from search_text where text = ?", [text])

    def _renew(self, what: str, row_id: str) -> None:
        row = self._db.execute(
            f"select seal, {schema.SEARCHED[what]} from {what} where id = ? and deleted is null", [row_id]
        ).fetchone()
        self._db.execute("delete from search_own where what = ? and id = ?", [what, row_id])
        if row:
            key = search_keys.fold(row[1])
            self._db.execute("insert into search_own values (?, ?, ?, ?)", [what, row_id, row[0], key])


def is_of_the_world(error: Exception) -> bool:
    """Say whether it is the disk, the memory or another program, and not what the index holds."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _WORLD


def _entries(article: Article, body: str) -> list[_Entry]:
    return [
        _Entry(piece.what, piece.segment, start, size, search_terms.tokens(piece.words))
        for piece, start, size in search_places.placed(article, body)
    ]
