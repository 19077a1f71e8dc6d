"""Where marks made on one printing of a text stand on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Anchor, Place
from zhutiao.services import carrying
from zhutiao.text.versions import Crossing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Mark
    from zhutiao.store.library import Library


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
