"""The critical apparatus: what the sigla stand for, then clause by clause where the printings of a text differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.arranging.by_clause import TITLE, of_text, parts
from zhutiao.exporters.names import block_name
from zhutiao.exporters.sheet import Heading, Label
from zhutiao.exporters.titles import of_piece
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block
    from zhutiao.variants import Apparatus

LONGEST = 16
"""Signs of a paragraph that head its variants."""


def blocks(known: Known) -> Iterator[Block]:
    """Yield the apparatus of each text that there are several printings of, that of the base text first."""
    every = sorted(known.content.apparatus, key=lambda each: not known.is_base(each.document))
    yield Heading(TITLE, 0, _("{0}: critical apparatus").format(known.title))
    for apparatus in every:
        if not known.is_base(apparatus.document):
            yield of_text(known, apparatus.document)
        yield from _of(known, apparatus, depth=1 if known.is_base(apparatus.document) else 2)
    if not every:
        yield Label("no-apparatus", _("There is one printing of each text here, and so there are no variants."))


def _of(known: Known, apparatus: Apparatus, depth: int) -> Iterator[Block]:
    document = apparatus.document
    yield Heading(block_name("w", document[:8]), depth, _("Witnesses"))
    for each in lemma.witnesses(apparatus.collation):
        yield Label(block_name("w", document[:8], each.siglum), lemma.witness(each, apparatus))
    varied = {segment: found for (of, segment), found in known.varied.items() if of == document}
    for segment in sorted(varied, key=_order(known, document)):
        head = _head(known, document, segment)
        yield Heading(block_name("c", document[:8], segment), depth, head, head, known.to_place(document, segment))
        yield from varied[segment]
    if not varied:
        yield Label(block_name("v", document[:8]), _("The witnesses do not differ."))


def _shortened(words: str) -> str:
    """Return how words begin."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _order(known: Known, document: str) -> Callable[[str], int]:
    """Return what says where a segment stands in a text; what only other witnesses have comes last."""
    there = known.documents.get(document)
    places = {segment: n for n, segment in enumerate(known.pieces(there))} if there else {}
    return lambda segment: places.get(segment, len(places))


def _head(known: Known, document: str, segment: str) -> str:
    there = known.documents.get(document)
    piece = known.pieces(there).get(segment) if there else None
    if piece is None or piece.kind == "preamble":
        return of_piece(segment)
    # A paragraph is known by how it begins.
    return parts(piece)[0] or f"{of_piece(segment)} {_shortened(piece.printed)}"
