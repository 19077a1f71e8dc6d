"""The tables of a library: their names, and the version this program writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION = 0x5A687554
VERSION = 4
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
    "tick",
    "link_decision",
    "link_side",
)
TABLES = frozenset({*RECORDED, "source", "intake", "text", "link", "linked", "undo_step", "undo"})


def forget(connection: Connection) -> None:
    """End the history; also where foreign keys are off, so that nothing cascades."""
    connection.execute("delete from undo")
    connection.execute("delete from undo_step")
