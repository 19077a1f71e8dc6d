"""A briefing: what the reader has collected, in the order chosen, each piece with its time.

What is of another clause than the one it was put behind stands under the head of its own, so that nobody takes it for
words of that one.
What is not in the library any more stands in its place, with the words that were collected, and is said to be unplaced.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.arranging.by_clause import TITLE, parts, passages
from zhutiao.exporters.names import SHORTEST, block_name
from zhutiao.exporters.sheet import Heading, Label, Printed, Said, Written
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Briefing, BriefingItem, Mark, Place, Segment


def blocks(known: Known) -> Iterator[Block]:
    """Yield the blocks of the briefing that is wanted; raises UnknownPlaceError where there is none."""
    briefing = chosen(known.content.briefings, known.choices.briefing)
    marks = {mark.id: mark for mark in known.content.marks}
    told = frozenset(item.mark for item in briefing.items if item.kind == "note" and item.mark)
    yield Heading(TITLE, 0, briefing.name, minutes=briefing.minutes or None)
    pieces = _Pieces(known, marks, told)
    for item in briefing.items:
        yield from pieces.of(item)


def chosen(briefings: Sequence[Briefing], wanted: str) -> Briefing:
    """Return the briefing of that id or name, where nothing is wanted the newest."""
    found = [each for each in briefings if not wanted or wanted in (each.id, each.name)]
    if not found:
        raise UnknownPlaceError("briefing", wanted)
    return found[-1]


@dataclass(slots=True)
class _Pieces:
    """Makes blocks of one piece after another; knows what stands above and which marks were shown.

    `told` are the marks whose notes are collected on their own, so that the marks go without them. `over` is the clause
    whose head stands above, as text and segment; None below the title or a heading of the reader's own.
    """

    known: Known
    marks: Mapping[str, Mark]
    told: frozenset[str]
    below: int = 0
    over: tuple[str, str] | None = None
    shown: set[str] = field(default_factory=set[str])
    names: set[str] = field(default_factory=set[str])

    def of(self, item: BriefingItem) -> Iterator[Block]:
        name = self._name(item.id)
        match item.kind:
            case "heading":
                self.below, self.over = 1, None
                yield Heading(name, 1, item.body, item.body, minutes=item.minutes)
            case "text":
                yield Written(name, item.body, item.minutes)
            case "clause":
                yield from self._clause(name, item)
            case "passage":
                yield from self._own_head(name, self._segment(item) and item.place)
                yield self._passage(name, item)
            case "mark":
                yield from self._own_head(name, self._place_of_mark(item))
                yield self._mark(name, item)
            case "note":
                yield from self._own_head(name, self._place_of_mark(item))
                yield from self._note(name, item)

    def _name(self, item: str) -> str:
        short = block_name("b", item[:SHORTEST])
        name = block_name("b", item) if short in self.names else short
        self.names.add(name)
        return name

    def _clause(self, name: str, item: BriefingItem) -> Iterator[Block]:
        known, segment = self.known, self._segment(item)
        head, body = parts(segment) if segment else ("", "")
        if segment is None or item.place is None or item.place.span or not head:
            yield from self._own_head(name, segment and item.place)
            yield self._passage(name, item)
            return
        self.over = (item.place.document, segment.id)
        href = known.to_place(item.place.document, segment.id)
        yield Heading(name, self.below + 1, head, head, href, item.minutes)
        if item.state == "check":
            yield Label(f"{name}/check", _("to be checked"))
        if known.choices.texts:
            yield from self._words(name, item.place.document, segment, body)
        if known.is_base(item.place.document):
            yield from passages(known, known.links.get(segment.id, []), f"{name}/")

    def _own_head(self, name: str, place: Place | None) -> Iterator[Block]:
        """Yield the head of the clause that a place is in, where that of another stands above."""
        found = self._headed(place) if place and self.over else None
        if place is None or found is None or (place.document, found.id) == self.over:
            return
        self.over = (place.document, found.id)
        words, _body = parts(found)
        yield Heading(f"{name}/of", self.below + 1, words, words, self.known.to_place(*self.over))

    def _headed(self, place: Place) -> Segment | None:
        """Return the clause that a place is in, None in texts that have none."""
        document = self.known.documents.get(place.document)
        if document is None:
            return None
        pieces = self.known.pieces(document)
        found = pieces.get(place.segment)
        while found and not parts(found)[0]:
            found = pieces.get(found.parent or "")
        return found

    def _place_of_mark(self, item: BriefingItem) -> Place | None:
        mark = self.marks.get(item.mark or "")
        return mark.place if mark and mark.state != "unplaced" and item.state != "unplaced" else None

    def _words(self, name: str, document: str, clause: Segment, body: str) -> Iterator[Block]:
        """Yield the words of a clause and of what is numbered below it."""
        if body:
            yield Printed(f"{name}/text", body)
        inside = {clause.id}
        for piece in self.known.pieces(self.known.documents[document]).values():
            if piece.kind == "item" and piece.parent in inside:
                inside.add(piece.id)
                yield Printed(f"{name}/{block_name(piece.id)}", piece.printed)

    def _passage(self, name: str, item: BriefingItem) -> Said:
        segment = self._segment(item)
        place = item.place
        facts = self.known.place_facts(place.document, place.segment) if place else ()
        href = self.known.to_place(place.document, place.segment) if place and segment else ""
        return Said(name, None, (*facts, *_remarks(item, here=segment is not None)), _words_of(item, segment), (), href)

    def _mark(self, name: str, item: BriefingItem) -> Block:
        mark = self.marks.get(item.mark or "")
        if mark is None:
            return self._passage(name, item)
        found = self.known.marked(replace(mark, note=None) if mark.id in self.told else mark)
        doubt = _("unplaced") if item.state == "unplaced" or mark.state == "unplaced" else found.doubt
        # Collected twice, it is shown twice, and the second time under a name of its own.
        again = mark.id in self.shown
        self.shown.add(mark.id)
        return replace(found, id=name if again else found.id, doubt=doubt, minutes=item.minutes)

    def _note(self, name: str, item: BriefingItem) -> Iterator[Block]:
        mark = self.marks.get(item.mark or "")
        note = mark.note if mark else None if item.mark else self.known.content.note
        if note and note.strip():
            yield Written(name, note, item.minutes)
        elif item.words.strip():
            yield self._passage(name, item)

    def _segment(self, item: BriefingItem) -> Segment | None:
        """Return the segment that was collected, None where it is not there any more."""
        document = self.known.documents.get(item.place.document) if item.place else None
        if document is None or item.place is None or item.state == "unplaced":
            return None
        return self.known.pieces(document).get(item.place.segment)


def _words_of(item: BriefingItem, segment: Segment | None) -> str:
    """Return what stands now in the place that was collected, or what stood there."""
    if segment is None or item.place is None or item.kind not in ("clause", "passage"):
        return item.words
    return item.place.span.cut(segment.printed) if item.place.span else segment.printed


def _remarks(item: BriefingItem, *, here: bool) -> Iterator[str]:
    if item.state == "check":
        yield _("to be checked")
    # What has no place any more, or a mark and a note that were erased.
    elif not here or item.kind in ("mark", "note"):
        yield _("unplaced")
    if item.minutes:
        yield terms.minutes(item.minutes)
