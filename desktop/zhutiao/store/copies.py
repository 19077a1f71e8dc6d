"""Whole copies of a library, made while it is in use."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError, UnwritableFileError
from zhutiao.store import opening, schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE = 5.0


def folder(path: Path) -> Path:
    """Return the folder beside a library that holds its backups."""
    return path.with_name(f"{path.name}-backups")


def keep(connection: sqlite3.Connection, path: Path, now: str) -> Path:
    """Copy the library at *path* into its folder of backups, named after the moment, and return the copy."""
    out = free_name(path, now)
    write(connection, path, out)
    return out


def free_name(path: Path, now: str) -> Path:
    """Return a name for a backup of *path* that no file has yet."""
    try:
        folder(path).mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(folder(path), "denied") from error
    stamp = now.replace(":", "").replace(".", "").replace("T", "-")
    names = (f"{path.stem}-{stamp}{again}{path.suffix}" for again in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder(path) / name for name in names if not (folder(path) / name).exists())


def write(connection: sqlite3.Connection, path: Path, out: Path, *, history: bool = True) -> None:
    """Copy the library at *path* to *out*, whole or not at all; only another library there is replaced."""
    _may_write(path, out)
    fresh = out.with_name(f".{out.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        # Nobody may read a private library through its backup, not even while it is written.
        fresh.touch(mode=0o600)
        with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
            pour(connection, copy, path)
            if not history:
                schema.forget(copy)
        shutil.copymode(path, fresh)
        settle(fresh)
        fresh.replace(out)
        settle(out.parent)
    except (OSError, sqlite3.Error) as error:
        full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        raise UnwritableFileError(out, "full" if full else "failed") from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def pour(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Copy every page in one transaction; raises LibraryError where *path* stays locked."""
    source.backup(target, progress=_impatience(path), sleep=0.05)


def settle(path: Path) -> None:
    """See to it that a file, or the names in a folder, outlive a power cut."""
    # Some file systems cannot fsync a folder.
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _impatience(path: Path) -> Callable[[int, int, int], None]:
    # Python would wait for a lock for ever.
    until = monotonic() + PATIENCE

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and monotonic() > until:
            raise LibraryError(path, "locked")

    return look


def _may_write(path: Path, out: Path) -> None:
    if out.is_dir():
        raise UnwritableFileError(out, "folder")
    if not out.parent.is_dir():
        raise UnwritableFileError(out, "missing")
    if not os.access(out.parent, os.W_OK):
        raise UnwritableFileError(out, "denied")
    if out.exists() and (out.samefile(path) or not opening.is_library(out)):
        raise UnwritableFileError(out, "special")
