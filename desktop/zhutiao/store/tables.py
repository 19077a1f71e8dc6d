"""What each version of a library adds to the one before: the statements, once written never changed."""

from __future__ import annotations

from zhutiao.store import seals
from zhutiao.store.schema import INDEX, SLOTS

# Merging the notes of several readers needs these four of every row, from the first schema on.
_STAMPS = "author text not null, created text not null, modified text not null, deleted text"
_FIRST_SLOTS = 16
_VALUES = ", ".join(f"v{n}" for n in range(_FIRST_SLOTS))

FIRST = (
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
SECOND = (
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
THIRD = (
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

_SEALED_LATER = ("saved_search", "briefing", "briefing_item", "reading_choice")
SEALED_FIRST = tuple(each for each in seals.SEALED if each not in _SEALED_LATER)

# A note may be on a dossier, a tag has a colour, a colour means what the reader says, a place that is to be checked
# remembers the reader's own words, and every row is sealed.
FOURTH = (
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
    *(f"alter table {table} add column seal blob" for table in SEALED_FIRST),
    "alter table undo_step add column seal blob",
    *(f"alter table undo add column v{n}" for n in range(_FIRST_SLOTS, SLOTS)),
)

# What is searched for again and again, and an index that is filled when it is first wanted.
FIFTH = (
    f"""create table saved_search (id text primary key, name text not null, query text not null,
        {_STAMPS}, seal blob) strict""",
    "create unique index saved_search_once on saved_search (name) where deleted is null",
    *INDEX.values(),
)

# What a reader collects for others. An item points to no mark or document that it would have to go with: the words of
# one that is gone are still to be said. Its text stays, to find them again in another.
SIXTH = (
    f"""create table briefing (id text primary key, dossier text not null references dossier (id),
        name text not null, {_STAMPS}, seal blob) strict""",
    f"""create table briefing_item (id text primary key, briefing text not null references briefing (id),
        position integer not null, kind text not null, body text not null, mark text, document text, segment text,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text references text (sha256), minutes integer, {_STAMPS}, seal blob) strict""",
    "create index briefing_dossier on briefing (dossier)",
    "create index briefing_item_briefing on briefing_item (briefing)",
    "create index briefing_item_text on briefing_item (text)",
)

# Which of the printings' words the reader takes for right, by the words of the base witness. The text that is made of
# the choices is a version like any other, but knows the version it was made from, and how much was taken on trust.
SEVENTH = (
    f"""create table reading_choice (id text primary key, document text not null references document (id),
        segment text not null, exact text not null, before text not null, after text not null, hint integer not null,
        text text references text (sha256), readings text not null, words text not null,
        {_STAMPS}, seal blob) strict""",
    "create index reading_choice_document on reading_choice (document)",
    "create index reading_choice_text on reading_choice (text)",
    "alter table version add column basis text references version (id)",
    "alter table version add column trust text",
    "create index version_basis on version (basis)",
)
