"""Every row that a library keeps for its reader, one after the other, as plain values: for open files, and to compare.

What is derived, the links found and the search index, is none of it; nor is the history.
"""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import hashlib
import zlib
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final, Self

from zhutiao.errors import LibraryError
from zhutiao.store import opening, row_rules, schema, seals, soundness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

Row = dict[str, Any]

KEPT: Final = ("text", "source", "intake", *schema.RECORDED)
"""The tables, a parent before its children."""

APART: Final = {"text": "body", "source": "bytes", "intake": "decoded"}
"""What may be large, and has a file of its own."""

KEYS: Final = {"text": "sha256", "source": "sha256"}
CHUNK: Final = 1 << 20
_FEW: Final = 256
_ONE_SIDED: Final = """
    select 1 from link_decision where id not in (select decision from link_side where side = 'clause')
    or id not in (select decision from link_side where side = 'passage')
"""


class KeptRows:
    """The rows of one library file that nobody else writes, read a few at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._columns: dict[str, list[tuple[str, str, bool]]] = {}
        with opening.explaining(path):
            self._connection = opening.peek(path)
        # One damaged word must not keep everything else from being written down.
        self._connection.text_factory = lambda words: words.decode("utf-8", "replace")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        with opening.explaining(self._path):
            return self._connection.execute(f"select count(*) from {table}").fetchone()[0]

    def counted(self) -> tuple[int, int]:
        """Return how many marks and notes a reader sees."""
        with opening.explaining(self._path):
            return soundness.counted(self._connection)

    def lonely(self) -> list[str]:
        """Return the tables with rows that lack what they need; see `lonely`."""
        with opening.explaining(self._path):
            return lonely(self._connection)

    def is_fit(self, table: str, row: Row) -> bool:
        """Say whether a row can come back into a library."""
        if table not in self._columns:
            self._columns[table] = columns(self._connection, table)
        return row_rules.is_fit(table, self._columns[table], row)

    def of(self, table: str) -> Iterator[Row]:
        """Yield the rows of a table by column, in the order they were written, without seals and what stands apart."""
        with opening.explaining(self._path):
            yield from rows(self._connection, table, "rowid")

    def has_apart(self, table: str, key: str) -> bool:
        """Say whether something of a row stands apart."""
        where = f"{KEYS.get(table, 'id')} = ? and {APART[table]} is not null"
        with opening.explaining(self._path):
            return bool(self._connection.execute(f"select 1 from {table} where {where}", [key]).fetchone())

    def apart(self, table: str, key: str) -> Iterator[bytes]:
        """Yield what stands apart of a row, in pieces; nothing where there is nothing."""
        with self._explaining():
            yield from _apart(self._connection, table, key)

    def content(self) -> str:
        """Return the hash of all that is kept; see `content`."""
        with self._explaining():
            return content(self._connection)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            with opening.explaining(self._path):
                yield
        except zlib.error as error:
            raise LibraryError(self._path, "damaged") from error


def content(connection: Connection) -> str:
    """Return a hash of all that is kept: equal for two libraries with the same rows to the last bit of every column.

    Tombstones and times count; the history and what is derived do not.
    """
    whole = hashlib.sha256()
    for table in KEPT:
        if not columns(connection, table):
            continue  # an older version
        whole.update(f"{table}\n".encode())
        for row in rows(connection, table, KEYS.get(table, "id")):
            if table in APART:
                row[APART[table]] = _hash(connection, table, row[KEYS.get(table, "id")])
            whole.update(seals.over([part for name in sorted(row) for part in (name, row[name])]))
    return whole.hexdigest()


def lonely(connection: Connection) -> list[str]:
    """Return the tables with rows that lack what they need: a parent, or (a decided link) one of its sides."""
    found = {row[0] for row in connection.execute("pragma foreign_key_check").fetchall()}
    if connection.execute(_ONE_SIDED).fetchone():
        found.add("link_decision")
    return sorted(found)


def columns(connection: Connection, table: str) -> list[tuple[str, str, bool]]:
    """Return the columns of a table that are written down: name, type, and whether there has to be a value."""
    found = connection.execute('select name, type, "notnull" or pk from pragma_table_info(?)', [table]).fetchall()
    return [(name, kind, bool(needed)) for name, kind, needed in found if name not in (seals.SEAL, APART.get(table))]


def rows(connection: Connection, table: str, order: str) -> Iterator[Row]:
    """Yield the rows of a table, a few in memory at a time."""
    names = [name for name, _kind, _needed in columns(connection, table)]
    with closing(connection.execute(f"select {seals.quoted(names)} from {table} order by {order}")) as found:
        while some := found.fetchmany(_FEW):
            yield from (dict(zip(names, row, strict=True)) for row in some)


def _apart(connection: Connection, table: str, key: str) -> Iterator[bytes]:
    column = APART[table]
    found = connection.execute(f"select rowid, {column} is null from {table} where {KEYS.get(table, 'id')} = ?", [key])
    rowid, is_missing = found.fetchone()
    if is_missing:
        return
    with connection.blobopen(table, column, rowid, readonly=True) as blob:
        pieces = iter(lambda: blob.read(CHUNK), b"")
        yield from _unpacked(pieces) if table == "intake" else pieces


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest:
            # A little that was packed can be very much.
            yield unpacker.decompress(rest, CHUNK)
            rest = unpacker.unconsumed_tail
    yield unpacker.flush()


def _hash(connection: Connection, table: str, key: str) -> str:
    whole = hashlib.sha256()
    for piece in _apart(connection, table, key):
        whole.update(piece)
    return whole.hexdigest()
