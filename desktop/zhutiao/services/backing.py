"""Keep the library safe: copy it, keep the copies that matter, bring one back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zhutiao.errors import LibraryError, ManyMarksError, UnwritableFileError
from zhutiao.services import thinning
from zhutiao.services.losing import too_many
from zhutiao.store import backups as stored
from zhutiao.store import comparing, opening, restoring
from zhutiao.store.clock import now
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

Reason = Literal["start", "import", "merge", "restore", "migration", "purge", "change"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A library file, and how many marks and notes are in it."""

    path: Path
    marks: int
    notes: int


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as a list shows it; *why* is empty where a reader asked for it, `damaged` where it is none.

    `marks` and `notes` are None where it cannot be read.
    """

    path: Path
    when: str
    why: str
    size: int
    marks: int | None
    notes: int | None

    @property
    def readable(self) -> bool:
        """Say whether it can be restored, as far as a glance tells."""
        return self.marks is not None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a library file holds, and when it was changed last."""

    marks: int
    notes: int
    tags: int
    documents: int
    changed: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What would change if a backup stood in the library's place; `now` is None where that cannot be read."""

    now: Counts | None
    then: Counts
    missing: int
    returning: int

    @property
    def many(self) -> bool:
        """Say whether so many marks of now would be missing that the reader is asked first."""
        return self.now is not None and too_many(self.missing, self.now.marks)


def backup(library: Library, out: Path | None = None) -> Kept:
    """Copy the library to *out*, else into the folder of backups beside it, and read the copy before it counts.

    Raises UnwritableFileError, and then there is no file that was not there before; also where another library stands
    at *out*, or a newer one, or one with many marks that would be missing.
    """
    if out is None:
        return _remembered(library, "")
    _require_older(library, out)
    return _kept(library, library.copy(out))


def before(library: Library, what: Reason) -> Kept:
    """Keep the library as it is before *what* takes something away; the name of the copy says so."""
    return _kept(library, library.copy(why=what))


def at_start(library: Library) -> Kept | None:
    """Copy the library if anything has changed since its newest backup."""
    if stored.is_up_to_date(library.path):
        return None
    stored.sweep(library.path)
    kept = _remembered(library, "start")
    thin(library.path, library.clock(), but={kept.path})
    return kept


def backups(path: Path) -> list[Backup]:
    """Return the backups of the library at *path*, newest first, with what is in each."""
    return [_backup(copy) for copy in stored.listed(path)]


def newest_good(path: Path) -> Backup | None:
    """Return the newest backup of the library at *path* that is whole."""
    return next((_backup(copy) for copy in stored.listed(path) if _is_good(copy)), None)


def thin(path: Path, now: str, but: Collection[Path] = ()) -> list[Path]:
    """Delete the backups nobody will miss and return them; never one made by hand, nor the newest good one.

    What was kept before something was taken away stays for 30 days; *but* these stay too.
    """
    ours = [copy for copy in stored.listed(path) if copy.why not in ("", stored.DAMAGED)]
    spared = thinning.spared((copy.when for copy in ours), now)
    spared |= thinning.lasting((copy.when for copy in ours if copy.why != "start"), now)
    doomed = [copy.path for copy in ours if copy.when not in spared]
    good = newest_good(path) if doomed else None
    if good is None:
        return []
    needed = {good.path, *but, *_newest(path, [copy.path for copy in ours])}
    return [copy for copy in doomed if copy not in needed and _is_deleted(copy)]


def preview(path: Path, source: Path) -> Difference:
    """Say what would change if *source* stood in the place of the library at *path*; changes nothing."""
    then = comparing.contents(source)
    try:
        held = comparing.contents(path)
    except LibraryError as error:
        if error.reason == "locked":
            raise
        return Difference(None, _counts(then), 0, len(then.ids))
    return Difference(_counts(held), _counts(then), len(held.ids - then.ids), len(then.ids - held.ids))


def restore(path: Path, source: Path, *, sure: bool = False) -> Kept:
    """Put the backup *source* in the place of the library at *path*, which is kept as a backup itself.

    Raises ManyMarksError where many marks of now would be missing afterwards, unless *sure*.
    """
    if not sure:
        difference = preview(path, source)
        if difference.now and difference.many:
            raise ManyMarksError(difference.missing, difference.now.marks)
    restoring.restore(path, source, now())
    with Library.open(path) as library:
        return _kept(library, path)


def _require_older(library: Library, out: Path) -> None:
    if not out.is_file() or not opening.is_library(out):
        return
    try:
        loss = library.would_lose(out)
    except LibraryError as error:
        raise UnwritableFileError(out, "special") from error
    if loss.rows or too_many(loss.marks, loss.total):
        raise UnwritableFileError(out, "special")


def _newest(path: Path, copies: Sequence[Path]) -> set[Path]:
    """Return the backup that is known to be what the library is, and the one written last, whatever its name says."""
    known = stored.remembered(path)
    last = max(copies, key=lambda copy: copy.stat().st_mtime)
    return {last, stored.folder(path) / known} if known else {last}


def _is_deleted(copy: Path) -> bool:
    # One that another program holds is deleted another time.
    try:
        copy.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _remembered(library: Library, why: str) -> Kept:
    # Looked at before: what another program changes meanwhile is then copied the next time.
    state = stored.state(library.path)
    kept = _kept(library, library.copy(why=why))
    stored.remember(library.path, kept.path, state)
    return kept


def _kept(library: Library, path: Path) -> Kept:
    return Kept(path, *library.health.counts())


def _backup(copy: stored.Copy) -> Backup:
    try:
        held = comparing.contents(copy.path)
        counts = len(held.ids), held.notes
    except LibraryError:
        counts = None, None
    return Backup(copy.path, copy.when, copy.why, copy.path.stat().st_size, *counts)


def _is_good(copy: stored.Copy) -> bool:
    try:
        with restoring.sound(copy.path):
            return copy.why != stored.DAMAGED
    except LibraryError:
        return False


def _counts(held: comparing.Contents) -> Counts:
    return Counts(len(held.ids), held.notes, held.tags, held.documents, held.changed)
