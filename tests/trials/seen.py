"""What a reader sees of each mark, by plain SQL: a second opinion on what the library says, and as the window says it."""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from zhutiao.model import Mark

GONE = "-"


def of_marks(marks: Iterable[Mark]) -> dict[str, str]:
    """Return a hash of each mark as the window has it."""
    return {mark.id: _hash(_places(mark), mark.colour, mark.style, mark.note, mark.tags) for mark in marks}


def in_file(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the same by the library's own rows; what a reader cannot see any more is GONE, also what undo took back."""
    notes = dict(connection.execute("select mark, body from note where deleted is null and mark is not null"))
    tags, places = defaultdict(list), defaultdict(list)
    for mark, path in connection.execute(
        "select mark, path from tagging join tag on tag.id = tag where tagging.deleted is null order by path"
    ):
        tags[mark].append(path)
    for mark, *place in connection.execute(
        'select mark, document, segment, start, "end", exact from place where deleted is null order by position'
    ):
        places[mark].append(place)
    rows = connection.execute("select id, colour, style, deleted from mark").fetchall()
    seen = dict.fromkeys(_taken_back(connection), GONE)
    for mark, colour, style, deleted in rows:
        silent = style == "none" and not (notes.get(mark) or tags[mark])
        whole = _hash(places[mark], colour, style, notes.get(mark), tags[mark])
        seen[mark] = GONE if deleted or silent else whole
    return seen


def texts(connection: sqlite3.Connection) -> dict[str, str]:
    """Return a hash of each version of each text; none of them ever changes."""
    rows = connection.execute("select version.id, body from version join text on sha256 = version.text")
    return {version: hashlib.sha256(body.encode()).hexdigest()[:16] for version, body in rows}


def undone(path: Path) -> dict[str, str]:
    """Return the marks that undo is known to have taken back: with the next change the library forgets them."""
    ledger = _ledger(path)
    return dict.fromkeys(ledger.read_text(encoding="utf-8").split(), GONE) if ledger.exists() else {}


def remember_undone(path: Path, marks: Iterable[str]) -> None:
    """Note down beside the library at *path* that these were taken back, so that they outlive any kill or cut."""
    with _ledger(path).open("a", encoding="utf-8") as ledger:
        ledger.writelines(f"{mark}\n" for mark in marks)
        ledger.flush()
        os.fsync(ledger.fileno())


def _ledger(path: Path) -> Path:
    return path.with_name(path.name + ".undone")


def _taken_back(connection: sqlite3.Connection) -> list[str]:
    made = "select undo.id from undo join undo_step on undo_step.id = step where stack = 'redo' and tbl = 'mark'"
    return [mark for (mark,) in connection.execute(f"{made} and op = 'delete'")]


def _places(mark: Mark) -> list[list[Any]]:
    return [
        [at.document, at.segment, at.span and at.span.start, at.span and at.span.end, each.quote and each.quote.exact]
        for each in mark.anchors
        for at in [each.place]
    ]


def _hash(places: list[list[Any]], colour: str, style: str, note: str | None, tags: Iterable[str]) -> str:
    whole = json.dumps([places, colour, style, note, list(tags)], ensure_ascii=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
