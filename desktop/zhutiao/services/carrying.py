"""Carry marks and ticks over to a new version of their text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from zhutiao.errors import LostAnchorError
from zhutiao.model import STATES, Anchor, Place, Quote, Span
from zhutiao.text import anchor as anchoring
from zhutiao.text import letters
from zhutiao.text.letters import Signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.model import Article, Document
    from zhutiao.store.library import Library

ENOUGH = 0.5  # of a mark's letters; where fewer are known by their source, its words are looked for


def carry(library: Library, old: Document, new: Article, into: str | None = None) -> None:
    """Bring what the reader left in *old* to its places in *new*, the next version of that text or of the text *into*.

    Where both were made from one source, marks and ticks go with their characters, exactly. Elsewhere a segment that
    keeps its id and its words keeps all; a mark is found by its words and is to be checked, or is unplaced, and a tick
    goes.
    """
    move = _Move(old, new, into or old.id)
    for mark in library.marks.of(old.dossier):
        if any(anchor.place.document == old.id for anchor in mark.anchors):
            library.marks.move(mark.id, move.anchors(mark.anchors))
    read = library.reads.of(old.id)
    still = move.read(read)
    for segment in read if into else read - still:
        library.reads.untick(old.id, segment)
    for segment in still if into else still - read:
        library.reads.tick(move.document, segment)


class _Move:
    """From the places of one version to those of the next."""

    def __init__(self, old: Document, new: Article, document: str) -> None:
        self.old, self.document = old.id, document
        self._before, self._after = _Pieces(old.article), _Pieces(new)
        self._signs, self._now = Signs(old.article), Signs(new)
        self._one_source = self._signs.agrees(self._now)
        words, after = self._before.printed, self._after.printed
        self._kept = {name for name in words if document == old.id and after.get(name) == words[name]}
        if self._one_source:
            # A segment called p3 as another was before is not that segment.
            raw, now = self._signs.raw, self._now.raw
            self._kept = {name for name in self._kept if raw.get(name) == now.get(name)}

    def anchors(self, anchors: Iterable[Anchor]) -> list[Anchor]:
        """Return where a mark stands now; what has come together in one segment is one place again."""
        found: list[Anchor] = []
        for anchor in (each for old in anchors for each in self._moved(old)):
            last = found[-1] if found else None
            both = self._together(last, anchor) if last else None
            if both:
                found[-1] = both
            else:
                found.append(anchor)
        return found

    def read(self, ticked: Iterable[str]) -> set[str]:
        """Return the segments of which all was read."""
        read = set(ticked)
        if not (read and self._one_source):
            return read & self._kept
        unread = self._signs.printed.keys() - read
        touched, left = self._holding(read), self._holding(unread)
        return (read & self._kept) | (touched - left)

    def _holding(self, segments: Iterable[str]) -> set[str]:
        return {piece.segment for each in segments for piece in self._now.pieces_of(self._signs.raw.get(each, ()))}

    def _moved(self, anchor: Anchor) -> list[Anchor]:
        place = anchor.place
        if place.document != self.old:
            return [anchor]
        if anchor.state != "unplaced":
            if place.segment in self._kept:
                return [anchor]
            if self._one_source and (exact := self._exact(anchor)):
                return exact
        try:
            return list(self._found(anchor))
        except LostAnchorError:
            return [replace(anchor, place=replace(place, document=self.document), state="unplaced")]

    def _exact(self, anchor: Anchor) -> list[Anchor]:
        """Return the places of an anchor's characters; nothing where too few of them are left."""
        raw = self._signs.source_of(anchor.place.segment, anchor.place.span)
        pieces = self._now.pieces_of(raw)
        if anchor.place.span is None:
            return [Anchor(Place(self.document, pieces[0].segment), None, anchor.state)] if pieces else []
        left = sum(piece.end - piece.start for piece in pieces)
        if left < ENOUGH * letters.size(raw) or not left:
            return []
        state = anchor.state if left == letters.size(raw) else "check"
        return [self._anchor(piece.segment, self._now.span_of(piece), state) for piece in pieces]

    def _anchor(self, segment: str, span: Span, state: str) -> Anchor:
        quote = anchoring.remember(self._after.printed[segment], span)
        return Anchor(Place(self.document, segment, span), quote, STATES[STATES.index(state)])

    def _together(self, one: Anchor, other: Anchor) -> Anchor | None:
        """Return two neighbouring places as one, None where they are not beside each other."""
        first, second = one.place.span, other.place.span
        here = (one.place.document, one.place.segment) == (other.place.document, other.place.segment)
        if not (here and first and second) or one.place.document != self.document or first.end > second.start:
            return None
        if self._after.printed[one.place.segment][first.end : second.start].strip():
            return None
        state = max(one.state, other.state, key=STATES.index)
        return self._anchor(one.place.segment, Span(first.start, second.end), state)

    def _found(self, anchor: Anchor) -> Iterator[Anchor]:
        """Yield where an anchor's words are found again; raises LostAnchorError."""
        place = anchor.place
        hint = self._before.start_of(place.segment)
        if anchor.quote is None:
            whole = Quote(self._before.printed.get(place.segment, ""), "", "", hint)
            segment, _span = next(self._after.within(anchoring.find(self._after.text, whole)))
            yield Anchor(Place(self.document, segment), None, "check")
            return
        found = anchoring.find(self._after.text, replace(anchor.quote, hint=hint + anchor.quote.hint))
        yield from (self._anchor(segment, span, "check") for segment, span in self._after.within(found))


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
