"""Open a library that a disk has damaged: from its newest good backup, else from what can still be read of it.

Every start passes here: what mends is imported where there is something to mend.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError, UnwritableFileError, ZhutiaoError
from zhutiao.store import backups, opening, soundness
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhutiao.model import Mark
    from zhutiao.services.backing import Backup
    from zhutiao.store.salvaging import Salvaged

AT_ONCE = 32 * 1024 * 1024
"""A larger file is not read through before its first page is shown; `look` does that afterwards."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What stands in the place of a damaged library: its newest good backup, else what was read out of it.

    `damaged` is where the damaged file is kept; it is the library itself where nothing stood in its place.
    """

    library: Path
    damaged: Path
    backup: Backup | None
    salvaged: Salvaged | None

    @property
    def was_missing(self) -> bool:
        """Say whether there was no file in the library's place, and no damaged one kept that is newer."""
        return self.damaged == self.library


def stands(path: Path) -> bool:
    """Say whether there is a library to be opened at *path*: a file, or backups of one that is gone."""
    return path.exists() or path.is_symlink() or bool(backups.listed(path))


def open_or_mend(path: Path) -> tuple[Library, Mended | None]:
    """Open the library at *path*; where it is damaged, or gone and has backups, what can take its place.

    Raises LibraryError for anything but that: a disk that does not answer, a lock, a stranger's file stay as they
    are. Nothing is deleted: the damaged file stands among the backups.
    """
    # Before anything is moved it is looked at twice: another program may just have been writing.
    library = _whole(path) or _whole(path)
    if library:
        return library, None
    standing = backups.real(path)
    mended = _from_backup(standing) or _from_itself(standing)
    return Library.open(path), mended


def look(path: Path) -> list[str]:
    """Read the whole library at *path* on a connection of its own and return what is wrong; to be run in a thread."""
    with Library.reading(path) as library:
        wrong = library.health.damaged_tables()
        return wrong or [*library.health.altered_texts(), *library.health.broken_rows()]


def salvage(damaged: Path, out: Path) -> Salvaged:
    """Write into a new library at *out* whatever can still be read of a damaged one, which stays as it is.

    Raises UnwritableFileError where there is a file at *out* already, and leaves none half-made.
    """
    from zhutiao.store import copies, salvaging

    copies.require_place(out)
    if out.exists():
        raise UnwritableFileError(out, "special")
    fresh = copies.hidden(out)
    try:
        salvaged = salvaging.salvage(damaged, fresh, _read_again)
        copies.give(fresh, out)
    except (UnwritableFileError, OSError) as error:
        raise UnwritableFileError(out, getattr(error, "reason", "failed")) from error
    finally:
        fresh.unlink(missing_ok=True)
    return salvaged


@dataclass(frozen=True, slots=True)
class Gain:
    """What could be brought back from a damaged library: all rows, and what of them a reader calls marks and notes."""

    rows: int
    marks: int
    notes: int


def missing(library: Library, damaged: Path) -> Gain:
    """Return what could be brought back from a damaged library, and leave everything as it is."""
    from zhutiao.store import salvaging

    found = salvaging.whole_rows(damaged)
    before = after = _marks(library)
    taken = 0
    with suppress(_OnlyTriedError), library.step("Bring back"):
        taken = library.returns.take(found)
        after = _marks(library)
        raise _OnlyTriedError
    changed = [mark for mark in after.values() if mark != before.get(mark.id)]
    noted = [mark for mark in changed if mark.note and mark.note != getattr(before.get(mark.id), "note", None)]
    return Gain(taken, sum(mark.style != "none" for mark in changed), len(noted))


def bring_back(library: Library, damaged: Path) -> int:
    """Add what a damaged library has and this one lacks, or has in an older form; return how many rows that were.

    One step, which can be undone. What is absent there is not deleted here.
    """
    from zhutiao.services import carrying
    from zhutiao.store import salvaging

    found = salvaging.whole_rows(damaged)
    with library.step("Bring back"):
        taken = library.returns.take(found)
        carrying.catch_up(library)
    return taken


def _marks(library: Library) -> dict[str, Mark]:
    dossiers = library.documents.dossiers()
    return {mark.id: mark for dossier in dossiers for mark in library.marks.of(dossier.id)}


class _OnlyTriedError(Exception):
    """Ends a step that was only to tell what it would do."""


def _whole(path: Path) -> Library | None:
    try:
        with ExitStack() as closing_it:
            library = closing_it.enter_context(Library.open(path))
            if _is_broken(library):
                return None
            _spare_broken_index(library)
            closing_it.pop_all()
            return library
    except LibraryError as error:
        lost = error.reason == "foreign" and opening.has_lost_its_head(path)
        if error.reason != "damaged" and not lost and not (error.reason == "missing" and _was_here(path)):
            raise
        return None


def _was_here(path: Path) -> bool:
    """Say whether a library stood at *path*, in a folder that is there: its backups are still beside it."""
    return bool(backups.listed(path)) and not path.exists()


def _is_broken(library: Library) -> bool:
    if library.path.stat().st_size > AT_ONCE:
        return False
    with opening.explaining(library.path), closing(opening.peek(library.path)) as connection:
        return bool(soundness.wrong(connection))


def _spare_broken_index(library: Library) -> None:
    """Put an empty search index in the place of one whose pages are broken, before anything is written into it."""
    if library.path.stat().st_size > AT_ONCE:
        return
    with opening.explaining(library.path), closing(opening.peek(library.path)) as connection:
        if not soundness.broken_index_pages(connection):
            return
    try:
        library.index.make_anew()
    except LibraryError:
        # No room for it, or another program writes: then it is not asked either.
        library.index.doubt()


def _from_backup(path: Path) -> Mended | None:
    from zhutiao.services import backing
    from zhutiao.store import restoring
    from zhutiao.store.clock import now

    good = backing.newest_good(path)
    if good is None:
        return None
    aside = None if path.exists() else _kept_damaged(path, good.when)
    kept = restoring.replace(path, good.path, now())
    return Mended(path, aside or kept, good, None)


def _from_itself(path: Path) -> Mended:
    """Put in the place of a library what can be read of it, or of the file that stood there last."""
    from zhutiao.store import restoring, salvaging
    from zhutiao.store.clock import now

    aside = None if path.exists() else _kept_damaged(path, "")
    fresh, salvaged = salvaging.beside(aside or path, _read_again)
    try:
        if not salvaged.rows and opening.has_lost_its_head(aside or path):
            raise LibraryError(path, "foreign")
        kept = restoring.replace(path, fresh, now())
        return Mended(path, aside or kept, None, salvaged)
    finally:
        fresh.unlink(missing_ok=True)


def _kept_damaged(path: Path, since: str) -> Path | None:
    """Return the damaged file that stood in the library's place last, if that was *since* then."""
    kept = (each.path for each in backups.listed(path) if each.why == backups.DAMAGED and each.when > since)
    return next(kept, None)


def _read_again(name: str, content: bytes, decisions: str) -> Iterator[str]:
    """Yield the texts of a source as the library keeps them."""
    from pathlib import Path

    from zhutiao.services import importing
    from zhutiao.store import canonical

    with suppress(ZhutiaoError, ValueError, TypeError):
        prepared = importing.digest(Path(name), content, canonical.decisions(decisions))
        yield from map(canonical.dump, prepared.articles)
