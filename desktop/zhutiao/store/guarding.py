"""What a library file may hold: our tables, and nothing that runs."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError
from zhutiao.store import declarations, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECONDS = 2.0
_STEPS = 20_000
# What a library of ours never needs more of; a stranger's must not cost more.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 256 * 1024 * 1024,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 30,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 8,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
# A file of ours has some sixty things in it, with those of SQLite.
_THINGS = 500
# The search index, word for word: its own table and those that SQLite makes for it.
_INDEX = {
    schema.INDEX["search_words"],
    "CREATE TABLE 'search_words_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'search_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'search_words_config'(k PRIMARY KEY, v) WITHOUT ROWID",
}


def restrict(connection: sqlite3.Connection) -> None:
    """Let nothing in the file run, and bound what it can ask for; to be done before anything is read."""
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma cell_size_check = on")
    for limit, most in _LIMITS.items():
        connection.setlimit(limit, most)


@contextmanager
def in_time(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Give up a reading that does not come to an end; raises LibraryError then."""
    until = monotonic() + SECONDS
    connection.set_progress_handler(lambda: monotonic() > until, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise LibraryError(path, "triggers") from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def look_inside(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is another program's, newer, cut short, or holds code of its own."""
    with in_time(connection, path):
        (application,) = connection.execute("pragma application_id").fetchone()
        (version,) = connection.execute("pragma user_version").fetchone()
        things = connection.execute("select type, sql from sqlite_schema limit ?", [_THINGS + 1]).fetchall()
        pages, size = (connection.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size"))
        if application != schema.APPLICATION:
            raise LibraryError(path, "foreign")
        if version > schema.VERSION:
            raise LibraryError(path, "newer")
        if len(things) > _THINGS or not all(_is_plain(kind, sql, version) for kind, sql in things):
            raise LibraryError(path, "triggers")
        if path.stat().st_size < pages * size:
            raise LibraryError(path, "damaged")
        if version == schema.VERSION and not _has_all(connection):
            raise LibraryError(path, "damaged")


def _is_plain(kind: object, sql: object, version: int) -> bool:
    """Say whether something of a file only holds values: no trigger, no view, nothing that is computed."""
    if sql is None:
        return kind == "index"  # SQLite's own, for a unique column
    match kind, sql:
        case "table", str():
            return (version >= schema.INDEXED and sql in _INDEX) or declarations.is_table(sql)
        case "index", str():
            return declarations.is_index(sql)
        case _:
            return False


def _has_all(connection: sqlite3.Connection) -> bool:
    # Only of our own tables: asking about a damaged search index would fail.
    columns = "select name from pragma_table_info(?)"
    found = {table: {name for (name,) in connection.execute(columns, [table])} for table in schema.COLUMNS}
    return all(found[table] >= set(columns.split()) for table, columns in schema.COLUMNS.items())
