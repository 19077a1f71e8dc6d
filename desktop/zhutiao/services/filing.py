"""Write a file so that an older one is never lost: the one way out of the program for bytes."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.errors import UnwritableFileError
from zhutiao.store.copies import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def write(
    path: Path,
    content: bytes,
    *,
    keep: Callable[[bytes], bool] | None = None,
    over: Callable[[bytes, bytes], bool] | None = None,
) -> None:
    """Put *content* at *path* whole or not at all; what stood there moves to NAME.bak where *keep* wants it.

    A NAME.bak that is there already moves on to NAME.bak2 and so forth, unless *over* says of it and of what is to be
    NAME.bak now that nothing in it would be missed.
    A link stays a link and its target is written; permissions stay as they were.
    Raises UnwritableFileError, and then what stood there still stands there.
    """
    with explained(path):
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        if keep and mode is not None and keep(there := target.read_bytes()):
            _put_aside(target, there, mode, over)
        _replace(target, content, mode)


def older(path: Path) -> bytes | None:
    """Return what stands at *path*, None where nothing does; raises UnwritableFileError where nothing can be put."""
    with explained(path):
        target = Path(os.path.realpath(path))
        return None if _mode(target) is None else target.read_bytes()


def make_folder(path: Path) -> None:
    """Make a folder in one that is there; raises UnwritableFileError where that cannot be."""
    with explained(path):
        path.mkdir(exist_ok=True)


class _RefusedError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what a disk says into an UnwritableFileError for *path*."""
    try:
        yield
    except _RefusedError as refused:
        raise UnwritableFileError(path, refused.reason) from None
    except OSError as error:
        raise UnwritableFileError(path, _reason(error)) from error
    except ValueError as error:  # a name with NUL in it
        raise UnwritableFileError(path, "failed") from error


def _mode(target: Path) -> int | None:
    """Return the permissions of the file there, None where there is none."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise _RefusedError("folder")
    # What is still a link after realpath is a loop.
    if not stat.S_ISREG(mode):
        raise _RefusedError("special")
    # Renaming over a write-protected file would succeed: the folder's permissions decide that.
    if not os.access(target, os.W_OK):
        raise _RefusedError("denied")
    return stat.S_IMODE(mode)


def _put_aside(target: Path, there: bytes, mode: int, over: Callable[[bytes, bytes], bool] | None) -> None:
    aside = target.with_name(f"{target.name}.bak")
    if _mode(aside) is not None:
        kept = aside.read_bytes()
        if kept == there:
            return
        if not (over and over(kept, there)):
            places = (target.with_name(f"{target.name}.bak{n}") for n in count(2))
            aside.rename(next(place for place in places if not os.path.lexists(place)))
    _replace(aside, there, mode)


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    fresh = target.with_name(f".zhutiao-{secrets.token_hex(8)}")
    try:
        _fill(fresh, content, mode)
        fresh.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    settle(target.parent)


def _fill(fresh: Path, content: bytes, mode: int | None) -> None:
    # Born with the older file's permissions, so that private words are private at every moment.
    with open(fresh, "xb", opener=partial(os.open, mode=0o666 if mode is None else mode)) as file:
        file.write(content)
        file.flush()
        if mode is not None:
            fresh.chmod(mode)  # by its name: not every system can do that to an open file
        os.fsync(file.fileno())


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return "missing"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "denied"
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "full"
        case errno.EISDIR:
            return "folder"
        case _:
            return "failed"
