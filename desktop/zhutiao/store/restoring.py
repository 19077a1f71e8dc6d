"""Put a backup in the place of a library, keeping what stood there."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
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
    path = backups.real(path)
    with sound(source) as backup:
        if path.exists() and path.samefile(source):
            raise LibraryError(source, "locked")
        try:
            with closing(opening.connect(path)) as library, opening.explaining(path):
                copies.hold(library)
                copies.keep(library, path, now, "restore")
                _overwrite(backup, library, path)
            backups.forget(path)
            return  # noqa: TRY300 - what follows the errors is the other way
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
        return _replace(backup, source, backups.real(path), now)


@contextmanager
def sound(source: Path) -> Iterator[sqlite3.Connection]:
    """Open the backup *source* to read; raises LibraryError where it is not whole, or could not be opened again."""
    with opening.explaining(source), closing(opening.peek(source)) as backup:
        if soundness.wrong(backup) or not _can_be_brought_up_to_date(backup, source):
            raise LibraryError(source, "damaged")
        yield backup


def _can_be_brought_up_to_date(backup: sqlite3.Connection, source: Path) -> bool:
    if backup.execute("pragma user_version").fetchone()[0] == schema.VERSION:
        return True
    from zhutiao.store import migrations  # noqa: PLC0415 - loads sqlite-utils, which a backup of now is spared

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as trial:
        copies.pour(backup, trial, source)
        try:
            migrations.apply_pending(trial)
        except migrations.StrayRowsError:
            return False
    return True


def _overwrite(backup: sqlite3.Connection, library: sqlite3.Connection, path: Path) -> None:
    # By way of memory, where the history can be dropped before anybody sees it.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        copies.pour(backup, fresh, path)
        schema.forget(fresh)
        copies.pour(fresh, library, path)


def _replace(backup: sqlite3.Connection, source: Path, path: Path, now: str) -> Path:
    """Put a copy of *backup* at *path*; it is complete before it takes the place of what stands there."""
    fresh = copies.hidden(path)
    try:
        copies.write(backup, source, fresh, history=False)
        return _swap(fresh, path, now)
    except (UnwritableFileError, OSError) as error:
        raise UnwritableFileError(path, getattr(error, "reason", "failed")) from error
    finally:
        fresh.unlink(missing_ok=True)


def _swap(fresh: Path, path: Path, now: str) -> Path:
    """Give *fresh* the name *path* in one step, once what stands there has a second name among the backups."""
    journal = path.with_name(f"{path.name}-journal")
    standing = path.exists() or journal.exists()
    name = _aside(path, now) if standing else path
    kept: list[Path] = []
    try:
        for here, there in ((path, name), (journal, name.with_name(f"{name.name}-journal"))):
            if here.exists() and not there.exists():
                _keep(here, there)
                kept.append(there)
        # A journal left behind would be rolled back into the file that takes this one's place.
        journal.unlink(missing_ok=True)
        fresh.replace(path)
    except BaseException:
        _take_back(kept, name, journal)
        raise
    backups.forget(path)
    copies.settle(path.parent)
    return name


def _aside(path: Path, now: str) -> Path:
    """Return the name the damaged file is kept by: the one it has already, where an earlier mending came so far."""
    for copy in backups.listed(path):
        if copy.why == backups.DAMAGED and path.exists() and copy.path.samefile(path):
            return copy.path
    return backups.free_name(path, now, backups.DAMAGED)


def _keep(here: Path, there: Path) -> None:
    """Give a file a second name, or where the file system knows no such thing, copy it."""
    try:
        there.hardlink_to(here)
    except OSError:
        shutil.copy2(here, there)
        copies.settle(there)
    copies.settle(there.parent)


def _take_back(kept: list[Path], name: Path, journal: Path) -> None:
    beside = name.with_name(f"{name.name}-journal")
    if beside in kept and not journal.exists():
        beside.replace(journal)
    for each in kept:
        with suppress(OSError):
            each.unlink(missing_ok=True)
