"""Put a backup in the place of a library, keeping what stood there."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError, UnwritableFileError
from zhutiao.store import backups, copies, opening, schema, soundness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def restore(path: Path, source: Path, now: str) -> None:
    """Make the library at *path* what the backup *source* is; its history ends.

    A sound library is kept as a backup and then overwritten in one transaction, so that windows which have it open
    see the change; a damaged one is moved among the backups as it is. Raises LibraryError for *path* or *source*, and
    UnwritableFileError where there is no room; then everything is as it was.
    """
    with sound(source) as backup:
        if path.exists() and path.samefile(source):
            raise LibraryError(source, "locked")
        try:
            with closing(opening.connect(path)) as library:
                copies.keep(library, path, now, "restore")
                with opening.explaining(path):
                    _overwrite(backup, library, path)
                return
        except LibraryError as error:
            known = error.reason in {"missing", "damaged", "triggers"}
            if not known and not (error.reason == "foreign" and opening.has_lost_its_head(path)):
                raise
        _replace(backup, source, path, now)


def replace(path: Path, source: Path, now: str) -> Path:
    """Put a copy of the library *source* in the place of the damaged one at *path*; return where that stands now.

    Its history ends. Raises as `restore` does.
    """
    with sound(source) as backup:
        return _replace(backup, source, path, now)


@contextmanager
def sound(source: Path) -> Iterator[sqlite3.Connection]:
    """Open the backup *source* to read; raises LibraryError where it is not whole."""
    with opening.explaining(source), closing(opening.peek(source)) as backup:
        if soundness.wrong(backup):
            raise LibraryError(source, "damaged")
        yield backup


def _overwrite(backup: sqlite3.Connection, library: sqlite3.Connection, path: Path) -> None:
    # By way of memory, where the history can be dropped before anybody sees it.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        copies.pour(backup, fresh, path)
        schema.forget(fresh)
        copies.pour(fresh, library, path)


def _replace(backup: sqlite3.Connection, source: Path, path: Path, now: str) -> Path:
    """Put a copy of *backup* at *path*; it is complete before what stands there moves among the backups."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        copies.write(backup, source, fresh, history=False)
        return _swap(fresh, path, now)
    except (UnwritableFileError, OSError) as error:
        raise UnwritableFileError(path, getattr(error, "reason", "failed")) from error
    finally:
        fresh.unlink(missing_ok=True)


def _swap(fresh: Path, path: Path, now: str) -> Path:
    # A journal left behind would be rolled back into the file that takes this one's place.
    standing = [end for end in ("", "-journal") if path.with_name(path.name + end).exists()]
    name = backups.free_name(path, now, backups.DAMAGED) if standing else path
    moved: list[tuple[Path, Path]] = []
    try:
        for end in standing:
            here, aside = path.with_name(path.name + end), name.with_name(name.name + end)
            here.replace(aside)
            moved.append((here, aside))
        fresh.replace(path)
    except BaseException:
        for here, aside in moved:
            aside.replace(here)
        raise
    copies.settle(path.parent)
    return name
