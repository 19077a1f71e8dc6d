"""Carry marks and ticks over to a new version of their text: each place is placed, to be checked or unplaced."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao.errors import ZhutiaoError
from zhutiao.model import STATES, Anchor, Place, Span
from zhutiao.text import anchor as anchoring
from zhutiao.text import letters
from zhutiao.text.letters import Signs
from zhutiao.text.quoted import Quoted, Searched
from zhutiao.text.tokens import bare
from zhutiao.text.versions import Crossing, Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Article, Document, Quote, State
    from zhutiao.store.library import Library

ENOUGH = 0.5  # of a mark's letters; where fewer are known by their source, its words are looked for


def carry(library: Library, old: Document, new: Article, into: str | None = None) -> None:
    """Bring what the reader left in *old* to its places in *new*, the next version of that text or of the text *into*.

    Where both were made from one source, marks and ticks go with their characters, exactly; elsewhere with their
    letters, the two texts laid beside each other as wholes. A clause's own note and tags go with the clause. What was
    unplaced is looked for from the text it last stood in, so that a clause that comes back brings its marks back.
    """
    move = _Move(library, old, new, into or old.id)
    # What lies in the bin catches up when it comes back, but not with a text that itself is gone.
    for mark, stood in library.marks.places.in_document(old.id, binned=into is not None).items():
        _put(library, mark, move.anchors(stood))
    read = library.reads.of(old.id)
    still = move.read(read)
    for segment in read if into else read - still:
        library.reads.untick(old.id, segment)
    for segment in still if into else still - read:
        library.reads.tick(move.document, segment)


def catch_up(library: Library) -> None:
    """Bring every mark that stands in an older text than its document's of now to its places in that.

    So come back what was in the bin while its text changed, and what was read out of another library.
    """
    for name in library.marks.places.behind():
        document, now = library.documents.get(name), library.documents.text_of(name)
        move = _Move(library, document, document.article, name)
        for mark, stood in library.marks.places.in_document(name).items():
            if all(text == now for anchor, text in stood if anchor.place.document == name):
                continue
            moved = move.anchors(stood)
            if [(anchor, text or now) for anchor, text in moved] != stood:
                _put(library, mark, moved)


def settle(anchor: Anchor, found: Found, document: str, printed: dict[str, str]) -> list[Anchor]:
    """Return an anchor as it stands now that its words are *found* in a document that has *printed* these segments.

    The reader's own words stay with a place to be checked until it is confirmed, however often the text changes, and
    such a place is placed by itself only where those words have come back.
    """
    if anchor.quote is None:
        return [anchor]
    own = anchor.quote.exact if anchor.was is None else anchor.was
    now = "".join(span.cut(printed[segment]) for segment, span in found.places)
    state = found.state
    if anchor.was is not None:
        state = "placed" if _alike(now, own) and not _alike(anchor.quote.exact, own) else "check"
    return [_standing(Place(document, *place), printed, state, own) for place in found.places]


def _put(library: Library, mark: str, moved: Sequence[tuple[Anchor, str | None]]) -> None:
    library.marks.move(mark, [anchor for anchor, _ in moved], [text for _, text in moved])


class _Move:
    """From the places of one document's text, and of those it had before, to those of its next."""

    def __init__(self, library: Library, old: Document, new: Article, document: str) -> None:
        self._library, self._new = library, new
        self.old, self.document = old.id, document
        self._article = old.article
        self._way = _Way(old.article, new, stays=document == old.id)
        self._ways: dict[tuple[str, bool], _Way | None] = {}

    def anchors(self, anchors: Iterable[tuple[Anchor, str]]) -> list[tuple[Anchor, str | None]]:
        """Return where a mark stands now, and of what is unplaced in which text it stood.

        What has come together in one segment is one place again.
        """
        found: list[tuple[Anchor, str | None]] = []
        for anchor, text in (each for old in anchors for each in self._moved(*old)):
            both = self._together(found[-1][0], anchor) if found else None
            if both:
                found[-1] = both, None
            else:
                found.append((anchor, text))
        return found

    def read(self, ticked: Iterable[str]) -> set[str]:
        """Return the segments of which all was read."""
        return self._way.read(set(ticked))

    def _moved(self, anchor: Anchor, text: str) -> list[tuple[Anchor, str | None]]:
        if anchor.place.document != self.old:
            return [(anchor, text)]
        way = self._way_from(text, lost=anchor.state == "unplaced")
        if moved := way.moved(anchor, self.document) if way else ():
            return [(each, None) for each in moved]
        own = anchor.quote and replace(anchor.quote, exact=anchor.was or anchor.quote.exact)
        place = replace(anchor.place, document=self.document)
        return [(Anchor(place, own, "unplaced"), text)]

    def _way_from(self, text: str, *, lost: bool) -> _Way | None:
        """Return the way from a text; none from one that cannot be read. What is *lost* stays nowhere as it was."""
        if (text, lost) not in self._ways:
            self._ways[text, lost] = self._made_way(text, lost=lost)
        return self._ways[text, lost]

    def _made_way(self, text: str, *, lost: bool) -> _Way | None:
        try:
            article = self._library.documents.article_in(text)
        except ZhutiaoError:
            return None
        return self._way if article == self._article and not lost else _Way(article, self._new, stays=False)

    def _together(self, one: Anchor, other: Anchor) -> Anchor | None:
        """Return two neighbouring places as one, None where they are not beside each other."""
        first, second = one.place.span, other.place.span
        here = (one.place.document, one.place.segment) == (other.place.document, other.place.segment)
        if not (here and first and second) or one.place.document != self.document or first.end > second.start:
            return None
        printed = self._way.printed
        if "unplaced" in (one.state, other.state) or printed[one.place.segment][first.end : second.start].strip():
            return None
        state = STATES[max(STATES.index(one.state), STATES.index(other.state))]
        words = [each.was or (each.quote.exact if each.quote else "") for each in (one, other)]
        own = words[0] if one.was == other.was is not None else "\n".join(words)
        return _standing(replace(one.place, span=Span(first.start, second.end)), printed, state, own)


class _Way:
    """From one text to another: by the characters of their source where that is one, else by their letters."""

    def __init__(self, old: Article, new: Article, *, stays: bool) -> None:
        self._crossing, self._new = Crossing(old, new), new
        self._words, self.printed = self._crossing.old.printed, self._crossing.new.printed
        self._signs, self._now = Signs(old), Signs(new)
        self._one_source = self._signs.agrees(self._now)
        self._stays = stays

    def moved(self, anchor: Anchor, document: str) -> list[Anchor]:
        """Return the places of an anchor in *document*, none where its words are gone."""
        place = anchor.place
        if place.segment in self._kept and anchor.state != "unplaced":
            return [anchor]
        if not place.segment and anchor.quote:
            return self._come(anchor.quote, document)
        if place.span is None:
            heir = self._heir(place.segment)
            state = "placed" if anchor.state == "unplaced" else anchor.state
            return [Anchor(Place(document, heir), None, state)] if heir else []
        found = (self._exact(place.segment, place.span) if self._one_source else None) or self._crossing.words(
            place.segment, place.span
        )
        return settle(self._as_it_stood(anchor, place.span), found, document, self.printed) if found else []

    def read(self, read: set[str]) -> set[str]:
        """Return the segments all of whose words stood in those *read*."""
        if not read:
            return read
        if not self._one_source:
            heirs = {name: self._crossing.segment(name) for name in read - self._kept}
            same = {heir for name, heir in heirs.items() if heir and _alike(self._words[name], self.printed[heir])}
            return (read & self._kept) | same
        unread = self._signs.printed.keys() - read
        touched, left = self._holding(read), self._holding(unread)
        return (read & self._kept) | (touched - left)

    @cached_property
    def _kept(self) -> set[str]:
        """The segments that are what they were, all that stands in them too."""
        same = {name for name, words in self._words.items() if self._stays and self.printed.get(name) == words}
        if self._one_source:
            # A segment called p3 as another was before is not that segment.
            raw, now = self._signs.raw, self._now.raw
            return {name for name in same if raw.get(name) == now.get(name)}
        return {name for name in same if self._crossing.segment(name) in (name, None)}

    def _come(self, quote: Quote, document: str) -> list[Anchor]:
        """Return the places of words that no text has had so far, none where this one has them neither."""
        text = Searched(self._new)
        hit = text.find(Quoted(quote.exact, quote.before, quote.after))
        places = text.places(hit) if hit and hit.state == "placed" else ()
        return [_standing(Place(document, *place), self.printed, "placed", quote.exact) for place in places]

    def _as_it_stood(self, anchor: Anchor, span: Span) -> Anchor:
        """Return what is unplaced as it was in its text: other words than the reader's were to be checked there."""
        quote = anchor.quote
        if anchor.state != "unplaced" or quote is None:
            return anchor
        words = span.cut(self._words.get(anchor.place.segment, ""))
        own = quote.exact
        return replace(anchor, quote=replace(quote, exact=words), was=None if words == own else own)

    def _holding(self, segments: Iterable[str]) -> set[str]:
        return {piece.segment for each in segments for piece in self._now.pieces_of(self._signs.raw.get(each, ()))}

    def _heir(self, segment: str) -> str | None:
        pieces = self._now.pieces_of(self._signs.source_of(segment, None)) if self._one_source else ()
        return pieces[0].segment if pieces else self._crossing.segment(segment)

    def _exact(self, segment: str, span: Span) -> Found | None:
        """Return the places of some words' characters; None where too few of them are left."""
        raw = self._signs.source_of(segment, span)
        pieces = self._now.pieces_of(raw)
        left = sum(piece.end - piece.start for piece in pieces)
        if left < ENOUGH * letters.size(raw) or not left:
            return None
        places = tuple((piece.segment, self._now.span_of(piece)) for piece in pieces)
        whole = left == letters.size(raw) or _alike(span.cut(self._words[segment]), self._cut(places))
        return Found(places, "placed" if whole else "check")

    def _cut(self, places: Sequence[tuple[str, Span]]) -> str:
        return "".join(span.cut(self.printed[segment]) for segment, span in places)


def _standing(place: Place, printed: dict[str, str], state: State, own: str) -> Anchor:
    span = place.span or Span(0, len(printed[place.segment]))
    quote = anchoring.remember(printed[place.segment], span)
    return Anchor(replace(place, span=span), quote, state, own if state == "check" else None)


def _alike(one: str, other: str) -> bool:
    """Say whether some words are the same but for width, spaces and signs."""
    return one == other or bare(one).text == bare(other).text
