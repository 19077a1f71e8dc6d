"""Whether a library file is an older copy of one, so that a newer copy may take its place."""

# ruff: noqa: S608 - the names put into statements are this package's own

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.store import opening
from zhutiao.store.soundness import SHOWN_MARKS

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

_READERS_OWN = ("dossier", "document", "mark", "note", "tag", "briefing", "briefing_item", "reading_choice")


class Loss(NamedTuple):
    """What a file holds and its successor does not: rows unknown there or older, and of *total* marks those gone."""

    rows: int
    marks: int
    total: int


def loss(library: Connection, out: Path) -> Loss:
    """Count what the library file *out* holds and *library* does not; raises LibraryError where it cannot be read."""
    with opening.explaining(out), closing(opening.peek(out)) as older:
        rows = sum(_newer(older, library, table) for table in _READERS_OWN)
        then, now = _shown(older), _shown(library)
    return Loss(rows, len(then - now), len(then))


def _newer(older: Connection, library: Connection, table: str) -> int:
    if not older.execute("select 1 from pragma_table_info(?)", [table]).fetchone():
        return 0  # an older version
    known = dict(library.execute(f"select id, modified from {table}").fetchall())
    held = older.execute(f"select id, modified from {table} where deleted is null").fetchall()
    return sum(row_id not in known or modified > known[row_id] for row_id, modified in held)


def _shown(library: Connection) -> set[str]:
    return {name for (name,) in library.execute(f"select id from {SHOWN_MARKS}").fetchall()}
