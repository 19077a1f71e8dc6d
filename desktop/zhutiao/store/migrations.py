"""How an older file becomes a newer one: one migration a version, one transaction each.

sqlite-utils is loaded here and not before: a library that is up to date opens without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from zhutiao.store import seals, search_state, tables
from zhutiao.store.schema import APPLICATION, forget

if TYPE_CHECKING:
    from sqlite3 import Connection

MIGRATIONS = Migrations("zhutiao")


@MIGRATIONS()
def first(db: Database) -> None:
    """Make the tables of the first version."""
    for statement in tables.FIRST:
        db.execute(statement)
    db.execute(f"pragma application_id = {APPLICATION}")
    db.execute("pragma user_version = 1")


@MIGRATIONS()
def second(db: Database) -> None:
    """Let what an import made of a source stay with what came of it."""
    for statement in tables.SECOND:
        db.execute(statement)
    db.execute("pragma user_version = 2")


@MIGRATIONS()
def third(db: Database) -> None:
    """Let a reader's decisions about links be kept, and links be found again only where a text has changed."""
    for statement in tables.THIRD:
        db.execute(statement)
    db.execute("pragma user_version = 3")


@MIGRATIONS()
def fourth(db: Database) -> None:
    """Let notes stand on dossiers, tags and colours be the reader's own, and damage be seen in every row."""
    for statement in tables.FOURTH:
        db.execute(statement)
    for table in tables.SEALED_FIRST:
        _seal(db, table)
    db.execute("pragma user_version = 4")


@MIGRATIONS()
def fifth(db: Database) -> None:
    """Let searches be kept, and every word be found at once."""
    for statement in tables.FIFTH:
        db.execute(statement)
    search_state.begin(db.conn)
    db.execute("pragma user_version = 5")


@MIGRATIONS()
def sixth(db: Database) -> None:
    """Let what a reader collects for a briefing be kept."""
    for statement in tables.SIXTH:
        db.execute(statement)
    db.execute("pragma user_version = 6")


@MIGRATIONS()
def seventh(db: Database) -> None:
    """Let a reader choose among the readings of several printings, and a text be made of the choices."""
    for statement in tables.SEVENTH:
        db.execute(statement)
    # A row that was written before a column was added lacks it in the file, where salvaging counts them.
    _seal(db, "version")
    db.execute("pragma user_version = 7")


def _seal(db: Database, table: str) -> None:
    names = seals.columns(db.conn, table)
    found = db.execute(f"select rowid, {seals.quoted(names)} from {table}")  # noqa: S608 - the names are this package's own
    sealed = [(seals.of(dict(zip(names, row, strict=True))), rowid) for rowid, *row in found.fetchall()]
    db.conn.executemany(f"update {table} set seal = ? where rowid = ?", sealed)  # noqa: S608 - see above


class StrayRowsError(RuntimeError):
    """Rows are left without the row they hang on: the file was damaged, or a migration is wrong."""


def apply_pending(connection: Connection, upto: int | None = None) -> None:
    """Bring a library up to date, or to an older version: run what its file has not seen yet.

    Raises StrayRowsError, and then the library is as it was.
    """
    db = Database(connection, execute_plugins=False)
    # Rebuilding a table would otherwise delete its children through their references.
    db.execute("pragma foreign_keys = off")
    words = connection.text_factory
    # One damaged word must not keep a whole library from opening; it is read so ever after.
    connection.text_factory = lambda value: value.decode("utf-8", "replace")
    try:
        for migration in MIGRATIONS.pending(db)[:upto]:
            _apply(db, migration.name)
    finally:
        connection.text_factory = words
        db.execute("pragma foreign_keys = on")


def _apply(db: Database, name: str) -> None:
    later = [migration.name for migration in MIGRATIONS.pending(db) if migration.name != name]
    db.execute("begin immediate")
    try:
        MIGRATIONS.apply(db, stop_before=later)
        # What the history remembers fits the older tables only.
        forget(db.conn)
        _require_parents(db, name)
        db.execute("commit")
    except BaseException:
        db.rollback()
        raise


def _require_parents(db: Database, name: str) -> None:
    broken = db.execute("pragma foreign_key_check").fetchall()
    if broken:
        message = f"migration {name} leaves rows without a parent: {broken[:3]}"
        raise StrayRowsError(message)
