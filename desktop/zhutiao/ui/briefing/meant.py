"""What a reader means to collect: what is chosen in the list with the focus, else selected, marked or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Place
from zhutiao.services.pieces import Piece
from zhutiao.ui.card_list import CardList
from zhutiao.ui.outline_model import Role
from zhutiao.ui.search.found_list import FoundList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.hits import Hit
    from zhutiao.model import Mark
    from zhutiao.ui.window import Window

Meant = tuple["Place | Piece", ...]


def meant(window: Window) -> Meant:
    """Return what is meant now, in order; nothing where no text is shown."""
    # A menu has the focus for a moment; the window still knows whose it is.
    focused = window.focusWidget()
    if focused is window.connections.page.list:
        links = window.connections.page.list.chosen()
        return tuple(Place(link.passage.document, link.passage.segment) for link in links)
    if isinstance(focused, CardList):
        return of_marks(focused.chosen())
    if focused is window.outline and (at := _in_outline(window)):
        return (at,)
    if isinstance(focused, FoundList) and (line := focused.chosen()):
        return of_hit(line.hit)
    return _in_texts(window)


def of_marks(marks: Iterable[Mark]) -> Meant:
    """Return *marks* as they are collected: a clause's own note is a note, without one the clause is meant."""
    return tuple(_of_mark(mark) for mark in marks)


def of_hit(hit: Hit) -> Meant:
    """Return what a search has found as it is collected: a note, else what it stands in."""
    if hit.where == "note":
        return (Piece("note", hit.made if hit.document else None),)
    return (Place(hit.document, hit.segment),) if hit.document and hit.segment else ()


def _in_outline(window: Window) -> Place | None:
    base, segment = window.session.base, window.outline.currentIndex().data(Role.SEGMENT)
    return Place(base.id, segment) if base and segment else None


def _in_texts(window: Window) -> Meant:
    """Return the selected words, or the mark on just these, else the mark that is meant, else what is read."""
    marks, places = window.session.marks, tuple(window.reading.selected())
    if places:
        alike = [mark for mark in marks if tuple(anchor.place for anchor in mark.anchors) == places]
        return of_marks([max(alike, key=lambda mark: mark.created)]) if alike else places
    chosen = [mark for mark in marks if mark.id in window.verbs.marker.chosen]
    at = window.reading.passage() or window.place()
    return of_marks(chosen) or ((at,) if at else ())


def _of_mark(mark: Mark) -> Place | Piece:
    if mark.style != "none":
        return Piece("mark", mark.id)
    return Piece("note", mark.id) if mark.note else Place(mark.place.document, mark.place.segment)
