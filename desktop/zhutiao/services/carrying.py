"""Carry marks and ticks over to a new version of their text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from zhutiao.errors import LostAnchorError
from zhutiao.model import Anchor, Place, Quote, Span
from zhutiao.text import anchor as anchoring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Document
    from zhutiao.store.library import Library


def carry(library: Library, old: Document, new: Article) -> None:
    """Bring what the reader left in *old* to its places in *new*, the next version of that text.

    Where a segment keeps its id and its words, all stays; elsewhere a mark is found by its words and is to be checked,
    or is unplaced, and a tick goes.
    """
    before, after = _Pieces(old.article), _Pieces(new)
    kept = {name for name, words in before.printed.items() if after.printed.get(name) == words}
    for mark in library.marks.of(old.dossier):
        if any(anchor.place.document == old.id for anchor in mark.anchors):
            library.marks.move(
                mark.id, [new for each in mark.anchors for new in _moved(each, old.id, kept, before, after)]
            )
    for segment in library.reads.of(old.id) - kept:
        library.reads.untick(old.id, segment)


class _Pieces:
    """The segments of an article, and all their words as one text."""

    def __init__(self, article: Article) -> None:
        self.printed = {piece.id: piece.printed for piece in article.pieces()}
        self.names = list(self.printed)
        self.text = "\n".join(self.printed.values())
        self.starts = list(accumulate((len(words) + 1 for words in self.printed.values()), initial=0))[:-1]

    def start_of(self, name: str) -> int:
        return self.starts[self.names.index(name)] if name in self.printed else 0

    def within(self, span: Span) -> Iterator[tuple[str, Span]]:
        """Yield each segment that *span* of the whole text touches, with its part."""
        for n in range(max(bisect_right(self.starts, span.start) - 1, 0), bisect_right(self.starts, span.end - 1)):
            name, start = self.names[n], self.starts[n]
            first, last = max(span.start - start, 0), min(span.end - start, len(self.printed[name]))
            if first < last:
                yield name, Span(first, last)


def _moved(anchor: Anchor, document: str, kept: set[str], before: _Pieces, after: _Pieces) -> list[Anchor]:
    stays = anchor.place.segment in kept and anchor.state != "unplaced"
    if anchor.place.document != document or stays:
        return [anchor]
    try:
        return _found(anchor, before, after)
    except LostAnchorError:
        return [replace(anchor, state="unplaced")]


def _found(anchor: Anchor, before: _Pieces, after: _Pieces) -> list[Anchor]:
    place = anchor.place
    hint = before.start_of(place.segment)
    if anchor.quote is None:
        whole = Quote(before.printed.get(place.segment, ""), "", "", hint)
        segment, _ = next(after.within(anchoring.find(after.text, whole)))
        return [Anchor(Place(place.document, segment), None, "check")]
    found = anchoring.find(after.text, replace(anchor.quote, hint=hint + anchor.quote.hint))
    return [
        Anchor(Place(place.document, segment, span), anchoring.remember(after.printed[segment], span), "check")
        for segment, span in after.within(found)
    ]
