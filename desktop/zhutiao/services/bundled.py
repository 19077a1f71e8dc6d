"""The dossier that comes with the app, built from its four source files on the first start."""

from __future__ import annotations

import secrets
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from zhutiao import paths
from zhutiao.errors import LibraryError
from zhutiao.services import editing, importing, keeping, linking, witnesses
from zhutiao.store import copies
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhutiao.model import Prepared

TRIES, PAUSE = 20, 0.1  # two seconds; a claim that lasts longer was left by a start that died


def open_or_create(path: Path) -> tuple[Library, bool]:
    """Open the library at *path*, or make it with the bundled dossier; says whether it was made.

    A library that cannot be filled is not left behind half-made; one that another start has made meanwhile is opened.
    """
    if path.exists() or path.is_symlink():
        return Library.open(path), False
    sources = prepared()
    # A name nobody else can have, in the same folder: two first starts may run at once.
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        _make(fresh, sources)
        made = _put(fresh, path)
    except LibraryError as error:
        raise LibraryError(path, error.reason) from error
    finally:
        fresh.unlink(missing_ok=True)
    return Library.open(path), made


def prepared() -> list[tuple[Prepared, bytes]]:
    """Return the bundled sources as the importer reads them, the complete base text first."""
    found: list[tuple[Prepared, bytes]] = []
    for path in sorted((paths.shipped("data")).glob("*.txt")):
        data = path.read_bytes()
        found.append((importing.digest(path, data), data))
    return sorted(found, key=lambda pair: not any(a.kind == "opinion" and a.complete for a in pair[0].articles))


def fill(library: Library, sources: list[tuple[Prepared, bytes]]) -> None:
    """Put *sources* into one dossier, by the same way a reader's own files take.

    Shown is an edition of the base text with all that is suggested for good reasons; what is undecided stays as its
    base witness has it, and open. Nothing of it can be undone: a reader who takes back a first highlight must not go
    on to take back the texts.
    """
    with library.step("Import"):
        for source, data in sources:
            keeping.keep_all(library, [keeping.Arrival(source, data)], link=False)
        for dossier in library.documents.dossiers():
            if dossier.base and witnesses.of_text(library, dossier.base):
                editing.make(library, dossier.base, "likely")
            linking.refresh(library, dossier.id)
    library.history.forget()


def _make(fresh: Path, sources: list[tuple[Prepared, bytes]]) -> None:
    with Library.create(fresh) as library:
        fill(library, sources)


def _put(fresh: Path, path: Path) -> bool:
    """Give the library *fresh* the name *path*, unless somebody else has a file there by now; says whether it did."""
    try:
        with _claimed(path.with_name(f".{path.name}.claim")):
            if path.exists():
                return False
            fresh.replace(path)
            copies.settle(path.parent)
    except OSError as error:
        raise LibraryError(path, "readonly") from error
    return True


@contextmanager
def _claimed(claim: Path) -> Iterator[None]:
    """Hold the file *claim*, as one start at a time can; it is held for a moment, so an old one belongs to nobody."""
    for _try in range(TRIES):
        with suppress(FileExistsError):
            claim.open("xb").close()
            break
        time.sleep(PAUSE)
    try:
        yield
    finally:
        claim.unlink(missing_ok=True)
