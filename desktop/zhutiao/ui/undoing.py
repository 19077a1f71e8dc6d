"""Take a change back, or make it again, in the reader's sight: what it was is said, and where it stands is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Place
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from zhutiao.model import Changed, Document
    from zhutiao.ui.window import Window


def undo(window: Window) -> None:
    """Take the newest change back."""
    step, _next = window.session.library.history.names()
    _show(window, window.session.undo(), _("Undone: {0}"), step)


def redo(window: Window) -> None:
    """Make the change taken back last again."""
    _last, step = window.session.library.history.names()
    _show(window, window.session.redo(), _("Redone: {0}"), step)


def _show(window: Window, changed: Changed | None, said: str, step: str | None) -> None:
    if changed is None:
        return
    elsewhere = _switch(window, changed)
    places = _places(window, changed.places)
    if places:
        _bring(window, places)
    words = (terms.step(step or ""), _named(window, places), elsewhere)
    window.status.say(said.format(" · ".join(filter(None, words))))


def where(window: Window, places: Collection[tuple[str, str]]) -> str:
    """Return what the first of *places* in the open dossier is called, and how many more there are."""
    return _named(window, _places(window, places))


def _switch(window: Window, changed: Changed) -> str:
    """Open the dossier where the change stands, and return its name; "" where that is open already."""
    session = window.session
    known = {dossier.id: dossier.name for dossier in session.dossiers()}
    touched = {_home(window, document) for document, _segment in changed.places}
    homes = [dossier for dossier in known if dossier in touched | changed.dossiers]
    if not homes or (session.dossier and session.dossier.id in homes):
        return ""
    window.open_dossier(homes[0])
    return known[homes[0]]


def _places(window: Window, places: Collection[tuple[str, str]]) -> list[Place]:
    """Return which of *places* stand in the open dossier, in reading order."""
    found = []
    for document in _in_order(window):
        segments = {segment for name, segment in places if name == document.id}
        found += [Place(document.id, piece.id) for piece in document.article.pieces() if piece.id in segments]
    return found


def _home(window: Window, document: str) -> str | None:
    known = window.session.document(document)
    try:
        return (known or window.session.library.documents.get(document)).dossier
    except UnknownPlaceError:
        return None


def _in_order(window: Window) -> Iterator[Document]:
    session = window.session
    for text in sorted(session.documents, key=lambda text: text != session.base):
        yield from (text, *session.printings(text.id))


def _named(window: Window, places: Sequence[Place]) -> str:
    names = list(dict.fromkeys(_name(window, place) for place in places))
    if len(names) > 1:
        return _("{0} and {1} more").format(names[0], len(names) - 1)
    return "".join(names)


def _name(window: Window, place: Place) -> str:
    document, base = window.session.document(place.document), window.session.base
    if document is None or document == base:
        return place.segment
    return unit_of(document, place.segment)[1]


def _bring(window: Window, places: Sequence[Place]) -> None:
    """Show the first of *places*, with its notes, unless one of them is in the clause being read."""
    reading, first = window.reading, places[0]
    in_base = [place for place in places if place.document == reading.base.pane.document_id]
    if any(reading.shows(place) for place in in_base):
        return
    if not reading.shows(first):
        reading.show_place(first)
    if not in_base:
        window.show_notes_of(first)
