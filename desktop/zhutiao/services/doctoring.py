"""Look for damage in a library, whatever state it is in; mends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError
from zhutiao.services import backing
from zhutiao.store import backups as stored
from zhutiao.store.health import attempt
from zhutiao.store.library import Library
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

NAMED = 3


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, whether it is as it should be, and what was found."""

    name: str
    ok: bool
    detail: str


def doctor(library: Library, *, rebuild_search: bool = False) -> list[Check]:
    """Look at everything that could be damaged, one thing after the other, however much of it can be read.

    Nothing is changed, but with *rebuild_search* the index that search goes by is made anew.
    """
    health = library.health
    return [
        _check("integrity", health.damage),
        _check("references", health.orphans),
        _check("triggers", health.planted),
        _check("texts", health.altered_texts),
        _check("sources", health.altered_sources),
        _check("rows", health.broken_rows),
        _check("history", health.broken_steps),
        _check("quotes", health.strayed_quotes),
        _search(library, anew=rebuild_search),
        _backups(library.path),
    ]


def examine(path: Path, *, rebuild_search: bool = False) -> list[Check]:
    """Look at the library at *path*, also where it can no longer be opened; raises LibraryError where it is none.

    One of an older version is backed up and brought up to date first, as whenever it is opened; else nothing changes.
    """
    try:
        with Library.open(path) as library:
            return doctor(library, rebuild_search=rebuild_search)
    except LibraryError as error:
        name = {"damaged": "integrity", "triggers": "triggers"}.get(error.reason)
        if name is None:
            raise
        return [Check(name, ok=False, detail=sentence(error)), _backups(path)]


def _check(name: str, look: Callable[[], Sequence[str]]) -> Check:
    wrong = attempt(look)
    if not wrong:
        return Check(name, ok=True, detail=_("OK"))
    if wrong[0] == "damaged":
        return Check(name, ok=False, detail=_("The file is damaged there."))
    more = _(" and {0} more").format(len(wrong) - NAMED) if len(wrong) > NAMED else ""
    return Check(name, ok=False, detail=", ".join(wrong[:NAMED]) + more)


def _search(library: Library, *, anew: bool) -> Check:
    from zhutiao.services import indexing  # noqa: PLC0415 - hardly any start looks

    if not anew:
        usable = library.index.is_usable()
        none = Check("search", ok=True, detail=_("There is no index yet. Search reads the texts themselves."))
        return _check("search", lambda: indexing.wrong(library)) if usable else none
    try:
        filled = indexing.catch_up(library, anew=True)
    except ValueError as error:
        return Check("search", ok=False, detail=str(error))
    found = _check("search", lambda: indexing.wrong(library))
    made = Check("search", ok=True, detail=_("The index was made anew, texts in it: {0}.").format(filled.texts))
    return made if found.ok else found


def _backups(path: Path) -> Check:
    # A damaged library that was moved aside is no backup.
    if all(copy.why == stored.DAMAGED for copy in stored.listed(path)):
        return Check("backups", ok=True, detail=_("There is no backup yet."))
    good = backing.newest_good(path)
    return Check("backups", good is not None, good.path.name if good else _("None of the backups can be read."))
