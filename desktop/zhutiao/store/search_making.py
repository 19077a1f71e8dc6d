"""Make the search index anew, whatever has become of its tables; what the reader made is never at risk for it."""

# ruff: noqa: S608 - the names put into statements are this package's own

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from zhutiao.store import copies, opening, schema, search_state, soundness

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path
    from sqlite3 import Connection

_NAMES = ", ".join(f"'{name}'" for name in schema.INDEX_TABLES)


def make_anew(db: Connection, path: Path, transaction: AbstractContextManager[None]) -> None:
    """Put an empty index in the place of whatever stands there, in *transaction* or else in one of its own.

    The pages of a table go back to where pages are taken from; a damaged one may claim pages that are not its own.
    So where any page is doubtful nothing is given back, and all that is not of the index is written out anew instead.
    """
    with opening.explaining(path):
        whole = not soundness.messages(db, "quick_check")
    if whole:
        with transaction:
            _drop(db)
            _make(db)
    else:
        _cut_out(path)


def _drop(db: Connection) -> None:
    """Drop the tables of the index one by one: FTS5 itself refuses to drop one that it cannot read."""
    _forget(db, "name = 'search_words'")
    for name in schema.INDEX_TABLES:
        db.execute(f"drop table if exists {name}")


def _make(db: Connection) -> None:
    for statement in schema.INDEX.values():
        db.execute(statement)
    search_state.begin(db)


def _forget(db: Connection, condition: str) -> None:
    """Take declarations out of the file, and leave the pages they speak of where they are."""
    db.execute("pragma writable_schema = on")
    try:
        db.execute(f"delete from sqlite_schema where {condition}")
    finally:
        db.execute("pragma writable_schema = reset")


def _cut_out(path: Path) -> None:
    with closing(opening.connect(path)) as library, opening.explaining(path):
        copies.hold(library)
        # On the disk, not in memory: the library may be large.
        with closing(sqlite3.connect("", isolation_level=None)) as fresh:
            copies.pour(library, fresh, path)
            fresh.execute("pragma trusted_schema = off")
            _forget(fresh, f"name in ({_NAMES}) or tbl_name in ({_NAMES})")
            fresh.execute("vacuum")
            _make(fresh)
            copies.pour(fresh, library, path)
