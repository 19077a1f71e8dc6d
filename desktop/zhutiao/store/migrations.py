"""How an older file becomes a newer one: one migration a version, one transaction each.

sqlite-utils is loaded here and not before: a library that is up to date opens without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from zhutiao.store import seals, search_state
from zhutiao.store.schema import APPLICATION, INDEX, SLOTS, forget

if TYPE_CHECKING:
    from sqlite3 import Connection

MIGRATIONS = Migrations("zhutiao")

# Merging the notes of several readers needs these four of every row, from the first schema on.
_STAMPS = "author text not null, created text not null, modified text not null, deleted text"
_FIRST_SLOTS = 16
_VALUES = ", ".join(f"v{n}" for n in range(_FIRST_SLOTS))

_FIRST = (
    """create table source (sha256 text primary key, name text not null, encoding text not null,
        bytes blob not null, set_aside text not null) strict""",
    "create table text (sha256 text primary key, body text not null) strict",
    f"""create table dossier (id text primary key, name text not null,
        base text references document (id), {_STAMPS}) strict""",
    f"""create table document (id text primary key, dossier text not null references dossier (id),
        source text not null, file text not null, text text not null references text (sha256),
        printing_of text references document (id), position integer not null, {_STAMPS}) strict""",
    f"""create table version (id text primary key, document text not null references document (id),
        n integer not null, text text not null references text (sha256), {_STAMPS}) strict""",
    f"""create table mark (id text primary key, colour text not null, style text not null,
        {_STAMPS}) strict""",
    f"""create table place (id text primary key, mark text not null references mark (id),
        document text not null references document (id), position integer not null, segment text not null,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text not null references text (sha256), state text not null, {_STAMPS}) strict""",
    f"""create table note (id text primary key, mark text not null references mark (id), body text not null,
        {_STAMPS}) strict""",
    f"create table tag (id text primary key, path text not null, {_STAMPS}) strict",
    f"""create table tagging (id text primary key, mark text not null references mark (id),
        tag text not null references tag (id), {_STAMPS}) strict""",
    f"""create table tick (id text primary key, document text not null references document (id),
        segment text not null, {_STAMPS}) strict""",
    # Derived rows: no foreign keys, so that undoing an import leaves them hidden and redoing it shows them again.
    """create table link (id text primary key, dossier text not null, position integer not null, clause text not null,
        document text not null, segment text not null, relation text not null, grade text not null,
        state text not null, strength real not null, passage text not null, reasons text not null) strict""",
    """create table undo_step (id integer primary key, stack text not null, label text not null, joins text,
        at text not null, size integer not null default 0) strict""",
    # Columns without a type keep every value as it was, to the last bit.
    f"""create table undo (seq integer primary key, step integer not null references undo_step (id) on delete cascade,
        tbl text not null, op text not null, id text not null, mask integer not null, {_VALUES})""",
    "create unique index version_once on version (document, n) where deleted is null",
    "create unique index note_once on note (mark) where deleted is null",
    "create unique index tag_once on tag (path) where deleted is null",
    "create unique index tagging_once on tagging (mark, tag) where deleted is null",
    "create unique index tick_once on tick (document, segment) where deleted is null",
    # A partial index does not help a foreign key; undoing many marks needs whole ones.
    "create index note_mark on note (mark)",
    "create index tagging_mark on tagging (mark)",
    "create index tagging_tag on tagging (tag)",
    "create index place_mark on place (mark)",
    "create index place_document on place (document)",
    "create index document_dossier on document (dossier)",
    "create index document_printing on document (printing_of)",
    "create index version_document on version (document)",
    "create index tick_document on tick (document)",
    "create index link_dossier on link (dossier)",
    "create index undo_of_step on undo (step)",
)

# What a text's `raw` counts in, and the report of its import, stay with each document: the same bytes may be decoded
# and divided in another way the next time. Older texts were decoded by rules that can still be followed.
_SECOND = (
    """create table intake (id text primary key, source text not null, encoding text not null,
        kept text not null, reader text not null, decisions text not null, set_aside text not null,
        findings text not null, decoded blob) strict""",
    """insert into intake select sha256, sha256, encoding,
        coalesce((select min(created) from document where document.source = source.sha256), ''),
        '', '{}', set_aside, '[]', null from source""",
    "alter table document add column intake text references intake (id)",
    "update document set intake = source where source in (select id from intake)",
    "alter table source drop column encoding",
    "alter table source drop column set_aside",
    "create index intake_source on intake (source)",
    "create index document_intake on document (intake)",
    "create index document_source on document (source)",
)

# Found links are remembered with the texts they were found in, so that only what changed is linked again; what the
# reader decided about them is the reader's own. Links of older libraries are found anew.
_THIRD = (
    "delete from link",
    """create table linked (dossier text not null, document text not null, base text not null,
        companion text not null, rules integer not null, primary key (dossier, document)) strict""",
    f"""create table link_decision (id text primary key, dossier text not null references dossier (id),
        state text not null, relation text not null, grade text not null, strength real not null,
        reasons text not null, {_STAMPS}) strict""",
    f"""create table link_side (id text primary key, decision text not null references link_decision (id),
        side text not null, document text not null references document (id), segment text not null,
        start integer, "end" integer, exact text not null, before text not null, after text not null,
        hint integer not null, text text not null references text (sha256), {_STAMPS}) strict""",
    "create index link_document on link (document)",
    "create index linked_document on linked (document)",
    "create index link_decision_dossier on link_decision (dossier)",
    "create index link_side_decision on link_side (decision)",
    "create index link_side_document on link_side (document)",
)

_SEALED_FIRST = tuple(table for table in seals.SEALED if table != "saved_search")

# A note may be on a dossier, a tag has a colour, a colour means what the reader says, a place that is to be checked
# remembers the reader's own words, and every row is sealed.
_FOURTH = (
    f"""create table written (id text primary key, mark text references mark (id),
        dossier text references dossier (id), body text not null, {_STAMPS},
        check ((mark is null) <> (dossier is null))) strict""",
    """insert into written select id, mark, null, body, author, created, modified, deleted from note""",
    "drop table note",
    "alter table written rename to note",
    "create unique index note_once on note (mark) where deleted is null and mark is not null",
    "create unique index note_of_dossier on note (dossier) where deleted is null and dossier is not null",
    "create index note_mark on note (mark)",
    "create index note_dossier on note (dossier)",
    "alter table tag add column colour text",
    f"create table meaning (id text primary key, colour text not null, words text not null, {_STAMPS}) strict",
    "create unique index meaning_once on meaning (colour) where deleted is null",
    "alter table place add column was text",
    *(f"alter table {table} add column seal blob" for table in _SEALED_FIRST),
    "alter table undo_step add column seal blob",
    *(f"alter table undo add column v{n}" for n in range(_FIRST_SLOTS, SLOTS)),
)

# What is searched for again and again, and an index that is filled when it is first wanted.
_FIFTH = (
    f"""create table saved_search (id text primary key, name text not null, query text not null,
        {_STAMPS}, seal blob) strict""",
    "create unique index saved_search_once on saved_search (name) where deleted is null",
    *INDEX.values(),
)


@MIGRATIONS()
def first(db: Database) -> None:
    """Make the tables of the first version."""
    for statement in _FIRST:
        db.execute(statement)
    db.execute(f"pragma application_id = {APPLICATION}")
    db.execute("pragma user_version = 1")


@MIGRATIONS()
def second(db: Database) -> None:
    """Let what an import made of a source stay with what came of it."""
    for statement in _SECOND:
        db.execute(statement)
    db.execute("pragma user_version = 2")


@MIGRATIONS()
def third(db: Database) -> None:
    """Let a reader's decisions about links be kept, and links be found again only where a text has changed."""
    for statement in _THIRD:
        db.execute(statement)
    db.execute("pragma user_version = 3")


@MIGRATIONS()
def fourth(db: Database) -> None:
    """Let notes stand on dossiers, tags and colours be the reader's own, and damage be seen in every row."""
    for statement in _FOURTH:
        db.execute(statement)
    for table in _SEALED_FIRST:
        _seal(db, table)
    db.execute("pragma user_version = 4")


@MIGRATIONS()
def fifth(db: Database) -> None:
    """Let searches be kept, and every word be found at once."""
    for statement in _FIFTH:
        db.execute(statement)
    search_state.begin(db.conn)
    db.execute("pragma user_version = 5")


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
