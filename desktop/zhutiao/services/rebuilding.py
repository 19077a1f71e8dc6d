"""Make a library again of the open files that `library_export` has written, or a stranger who says so."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhutiao.errors import BrokenExportError, LibraryError, UnwritableFileError, WorkshopCancelledError
from zhutiao.services import exported, unpacking
from zhutiao.services.library_export import FILE, OFTEN, RECORDS
from zhutiao.store import copies, refilling
from zhutiao.store.kept_rows import APART

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zhutiao.services.exported import Manifest, Promised
    from zhutiao.services.unpacking import Unpacked
    from zhutiao.store.refilling import Refill

    Tell = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A library made of an export, what is in it, and the changed files that count for nothing."""

    path: Path
    marks: int
    notes: int
    content: str
    ignored: tuple[str, ...]


def rebuild(source: Path, out: Path, tell: Tell = lambda _n, _count: True) -> Rebuilt:
    """Make a library at *out*, where there is no file yet, of the export in the folder or zip *source*.

    It is equal to what was exported, to the last byte; links and the index are found again when it is opened. *tell*
    hears how far this is and may answer False to stop it. Raises BrokenExportError where anything is not as it was
    written, UnwritableFileError for *out*; then there is no file.
    """
    copies.require_place(out)
    if os.path.lexists(out):
        raise UnwritableFileError(out, "special")
    with unpacking.unpacking(source) as export:
        said = exported.manifest(export)
        fresh = copies.hidden(out)
        try:
            made = _Rebuild(export, said, tell).into(fresh)
            copies.give(fresh, out)
        except (UnwritableFileError, LibraryError) as error:
            raise UnwritableFileError(out, error.reason) from error
        finally:
            for end in ("", "-journal"):
                fresh.with_name(fresh.name + end).unlink(missing_ok=True)
        shown = {name: each for name, each in said.files.items() if not exported.is_read(name)}
        return Rebuilt(out, *made, tuple(exported.changed(export, shown)))


class _Rebuild:
    """One export on its way into a library; each of its files is read once."""

    def __init__(self, export: Unpacked, said: Manifest, tell: Tell) -> None:
        self._export, self._said, self._tell = export, said, tell
        self._left = {name: each for name, each in said.files.items() if exported.is_read(name)}
        self._whole = sum(each.size for each in self._left.values())
        self._read = 0

    def into(self, fresh: Path) -> tuple[int, int, str]:
        name = ""
        try:
            with refilling.new_library(fresh, self._said.schema) as refill:
                for table in refill.tables():
                    name = f"records/{RECORDS[table]}.jsonl"
                    self._fill(refill, table, name)
                # What no row speaks of has to be what it was all the same.
                for name in exported.changed(self._export, self._left):
                    raise BrokenExportError(self._export.path, "damaged", name)
                name = unpacking.MANIFEST
                content = refill.content()
                if content != self._said.content:
                    raise BrokenExportError(self._export.path, "damaged", name)
                return *refill.counted(), content
        except refilling.UnfitRowError as error:
            raise BrokenExportError(self._export.path, "unfit", name) from error

    def _fill(self, refill: Refill, table: str, name: str) -> None:
        promised = self._take(name)
        for n, line in enumerate(unpacking.lines(self._export, name, promised.size, promised.sha256)):
            row = self._row(line, name)
            if table in APART:
                self._put_with_file(refill, table, row)
            else:
                refill.put(table, row)
            self._step(len(line) + 1, often=n % OFTEN == 0)
        self._step(0, often=True)

    def _put_with_file(self, refill: Refill, table: str, row: dict[str, Any]) -> None:
        name = row.pop(FILE, None)
        if name is None and table == "intake":
            refill.put_intake(row, None)
            return
        promised = self._take(name)
        if table != "intake" and row.get("sha256") != promised.sha256:
            raise BrokenExportError(self._export.path, "damaged", str(name))
        if promised.size > unpacking.LARGEST:
            raise BrokenExportError(self._export.path, "large", str(name))
        pieces = unpacking.pieces(self._export, str(name), promised.size, promised.sha256)
        match table:
            case "text":
                refill.put_text(row, _words(pieces))
            case "source":
                refill.put_source(row, promised.size, pieces)
            case _:
                refill.put_intake(row, pieces)
        self._step(promised.size, often=True)

    def _take(self, name: object) -> Promised:
        """Return what a file was; none may be named twice, or there would be more of it than was written."""
        promised = self._left.pop(name, None) if isinstance(name, str) else None
        if promised is None:
            raise BrokenExportError(self._export.path, "damaged", str(name))
        return promised

    def _row(self, line: bytes, name: str) -> dict[str, Any]:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BrokenExportError(self._export.path, "damaged", name) from error
        if not isinstance(row, dict):
            raise BrokenExportError(self._export.path, "damaged", name)
        return row

    def _step(self, size: int, *, often: bool) -> None:
        self._read += size
        if often and not self._tell(self._read, self._whole):
            raise WorkshopCancelledError


def _words(pieces: Iterator[bytes]) -> str:
    try:
        return b"".join(pieces).decode()
    except UnicodeDecodeError as error:
        raise refilling.UnfitRowError(str(error)) from error
