"""Go to what a search has found, wherever in the library it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Place
from zhutiao.words import sentence

if TYPE_CHECKING:
    from zhutiao.hits import Hit
    from zhutiao.ui.window import Window


def go(window: Window, hit: Hit, span: int = 0) -> None:
    """Bring a hit into sight, and of its words the occurrence numbered *span*."""
    if hit.where == "tag":
        window.verbs.pages.show_tagged(hit.words)
        return
    try:
        _open_dossier(window, hit)
    except UnknownPlaceError as gone:
        window.status.say(sentence(gone))
        return
    if hit.where == "link":
        _show_link(window, hit)
    elif hit.where == "note":
        _show_note(window, hit)
    elif hit.document:
        _show_words(window, hit.document, hit, span)


def _open_dossier(window: Window, hit: Hit) -> None:
    """Open the dossier that a hit stands in, where it is another; raises UnknownPlaceError where it is gone."""
    library, here = window.session.library, window.session.dossier
    if hit.document is None:
        dossier = library.notes.dossier_of(hit.made or "")
    elif window.session.document(hit.document):
        return
    else:
        dossier = library.documents.get(hit.document).dossier
    if dossier and not (here and here.id == dossier):
        window.open_dossier(dossier)


def _show_words(window: Window, document: str, hit: Hit, span: int) -> None:
    known = window.session.document(document)
    segment = hit.segment or (next((piece.id for piece in known.article.pieces()), None) if known else None)
    if segment is None:
        return
    words = hit.spans[span] if hit.where == "text" and hit.spans else None
    window.reading.show_place(Place(document, segment, words))
    box = next((box for box in window.reading.boxes if box.pane.document_id == document), None)
    if box and hit.spans and (piece := box.pane.hits.text().piece(hit.where, hit.segment)):
        box.finding.look_at(box.pane.hits.text().stretch(piece, hit.spans[span]))


def _show_note(window: Window, hit: Hit) -> None:
    mark = next((mark for mark in window.session.marks if mark.id == hit.made), None)
    if mark:
        window.verbs.marker.choose([mark.id])
        window.reading.show_place(mark.place)
        window.show_notes_of(mark.place)
    elif hit.document is None:
        window.verbs.pages.write_on_dossier()


def _show_link(window: Window, hit: Hit) -> None:
    link = next((link for link in window.session.links if link.id == hit.made), None)
    if link:
        window.reading.go_to_link(link)
    elif hit.document and hit.segment:
        window.reading.show_place(Place(hit.document, hit.segment))
