"""The files of a library export that are there to be looked at: notes as Markdown, one file for each text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import plain
from zhutiao.exporters.titles import titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Document, Mark
    from zhutiao.services.packing import Packing
    from zhutiao.store.library import Library

TOGETHER = 300


def write(library: Library, pack: Packing) -> None:
    """Write what the reader noted, on each dossier and text where anything was; what is in the bin is left out."""
    for dossier in library.documents.dossiers():
        if note := library.notes.of_dossier(dossier.id):
            name = pack.name("notes", dossier.name, ".md")
            pack.put(name, (line.encode() for line in plain.notes(dossier.name, note, ())))
        documents = library.documents.of(dossier.id)
        called = titles(documents)
        for document in documents:
            if library.marks.stand_in(document.id):
                name = pack.name("notes", called[document.id], ".md")
                lines = plain.notes(called[document.id], None, _marks(library, document))
                pack.put(name, (line.encode() for line in lines))


def _marks(library: Library, document: Document) -> Iterator[Mark]:
    """Yield the marks in a document that say something, in reading order, a few in memory at a time."""
    order = {piece.id: n for n, piece in enumerate(document.article.pieces())}
    placed = library.marks.places.firsts(document.id)
    placed.sort(key=lambda each: (order.get(each[1], len(order)), each[2], each[0]))
    ids = [mark for mark, _segment, _start in placed]
    for at in range(0, len(ids), TOGETHER):
        known = {mark.id: mark for mark in library.marks.known(ids[at : at + TOGETHER])}
        yield from (known[each] for each in ids[at : at + TOGETHER] if each in known and _says(known[each]))


def _says(mark: Mark) -> bool:
    return mark.style != "none" or bool(mark.note or mark.tags)
