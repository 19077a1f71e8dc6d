"""Write many files as one: a folder or a zip that is there with all of them, or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import time
import unicodedata
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from zhutiao.errors import UnwritableFileError
from zhutiao.exporters.names import file_name
from zhutiao.services import filing
from zhutiao.services.exchanging import put_in_place
from zhutiao.store.copies import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ZIP = ".zip"
HIDDEN = ".zhutiao-export-"
LEFT = 24 * 60 * 60
"""Seconds after which what a killed program left hidden is nobody's any more."""


class Packed(NamedTuple):
    """One file that was written."""

    size: int
    sha256: str


class Packing:
    """Files on their way into a folder or a zip; `room` is a folder for whatever else is needed meanwhile."""

    def __init__(self, room: Path, archive: ZipFile | None, moment: tuple[int, int, int, int, int, int]) -> None:
        self.room = room
        self.files: dict[str, Packed] = {}
        self._taken: set[str] = set()
        self._archive, self._moment = archive, moment

    def put(self, name: str, pieces: Iterable[bytes]) -> Packed:
        """Write a file of these *pieces* and return what it is known by."""
        whole, size = hashlib.sha256(), 0
        with ExitStack() as opened:
            write = self._opened(name, opened)
            for piece in pieces:
                whole.update(piece)
                size += len(piece)
                write(piece)
        self.files[name] = Packed(size, whole.hexdigest())
        return self.files[name]

    def name(self, folder: str, title: str, suffix: str) -> str:
        """Return a name for a file in *folder*, after its title, that no other of this export has on any system."""
        names = (f"{folder}/{file_name(title, f' {n}{suffix}' if n > 1 else suffix)}" for n in count(1))
        found = next(name for name in names if _same(name) not in self._taken)
        self._taken.add(_same(found))
        return found

    def _opened(self, name: str, opened: ExitStack) -> Callable[[bytes], object]:
        if self._archive:
            info = ZipInfo(name, self._moment)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            return opened.enter_context(self._archive.open(info, "w", force_zip64=True)).write
        path = self.room / "export" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        file = opened.enter_context(path.open("xb"))
        # It is brought to the disk before it is closed.
        opened.callback(lambda: os.fsync(file.fileno()))
        opened.callback(file.flush)
        return file.write


def _same(name: str) -> str:
    """Return what two names share that a system may take for one: they differ in case, or in how signs are written."""
    return unicodedata.normalize("NFKC", name).casefold()


@contextmanager
def packing(out: Path, moment: str, may_replace: Callable[[Path], bool]) -> Iterator[Packing]:
    """Let files be written that stand at *out* in the end, in a zip where its name ends so, else in a folder.

    What stands there stays until all are written, and for good unless it *may_replace* it. Raises
    UnwritableFileError, and then it was not touched.
    """
    with filing.explained(out):
        target = Path(os.path.realpath(out))
        _require_place(out, target, may_replace)
        _sweep(target.parent)
        room = target.with_name(f"{HIDDEN}{secrets.token_hex(8)}")
        room.mkdir(mode=0o700)
        try:
            yield from _filled(out, target, room, moment, may_replace)
        finally:
            shutil.rmtree(room, ignore_errors=True)


def is_zip(path: Path) -> bool:
    """Say whether a name is that of a zip."""
    return path.suffix.lower() == ZIP


def _filled(out: Path, target: Path, room: Path, moment: str, may_replace: Callable[[Path], bool]) -> Iterator[Packing]:
    fresh = room / "export"
    if is_zip(out):
        with fresh.open("xb") as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            yield Packing(room, archive, _dated(moment))
        settle(fresh)
    else:
        fresh.mkdir()
        yield Packing(room, None, _dated(moment))
        for folder in (fresh, *(path for path in fresh.rglob("*") if path.is_dir())):
            settle(folder)
    # Whoever changed it meanwhile keeps it.
    _require_place(out, target, may_replace)
    if target.exists():
        shutil.copymode(target, fresh)
    put_in_place(fresh, target)
    settle(target.parent)


def _require_place(out: Path, target: Path, may_replace: Callable[[Path], bool]) -> None:
    if not target.parent.is_dir():
        raise UnwritableFileError(out, "missing")
    if is_zip(out) and target.is_dir():
        raise UnwritableFileError(out, "folder")
    if os.path.lexists(target) and not may_replace(target):
        raise UnwritableFileError(out, "kept")


def _sweep(folder: Path) -> None:
    """Delete what a program left hidden that was killed long ago."""
    for left in folder.glob(f"{HIDDEN}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.lstat().st_mtime > LEFT:
                shutil.rmtree(left, ignore_errors=True)


def _dated(moment: str) -> tuple[int, int, int, int, int, int]:
    """Return a moment as a zip has it, which knows none before 1980."""
    year, month, day = max(1980, int(moment[:4])), int(moment[5:7]), int(moment[8:10])
    return year, month, day, int(moment[11:13]), int(moment[14:16]), int(moment[17:19])
