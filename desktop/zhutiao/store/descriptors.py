"""Read a file past SQLite without giving up the locks that this process holds on it.

POSIX drops all of a process's locks on a file as soon as the process closes any descriptor of it; SQLite knows of its
own descriptors only. So what was opened beside a connection of ours stays open until the last of those is closed.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

File = tuple[int, int]
"""A file by device and inode, whatever it is called."""

_BINARY = getattr(os, "O_BINARY", 0)
_standing: Counter[File] = Counter()
_kept: dict[File, list[int]] = {}
_lock = Lock()


class Connection(sqlite3.Connection):
    """A connection that is counted while it stands on its file."""

    _file: File | None = None

    def stand_on(self, path: Path) -> None:
        """Count from now on as one that may hold locks on the file at *path*."""
        self._file = _known(os.stat(path))  # noqa: PTH116 - the same look as at a descriptor
        with _lock:
            _standing[self._file] += 1

    def close(self) -> None:
        """Close, and with the last connection what was left open beside it."""
        super().close()
        file, self._file = self._file, None
        if file is None:
            return
        with _lock:
            _standing[file] -= 1
            left = [] if _standing[file] else _kept.pop(file, [])
        for descriptor in left:
            os.close(descriptor)


def head(path: Path, size: int) -> bytes:
    """Return the first bytes of the file at *path*, no more than *size*; raises OSError."""
    with reading(path) as descriptor:
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, size)


@contextmanager
def reading(path: Path) -> Iterator[int]:
    """Lend a descriptor to read the file at *path* with; whoever borrows it does not close it. Raises OSError."""
    descriptor = _left_open(path)
    if descriptor is None:
        descriptor = os.open(path, os.O_RDONLY | _BINARY)
    try:
        yield descriptor
    finally:
        _put_away(descriptor)


def _left_open(path: Path) -> int | None:
    file = _known(os.stat(path))  # noqa: PTH116 - the same look as at a descriptor
    with _lock:
        left = _kept.get(file)
        return left.pop() if left else None


def _put_away(descriptor: int) -> None:
    file = _known(os.fstat(descriptor))
    with _lock:
        if _standing[file]:
            _kept.setdefault(file, []).append(descriptor)
            return
    os.close(descriptor)


def _known(status: os.stat_result) -> File:
    return status.st_dev, status.st_ino
