"""What lies on a text: marks, shared words, hits, variants and the current unit, ready to be painted."""

from __future__ import annotations

from bisect import bisect_left
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.pane.shown import Shown
from zhutiao.ui.pane.spots import Spots
from zhutiao.ui.pane.strokes import Stroke, strokes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from zhutiao.model import Colour, Mark, Place, Span, Style
    from zhutiao.ui.pane.added import Added
    from zhutiao.ui.pane.guests import Guests


class Cut(NamedTuple):
    """The part of a stroke that falls into one block, in units from the block's start."""

    start: int
    end: int
    stroke: Stroke


class Note(NamedTuple):
    """Where a mark with a note begins."""

    position: int
    mark: str


class Sheet:
    """Everything painted on one text; knows segments and blocks, not pixels."""

    def __init__(self, document: str = "", shown: Shown | None = None) -> None:
        """Lie empty on what is *shown* of *document*."""
        self.document = document
        self.shown = shown or Shown()
        self.current: frozenset[str] | None = None
        self.possible: frozenset[str] = frozenset()
        self.added: Added | None = None
        self.hits: list[tuple[int, int]] = []
        self.hit: int | None = None
        self.spots = Spots()
        self.guests: Guests | None = None
        self._longest = 0
        self._known: dict[str, Mark] = {}
        self._marks: dict[str, list[tuple[Mark, Span | None]]] = {}
        self._shared: Mapping[str, Sequence[Span]] = {}
        self._suggested: Mapping[str, Sequence[Span]] = {}
        self._cuts: dict[int, list[Cut]] = {}
        self._notes: dict[int, list[Note]] = {}

    def lay_marks(self, marks: Iterable[Mark]) -> None:
        """Take *marks*, oldest at the bottom; those of other documents are passed over."""
        self._known, self._marks, self._notes = {}, {}, {}
        for mark in sorted(marks, key=lambda mark: mark.created):
            self._lay(mark)
        self._cuts.clear()

    def lay_again(self, mark: Mark) -> bool:
        """Take another state of a mark that lies here, and say whether it is another."""
        before = self._known[mark.id]
        if mark == before:
            return False
        for segment in {place.segment for place in self._here(before)}:
            self._marks[segment] = [each for each in self._marks[segment] if each[0].id != mark.id]
        if before.note:
            self._notes = {at: [note for note in notes if note.mark != mark.id] for at, notes in self._notes.items()}
        self._lay(mark)
        for segment in {place.segment for each in (before, mark) for place in self._here(each)}:
            self._marks[segment].sort(key=lambda each: each[0].created)
            for block in self.shown.ranges[segment]:
                self._cuts.pop(block, None)
        return True

    def marked(self) -> Iterator[tuple[str, Span, Colour]]:
        """Yield where words are marked, and in which colour."""
        for segment, marks in self._marks.items():
            for mark, span in marks:
                if span and mark.style != "none":
                    yield segment, span, mark.colour

    def mark(self, name: str) -> Mark | None:
        """Return the mark of that id, if it lies here."""
        return self._known.get(name)

    def lay_shared(
        self, shared: Mapping[str, Sequence[Span]], suggested: Mapping[str, Sequence[Span]] = MappingProxyType({})
    ) -> bool:
        """Take the words that each segment shares with another text, and say whether they are others than before."""
        before = self._shared, self._suggested
        self._shared, self._suggested = (
            {segment: spans for segment, spans in words.items() if segment in self.shown.ranges}
            for words in (shared, suggested)
        )
        if (self._shared, self._suggested) == before:
            return False
        for segment in set().union(*before, self._shared, self._suggested):
            for block in self.shown.ranges[segment]:
                self._cuts.pop(block, None)
        return True

    def lay_hits(self, hits: Sequence[tuple[int, int]], hit: int | None = None) -> None:
        """Take what was found, by where it stands, and which of it is looked at."""
        self.hits, self.hit = list(hits), hit
        self._longest = max((end - start for start, end in hits), default=0)

    def cuts(self, block: int) -> list[Cut]:
        """Return what is drawn in a block, by start."""
        if block not in self._cuts:
            segment = self.shown.blocks[block].segment
            for owned in self.shown.ranges[segment] if segment else (block,):
                self._cuts[owned] = []
            if segment:
                self._cut(segment)
        return self._cuts[block]

    def notes(self, block: int) -> Sequence[Note]:
        """Return the notes that begin in a block."""
        return self._notes.get(block, ())

    def hits_in(self, block: int) -> Iterator[tuple[int, int]]:
        """Yield the words found in a block, in units."""
        start = self.shown.starts[block]
        end = start + self.shown.maps[block].length
        # What begins in a block before may reach into this one.
        first = bisect_left(self.hits, (start - self._longest,))
        for hit in self.hits[first : bisect_left(self.hits, (end,))]:
            if hit[1] > start:
                yield max(hit[0], start) - start, min(hit[1], end) - start

    def is_current(self, block: int) -> bool:
        """Say whether a block is read now; where nothing is, everything is."""
        return self.current is None or self.shown.territory[block] in self.current

    def is_possible(self, block: int) -> bool:
        """Say whether a block is in what may be about the clause."""
        return self.shown.territory[block] in self.possible

    def is_underlined(self, block: int) -> bool:
        """Say whether the words that a block shares with another text are shown."""
        return self.is_current(block) or self.is_possible(block)

    def shared_at(self, segment: str, point: int) -> Span | None:
        """Return the shared words that the character *point* is part of."""
        known = (*self._shared.get(segment, ()), *self._suggested.get(segment, ()))
        return next((span for span in known if span.start <= point < span.end), None)

    def marks_at(self, segment: str, point: int) -> list[str]:
        """Return the marks on the character *point*, the top one first."""
        here = self._marks.get(segment, ())
        return [mark.id for mark, span in reversed(here) if span and span.start <= point < span.end]

    def lay_current(self, units: Collection[str] | None) -> None:
        """Make *units* the current ones; None reads everything alike; what is not in the text is passed over."""
        wished = None if units is None else frozenset(self.shown.unit_of(unit) for unit in units)
        self.current = None if wished is None else wished & self.shown.by_unit.keys()

    def lay_possible(self, units: Collection[str]) -> bool:
        """Take the units that may be current, and say whether they are others than before."""
        before, wished = self.possible, frozenset(self.shown.unit_of(unit) for unit in units)
        self.possible = wished & self.shown.by_unit.keys()
        return self.possible != before

    def _lay(self, mark: Mark) -> None:
        places = self._here(mark)
        if places:
            self._known[mark.id] = mark
        for place in places:
            self._marks.setdefault(place.segment, []).append((mark, place.span))
        if places and mark.note:
            position = self.shown.stretch(places[0].segment, places[0].span)[0]
            self._notes.setdefault(self.shown.block_at(position), []).append(Note(position, mark.id))

    def _here(self, mark: Mark) -> list[Place]:
        return [each.place for each in mark.anchors if each.state != "unplaced" and self._is_here(each.place)]

    def _is_here(self, place: Place) -> bool:
        return place.document == self.document and place.segment in self.shown.ranges

    def _cut(self, segment: str) -> None:
        drawn: list[tuple[Span, Colour, Style]] = [
            (span, mark.colour, mark.style) for mark, span in self._marks.get(segment, ()) if span
        ]
        owned = self.shown.ranges[segment]
        for stroke in strokes(drawn, self._shared.get(segment, ()), self._suggested.get(segment, ())):
            start, end = self.shown.stretch(segment, stroke.span)
            for block in range(max(owned[0], self.shown.block_at(start)), self.shown.block_at(end) + 1):
                begin, length = self.shown.starts[block], self.shown.maps[block].length
                first, last = max(0, start - begin), min(end - begin, length)
                if first < last:
                    self._cuts[block].append(Cut(first, last, stroke))
