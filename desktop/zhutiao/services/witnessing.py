"""Where marks made on one printing of a text stand on another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Anchor, Place
from zhutiao.services import carrying
from zhutiao.text.versions import Crossing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.model import Mark
    from zhutiao.store.library import Library


class SeenMark(NamedTuple):
    """A mark that was made on another printing, and where it stands on the one that is read; nowhere if that lacks it.

    `siglum` is the letter of the witness it was made on, `document` that printing.
    """

    mark: Mark
    anchors: tuple[Anchor, ...]
    document: str
    siglum: str


def marks_seen(library: Library, document: str) -> tuple[SeenMark, ...]:
    """Return the marks made on the other printings of a text, as they stand in *document*, in its reading order.

    Those whose words it does not have come last. Nothing is written.
    """
    from zhutiao.services import collating, witnesses  # noqa: PLC0415 - a text with one printing is spared collating

    known = library.documents.get(document)
    shown = known.printing_of or known.id
    family = {each.id for each in library.documents.of(known.dossier) if shown in (each.id, each.printing_of)}
    others = [mark for mark in library.marks.of(known.dossier) if _made_on(mark) & (family - {document})]
    found = witnesses.of_text(library, document) if others else None
    if found is None:
        return ()
    sigla = {each.source: each.siglum for each in collating.collated(library, found).witnesses if not each.edition}
    there = on_printings(library, others, document)
    order = {piece.id: n for n, piece in enumerate(known.article.pieces())}
    seen = [SeenMark(mark, there[mark.id], mark.place.document, sigla[mark.place.document]) for mark in others]
    return tuple(sorted(seen, key=lambda each: _where(each.anchors, order)))


def on_printing(library: Library, mark: Mark, document: str) -> tuple[Anchor, ...]:
    """Return where *mark* stands on another printing of its text; see `on_printings`."""
    return on_printings(library, [mark], document)[mark.id]


def on_printings(library: Library, marks: Iterable[Mark], document: str) -> dict[str, tuple[Anchor, ...]]:
    """Return by mark where each stands in *document*, another printing of the text it was made on.

    A place is placed, or to be checked with the words of its own printing as `was`; words that this printing does not
    have get no place. Nothing is written: every mark stays where it was made. The same two texts again cost little.
    """
    ways = _Ways(library, document)
    return {mark.id: tuple(each for anchor in mark.anchors for each in ways.there(anchor)) for mark in marks}


def _made_on(mark: Mark) -> set[str]:
    return {anchor.place.document for anchor in mark.anchors}


def _where(anchors: tuple[Anchor, ...], order: Mapping[str, int]) -> tuple[int, int]:
    if not anchors:
        return len(order), 0
    place = anchors[0].place
    return order.get(place.segment, len(order)), place.span.start if place.span else -1


class _Ways:
    """From the printings of a text to one of them."""

    def __init__(self, library: Library, document: str) -> None:
        self._library, self._document = library, document
        self._ways: dict[str, Crossing] = {}

    def there(self, anchor: Anchor) -> list[Anchor]:
        place = anchor.place
        if place.document == self._document or anchor.state == "unplaced":
            return [anchor] if place.document == self._document else []
        way = self._way(place.document)
        if place.span is None:
            heir = way.segment(place.segment)
            return [Anchor(Place(self._document, heir), None)] if heir else []
        found = way.words(place.segment, place.span)
        return carrying.settle(anchor, found, self._document, way.new.printed) if found else []

    def _way(self, document: str) -> Crossing:
        if document not in self._ways:
            one, other = (self._library.documents.get(each).article for each in (document, self._document))
            self._ways[document] = Crossing(one, other)
        return self._ways[document]
