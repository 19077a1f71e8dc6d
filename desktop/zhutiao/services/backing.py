"""Keep the library safe: copy it, bring a copy back, look for damage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError
from zhutiao.store import copies, restoring
from zhutiao.store.clock import now
from zhutiao.store.library import Library
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kept:
    """A library file, and how many marks and notes are in it."""

    path: Path
    marks: int
    notes: int


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, whether it is as it should be, and what was found."""

    name: str
    ok: bool
    detail: str


def backup(library: Library, out: Path | None = None) -> Kept:
    """Copy the library to *out*, else into the folder of backups beside it; raises UnwritableFileError."""
    marks, notes = library.health.counts()
    return Kept(library.copy(out), marks, notes)


def backups(library: Library) -> list[Path]:
    """Return the backups beside the library, newest first."""
    return sorted(copies.folder(library.path).glob(f"*{library.path.suffix}"), reverse=True)


def restore(path: Path, source: Path) -> Kept:
    """Put the backup *source* in the place of the library at *path*, which is kept as a backup itself."""
    restoring.restore(path, source, now())
    with Library.open(path) as library:
        return Kept(path, *library.health.counts())


def doctor(library: Library, *, rebuild_search: bool = False) -> list[Check]:
    """Look at everything that could be damaged; changes nothing but, on demand, the search index."""
    health = library.health
    copied = backups(library)
    checks = [
        _check("integrity", health.damage),
        _check("references", health.orphans),
        _check("triggers", health.planted),
        _check("texts", health.altered_texts),
        _check("sources", health.altered_sources),
        _check("quotes", health.strayed_quotes),
        Check("backups", ok=True, detail=copied[0].name if copied else _("There is no backup yet.")),
    ]
    if rebuild_search:
        checks.append(Check("search", ok=True, detail=_("Search reads the texts themselves. There is no index.")))
    return checks


def _check(name: str, look: Callable[[], Sequence[str]]) -> Check:
    try:
        wrong = look()
    except LibraryError as error:
        # Damage may stop a look half-way; the other checks are still worth an answer.
        wrong = [error.reason]
    return Check(name, not wrong, ", ".join(wrong[:3]) if wrong else _("As it should be."))
