"""A new library that is filled with rows from outside, as they were, and is one only when all of them fit together."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from zhutiao.errors import UnwritableFileError
from zhutiao.store import canonical, intakes, kept_rows, migrations, opening, row_rules, schema, seals, soundness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    Row = Mapping[str, Any]


class UnfitRowError(ValueError):
    """A row cannot stand in a library, or not beside the others."""


@contextmanager
def new_library(path: Path, version: int) -> Iterator[Refill]:
    """Let a library be filled at *path*, where there is no file yet, with rows as those of this schema *version*.

    Raises UnfitRowError where they do not fit together; the file is the caller's to delete then. Raises
    UnwritableFileError where the disk takes no more.
    """
    try:
        with closing(opening.claim(path)) as connection:
            migrations.apply_pending(connection, version)
            # Until it has its name nobody misses it.
            for setting in ("foreign_keys = off", "journal_mode = off", "synchronous = off", "cache_spill = on"):
                connection.execute(f"pragma {setting}")
            connection.execute("begin")
            yield Refill(connection)
            connection.execute("commit")
            migrations.apply_pending(connection)
            connection.execute("pragma journal_mode = delete")
    except (sqlite3.IntegrityError, sqlite3.DataError, migrations.StrayRowsError) as error:
        raise UnfitRowError(str(error)) from error
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise UnwritableFileError(path, "full" if full else "failed") from error


class Refill:
    """The tables of a library that is being filled; every row is sealed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        every = {table: kept_rows.columns(connection, table) for table in kept_rows.KEPT}
        self._columns = {table: columns for table, columns in every.items() if columns}

    def tables(self) -> list[str]:
        """Return the tables to be filled, a parent before its children."""
        return list(self._columns)

    def put(self, table: str, row: Row) -> None:
        """Write one row that has nothing apart."""
        self._put(table, row, {})

    def put_text(self, row: Row, body: str) -> None:
        """Write one version of a text; its name has to be that of these words."""
        if row.get("sha256") != canonical.name(body):
            raise UnfitRowError
        try:
            row_rules.article(body)
        except ValueError as error:
            raise UnfitRowError(str(error)) from error
        self._put("text", row, {"body": body})

    def put_source(self, row: Row, size: int, pieces: Iterable[bytes]) -> None:
        """Write one source, piece by piece; whoever gives them knows that they are those of its name."""
        made = self._put("source", row, {"bytes": b""})
        self._connection.execute("update source set bytes = zeroblob(?) where rowid = ?", [size, made])
        with self._connection.blobopen("source", "bytes", made) as blob:
            for piece in pieces:
                blob.write(piece)

    def put_intake(self, row: Row, decoded: Iterable[bytes] | None) -> None:
        """Write what an import made of a source, with its text where that was kept."""
        self._put("intake", row, {"decoded": None if decoded is None else intakes.packed(decoded)})

    def content(self) -> str:
        """Return the hash of all that is there now; raises UnfitRowError where rows lack their parents."""
        if lonely := kept_rows.lonely(self._connection):
            raise UnfitRowError(", ".join(lonely))
        return kept_rows.content(self._connection)

    def counted(self) -> tuple[int, int]:
        """Return how many marks and notes a reader will see."""
        return soundness.counted(self._connection)

    def _put(self, table: str, row: Row, apart: Mapping[str, Any]) -> int:
        if not row_rules.is_fit(table, self._columns[table], row):
            raise UnfitRowError(table)
        values = {**row, **apart}
        if table in seals.SEALED:
            values[seals.SEAL] = seals.of(values)
        names, holes = seals.quoted(values), ", ".join("?" * len(values))
        done = self._connection.execute(f"insert into {table} ({names}) values ({holes})", list(values.values()))
        return done.lastrowid or 0


VERSIONS = range(6, schema.VERSION + 1)
"""The schemas of which there can be an export."""
