"""The tables of a library: their names, and the version this program writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION = 0x5A687554
VERSION = 7
INDEXED = 5
"""The first version with a search index."""
SLOTS = 20

# What a reader makes and can undo. A parent stands before its children.
RECORDED = (
    "dossier",
    "document",
    "version",
    "mark",
    "place",
    "note",
    "tag",
    "tagging",
    "meaning",
    "saved_search",
    "tick",
    "link_decision",
    "link_side",
    "briefing",
    "briefing_item",
    "reading_choice",
)
# Every table and what it has columns for: a file that lacks one cannot be used.
COLUMNS = {
    "briefing": "id dossier name author created modified deleted seal",
    "briefing_item": (
        "id briefing position kind body mark document segment start end exact before after hint text minutes "
        "author created modified deleted seal"
    ),
    "document": "id dossier source file text printing_of position author created modified deleted intake seal",
    "dossier": "id name base author created modified deleted seal",
    "intake": "id source encoding kept reader decisions set_aside findings decoded seal",
    "link": "id dossier position clause document segment relation grade state strength passage reasons seal",
    "link_decision": "id dossier state relation grade strength reasons author created modified deleted seal",
    "link_side": (
        "id decision side document segment start end exact before after hint text author created modified deleted seal"
    ),
    "linked": "dossier document base companion rules seal",
    "mark": "id colour style author created modified deleted seal",
    "meaning": "id colour words author created modified deleted seal",
    "note": "id mark dossier body author created modified deleted seal",
    "place": (
        "id mark document position segment start end exact before after hint text state author created "
        "modified deleted was seal"
    ),
    "reading_choice": (
        "id document segment exact before after hint text readings words author created modified deleted seal"
    ),
    "saved_search": "id name query author created modified deleted seal",
    "source": "sha256 name bytes seal",
    "tag": "id path author created modified deleted colour seal",
    "tagging": "id mark tag author created modified deleted seal",
    "text": "sha256 body",
    "tick": "id document segment author created modified deleted seal",
    "undo": "seq step tbl op id mask v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11 v12 v13 v14 v15 v16 v17 v18 v19",
    "undo_step": "id stack label joins at size seal",
    "version": "id document n text author created modified deleted seal basis trust",
}
TABLES = frozenset(COLUMNS)

SEARCHED = {"note": "body", "tag": "path"}
"""What a reader writes and can search for, and by which column; texts are searched too."""

# The search index: all of it is derived, made again whenever it is missing or in doubt, and no reason to refuse a file.
INDEX = {
    # Written as SQLite gives it back, for `guarding` lets in just this.
    "search_words": "CREATE VIRTUAL TABLE search_words using fts5(words, content='', columnsize=0, tokenize=\"ascii\")",
    "search_text": """create table search_text (text text primary key, first integer not null,
        last integer not null) strict""",
    "search_row": """create table search_row (id integer primary key, what text not null, segment text not null,
        start integer not null, size integer not null) strict""",
    "search_own": """create table search_own (what text not null, id text not null, sealed blob, words text not null,
        primary key (what, id)) strict""",
    "search_state": """create table search_state (rules text not null, made text not null, sign text not null,
        seal blob) strict""",
}

_SHADOWS = ("data", "idx", "config", "content", "docsize")
INDEX_TABLES = (*(f"search_words_{name}" for name in _SHADOWS), *INDEX)
"""All tables that are the index's, those first that FTS5 keeps for its own, in this version or another."""

INDEX_FILES = ("search_words_data", "search_words_idx", "search_words_config", *INDEX)
"""Those of them that this version has: FTS5 needs all of its own."""


def forget(connection: Connection) -> None:
    """End the history; also where foreign keys are off, so that nothing cascades."""
    connection.execute("delete from undo")
    connection.execute("delete from undo_step")
