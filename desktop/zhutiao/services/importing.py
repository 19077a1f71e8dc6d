"""A file becomes documents of a dossier: `prepare` reads it, `keep` (of `keeping`) writes what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.model import Decisions, Finding, Prepared
from zhutiao.services import dividing, fetching
from zhutiao.services.alike import same_text
from zhutiao.services.keeping import Arrival, Imported, Wish, counted, keep, keep_all
from zhutiao.words import readable

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.store.library import Library

__all__ = ["Arrival", "Imported", "Wish", "counted", "digest", "keep", "keep_all", "known", "prepare", "same_text"]

AS_FOUND = Decisions()


def prepare(path: Path, decisions: Decisions = AS_FOUND) -> Prepared:
    """Return what the file at *path* holds; touches no library. Raises UnreadableFileError."""
    return digest(path, fetching.fetch(path), decisions)


def digest(path: Path, data: bytes, decisions: Decisions = AS_FOUND) -> Prepared:
    """Return what *data*, the bytes of the file at *path*, hold, as the reader decided."""
    source = fetching.decode(path, data, decisions.encoding)
    articles, asides = dividing.divided(source, decisions)
    remarks = tuple(Finding("encoding", "", remark, (1, 1)) for remark in source.remarks)
    if remarks and articles:
        articles = (replace(articles[0], findings=(*articles[0].findings, *remarks)), *articles[1:])
    name, sha256 = readable(path.name), fetching.fingerprint(data)
    return Prepared(name, sha256, source.encoding, articles, asides, remarks, source.text, decisions, source.reader)


def known(library: Library, sha256: str) -> tuple[str, ...]:
    """Return the names of the dossiers that hold texts of this very file already."""
    return tuple(dossier.name for dossier in library.documents.holding(sha256))
