"""Clause by clause, each in a file of its own: an index with the sections, a sheet for each clause and marked text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging.by_clause import (
    dossier_note,
    marked,
    parts,
    text,
    unplaced,
    wanted,
)
from zhutiao.exporters.names import block_name, main_name, sheet_names
from zhutiao.exporters.sheet import Heading, Label, Sheet
from zhutiao.model import Place
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Document, Segment


def sheets(known: Known) -> tuple[Sheet, ...]:
    """Return the index, then the sheets that it leads to, in reading order."""
    documents = sorted(known.content.documents, key=lambda document: not known.is_base(document.id))
    units = [unit for document in documents for unit in _units(known, document)]
    own = [unit for unit in units if unit.name]
    main = main_name(known.content.dossier.name)
    names = sheet_names((unit.name for unit in own), taken=(main,))
    index = Sheet(known.title, tuple(_index(known, units, iter(names))))
    back = Label("up", "↑", ((main, known.title),))
    return (index, *(_sheet(known, unit, name, back) for unit, name in zip(own, names, strict=True)))


INDEX = "index"
"""The name of the index's first block, by which its file is found again: an export in one file begins otherwise."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Segments that stand together; `name` is what their file would be called, "" where they stand in the index."""

    document: Document
    pieces: tuple[Segment, ...]
    name: str
    title: str

    @property
    def place(self) -> Place:
        """Return the clause, or the whole text."""
        return Place(self.document.id, self.pieces[0].id)


def _units(known: Known, document: Document) -> Iterator[_Unit]:
    if not known.is_base(document.id):
        name = known.names[document.id]
        if pieces := marked(known, document):
            yield _Unit(document, tuple(pieces), name, name)
        return
    units = document.article.units()
    for _unit, group in groupby(wanted(known, document), key=lambda piece: units[piece.id]):
        first, *others = group
        # The number stands first: a title may be long, or be cleaned up one day.
        number = first.id.replace("/", "")
        between = "" if number.endswith("）") else " "
        name = f"{number}{between}{first.title or ''}" if first.kind == "clause" else ""
        yield _Unit(document, (first, *others), name, parts(first)[0])


def _index(known: Known, units: Sequence[_Unit], names: Iterator[str]) -> Iterator[Block]:
    """Yield what has no file of its own, and the lists of what has."""
    yield Heading(INDEX, 0, known.title)
    yield from dossier_note(known)
    above = INDEX
    for kind, group in groupby(units, key=lambda unit: (bool(unit.name), known.is_base(unit.document.id))):
        listed, of_base = kind
        if not listed:
            for unit in group:
                yield from text(known, unit.document, unit.pieces, depth=1)
                above = block_name("c", unit.document.id[:8], unit.pieces[0].id)
            continue
        if not of_base:
            above = "texts"
            yield Heading(above, 1, _("Other texts"), _("Other texts"))
        yield Label(f"{above}/list", "", tuple((next(names), unit.title) for unit in group))
    yield from unplaced(known)


def _sheet(known: Known, unit: _Unit, name: str, back: Label) -> Sheet:
    if known.is_base(unit.document.id):
        blocks = text(known, unit.document, unit.pieces, depth=-unit.pieces[0].id.count("/"))
        return Sheet(unit.title, (*blocks, back), name, unit.place)
    title = Heading(block_name("d", unit.document.id[:8]), 0, unit.title, unit.title)
    blocks = text(known, unit.document, unit.pieces, depth=1)
    return Sheet(unit.title, (title, *blocks, back), name, Place(unit.document.id, ""))
