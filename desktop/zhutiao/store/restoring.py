"""Put a backup in the place of a library, keeping what stood there."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError
from zhutiao.store import copies, opening, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def restore(path: Path, source: Path, now: str) -> None:
    """Make the library at *path* what the backup *source* is; its history ends.

    A sound library is kept as a backup and then overwritten in one transaction, so that windows which have it open
    see the change; a damaged one is moved among the backups as it is. Raises LibraryError for *path* or *source*.
    """
    with _sound(source) as backup:
        if path.exists() and path.samefile(source):
            raise LibraryError(source, "locked")
        try:
            with closing(opening.connect(path)) as library:
                copies.keep(library, path, now)
                _overwrite(backup, library, path)
                return
        except LibraryError as error:
            if error.reason not in {"missing", "damaged", "triggers"}:
                raise
        _move_aside(path, now)
        copies.write(backup, source, path, history=False)


@contextmanager
def _sound(source: Path) -> Iterator[sqlite3.Connection]:
    with opening.explaining(source), closing(opening.peek(source)) as backup:
        if backup.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise LibraryError(source, "damaged")
        yield backup


def _overwrite(backup: sqlite3.Connection, library: sqlite3.Connection, path: Path) -> None:
    # By way of memory, where the history can be dropped before anybody sees it.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        copies.pour(backup, fresh, path)
        schema.forget(fresh)
        copies.pour(fresh, library, path)


def _move_aside(path: Path, now: str) -> None:
    if not path.exists():
        return
    aside = copies.free_name(path, now)
    path.replace(aside)
    # A journal left behind would be rolled back into the file that takes this one's place.
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-journal"))
