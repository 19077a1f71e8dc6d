"""The files of a library export that are there to be looked at: notes by text as Markdown, links by dossier as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import plain
from zhutiao.exporters.rows import LinkRow
from zhutiao.exporters.rows import links as rows
from zhutiao.exporters.table import as_csv
from zhutiao.exporters.titles import titles
from zhutiao.ports import Content
from zhutiao.services import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Document, Mark
    from zhutiao.services.packing import Packing
    from zhutiao.store.library import Library

TOGETHER = 300


def write(library: Library, pack: Packing) -> None:
    """Write what the reader noted, and what is linked, where anything is; what is in the bin is left out."""
    for dossier in library.documents.dossiers():
        if note := library.notes.of_dossier(dossier.id):
            name = pack.name("notes", dossier.name, ".md")
            pack.put(name, (line.encode() for line in plain.notes(dossier.name, note, ())))
        documents = library.documents.of(dossier.id)
        if links := tuple(link for link in reading.links(library, dossier.id) if link.firm):
            content = Content(dossier, tuple(documents), (), links, library.clock())
            pack.put(pack.name("links", dossier.name, ".csv"), [as_csv([LinkRow._fields, *rows(content)])])
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
