"""Read the files of a folder or zip that a stranger may have made: no more than was promised, and nothing outside."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import zlib
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol
from zipfile import BadZipFile, ZipFile, ZipInfo

from zhutiao.errors import BrokenExportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CHUNK = 1 << 20
MANIFEST = "manifest.json"
LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of one line: no note is longer."""
LARGEST = 256 * 1024 * 1024
"""Bytes of a file that is read as one value; a library takes no larger one."""
TIMES, ALWAYS = 200, 64 * 1024 * 1024
"""A zip that unpacks to so many times its own size, and to more than this, is a trap."""
MOST_FILES = 200_000
ENCRYPTED = 1  # the first of a member's flags

_SAFE = re.compile(r'[^/\\:*?"<>|\x00-\x1f\x7f]+(?:/[^/\\:*?"<>|\x00-\x1f\x7f]+)*')
_BROKEN = (BadZipFile, NotImplementedError, EOFError, zlib.error, ValueError, RuntimeError)


class Unpacked(Protocol):
    """The files of one export by their names, which go down with strokes and never up."""

    path: Path

    def has(self, name: str) -> bool:
        """Say whether there is a file of this name."""
        ...

    def opened(self, name: str) -> BinaryIO:
        """Return a file to be read; raises BrokenExportError where there is none."""
        ...

    def names(self) -> Iterator[str]:
        """Yield the names of all files, in any order."""
        ...


@contextmanager
def unpacking(path: Path) -> Iterator[Unpacked]:
    """Let a folder or zip be read; raises BrokenExportError where *path* is neither."""
    if path.is_dir():
        yield _Folder(path)
        return
    try:
        # What is no regular file could keep us waiting for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise BrokenExportError(path, "foreign")
        file = path.open("rb")
    except OSError as error:
        raise BrokenExportError(path, "missing") from error
    with file:
        try:
            archive = ZipFile(file)
        except _BROKEN as error:
            raise BrokenExportError(path, "foreign") from error
        with archive:
            yield _Zip(path, archive)


def pieces(unpacked: Unpacked, name: str, size: int, sha256: str) -> Iterator[bytes]:
    """Yield a file piece by piece; raises BrokenExportError where it is not what was promised."""
    whole, left = hashlib.sha256(), size
    with unpacked.opened(name) as file:
        while piece := read(unpacked, name, file, min(CHUNK, left + 1)):
            whole.update(piece)
            left -= len(piece)
            if left < 0:
                break
            yield piece
    if left or whole.hexdigest() != sha256:
        raise BrokenExportError(unpacked.path, "damaged", name)


def lines(unpacked: Unpacked, name: str, size: int, sha256: str) -> Iterator[bytes]:
    """Yield a file line by line, without the ends; like `pieces`."""
    rest = b""
    for piece in pieces(unpacked, name, size, sha256):
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole
        if len(rest) > LONGEST_LINE:
            raise BrokenExportError(unpacked.path, "large", name)
    if rest:
        raise BrokenExportError(unpacked.path, "damaged", name)


def read(unpacked: Unpacked, name: str, file: BinaryIO, size: int) -> bytes:
    """Return so many bytes of a file, fewer at its end; raises BrokenExportError where it cannot be read."""
    try:
        return file.read(size)
    except (OSError, *_BROKEN) as error:
        raise BrokenExportError(unpacked.path, "damaged", name) from error


def is_safe(name: str) -> bool:
    """Say whether a name stays below its folder, on any system."""
    return bool(_SAFE.fullmatch(name)) and not any(part.strip(". ") == "" for part in name.split("/"))


class _Folder:
    def __init__(self, path: Path) -> None:
        self.path = path

    def has(self, name: str) -> bool:
        return is_safe(name) and (self.path / name).is_file()

    def opened(self, name: str) -> BinaryIO:
        path = self.path / name
        try:
            if is_safe(name) and not self._is_led_away(path) and stat.S_ISREG(path.lstat().st_mode):
                return path.open("rb")
        except OSError as error:
            raise BrokenExportError(self.path, "damaged", name) from error
        raise BrokenExportError(self.path, "damaged", name)

    def names(self) -> Iterator[str]:
        for folder, _folders, files in os.walk(self.path):
            yield from ((Path(folder) / name).relative_to(self.path).as_posix() for name in files)

    def _is_led_away(self, path: Path) -> bool:
        """Say whether a link in the folder would lead out of it."""
        return not path.resolve().is_relative_to(self.path.resolve())


class _Zip:
    def __init__(self, path: Path, archive: ZipFile) -> None:
        self.path, self._archive = path, archive
        members = [each for each in archive.infolist() if not each.is_dir()]
        top = _top(each.filename for each in members)
        self._members = {each.filename.removeprefix(top): each for each in members}
        if len(self._members) < len(members) or any(each.flag_bits & ENCRYPTED for each in members):
            raise BrokenExportError(path, "damaged")
        unpacked = sum(each.file_size for each in members)
        if len(members) > MOST_FILES or unpacked > max(ALWAYS, TIMES * path.stat().st_size):
            raise BrokenExportError(path, "large")

    def has(self, name: str) -> bool:
        return name in self._members

    def opened(self, name: str) -> BinaryIO:
        member = self._members.get(name)
        if member is None or not is_safe(name):
            raise BrokenExportError(self.path, "damaged", name)
        try:
            return self._archive.open(_honest(member))  # type: ignore[return-value] - it reads bytes
        except (OSError, *_BROKEN) as error:
            raise BrokenExportError(self.path, "damaged", name) from error

    def names(self) -> Iterator[str]:
        return iter(self._members)


def _top(names: Iterable[str]) -> str:
    """Return the folder that all stands in, with its stroke, where a folder was packed by hand."""
    told = [name for name in names if name.split("/")[1:] in ([], [MANIFEST]) and name.endswith(MANIFEST)]
    return told[0].removesuffix(MANIFEST) if len(told) == 1 else ""


def _honest(member: ZipInfo) -> ZipInfo:
    """Return a member that is read on beyond the size that the zip claims: what is longer would pass as cut."""
    honest = copy(member)
    honest.file_size = LARGEST * 1024
    return honest
