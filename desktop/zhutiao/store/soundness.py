"""Whether what stands in a library file can be read: asked of a connection, before anybody reads from it."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

from zhutiao.store import schema, seals
from zhutiao.store.saying import SAYS_SOMETHING

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST = 100
# What stands after `from` for the marks a reader has.
SHOWN_MARKS = f"mark where mark.deleted is null and {SAYS_SOMETHING}"
# A value that is not what its column holds costs one row; reading goes on around it.
_ONE_ROW = re.compile(r"((non-)?\w+ value in |check constraint failed)", re.IGNORECASE)
# Newer versions of SQLite also let FTS5 look at its own tables; what it says is said of the index.
_INDEX = re.compile(r"fts5: |(malformed|unable to validate the) inverted index", re.IGNORECASE)
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR}


def wrong(connection: Connection) -> list[str]:
    """Return what would stop a reading or show other words: broken pages, and texts that are not what they were.

    Looked at as it is at one moment, whoever writes beside. Damage to the search index alone is none of this.
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
    """Return what SQLite finds broken in the file, rows with a wrong value and the search index left aside."""
    found = [message for message in messages(connection, f"quick_check({MOST})") if not _ONE_ROW.match(message)]
    return [] if found and is_index_alone(connection, "quick_check") else found


def damage(connection: Connection) -> list[str]:
    """Return all that SQLite finds wrong in the file, the search index left aside."""
    found = messages(connection, "integrity_check")
    return [] if found and is_index_alone(connection, "integrity_check") else found


def is_index_alone(connection: Connection, check: str) -> bool:
    """Say of a file in which something is wrong whether it is the search index: every other table is whole."""
    try:
        tables = [name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")]
    except sqlite3.DatabaseError:
        return False
    others = ("sqlite_schema", *(name for name in tables if name not in schema.INDEX_TABLES))
    if any(messages(connection, f"{check}({seals.quoted([name])})") for name in others):
        return False
    return bool(broken_index(connection, check))


def broken_index(connection: Connection, check: str = "quick_check") -> list[str]:
    """Return what SQLite and FTS5 find wrong in the search index."""
    return broken_index_pages(connection, check) or _misread(connection)


def broken_index_pages(connection: Connection, check: str = "quick_check") -> list[str]:
    """Return what SQLite finds wrong in the tables of the search index, without letting FTS5 read them."""
    there = {name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")}
    ours = [name for name in schema.INDEX_TABLES if name in there and name != "search_words"]
    return [found for name in ours for found in messages(connection, f"{check}({name})")]


def messages(connection: Connection, check: str) -> list[str]:
    """Return what a check of SQLite's finds wrong; where something keeps it from looking, what that is."""
    try:
        found = [row[0] for row in connection.execute(f"pragma {check}").fetchall()]
    except sqlite3.DatabaseError as error:
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in _BROKEN:
            raise
        return [str(error)]
    return [message for message in found if message != "ok" and not _INDEX.match(message)]


def _misread(connection: Connection) -> list[str]:
    """Return why FTS5 cannot read its own tables, which may be broken in a way that only it sees."""
    try:
        connection.execute("select rowid from search_words where search_words match 'a' limit 1").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return []


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
