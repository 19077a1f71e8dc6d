"""Quotes only: the marked words and where they stand, in reading order; no notes, no tags, no other words."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging.by_clause import TITLE, UNPLACED, of_text
from zhutiao.exporters.sheet import Heading
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block, Marked
    from zhutiao.model import Mark


def blocks(known: Known) -> Iterator[Block]:
    """Yield the blocks of the whole dossier: the quotes of the base text first, the others under their texts."""
    yield Heading(TITLE, 0, known.title)
    quoted = sorted(filter(_says, known.placed), key=lambda mark: not known.is_base(mark.place.document))
    for document, marks in groupby(quoted, key=lambda mark: mark.place.document):
        if not known.is_base(document):
            yield of_text(known, document)
        yield from (_bare(known, mark) for mark in marks)
    if lost := list(filter(_says, known.lost)):
        yield Heading(UNPLACED, 1, _("Unplaced marks"), _("Unplaced marks"))
        yield from (_bare(known, mark) for mark in lost)


def _says(mark: Mark) -> bool:
    return bool(mark.quote and mark.quote.strip())


def _bare(known: Known, mark: Mark) -> Marked:
    return replace(known.marked(replace(mark, note=None, tags=())), means="", drawn="")
