"""What a search has to find, found out by reading everything there is: no index, no SQL, only Python's `in`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.hits import Scope
from zhutiao.services import reading
from zhutiao.text.search_keys import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.hits import Hit
    from zhutiao.model import Document
    from zhutiao.store.library import Library

EVERYWHERE = Scope()
DECIDED = ("accepted", "manual")


class Seen(NamedTuple):
    """Something with words that can be found, and where in its words the sought ones stand."""

    where: str
    document: str | None
    segment: str | None
    words: str
    spans: tuple[tuple[int, int], ...] = ()


class Everything:
    """All that can be found in a library within a scope, as it is when this is made: texts in reading order."""

    def __init__(self, library: Library, scope: Scope = EVERYWHERE) -> None:
        self.printed = [each for document in _documents(library, scope) for each in _of_text(document)]
        self.written = list(_written(library, scope))

    def having(self, key: str) -> tuple[list[Seen], set[Seen]]:
        """Return what is printed with *key* in it, in order, and what else the reader has."""
        return list(_having(self.printed, key)), set(_having(self.written, key))


def seen(hits: Iterable[Hit]) -> tuple[list[Seen], set[Seen]]:
    """Return what was found in the same form, without what only is spelt like the words sought."""
    found = [
        Seen(hit.where, hit.document, hit.segment, hit.words, tuple((span.start, span.end) for span in hit.spans))
        for hit in hits
        if hit.spans
    ]
    printed = [each for each in found if each.where in ("title", "speaker", "text")]
    return printed, set(found) - set(printed)


def spans(words: str, key: str) -> tuple[tuple[int, int], ...]:
    """Return where *words* have *key*, from the left, no sign of *words* in two of them."""
    folded, owners = _folded(words)
    at, free, found = folded.find(key), 0, []
    while at >= 0:
        start, end = owners[at], owners[at + len(key) - 1] + 1
        if start >= free:
            found.append((start, end))
            free = end
        at = folded.find(key, at + len(key))
    return tuple(found)


@cache
def _folded(words: str) -> tuple[str, list[int]]:
    pairs = [(sign, n) for n, printed in enumerate(words) for sign in fold(printed)]
    return "".join(sign for sign, _ in pairs), [n for _, n in pairs]


def _having(these: Iterable[Seen], key: str) -> Iterator[Seen]:
    return (each._replace(spans=spans(each.words, key)) for each in these if key and key in _folded(each.words)[0])


def _documents(library: Library, scope: Scope) -> Iterator[Document]:
    for dossier in library.documents.dossiers():
        if scope.dossier in (None, dossier.id):
            yield from (document for document in library.documents.of(dossier.id) if _within(document, scope))


def _within(document: Document, scope: Scope) -> bool:
    if scope.documents is not None:
        return document.id in scope.documents
    return scope.printings or document.printing_of is None


def _of_text(document: Document) -> Iterator[Seen]:
    if document.article.title:
        yield Seen("title", document.id, None, document.article.title)
    labels = {f"{turn.id}.1" if turn.paragraphs else turn.id: turn.label for turn in document.article.turns or ()}
    for piece in document.article.pieces():
        if label := labels.pop(piece.id, None):
            yield Seen("speaker", document.id, piece.id, label)
        yield Seen("text", document.id, piece.id, piece.printed)
    yield from (Seen("speaker", document.id, segment, label) for segment, label in labels.items() if label)


def _written(library: Library, scope: Scope) -> Iterator[Seen]:
    dossiers = [each.id for each in library.documents.dossiers() if scope.dossier in (None, each.id)]
    inside = lambda document: scope.documents is None or document in scope.documents  # noqa: E731
    for dossier in dossiers:
        marks = [mark for mark in library.marks.of(dossier) if inside(mark.place.document)]
        for mark in marks:
            if mark.note:
                yield Seen("note", mark.place.document, mark.place.segment, mark.note)
            yield from (Seen("tag", None, None, path) for path in mark.tags)
        if (note := library.notes.of_dossier(dossier)) and scope.documents is None:
            yield Seen("note", None, None, note)
        for link in reading.links(library, dossier):
            if link.state in DECIDED and inside(link.passage.document):
                words = "\n".join(reason.text for reason in link.reasons)
                yield Seen("link", link.passage.document, link.passage.segment, words)
