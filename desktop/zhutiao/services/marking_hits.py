"""Mark or tag all that a search has found, in one step, and say beforehand what that would do."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Anchor, Changed, Place
from zhutiao.services.marking import where
from zhutiao.text import anchor
from zhutiao.text.tag_paths import meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.hits import Hit
    from zhutiao.model import Colour, Mark, Span, Style
    from zhutiao.store.library import Library


class Plan(NamedTuple):
    """What would be marked: where, in reading order; how often that is done already; and what cannot be marked.

    `places` have a span each where words are marked, none where whole passages are tagged. `beyond` counts what
    stands in notes, tags, titles and other places that are no words of a text, or of a text that has changed since.
    """

    places: tuple[Place, ...]
    done: int = 0
    beyond: int = 0


def plan_highlights(library: Library, hits: Iterable[Hit], colour: Colour, style: Style) -> Plan:
    """Return what `highlight_all` would mark.

    Words are marked already where a mark of the same colour and style covers one of them, or any mark just these. A
    hit that only a filter chose has no words to be marked.
    """
    standing, beyond = _standing(library, (hit for hit in hits if hit.spans))
    words = _unmarked(library, standing, (colour, style))
    done = sum(len(hit.spans) for hit in standing) - len(words)
    return Plan(tuple(_place(hit, span) for hit, span in words), done, beyond)


def plan_tags(library: Library, hits: Iterable[Hit], path: str) -> Plan:
    """Return the passages, each once, that `tag_all` would tag; done are those that carry the tag already."""
    standing, beyond = _standing(library, hits)
    clean = meant(path)
    tagged = {
        (place.document, place.segment)
        for mark in _marks(library, standing)
        for place in (each.place for each in mark.anchors)
        if place.span is None and clean in mark.tags
    }
    passages = dict.fromkeys(_place(hit) for hit in standing)
    places = [place for place in passages if (place.document, place.segment) not in tagged]
    return Plan(tuple(places), len(passages) - len(places), beyond)


def highlight_all(
    library: Library, hits: Iterable[Hit], colour: Colour = "amber", style: Style = "highlight"
) -> Changed:
    """Mark the words of every hit in a text, in one step; what is marked so already stays as it is."""
    standing, _beyond = _standing(library, hits)
    words = _unmarked(library, standing, (colour, style))
    anchors = [Anchor(_place(hit, span), anchor.remember(hit.words, span)) for hit, span in words]
    if not anchors:
        return Changed()
    with library.step("Highlight all results"):
        made = [library.marks.add([each], colour, style) for each in anchors]
    return Changed(where(anchors), made=tuple(made))


def tag_all(library: Library, hits: Iterable[Hit], path: str) -> Changed:
    """Put a tag on every passage with a hit as a whole, in one step."""
    clean, places = meant(path), plan_tags(library, hits, path).places
    if not (clean and places):
        return Changed()
    made: list[str] = []
    with library.step("Tag all results"):
        for place in places:
            own = library.marks.own(place.document, place.segment)
            mark = own.id if own else library.marks.add([Anchor(place, None)], "amber", "none")
            made += [] if own else [mark]
            library.tags.put(mark, clean)
    pairs = frozenset((place.document, place.segment) for place in places)
    return Changed(pairs, made=tuple(made), labels=True)


def _standing(library: Library, hits: Iterable[Hit]) -> tuple[list[Hit], int]:
    """Return the hits in texts that still say what was found, and how many are left out."""
    found, printed = list(hits), cache(partial(_printed, library))
    standing = [
        hit
        for hit in found
        if hit.where == "text" and hit.document and printed(hit.document).get(hit.segment or "") == hit.words
    ]
    return standing, len(found) - len(standing)


def _printed(library: Library, document: str) -> Mapping[str, str]:
    try:
        return library.documents.printed_in(library.documents.text_of(document))
    except UnknownPlaceError:
        return {}


def _unmarked(library: Library, hits: Sequence[Hit], look: tuple[Colour, Style]) -> list[tuple[Hit, Span]]:
    """Return the words of hits that are not marked so yet."""
    marked = _marked(library, hits)
    return [
        (hit, span)
        for hit in hits
        for span in hit.spans
        if not any(_covers(mark, known, span, look) for mark, known in marked[hit.document, hit.segment])
    ]


def _marked(
    library: Library, hits: Sequence[Hit]
) -> defaultdict[tuple[str | None, str | None], list[tuple[Mark, Span]]]:
    """Return the marks that are seen in each segment, and where there."""
    found: defaultdict[tuple[str | None, str | None], list[tuple[Mark, Span]]] = defaultdict(list)
    for mark in _marks(library, hits):
        for place in (each.place for each in mark.anchors if each.state != "unplaced"):
            if mark.style != "none" and place.span:
                found[place.document, place.segment].append((mark, place.span))
    return found


def _marks(library: Library, hits: Sequence[Hit]) -> list[Mark]:
    """Return the marks of every dossier in which *hits* stand: a few statements for any number of them."""
    documents = dict.fromkeys(hit.document for hit in hits if hit.document)
    dossiers = dict.fromkeys(library.documents.get(document).dossier for document in documents)
    return [mark for dossier in dossiers for mark in library.marks.of(dossier)]


def _covers(mark: Mark, known: Span, span: Span, look: tuple[Colour, Style]) -> bool:
    return known == span or ((mark.colour, mark.style) == look and known.overlaps(span))


def _place(hit: Hit, span: Span | None = None) -> Place:
    return Place(hit.document or "", hit.segment or "", span)
