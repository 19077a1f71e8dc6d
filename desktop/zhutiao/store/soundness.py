"""Whether what stands in a library file can be read: asked of a connection, before anybody reads from it."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.store.saying import SAYS_SOMETHING

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST = 100
# What stands after `from` for the marks a reader has.
SHOWN_MARKS = f"mark where mark.deleted is null and {SAYS_SOMETHING}"
# A value that is not what its column holds costs one row; reading goes on around it.
_ONE_ROW = re.compile(r"((non-)?\w+ value in |check constraint failed)", re.IGNORECASE)


def wrong(connection: Connection) -> list[str]:
    """Return what would stop a reading or show other words: broken pages, and texts that are not what they were.

    Looked at as it is at one moment, whoever writes beside.
    """
    began = not connection.in_transaction
    if began:
        connection.execute("begin")
    try:
        return [*broken_pages(connection), *altered(connection, "text", "body")]
    finally:
        if began:
            connection.rollback()


def broken_pages(connection: Connection) -> list[str]:
    """Return what SQLite finds broken in the file, rows with a wrong value left aside."""
    found = (row[0] for row in connection.execute(f"pragma quick_check({MOST})").fetchall())
    return [message for message in found if message != "ok" and not _ONE_ROW.match(message)]


def altered(connection: Connection, table: str, column: str) -> list[str]:
    """Return the contents that are no longer what their SHA-256 says."""
    import hashlib  # noqa: PLC0415 - with it comes OpenSSL, which reading does not need

    names = [name for (name,) in connection.execute(f"select sha256 from {table}").fetchall()]
    contents = ((name, _content(connection, table, column, name)) for name in names)
    # A row that is gone meanwhile was deleted by another program: that is no damage.
    return [str(name) for name, held in contents if held is not None and hashlib.sha256(held).hexdigest() != name]


def counted(connection: Connection) -> tuple[int, int]:
    """Return how many marks and how many notes a library of any version holds."""
    (marks,) = connection.execute(f"select count(*) from {SHOWN_MARKS}").fetchone()
    parents = {"mark", "dossier"} & _columns(connection, "note")
    gone = (f"exists (select 1 from {of} where id = note.{of} and deleted is not null)" for of in parents)
    notes = f"select count(*) from note where deleted is null and not ({' or '.join(gone)})"
    return marks, connection.execute(notes).fetchone()[0]


def _columns(connection: Connection, table: str) -> set[str]:
    return {name for (name,) in connection.execute("select name from pragma_table_info(?)", [table])}


def _content(connection: Connection, table: str, column: str, name: str) -> bytes | None:
    # One at a time: all texts of a large library would not fit into memory.
    sql = f"select cast({column} as blob) from {table} where sha256 = ?"
    row = connection.execute(sql, [name]).fetchone()
    return row and (row[0] or b"")
