"""By colour: each mark once, below what its colour means, in the order in which the window offers the colours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.arranging.by_clause import TITLE, dossier_note, unplaced
from zhutiao.exporters.names import block_name
from zhutiao.exporters.sheet import Heading
from zhutiao.model import COLOURS
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block


def blocks(known: Known) -> Iterator[Block]:
    """Yield the blocks of the whole dossier; notes and tags on a whole segment have no colour and come last."""
    yield Heading(TITLE, 0, known.title)
    yield from dossier_note(known)
    for colour in COLOURS:
        name = terms.colour(colour, known.content.meanings)
        yield from _group(known, block_name("colour", colour), name, colour)
    yield from _group(known, "uncoloured", _("Without a colour"), None)
    yield from unplaced(known)


def _group(known: Known, name: str, words: str, colour: str | None) -> Iterator[Block]:
    marks = [mark for mark in known.placed if (None if mark.style == "none" else mark.colour) == colour]
    if marks:
        yield Heading(name, 1, words, words)
        # Each line need not say again what stands over all of them.
        yield from (replace(known.marked(mark), means="") for mark in marks)
