"""How a library file is opened, and why one is refused."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError
from zhutiao.store import descriptors, guarding, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path, PurePath

WAIT = 0.05
HEADER = 100
SUFFIX = ".zhutiao"
_MAGIC = b"SQLite format 3\0"
_REASONS = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_PERM: "readonly",
    sqlite3.SQLITE_CANTOPEN: "readonly",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_IOERR: "disk",
}
# Whatever else keeps a file from being read is the disk's doing, or the network's: nothing is wrong with the library.
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY}


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to the library at *path*, once nothing speaks against using it."""
    _look_at_file(path)
    with explaining(path):
        connection = _connect(path)
        try:
            guarding.look_inside(connection, path)
            _settle(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def peek(path: Path) -> sqlite3.Connection:
    """Return a connection that can only read the library at *path*."""
    _look_at_head(path)
    # Whoever writes at this very moment makes it locked, which is explained so that a reader can try again.
    with explaining(path):
        connection = _connect(path, "ro")
        try:
            guarding.look_inside(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def beside(path: Path) -> sqlite3.Connection:
    """Return a second connection, to read only, to a library that this process has open."""
    return _connect(path, "ro")


def is_library(path: Path) -> bool:
    """Say whether the file at *path* looks like a library."""
    try:
        _look_at_head(path)
    except LibraryError:
        return False
    return _is_ours(_head(path))


def has_lost_its_head(path: Path) -> bool:
    """Say whether a file is called a library and is no longer any program's database: its first page is gone."""
    try:
        return path.suffix == SUFFIX and not _head(path).startswith(_MAGIC)
    except OSError:
        return False


def claim(path: Path) -> sqlite3.Connection:
    """Make an empty file at *path*, where there was none, and return a connection to it."""
    try:
        path.open("xb").close()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise LibraryError(path, "folder") from error
    except FileExistsError as error:
        raise LibraryError(path, "folder" if path.is_dir() else "foreign") from error
    except OSError as error:
        raise LibraryError(path, "readonly") from error
    with explaining(path):
        connection = _connect(path)
        _settle(connection)
    return connection


def unnamed(path: Path) -> Path:
    """Return where a file can grow, hidden beside *path*, until it takes its place."""
    return path.with_name(f".{path.name}.{os.urandom(8).hex()}")


def address(path: PurePath, mode: str) -> str:
    """Return how SQLite is asked for the file at an absolute *path*."""
    # SQLite allows a URI no authority, which the server of \\\\server\\share would be.
    return re.sub("^file:(?=//[^/])", "file://", path.as_uri()) + f"?mode={mode}"


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the world into a LibraryError; what is our own fault stays as it is."""
    try:
        yield
    except sqlite3.Error as error:
        reason = (
            "damaged"
            if undecodable(error) or _foreign_format(error)
            else _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        )
        if reason is None:
            raise
        raise LibraryError(path, reason) from error


def undecodable(error: sqlite3.Error) -> bool:
    """Say whether a row was found whose words are no UTF-8; Python has no code for that."""
    return "Could not decode to UTF-8" in str(error)


def _foreign_format(error: sqlite3.Error) -> bool:
    # The head of the file asks for a SQLite that was never made.
    return "unsupported file format" in str(error)


def _look_at_file(path: Path) -> None:
    _look_at_head(path)
    # The folder holds the rollback journal; SQLite itself would open such a file without a word, for reading only.
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise LibraryError(path, "readonly")


def _look_at_head(path: Path) -> None:
    if path.is_dir():
        raise LibraryError(path, "folder")
    if path.exists() and not path.is_file():
        raise LibraryError(path, "foreign")
    try:
        head = _head(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise LibraryError(path, "missing") from error
    except OSError as error:
        raise LibraryError(path, "readonly" if error.errno in _FORBIDDEN else "disk") from error
    if len(head) == HEADER and head.startswith(_MAGIC):
        return
    raise LibraryError(path, "damaged" if not head or _is_ours(head) else "foreign")


def _head(path: Path) -> bytes:
    return descriptors.head(path, HEADER)


def _is_ours(head: bytes) -> bool:
    return head[68:72] == schema.APPLICATION.to_bytes(4, "big")


def _connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    where = address(path.absolute(), mode)
    connection = sqlite3.connect(where, uri=True, timeout=WAIT, isolation_level=None, factory=descriptors.Connection)
    connection.stand_on(path)
    guarding.restrict(connection)
    return connection


def _settle(connection: sqlite3.Connection) -> None:
    for setting in (
        "journal_mode = truncate",
        "synchronous = full",
        "foreign_keys = on",
        "temp_store = memory",
        # A large import would otherwise lock readers out before it is complete.
        "cache_spill = off",
    ):
        connection.execute(f"pragma {setting}")
