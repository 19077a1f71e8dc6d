"""Marks whose words a new version of their text has changed or dropped: see them, confirm them, place them by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import STATES, Anchor, Changed, Place
from zhutiao.services import marking
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Mark, State
    from zhutiao.store.library import Library


class Waiting(NamedTuple):
    """Marks that wait for the reader, in reading order; one that waits for both is unplaced."""

    check: tuple[Mark, ...]
    unplaced: tuple[Mark, ...]


def waiting(library: Library, dossier: str) -> Waiting:
    """Return the marks of a dossier with a place to be checked, and those with a place that is not found."""
    marks = library.marks.of(dossier)
    check, unplaced = (tuple(mark for mark in marks if mark.state == state) for state in ("check", "unplaced"))
    return Waiting(check, unplaced)


def states(library: Library, document: str) -> dict[str, State]:
    """Return how each mark of a document stands: as its worst place does."""
    stood = library.marks.places.in_document(document)
    return {mark: STATES[max(STATES.index(anchor.state) for anchor, _ in each)] for mark, each in stood.items()}


def confirm(library: Library, marks: Sequence[str]) -> Changed:
    """Take the places of marks that were to be checked for right: the words that stand there now are the reader's."""
    found = [library.marks.get(mark) for mark in marks]
    with library.step(N_("Confirm the place")):
        for mark in found:
            stood = library.marks.places.of(mark.id)
            settled = [replace(each, state="placed", was=None) if each.state == "check" else each for each, _ in stood]
            texts = [text if anchor.state == "unplaced" else None for anchor, text in stood]
            library.marks.move(mark.id, settled, texts)
    return Changed(marking.where(anchor for mark in found for anchor in mark.anchors))


def put(library: Library, mark: str, places: Sequence[Place]) -> Changed:
    """Place a mark by hand: from now on it stands at *places*, a clause's own note and tags at whole segments."""
    found = library.marks.get(mark)
    if not places:
        message = "a mark stands somewhere; to drop it is another use case"
        raise ValueError(message)
    if found.style != "none":
        return marking.reshape(library, mark, places)
    for place in places:
        library.documents.printed(place.document, place.segment)
    anchors = [Anchor(Place(place.document, place.segment), None) for place in places]
    with library.step(N_("Move the mark")):
        library.marks.move(mark, anchors)
    return Changed(marking.where([*found.anchors, *anchors]))
