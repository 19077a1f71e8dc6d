"""What each filter of a search leaves: the clause, the source, the kind, the tag, the colour, the note, the date."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from zhutiao import moments
from zhutiao.services import search_own, search_vocabulary
from zhutiao.services.search_filters import IN_TEXTS, Narrowed
from zhutiao.text.search_values import KINDS, PLACES, days, meant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from zhutiao.hits import Hit, Scope, Where
    from zhutiao.store.descriptions import Described
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import Filter

IN_SEGMENTS: frozenset[Where] = frozenset(("text",))


def rule(library: Library, wish: Filter, scope: Scope) -> Narrowed:
    """Return what is as a filter says, whether it asks for that or for all else."""
    match wish.name:
        case "clause":
            return _clause(library, wish.value, scope)
        case "source":
            return _documents(search_vocabulary.from_source(search_vocabulary.within(library, scope), wish.value))
        case "kind":
            return _kind(library, wish.value, scope)
        case "tag":
            paths = search_vocabulary.tags_meant(library, wish.value)
            return _marked(library, library.marks.marked.tagged(paths), frozenset(paths))
        case "colour":
            colours = meant(wish.value, search_vocabulary.colours(library))
            return _marked(library, library.marks.marked.coloured(colours))
        case "noted":
            return _marked(library, library.marks.marked.written())
        case "date":
            return _date(library, wish.value, scope)


def _documents(texts: Iterable[Described]) -> Narrowed:
    """Return what stands in these texts, and what the reader left there."""
    documents = frozenset(text.id for text in texts)
    return Narrowed(documents=documents, own=lambda hit: hit.document in documents)


def _kind(library: Library, value: str, scope: Scope) -> Narrowed:
    """Return what stands in texts of a kind, or is what the value says: a title, a note, a link."""
    sorts = meant(value, {**KINDS, **PLACES})
    places = sorts & PLACES.keys()
    if sorts == places:
        return Narrowed(IN_TEXTS & places, own=lambda hit: hit.where in places)
    among = _documents(text for text in search_vocabulary.within(library, scope) if text.text.kind in sorts)
    if not places:
        return among
    return Narrowed(
        place=lambda where, document, segment: where in places or among.takes(where, document, segment),
        own=lambda hit: hit.where in places or among.takes_own(hit),
    )


def _clause(library: Library, value: str, scope: Scope) -> Narrowed:
    """Return what stands in the clauses meant and below them, the notes on them and the links of them."""
    bases = library.documents.descriptions.bases(scope.dossier)
    # What a printing calls so may be another clause, where the one that is meant is missing in it.
    called = {text.dossier: search_vocabulary.clauses_meant(library, text.id, value) for text in bases if text.is_shown}
    dossiers = {text.id: text.dossier for text in bases if called.get(text.dossier)}
    linked = cache(lambda: {link.id: (dossier, link.clause) for dossier, link in search_own.links(library, scope)})

    def place(_where: Where, document: str, segment: str) -> bool:
        return document in dossiers and segment in called[dossiers[document]]

    def own(hit: Hit) -> bool:
        if hit.where != "link":
            return place(hit.where, hit.document or "", hit.segment or "")
        dossier, clause = linked().get(hit.made or "", ("", ""))
        return clause in called.get(dossier, ())

    return Narrowed(IN_SEGMENTS, frozenset(dossiers), place, own)


def _date(library: Library, value: str, scope: Scope) -> Narrowed:
    """Return what stands in texts of these days, and the notes that were written on them."""
    told = days(value)
    among = _documents(
        text for text in search_vocabulary.within(library, scope) if any(text.text.date in each for each in told)
    )
    written = cache(library.marks.marked.written)

    def own(hit: Hit) -> bool:
        if hit.where != "note":
            return among.takes_own(hit)
        return any(_day(written().get(hit.made or "")) in each for each in told)

    return Narrowed(documents=among.documents, own=own)


def _day(when: str | None) -> str | None:
    """Return the day of a moment where the reader is."""
    found = moments.moment(when)
    return found.astimezone().date().isoformat() if found else None


def _marked(library: Library, marks: Collection[str], tags: Collection[str] = ()) -> Narrowed:
    """Return the segments in which *marks* stand, their notes, and links there."""
    places = library.marks.marked.places(marks)

    def own(hit: Hit) -> bool:
        if hit.where == "tag":
            return hit.words in tags
        return hit.made in marks if hit.where == "note" else (hit.document, hit.segment) in places

    documents = frozenset(document for document, _segment in places)
    return Narrowed(IN_SEGMENTS, documents, lambda _where, *place: place in places, own)
