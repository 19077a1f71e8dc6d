"""What a library file holds, counted without changing it: for the reader who is about to put one in another's place."""

# ruff: noqa: S608 - the names put into statements are this package's own

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.moments import moment
from zhutiao.store import opening
from zhutiao.store.soundness import SHOWN_MARKS, counted

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

_DATED = (
    "dossier", "document", "mark", "place", "note", "tag", "tagging", "tick", "briefing", "briefing_item",
    "reading_choice",
)  # fmt: skip


class Contents(NamedTuple):
    """The ids of the marks a reader sees, how much else there is, and when it was changed last (None: never)."""

    ids: frozenset[str]
    notes: int
    tags: int
    documents: int
    changed: str | None


def contents(path: Path) -> Contents:
    """Read the library at *path*, of any version; raises LibraryError where it cannot be read."""
    with opening.explaining(path), closing(opening.peek(path)) as library:
        ids = frozenset(name for (name,) in library.execute(f"select id from {SHOWN_MARKS}").fetchall())
        _marks, notes = counted(library)
        tags = _count(library, "tag where id in (select tag from tagging where deleted is null) and deleted is null")
        documents = _count(library, "document where deleted is null and printing_of is null")
        changed = max((_changed(library, table) for table in _DATED), default="")
    return Contents(ids, notes, tags, documents, changed or None)


def _count(library: Connection, what: str) -> int:
    return library.execute(f"select count(*) from {what}").fetchone()[0]


def _changed(library: Connection, table: str) -> str:
    if not library.execute("select 1 from pragma_table_info(?)", [table]).fetchone():
        return ""  # an older version
    # A stranger's table may hold anything there; the newest of what looks like a time counts.
    newest = (
        f"select max(modified) from {table} where typeof(modified) = 'text' and modified glob '[12][0-9][0-9][0-9]-*'"
    )
    (told,) = library.execute(newest).fetchone()
    return told if moment(told) else ""
