"""Whole copies of a library, made while it is in use, and believed only once they are read."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
from contextlib import closing, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError, UnwritableFileError
from zhutiao.store import backups, opening, schema, soundness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 5.0


def keep(connection: sqlite3.Connection, path: Path, now: str, why: str = "") -> Path:
    """Copy the library at *path* into its folder of backups, named after the moment, and return the copy."""
    out = backups.free_name(path, now, why)
    write(connection, path, out)
    return out


def write(connection: sqlite3.Connection, path: Path, out: Path, *, history: bool = True) -> None:
    """Copy the library at *path* to *out*, whole or not at all; only another library there is replaced.

    The copy is opened, checked and counted before it gets its name. Raises UnwritableFileError where it is not what
    it should be, and LibraryError where that is the library's own fault.
    """
    _may_write(path, out)
    fresh = hidden(out)
    try:
        # Nobody may read a private library through its backup, not even while it is written.
        fresh.touch(mode=0o600)
        with _held(connection, path) as counted:
            with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
                # Until it has its name nobody misses it: it is brought to the disk once, when it is complete.
                copy.execute("pragma journal_mode = off")
                copy.execute("pragma synchronous = off")
                pour(connection, copy, path)
                if not history:
                    schema.forget(copy)
            settle(fresh)
            if not _is_whole(fresh, connection, path, counted):
                raise UnwritableFileError(out, "failed")
        shutil.copymode(path, fresh)
        fresh.replace(out)
        settle(out.parent)
    except (OSError, sqlite3.Error) as error:
        full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        full = full or getattr(error, "errno", None) == errno.ENOSPC
        raise UnwritableFileError(out, "full" if full else "failed") from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def pour(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Copy every page in one transaction; raises LibraryError where *path* stays locked."""
    source.backup(target, progress=_impatience(path), sleep=0.05)


def hold(library: sqlite3.Connection) -> None:
    """Let nobody else write until *library* is closed: what was acknowledged meanwhile would be in no copy."""
    library.execute(f"pragma busy_timeout = {int(PATIENCE * 1000)}")
    # A backup cannot be poured into an open transaction; in this mode the lock outlives the one that took it.
    library.execute("pragma locking_mode = exclusive")
    library.execute("begin exclusive")
    library.execute("rollback")


def hidden(path: Path) -> Path:
    """Return a name beside *path* that nobody else has, for a file that is not complete yet."""
    return path.with_name(f".{path.name}.{os.urandom(8).hex()}")


def give(fresh: Path, out: Path) -> None:
    """Give a complete file the name *out*, which no file has yet; raises UnwritableFileError where one has."""
    try:
        settle(fresh)
        try:
            # Unlike a renaming this never takes the place of a file that somebody has made meanwhile.
            out.hardlink_to(fresh)
        except OSError:
            if out.exists():
                raise UnwritableFileError(out, "special") from None
            fresh.replace(out)
        settle(out.parent)
    except OSError as error:
        raise UnwritableFileError(out, "failed") from error


def settle(path: Path) -> None:
    """See to it that a file, or the names in a folder, outlive a power cut; raises OSError where a file will not."""
    if not path.is_dir():
        with path.open("r+b") as file:
            os.fsync(file.fileno())
        return
    # Some file systems cannot fsync a folder.
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _held(connection: sqlite3.Connection, path: Path) -> Iterator[tuple[int, int]]:
    """Count marks and notes, and let nobody change them before they are copied."""
    with opening.explaining(path):
        if not connection.in_transaction:
            connection.execute("begin")
        try:
            counted = soundness.counted(connection)
        except BaseException:
            connection.rollback()
            raise
    try:
        yield counted
    finally:
        connection.rollback()


def _is_whole(fresh: Path, connection: sqlite3.Connection, path: Path, counted: tuple[int, int]) -> bool:
    """Read the copy; raises LibraryError where it is as bad as the library is."""
    try:
        with opening.explaining(fresh), closing(opening.peek(fresh)) as copy:
            if not soundness.broken_pages(copy) and soundness.counted(copy) == counted:
                return True
    except LibraryError as error:
        if error.reason not in {"damaged", "disk"}:
            raise LibraryError(path, error.reason) from error
    with opening.explaining(path):
        if soundness.broken_pages(connection):
            raise LibraryError(path, "damaged")
    return False


def _impatience(path: Path) -> Callable[[int, int, int], None]:
    # Python would wait for a lock for ever.
    until = monotonic() + PATIENCE

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and monotonic() > until:
            raise LibraryError(path, "locked")

    return look


def require_place(out: Path) -> None:
    """Raise UnwritableFileError where no file can be made by the name *out*, whatever it is to hold."""
    if out.is_dir():
        raise UnwritableFileError(out, "folder")
    if not out.parent.is_dir():
        raise UnwritableFileError(out, "missing")
    if not os.access(out.parent, os.W_OK):
        raise UnwritableFileError(out, "denied")


def _may_write(path: Path, out: Path) -> None:
    require_place(out)
    if out.exists() and (out.samefile(path) or not opening.is_library(out)):
        raise UnwritableFileError(out, "special")
