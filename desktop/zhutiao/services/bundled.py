"""The dossier that comes with the app, built from its four source files on the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import paths
from zhutiao.services import importing
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.model import Prepared


def open_or_create(path: Path) -> tuple[Library, bool]:
    """Open the library at *path*, or make it with the bundled dossier; says whether it was made.

    A library that cannot be filled is not left behind half-made.
    """
    if path.exists() or path.is_symlink():
        return Library.open(path), False
    sources = prepared()
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    with Library.create(fresh) as library:
        fill(library, sources)
    fresh.rename(path)
    return Library.open(path), True


def prepared() -> list[tuple[Prepared, bytes]]:
    """Return the bundled sources as the importer reads them, the complete base text first."""
    found: list[tuple[Prepared, bytes]] = []
    for path in sorted((paths.shipped("data")).glob("*.txt")):
        data = path.read_bytes()
        found.append((importing.digest(path, data), data))
    return sorted(found, key=lambda pair: not any(a.kind == "opinion" and a.complete for a in pair[0].articles))


def fill(library: Library, sources: list[tuple[Prepared, bytes]]) -> None:
    """Put *sources* into one dossier, by the same way a reader's own files take.

    Nothing of it can be undone: a reader who takes back a first highlight must not go on to take back the texts.
    """
    for source, data in sources:
        importing.keep(library, source, data)
    library.history.forget()
