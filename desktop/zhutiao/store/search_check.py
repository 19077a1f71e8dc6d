"""Compare the search index with what it was made of: whatever else it says, it is not to be believed.

What SQLite itself finds wrong is only that its pages hang together. A bit that falls over inside a list of rows tells
of another row, and nobody would miss the paragraph that is no longer found.
"""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from zhutiao.errors import LibraryError
from zhutiao.store import canonical, schema, seals, search_places, search_terms, soundness
from zhutiao.store.opening import explaining
from zhutiao.text import search_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.store.rows import Rows

Stop = Callable[[], bool]

PORTION = 200
# Signs are told apart by row and by place in it; the sum over all stays within 64 bits.
_ROW = 1031
# What is told of each table, and by which of it the rows are in order.
_TOLD = (
    ("search_text", "text, first, last", "text"),
    ("search_row", "id, what, segment, start, size", "id"),
    ("search_words_data", "id, block", "id"),
    ("search_words_idx", "segid, term, pgno", "segid, term"),
    ("search_words_config", "k, v", "k"),
)


class InterruptedCheckError(Exception):
    """Nobody waits for the answer any more, or the library was written meanwhile."""


class SearchCheck:
    """Looks at the index of one library in short readings, so that nobody waits long to write."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._db = rows.db

    def seal(self, stop: Stop) -> bytes | None:
        """Return a checksum over all that the index holds of texts, None where it cannot be read."""
        try:
            return self._seal(stop)
        except sqlite3.Error:
            return None
        except LibraryError as error:
            if error.reason != "damaged":
                raise
            return None

    def wrong(self, stop: Stop) -> list[str]:
        """Return what the index says otherwise than the texts, notes and tags."""
        with explaining(self._rows.path):
            return soundness.broken_index(self._db, "integrity_check") or [*self._texts(stop), *self.wrong_own()]

    def wrong_own(self) -> list[str]:
        """Return the notes and tags that the index knows as they are, by other words than they have.

        And what SQLite finds wrong with the two lists of the index that can be looked up in two ways.
        """
        for table in ("search_own", "search_text"):
            if found := soundness.messages(self._db, f"integrity_check({table})"):
                return found
        return [f"search_own {row_id}" for what in schema.SEARCHED for row_id in self._misknown(what)]

    def _seal(self, stop: Stop) -> bytes:
        import hashlib  # noqa: PLC0415 - with it comes OpenSSL, which reading does not need

        digest = hashlib.blake2b(digest_size=16)
        for value in (value for told in _TOLD for row in self._all(*told, stop) for value in row):
            said = value if isinstance(value, bytes) else str(value).encode()
            digest.update(b"%d:" % len(said))
            digest.update(said)
        return digest.digest()

    def _texts(self, stop: Stop) -> Iterator[str]:
        if soundness.altered(self._db, "text", "body"):
            return  # of what is no longer as it was nobody can tell what the index should say
        expected: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        count, end = 0, 0
        for text, first, last in self._rows.all("select text, first, last from search_text order by first"):
            if stop():
                raise InterruptedCheckError
            found = self._rows.all("select * from search_row where id between ? and ? order by id", first, last)
            entries = list(self._entries(text))
            if first <= end or found != [(row, *entry) for row, (entry, _key) in enumerate(entries, first)]:
                yield f"search_row {text}"
            for row, (_entry, key) in enumerate(entries, first):
                _count(expected, key, row)
            count, end = count + len(entries), last
        if self._rows.all("select count(*) from search_row") != [(count,)]:
            yield "search_row"
        if self._terms(stop) != dict(expected):
            yield "search_words"

    def _entries(self, text: str) -> Iterator[tuple[tuple[Any, ...], str]]:
        row = self._rows.one("select body from text where sha256 = ?", text)
        if row is None:
            return
        for piece, start, size in search_places.placed(canonical.article(row[0]), row[0]):
            yield (piece.what, piece.segment, start, size), search_terms.signs(piece.words)

    def _terms(self, stop: Stop) -> dict[str, list[int]]:
        """Return for each sign how often the index has it, and the sum over where."""
        found: dict[str, list[int]] = {}
        with self._told_by_fts() as (terms, places):
            for (term,) in self._rows.all(f"select term from {terms}"):
                if stop():
                    raise InterruptedCheckError
                sums = f"select count(*), coalesce(sum(doc * {_ROW} + offset), 0) from {places} where term = ?"
                found[term] = list(self._rows.all(sums, term)[0])
        return found

    @contextmanager
    def _told_by_fts(self) -> Iterator[tuple[str, str]]:
        names = "search_terms", "search_places"
        for name, kind in zip(names, ("row", "instance"), strict=True):
            self._db.execute(f"create virtual table temp.{name} using fts5vocab(main, search_words, {kind})")
        try:
            yield "temp.search_terms", "temp.search_places"
        finally:
            for name in names:
                self._db.execute(f"drop table temp.{name}")

    def _misknown(self, what: str) -> list[str]:
        held = self._rows.all(
            f"select {what}.id, {schema.SEARCHED[what]}, words from {what} join search_own as own "
            f"on own.what = '{what}' and own.id = {what}.id and own.sealed is {what}.seal where deleted is null"
        )
        return [
            row_id for row_id, words, key in held if key != search_keys.fold(words) and self._is_whole(what, row_id)
        ]

    def _is_whole(self, what: str, row_id: str) -> bool:
        """Say whether a note or tag is as it was written: else it is not the index that is wrong."""
        names = seals.columns(self._db, what)
        row = self._rows.one(f"select {seals.quoted(names)} from {what} where id = ?", row_id) or ()
        held = dict(zip(names, row, strict=False))
        return held.get(seals.SEAL) == seals.of(held)

    def _all(self, table: str, columns: str, order: str, stop: Stop) -> Iterator[tuple[Any, ...]]:
        keys = columns.split(", ")[: order.count(",") + 1]
        behind, last = "", ()
        while rows := self._rows.all(f"select {columns} from {table} {behind} order by {order} limit {PORTION}", *last):
            if stop():
                raise InterruptedCheckError
            yield from rows
            behind, last = f"where ({order}) > ({', '.join('?' * len(keys))})", rows[-1][: len(keys)]


def _count(expected: dict[str, list[int]], key: str, row: int) -> None:
    for offset, sign in enumerate(key, row * _ROW):
        entry = expected[sign]
        entry[0] += 1
        entry[1] += offset
