"""What was printed of a text that is shown as an edition: the base witness, which is what is corrected and divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Place
from zhutiao.services import alike, carrying
from zhutiao.text.versions import Crossing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Document
    from zhutiao.services.alike import Traits
    from zhutiao.store.editions import Made
    from zhutiao.store.library import Library


def as_printed(library: Library, document: str) -> Article:
    """Return the text of a document as it was printed, whatever was made of it since."""
    made = library.editions.of(document)
    return library.documents.article_in(made.base) if made else library.documents.get(document).article


def offset_as_printed(library: Library, document: str, segment: str, offset: int) -> int:
    """Return where a place of a segment that is shown stands in that segment as it was printed."""
    if library.editions.of(document) is None:
        return offset
    return Crossing(library.documents.get(document).article, as_printed(library, document)).offset(segment, offset)


def places_as_printed(document: Document, printed: Article, places: Sequence[Place]) -> list[Place]:
    """Return where words of a text that is shown stand in what was printed of it; those put in since stand nowhere.

    Of words that stand nowhere the segment is told.
    """
    way, found = Crossing(document.article, printed), list[Place]()
    for place in places:
        words = way.words(place.segment, place.span) if place.span else None
        segment = way.segment(place.segment) or place.segment
        spans = words.places if words else ((segment, None),)
        found += [Place(document.id, *each) for each in spans]
    return found


def shown_again(library: Library, document: str, made: Made | None) -> Article:
    """Return what a text shows that has just got a new version: where it was an edition, that made anew from it.

    To be asked within the step that brings the new version, before marks are carried to what is returned.
    """
    if made is None:
        return library.documents.get(document).article
    from zhutiao.services import editing  # noqa: PLC0415 - collating is loaded where there is an edition

    return editing.made_again(library, document, made)


def printed_traits(library: Library, document: str, shown: Traits) -> Traits:
    """Return what a text is told apart by as it was printed, of which it is *shown* with these traits."""
    return alike.traits(as_printed(library, document)) if library.editions.of(document) else shown


def has_come(library: Library, document: str, traits: Traits) -> bool:
    """Say whether a text was printed so in any version; what the reader made of it has not come."""
    texts = map(library.documents.article_in, library.editions.printed(document))
    return any(alike.traits(each).words == traits.words for each in texts)


def return_to_print(library: Library, shown: Document) -> Article:
    """Let a text that is an edition be as its base witness printed it, and return that; marks follow.

    To be called within the step that says why.
    """
    article = as_printed(library, shown.id)
    if library.editions.of(shown.id):
        source = library.documents.source_of(shown.id) or ""
        library.documents.add(shown.dossier, shown.file, source, article, document_id=shown.id)
        carrying.carry(library, shown, article)
    return article


def is_worked_on(library: Library, document: str) -> bool:
    """Say whether the reader has left something in a text, or made one of it, that must stay in sight."""
    left = library.reads.of(document), library.choices.of([document]), library.editions.of(document)
    return library.marks.stand_in(document) or any(left)
