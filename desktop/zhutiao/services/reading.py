"""What a reader sees: dossiers, documents, marks, and how much is said about each clause."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Place
from zhutiao.store.marks import in_reading_order
from zhutiao.text import clause_names
from zhutiao.text.link_rules import VERSION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from zhutiao.model import Document, Dossier, Link, Mark, Segment, Tag
    from zhutiao.store.library import Library


class OutlineRow(NamedTuple):
    """One segment of the base text, what the reader left there and how much is said about it."""

    segment: Segment
    marks: int
    notes: int
    links: int
    read: bool


def dossiers(library: Library) -> Sequence[Dossier]:
    """Return the dossiers, oldest first."""
    return library.documents.dossiers()


def default_dossier(library: Library, last_opened: str | None) -> Dossier | None:
    """Return the dossier meant where none is named: the one opened last if it is still there, else the newest."""
    known = library.documents.dossiers()
    newest = known[-1] if known else None
    return next((dossier for dossier in known if dossier.id == last_opened), newest)


def documents(library: Library, dossier_id: str) -> Sequence[Document]:
    """Return a dossier's documents in order, printings too."""
    return library.documents.of(dossier_id)


def marks(library: Library, dossier_id: str) -> Sequence[Mark]:
    """Return a dossier's marks in reading order."""
    return library.marks.of(dossier_id)


def marks_after(
    library: Library, documents: Iterable[Document], known: Iterable[Mark], places: Collection[tuple[str, str]]
) -> list[Mark]:
    """Return the marks *known* of *documents* in order, those in *places*, which a change has touched, read again."""
    untouched = [mark for mark in known if not any((a.place.document, a.place.segment) in places for a in mark.anchors)]
    return in_reading_order(documents, [*untouched, *library.marks.within(places)])


def meanings(library: Library) -> Mapping[str, str]:
    """Return what the colours mean where the reader has said so."""
    return library.meanings.all()


def dossier_note(library: Library, dossier_id: str) -> str | None:
    """Return the note on a dossier, if there is one."""
    return library.notes.of_dossier(dossier_id)


def tags(library: Library) -> Sequence[Tag]:
    """Return the tags in use, by path."""
    return library.tags.all()


def links(library: Library, dossier_id: str) -> Sequence[Link]:
    """Return a dossier's links as found and decided, by passage, then strongest first.

    Until what has changed is linked again, the links whose words still stand on both sides are those of before.
    """
    found, decisions = library.links.of(dossier_id, VERSION), library.link_decisions.of(dossier_id)
    if older := library.links.outdated(dossier_id, VERSION):
        found = _with_holding(library, dossier_id, found, older)
    if not decisions:
        return found
    from zhutiao.services.decided import applied  # noqa: PLC0415 - a start without decisions is spared the linker

    return applied(library, dossier_id, found, decisions)


def outline(library: Library, dossier_id: str) -> tuple[OutlineRow, ...]:
    """Return the segments of the base text in order, with counts; nothing where there is no base text."""
    base = library.documents.dossier(dossier_id).base
    if base is None:
        return ()
    texts = library.documents.of(dossier_id)
    return counted(base, texts, library.marks.of(dossier_id), links(library, dossier_id), library.reads.of(base))


def counted(
    base: str, texts: Sequence[Document], marks: Sequence[Mark], links: Sequence[Link], read: Collection[str]
) -> tuple[OutlineRow, ...]:
    """Return the segments of the text *base* with counts of what is given, for who has it at hand already."""
    marked = _segments(base, (mark for mark in marks if mark.style != "none"))
    noted = _segments(base, (mark for mark in marks if mark.note))
    linked = _passages(texts, links)
    pieces = (piece for text in texts if text.id == base for piece in text.article.pieces())
    return tuple(
        OutlineRow(piece, marked[piece.id], noted[piece.id], linked[piece.id], piece.id in read) for piece in pieces
    )


def resolve(library: Library, dossier_id: str, name: str) -> Place:
    """Return the clause that *name* means: its id, its bare number (also 7) or its last part, where that is unique."""
    base = library.documents.dossier(dossier_id).base
    return clause_called(library.documents.get(base) if base else None, name)


def clause_called(base: Document | None, name: str) -> Place:
    """Return the clause of the text *base* that *name* means, as `resolve` does."""
    if base is None:
        raise UnknownPlaceError("clause", name)
    meant = clause_names.called([piece.id for piece in base.article.pieces()], name)
    if len(meant) == 1:
        return Place(base.id, meant[0])
    raise UnknownPlaceError("clause", name, tuple(meant))


def _segments(document: str, marks: Iterable[Mark]) -> Counter[str]:
    """Count the marks in each segment of a document; one over two segments counts in both."""
    places = ({anchor.place for anchor in mark.anchors if anchor.place.document == document} for mark in marks)
    return Counter(segment for each in places for segment in {place.segment for place in each})


def _passages(texts: Sequence[Document], links: Sequence[Link]) -> Counter[str]:
    """Count the passages firmly linked to each clause; of several printings the one that says most."""
    shown = {text.id: text.printing_of or text.id for text in texts}
    firm = {(link.clause, link.passage.document, link.passage.segment) for link in links if link.firm}
    most: Counter[tuple[str, str]] = Counter()
    for (clause, document), count in Counter((clause, document) for clause, document, _ in firm).items():
        key = clause, shown.get(document, document)
        most[key] = max(most[key], count)
    linked: Counter[str] = Counter()
    for (clause, _), count in most.items():
        linked[clause] += count
    return linked


def _with_holding(library: Library, dossier_id: str, found: list[Link], older: list[Link]) -> list[Link]:
    """Return *found* and those of the *older* links that still hold, by document."""
    base = library.documents.dossier(dossier_id).base
    texts = library.documents.of(dossier_id)
    printed = {text.id: {piece.id: piece.printed for piece in text.article.pieces()} for text in texts}
    clauses = printed.get(base or "", {})
    holding = (link for link in older if _holds(link, clauses, printed.get(link.passage.document, {})))
    order = {text.id: n for n, text in enumerate(texts)}
    return sorted([*found, *holding], key=lambda link: order.get(link.passage.document, len(order)))


def _holds(link: Link, clauses: Mapping[str, str], passages: Mapping[str, str]) -> bool:
    """Say whether passage and reasons of a link found in older texts are still what stands there."""
    clause = clauses.get(link.clause, "")
    spans = [(why.clause_span, why.text) for why in link.reasons if why.clause_span]
    same = all(span.cut(clause) == words for span, words in spans)
    return bool(spans) and same and passages.get(link.passage.segment) == link.passage.text
